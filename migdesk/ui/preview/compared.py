"""Files that come in, read and compared behind the window: all that their preview needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from migdesk.formats.stream import LOST
from migdesk.formats.tables.fields import Layout
from migdesk.operations import choices, layouts, planning
from migdesk.operations.choices import Choice
from migdesk.operations.glancing import Glance
from migdesk.operations.importplan import DUPLICATE, ImportPlan
from migdesk.operations.layouts import Known, Table
from migdesk.operations.localzone import tzid_of
from migdesk.operations.watching import Watch
from migdesk.ui.preview.glances import AT_ONCE, glances
from migdesk.ui.preview.remarks import Remark, Remarks
from migdesk.ui.preview.rows import Row, rows_of

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader


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
    tables: Mapping[str, Table]

    @property
    def unknown_table(self) -> str:
        """The path of the first table whose headings say nothing, empty if there is none."""
        return next((path for path, own in self.tables.items() if not own.is_understood), "")

    @property
    def is_worth_showing(self) -> bool:
        """Whether there is something to decide, or to know that was not told before."""
        plan = self.plan
        done = plan.new or plan.changed or plan.older or plan.merged or plan.of(DUPLICATE)
        lost = any(found.problem.severity == LOST for found in plan.problems)
        return bool(done or plan.kept_anew or lost or (plan.problems and not plan.items))


def compared(
    reader: Reader,
    paths: Sequence[Path],
    watch: Watch,
    zone: tzinfo | None,
    chosen: Mapping[str, Layout],
) -> Compared:
    """Reads files and compares them with what is here. CancelledError.

    ``chosen`` are layouts of tables by their signature, before those that were remembered.
    """
    own = list(dict.fromkeys(file for path in paths for file in planning.files_in(path)))
    known = Known({**layouts.stored(reader), **chosen}, tzid_of(zone))
    files = planning.read_files(own, watch, known)
    plan = planning.plan(reader, files, watch)
    rows, remarks = rows_of(plan), Remarks(plan)
    return Compared(
        plan,
        rows,
        [choices.default(item) for item in plan.items],
        [choices.actions(item) for item in plan.items],
        glances(plan.items, [row.place for row in rows[:AT_ONCE] if row.item], zone),
        remarks.worth_knowing(),
        remarks.technical(),
        {file.path: file.table for file in files if file.table},
    )
