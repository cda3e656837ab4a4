"""The stored text of everything, streamed: one VCALENDAR for each that came, then the cards."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from migdesk.db.children import ContactTextRow, EventTextRow
from migdesk.db.conditions import Condition
from migdesk.db.failures import text_of
from migdesk.db.tables import CalendarRow, ContactRow, EventRow, OtherRow, TimezoneRow

_AT_ONCE = 500


def calendars(connection: Connection, where: Sequence[Condition] = ()) -> Iterator[str]:
    """Every calendar with the events that fulfil the conditions; whole ones without any."""
    query = select(CalendarRow.id, CalendarRow.wrapper).order_by(
        CalendarRow.collection_id, CalendarRow.id
    )
    if where:
        query = query.where(CalendarRow.id.in_(select(EventRow.calendar_id).where(*where)))
    for id_, wrapper in connection.execute(query).all():
        begin, end = _ends(wrapper)
        yield begin
        yield from _parts(connection, TimezoneRow, id_)
        yield from _events(connection, id_, where)
        if not where:
            yield from _parts(connection, OtherRow, id_)
        yield end


def cards(connection: Connection, where: Sequence[Condition] = ()) -> Iterator[str]:
    """Every card whose contact fulfils the conditions."""
    query = (
        select(ContactTextRow.component)
        .join(ContactRow, ContactRow.id == ContactTextRow.contact_id)
        .where(*where)
        .order_by(ContactRow.id)
    )
    for component in connection.execute(query.execution_options(yield_per=_AT_ONCE)).scalars():
        yield text_of(component)


def _events(connection: Connection, calendar: int, where: Sequence[Condition]) -> Iterator[str]:
    query = (
        select(EventTextRow.component)
        .join(EventRow, EventRow.id == EventTextRow.event_id)
        .where(EventRow.calendar_id == calendar, *where)
        .order_by(EventRow.id)
    )
    for component in connection.execute(query.execution_options(yield_per=_AT_ONCE)).scalars():
        yield text_of(component)


def _parts(
    connection: Connection, part: type[TimezoneRow | OtherRow], calendar: int
) -> Iterator[str]:
    query = select(part.component).where(part.calendar_id == calendar).order_by(part.position)
    yield from connection.execute(query).scalars()


def _ends(wrapper: str) -> tuple[str, str]:
    """The lines of a VCALENDAR before its components, and its last line; none of bare events."""
    if not wrapper:
        return "", ""
    last = wrapper.rindex("\r\n", 0, -2) + 2
    return wrapper[:last], wrapper[last:]
