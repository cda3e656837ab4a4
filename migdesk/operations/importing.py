"""Import: a file becomes a plan, the plan one transaction with one undo."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from migdesk.changes import Changes
from migdesk.db.identity import contact_uid, event_uid
from migdesk.formats import doubts, share, vcard, vevent
from migdesk.formats.component import Unit
from migdesk.formats.stream import Problem
from migdesk.formats.timezones import zone
from migdesk.operations import reading
from migdesk.operations.comparing import Planner
from migdesk.operations.identifying import Names
from migdesk.operations.importplan import (
    CONTACT,
    EVENT,
    FileProblem,
    ImportPlan,
    Incoming,
    PlannedItem,
    ReadFile,
)
from migdesk.operations.watching import COMPARING, WRITING, Watch

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.store import Store
    from migdesk.db.stored import Stored


def read_files(paths: Sequence[Path], watch: Watch | None = None) -> list[ReadFile]:
    """Reads files whole; one that cannot be read is a file with that problem."""
    watch = watch or Watch()
    return [ReadFile(_name(path), str(path), reading.read(path, watch.at)) for path in paths]


def _name(path: Path) -> str:
    """The name as it can be stored; octets that are no UTF-8 are let go."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def plan(reader: Reader, files: Sequence[ReadFile], watch: Watch | None = None) -> ImportPlan:
    """Compares files with what is here; the later of two files knows the earlier."""
    watch = watch or Watch()
    watch.begin(COMPARING, sum(file.reading.records for file in files))
    planner = Planner(reader)
    problems = []
    names = Names(reader)
    for number, file in enumerate(files):
        units = names.recognised(list(watch.over(_units(number, file))))
        planner.add(units)
        problems += [FileProblem(file.path, problem) for problem in file.reading.problems]
        problems += [FileProblem(file.path, found) for found in _doubts(file, units)]
    as_of = reader.newest_operation()
    return ImportPlan(tuple(files), planner.items(), tuple(problems), as_of)


def _units(number: int, file: ReadFile) -> Iterator[Incoming]:
    for position, calendar in enumerate(file.reading.calendars):
        exported = share.PRODID in calendar.wrapper
        for unit in calendar.units:
            event = vevent.get(unit)
            uid = event_uid(event, file.name)
            yield Incoming(EVENT, uid, event.title, unit, (number, position), exported)
    for unit in file.reading.cards:
        contact = vcard.get(unit)
        uid = contact_uid(contact, file.name)
        exported = unit.main.value("PRODID") == share.PRODID
        yield Incoming(CONTACT, uid, contact.display_name, unit, (number, -1), exported)


def _doubts(file: ReadFile, units: Iterable[Incoming]) -> Iterator[Problem]:
    """What is odd about calendars and records that were read whole."""
    calendars = file.reading.calendars
    for calendar in calendars:
        yield from doubts.of_calendar(calendar)
    zones = [dict(calendar.timezones) for calendar in calendars]
    for own in units:
        known = zones[own.calendar[1]] if own.kind == EVENT else {}
        yield from doubts.of_unit(own.unit, own.title, known)


def apply(
    store: Store, plan: ImportPlan, collection: int = 0, watch: Watch | None = None
) -> Changes:
    """Writes what the plan says; a plan without news writes nothing at all. CancelledError.

    New records go into ``collection``, by default the one of what people make and receive.
    What was written since the plan was made is not overwritten: it is planned anew.
    """
    plan = _up_to_date(store, plan)
    if not plan.new and not plan.changed and not plan.kept:
        return Changes()
    watch = watch or Watch()
    watch.begin(WRITING, len(plan.new) + len(plan.changed))
    homes = _Homes(store, plan, collection or own_collection(store))
    homes.keep_others()
    for home, items in homes.grouped(plan.new).items():
        kind, place, file_name = home
        add = store.add_events if kind == EVENT else store.add_contacts
        for step in watch.in_steps(items):
            add(place, [item.unit for item in step], file_name=file_name)
    _receive(store, homes, plan.changed, watch)
    return store.changes


def _receive(store: Store, homes: _Homes, items: Sequence[PlannedItem], watch: Watch) -> None:
    for step in watch.in_steps([item for item in items if item.kind == CONTACT]):
        store.receive_contacts(_received(step))
    events: dict[int | None, list[PlannedItem]] = {}
    for item in items:
        if item.kind == EVENT:
            events.setdefault(homes.new_home(item), []).append(item)
    for calendar, moved in events.items():
        for step in watch.in_steps(moved):
            store.receive_events(_received(step), calendar)


def _up_to_date(store: Store, old: ImportPlan) -> ImportPlan:
    return old if old.as_of == store.newest_operation() else plan(store, old.files)


def _received(items: Iterable[PlannedItem]) -> list[tuple[Stored, Unit, Unit]]:
    return [(item.stored, item.unit, item.received) for item in items if item.stored]


class _Homes:
    """Where the records of a plan go: the calendars of its files, made when first needed."""

    def __init__(self, store: Store, plan: ImportPlan, collection: int) -> None:
        self._store = store
        self._plan = plan
        self._collection = collection
        self._calendars: dict[tuple[tuple[int, int], int], int] = {}
        self._timezones: dict[int, Mapping[str, str]] = {}

    def grouped(
        self, items: Sequence[PlannedItem]
    ) -> dict[tuple[str, int, str], list[PlannedItem]]:
        """The items by kind, place and file name, in the order of the files."""
        groups: dict[tuple[str, int, str], list[PlannedItem]] = {}
        for item in items:
            name = self._plan.files[item.calendar[0]].name
            place = self._collection
            if item.kind == EVENT:
                place = self._calendar(item.calendar, self._collection)
            groups.setdefault((item.kind, place, name), []).append(item)
        return groups

    def new_home(self, item: PlannedItem) -> int | None:
        """The calendar that a changed event moves to, when its own lacks a zone that it names."""
        number, position = item.calendar
        came = dict(self._plan.files[number].reading.calendars[position].timezones)
        named = [tzid for tzid in item.unit.tzids & came.keys() if not zone(tzid)]
        if not named or not item.stored:
            return None
        old = item.stored.place
        if old not in self._timezones:
            self._timezones[old] = self._store.timezones(old)
        if all(self._timezones[old].get(tzid) == came[tzid] for tzid in named):
            return None
        return self._calendar(item.calendar, self._store.collection_of(old))

    def keep_others(self) -> None:
        """Calendars that hold something besides records are kept for that alone."""
        for number, file in enumerate(self._plan.files):
            for position, calendar in enumerate(file.reading.calendars):
                if calendar.others or not calendar.units:
                    self._calendar((number, position), self._collection)

    def _calendar(self, came: tuple[int, int], collection: int) -> int:
        if (came, collection) not in self._calendars:
            file, position = self._plan.files[came[0]], came[1]
            source = file.reading.calendars[position]
            made = self._store.add_calendar(collection, source, file.name, position)
            self._calendars[came, collection] = made
        return self._calendars[came, collection]


def own_collection(store: Store) -> int:
    """The collection of what a person makes and receives; it has no name."""
    own = (c.id for c in store.collections() if not c.name and not c.is_starter)
    return next(own, 0) or store.add_collection("")
