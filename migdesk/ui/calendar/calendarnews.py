"""What the calendar asks the database, in one go: events and counts; or one event in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo
from typing import TYPE_CHECKING

from migdesk.db.summaries import (
    CollectionSummary,
    ContactSummary,
    Count,
    EventSummary,
    Filter,
    parts_of,
)
from migdesk.operations import arrivals
from migdesk.operations.arrivals import Arrival
from migdesk.operations.readersclock import shown_summaries, shown_summary
from migdesk.records import Event, Invited, Participation
from migdesk.ui.calendar.calendarrows import busy_days
from migdesk.ui.calendar.monthlayout import covers, ends_of
from migdesk.ui.standingcounts import standing_counts

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.happenings import Happening
    from migdesk.db.reader import Reader

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarNews:
    """The events that a filter lets through, and what stands around them.

    ``total`` counts all events, ``hues`` are by series, ``busy`` is how many each day has.
    """

    events: list[EventSummary]
    series: list[Count]
    organisations: list[Count]
    statuses: list[Count]
    total: int
    hues: dict[str, int]
    busy: dict[date, int]
    starter: CollectionSummary | None


@dataclass(frozen=True, slots=True)
class EventNews:
    """One event as its file has it, and all that its pane shows beside, for the reader's clock.

    ``invited`` are those of an invitation, ``parent`` is the larger event that it is part of, if
    that is known here, ``arrivals`` the imports that it came by. Where it repeats, both are as one
    occurrence has them; ``doubts`` are ids of sentences about its rule.
    """

    event: Event
    summary: EventSummary
    contacts: Sequence[tuple[Participation, ContactSummary | None]] = ()
    editions: Sequence[EventSummary] = ()
    invited: Sequence[Invited] = ()
    parent: EventSummary | None = None
    arrivals: Sequence[Arrival] = ()
    doubts: frozenset[str] = frozenset()


def calendar_news(reader: Reader, chosen: Filter, zone: tzinfo | None) -> CalendarNews:
    """Ask for everything that a filter changes, as it is in the reader's ``zone``."""
    events = shown_summaries(reader.events(chosen), zone)
    collections = reader.collections()
    return CalendarNews(
        events=events,
        series=standing_counts(reader.counts, "series", chosen),
        organisations=standing_counts(reader.counts, "organisation", chosen),
        statuses=standing_counts(reader.counts, "status", chosen),
        total=sum(own.events for own in collections),
        hues={event.series: event.colour for event in events if event.series},
        busy=busy_days(events),
        starter=next((own for own in collections if own.is_starter), None),
    )


def events_in(reader: Reader, month: date, zone: tzinfo | None) -> int:
    """How many events the month of ``month`` would show without filters."""
    first, last = ends_of(month)
    around = Filter(since=first - _DAY, until=last + _DAY)  # the day may be another in ``zone``
    events = shown_summaries(reader.occurrences(around), zone)
    return sum(event.precision != "year" and covers(event, first, last) for event in events)


def event_news(
    reader: Reader, key: str, zone: tzinfo | None, nearest: date | None = None
) -> EventNews | None:
    """One event, or one occurrence of it, in full; none if the event is gone.

    Of an event that repeats, the occurrence ``nearest`` to a day, if that is given: the next
    one, that day's included, or the last.
    """
    uid, start = parts_of(key)
    event, summary = reader.event(uid), _summary(reader, uid)
    if event is None or summary is None:
        return None
    if nearest and summary.recurring and not start:
        start = _nearest(reader, uid, nearest)
    told = _happening(reader, summary, start)
    if told and start:
        event, summary = replace(told.event, uid=event.uid), told.row
    editions = shown_summaries(reader.editions(event.series) if event.series else (), zone)
    parent = _summary(reader, event.parent) if event.parent else None
    return EventNews(
        event=event,
        summary=shown_summary(summary, zone),
        contacts=reader.contacts_of(uid),
        editions=editions,
        invited=reader.invited(uid),
        parent=shown_summary(parent, zone) if parent else None,
        arrivals=arrivals.of(reader, "event", uid),
        doubts=told.doubts if told else frozenset(),
    )


def _nearest(reader: Reader, uid: str, day: date) -> str:
    uids = frozenset({uid})
    ahead = reader.repetitions(Filter(since=day, uids=uids))
    past = [] if ahead else reader.repetitions(Filter(until=day, uids=uids))
    return next((row.start for row in (*ahead[:1], *past[-1:])), "")


def _happening(reader: Reader, summary: EventSummary, start: str) -> Happening | None:
    """The occurrence meant, else the first one, which knows what is wrong with the rule."""
    first = summary.edtf.partition("/")[0]
    return reader.occurrence(summary.uid, start or first) if summary.recurring else None


def _summary(reader: Reader, uid: str) -> EventSummary | None:
    return next(iter(reader.events(Filter(uids=frozenset({uid})))), None)
