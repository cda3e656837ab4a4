"""Files come in: chosen, dropped or handed over; read, summed up, and only then written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from migdesk.changes import Changes
from migdesk.operations import importing, planning
from migdesk.operations.differing import Differences, first_differences
from migdesk.operations.importplan import EVENT, ImportPlan, PlannedItem
from migdesk.operations.watching import READING, WRITING, CancelledError, Watch
from migdesk.ui.content import Content
from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.importsummary import LISTED, ImportSummary
from migdesk.ui.importwords import ImportWords, unseen
from migdesk.ui.oneline import one_line
from migdesk.ui.watched import Watched

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader

_NAMED = 3
_Location = QStandardPaths.StandardLocation


class Importer(QObject):
    """One import at a time from the window; each is one operation, and one undo."""

    undo_requested = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[Path] = []
        self._watched = Watched(self)
        desk.tasks.opened.connect(self._read_waiting)
        self._watched.cancelled.connect(self._tell_cancelled)
        self._watched.ended.connect(self._read_waiting)

    @property
    def content(self) -> Content:
        """Where things are told."""
        return self._content

    @content.setter
    def content(self, content: Content) -> None:
        self._content = content
        self._watched.show_in(content.progress)

    def choose(self) -> None:
        """Ask which files."""
        folder = self._desk.last_folder(_Location.DownloadLocation)
        paths = self._desk.files.to_import(self.content.window(), folder)
        if paths:
            self._desk.settings.change(last_folder=str(paths[0].parent))
            self.read(paths)

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and show what importing them would do; when something else is over, later."""
        if not self._desk.tasks.is_open or self._watched.is_under_way:
            self._waiting += paths
            return
        files, watch = list(paths), self._watched.begin(READING)
        self._desk.tasks.run_query(
            lambda reader: _compared(reader, files, watch),
            partial(self._show, watch),
            partial(self._fail, watch),
        )

    def lets_close(self) -> bool:
        """Whether nothing is being written. If something is, the window closes after it."""
        return self._watched.lets_close(self.content.window())

    def _read_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.read(waiting)

    def _show(self, watch: Watch, compared: tuple[ImportPlan, Differences]) -> None:
        plan, changes = compared
        if not self._watched.end(watch):
            return
        if not (plan.new or plan.changed or plan.older or unseen(plan) or plan.problems):
            self.content.toast.show_message(ImportWords().nothing(plan))
            return
        summary = ImportSummary(self._desk.theme, plan, changes, self.content.window())
        summary.accepted.connect(partial(self._write, plan))
        summary.finished.connect(partial(self._return_focus, self.content.focusWidget()))
        summary.open()

    def _return_focus(self, widget: QWidget | None, _result: QDialog.DialogCode) -> None:
        if widget is not None and isValid(widget):
            widget.setFocus()

    def _write(self, plan: ImportPlan) -> None:
        watch = self._watched.begin(WRITING)
        self._desk.tasks.run_operation(
            self._label(plan),
            lambda store: importing.apply(store, plan, watch=watch),
            partial(self._tell, plan, watch),
            partial(self._fail, watch),
        )

    def _label(self, plan: ImportPlan) -> str:
        """What undo will call it: a few files by name, many by number."""
        if len(plan.files) > _NAMED:
            return self.tr("Import of %n file(s)", "", len(plan.files))
        names = ", ".join(one_line(file.name) for file in plan.files)
        return self.tr("Import of {files}").format(files=names)

    def _fail(self, watch: Watch, error: BaseException) -> None:
        cancelled = isinstance(error, CancelledError)
        if self._watched.end(watch, stay=not cancelled):
            if cancelled:
                self._tell_cancelled()
            else:
                self._desk.tasks.failed.emit(error)

    def _tell_cancelled(self) -> None:
        self.content.toast.show_message(ImportWords().cancelled())

    def _tell(self, plan: ImportPlan, watch: Watch, changes: Changes) -> None:
        self._watched.end(watch)
        toast = self.content.toast
        if changes.operation is None:
            toast.show_message(ImportWords().nothing(plan))
            return
        items = plan.new + plan.changed
        see = (self.tr("See"), partial(self._see, items[0])) if items else ("", None)
        words = ImportWords().done(plan)
        if len(items) == 1 and items[0].kind == EVENT:
            self._see(items[0])  # before the toast: a screen reader stops at what has the focus
        toast.show_message(words, self.tr("Undo"), self.undo_requested.emit, other=see)

    def _see(self, item: PlannedItem) -> None:
        """Show a record where it belongs."""
        if item.kind == EVENT:
            self.content.open_event(item.uid)
        else:
            self.content.open_contact(item.uid)


def _compared(
    reader: Reader, files: Sequence[Path], watch: Watch
) -> tuple[ImportPlan, Differences]:
    """What importing would do, and to which fields of what the summary names."""
    plan = planning.plan(reader, planning.read_files(files, watch), watch)
    return plan, first_differences(plan, LISTED)
