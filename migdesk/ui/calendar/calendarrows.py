"""Which rows a view shows: events once, and those that repeat as often as they happen there.

``events`` are what filters let through, each once, for the reader's clock in ``zone``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta, tzinfo
from typing import TYPE_CHECKING

from migdesk.db.summaries import EventSummary, Filter
from migdesk.operations.readersclock import in_order, shown_summaries
from migdesk.ui.calendar.agendalayout import Frame, Span
from migdesk.ui.calendar.monthkeys import months_on
from migdesk.ui.calendar.monthlayout import covers, ends_of

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader

_LONGEST_MARKED = 31
_MONTHS_AHEAD = 12
_WEEK = timedelta(weeks=1)
_SEVERAL = 2


def once(events: Iterable[EventSummary]) -> list[EventSummary]:
    """Those that do not repeat."""
    return [event for event in events if not event.recurring]


def month_rows(
    reader: Reader,
    chosen: Filter,
    events: Sequence[EventSummary],
    month: date,
    zone: tzinfo | None,
) -> list[EventSummary]:
    """For the month view: what happens in a month and those around it.

    If nothing happens in the month, what happens nearest before and after it is there, too.
    """
    found = repetitions(reader, chosen, around(month), zone)
    rows, (first, last) = [*once(events), *found], ends_of(month)
    if not any(row.first_day and covers(row, first, last) for row in rows):
        rows += _nearest(reader, chosen, first, last, zone)
    return list({row.key: row for row in rows}.values())


def agenda_rows(
    reader: Reader,
    chosen: Filter,
    events: Sequence[EventSummary],
    frame: Frame,
    zone: tzinfo | None,
) -> list[EventSummary]:
    """For the agenda: the occurrences in its weeks, then the first of each month for a year.

    Of what happens more than twice a week the first of that week, but in this week and the next.
    What was changed is always there. What has none of these stands at its first date alone, so
    that nothing is lost.
    """
    span = Span(frame.near.first, ends_of(months_on(frame.today, _MONTHS_AHEAD))[1])
    found = repetitions(reader, chosen, span, zone)
    weekly = Counter((row.uid, frame.week(row.first_day)) for row in found if row.first_day)
    rows: dict[tuple[str, object], EventSummary] = {}
    for row in found:
        rows.setdefault((row.uid, _place(row, frame, weekly)), row)
    told = {row.uid for row in rows.values()}
    others = (event for event in events if not event.recurring or event.uid not in told)
    return in_order([*others, *rows.values()])


def _place(row: EventSummary, frame: Frame, weekly: Mapping[tuple[str, Span], int]) -> object:
    """What the agenda has one row of an event for: an occurrence, a week, or a month."""
    day = row.first_day or date.min
    if row.instead or frame.current.first <= day <= frame.current.last + _WEEK:
        return row.start
    if day > frame.near.last:
        return day.year, day.month
    week = frame.week(day)
    return week if weekly[row.uid, week] > _SEVERAL else row.start


def repetitions(
    reader: Reader, chosen: Filter, span: Span, zone: tzinfo | None
) -> list[EventSummary]:
    """What of the events that repeat touches some days on the reader's clock."""
    days = replace(chosen, since=_on(span.first, -1), until=_on(span.last, 1))
    rows = shown_summaries(reader.repetitions(days), zone)
    return [row for row in rows if covers(row, span.first, span.last)]


def around(month: date) -> Span:
    """A month, and one to each side."""
    return Span(ends_of(months_on(month, -1))[0], ends_of(months_on(month, 1))[1])


def busy_days(events: Iterable[EventSummary]) -> dict[date, int]:
    """How many events each day has; what is known to the month or goes on for longer, none."""
    counts: Counter[date] = Counter()
    for event in events:
        first, last = event.first_day, event.last_day
        if first is None or last is None or event.coarse:
            continue
        length = (last - first).days + 1
        if length <= _LONGEST_MARKED:
            counts.update(first + timedelta(days=day) for day in range(length))
    return counts


def _nearest(
    reader: Reader, chosen: Filter, first: date, last: date, zone: tzinfo | None
) -> list[EventSummary]:
    asked = replace(chosen, since=_on(last, 1)), replace(chosen, until=_on(first, -1))
    after, before = (shown_summaries(reader.repetitions(days), zone) for days in asked)
    return [*after[:1], *before[-1:]]


def _on(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
