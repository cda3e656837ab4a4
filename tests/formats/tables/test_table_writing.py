"""What we write as a table, we and others read back the same; nothing private is in it."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from migdesk.dates import When
from migdesk.formats import vcard
from migdesk.formats.component import parse_unit
from migdesk.formats.tables import reading, writecontacts, writeevents
from migdesk.formats.tables.dialects import DIALECTS, Written
from migdesk.records import (
    Address,
    Contact,
    ContactKind,
    Email,
    Event,
    Link,
    Phone,
)
from tests.formats.tables.ready import HERE, RIALLANT, ZONE, cards, shared
from tests.formats.tables.samples import contact, event

EACH = pytest.mark.parametrize("name", DIALECTS)


def rows(written: Written) -> list[dict[str, str]]:
    """The rows as a stranger reads them; of headings that stand twice the last."""
    text = written.data.decode("utf-8-sig" if written.data[:1] == b"\xef" else "cp1252")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@EACH
def test_a_contact_comes_back_the_same(name):
    written = writecontacts.contacts(cards(RIALLANT), DIALECTS[name])
    found = contact(reading.read(written.data))
    lost = () if name == "google" else tuple(Email(address=e.address) for e in RIALLANT.emails)
    assert replace(found, uid="1", emails=lost or found.emails) == replace(
        RIALLANT, phones=found.phones, emails=lost or RIALLANT.emails
    )
    assert set(found.phones) == set(RIALLANT.phones)
    assert written.losses == ()


def test_french_outlook_gets_its_own_headings_and_octets():
    written = writecontacts.contacts(cards(RIALLANT), DIALECTS["outlook-fr"])
    assert written.data.startswith('"Titre","Prénom","Deuxième prénom","Nom"'.encode("cp1252"))
    assert written.data.endswith(b"\r\n")
    (row,) = rows(written)
    assert row["Téléphone (bureau)"] == "+41 22 717 94 68"
    assert (row["Rue (bureau)"], row["Rue (bureau) 2"]) == ("17, route", "Bât. B")
    assert row["Privé"] == "Faux"


def test_what_windows_1252_cannot_hold_leaves_as_utf_8_with_its_mark_in_an_empty_column():
    own = replace(RIALLANT, name="Łucja Riallant", given="Łucja", additional="")
    written = writecontacts.contacts(cards(own), DIALECTS["outlook-fr"])
    assert written.data.startswith(b'\xef\xbb\xbf"","Titre"')
    assert contact(reading.read(written.data)).name == "Łucja Riallant"


def test_windows_1252_that_could_be_taken_for_utf_8_leaves_as_utf_8():
    own = Event(uid="1", title="é€€", when=When.of_edtf("2024-07-01"))
    data = writeevents.events(shared(own), DIALECTS["outlook"], HERE).data
    assert data.startswith(b"\xef\xbb\xbf")
    assert event(reading.read(data)).title == "é€€"


def test_google_gets_as_many_columns_as_somebody_needs():
    many = replace(RIALLANT, emails=tuple(Email(address=f"{n}@a.example") for n in range(5)))
    written = writecontacts.contacts(cards(RIALLANT, many), DIALECTS["google"])
    assert written.data.startswith(b'\xef\xbb\xbf"First Name"')
    one, other = rows(written)
    assert (one["E-mail 5 - Value"], other["E-mail 5 - Value"]) == ("", "4@a.example")
    assert one["Phone 3 - Label"] == "Work Fax"
    assert one["Labels"] == "IDM ::: Villes et migration ::: * myContacts"
    assert written.losses == ()


def test_what_has_no_column_in_outlook_is_named():
    own = replace(
        RIALLANT,
        emails=tuple(Email(address=f"{n}@a.example") for n in range(4)),
        phones=tuple(Phone(("work",), number=str(n)) for n in range(5)),
        links=(Link(url="https://a.example"), Link(url="https://b.example")),
        addresses=tuple(Address(("work",), street=str(n)) for n in range(3)),
        aliases=("Cé", "Cécé"),
    )
    written = writecontacts.contacts(cards(own), DIALECTS["outlook"])
    assert [loss.subject for loss in written.losses] == ["EMAIL", "TEL", "ADR", "URL", "NICKNAME"]
    assert {loss.uid for loss in written.losses} == {"1"}
    (row,) = rows(written)
    assert (row["Business Phone"], row["Business Phone 2"]) == ("0", "1")
    assert (row["Other Phone"], row["Primary Phone"]) == ("2", "3")


@pytest.mark.parametrize(("name", "lost"), [("outlook", []), ("google", ["CLASS"])])
def test_a_nickname_is_written_and_a_mark_without_a_column_is_named(name, lost):
    own = replace(RIALLANT, aliases=("Cé",))
    (card,) = cards(own)
    private = parse_unit(card.text.replace("END:VCARD", "CLASS:PRIVATE\r\nEND:VCARD"))
    written = writecontacts.contacts([private], DIALECTS[name])
    assert [loss.subject for loss in written.losses] == lost
    assert "Cé" in written.data.decode("cp1252" if name == "outlook" else "utf-8")


@EACH
def test_an_organisation_and_a_mailbox(name):
    org = Contact(uid="1", kind=ContactKind.ORG, name="OIM", organisation="OIM")
    desk = Contact(
        uid="2",
        kind=ContactKind.MAILBOX,
        name="Atelier IDM",
        emails=(Email(address="i@o.example"),),
    )
    written = writecontacts.contacts(cards(org, desk), DIALECTS[name])
    one, other = map(vcard.get, reading.read(written.data).cards)
    assert (one.kind, one.name, one.organisation) == (ContactKind.ORG, "OIM", "OIM")
    assert (other.name, other.email) == ("Atelier IDM", "i@o.example")


@EACH
@pytest.mark.parametrize(
    "edtf",
    [
        "2015-10-26/2015-10-27",
        "2015-10-26",
        "2024-04-03",
        "2024-04-25T17:30/2024-04-25T18:15",
        "2024-12-31T23:30/2025-01-01T00:30",
        "2024-04-25T00:00/2024-04-26T00:00",
        "2024-04-25T12:00:30",
    ],
)
def test_an_event_comes_back_the_same(name, edtf):
    own = Event(
        uid="1",
        title="Forum; « villes », etc.",
        when=When.of_edtf(edtf),
        time_zone=ZONE,
        location="Genève\nSalle B",
        description='- un\n- "deux"\n=trois',
        tags=("IDM", "Villes"),
    )
    written = writeevents.events(shared(own), DIALECTS[name], HERE)
    found = reading.read(written.data, time_zone=ZONE)
    back = event(found)
    assert (back.title, back.location, back.description) == (
        own.title,
        own.location,
        own.description,
    )
    assert back.when == own.when
    assert back.time_zone == own.time_zone
    assert back.tags == (() if name == "google" else own.tags)


def test_times_are_those_of_the_desk():
    own = Event(
        uid="1", title="A", when=When.of_edtf("2024-07-01T23:30"), time_zone="America/New_York"
    )
    written = writeevents.events(shared(own), DIALECTS["outlook-fr"], HERE)
    (row,) = rows(written)
    assert (row["Début"], row["Journée entière"]) == ("05:30:00", "Faux")
    assert b'"02/07/2024","05:30:00"' in written.data


def test_whole_days_end_as_each_program_wants():
    own = Event(uid="1", title="A", when=When.of_edtf("2015-10-26/2015-10-27"))
    (row,) = rows(writeevents.events(shared(own), DIALECTS["outlook"], HERE))
    assert (row["End Date"], row["End Time"]) == ("10/28/2015", "12:00:00 AM")
    (row,) = rows(writeevents.events(shared(own), DIALECTS["google"], HERE))
    assert (row["End Date"], row["End Time"]) == ("10/27/2015", "")


def test_rules_and_zones_that_no_table_holds_are_named():
    own = Event(
        uid="1",
        title="A",
        when=When.of_edtf("2024-07-01T10:00"),
        time_zone=ZONE,
        recurrence="FREQ=DAILY",
    )
    written = writeevents.events(shared(own), DIALECTS["outlook"], HERE)
    assert [(loss.id, loss.subject) for loss in written.losses] == [("share-column", "RRULE")]


@EACH
def test_a_last_day_of_all_days(name):
    own = Event(uid="1", title="A", when=When.of_days(date.max, date.max))
    assert writeevents.events(shared(own), DIALECTS[name], HERE).records == 1
