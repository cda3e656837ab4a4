"""Which imports a record came by: the label of their operations names the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader

_MARK, _BETWEEN = "import", "/"
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Arrival:
    """An import: ``files`` are names without folders, none where they are too many to name.

    ``count`` is how many they were, 0 where nobody knows. ``is_new`` tells whether it brought
    the record, rather than changed it.
    """

    at: datetime
    files: tuple[str, ...] = ()
    count: int = 0
    is_new: bool = True


def label(names: Sequence[str]) -> str:
    """What an import of these files is called in the journal, in no language.

    No system lets a name hold what stands between them here; many are only counted.
    """
    told = names if len(names) <= _NAMED else ("", str(len(names)))
    return _BETWEEN.join((_MARK, *told))


def arrival(label: str, at: datetime) -> Arrival | None:
    """What the label of an operation says, none of one that was no import."""
    mark, *names = label.split(_BETWEEN)
    if mark != _MARK:
        return None
    if len(names) > 1 and not names[0]:
        return Arrival(at, count=int(names[1]))
    return Arrival(at, tuple(names), len(names))


def of(reader: Reader, kind: str, uid: str) -> list[Arrival]:
    """The imports that a record came by or was changed by, and that stand, the first one first."""
    found = []
    for operation, is_new in reader.touched_by(kind, uid):
        told = arrival(operation.label, operation.at)
        if told:
            found.append(replace(told, is_new=is_new))
    return found
