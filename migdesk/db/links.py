"""Participations and the contacts they name: the key beside the UID that the text holds."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, case, func, select, update

from migdesk.db.children import ParticipationRow
from migdesk.db.journaltables import FormerUidRow
from migdesk.db.tables import ContactRow


def of_events(connection: Connection, ids: Collection[int]) -> None:
    """Find the contacts that the participations of these events name."""
    _find(connection, ParticipationRow.event_id.in_(ids))


def to_contacts(connection: Connection, uids: Collection[str]) -> None:
    """Find again the contact of the participations that name one of these UIDs."""
    _find(connection, ParticipationRow.contact_key.in_(uids))


def wrong(connection: Connection) -> set[int]:
    """The ids of the events with a participation that leads elsewhere than its UID."""
    query = select(ParticipationRow.event_id).where(
        ParticipationRow.contact_id.is_distinct_from(_found())
    )
    return set(connection.execute(query).scalars())


def _find(connection: Connection, which: ColumnElement[bool]) -> None:
    statement = update(ParticipationRow).where(which, ParticipationRow.contact_key != "")
    connection.execute(statement.values(contact_id=_found()))


def _found() -> ColumnElement[int | None]:
    """A contact by its UID comes first, else the one it was merged into."""
    named = select(ContactRow.id).where(ContactRow.uid == ParticipationRow.contact_key)
    merged = select(func.min(FormerUidRow.contact_id)).where(
        FormerUidRow.uid == ParticipationRow.contact_key
    )
    found = func.coalesce(named.scalar_subquery(), merged.scalar_subquery())
    return case((ParticipationRow.contact_key != "", found))
