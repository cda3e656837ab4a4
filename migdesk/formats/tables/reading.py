"""Reading a whole table: the same shapes that calendars and cards are read into."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from migdesk.formats import lens, vcard, vevent
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.stream import LOST, NOTE, Problem, Reading, SourceCalendar
from migdesk.formats.tables import contacts, events
from migdesk.formats.tables.cells import MAX_OCTETS, Cells, Row, Sheet, Text
from migdesk.formats.tables.fields import CONTACT, DATES, Field, Layout
from migdesk.formats.tables.found import Columns, Found
from migdesk.formats.tables.guess import NO_LAYOUTS, chosen, found
from migdesk.formats.tables.moments import Order, order_of
from migdesk.formats.values import V4
from migdesk.records import Contact, Event

PRODID = "-//migdesk//from a table//EN"
"""Of a calendar that was made of a table; it is none that migdesk shared."""

_ROWS_UNTOLD = 200
_VERSION = ContentLine(f"VERSION:{V4}")
_WRAPPER = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{PRODID}\r\nEND:VCALENDAR\r\n"
_card_lines = lens.writer(vcard.TABLE, Contact(), Component("VCARD", [_VERSION]))
_event_lines = lens.writer(vevent.TABLE, Event(), Component("VEVENT", ()))
_to_do_lines = lens.writer(vevent.TABLE, Event(), Component("VTODO", ()))
_CLOCKS = frozenset({"start-time", "end-time", "reminder-time"})

Tell = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Preview:
    """What somebody needs to see who says what the columns mean."""

    headings: Cells
    layout: Layout
    rows: tuple[Cells, ...]


def preview(
    data: bytes, layouts: Mapping[str, Layout] = NO_LAYOUTS, *, kind: str = "", count: int = 20
) -> Preview | None:
    """The headings of a table, what they mean, and its first rows.

    None for a file whose headings say nothing, unless somebody says of which ``kind`` it is.
    """
    text = Text(data[:MAX_OCTETS])
    table = found(text, layouts) or (chosen(text, kind) if kind else None)
    if not table:
        return None
    separator, headings, layout = table
    return Preview(headings, layout, tuple(text.first_rows(separator, count)))


def read(
    data: bytes,
    tell: Tell = lambda _done, _of: None,
    *,
    layouts: Mapping[str, Layout] = NO_LAYOUTS,
    time_zone: str = "",
) -> Reading:
    """Everything in a table of contacts or events; never raises for what it holds.

    ``layouts`` are those that were stored, by the signature of their headings. Its times have
    no zone: they are of ``time_zone``, a TZID, and marked as inferred; of none they float.
    ``tell`` hears how many rows were read, of how many; what it raises ends the reading.
    Records come without UID, as those of any file that gives none.
    """
    if len(data) > MAX_OCTETS:
        limit: Mapping[str, str | int] = {"limit": MAX_OCTETS // 1024 // 1024}
        return Reading(problems=(Problem(1, "file-too-large", LOST, limit),))
    text = Text(data)
    table = found(text, layouts)
    if not table:
        return Reading(problems=(Problem(1, "not-a-table", LOST),), encoding=text.encoding)
    separator, _, layout = table
    return _read(text.sheet(separator), layout, time_zone, tell)


def _read(sheet: Sheet, layout: Layout, time_zone: str, tell: Tell) -> Reading:
    order = _order(sheet, layout)
    columns = Columns(sheet.headings, layout, order)
    make = _card if layout.kind == CONTACT else _vevent
    units: list[Unit] = []
    problems = list(sheet.problems)
    if not order.certain:
        first = "days-taken-first" if order.day_first else "months-taken-first"
        problems.append(Problem(1, first, NOTE))
    for place, row in enumerate(sheet.rows):
        if place % _ROWS_UNTOLD == 0:
            tell(place, len(sheet.rows))
        own = columns.found(row)
        unit = make(columns, own, time_zone)
        if unit:
            units.append(unit)
        else:
            problems.append(Problem(row.line, "row-says-nobody", LOST))
        problems += own.problems
    problems += columns.told(sheet.rows)
    problems.sort(key=lambda problem: problem.line)
    if layout.kind == CONTACT:
        return Reading((), tuple(units), tuple(problems), sheet.encoding)
    calendar = SourceCalendar(_WRAPPER, (), tuple(units), ())
    return Reading((calendar,), (), tuple(problems), sheet.encoding)


def _order(sheet: Sheet, layout: Layout) -> Order:
    names = [Field.of(text).name for text in layout.fields]
    dates = [n for n, name in enumerate(names) if name in DATES]
    clocks = [n for n, name in enumerate(names) if name in _CLOCKS]
    return order_of(
        _cells(sheet.rows, dates),
        _cells(sheet.rows, clocks),
        layout.language,
        known=layout.day_first,
    )


def _cells(rows: Sequence[Row], columns: Iterable[int]) -> Iterator[str]:
    for column in columns:
        yield from (row.cells[column] for row in rows if column < len(row.cells))


def _card(columns: Columns, own: Found, _: str) -> Unit | None:
    known = contacts.fields(own)
    if not known:
        return None
    lines = list(contacts.lines(columns, own))
    record = Contact(**known, note=columns.note(own))
    written = _card_lines(record)
    return Unit([Component("VCARD", [_VERSION, *written, *lines], line=own.line)])


def _vevent(columns: Columns, own: Found, time_zone: str) -> Unit | None:
    known = events.fields(columns, own)
    if not known:
        return None
    parts = list(events.parts(columns, own, known))
    note = columns.note(own)
    record = Event(**known, note=note, time_zone=time_zone, time_zone_inferred=True)
    name = "VEVENT" if record.when else "VTODO"
    written = _event_lines(record) if record.when else _to_do_lines(record)
    return Unit([Component(name, [*written, *parts], line=own.line)])
