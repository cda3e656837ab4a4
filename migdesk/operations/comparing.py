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
from migdesk.operations.news import News, Verdict, is_older

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
    """Pairs the units of files with records of the same UID, equal ones first, then in order."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._news = News(reader)
        self._items: list[PlannedItem] = []
        self._known: dict[tuple[str, str], list[_Known]] = {}
        self._former = {kind: reader.former_uids(kind) for kind in (EVENT, CONTACT)}

    def items(self) -> tuple[PlannedItem, ...]:
        """Everything planned so far."""
        return tuple(self._items)

    def add(self, incoming: Sequence[Incoming]) -> None:
        """Plans the units of one file."""
        by_uid: dict[tuple[str, str], list[Incoming]] = {}
        for own in incoming:
            uid = self._former[own.kind].get(own.uid, own.uid)
            by_uid.setdefault((own.kind, uid), []).append(own)
        self._load(set(by_uid))
        for key, units in by_uid.items():
            known = self._known[key]
            for own in units:
                if own.uid != key[1]:
                    self._compare(own, known[0])
            present = [own for own in units if own.uid == key[1]]
            known += self._settle(*self._settle_equal(present, known))

    def _load(self, keys: set[tuple[str, str]]) -> None:
        wanted = keys - self._known.keys()
        for kind in (EVENT, CONTACT):
            uids = [uid for own, uid in wanted if own == kind]
            found = self._reader.stored_by_uid(kind, uids)
            for uid in uids:
                self._known[kind, uid] = [_Known(s.unit, s, s) for s in found.get(uid, ())]

    def _settle_equal(
        self, units: Sequence[Incoming], known: Sequence[_Known]
    ) -> tuple[list[Incoming], list[_Known]]:
        """Units whose text is here already; gives what is left on both sides."""
        by_text: dict[str, list[_Known]] = {}
        for one in known:
            by_text.setdefault(one.unit.text, []).append(one)
        left = []
        settled = set()
        for own in units:
            equal = by_text.get(own.unit.text)
            if equal:
                one = equal.pop()
                settled.add(one)
                self._plan(own, UNCHANGED, own.unit, one.stored)
            else:
                left.append(own)
        return left, [one for one in known if one not in settled]

    def _settle(self, units: Sequence[Incoming], known: Sequence[_Known]) -> list[_Known]:
        """Pairs the rest in order, an event with an event rather than with a to-do.

        What has no partner is new, and known from now on.
        """
        left = list(known)
        added = []
        for own in self._pair(self._pair(units, left, alike=True), left, alike=False):
            self._plan(own, NEW, own.unit)
            added.append(_Known(own.unit, planned={own.uid: len(self._items) - 1}))
        return added

    def _pair(
        self, units: Sequence[Incoming], left: list[_Known], *, alike: bool
    ) -> list[Incoming]:
        """Compares each unit with the first one ``left``; gives the units without a partner."""
        rest = []
        for own in units:
            name = own.unit.main.name
            one = next((one for one in left if not alike or one.unit.main.name == name), None)
            if one:
                left.remove(one)
                self._compare(own, one)
            else:
                rest.append(own)
        return rest

    def _compare(self, own: Incoming, one: _Known) -> None:
        change, unit = self._verdict(own, one)
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
            received = own.unit.text.encode() if own.uid == one.future.uid else one.future.origin
            one.future = one.future.receiving(unit, received)

    def _verdict(self, own: Incoming, one: _Known) -> Verdict:
        if one.future is None:  # an earlier file of this import brings it
            return (OLDER, one.unit) if is_older(own, one.unit) else (CHANGED, own.unit)
        former = own.uid != one.future.uid
        return (self._news.of_former if former else self._news.of)(own, one.future)

    def _plan(self, own: Incoming, change: str, unit: Unit, stored: Stored | None = None) -> None:
        self._items.append(
            PlannedItem(own.kind, own.uid, own.title, change, unit, own.unit, own.calendar, stored)
        )
