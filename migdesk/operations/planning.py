"""Planning an import: files become a plan, before anything is written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from migdesk.db.identity import contact_uid, event_uid
from migdesk.formats import doubts, share, vcard, vevent
from migdesk.formats.component import method, program
from migdesk.formats.stream import Problem
from migdesk.operations import reading
from migdesk.operations.comparing import Planner
from migdesk.operations.homes import Zones
from migdesk.operations.identifying import Names
from migdesk.operations.importplan import (
    CHANGED,
    CONTACT,
    EVENT,
    OLDER,
    UNCHANGED,
    FileProblem,
    ImportPlan,
    Incoming,
    PlannedItem,
    ReadFile,
)
from migdesk.operations.layouts import Known
from migdesk.operations.news import News
from migdesk.operations.notices import noticed
from migdesk.operations.watching import COMPARING, Watch

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader

_SUFFIXES = frozenset({".ics", ".ical", ".vcf", ".vcard"}) | reading.TABLES


def read_files(
    paths: Sequence[Path],
    watch: Watch | None = None,
    known: Known = Known(),  # noqa: B008 - frozen
) -> list[ReadFile]:
    """Reads files whole; one that cannot be read is a file with that problem.

    ``known`` is how tables are read. CancelledError.
    """
    watch = watch or Watch()
    return [
        ReadFile(_name(path), str(path), *reading.read(path, watch.at, known)) for path in paths
    ]


def files_in(path: Path) -> list[Path]:
    """The calendars and cards in a folder, by name; the path itself if there are none."""
    with suppress(OSError):
        if path.is_dir():
            found = sorted(own for own in path.iterdir() if own.suffix.lower() in _SUFFIXES)
            return found or [path]
    return [path]


def _name(path: Path) -> str:
    """The name as it can be stored; octets that are no UTF-8 are let go."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def plan(reader: Reader, files: Sequence[ReadFile], watch: Watch | None = None) -> ImportPlan:
    """Compares files with what is here; the later of two files knows the earlier."""
    watch = watch or Watch()
    watch.begin(COMPARING, sum(file.reading.records for file in files))
    planner = Planner(reader, files)
    problems: list[tuple[int, Problem]] = []
    names = Names(reader, files)
    for number, file in enumerate(files):
        units = names.recognised(list(watch.over(_units(number, file))))
        planner.add(units)
        found = (*file.reading.problems, *_doubts(file, units))
        problems += [(number, problem) for problem in found]
    as_of = reader.newest_operation()
    items = tuple(_with_zones(reader, files, planner.items(watch)))
    aside = {place for item in items if item.is_aside for place in item.places}
    told = tuple(
        FileProblem(files[number].path, problem)
        for number, problem in problems
        if (number, problem.record or -1) not in aside
    )
    return ImportPlan(tuple(files), items, told, as_of, _is_kept_already(reader, files))


def _is_kept_already(reader: Reader, files: Sequence[ReadFile]) -> bool:
    return all(
        reader.has_calendar(calendar, file.name, position)
        for file in files
        for position, calendar in enumerate(file.reading.calendars)
        if calendar.others or not calendar.units
    )


def _with_zones(
    reader: Reader, files: Sequence[ReadFile], items: Iterable[PlannedItem]
) -> Iterator[PlannedItem]:
    """The items; what says the same is changed all the same when a zone that it names was.

    A zone that we have shared comes back in other words.
    """
    zones, news = Zones(reader), News(reader)
    for item in items:
        number, position = item.calendar
        change = item.change
        if item.kind == EVENT and change == UNCHANGED and item.stored and not item.is_former:
            came = files[number].reading.calendars[position]
            ours = share.PRODID in came.wrapper
            if not ours and zones.differ(item.stored.place, item.unit, came):
                older = news.is_older(EVENT, item.received, item.stored)
                change = OLDER if older else CHANGED
        now = item if change == item.change else replace(item, change=change)
        notice = noticed(now)
        yield replace(now, notice=notice) if notice else now


def _units(number: int, file: ReadFile) -> Iterator[Incoming]:
    for position, calendar in enumerate(file.reading.calendars):
        exported = share.PRODID in calendar.wrapper
        made_by, asks = program(calendar.wrapper), method(calendar.wrapper)
        for unit in calendar.units:
            event = vevent.get(unit)
            uid = event_uid(event, file.name)
            came = (number, position)
            told = ("", 0), made_by, asks, event
            yield Incoming(EVENT, uid, event.title, unit, came, exported, *told)
    for unit in file.reading.cards:
        contact = vcard.get(unit)
        uid = contact_uid(contact, file.name)
        exported = unit.main.value("PRODID") == share.PRODID
        name = contact.display_name
        yield Incoming(CONTACT, uid, name, unit, (number, -1), exported, record=contact)


def _doubts(file: ReadFile, units: Iterable[Incoming]) -> Iterator[Problem]:
    """What is odd about calendars and records that were read whole."""
    calendars = file.reading.calendars
    for calendar in calendars:
        yield from doubts.of_calendar(calendar)
    zones = [dict(calendar.timezones) for calendar in calendars]
    for own in units:
        known = zones[own.calendar[1]] if own.kind == EVENT else {}
        yield from doubts.of_unit(own.unit, own.title, known)
