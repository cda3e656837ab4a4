"""Everything that can be asked of the database, in one consistent view of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from migdesk.db import (
    aliases,
    archive,
    calendars,
    check,
    conditions,
    facets,
    former,
    journal,
    layouts,
    queries,
    repetitions,
    search,
    stored,
)
from migdesk.db.children import ParticipationRow
from migdesk.db.conditions import Condition
from migdesk.db.happenings import Happening, Told
from migdesk.db.kinds import CONTACT, EVENT, KINDS, Kind
from migdesk.db.recognition import Recognition
from migdesk.db.repetitions import Repetitions
from migdesk.db.stored import Stored
from migdesk.db.summaries import (
    CollectionSummary,
    ContactSummary,
    Count,
    EventSummary,
    Fault,
    Filter,
    Hit,
    OperationSummary,
)
from migdesk.db.tables import CalendarRow, CollectionRow, EventRow
from migdesk.formats import vevent
from migdesk.formats.component import Unit, program
from migdesk.formats.stream import SourceCalendar
from migdesk.records import Contact, Event, Invited, Participation, bare_uid

_EVERYTHING = Filter()


class Reader(Recognition):
    """Queries over one transaction; what they give is frozen and outlives it.

    Where a whole file is compared, ``kind`` is "event" or "contact".
    A UID means the one record that is known by it; one that was merged into another means
    that other.
    """

    def __init__(self, connection: Connection, repetitions: Repetitions) -> None:
        super().__init__(connection)
        self._repetitions = repetitions

    def events(self, filter_: Filter = _EVERYTHING) -> list[EventSummary]:
        """The events that a filter lets through, each once, by first day, undated last."""
        return queries.events(self._connection, *self._of_events(filter_))

    def occurrences(self, filter_: Filter) -> list[EventSummary]:
        """The same, each as often as it happens on the days asked for; by date.

        Where no days are asked for, each is there once.
        """
        if filter_.since is filter_.until is None:
            return self.events(filter_)
        once = queries.events(self._connection, ~EventRow.repeats, *conditions.of_events(filter_))
        return sorted([*once, *self.repetitions(filter_)], key=queries.by_date)

    def repetitions(self, filter_: Filter) -> list[EventSummary]:
        """The occurrences, on the days asked for, of those events that repeat; by event."""
        return [row for _, told in self._told(filter_) for row in told.rows]

    def occurrence(self, uid: str, start: str) -> Happening | None:
        """One occurrence of an event, none if it does not happen then."""
        found = self._repeating(Filter(uids=frozenset({uid})))
        return self._repetitions.of(self._connection, found[0]).at(start) if found else None

    def contacts(self, filter_: Filter = _EVERYTHING) -> list[ContactSummary]:
        """The contacts that a filter lets through, by folded name.

        Dates, series and statuses ask for contacts of such events.
        """
        return queries.contacts(self._connection, *conditions.of_contacts(self._exact(filter_)))

    def event(self, uid: str) -> Event | None:
        """The event as its text says, under the UID it is known by."""
        found = self.stored_event(uid)
        return self._record(EVENT, found) if found else None

    def contact(self, uid: str) -> Contact | None:
        """The contact as its text says, under the UID it is known by."""
        found = self.stored_contact(uid)
        return self._record(CONTACT, found) if found else None

    def unit_of_event(self, uid: str) -> Unit | None:
        """The text of an event, parsed."""
        found = self.stored_event(uid)
        return found.unit if found else None

    def stored_event(self, uid: str) -> Stored | None:
        """An event as it is stored: its text, the text last received, its version."""
        return self._find(EVENT, uid)

    def stored_contact(self, uid: str) -> Stored | None:
        """A contact as it is stored: its text, the text last received, its version."""
        return self._find(CONTACT, uid)

    def stored_by_uid(self, kind: str, uids: Iterable[str]) -> dict[str, Stored]:
        """The records of a kind known by these UIDs; of contacts, without ``urn:uuid:``."""
        known = set(map(bare_uid, uids)) if kind == CONTACT.name else set(uids)
        return self._find_all(KINDS[kind], known)

    def stored_by_id(self, kind: str, ids: Iterable[int]) -> dict[int, Stored]:
        """The records of a kind with these ids."""
        return {found.id: found for found in stored.load_ids(self._connection, KINDS[kind], ids)}

    def table_layouts(self) -> Mapping[str, str]:
        """What was said of the columns of tables, by the signature of their headings."""
        return layouts.stored(self._connection)

    def earlier(self, kind: str, stored: Stored) -> list[tuple[Stored, bool]]:
        """A record as it stood before each operation, and whether that was not taken back."""
        return list(journal.earlier(self._connection, kind, stored.id))

    def touched_by(self, kind: str, uid: str) -> list[tuple[OperationSummary, bool]]:
        """The operations that touched a record and stand, and whether it was new to them."""
        found = self._find(KINDS[kind], uid)
        return journal.standing(self._connection, kind, found.id) if found else []

    def first_file(self, event_uid: str) -> str:
        """The name of the file that an event first came in, empty for one that came in none."""
        found = self.stored_event(event_uid)
        if found is None:
            return ""
        first = next(iter(self.earlier(EVENT.name, found)), (found, True))[0]
        query = select(CalendarRow.file_name).where(CalendarRow.id == first.place)
        return self._connection.execute(query).scalar() or ""

    def timezones(self, calendar: int) -> Mapping[str, str]:
        """The VTIMEZONE texts of a calendar, by TZID."""
        return repetitions.timezones(self._connection, calendar)

    def program(self, calendar: int) -> str:
        """The program that a calendar was written by (PRODID)."""
        query = select(CalendarRow.wrapper).where(CalendarRow.id == calendar)
        return program(self._connection.execute(query).scalar_one())

    def has_calendar(self, source: SourceCalendar, file_name: str, position: int) -> bool:
        """Whether this calendar of a file came before, just as it is but for its events."""
        collections = self._connection.execute(select(CollectionRow.id)).scalars().all()
        return any(
            calendars.find(self._connection, own, source, file_name, position)
            for own in collections
        )

    def collection_of(self, calendar: int) -> int:
        """The id of the collection that a calendar belongs to."""
        query = select(CalendarRow.collection_id).where(CalendarRow.id == calendar)
        found: int = self._connection.execute(query).scalar_one()
        return found

    def counts(self, field: str, filter_: Filter = _EVERYTHING) -> list[Count]:
        """How many events each series, status, organisation, tag or kind has.

        The other parts of the filter count; names of one thing count as one.
        """
        return facets.of_events(self._connection, field, self._exact(filter_))

    def contact_counts(self, field: str, filter_: Filter = _EVERYTHING) -> list[Count]:
        """How many contacts each kind, organisation or tag has."""
        return facets.of_contacts(self._connection, field, self._exact(filter_))

    def events_of(self, contact_uid: str) -> list[EventSummary]:
        """The events that a contact takes part in, by date."""
        found = self.stored_contact(contact_uid)
        parts = select(ParticipationRow.event_id).where(
            ParticipationRow.contact_id == (found.id if found else None)
        )
        return queries.events(self._connection, EventRow.id.in_(parts))

    def contacts_of(self, event_uid: str) -> list[tuple[Participation, ContactSummary | None]]:
        """Who takes part in an event, in its order, with the contact if there is one."""
        found = self.stored_event(event_uid)
        return queries.participations(self._connection, found.id) if found else []

    def invited(self, event_uid: str) -> tuple[Invited, ...]:
        """Who invited whom to an event, if the file it came in said so."""
        unit = self.unit_of_event(event_uid)
        return vevent.invited(unit) if unit else ()

    def editions(self, series: str) -> list[EventSummary]:
        """The events of a series by any of its names, by date."""
        keys = aliases.forms(series) - {""}
        return queries.events(self._connection, EventRow.series_key.in_(keys))

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Events, the latest first, and contacts by name, that have all words of a text."""
        return search.hits(self._connection, text, limit)

    def collections(self) -> list[CollectionSummary]:
        """The collections, and how much each holds."""
        return queries.collections(self._connection)

    def last_operation(self) -> OperationSummary | None:
        """What undo would take back."""
        return journal.undoable(self._connection)

    def newest_operation(self) -> int:
        """The number of the newest operation of any kind; it changes with every write."""
        return journal.newest(self._connection)

    def undone_operation(self) -> OperationSummary | None:
        """The undo that redo would take back."""
        return journal.redoable(self._connection)

    def archive(self) -> Iterator[str]:
        """The stored text of everything: calendars whole, then cards."""
        yield from self.archive_calendars()
        yield from self.archive_cards()

    def archive_calendars(self, filter_: Filter = _EVERYTHING) -> Iterator[str]:
        """One VCALENDAR for each that came, with the events that a filter lets through."""
        return archive.calendars(self._connection, self._of_events(filter_))

    def archive_cards(self, filter_: Filter = _EVERYTHING) -> Iterator[str]:
        """The cards of the contacts that a filter lets through."""
        return archive.cards(self._connection, conditions.of_contacts(self._exact(filter_)))

    def check(self) -> Iterator[Fault]:
        """What is wrong with the database; reads all of it."""
        return check.faults(self._connection)

    def _of_events(self, filter_: Filter) -> list[Condition]:
        return conditions.of_events(self._exact(filter_))

    def _exact(self, filter_: Filter) -> Filter:
        """With what no column tells: which events that repeat do not on the days asked for."""
        if filter_.since is filter_.until is None:
            return filter_
        days = Filter(since=filter_.since, until=filter_.until)
        return replace(
            filter_, idle=frozenset(own.id for own, told in self._told(days) if not told.rows)
        )

    def _told(self, filter_: Filter) -> list[tuple[EventSummary, Told]]:
        found = self._repeating(filter_)
        return self._repetitions.between(self._connection, found, filter_.since, filter_.until)

    def _repeating(self, filter_: Filter) -> list[EventSummary]:
        where = conditions.of_events(filter_)
        return queries.events(self._connection, EventRow.repeats.is_(True), *where)

    def _find(self, kind: Kind, uid: str) -> Stored | None:
        key = bare_uid(uid) if kind is CONTACT else uid
        query = select(kind.row.id).where(kind.row.uid == key)
        id_ = self._connection.execute(query).scalar() or former.id_of(self._connection, kind, key)
        return next(iter(stored.load_ids(self._connection, kind, [id_])), None) if id_ else None

    def _find_all(self, kind: Kind, uids: set[str]) -> dict[str, Stored]:
        return {
            record.uid: record
            for chunk in stored.chunks(sorted(uids))
            for record in stored.load(self._connection, kind, kind.row.uid.in_(chunk))
        }

    def _record(self, kind: Kind, found: Stored) -> Any:  # noqa: ANN401 - an Event or a Contact
        return replace(kind.get(found.unit), uid=found.uid)
