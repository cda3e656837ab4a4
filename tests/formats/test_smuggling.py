"""No text of a record becomes a property or a component of a file, whoever reads it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from io import StringIO
from typing import Any, get_args, get_type_hints

import icalendar
import pytest
import vobject
from cases import first_quick

from migdesk.dates import When
from migdesk.formats import sharecard, stream, vcard, vevent
from migdesk.formats.borrowed import Linked
from migdesk.formats.component import Component, parse_unit
from migdesk.formats.contentline import ContentLine
from migdesk.records import Contact, Event, Participation
from tests.formats.sharing import ics, vcf

PAYLOADS = {
    "CR": "x\rATTENDEE:mailto:evil@example.org",
    "LF": "x\nATTENDEE:mailto:evil@example.org",
    "CRLF": "x\r\nATTENDEE:mailto:evil@example.org\r\n",
    "END": "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:evil",
    "U+2028": "x\u2028ATTENDEE:mailto:evil@example.org",
    "NEL": "x\x85ATTENDEE:mailto:evil@example.org",
    "NUL": "x\x00ATTENDEE:mailto:evil@example.org",
    "VT": "x\x0bATTENDEE:mailto:evil@example.org",
    "FF": "x\x0cATTENDEE:mailto:evil@example.org",
    "QP": "x=0D=0AATTENDEE=3Aevil;ENCODING=QUOTED-PRINTABLE:é=",
    "QP LONG": "é" * 9 + "END:VCARD" * 30 + " quoted-printable=",
    "ESC": 'x\x1b"\x1cATTENDEE:mailto:evil@example.org";:',
}
LINE_ENDS = set("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\x00\x1b")
"""What some readers take for the end of a line, and what no file should hold."""

EVENT = Event(uid="1", title="T", when=When.of_edtf("2024-04-25T17:30"))
CONTACT = Contact(uid="1", name="x")


def filled(cls: type, text: str) -> Iterator[tuple[str, object]]:
    """Records of ``cls`` with ``text`` in one of its fields, in nested records too."""
    plain = {name: "x" for name, kind in get_type_hints(cls).items() if kind is str}
    for name, kind in get_type_hints(cls).items():
        for label, value in of_kind(kind, text):
            yield f"{name}{label}", cls(**plain | {name: value})


def of_kind(kind: Any, text: str) -> Iterator[tuple[str, object]]:
    if kind is str:
        yield "", text
    elif get_args(kind)[:1] == (str,):
        yield "", (text,)
    elif get_args(kind) and is_dataclass(get_args(kind)[0]) and get_args(kind)[-1] is Ellipsis:
        for label, value in filled(get_args(kind)[0], text):
            yield f".{label}", (value,)


def changed(base: Event | Contact, payload: str) -> Iterator[tuple[str, Any, Any]]:
    """(field, record with the payload, the same with a plain word)."""
    hostile, harmless = filled(type(base), payload), filled(type(base), "x")
    for (label, one), (_, other) in zip(hostile, harmless, strict=True):
        name = label.partition(".")[0]
        yield label, *(replace(base, **{name: getattr(own, name)}) for own in (one, other))


def names(component: Component) -> Counter[str]:
    """The names of everything in a component, as our strict reader finds them."""
    found = Counter({f"BEGIN:{component.name}": 1})
    for child in component.children:
        found += Counter([child.name]) if isinstance(child, ContentLine) else names(child)
    return found


def found_by_us(data: bytes) -> Counter[str]:
    reading = stream.read(data)
    assert not reading.problems
    units = [*reading.cards, *(unit for own in reading.calendars for unit in own.units)]
    return sum((names(own) for unit in units for own in unit.components), Counter())


def found_by_icalendar(data: bytes) -> Counter[str]:
    parts = list(icalendar.Calendar.from_ical(data).walk())
    lines = (name for part in parts for name, _ in part.property_items(recursive=False))
    return Counter(lines) + Counter(part.name for part in parts)


def found_by_vobject(data: bytes) -> Counter[str]:
    lines = vobject.base.getLogicalLines(StringIO(data.decode()))
    return Counter(vobject.base.textLineToContentLine(*own).name for own in lines)


def stored(lens: Any, record: object) -> Counter[str]:
    return sum(map(names, parse_unit(lens.skeleton(record).text).components), Counter())


@pytest.mark.parametrize("payload", first_quick(PAYLOADS, 4))
def test_no_field_of_an_event_smuggles_a_line(payload):
    count = 0
    for label, hostile, harmless in changed(EVENT, payload):
        assert stored(vevent, hostile) - stored(vevent, harmless) == {}, label
        data, plain = (ics(vevent.skeleton(own)) for own in (hostile, harmless))
        assert found_by_us(data) - found_by_us(plain) == {}, label
        assert found_by_icalendar(data) - found_by_icalendar(plain) == {}, label
        assert not LINE_ENDS & set(data.decode()), label
        count += 1
    assert count >= 44


@pytest.mark.parametrize("payload", first_quick(PAYLOADS, 4))
def test_no_field_of_a_contact_smuggles_a_line(payload):
    count = 0
    for label, hostile, harmless in changed(CONTACT, payload):
        assert stored(vcard, hostile) - stored(vcard, harmless) == {}, label
        for version in sharecard.VERSIONS:
            data, plain = (vcf(own, version) for own in (hostile, harmless))
            assert found_by_us(data) - found_by_us(plain) == {}, label
            assert found_by_vobject(data) - found_by_vobject(plain) == {}, label
            assert not LINE_ENDS & set(data.decode()), label
        count += 1
    assert count >= 44


@pytest.mark.parametrize("payload", first_quick(PAYLOADS, 4))
def test_no_contact_of_an_event_smuggles_a_line_into_it(payload):
    event = replace(EVENT, participations=(Participation(role="contact", contact="1"),))
    for label, hostile, harmless in changed(CONTACT, payload):
        data, plain = (
            ics(vevent.skeleton(event), linked=Linked({"1": own})) for own in (hostile, harmless)
        )
        assert found_by_us(data) - found_by_us(plain) == {}, label
        assert found_by_icalendar(data) - found_by_icalendar(plain) == {}, label
        assert not LINE_ENDS & set(data.decode()), label


def test_every_text_of_a_record_is_tried():
    labels = {label for label, _ in filled(Event, "x")} | {
        label for label, _ in filled(Contact, "x")
    }
    assert {"title", "tags", "sources.quotes", "documents.url", "participations.role"} <= labels
    assert {"name", "units", "emails.types", "phones.number", "addresses.street"} <= labels
    texts = [own.name for cls in (Event, Contact) for own in fields(cls) if own.type == "str"]
    assert set(texts) <= labels
