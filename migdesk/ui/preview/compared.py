"""Files that come in, read and compared behind the window: all that their preview needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from migdesk.formats.stream import LOST
from migdesk.formats.tables.fields import CONTACT
from migdesk.formats.tables.reading import Preview
from migdesk.operations import choices, planning, tables
from migdesk.operations.choices import Choice
from migdesk.operations.glancing import Glance
from migdesk.operations.importplan import DUPLICATE, ImportPlan
from migdesk.operations.tables import SUFFIXES, Tables
from migdesk.operations.watching import Watch
from migdesk.ui.preview.glances import AT_ONCE, glances
from migdesk.ui.preview.remarks import Remark, Remarks
from migdesk.ui.preview.rows import Row, rows_of

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader

_HEAD = 256 * 1024


@dataclass(frozen=True, slots=True)
class Compared:
    """What importing would do, and all that grows with it, so that the window never waits.

    ``rows`` are what is listed, ``defaults`` and ``offers`` what is done and what can be done
    with each item of the plan, ``known`` what the first rows say, ``worth_knowing`` and
    ``technical`` what is told of the files, ``tables`` the columns of those that are tables.
    """

    plan: ImportPlan
    rows: Sequence[Row]
    defaults: Sequence[Choice]
    offers: Sequence[Sequence[str]]
    known: Mapping[int, Glance]
    worth_knowing: Sequence[Remark]
    technical: Sequence[Remark]
    tables: Mapping[str, Preview]

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
    rows, remarks = rows_of(plan), Remarks(plan)
    return Compared(
        plan,
        rows,
        [choices.default(item) for item in plan.items],
        [choices.actions(item) for item in plan.items],
        glances(plan.items, [row.place for row in rows[:AT_ONCE] if row.item], zone),
        remarks.worth_knowing(),
        remarks.technical(),
        {str(path): preview for path in paths if (preview := _columns(path, how))},
    )


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
