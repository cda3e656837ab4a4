"""What a new record may be a duplicate of, found by indexed columns."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from migdesk.db.children import ContactPointRow
from migdesk.db.stored import chunks
from migdesk.db.tables import ContactRow, EventRow
from migdesk.records import ContactKind


class AlikeEvent(NamedTuple):
    """An event as it compares: by folded title, days, and the minute of its day in its zone."""

    uid: str
    title: str
    title_key: str
    first_day: date | None
    last_day: date | None
    start_minute: int | None
    time_zone: str


class AlikeContact(NamedTuple):
    """A contact as it compares: by folded name and organisation, and one of its addresses."""

    uid: str
    name: str
    name_key: str
    organisation_key: str
    kind: ContactKind
    email: str = ""


def events(connection: Connection, days: Iterable[date]) -> Iterator[AlikeEvent]:
    """The events that begin on one of these days."""
    row = EventRow
    for chunk in chunks(sorted(set(days))):
        query = select(
            row.uid,
            row.title,
            row.title_key,
            row.first_day,
            row.last_day,
            row.start_minute,
            row.time_zone,
        ).where(row.first_day.in_(chunk))
        yield from (AlikeEvent(*found) for found in connection.execute(query))


def contacts_named(connection: Connection, keys: Iterable[str]) -> Iterator[AlikeContact]:
    """The contacts with one of these folded names."""
    for chunk in chunks(sorted(set(keys))):
        query = select(*_CONTACT).where(ContactRow.name_key.in_(chunk))
        yield from (AlikeContact(*found) for found in connection.execute(query))


def contacts_reached(connection: Connection, emails: Iterable[str]) -> Iterator[AlikeContact]:
    """The contacts with one of these e-mail addresses, once for each; given in small letters."""
    address = func.lower(ContactPointRow.value)
    for chunk in chunks(sorted(set(emails))):
        query = (
            select(*_CONTACT, address)
            .join(ContactPointRow, ContactPointRow.contact_id == ContactRow.id)
            .where(address.in_(chunk), ContactPointRow.form == "email")
        )
        yield from (AlikeContact(*found) for found in connection.execute(query))


_CONTACT = (
    ContactRow.uid,
    ContactRow.display_name,
    ContactRow.name_key,
    ContactRow.organisation_key,
    ContactRow.kind,
)
