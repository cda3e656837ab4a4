"""Events as a table: what a shared event says, as far as a program has columns for it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, tzinfo

from migdesk.dates import When
from migdesk.formats import vevent
from migdesk.formats.component import Component
from migdesk.formats.contentline import ContentLine
from migdesk.formats.share import Loss, Shared
from migdesk.formats.tables import outlook
from migdesk.formats.tables.dialects import Dialect, Written, octets
from migdesk.formats.timezones import known_zone, windows_name, zone
from migdesk.records import Event

_HIGH, _NORMAL = 4, 5
_BUSY = {"TENTATIVE": "1", "BUSY": "2", "FREE": "3", "OOF": "4"}
_SAID = frozenset(
    {"UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND"}
    | {"DURATION", "DESCRIPTION", "LOCATION", "CATEGORIES", "CLASS", "PRIORITY", "TRANSP"}
)
_NOT_GOOGLE = frozenset({"CATEGORIES", "PRIORITY", "TRANSP"})
_GOOGLE = frozenset(
    {"title", "start", "start-time", "end", "end-time", "all-day", "description", "location"}
    | {"private"}
)
_LEFT = frozenset({"kept", "organiser", "required", "optional", "resource"})


def events(shared: Iterable[Shared], dialect: Dialect, local: tzinfo | None) -> Written:
    """The table of shared events (``share.event``), and what has no column in it.

    A table names no zone: all times are those of ``local``, none the system's zone. One row
    tells the first occurrence of an event that repeats.
    """
    columns = [
        (field, dialect.spelling(english, french))
        for field, english, french in outlook.EVENTS
        if (field in _GOOGLE if dialect.program == "google" else field not in _LEFT)
    ]
    rows: list[Sequence[str]] = []
    names: list[str] = []
    losses: dict[Loss, None] = {}
    for own in shared:
        event = vevent.get(own.unit)
        cells = _cells(event, own.unit.main, dialect, local)
        names.append(event.title)
        rows.append([cells.get(field, "") for field, _ in columns])
        losses |= dict.fromkeys(_losses(own, event, dialect))
    data = octets([heading for _, heading in columns], rows, dialect, mark=False)
    return Written(data, len(rows), tuple(losses), tuple(names))


def _cells(event: Event, main: Component, dialect: Dialect, local: tzinfo | None) -> dict[str, str]:
    mark = main.value("CLASS").upper() or "PUBLIC"
    level = main.value("PRIORITY")
    number = int(level) if level.isdecimal() else 0
    priority = "normal" if number in {0, _NORMAL} else "high" if number <= _HIGH else "low"
    usual = "FREE" if main.value("TRANSP").upper() == "TRANSPARENT" else "BUSY"
    busy = _BUSY.get(main.value("X-MICROSOFT-CDO-BUSYSTATUS").upper(), _BUSY[usual])
    return {
        "title": event.title,
        "description": event.description,
        "location": event.location,
        "tag": ";".join(event.tags),
        "private": dialect.word("no" if mark == "PUBLIC" else "yes"),
        "sensitivity": dialect.word(mark),
        "priority": dialect.word(priority),
        "busy": busy,
        "reminder": dialect.word("no"),
        **(_dates(event.when, event.time_zone, dialect, local) if event.when else {}),
    }


def _dates(when: When, tzid: str, dialect: Dialect, local: tzinfo | None) -> dict[str, str]:
    if not when.timed:
        behind = date.fromordinal(min(when.last_day.toordinal() + 1, date.max.toordinal()))
        midnight = "" if dialect.last_day else dialect.clock(time.min)
        return {
            "start": dialect.day(when.first_day),
            "start-time": midnight,
            "end": dialect.day(when.last_day if dialect.last_day else behind),
            "end-time": midnight,
            "all-day": dialect.word("yes"),
        }
    ends = (when.start, when.end or when.start)
    start, end = (_there(own.first, known_zone(tzid), local) for own in ends)
    return {
        "start": dialect.day(start.date()),
        "start-time": dialect.clock(start.time()),
        "end": dialect.day(end.date()),
        "end-time": dialect.clock(end.time()),
        "all-day": dialect.word("no"),
    }


def _there(at: datetime, zone_: tzinfo | None, local: tzinfo | None) -> datetime:
    """A time on the clock of ``local``; as it is where nobody knows its zone."""
    if zone_ is None:
        return at
    try:
        return at.replace(tzinfo=zone_).astimezone(local).replace(tzinfo=None)
    except (OverflowError, ValueError, OSError):  # before its first year, after its last
        return at


def _losses(shared: Shared, event: Event, dialect: Dialect) -> Iterator[Loss]:
    """What of an event is in no cell; a zone that nobody can compute with makes times local."""
    said = _SAID - (_NOT_GOOGLE if dialect.program == "google" else frozenset())
    for own in shared.unit.components:
        lines = (child.name for child in own.children if isinstance(child, ContentLine))
        unsaid = (name for name in lines if name not in said and not name.startswith("X-"))
        yield from (Loss(event.uid, "share-column", name) for name in unsaid)
    if event.time_zone and not (zone(event.time_zone) or windows_name(event.time_zone)):
        yield Loss(event.uid, "share-zone", event.time_zone)
