"""Which imports a record came by: the label of their operations names the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from migdesk.operations.importplan import EVENT, ImportPlan, ReadFile

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


def label_of(plan: ImportPlan) -> str:
    """The label of a plan: of its files, those that bring something."""
    bringing = {item.calendar[0] for item in plan.items if item.is_written}
    return label_of_files([plan.files[number] for number in sorted(bringing)] or plan.files)


def label_of_files(files: Sequence[ReadFile]) -> str:
    """The label of what is planned only later: none of the files that could not be read."""
    read = [file.name for file in files if file.reading.calendars or file.reading.cards]
    return label(read or [file.name for file in files])


def arrival(label: str, at: datetime) -> Arrival | None:
    """What the label of an operation says, none of one that was no import."""
    mark, *names = label.split(_BETWEEN)
    if mark != _MARK:
        return None
    if len(names) > 1 and not names[0]:
        return Arrival(at, count=int(names[1]))
    return Arrival(at, tuple(names), len(names))


def of(reader: Reader, kind: str, uid: str) -> list[Arrival]:
    """The imports that a record came by or was changed by, and that stand, the first one first.

    Of several files only the one that an event came in is known; of others, how many they were.
    """
    found = []
    for operation, is_new in reader.touched_by(kind, uid):
        told = arrival(operation.label, operation.at)
        if told:
            first = reader.first_file(uid) if is_new and kind == EVENT else ""
            found.append(replace(_own(told, first), is_new=is_new))
    return found


def _own(told: Arrival, first: str) -> Arrival:
    """What is to be said of one record: its own file alone, or none of several."""
    if first and told.count > 1:
        return replace(told, files=(first,), count=1)
    return told if told.count == 1 else replace(told, files=())
