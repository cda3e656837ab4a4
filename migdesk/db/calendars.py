"""Where records are kept: collections, and in them the calendars of imported files."""

from typing import Any

from sqlalchemy import Connection, select

from migdesk.db import containers
from migdesk.db.containers import State
from migdesk.db.series import HUES
from migdesk.db.tables import CalendarRow, CollectionRow
from migdesk.db.work import Work
from migdesk.formats.stream import SourceCalendar

OWN_WRAPPER = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//migdesk//migdesk//EN\r\nEND:VCALENDAR\r\n"
)
"""The calendar of events that were made here or came without one (RFC 5545 §3.6)."""

_OWN = SourceCalendar(OWN_WRAPPER, (), (), ())


def add_collection(work: Work, name: str, *, is_starter: bool) -> int:
    """A new collection; its hue is far from those that the first series get."""
    id_ = work.next_id("collection")
    row = {"id": id_, "name": name, "colour": -id_ % HUES, "is_starter": is_starter}
    work.place("collection", id_, {"collection": [row]})
    return id_


def own_collection(work: Work) -> int:
    """The collection of what is made here; it has no name, the window words it."""
    query = select(CollectionRow.id).where(CollectionRow.name == "", ~CollectionRow.is_starter)
    found = work.connection.execute(query).scalars().first()
    return found or add_collection(work, "", is_starter=False)


def own_calendar(work: Work) -> int:
    """The calendar of what is made here."""
    return keep(work, own_collection(work), _OWN, "", 0)


def keep(work: Work, collection: int, source: SourceCalendar, file_name: str, position: int) -> int:
    """The calendar of a file, without its events: the same when the same comes again.

    Another wrapper or time zone makes another calendar, for what came before must keep its own.
    """
    same = find(work.connection, collection, source, file_name, position)
    if same:
        return same
    id_ = work.next_id("calendar")
    row = _row(collection, source, file_name, position)
    new = _state(source, {**row, "id": id_, "imported_at": work.now.isoformat()})
    work.place("calendar", id_, new)
    return id_


def find(
    connection: Connection, collection: int, source: SourceCalendar, file_name: str, position: int
) -> int | None:
    """The calendar of a file that came before just as it is, but for its events."""
    row = _row(collection, source, file_name, position)
    same = [getattr(CalendarRow, name) == value for name, value in row.items()]
    query = select(CalendarRow.id, CalendarRow.imported_at).where(*same)
    for id_, at in connection.execute(query).all():
        wanted = _state(source, {**row, "id": id_, "imported_at": at.isoformat()})
        if containers.state(connection, "calendar", id_) == wanted:
            found: int = id_
            return found
    return None


def _row(collection: int, source: SourceCalendar, file_name: str, position: int) -> dict[str, Any]:
    return {
        "collection_id": collection,
        "file_name": file_name,
        "position": position,
        "wrapper": source.wrapper,
    }


def _state(source: SourceCalendar, row: dict[str, Any]) -> State:
    timezones = [{"tzid": tzid, "component": text} for tzid, text in source.timezones]
    others = [{"name": other.name, "component": other.text} for other in source.others]
    return {"calendar": [row], "timezone": _of(row, timezones), "other": _of(row, others)}


def _of(row: dict[str, Any], parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    own = {"calendar_id": row["id"]}
    return [{**own, "position": position, **part} for position, part in enumerate(parts)]
