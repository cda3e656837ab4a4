"""Files that come in, read and compared behind the window: all that their preview needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from migdesk.formats.stream import LOST
from migdesk.formats.tables.fields import CONTACT
from migdesk.formats.tables.reading import Preview
from migdesk.operations import planning, tables
from migdesk.operations.glancing import Glance
from migdesk.operations.importplan import DUPLICATE, ImportPlan
from migdesk.operations.tables import SUFFIXES, Tables
from migdesk.operations.watching import Watch
from migdesk.ui.preview.glances import AT_ONCE, glances
from migdesk.ui.preview.rows import rows_of

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader

_HEAD = 256 * 1024


@dataclass(frozen=True, slots=True)
class Compared:
    """What importing would do, what the first rows say of it, and the columns of tables."""

    plan: ImportPlan
    known: Mapping[int, Glance] = field(default_factory=dict)
    tables: Mapping[str, Preview] = field(default_factory=dict)

    @property
    def is_worth_showing(self) -> bool:
        """Whether there is something to decide, or to know that was not told before."""
        plan = self.plan
        done = plan.new or plan.changed or plan.older or plan.merged or plan.of(DUPLICATE)
        lost = any(found.problem.severity == LOST for found in plan.problems)
        return bool(done or plan.kept_anew or lost or (plan.problems and not plan.items))


def compared(
    reader: Reader, files: Sequence[Path], watch: Watch, zone: tzinfo | None, how: Tables
) -> Compared:
    """Reads files and compares them with what is here. CancelledError."""
    paths = list(dict.fromkeys(file for path in files for file in planning.files_in(path)))
    plan = planning.plan(reader, planning.read_files(paths, watch, how), watch)
    places = [row.place for row in rows_of(plan)[:AT_ONCE] if row.item]
    found = {str(path): preview for path in paths if (preview := _columns(path, how))}
    return Compared(plan, glances(plan.items, places, zone), found)


def _columns(path: Path, how: Tables) -> Preview | None:
    """The columns of a file that is a table; of an unknown one they mean nothing yet."""
    head = b""
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                head = file.read(_HEAD)
    if not head or not how.has(path, head):
        return None
    known = tables.preview(head, how.layouts)
    kind = CONTACT if path.suffix.lower() in SUFFIXES else ""
    return known or (tables.preview(head, how.layouts, kind) if kind else None)
