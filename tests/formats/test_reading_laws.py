"""Whatever octets a file holds: it is read, stored, and shared without an exception."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from migdesk.formats import judge, stream, vcard, vevent
from migdesk.formats.component import parse_unit
from tests.formats.sharing import contact, ics, vcf

DATA = Path(__file__).parents[1] / "data"
FILES = [
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + file.read_bytes() + b"END:VCALENDAR\r\n"
    if file.suffix.startswith(".v") and "card" not in file.suffix
    else file.read_bytes()
    for file in sorted(DATA.glob("*.*"))
]
PIECES = [
    *(
        b"\r\n",
        b"\n",
        b"\r",
        b" ",
        b":",
        b";",
        b",",
        b'"',
        b"=",
        b"=\r\n",
        b"\r\n ",
        b"\xe9",
        b"\x00",
    ),
    *(
        b"\xff\xfe",
        b"\xe2\x80\xa8",
        b"BEGIN:VEVENT\r\n",
        b"END:VEVENT\r\n",
        b"END:VCARD\r\n",
        b"9" * 30,
    ),
    *(
        b";TZID=Europe/Paris",
        b";VALUE=DATE",
        b";ENCODING=QUOTED-PRINTABLE",
        b"99991231",
        b"P99999W",
    ),
]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A file with some of it cut out, repeated, or replaced."""
    data = draw(st.sampled_from(FILES))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 40)))
        piece = draw(st.sampled_from(PIECES) | st.binary(max_size=2) | st.just(data[start:end] * 2))
        data = data[:start] + piece + data[end:]
    return data


@given(st.binary(max_size=200) | damaged())
def test_any_octets_are_read_and_what_is_read_is_stored(data):
    reading = stream.read(data)
    for calendar in reading.calendars:
        again = stream.read("".join(stream.written(calendar)).encode())
        assert [unit.text for own in again.calendars for unit in own.units] == [
            unit.text for unit in calendar.units
        ]
        for unit in calendar.units:
            assert vevent.put(unit, vevent.get(unit)) is unit
            assert vevent.get(parse_unit(unit.text)) == vevent.get(unit)
    for unit in reading.cards:
        assert vcard.put(unit, vcard.get(unit)) is unit
        assert vcard.get(parse_unit(unit.text)) == vcard.get(unit)


@given(damaged())
def test_whatever_was_read_leaves_in_a_form_that_others_read(data):
    reading = stream.read(data)
    for calendar in reading.calendars:
        for unit in calendar.units:
            shared = ics(unit, zones=dict(calendar.timezones))
            assert not shared or judge.agrees(shared, 1)
    for unit in reading.cards:
        assert judge.agrees(vcf(contact(unit)), 1)
