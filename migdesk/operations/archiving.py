"""The archive of everything: the stored text of all records, for a backup or a hand-over."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from migdesk.errors import UserError
from migdesk.operations import files

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader


def save(path: Path, pieces: Iterable[str]) -> int:
    """Writes stored text, for its owner alone, and gives its octets.

    UserError "nothing-to-archive" if there is none.
    """
    filled = filter(None, pieces)
    first = next(filled, None)
    if first is None:
        raise UserError("nothing-to-archive", path=str(path))
    return files.save(path, chain((first,), filled), private=True)


def save_all(reader: Reader, path: Path) -> list[Path]:
    """Everything, private or not: calendars into ``path``, cards beside it under a free name.

    UserError "nothing-to-archive" if there is nothing; "folder-cut" if only the calendars
    found room.
    """
    pieces = {
        path: reader.archive_calendars(),
        files.free(path.with_suffix(".vcf")): reader.archive_cards(),
    }
    written: list[Path] = []
    for place, own in pieces.items():
        try:
            save(place, own)
        except UserError as error:
            if error.id == "nothing-to-archive":
                continue
            if not written:
                raise
            cut = "folder-cut-full" if error.id == "disk-full" else "folder-cut"
            raise UserError(cut, count=1, total=2, path=str(place.parent)) from error
        written.append(place)
    if not written:
        raise UserError("nothing-to-archive", path=str(path))
    return written
