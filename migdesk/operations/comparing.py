"""Comparing what a file holds with what is here: new, changed, unchanged or older."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from migdesk.formats.component import Unit
from migdesk.operations.importplan import (
    CHANGED,
    CONTACT,
    EVENT,
    NEW,
    OLDER,
    UNCHANGED,
    Incoming,
    PlannedItem,
)
from migdesk.operations.news import News, Verdict, newest

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
    """Compares the units of files with the records that are known by their UIDs."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._news = News(reader)
        self._items: list[PlannedItem] = []
        self._known: dict[tuple[str, str], _Known] = {}
        self._former = {kind: reader.former_uids(kind) for kind in (EVENT, CONTACT)}

    def items(self) -> tuple[PlannedItem, ...]:
        """Everything planned so far."""
        return tuple(self._items)

    def add(self, incoming: Sequence[Incoming]) -> None:
        """Plans the units of one file."""
        keys = [(own.kind, self._former[own.kind].get(own.uid, own.uid)) for own in incoming]
        self._load(set(keys))
        for key, own in zip(keys, incoming, strict=True):
            one = self._known.get(key)
            if one is None:
                self._plan(own, NEW, own.unit)
                self._known[key] = _Known(own.unit, planned={own.uid: len(self._items) - 1})
            elif own.uid == key[1] and own.unit.text == one.unit.text:
                self._plan(own, UNCHANGED, own.unit, one.stored)
            else:
                self._compare(own, one)

    def _load(self, keys: set[tuple[str, str]]) -> None:
        wanted = keys - self._known.keys()
        for kind in (EVENT, CONTACT):
            found = self._reader.stored_by_uid(kind, [uid for own, uid in wanted if own == kind])
            self._known |= {(kind, uid): _Known(s.unit, s, s) for uid, s in found.items()}

    def _compare(self, own: Incoming, one: _Known) -> None:
        change, unit, received = self._verdict(own, one)
        own = replace(own, unit=received)
        if change != CHANGED:
            self._plan(own, change, unit, one.stored)
            return
        if own.uid not in one.planned:
            one.planned[own.uid] = len(self._items)
            self._plan(own, CHANGED, unit, one.stored)
        else:  # an earlier file of this import had it too
            earlier = self._items[one.planned[own.uid]]
            self._items[one.planned[own.uid]] = replace(
                earlier, received=own.unit, calendar=own.calendar
            )
        for index in one.planned.values():
            self._items[index] = replace(self._items[index], unit=unit)
        one.unit = unit
        if one.future:
            origin = own.unit.text.encode() if own.uid == one.future.uid else one.future.origin
            one.future = one.future.receiving(unit, origin)

    def _verdict(self, own: Incoming, one: _Known) -> Verdict:
        if one.future is None:  # an earlier file of this import brings it
            both = newest(own.kind, own.unit, one.unit)
            return Verdict(CHANGED, both, both) if both else Verdict(OLDER, one.unit, own.unit)
        if own.uid != one.future.uid:
            return self._news.of_former(own, one.future)
        return self._news.of(own, one.future, one.stored)

    def _plan(self, own: Incoming, change: str, unit: Unit, stored: Stored | None = None) -> None:
        item = PlannedItem(own.kind, own.uid, own.title, change, unit, own.unit, own.calendar)
        self._items.append(replace(item, stored=stored, came=own.came))
