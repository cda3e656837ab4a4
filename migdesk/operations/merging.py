"""Three versions of one record: theirs before, theirs now, ours. What they changed comes in."""

from dataclasses import fields, replace
from operator import attrgetter
from typing import Any, TypeVar

from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.records import Event

R = TypeVar("R")
RESTAMPED = frozenset(
    {"DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE", "PRODID", "REV", "COMPLETED"}
)
"""What a mere second export changes."""

_UID = "uid"
SPAN = ("when", "time_zone")
"""The fields of a time, which mean nothing without each other."""


def essence(unit: Unit) -> tuple[Any, ...]:
    """What a unit says, without the lines that a mere second export changes, and without folds.

    The order of its properties says nothing; of several of one name it may.
    """
    return tuple(map(_said, unit.components))


def _said(component: Component) -> tuple[Any, ...]:
    lines = (child for child in component.children if isinstance(child, ContentLine))
    told = [
        (line.group, line.name, line.params, line.value) if line.name else line.raw
        for line in sorted(lines, key=attrgetter("name"))
        if line.name not in RESTAMPED and not line.name.startswith("X-MS-")
    ]
    return component.name, tuple(told), tuple(map(_said, component.components()))


def merged(ours: R, then: R, now: R) -> R:
    """``ours`` with what changed between ``then`` and ``now``; of lists, item by item.

    When one field of a time changed, both come. Ours stays under its own UID.
    """
    changes = {}
    for field in fields(ours):  # type: ignore[arg-type]
        mine, old, new = (getattr(record, field.name) for record in (ours, then, now))
        if new != old and field.name != _UID:
            changes[field.name] = _items(mine, old, new) if isinstance(new, tuple) else new
    if not changes.keys().isdisjoint(SPAN):
        changes |= {name: getattr(now, name) for name in SPAN}
    both: R = replace(ours, **changes)  # type: ignore[type-var]
    if isinstance(both, Event) and SPAN[0] in changes and "stage" not in changes:
        return both.settled  # type: ignore[return-value]
    return both


def _items(mine: tuple[Any, ...], old: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    kept = [item for item in mine if item not in old or item in new]
    return (*kept, *(item for item in new if item not in old and item not in mine))
