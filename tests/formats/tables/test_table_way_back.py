"""Whatever is written comes back the same, and nothing private is in it."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migdesk.dates import When
from migdesk.formats import share, vevent
from migdesk.formats.borrowed import Linked
from migdesk.formats.component import parse_unit
from migdesk.formats.tables import reading, writecontacts, writeevents
from migdesk.formats.tables.dialects import DIALECTS
from migdesk.records import Address, Claim, Contact, Email, Event, Participation, Phone, Source
from tests.formats.tables.ready import HERE, NOW, RIALLANT, cards, shared
from tests.formats.tables.samples import contact, event, told

EACH = pytest.mark.parametrize("name", DIALECTS)
MARKED = "S3CRET"


def full(cls: type, kept: frozenset[str]) -> dict[str, object]:
    """Every text of a record that is to stay at home, marked."""
    return {
        own.name: MARKED + own.name
        for own in fields(cls)
        if own.name in kept and isinstance(own.default, str)
    }


@EACH
def test_nothing_private_is_in_a_table_of_contacts(name):
    own = replace(
        RIALLANT,
        **full(Contact, frozenset({"remark", "note", "language"})),
        verified=date(2024, 1, 25),
        role_from=When.of_edtf("2015"),
        sources=(Source("S0", MARKED, MARKED, quotes=(MARKED,), url=f"https://{MARKED}"),),
        claims=(Claim("name", MARKED, quote=MARKED),),
    )
    data = writecontacts.contacts(cards(own), DIALECTS[name]).data
    assert MARKED.encode() not in data
    assert b"20240125" not in data
    assert data == writecontacts.contacts(cards(RIALLANT), DIALECTS[name]).data


@EACH
def test_nothing_private_is_in_a_table_of_events(name):
    own = Event(
        uid="1",
        title="A",
        when=When.of_edtf("2024-07-01"),
        note=MARKED,
        claims=(Claim("when", "2024-07-01", quote=MARKED),),
        sources=(Source("S0", "T", "P", quotes=(MARKED,)),),
        participations=(Participation("speaker", contact=MARKED),),
    )
    unit = vevent.skeleton(own)
    lines = "".join(
        f"{line}\r\n" for line in (f"ATTENDEE;CN={MARKED}:mailto:{MARKED}@e.example", "END:VEVENT")
    )
    text = unit.text.removesuffix("END:VEVENT\r\n") + lines
    found = share.event(parse_unit(text), own, Linked(), zones={}, changed=NOW)
    data = writeevents.events([found] if found else [], DIALECTS[name], HERE).data
    assert b'"A"' in data
    assert MARKED.encode() not in data


WORD = st.text(st.sampled_from("aé€'=+-@;,|(x\"\\ \n"), min_size=1, max_size=10).map(
    lambda text: "\n".join(line.strip() for line in text.split("\n") if line.strip())
)
LINE = WORD.map(lambda text: " ".join(text.split()))
PLAIN = st.text(st.sampled_from("aé€'=+-@x|("), min_size=1, max_size=8)


def _is_said(text: str) -> bool:
    return bool(text) and text != "-"


contacts = st.builds(
    Contact,
    uid=st.just("1"),
    given=LINE.filter(_is_said),
    family=LINE.filter(_is_said),
    honorific=LINE,
    suffix=LINE,
    organisation=LINE,
    title=LINE,
    phones=st.lists(
        st.builds(Phone, number=st.sampled_from(["+33 1", "12", "+41"])), max_size=1
    ).map(tuple),
    emails=st.lists(st.builds(Email, address=PLAIN), max_size=3).map(tuple),
    addresses=st.lists(
        st.builds(Address, types=st.just(("work",)), street=WORD, locality=LINE), max_size=1
    ).map(tuple),
    tags=st.lists(PLAIN, max_size=3, unique=True).map(tuple),
)


@EACH
@given(own=contacts)
def test_any_contact_comes_back_the_same(name, own):
    own = replace(own, name=f"{own.given} {own.family}")
    written = writecontacts.contacts(cards(own), DIALECTS[name])
    found = reading.read(written.data)
    assert told(found) <= {"encoding-guessed"}
    assert replace(contact(found), uid="1") == own


@EACH
@given(
    title=LINE.filter(_is_said),
    location=WORD,
    description=WORD,
    first=st.dates(date(1900, 1, 1), date(2099, 1, 1)),
    length=st.integers(0, 40),
)
def test_any_event_comes_back_the_same(name, title, location, description, first, length):
    when = When.of_days(first, date.fromordinal(first.toordinal() + length))
    own = Event(uid="1", title=title, when=when, location=location, description=description)
    found = reading.read(writeevents.events(shared(own), DIALECTS[name], HERE).data)
    back = event(found)
    assert (back.title, back.location, back.description) == (title, location, description)
    assert back.when == when or "months-taken-first" in told(found)
