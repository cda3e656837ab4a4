"""Which event lies where in a month: days, rows and lanes, without a pixel or a widget.

    index = MonthIndex(events, first_weekday=0)
    week = index.week(index.week_of(date(2017, 11, 14)), rows=5)
    week.segments, week.hidden                # what to draw; how many more each day has
    index.strip(date(2017, 11, 1))            # the periods and vague dates of that month

What holds for every week and number of rows: ``shown + hidden == total`` for each day, no
two segments share a cell, and an event's lane follows only from those sorted before it.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from migdesk.db.summaries import EventSummary

DAYS = 7
LONG = 15
"""From how many days on an event is a period, which lives in the strip."""


@dataclass(frozen=True, slots=True)
class Segment:
    """An event's part of one week: columns ``first`` to ``last`` of ``lane``, from 0.

    ``begins`` and ``ends`` tell whether these are the event's own ends or the week's.
    """

    event: EventSummary
    lane: int
    first: int
    last: int
    begins: bool
    ends: bool

    @property
    def mask(self) -> int:
        """Its days as bits, the week's first day lowest."""
        return _mask(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Week:
    """One laid out week: ``number`` as ``MonthIndex.week_of`` counts, then what each day holds."""

    number: int
    segments: tuple[Segment, ...]
    hidden: tuple[int, ...]
    totals: tuple[int, ...]


class MonthIndex:
    """Events by week and by month. Weeks are numbered from the year 1, without a gap."""

    def __init__(self, events: Iterable[EventSummary] = (), first_weekday: int = 0) -> None:
        self.first_weekday = first_weekday
        self._by_week: dict[int, list[EventSummary]] = defaultdict(list)
        self._periods: list[EventSummary] = []
        self._laid_out: dict[tuple[int, int], Week] = {}
        for event in sorted((event for event in events if _has_days(event)), key=_order):
            if event.coarse or _length(event) >= LONG:
                self._periods.append(event)
            else:
                self._file(event)
        self._periods.sort(key=_strip_order)

    def week_of(self, day: date) -> int:
        """The number of the week that ``day`` is in."""
        return (day.toordinal() - 1 - self.first_weekday) // DAYS

    def first_day(self, week: int) -> int:
        """The proleptic ordinal of a week's first day; below 1 before the year 1."""
        return week * DAYS + 1 + self.first_weekday

    def week(self, number: int, rows: int) -> Week:
        """The week with room for ``rows`` lanes, the last of which tells how many are hidden."""
        key = (number, rows)
        if key not in self._laid_out:
            self._laid_out[key] = _lay_out(
                number, self.first_day(number), self._by_week.get(number, ()), rows
            )
        return self._laid_out[key]

    def on(self, day: date) -> tuple[EventSummary, ...]:
        """Everything that is certainly on ``day``: what the grid has, then the long periods."""
        grid = self._by_week.get(self.week_of(day), ())
        periods = (event for event in self._periods if not event.coarse)
        return tuple(event for event in (*grid, *periods) if covers(event, day, day))

    def strip(self, month: date) -> tuple[EventSummary, ...]:
        """The periods and vague dates that touch the month of ``month``: settled ones first."""
        first, last = ends_of(month)
        return tuple(event for event in self._periods if covers(event, first, last))

    def empty(self, month: date) -> bool:
        """Whether neither grid nor strip has anything in the month of ``month``."""
        first, last = ends_of(month)
        weeks = range(self.week_of(first), self.week_of(last) + 1)
        grid = (event for week in weeks for event in self._by_week.get(week, ()))
        return not any(covers(event, first, last) for event in (*grid, *self._periods))

    def nearest(self, month: date) -> EventSummary | None:
        """For an empty month: the first event that begins after it, else the last before it."""
        events = [event for week in self._by_week.values() for event in week] + self._periods
        later = (event for event in events if _first(event) > month)
        return min(later, key=_order, default=None) or max(events, key=_last, default=None)

    def _file(self, event: EventSummary) -> None:
        for week in range(self.week_of(_first(event)), self.week_of(_last(event)) + 1):
            self._by_week[week].append(event)


def ends_of(month: date) -> tuple[date, date]:
    """The first and the last day of the month that a day is in."""
    return month.replace(day=1), month.replace(day=monthrange(month.year, month.month)[1])


def _lay_out(number: int, start: int, events: Iterable[EventSummary], rows: int) -> Week:
    taken = [0] * rows
    placed: list[Segment] = []
    totals = [0] * DAYS
    beyond = 0
    for event in events:
        first = max(_first(event).toordinal() - start, 0)
        last = min(_last(event).toordinal() - start, DAYS - 1)
        mask = _mask(first, last)
        for column in range(first, last + 1):
            totals[column] += 1
        lane = next((lane for lane, days in enumerate(taken) if not days & mask), None)
        if lane is None:
            beyond |= mask
            continue
        taken[lane] |= mask
        placed.append(_segment(event, lane, start, (first, last)))
    shown = tuple(s for s in placed if s.lane < rows - 1 or not s.mask & beyond)
    return Week(number, shown, _hidden(shown, totals), tuple(totals))


def _segment(event: EventSummary, lane: int, start: int, columns: tuple[int, int]) -> Segment:
    first, last = columns
    begins = _first(event).toordinal() == start + first
    ends = _last(event).toordinal() == start + last
    return Segment(event, lane, first, last, begins, ends)


def _hidden(shown: Iterable[Segment], totals: list[int]) -> tuple[int, ...]:
    hidden = list(totals)
    for segment in shown:
        for column in range(segment.first, segment.last + 1):
            hidden[column] -= 1
    return tuple(hidden)


def _order(event: EventSummary) -> tuple[date, int, int, int]:
    """Continuing first, then by start, the longest, all-day before timed, then by id.

    What continues from an earlier week began earlier, so one order serves every week.
    """
    minute = -1 if event.start_minute is None else event.start_minute
    return _first(event), -_length(event), minute, event.id


def _strip_order(event: EventSummary) -> tuple[bool, date, int, int]:
    return event.coarse, _first(event), -_length(event), event.id


def _mask(first: int, last: int) -> int:
    return (1 << (last + 1)) - (1 << first)


def _has_days(event: EventSummary) -> bool:
    return event.first_day is not None and event.precision != "year"


def covers(event: EventSummary, first: date, last: date) -> bool:
    """Whether any day of the event is within these days, both included."""
    return _first(event) <= last and _last(event) >= first


def _length(event: EventSummary) -> int:
    return (_last(event) - _first(event)).days + 1


def _first(event: EventSummary) -> date:
    return event.first_day or date.min


def _last(event: EventSummary) -> date:
    return event.last_day or _first(event)
