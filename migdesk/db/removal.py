"""Removing a collection without taking away what a person has made of it."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import InstrumentedAttribute

from migdesk.db.children import ParticipationRow
from migdesk.db.journaltables import FormerUidRow
from migdesk.db.kinds import CONTACT, EVENT
from migdesk.db.stored import Stored, load
from migdesk.db.tables import CalendarRow, ContactRow, EventRow
from migdesk.db.work import Work

References = Iterable[tuple[int, Iterable[str]]]
"""The id of a record and the UIDs that it refers to."""


def remove_collection(work: Work, collection: int) -> int:
    """Delete the untouched records of a collection; how many were spared.

    Spared is what was made or changed here, what something that stays refers to, and
    what another record was merged into.
    """
    connection = work.connection
    calendars = select(CalendarRow.id).where(CalendarRow.collection_id == collection)
    events = list(load(connection, EVENT, EventRow.calendar_id.in_(calendars)))
    parents = ((row[0], (row[1],)) for row in connection.execute(_PARENTS))
    gone = _unneeded(events, parents, _merged(connection, FormerUidRow.event_id))
    work.remove(EVENT, gone)
    cards = list(load(connection, CONTACT, ContactRow.collection_id == collection))
    agents = ((row[0], row[1]) for row in connection.execute(_AGENTS))
    needed = _merged(connection, FormerUidRow.contact_id) | set(
        connection.execute(_TAKING_PART).scalars()
    )
    gone_cards = _unneeded(cards, agents, needed)
    work.remove(CONTACT, gone_cards)
    _remove_empty(work, collection)
    return len(events) + len(cards) - len(gone) - len(gone_cards)


def _unneeded(
    records: Iterable[Stored], references: References, needed: set[int | None]
) -> list[Stored]:
    """The untouched records that nothing needs which stays, directly or through another."""
    gone = {record.id: record for record in records if record.untouched and record.id not in needed}
    refers = [(id_, frozenset(uids)) for id_, uids in references]
    while True:
        wanted = frozenset().union(*(uids for id_, uids in refers if id_ not in gone))
        spared = [id_ for id_, record in gone.items() if record.uid in wanted]
        if not spared:
            return list(gone.values())
        for id_ in spared:
            del gone[id_]


def _merged(connection: Connection, column: InstrumentedAttribute[int | None]) -> set[int | None]:
    return set(connection.execute(select(column)).scalars())


def _remove_empty(work: Work, collection: int) -> None:
    """Delete the calendars of which nothing is left, and the collection if it is one."""
    own = CalendarRow.collection_id == collection
    used = select(EventRow.calendar_id)
    empty = select(CalendarRow.id).where(own, CalendarRow.id.not_in(used))
    for id_ in work.connection.execute(empty).scalars().all():
        work.place("calendar", id_, None)
    left = select(func.count()).select_from(CalendarRow).where(own)
    cards = (
        select(func.count()).select_from(ContactRow).where(ContactRow.collection_id == collection)
    )
    if not work.connection.execute(left).scalar() and not work.connection.execute(cards).scalar():
        work.place("collection", collection, None)


_PARENTS = select(EventRow.id, EventRow.parent).where(EventRow.parent != "")
_AGENTS = select(ContactRow.id, ContactRow.agents)
_TAKING_PART = select(ParticipationRow.contact_id).distinct()
