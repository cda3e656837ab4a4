"""The starter collection says what the five pages say, and nothing else."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from migdesk import assets
from migdesk.formats import vcard, vevent
from migdesk.formats.component import Component, parse_unit
from migdesk.formats.stream import read
from migdesk.records import ROLES, Contact, ContactKind, Event, Stage

ICS, VCF = assets.path("starter", "events.ics"), assets.path("starter", "contacts.vcf")
TOOL = Path(__file__).parents[1] / "tools" / "make_starter.py"
BAR = 30

FOREIGN = (
    *("Festival des Solidarités", "franco-maliens", "Habitat III", "action humanitaire"),
    *("Directrice générale", "175 ", "174 ", "281 millions", "à 2050", "1951", "86 000"),
    *("mécanisme des maires", "Mécanisme des maires", "William Lacy Swing", "platforma"),
    *("IOM", "UCLG", "Mechelen", "Bart Somers", "Shizuoka", "Mayors", "Morillons", "MEAE"),
)
"""What stands in menus, neighbouring articles and empty headings, or outside the pages."""

EVENTS = {
    "E01": "2015-10-26/2015-10-27",
    "E02": "2013-06",
    "E03": "2017-11-07/2017-11-08",
    "E04": "2017-11-16/2017-11-17",
    "E05": "2018-09/2018-10",
    "E06": "2017-06/2018-12~",
    "E07": "2018",
    "E08": "2022-05",
    "E09": "2023",
    "E10": "2026",
    "E11": "2019",
    "E12": "2024-06-26",
    "E13": "2024-11-18/2024-11-21",
    "E14": "2024-04-25T17:30/2024-04-25T18:15",
    "E15": None,
    "E17": "[2015-10-26..2015-10-27]",
    "E20": "2017-11",
}


@pytest.fixture(scope="module")
def events() -> dict[str, Event]:
    """The events by their id among the facts."""
    (calendar,) = read(ICS.read_bytes()).calendars
    return dict(zip(EVENTS, map(vevent.get, calendar.units), strict=True))


@pytest.fixture(scope="module")
def contacts() -> dict[str, Contact]:
    """The contacts by their id among the facts."""
    keys = ("C01", "C02", "C03", "C04", "C05", "C06", "O01", "O06")
    return dict(zip(keys, map(vcard.get, read(VCF.read_bytes()).cards), strict=True))


@pytest.fixture(scope="module")
def seeds(shared: Path) -> Path:
    return shared / "seeds"


@pytest.mark.parametrize("file", [ICS, VCF], ids=lambda file: file.name)
def test_files_are_as_the_standards_want_them(file: Path):
    data = file.read_bytes()
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert not read(data).problems


def test_there_are_sixteen_dated_events_and_one_undated_campaign(events: dict[str, Event]):
    found = {key: event.when and event.when.edtf for key, event in events.items()}
    assert found == EVENTS
    assert events["E15"].kind == "campaign"
    assert (
        re.findall("(?m)^BEGIN:V(?:EVENT|TODO)", ICS.read_text("utf-8")).count("BEGIN:VTODO") == 1
    )


def test_there_are_six_contacts_and_two_organisations(contacts: dict[str, Contact]):
    kinds = [contact.kind for contact in contacts.values()]
    assert kinds.count(ContactKind.INDIVIDUAL) == 5
    assert kinds.count(ContactKind.MAILBOX) == 1
    assert kinds.count(ContactKind.ORG) == 2


def test_records_are_read_back_whole():
    reading = read(ICS.read_bytes())
    for unit in reading.calendars[0].units:
        assert vevent.put(unit, vevent.get(unit)) is unit
        assert vevent.get(vevent.skeleton(vevent.get(unit))) == vevent.get(unit)
    for card in read(VCF.read_bytes()).cards:
        assert vcard.put(card, vcard.get(card)) is card
        assert vcard.get(vcard.skeleton(vcard.get(card))) == vcard.get(card)


def test_the_zone_that_is_needed_comes_along(events: dict[str, Event]):
    (calendar,) = read(ICS.read_bytes()).calendars
    assert [tzid for tzid, _ in calendar.timezones] == ["Europe/Paris"]
    assert {event.time_zone for event in events.values()} == {"", "Europe/Paris"}
    assert events["E14"].time_zone_inferred


@pytest.mark.parametrize("text", FOREIGN)
def test_nothing_comes_from_menus_neighbours_or_elsewhere(text: str):
    unfolded = (ICS.read_text("utf-8") + VCF.read_text("utf-8")).replace("\n ", "")
    assert text not in unfolded


def test_values_are_trimmed_and_the_phone_is_dialled(contacts: dict[str, Contact]):
    for file in (ICS, VCF):
        assert not re.search("[\u00a0 ]\n(?! )", file.read_text("utf-8").replace("\n ", ""))
    numbers = [phone.number for contact in contacts.values() for phone in contact.phones]
    assert numbers == ["+41227179468"]
    (claim,) = contacts["C01"].claims
    assert (claim.value, claim.quote) == (numbers[0], "+ 41 227 179 468")


def test_every_title_fits_a_bar(events: dict[str, Event]):
    for event in events.values():
        assert len(event.short_title or event.title) <= BAR


def test_every_record_names_its_sources(events: dict[str, Event], contacts: dict[str, Contact]):
    for record in (*events.values(), *contacts.values()):
        keys = {source.key for source in record.sources}
        assert keys
        assert all(source.title and source.quotes for source in record.sources)
        assert {claim.source for claim in record.claims} <= keys
    for event in events.values():
        said = (*event.participations, *event.alt_titles)
        assert {part.source for part in said} <= {source.key for source in event.sources}


def test_roles_are_known_and_links_lead_somewhere(
    events: dict[str, Event], contacts: dict[str, Contact]
):
    uids = {contact.uid for contact in contacts.values()}
    for event in events.values():
        assert {part.role for part in event.participations} <= set(ROLES)
        assert {part.contact for part in event.participations} <= {"", *uids}
        assert all(part.contact for part in event.contacts)
        assert event.parent in {"", events["E01"].uid}
    assert {uid for contact in contacts.values() for uid in contact.agents} <= uids


def test_both_claims_about_the_global_compact_stand(events: dict[str, Event]):
    compact = events["E05"]
    claims = {claim.source: claim.value for claim in compact.claims if claim.field == "when"}
    assert claims == {"S4": "2018-09", "S2": "2018-10"}
    assert not any(claim.preferred or claim.inferred for claim in compact.claims)
    assert compact.stage is Stage.CONTRADICTORY
    assert not compact.location


def test_two_pages_on_one_conference_are_one_event(events: dict[str, Event]):
    malines, geneva = events["E04"], events["E01"]
    assert [source.key for source in malines.sources] == ["S2", "S4"]
    assert [source.key for source in geneva.sources] == ["S0", "S1"]
    assert [title.text for title in malines.alt_titles] == ["Conférence Villes et migration"]
    assert [part.name for part in malines.organisers] == ["CGLU", "OIM", "ONU-Habitat"]


def test_a_year_that_no_page_states_is_marked(events: dict[str, Event]):
    inferred = {
        (key, claim.source)
        for key, event in events.items()
        for claim in event.claims
        if claim.inferred
    }
    assert inferred == {("E01", "S1"), ("E03", "S2"), ("E20", "S2")}


def test_a_page_without_a_full_date_verifies_nobody(contacts: dict[str, Contact]):
    days = {key: contact.verified for key, contact in contacts.items() if contact.verified}
    page = date(2024, 1, 25)
    assert days == {"C03": date(2017, 11, 20), "C04": page, "C05": page, "C06": page}


def test_making_it_again_gives_the_same_bytes(seeds: Path, tmp_path: Path):
    made = subprocess.run(
        [sys.executable, str(TOOL), str(tmp_path)],
        env={**os.environ, "MIGDESK_SHARED": str(seeds.parent)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert made.returncode == 0, made.stderr
    for file in (ICS, VCF):
        assert (tmp_path / file.name).read_bytes() == file.read_bytes()


def test_uids_are_the_published_ones(
    seeds: Path, events: dict[str, Event], contacts: dict[str, Contact]
):
    uids = json.loads((seeds / "golden" / "uids.json").read_text("utf-8"))
    assert {key: event.uid for key, event in events.items()} == uids["events"]
    cards = {**uids["contacts"], **uids["orgs"]}
    assert all(contact.uid == cards[key] for key, contact in contacts.items())


def test_every_quote_stands_in_its_page(
    seeds: Path, events: dict[str, Event], contacts: dict[str, Contact]
):
    pages = {f"S{i}": next(seeds.glob(f"00{i}_*.txt")).read_text("utf-8") for i in range(5)}
    for record in (*events.values(), *contacts.values()):
        quotes = [(source.key, quote) for source in record.sources for quote in source.quotes]
        quotes += [(claim.source, claim.quote) for claim in record.claims]
        for page, quote in quotes:
            assert quote
            assert quote in pages[page]


def _fixed(component: Component) -> dict[str, tuple[str, ...]]:
    """What the expected files fix and a record holds, title and date without their wording."""
    names = ("UID", "DTSTART", "DTEND", "STATUS", "LOCATION", "URL")
    lines = {name: component.lines(name) for name in names}
    title = re.sub(r"^\[.+?\] ", "", component.value("SUMMARY"))
    stated = {name: tuple(str((line.params, line.value)) for line in lines[name]) for name in names}
    return {**stated, "SUMMARY": (title,)}


def test_events_agree_with_the_expected_files(seeds: Path, events: dict[str, Event]):
    files = sorted((seeds / "golden").glob("E*.share.ics"))
    assert [file.name[:3] for file in files] == sorted(events.keys() - {"E15"})
    for file in files:
        (expected,) = parse_unit(file.read_bytes().decode()).main.components("VEVENT")
        assert _fixed(vevent.skeleton(events[file.name[:3]]).main) == _fixed(expected), file.name


def test_expected_files_name_the_same_contacts(
    seeds: Path, events: dict[str, Event], contacts: dict[str, Contact]
):
    cards = {contact.uid: contact for contact in contacts.values()}
    for file in sorted((seeds / "golden").glob("E*.share.ics")):
        (expected,) = parse_unit(file.read_bytes().decode()).main.components("VEVENT")
        written = [line.value.split(r"\, ") for line in expected.lines("CONTACT")]
        people = [(p.name, cards[p.contact]) for p in events[file.name[:3]].contacts]
        assert [(parts[0], parts[-1]) for parts in written] == [
            (name, card.emails[0].address) for name, card in people
        ]


def test_cards_agree_with_the_expected_files(seeds: Path, contacts: dict[str, Contact]):
    for key, contact in contacts.items():
        file = seeds / "golden" / f"{key}.v4.vcf"
        expected = vcard.get(parse_unit(file.read_bytes().decode()))
        kind = ContactKind.ORG if contact.kind is ContactKind.MAILBOX else contact.kind
        shared_part = replace(contact, kind=kind, language="", verified=None, sources=(), claims=())
        assert shared_part == expected


@pytest.mark.parametrize(
    ("validator", "file"), [("validate_ics.py", ICS), ("validate_vcf.py", VCF)]
)
def test_strict_readers_find_no_error(shared: Path, validator: str, file: Path):
    command = [sys.executable, str(shared / "check" / validator), str(file)]
    found = subprocess.run(command, check=False, capture_output=True, text=True)
    assert found.returncode == 0, found.stdout
    assert "0 errors" in found.stdout
