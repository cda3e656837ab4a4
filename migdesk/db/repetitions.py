"""When events that repeat happen: counted out, and kept while the texts that say so are the same.

What is kept follows from the row of an event, its text and the time zones of its calendar, and
is compared with them at each use: whoever writes, here or in another process, nothing outdated
is told.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from threading import Lock

from sqlalchemy import Connection, select

from migdesk.db.children import EventTextRow
from migdesk.db.happenings import Happenings, Told
from migdesk.db.stored import chunks
from migdesk.db.summaries import EventSummary
from migdesk.db.tables import EventRow, TimezoneRow

MOST_KEPT = 96_000_000
"""Octets that are kept; beyond that everything is counted anew."""

_NEAR = 366
_FAR = 30 * _NEAR
_LAST = date.max.toordinal()


class Repetitions:
    """What was counted out for one database; all its readers share it."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._kept: dict[int, Happenings] = {}

    def between(
        self,
        connection: Connection,
        events: Sequence[EventSummary],
        since: date | None,
        until: date | None,
    ) -> list[tuple[EventSummary, Told]]:
        """Each of ``events`` with its occurrences that touch the days, both included.

        Without an end, those of a year, or else the next one within thirty; without a
        beginning, the same of the past. A date that is not known to the day does not repeat.
        """
        self._make_room()
        return [
            (event, _told(happenings, event, since, until))
            for event, happenings in self._of(connection, events)
        ]

    def of(self, connection: Connection, event: EventSummary) -> Happenings:
        """All that one event can tell."""
        return next(iter(self._of(connection, [event])))[1]

    def _make_room(self) -> None:
        with self._turn:
            if sum(own.size for own in self._kept.values()) > MOST_KEPT:
                self._kept.clear()

    def _of(
        self, connection: Connection, events: Sequence[EventSummary]
    ) -> Iterator[tuple[EventSummary, Happenings]]:
        zones = _Zones(connection)
        for chunk in chunks(events):
            texts = _texts(connection, chunk)
            for event in chunk:
                calendar, text = texts[event.id]
                yield event, self._one(event, text, zones.of(calendar))

    def _one(self, event: EventSummary, text: bytes, zones: Mapping[str, str]) -> Happenings:
        with self._turn:
            kept = self._kept.get(event.id)
            if kept is None or not kept.follows_from(event, text, zones):
                kept = self._kept[event.id] = Happenings(event, text, zones)
            return kept


class _Zones:
    """The VTIMEZONEs of calendars, each read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[int, Mapping[str, str]] = {}

    def of(self, calendar: int) -> Mapping[str, str]:
        if calendar not in self._known:
            self._known[calendar] = timezones(self._connection, calendar)
        return self._known[calendar]


def timezones(connection: Connection, calendar: int) -> Mapping[str, str]:
    """The VTIMEZONE texts of a calendar, by TZID."""
    query = select(TimezoneRow.tzid, TimezoneRow.component)
    rows = connection.execute(query.where(TimezoneRow.calendar_id == calendar))
    return {row[0]: row[1] for row in rows}


def _texts(
    connection: Connection, events: Sequence[EventSummary]
) -> Mapping[int, tuple[int, bytes]]:
    query = (
        select(EventRow.id, EventRow.calendar_id, EventTextRow.component)
        .join(EventTextRow, EventTextRow.event_id == EventRow.id)
        .where(EventRow.id.in_([event.id for event in events]))
    )
    return {row[0]: (row[1], row[2]) for row in connection.execute(query)}


def _told(
    happenings: Happenings, event: EventSummary, since: date | None, until: date | None
) -> Told:
    if event.first_day is None or event.coarse:
        return Told(_touching(event, since, until))
    if since and until:
        return happenings.between(since, until)
    first, last = _reach(since, until, _NEAR)
    told = happenings.between(first, last)
    if told.rows:
        return told
    told = happenings.between(*_reach(since, until, _FAR))
    return Told(told.rows[:1] if since else told.rows[-1:], told.doubts)


def _touching(
    event: EventSummary, since: date | None, until: date | None
) -> tuple[EventSummary, ...]:
    first, last = event.first_day, event.last_day
    if first is None or last is None:
        return ()
    outside = (since and last < since) or (until and first > until)
    return () if outside else (event,)


def _reach(since: date | None, until: date | None, days: int) -> tuple[date, date]:
    """The days from ``since`` on, or those up to ``until``."""
    if since:
        return since, date.fromordinal(min(since.toordinal() + days, _LAST))
    last = until or date.max
    return date.fromordinal(max(last.toordinal() - days, 1)), last
