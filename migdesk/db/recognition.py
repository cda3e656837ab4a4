"""What an import asks, to know records again: by the UIDs that they had, by text, by likeness."""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import Connection, select

from migdesk.db import alike, former, stored
from migdesk.db.alike import AlikeContact, AlikeEvent
from migdesk.db.kinds import KINDS
from migdesk.db.stored import Name
from migdesk.formats.component import Unit


class Recognition:
    """Queries over one transaction; ``kind`` is "event" or "contact"."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def names(self, kind: str, uids: Iterable[str]) -> Iterator[Name]:
        """What the records of a kind are called that are known by, or came under, these UIDs."""
        return stored.names(self._connection, KINDS[kind], uids)

    def known_uids(self, kind: str) -> list[str]:
        """The UIDs that the records of a kind are known by."""
        query = select(KINDS[kind].row.uid)
        return list(self._connection.execute(query).scalars())

    def uids_of(self, kind: str, texts: Iterable[str]) -> dict[str, list[str]]:
        """The UIDs of the records of a kind that are stored with exactly these texts, by text."""
        return stored.uids_of(self._connection, KINDS[kind], texts)

    def events_from(self, days: Iterable[date]) -> Iterator[AlikeEvent]:
        """The events that begin on one of some days, as they compare."""
        return alike.events(self._connection, days)

    def contacts_named(self, keys: Iterable[str]) -> Iterator[AlikeContact]:
        """The contacts with one of some folded names, as they compare."""
        return alike.contacts_named(self._connection, keys)

    def contacts_reached(self, emails: Iterable[str]) -> Iterator[AlikeContact]:
        """The contacts with one of some e-mail addresses in small letters, as they compare."""
        return alike.contacts_reached(self._connection, emails)

    def former_uids(self, kind: str) -> dict[str, str]:
        """The UIDs of records that were merged, each with the UID it leads to."""
        return former.successors(self._connection, KINDS[kind])

    def former_names(self, kind: str) -> list[Name]:
        """What the records were called that were merged into others."""
        return former.names(self._connection, KINDS[kind])

    def received_under(self, kind: str, uid: str) -> Unit:
        """The text last received under the former UID of an event or contact that was merged."""
        return former.received(self._connection, KINDS[kind], uid)
