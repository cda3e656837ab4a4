"""The narrow rows that lists show, and the order they are shown in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, starmap
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, func, select

from migdesk.db.children import EventClaimRow, ParticipationRow
from migdesk.db.conditions import Condition
from migdesk.db.fold import fold
from migdesk.db.series import HUES
from migdesk.db.summaries import NEUTRAL, CollectionSummary, ContactSummary, EventSummary
from migdesk.db.tables import CalendarRow, CollectionRow, ContactRow, EventRow, SeriesRow
from migdesk.records import Participation, Stage, claimed_dates

BY_DATE = (
    EventRow.first_day.asc().nulls_last(),
    EventRow.start_minute.asc().nulls_first(),
    EventRow.title_key,
    EventRow.id,
)
"""The order of events: by first day, whole days before hours, undated last."""

BY_NAME = (ContactRow.name_key, ContactRow.id)
"""The order of contacts."""

_CONTACT = (
    ContactRow.id,
    ContactRow.uid,
    ContactRow.kind,
    ContactRow.display_name,
    ContactRow.organisation,
    ContactRow.title,
    ContactRow.email,
    ContactRow.phone,
    ContactRow.verified,
    ContactRow.interim,
)


def by_date(event: EventSummary) -> tuple[date, int, str, int]:
    """The place of an event in the order ``BY_DATE``."""
    minute = -1 if event.start_minute is None else event.start_minute
    return event.first_day or date.max, minute, fold(event.title), event.id


def events(connection: Connection, *where: Condition) -> list[EventSummary]:
    """The events that fulfil every condition, by date."""
    query = (
        select(
            EventRow.id,
            EventRow.uid,
            EventRow.title,
            EventRow.short_title,
            EventRow.edtf,
            EventRow.first_day,
            EventRow.last_day,
            EventRow.precision,
            EventRow.start_minute,
            EventRow.time_zone,
            EventRow.stage,
            EventRow.kind,
            EventRow.location,
            EventRow.series,
            EventRow.organisers,
            func.coalesce(SeriesRow.colour, NEUTRAL) % HUES,
            EventRow.repeats,
        )
        .outerjoin(SeriesRow, SeriesRow.key == EventRow.series_key)
        .where(*where)
        .order_by(*BY_DATE)
    )
    found = list(starmap(EventSummary, connection.execute(query)))
    if any(event.stage is Stage.CONTRADICTORY for event in found):
        claimed = _claimed(connection)
        return [replace(event, claimed=claimed.get(event.id, ())) for event in found]
    return found


def _claimed(connection: Connection) -> dict[int, tuple[str, ...]]:
    """The dates that sources disagree between, by event."""
    query = (
        select(EventClaimRow.event_id, EventClaimRow.value)
        .join(EventRow, EventRow.id == EventClaimRow.event_id)
        .where(EventRow.stage == Stage.CONTRADICTORY, EventClaimRow.field == "when")
        .order_by(EventClaimRow.event_id)
    )
    found = groupby(connection.execute(query), itemgetter(0))
    return {
        event: tuple(when.edtf for when in claimed_dates(value for _, value in rows))
        for event, rows in found
    }


def contacts(connection: Connection, *where: Condition) -> list[ContactSummary]:
    """The contacts that fulfil every condition, by folded name."""
    query = select(*_CONTACT).where(*where).order_by(*BY_NAME)
    return list(starmap(ContactSummary, connection.execute(query)))


def participations(
    connection: Connection, event_id: int
) -> list[tuple[Participation, ContactSummary | None]]:
    """The participations of an event, in its order, each with its contact if there is one."""
    query = (
        select(
            ParticipationRow.role,
            ParticipationRow.name,
            ParticipationRow.contact,
            ParticipationRow.source,
            *_CONTACT,
        )
        .outerjoin(ContactRow, ContactRow.id == ParticipationRow.contact_id)
        .where(ParticipationRow.event_id == event_id)
        .order_by(ParticipationRow.position)
    )
    found: list[Sequence[Any]] = [tuple(row) for row in connection.execute(query)]
    return [
        (Participation(*row[:4]), None if row[4] is None else ContactSummary(*row[4:]))
        for row in found
    ]


def collections(connection: Connection) -> list[CollectionSummary]:
    """The collections in the order they came, with the number of their records."""
    events = (
        select(func.count())
        .select_from(EventRow)
        .join(CalendarRow)
        .where(CalendarRow.collection_id == CollectionRow.id)
    )
    contacts = select(func.count(ContactRow.id)).where(ContactRow.collection_id == CollectionRow.id)
    query = select(
        CollectionRow.id,
        CollectionRow.name,
        CollectionRow.colour % HUES,
        CollectionRow.is_starter,
        events.correlate(CollectionRow).scalar_subquery(),
        contacts.correlate(CollectionRow).scalar_subquery(),
    ).order_by(CollectionRow.id)
    return list(starmap(CollectionSummary, connection.execute(query)))
