"""The occurrences of one event that repeats, as rows; month by month (RFC 5545 §3.8.5)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain
from threading import Lock
from typing import Any

from migdesk.db.failures import DamagedTextError, text_of
from migdesk.db.summaries import EventSummary, day_of, key_of
from migdesk.formats import values, vevent
from migdesk.formats.component import Component, Unit, parse_unit
from migdesk.formats.filezones import Zones
from migdesk.formats.ordinals import first_of_month, month_of
from migdesk.formats.recurrence import TOO_OFTEN, Expansion, Series
from migdesk.formats.timed import Occurrence
from migdesk.formats.timezones import converted
from migdesk.formats.values import Moment
from migdesk.records import Event, Stage

_MANY_MONTHS = 14
_SERIES, _COPIES, _ROW = 8_000, 4, 560
"""Octets of a series, copies of its text in its parts, octets of a row: measured."""

_DAY, _INSTANT = timedelta(days=1), timedelta(microseconds=1)
_CHANGES = re.compile(rb"^RECURRENCE-ID[;:]", re.IGNORECASE | re.MULTILINE)
_TIMES = re.compile(
    rb"^(?:BEGIN|END|(?:DT(?:START|END|STAMP)|DUE|DURATION|(?:R|EX)(?:RULE|DATE)|SEQUENCE"
    rb"|LAST-MODIFIED|X-MIGDESK-EDTF)(?=[;:])).*\n(?:[ \t].*\n)*",
    re.IGNORECASE | re.MULTILINE,
)
_LAST_DAY = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Told:
    """Occurrences, by start; ``doubts`` are ids of sentences, as ``Expansion`` has them."""

    rows: tuple[EventSummary, ...] = ()
    doubts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Happening:
    """One occurrence: its row, and the event as it is then; ``doubts`` as in ``Told``."""

    row: EventSummary
    event: Event
    doubts: frozenset[str] = frozenset()


class Happenings:
    """An event with its text, and the time zones of its calendar by TZID.

    What happens more often than is counted out in a month is told once in it, and marked.
    DamagedTextError if the text cannot be read.
    """

    def __init__(self, event: EventSummary, text: bytes, zones: Mapping[str, str]) -> None:
        self._cause = (event, text, zones)
        self._event = event
        self._unit = _parsed(text if _CHANGES.search(text) else _in_time(text))
        self._series = Series(self._unit, Zones(zones))
        self._records: dict[int, Event] = {}
        self._months: dict[int, Told] = {}
        self._turn = Lock()

    def follows_from(self, event: EventSummary, text: bytes, zones: Mapping[str, str]) -> bool:
        """Whether these are still what it was made of."""
        return (event, text, zones) == self._cause

    @property
    def size(self) -> int:
        """The octets that it takes, roughly: of its rows, and of its text, however long that is."""
        rows = sum(len(told.rows) for told in [*self._months.values()])
        return _SERIES + _COPIES * len(self._cause[1]) + _ROW * rows

    def between(self, first: date, last: date) -> Told:
        """What touches the days from one to another, both included."""
        months = range(month_of(first.toordinal()), month_of(last.toordinal()) + 1)
        if len(months) > _MANY_MONTHS:
            told = self._within(first, last)
            if TOO_OFTEN not in told.doubts:
                return told
        told_by = [self._month(month) for month in months]
        begun = (row for row in told_by[0].rows if row.last_day and row.last_day >= first)
        later = chain.from_iterable(map(_beginning, months[1:], told_by[1:]))
        rows = (row for row in chain(begun, later) if row.first_day and row.first_day <= last)
        return Told(tuple(rows), frozenset().union(*(told.doubts for told in told_by)))

    def at(self, start: str) -> Happening | None:
        """The occurrence that begins then, as a row has it; none if there is none any more."""
        day = day_of(key_of(self._event.uid, start))
        found = self._expanded(day, day) if day else Expansion(())
        own = next((own for own in found.occurrences if _text(own.start) == start), None)
        if own is None:
            return None
        row = self._row(own)
        said = {name: getattr(row, name) for name in ("title", "time_zone", "stage", "location")}
        record = replace(vevent.get(_parsed(self._cause[1])), when=own.when, **said)
        text = self._record(own.component).description
        record = replace(record, description=text or record.description)
        return Happening(row, record, found.doubts)

    def _month(self, month: int) -> Told:
        with self._turn:  # who comes while it is counted out waits, rather than count it again
            if month not in self._months:
                last = min(first_of_month(month + 1) - 1, _LAST_DAY)
                told = self._within(date.fromordinal(first_of_month(month)), date.fromordinal(last))
                rows = told.rows[:1] if TOO_OFTEN in told.doubts else told.rows
                self._months[month] = replace(told, rows=rows)
            return self._months[month]

    def _within(self, first: date, last: date) -> Told:
        found = self._expanded(first, last)
        return Told(tuple(map(self._row, found.occurrences)), found.doubts)

    def _expanded(self, first: date, last: date) -> Expansion:
        return self._series.within(
            datetime.combine(first, time.min), datetime.combine(last, time.max)
        )

    def _row(self, own: Occurrence) -> EventSummary:
        dates = dates_of(own)
        if own.component is self._unit.main:
            return replace(self._event, start=_text(own.start), **dates)
        record, event = self._record(own.component), self._event
        changed, moved = _is_itself(own), values.moment(own.component.first("RECURRENCE-ID"))
        return replace(
            event,
            title=record.title or event.title,
            short_title=record.short_title if record.title else event.short_title,
            location=record.location,
            stage=event.stage if record.stage is Stage.NONE else record.stage,
            time_zone=record.time_zone if changed else event.time_zone,
            start=_text(own.start),
            instead=_written(moved, record.time_zone) if changed else "",
            **dates,
        )

    def _record(self, component: Component) -> Event:
        if id(component) not in self._records:
            self._records[id(component)] = vevent.get(Unit([component]))
        return self._records[id(component)]


def dates_of(own: Occurrence) -> dict[str, Any]:
    """What ``rows.span`` says of its date, without making the date first: there are many."""
    start, end = own.start, own.end
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        last = max(start, end - _DAY)
        days = {"first_day": start, "last_day": last, "precision": "day", "start_minute": None}
        return {"edtf": _text(start) if last == start else f"{_text(start)}/{_text(last)}", **days}
    begins, ends = start.replace(tzinfo=None), end.replace(tzinfo=None)
    lasts = ends > begins
    seconds = begins.second and (ends.second or not lasts)
    return {
        "edtf": f"{_text(begins)}/{_text(ends)}" if lasts else _text(begins),
        "first_day": begins.date(),
        "last_day": (ends - _INSTANT if lasts else begins).date(),
        "precision": "second" if seconds else "minute",
        "start_minute": begins.hour * 60 + begins.minute,
    }


def _in_time(text: bytes) -> bytes:
    """The lines that say when; reading all others would take most of the time."""
    return b"".join(_TIMES.findall(text))


def _parsed(text: bytes) -> Unit:
    try:
        return parse_unit(text_of(text))
    except ValueError as error:
        raise DamagedTextError from error


def _beginning(month: int, told: Told) -> Iterator[EventSummary]:
    """What begins in a month; what goes on in it was told in the one before."""
    first = date.fromordinal(first_of_month(month))
    return (row for row in told.rows if row.first_day and row.first_day >= first)


def _is_itself(own: Occurrence) -> bool:
    """Whether a component tells its own date, and not one that follows from it."""
    return _written(values.moment(own.component.first("DTSTART"))) == _text(own.start)


def _written(moment: Moment | None, zone: str = "") -> str:
    """A moment, in a zone if it has one itself; nothing of none."""
    if not moment:
        return ""
    at = converted(moment.at, moment.zone, zone) if moment.zone and zone else moment.at
    return _text(at.date() if moment.is_date else at)


def _text(at: date | datetime) -> str:
    """A day, or a wall time to the minute or, where it has seconds, to the second: as EDTF."""
    if not isinstance(at, datetime):
        return at.isoformat()
    bare = at.replace(tzinfo=None) if at.tzinfo else at
    return bare.isoformat(timespec="seconds" if at.second else "minutes")
