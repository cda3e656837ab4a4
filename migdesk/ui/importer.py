"""Files come in: chosen, dropped or handed over; read, summed up, and only then written."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from migdesk.changes import Changes
from migdesk.operations import importing
from migdesk.operations.importplan import EVENT, ImportPlan
from migdesk.ui.content import Content
from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.importsummary import ImportSummary
from migdesk.ui.importwords import ImportWords, unseen

_NAMED = 3
_Location = QStandardPaths.StandardLocation


class Importer(QObject):
    """One import at a time from the window; each is one operation, and one undo."""

    content: Content

    undo_requested = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[Path] = []
        desk.tasks.opened.connect(self._read_waiting)

    def choose(self) -> None:
        """Ask which files."""
        paths = self._desk.files.to_import(self.content.window(), self._folder())
        if paths:
            self._desk.settings.change(last_folder=str(paths[0].parent))
            self.read(paths)

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and show what importing them would do; before the database is there, later."""
        if not self._desk.tasks.is_open:
            self._waiting += paths
            return
        files = list(paths)
        self._desk.tasks.run_query(
            lambda reader: importing.plan(reader, importing.read_files(files)), self._show
        )

    def _read_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.read(waiting)

    def _folder(self) -> Path:
        last = Path(self._desk.settings.now.last_folder)
        usual = QStandardPaths.writableLocation(_Location.DownloadLocation)
        return last if last.is_absolute() and last.is_dir() else Path(usual)

    def _show(self, plan: ImportPlan) -> None:
        if not (plan.new or plan.changed or unseen(plan) or plan.problems):
            self.content.toast.show_message(ImportWords().unchanged(len(plan.unchanged)))
            return
        summary = ImportSummary(self._desk.theme, plan, self.content.window())
        summary.accepted.connect(partial(self._write, plan))
        summary.finished.connect(partial(self._return_focus, self.content.focusWidget()))
        summary.open()

    def _return_focus(self, widget: QWidget | None, _result: QDialog.DialogCode) -> None:
        if widget is not None and isValid(widget):
            widget.setFocus()

    def _write(self, plan: ImportPlan) -> None:
        self._desk.tasks.run_operation(
            self._label(plan),
            lambda store: importing.apply(store, plan),
            partial(self._tell, plan),
        )

    def _label(self, plan: ImportPlan) -> str:
        """What undo will call it: a few files by name, many by number."""
        if len(plan.files) > _NAMED:
            return self.tr("Import of %n file(s)", "", len(plan.files))
        names = ", ".join(file.name for file in plan.files)
        return self.tr("Import of {files}").format(files=names)

    def _tell(self, plan: ImportPlan, changes: Changes) -> None:
        toast = self.content.toast
        if changes.operation is None:
            toast.show_message(ImportWords().unchanged(len(plan.unchanged)))
            return
        toast.show_message(ImportWords().done(plan), self.tr("Undo"), self.undo_requested.emit)
        events = [item.uid for item in plan.new + plan.changed if item.kind == EVENT]
        if len(events) == 1:
            self.content.open_event(events[0])
