"""The unit of work: everything that can be written, journaled as one operation."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from migdesk.changes import Changes
from migdesk.db import calendars, layouts, removal, saving, undo
from migdesk.db.kinds import CONTACT, EVENT, KINDS, Kind
from migdesk.db.reader import Reader
from migdesk.db.repetitions import Repetitions
from migdesk.db.saving import Came, Received
from migdesk.db.stored import Name, Stored
from migdesk.db.work import Work
from migdesk.errors import UserError
from migdesk.formats.component import Unit
from migdesk.formats.stream import SourceCalendar
from migdesk.records import Contact, Event


class Store(Reader):
    """A reader that can write; all it writes is one operation, kept whole or not at all.

    Records are written as they come: stamps (SEQUENCE, DTSTAMP, REV) are for the operations
    to set. ``now`` is the moment of the operation.
    """

    def __init__(
        self, connection: Connection, repetitions: Repetitions, label: str, now: datetime
    ) -> None:
        super().__init__(connection, repetitions)
        self.now = now
        self._work = Work(connection, label, now)

    @property
    def changes(self) -> Changes:
        """What was touched so far."""
        return self._work.changes

    def add_collection(self, name: str, *, is_starter: bool = False) -> int:
        """A new collection; its id."""
        return calendars.add_collection(self._work, name, is_starter=is_starter)

    def add_calendar(
        self, collection: int, source: SourceCalendar, file_name: str, position: int = 0
    ) -> int:
        """A calendar of an imported file, without its events; its id.

        It is the one that is there when the same file, unchanged but for its events, comes
        again.
        """
        return calendars.keep(self._work, collection, source, file_name, position)

    def remove_collection(self, collection: int) -> int:
        """Delete what a collection brought; how many records were spared.

        Spared is what was made, changed or merged here, and what something else refers to.
        """
        return removal.remove_collection(self._work, collection)

    def add(
        self, kind: str, place: int, units: Sequence[Unit], names: Sequence[Came] = ()
    ) -> list[str]:
        """Store what a file brought, events into a calendar, contacts into a collection.

        Gives the UIDs that they are known by. ``names`` are the UID that each came under, made
        up where it has none, and as which of that UID.
        """
        return saving.add(self._work, KINDS[kind], place, units, names=names)

    def save_event(self, event: Event, *, expected: int | None = None) -> None:
        """Write an event into its text, or into a new one; ``expected`` is the version read.

        Another date settles what sources disagree about, unless a stage is set with it.
        UserError "changed-meanwhile" when it is not that version any more.
        """
        self._save(EVENT, event, expected)

    def save_contact(self, contact: Contact, *, expected: int | None = None) -> None:
        """Write a contact into its card, or into a new one; ``expected`` is the version read.

        UserError "changed-meanwhile" when it is not that version any more.
        """
        self._save(CONTACT, contact, expected)

    def save_event_unit(self, uid: str, unit: Unit, *, expected: int | None = None) -> None:
        """Store the text of an event, new or changed here."""
        self._save_unit(EVENT, uid, unit, expected)

    def save_contact_unit(self, uid: str, unit: Unit, *, expected: int | None = None) -> None:
        """Store the card of a contact, new or changed here."""
        self._save_unit(CONTACT, uid, unit, expected)

    def change(self, kind: str, pairs: Iterable[tuple[Stored, Unit]]) -> None:
        """Store the texts of many records that were changed here."""
        saving.change(self._work, KINDS[kind], pairs)

    def receive(self, kind: str, triples: Iterable[Received], place: int | None = None) -> None:
        """Store (record, its new text, the text received) of records that came again.

        Events move to the calendar ``place``, if there is one, for the time zones it defines.
        """
        saving.receive(self._work, KINDS[kind], triples, place)

    def receive_former(self, kind: str, uid: str, unit: Unit) -> None:
        """Keep what came under the former UID of an event or contact that was merged."""
        saving.receive_former(self._work, KINDS[kind], uid, unit)

    def join(self, kind: str, uid: str, came: Came, unit: Unit, into: str) -> None:
        """Let the UID of what was never stored lead to a record that is; it must be there.

        ``came`` is what it came under; ``unit`` is kept, to compare with what comes next.
        """
        target = self._find(KINDS[kind], into)
        if target is None:
            message = f"{into} is no record"
            raise ValueError(message)
        saving.join(self._work, KINDS[kind], Name(uid, *came), unit, target)

    def delete_event(self, uid: str) -> None:
        """Delete an event, if it is there."""
        self._delete(EVENT, uid)

    def delete_contact(self, uid: str) -> None:
        """Delete a contact, if it is there; events keep its name and UID."""
        self._delete(CONTACT, uid)

    def merge_events(self, gone: str, into: str) -> None:
        """Delete an event and let its UID lead to another; both must be there."""
        self._merge(EVENT, gone, into)

    def merge_contacts(self, gone: str, into: str) -> None:
        """Delete a contact and let its UID lead to another; both must be there."""
        self._merge(CONTACT, gone, into)

    def keep_table_layout(self, signature: str, text: str) -> None:
        """Remember what the columns of tables with some headings mean; it is no operation."""
        layouts.keep(self._connection, signature, text)

    def undo(self, operation: int) -> None:
        """Put back every text that an operation changed; of an undo, this is the redo.

        UserError "changed-since" when something it touched was changed after it.
        """
        undo.undo(self._work, operation)

    def reindex(self) -> None:
        """Derive every column and the search index from the texts anew."""
        for kind in (EVENT, CONTACT):
            saving.derive_anew(self._connection, kind)

    def _save(self, kind: Kind, record: Any, expected: int | None) -> None:  # noqa: ANN401 - an Event or a Contact
        found = self._find(kind, record.uid)
        if found:
            old = kind.get(found.unit)
            if kind is EVENT and old.stage is record.stage and old.when != record.when:
                record = record.settled
            own = old.uid or found.uid  # what came under a UID keeps it
            unit = kind.put(found.unit, replace(record, uid=own))
        else:
            unit = kind.skeleton(record)
        self._save_unit(kind, record.uid, unit, expected)

    def _save_unit(self, kind: Kind, uid: str, unit: Unit, expected: int | None) -> None:
        found = self._find(kind, uid)
        if expected is not None and expected != (found.version if found else 0):
            raise UserError("changed-meanwhile")
        if found:
            saving.change(self._work, kind, [(found, unit)])
        else:
            home = calendars.own_calendar if kind is EVENT else calendars.own_collection
            saving.add(self._work, kind, home(self._work), [unit], born_here=True)

    def _delete(self, kind: Kind, uid: str) -> None:
        found = self._find(kind, uid)
        self._work.remove(kind, [found] if found else [])

    def _merge(self, kind: Kind, gone: str, into: str) -> None:
        old, new = self._find(kind, gone), self._find(kind, into)
        if old is None or new is None or old.id == new.id:
            message = f"{gone} and {into} are not two records"
            raise ValueError(message)
        saving.merge(self._work, kind, old, new)
