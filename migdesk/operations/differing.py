"""Which fields of a record an import changes, and from what to what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.operations.importplan import EVENT, ImportPlan, PlannedItem
from migdesk.operations.merging import essence
from migdesk.records import Contact, Event


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of an Event or Contact; an empty ``field`` is all that no field holds."""

    field: str
    before: object = None
    after: object = None


Differences = Mapping[tuple[str, str], Sequence[Difference]]
"""What changes in a record, by its kind and UID."""

Records = Mapping[tuple[str, str, tuple[int, int]], Event | Contact]
"""What comes in, by kind, UID and calendar."""


def differences(item: PlannedItem) -> list[Difference]:
    """What importing an item changes in the record that is here; nothing for a new one."""
    if item.stored is None:
        return []
    lens = vevent if item.kind == EVENT else vcard
    old, new = item.stored.unit, item.unit
    before, after = lens.get(old), lens.get(new)
    found = [
        Difference(field.name, getattr(before, field.name), getattr(after, field.name))
        for field in fields(before)
        if getattr(before, field.name) != getattr(after, field.name)
    ]
    if _unheld(item.kind, old) != _unheld(item.kind, new):
        found.append(Difference(""))
    return found


def first_differences(plan: ImportPlan, most: int) -> Differences:
    """The same for the first ``most`` of each kind of change: more than that nobody reads."""
    items = (*plan.changed[:most], *plan.older[:most])
    return {(item.kind, item.uid): differences(item) for item in items}


def first_records(plan: ImportPlan, most: int) -> Records:
    """What the texts of the first ``most`` of those say that came, but for changed ones."""
    return {
        key_of(item): (vevent if item.kind == EVENT else vcard).get(item.received)
        for item in (*plan.new[:most], *plan.older[:most], *plan.merged[:most])
    }


def key_of(item: PlannedItem) -> tuple[str, str, tuple[int, int]]:
    """What tells an item from the others of its plan, but for those that came as one."""
    return item.kind, item.uid, item.calendar


def _unheld(kind: str, unit: Unit) -> object:
    """What a text says besides the fields."""
    lens = vevent if kind == EVENT else vcard
    return essence(lens.put(unit, type(lens.get(unit))()))
