"""Which period each event of the agenda stands under; pure, free of Qt.

Near today an event stands under its week, farther away under its month. One whose date
is not known to the day stands in a group of its own, so that nobody reads "1 November"
where a source said "November". What goes on across today is gathered just above the
current week.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import cached_property, lru_cache
from operator import attrgetter

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.monthlayout import ends_of

_WEEKS_BEFORE = 4
_WEEKS_AFTER = 9
_SHORTEST_GAP = 7
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_MONTH = timedelta(days=31)


class PeriodKind(IntEnum):
    """What a heading stands for; the order is that of headings beginning on one day."""

    GAP = 0
    VAGUE_YEAR = 1
    VAGUE_MONTH = 2
    MONTH = 3
    RUNNING = 4
    WEEK = 5
    UNDATED = 6


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Whether ``day`` is one of these days."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Period:
    """One heading and its events in order; ``span`` is none for the undated only."""

    kind: PeriodKind
    span: Span | None
    events: tuple[EventSummary, ...] = ()
    current: bool = False

    @property
    def vague(self) -> bool:
        """Whether its events wait for a date to the day."""
        return self.kind in {PeriodKind.VAGUE_MONTH, PeriodKind.VAGUE_YEAR}


@dataclass(frozen=True)
class Frame:
    """Today, and the weeks around it that are shown one by one."""

    today: date
    first_weekday: int = 0

    def week(self, day: date) -> Span:
        """The week of ``day``, beginning on ``first_weekday`` (0 is Monday)."""
        first = day - (day.weekday() - self.first_weekday) % 7 * _DAY
        return Span(first, first + _WEEK - _DAY)

    @cached_property
    def current(self) -> Span:
        """The week of today."""
        return self.week(self.today)

    @cached_property
    def near(self) -> Span:
        """The days whose events stand under weeks."""
        before, after = _WEEKS_BEFORE * _WEEK, _WEEKS_AFTER * _WEEK
        return Span(self.current.first - before, self.current.last + after)


def span_of_month(day: date) -> Span:
    """The calendar month of ``day``."""
    return _month(day.year, day.month)


@lru_cache(maxsize=1_000)
def _month(year: int, month: int) -> Span:
    return Span(*ends_of(date(year, month, 1)))


def span_of_year(day: date) -> Span:
    """The calendar year of ``day``."""
    return Span(day.replace(month=1, day=1), day.replace(month=12, day=31))


def periods_of(events: Iterable[EventSummary], frame: Frame) -> tuple[Period, ...]:
    """Every event under exactly one heading, headings in the order of the calendar.

    The week of today is always there when there is any event. A stretch that no event
    touches is one ``GAP``: a week or more near today, more than a month elsewhere.
    """
    groups: defaultdict[tuple[PeriodKind, Span | None], list[EventSummary]] = defaultdict(list)
    for event in events:
        groups[_place(event, frame)].append(event)
    if not groups:
        return ()
    groups[PeriodKind.WEEK, frame.current] += []
    periods = [
        Period(kind, span, tuple(sorted(found, key=_order)), _is_current(kind, span, frame))
        for (kind, span), found in groups.items()
    ]
    gaps = (gap for gap in _gaps(periods) if _is_worth_saying(gap, frame))
    return tuple(sorted([*periods, *gaps], key=_position))


def _place(event: EventSummary, frame: Frame) -> tuple[PeriodKind, Span | None]:
    if event.first_day is None or event.last_day is None:
        return PeriodKind.UNDATED, None
    begun = "/" in event.edtf and not event.claimed and event.first_day < frame.current.first
    if begun and event.last_day >= frame.today:
        return PeriodKind.RUNNING, frame.current
    if event.precision == "year":
        return PeriodKind.VAGUE_YEAR, span_of_year(event.first_day)
    if _is_vague(event):
        return PeriodKind.VAGUE_MONTH, span_of_month(event.first_day)
    if event.first_day in frame.near:
        return PeriodKind.WEEK, frame.week(event.first_day)
    return PeriodKind.MONTH, _month_outside(event.first_day, frame.near)


def _is_vague(event: EventSummary) -> bool:
    one_of_many = event.precision == "within" or event.claimed
    if not one_of_many or event.first_day is None or event.last_day is None:
        return event.precision == "month"
    return event.last_day - event.first_day >= _WEEK


def _month_outside(day: date, near: Span) -> Span:
    month = span_of_month(day)
    if month.last < near.first or near.last < month.first:
        return month
    if day < near.first:
        return Span(month.first, near.first - _DAY)
    return Span(near.last + _DAY, month.last)


def _is_current(kind: PeriodKind, span: Span | None, frame: Frame) -> bool:
    return kind is PeriodKind.WEEK and span is not None and frame.today in span


def _order(event: EventSummary) -> tuple[date, int]:
    minute = -1 if event.start_minute is None else event.start_minute
    return event.first_day or date.max, minute


def _position(period: Period) -> tuple[date, PeriodKind]:
    return period.span.first if period.span else date.max, period.kind


def _gaps(periods: Sequence[Period]) -> Iterator[Period]:
    spans = (span for period in periods for span in _covered(period))
    covered = sorted(spans, key=attrgetter("first", "last"))
    reached = covered[0].last if covered else date.max
    for span in covered:
        if (span.first - reached).days > _SHORTEST_GAP:
            yield Period(PeriodKind.GAP, Span(reached + _DAY, span.first - _DAY))
        reached = max(reached, span.last)


def _is_worth_saying(gap: Period, frame: Frame) -> bool:
    near = gap.span is not None and gap.span.first in frame.near
    return gap.span is not None and (near or gap.span.last - gap.span.first > _MONTH)


def _covered(period: Period) -> Iterator[Span]:
    if period.span is None:
        return
    first, last = period.span.first, period.span.last
    yield period.span
    for event in period.events:
        begins, ends = event.first_day, event.last_day
        if begins and ends and (begins < first or ends > last):
            yield Span(begins, ends)
