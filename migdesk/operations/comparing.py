"""Comparing what a file holds with what is here: new, changed or unchanged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.operations import returning
from migdesk.operations.importplan import CHANGED, EVENT, NEW, UNCHANGED, Incoming, PlannedItem
from migdesk.operations.merging import essence, merged

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.stored import Stored


@dataclass(slots=True)
class _Known:
    """A record that an incoming unit may be: one stored here, or one planned before it."""

    unit: Unit
    stored: Stored | None = None
    planned: int | None = None


class Planner:
    """Pairs the units of files with records of the same UID, equal ones first, then in order."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._items: list[PlannedItem] = []
        self._known: dict[tuple[str, str], list[_Known]] = {}
        self._former = {
            "event": reader.former_event_uids(),
            "contact": reader.former_contact_uids(),
        }

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
            left = self._settle_equal(units, list(known))
            known += self._settle(*left)

    def _load(self, keys: set[tuple[str, str]]) -> None:
        wanted = keys - self._known.keys()
        for kind, find in (
            ("event", self._reader.stored_events),
            ("contact", self._reader.stored_contacts),
        ):
            found = find(uid for own, uid in wanted if own == kind)
            for own, uid in wanted:
                if own == kind:
                    self._known[own, uid] = [_Known(s.unit, s) for s in found.get(uid, ())]

    def _settle_equal(
        self, units: Sequence[Incoming], known: list[_Known]
    ) -> tuple[list[Incoming], list[_Known]]:
        """Units whose text is here already; gives what is left on both sides."""
        left = []
        for own in units:
            equal = next((one for one in known if one.unit.text == own.unit.text), None)
            if equal:
                known.remove(equal)
                self._plan(own, UNCHANGED, own.unit, equal.stored)
            else:
                left.append(own)
        return left, known

    def _settle(self, units: Sequence[Incoming], known: Sequence[_Known]) -> list[_Known]:
        """Pairs the rest by position; what has no partner is new and known from now on."""
        for own, one in zip(units, known, strict=False):
            self._compare(own, one)
        added = []
        for own in units[len(known) :]:
            self._plan(own, NEW, own.unit)
            added.append(_Known(own.unit, planned=len(self._items) - 1))
        return added

    def _compare(self, own: Incoming, one: _Known) -> None:
        if one.stored:
            unit = changed(self._reader, one.stored, own)
            self._plan(own, CHANGED if unit else UNCHANGED, unit or one.unit, one.stored)
        elif one.planned is not None:
            earlier = self._items[one.planned]
            self._items[one.planned] = replace(earlier, unit=own.unit, received=own.unit)
            one.unit = own.unit

    def _plan(self, own: Incoming, change: str, unit: Unit, stored: Stored | None = None) -> None:
        self._items.append(
            PlannedItem(own.kind, own.uid, own.title, change, unit, own.unit, own.calendar, stored)
        )


def changed(reader: Reader, stored: Stored, own: Incoming) -> Unit | None:
    """The text that a stored record takes from an incoming one; none when there is no news.

    What was only stamped anew is no news (design.md §7), nor is our own shared file coming
    back. A record that was changed here keeps those changes.
    """
    unit, mine = own.unit, stored.unit
    if any(essence(unit) == essence(old) for old in (mine, stored.last_received) if old):
        return None
    if returning.is_shared_form(mine, unit):
        return _returned(reader, stored, own)
    if stored.untouched:
        return unit
    if not stored.last_received:
        return None if _is_older(own, mine) else unit
    lens = vevent if own.kind == EVENT else vcard
    ours = lens.get(mine)
    both = merged(ours, lens.get(stored.last_received), lens.get(unit))
    return None if both == ours else lens.put(mine, both)


def _returned(reader: Reader, stored: Stored, own: Incoming) -> Unit | None:
    """What another program changed in a record that had left from here."""
    if own.kind == EVENT:
        return returning.event(reader, stored, own.unit)
    return returning.contact(stored, own.unit)


def _is_older(own: Incoming, mine: Unit) -> bool:
    lens = vevent if own.kind == EVENT else vcard
    theirs, ours = lens.stamps(own.unit).changed, lens.stamps(mine).changed
    return bool(theirs and ours and theirs <= ours)
