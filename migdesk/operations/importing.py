"""Import: a file becomes a plan, the plan one transaction with one undo."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from migdesk.changes import Changes
from migdesk.db.identity import contact_uid, event_uid
from migdesk.formats import doubts, share, vcard, vevent
from migdesk.formats.component import Unit
from migdesk.formats.stream import Problem
from migdesk.operations import reading
from migdesk.operations.comparing import Planner
from migdesk.operations.homes import Homes, own_collection
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
            uid = unit.known_as or event_uid(event, file.name)
            yield Incoming(EVENT, uid, event.title, unit, (number, position), exported)
    for unit in file.reading.cards:
        contact = vcard.get(unit)
        uid = unit.known_as or contact_uid(contact, file.name)
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
    watch = watch or Watch()
    plan = _up_to_date(store, plan, watch)
    if not plan.new and not plan.changed and not plan.kept:
        return Changes()
    watch.begin(WRITING, len(plan.new) + len(plan.changed))
    homes = Homes(store, plan, collection or own_collection(store))
    homes.keep_others()
    for home, items in homes.grouped(plan.new).items():
        kind, place, file_name = home
        for step in watch.in_steps(items):
            store.add(kind, place, [item.unit for item in step], file_name=file_name)
    _receive(store, homes, plan.changed, watch)
    return store.changes


def _receive(store: Store, homes: Homes, items: Sequence[PlannedItem], watch: Watch) -> None:
    moves: dict[tuple[str, int | None], list[PlannedItem]] = {}
    for item in _records(items):
        moves.setdefault((item.kind, homes.new_home(item)), []).append(item)
    for (kind, place), moved in moves.items():
        for step in watch.in_steps(moved):
            store.receive(kind, _received(step, store.now), place)
    for item in items:
        if item.is_former:
            store.receive_former(item.kind, item.uid, item.received)


def _records(items: Iterable[PlannedItem]) -> list[PlannedItem]:
    """One item for each record that is changed, that of its own UID rather than of a former."""
    found: dict[tuple[str, int], PlannedItem] = {}
    for item in items:
        if item.stored:
            key = (item.kind, item.stored.id)
            found[key] = found.get(key, item) if item.is_former else item
    return list(found.values())


def _up_to_date(store: Store, old: ImportPlan, watch: Watch) -> ImportPlan:
    return old if old.as_of == store.newest_operation() else plan(store, old.files, watch)


def _received(
    items: Iterable[PlannedItem], now: datetime
) -> Iterator[tuple[Stored, Unit, Unit | None]]:
    for item in items:
        if item.stored:
            received = None if item.is_former else item.received
            yield item.stored, _stamped(item, item.stored, now), received


def _stamped(item: PlannedItem, stored: Stored, now: datetime) -> Unit:
    """The text of the file as it is, or, put together with ours, as a change made here."""
    lens = vevent if item.kind == EVENT else vcard
    ours, theirs = (lens.stamps(unit).sequence for unit in (stored.unit, item.received))
    if item.unit == item.received and ours <= theirs:
        return item.unit
    least = 0 if item.is_former else theirs
    unit: Unit = lens.stamp_change(
        stored.unit, item.unit, now, born_here=stored.born_here, least=least
    )
    return unit
