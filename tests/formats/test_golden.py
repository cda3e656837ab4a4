"""The starter collection leaves as the golden files expect it (domain/mapping.md)."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from migdesk import assets
from migdesk.formats import stream, values, vcard, vevent
from migdesk.formats.borrowed import Linked
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.records import Contact, ContactKind
from tests.formats.sharing import NOW, ics, vcf, vevents

FIXED = ("UID", "DTSTART", "DTEND", "STATUS", "SUMMARY", "LOCATION", "URL", "CONTACT")
"""What the golden files fix; of the description only what it must contain."""

STARTER_REV = b"20240125"
EVENTS, CARDS = 16, 8


@pytest.fixture(scope="module")
def golden(shared: Path) -> Path:
    return shared / "seeds" / "golden"


@pytest.fixture(scope="module")
def starter_events() -> Mapping[str, Unit]:
    (calendar,) = stream.read(assets.path("starter", "events.ics").read_bytes()).calendars
    return {vevent.get(unit).uid: unit for unit in calendar.units}


@pytest.fixture(scope="module")
def starter_contacts() -> Mapping[str, Contact]:
    cards = stream.read(assets.path("starter", "contacts.vcf").read_bytes()).cards
    return {contact.uid: contact for contact in map(vcard.get, cards)}


@pytest.fixture(scope="module")
def linked(starter_contacts: Mapping[str, Contact]) -> Linked:
    organisations = (c for c in starter_contacts.values() if c.kind is ContactKind.ORG)
    return Linked(
        starter_contacts, {own.name: own.aliases[0] for own in organisations if own.aliases}
    )


def fixed(component: Component) -> dict[str, list[tuple[str, str, str]]]:
    def said(line: ContentLine) -> tuple[str, str, str]:
        return values.text(line), line.param("TZID"), line.param("VALUE")

    return {name: sorted(map(said, component.lines(name))) for name in FIXED}


def events_of(file: Path) -> list[Component]:
    (calendar,) = stream.read(file.read_bytes()).calendars
    return [unit.main for unit in calendar.units]


def test_every_event_leaves_as_the_golden_file_says(golden, starter_events, linked):
    files = sorted(golden.glob("E*.share.ics"))
    for file in files:
        (expected,) = events_of(file)
        (own,) = vevents(starter_events[expected.value("UID")], linked=linked)
        assert fixed(own) == fixed(expected), file.name
    assert len(files) == EVENTS


def test_descriptions_name_contact_site_and_dated_sources(golden, starter_events, linked):
    """Their wording is ours; a source without a title stands in the list of claims (E05)."""
    for file in sorted(golden.glob("E*.share.ics")):
        (expected,) = events_of(file)
        (own,) = vevents(starter_events[expected.value("UID")], linked=linked)
        told = values.text(own.first("DESCRIPTION")).split("\n")
        labels = ("Contact :", "Site :", "Source :")
        wanted = values.text(expected.first("DESCRIPTION")).split("\n")
        missing = [line for line in wanted if line.startswith(labels) and line not in told]
        assert missing == [], file.name


def test_all_events_with_a_day_in_one_file(golden, starter_events, linked):
    wanted = [fixed(own) for own in events_of(golden / "all-day-precision.share.ics")]
    units = (starter_events[own["UID"][0][0]] for own in wanted)
    assert [fixed(own) for own in vevents(*units, linked=linked)] == wanted


def test_every_card_leaves_as_the_golden_file_says_but_for_the_order(golden, starter_contacts):
    files = sorted(golden.glob("[CO]0*.v[34].vcf"))
    for file in files:
        (expected,) = stream.read(file.read_bytes()).cards
        version = expected.main.value("VERSION")
        contact = starter_contacts[vcard.get(expected).uid]
        (own,) = stream.read(vcf(contact, version)).cards
        assert lines(own.main) == lines(expected.main), file.name
    assert len(files) == 2 * CARDS


def lines(card: Component) -> list[tuple[str, object, str]]:
    """The lines of a card; the day of the export stands for that of the collection."""
    changed = f"{NOW:%Y%m%d}", STARTER_REV.decode()
    found = [child for child in card.children if isinstance(child, ContentLine)]
    return sorted(
        (
            own.name,
            own.params,
            own.value.replace("-", "").replace(*changed) if own.name == "REV" else own.value,
        )
        for own in found
    )


def test_the_golden_events_have_no_fault(starter_events, linked, ics_errors):
    assert ics_errors(ics(*starter_events.values(), linked=linked)) == []


def test_the_golden_cards_have_no_fault(starter_contacts, vcf_errors):
    for version in ("3.0", "4.0"):
        assert vcf_errors(b"".join(vcf(own, version) for own in starter_contacts.values())) == []
