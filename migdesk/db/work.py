"""One unit of work: every change goes into the journal first, then to its rows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from migdesk.changes import Changes
from migdesk.db import containers, dialect, former, links, stored
from migdesk.db.base import Base
from migdesk.db.containers import State
from migdesk.db.journal import Entry, Journal
from migdesk.db.kinds import CONTACT, EVENT, Kind
from migdesk.db.stored import Stored


class Work:
    """What one operation writes, and what it has touched so far."""

    def __init__(self, connection: Connection, label: str, now: datetime) -> None:
        self.connection = connection
        self.now = now
        self.journal = Journal(connection, label, now)
        self._touched: dict[str, set[str]] = {EVENT.name: set(), CONTACT.name: set()}

    @property
    def changes(self) -> Changes:
        """What was touched, for the views."""
        return Changes(
            events=frozenset(self._touched[EVENT.name]),
            contacts=frozenset(self._touched[CONTACT.name]),
            operation=self.journal.operation,
        )

    def next_id(self, table: str) -> int:
        """An id of this table that nothing ever had."""
        return dialect.next_id(self.connection, Base.metadata.tables[table])

    def add(self, kind: Kind, records: Sequence[tuple[Stored, Any]]) -> None:
        """Store new records, each with what its text holds."""
        new = [record for record, _ in records]
        self.journal.keep([Entry(kind.name, row.id, left=row.digest) for row in new])
        stored.add(self.connection, kind, records)
        self._touch(kind, new)

    def change(self, kind: Kind, records: Sequence[tuple[Stored, Stored, Any]]) -> None:
        """Store the second of (before, after, what its text holds); each version rises."""
        changed = [
            (before, replace(after, version=before.version + 1), record)
            for before, after, record in records
        ]
        self.journal.keep(
            [Entry(kind.name, old.id, record=old, left=new.digest) for old, new, _ in changed]
        )
        stored.change(self.connection, kind, [(new, record) for _, new, record in changed])
        self._touch(kind, (new for _, new, _ in changed))

    def remove(self, kind: Kind, records: Sequence[Stored]) -> None:
        """Delete records, and the former UIDs that led to them."""
        for id_ in former.leading_to(self.connection, kind, records):
            self.place(former.NAME, id_, None)
        self.journal.keep([Entry(kind.name, old.id, record=old) for old in records])
        stored.remove(self.connection, kind, records)
        self._touch(kind, records)

    def place(self, container: str, id_: int, wanted: State | None) -> None:
        """Make a collection, calendar or former UID what its state says."""
        before = containers.state(self.connection, container, id_)
        self.journal.keep([Entry(container, id_, container=before)])
        containers.restore(self.connection, container, id_, wanted)
        if container == former.NAME:
            uids = [row["uid"] for found in (before, wanted) if found for row in found[container]]
            links.to_contacts(self.connection, uids)

    def alter(self, container: str, id_: int, values: State) -> None:
        """Give some columns of a container that is there other values."""
        state = containers.state(self.connection, container, id_) or {}
        (row,) = state[container]
        self.place(container, id_, {**state, container: [{**row, **values}]})

    def _touch(self, kind: Kind, records: Iterable[Stored]) -> None:
        self._touched[kind.name].update(record.uid for record in records)
