"""Comparing what a file holds with what is here: new, changed, unchanged or older."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from migdesk.formats.component import Unit
from migdesk.operations.importplan import (
    CHANGED,
    CONTACT,
    EVENT,
    MERGED,
    NEW,
    OLDER,
    UNCHANGED,
    Incoming,
    PlannedItem,
    ReadFile,
)
from migdesk.operations.likeness import marked
from migdesk.operations.merging import essence
from migdesk.operations.news import ADD, CANCEL, PARTIAL, News, Verdict, is_older, newest
from migdesk.operations.returning import is_shared_form
from migdesk.operations.watching import Watch
from migdesk.records import Contact, Event

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.stored import Stored


@dataclass(eq=False, slots=True)
class _Known:
    """A record that an incoming unit may be, as it will stand after what is planned so far.

    ``stored`` is how it stands now, ``future`` how it will; both are none for a new one.
    ``planned`` are the items that add or change it, by the UID that they came under.
    """

    unit: Unit
    stored: Stored | None = None
    future: Stored | None = None
    planned: dict[str, int] = field(default_factory=dict)


class Planner:
    """Compares the units of files with the records that are known by their UIDs.

    Each unit becomes one item, so that what is counted is what was read.
    """

    def __init__(self, reader: Reader, files: Sequence[ReadFile]) -> None:
        self._reader = reader
        self._files = files
        self._news = News(reader)
        self._items: list[PlannedItem] = []
        self._records: list[Event | Contact | None] = []
        self._came: dict[tuple[str, str], list[Incoming]] = {}
        self._known: dict[tuple[str, str], _Known] = {}
        self._former = {kind: reader.former_uids(kind) for kind in (EVENT, CONTACT)}

    def add(self, incoming: Sequence[Incoming]) -> None:
        """Takes the units of one file."""
        for own in incoming:
            self._came.setdefault((own.kind, own.uid), []).append(own)

    def items(self, watch: Watch) -> Iterator[PlannedItem]:
        """What becomes of all that was taken, UID by UID. CancelledError."""
        keys = {came: (came[0], self._former[came[0]].get(came[1], came[1])) for came in self._came}
        self._load(set(keys.values()))
        for came, units in self._came.items():
            watch.at(watch.done, watch.of)
            self._take(keys[came], units)
        return iter(marked(self._reader, [*map(_settled, self._items)], self._records))

    def _take(self, key: tuple[str, str], units: Sequence[Incoming]) -> None:
        known = self._known.get(key)
        if known is None or _come_whole(units, key[1], known):
            units = [*self._standing(units)]
        for own in units:
            one = self._known.get(key)
            if one is None:
                self._plan(own, NEW, own.unit)
                self._known[key] = _Known(own.unit, planned={own.uid: len(self._items) - 1})
            elif own.uid == key[1] and own.unit.text == one.unit.text:
                self._plan(own, UNCHANGED, own.unit, one.stored)
            else:
                self._compare(own, one)

    def _standing(self, units: Sequence[Incoming]) -> Iterator[Incoming]:
        """The one of several that stands, before it meets what is here; then what changes parts."""
        told = [own for own in units if own.method in PARTIAL]
        whole = [own for own in units if own.method not in PARTIAL]
        if whole:
            yield self._newest(whole)
        yield from told

    def _newest(self, units: Sequence[Incoming]) -> Incoming:
        """The newest of several.

        Where nothing tells their age the later one stands, and what came whole before what had
        been shared of it; of a series, each component by itself. The others are planned as
        what they are beside it.
        """
        units = sorted(units, key=attrgetter("exported"))
        stands = units[0]
        for own in units[1:]:
            stands = self._together(own, stands)
        first = next(own for own in units if own.calendar == stands.calendar)
        for own in units:
            if own is not first:
                change = _beside(own, stands)
                self._plan(own, change, stands.unit, beside=stands.calendar)
        return stands

    def _together(self, own: Incoming, stands: Incoming) -> Incoming:
        """What stands after ``own`` came as well."""
        if essence(own.unit) == essence(stands.unit):
            return stands
        shared = own.exported and not stands.exported
        if shared and is_shared_form(stands.unit, own.unit, exported=True):
            both = self._news.beside(own, stands.unit, self._zones(stands))
            return replace(stands, unit=both) if both else stands
        both = newest(own.kind, own.unit, stands.unit)
        return replace(own, unit=both) if both else stands

    def _zones(self, own: Incoming) -> Mapping[str, str]:
        """The VTIMEZONEs of the calendar that an event comes in."""
        number, position = own.calendar
        calendars = self._files[number].reading.calendars
        return dict(calendars[position].timezones) if own.kind == EVENT else {}

    def _load(self, keys: set[tuple[str, str]]) -> None:
        wanted = keys - self._known.keys()
        for kind in (EVENT, CONTACT):
            found = self._reader.stored_by_uid(kind, [uid for own, uid in wanted if own == kind])
            self._known |= {(kind, uid): _Known(s.unit, s, s) for uid, s in found.items()}

    def _compare(self, own: Incoming, one: _Known) -> None:
        change, unit, received = self._verdict(own, one)
        came, own = own, replace(own, unit=received)
        if change != CHANGED:
            self._plan(own, change, unit, one.stored)
            return
        if own.uid not in one.planned:
            one.planned[own.uid] = len(self._items)
            self._plan(own, CHANGED, unit, one.stored)
        else:  # an earlier file of this import had it too
            earlier = self._items[one.planned[own.uid]]
            method = own.method if own.method == CANCEL else earlier.method
            self._items[one.planned[own.uid]] = replace(
                earlier, received=own.unit, calendar=own.calendar, method=method
            )
            self._plan(came, MERGED, unit, one.stored, earlier.calendar)
        for index in one.planned.values():
            self._items[index] = replace(self._items[index], unit=unit)
        one.unit = unit
        if one.future:
            origin = own.unit.text.encode() if own.uid == one.future.uid else one.future.origin
            one.future = one.future.receiving(unit, origin)

    def _verdict(self, own: Incoming, one: _Known) -> Verdict:
        if own.method == CANCEL:
            return self._news.of_cancel(own, one.unit, one.future)
        if own.method == ADD:
            return self._news.of_added(own, one.unit, one.future)
        if one.future is None:  # an earlier file of this import brings it
            both = newest(own.kind, own.unit, one.unit)
            return Verdict(CHANGED, both, both) if both else Verdict(OLDER, one.unit, own.unit)
        if own.uid != one.future.uid:
            return self._news.of_former(own, one.future)
        return self._news.of(own, one.future, one.stored)

    def _plan(
        self,
        own: Incoming,
        change: str,
        unit: Unit,
        stored: Stored | None = None,
        beside: tuple[int, int] | None = None,
    ) -> None:
        item = PlannedItem(own.kind, own.uid, own.title, change, unit, own.unit, own.calendar)
        self._items.append(
            replace(item, stored=stored, came=own.came, beside=beside, method=own.method)
        )
        self._records.append(own.record)


def _come_whole(units: Sequence[Incoming], uid: str, known: _Known) -> bool:
    """Whether none of them is only what was shared of a record, to be put into it one by one."""
    born_here = bool(known.future and known.future.born_here)
    return all(
        own.uid == uid
        and not is_shared_form(known.unit, own.unit, exported=own.exported or born_here)
        for own in units
    )


def _beside(own: Incoming, stands: Incoming) -> str:
    if essence(own.unit) == essence(stands.unit):
        return UNCHANGED
    return OLDER if is_older(own.kind, own.unit, stands.unit) else MERGED


def _settled(item: PlannedItem) -> PlannedItem:
    """The item; a change that a later file took back is none."""
    if item.change != CHANGED or not item.stored:
        return item
    same = item.unit.text == item.stored.unit.text
    return replace(item, change=UNCHANGED) if same else item
