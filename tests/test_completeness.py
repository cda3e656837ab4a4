"""A field of a record is complete: the lens holds it, the database stores it, scripts see it."""

from dataclasses import fields, replace
from datetime import date

import pytest

from migdesk.dates import When
from migdesk.db.rows import contact_rows, event_rows
from migdesk.formats import vcard, vevent
from migdesk.records import (
    Address,
    AltTitle,
    Claim,
    Contact,
    ContactKind,
    Document,
    Email,
    Event,
    Link,
    Participation,
    Phone,
    Source,
    Stage,
)

TIMED = When.of_edtf("2024-04-25T17:30")
SAMPLES = {
    "when": TIMED,
    "role_from": When.of_edtf("2015"),
    "role_until": When.of_edtf("2016"),
    "stage": Stage.HELD,
    "kind": {Event: "conference", Contact: ContactKind.MAILBOX},
    "time_zone_inferred": True,
    "verified": date(2024, 1, 25),
    "alt_titles": (AltTitle("a"),),
    "participations": (Participation("organiser", "a"),),
    "documents": (Document("a"),),
    "sources": (Source("S0", "a"),),
    "claims": (Claim("when", "2018-09"),),
    "emails": (Email(address="a@b"),),
    "phones": (Phone(number="+41227179468"),),
    "links": (Link(url="http://a.b"),),
    "addresses": (Address(locality="Genève"),),
}
CASES = [(cls, field.name) for cls in (Event, Contact) for field in fields(cls)]
EMPTY = {Event: Event(when=TIMED, time_zone="Europe/Paris"), Contact: Contact()}
LENS = {Event: vevent, Contact: vcard}
ROWS = {Event: event_rows, Contact: contact_rows}


def changed(cls: type, name: str) -> Event | Contact:
    """An otherwise empty record with another value in one field."""
    old = getattr(EMPTY[cls], name)
    sample = SAMPLES.get(name, ("a",) if isinstance(old, tuple) else "a")
    sample = sample[cls] if isinstance(sample, dict) else sample
    new = replace(EMPTY[cls], **{name: When.of_edtf("2013-06") if sample == old else sample})
    assert getattr(new, name) != old
    return new


@pytest.mark.parametrize(("cls", "name"), CASES)
def test_the_lens_table_owns_the_field(cls, name):
    rows = [row for row in LENS[cls].TABLE if name in row.fields]
    assert len(rows) == 1


@pytest.mark.parametrize(("cls", "name"), CASES)
def test_the_field_goes_through_text_and_back(cls, name):
    record = changed(cls, name)
    assert LENS[cls].get(LENS[cls].skeleton(record)) == record


@pytest.mark.parametrize(("cls", "name"), [case for case in CASES if case[1] != "uid"])
def test_the_database_has_a_place_for_the_field(cls, name):
    assert ROWS[cls](changed(cls, name)) != ROWS[cls](EMPTY[cls])
