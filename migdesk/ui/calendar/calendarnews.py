"""What the calendar asks the database, in one go: events, counts, busy days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from typing import TYPE_CHECKING

from migdesk.db.summaries import (
    CollectionSummary,
    ContactSummary,
    Count,
    EventSummary,
    Filter,
)
from migdesk.operations import arrivals
from migdesk.operations.arrivals import Arrival
from migdesk.operations.readersclock import shown_summaries
from migdesk.records import Event, Invited, Participation
from migdesk.ui.calendar.monthlayout import covers, ends_of
from migdesk.ui.standingcounts import standing_counts

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader

_LONGEST_MARKED = 31
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarNews:
    """The events that a filter lets through, and what stands around them.

    ``total`` counts all events, ``busy`` those of each day, ``hues`` are by series.
    """

    events: list[EventSummary]
    series: list[Count]
    organisations: list[Count]
    statuses: list[Count]
    total: int
    busy: dict[date, int]
    hues: dict[str, int]
    starter: CollectionSummary | None


@dataclass(frozen=True, slots=True)
class EventNews:
    """One event as its file has it, and all that its pane shows beside, for the reader's clock.

    ``invited`` are those of an invitation, ``parent`` is the larger event that it is part of, if
    that is known here, ``arrivals`` the imports that it came by.
    """

    event: Event
    summary: EventSummary
    contacts: Sequence[tuple[Participation, ContactSummary | None]] = ()
    editions: Sequence[EventSummary] = ()
    invited: Sequence[Invited] = ()
    parent: EventSummary | None = None
    arrivals: Sequence[Arrival] = ()


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
        busy=busy_days(events),
        hues={event.series: event.colour for event in events if event.series},
        starter=next((own for own in collections if own.is_starter), None),
    )


def events_in(reader: Reader, month: date, zone: tzinfo | None) -> int:
    """How many events the month of ``month`` would show without filters."""
    first, last = ends_of(month)
    around = Filter(since=first - _DAY, until=last + _DAY)  # the day may be another in ``zone``
    events = shown_summaries(reader.events(around), zone)
    return sum(event.precision != "year" and covers(event, first, last) for event in events)


def event_news(reader: Reader, uid: str, zone: tzinfo | None) -> EventNews | None:
    """One event in full, or none if it is gone."""
    event, summary = reader.event(uid), _summary(reader, uid, zone)
    if event is None or summary is None:
        return None
    editions = shown_summaries(reader.editions(event.series) if event.series else (), zone)
    contacts, invited = reader.contacts_of(uid), reader.invited(uid)
    parent = _summary(reader, event.parent, zone) if event.parent else None
    came = arrivals.of(reader, "event", uid)
    return EventNews(event, summary, contacts, editions, invited, parent, came)


def _summary(reader: Reader, uid: str, zone: tzinfo | None) -> EventSummary | None:
    found = reader.events(Filter(uids=frozenset({uid})))
    return next(iter(shown_summaries(found, zone)), None)


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
