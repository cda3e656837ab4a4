"""A table that was damaged anywhere is read as far as it goes, and what is read is sound text."""

from hypothesis import given
from hypothesis import strategies as st

from migdesk.formats import stream, vcard, vevent
from migdesk.formats.tables import guess, reading
from migdesk.formats.tables.cells import Text
from tests.formats.tables.samples import (
    GOOGLE_CONTACTS,
    OUTLOOK_CONTACTS_FR,
    OUTLOOK_EVENTS_EN,
    OUTLOOK_EVENTS_FR,
    french_event,
    table,
)

FILLED = french_event(
    title="Forum ; « villes »",
    start="26/10/2015",
    start_time="09:00:00",
    end="27/10/2015",
    end_time="10:00:00",
    reminder="Vrai",
    reminder_date="25/10/2015",
    required='Roy, Léa;"Bo" (bo@a.example)',
    description='un\r\n"deux"',
    private="Vrai",
)
WHOLE = (
    table(OUTLOOK_EVENTS_FR, [FILLED] * 3, ";").encode("cp1252"),
    table(OUTLOOK_EVENTS_EN, [FILLED] * 3).encode("utf-16"),
    table(OUTLOOK_CONTACTS_FR, [["é;\r\n"] * 40] * 3, ";").encode("cp1252"),
    table(GOOGLE_CONTACTS, [["a ::: b"] * 38] * 3).encode(),
)
PIECES = [
    b"",
    b'"',
    b";",
    b",",
    b"\n",
    b"\r",
    b"\t",
    b"\x00",
    b"\xff",
    b"\xc3",
    b"=",
    b"'",
    b" ::: ",
]
PIECES += [b"31/02/2024", b"99:99", b"0/0/00", b"1/1/0001", b"31/12/9999", b"00:00:00", b"Vrai"]
EDIT = st.tuples(st.integers(0, 3000), st.integers(0, 30), st.sampled_from(PIECES))


def damaged(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for place, length, piece in edits:
        start = place % len(data) if data else 0
        data = data[:start] + piece + data[start + length :]
    return data


@given(whole=st.sampled_from(WHOLE), edits=st.lists(EDIT, max_size=10))
def test_rows_are_records_or_told_and_records_are_sound(whole, edits):
    data = damaged(whole, edits)
    found = reading.read(data, time_zone="Europe/Paris")
    table_found = guess.found(Text(data))
    if not table_found:
        assert [problem.id for problem in found.problems] == ["not-a-table"]
        return
    rows = Text(data).sheet(table_found[0]).rows
    told = sum(problem.id == "row-says-nobody" for problem in found.problems)
    assert found.records + told == len(rows)
    text = "".join(piece for own in found.calendars for piece in stream.written(own))
    text += "".join(unit.text for unit in found.cards)
    again = stream.read(text.encode())
    assert [unit.text for unit in again.cards] == [unit.text for unit in found.cards]
    assert [own.units for own in again.calendars] == [own.units for own in found.calendars]
    for unit in found.cards:
        vcard.get(unit)
    for unit in (unit for own in found.calendars for unit in own.units):
        vevent.get(unit)
