"""Files come in: chosen, dropped or handed over; read, summed up, and only then written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from migdesk.changes import Changes
from migdesk.errors import UserError
from migdesk.formats.tables.fields import Layout, signature
from migdesk.operations import arrivals, importing, layouts
from migdesk.operations.choices import Choices, decided
from migdesk.operations.importplan import EVENT, ImportPlan, PlannedItem
from migdesk.operations.watching import READING, WRITING, CancelledError, Watch
from migdesk.ui.clipboard import pasted
from migdesk.ui.content import Content
from migdesk.ui.desk import Desk
from migdesk.ui.importwords import ImportWords
from migdesk.ui.preview.compared import Compared, compared
from migdesk.ui.preview.importpreview import Columns, ImportPreview
from migdesk.ui.watched import Watched

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader
    from migdesk.db.store import Store

_Stamp = tuple[int, int, int] | None
_MOMENT_MS = 200
_Location = QStandardPaths.StandardLocation


class Importer(QObject):
    """One import at a time from the window; each is one operation, and one undo."""

    undo_requested = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[Path] = []
        self._chosen_in: Path | None = None
        self._shown: dict[Path, _Stamp] = {}
        self._layouts: dict[str, Layout] = {}
        self._to_stay: dict[str, Layout] = {}
        self._preview: ImportPreview | None = None
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
            self._chosen_in = paths[0].parent
            self.read(paths)

    def paste(self) -> None:
        """Show what importing the files or the text on the clipboard would do."""
        try:
            paths = pasted(self._desk.home, self.tr("Clipboard"), self._desk.clock())
        except UserError as error:
            self._desk.tasks.failed.emit(error)
            return
        if paths:
            self.read(paths)
        else:
            words = self.tr("There is no calendar, no card and no table of them on the clipboard.")
            self.content.toast.show_message(words)

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and show what importing them would do; when something else is over, later.

        A file that is being shown already was only opened once too often.
        """
        if not self._desk.tasks.is_open or self._watched.is_under_way or self._preview:
            self._waiting += (path for path in paths if not self._is_shown(path))
            if self._preview:
                self._preview.tell_waiting(len(self._waiting))
            return
        self._shown = {path: _stamp(path) for path in paths}
        self._layouts, self._to_stay = {}, {}
        self._compare()

    def lets_close(self) -> bool:
        """Whether nothing is being written. If something is, the window closes after it."""
        return self._watched.lets_close(self.content.window())

    def _is_shown(self, path: Path) -> bool:
        is_written = self._watched.is_writing
        return not is_written and path in self._shown and self._shown[path] == _stamp(path)

    def _read_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.read(waiting)

    def _compare(self) -> None:
        """Read what is to be shown; of tables, by what was said of their columns."""
        files, chosen, desk = list(self._shown), dict(self._layouts), self._desk
        watch, zone = self._watched.begin(READING), desk.zone

        def read(reader: Reader) -> Compared:
            return compared(reader, files, watch, zone, chosen)

        desk.tasks.run_query(read, partial(self._show, watch), partial(self._fail, watch))

    def _read_columns(self, columns: Columns) -> None:
        """Read tables anew; what was said of their columns is kept with the import, if wanted."""
        self._layouts[signature(columns.headings)] = columns.layout
        self._to_stay.pop(signature(columns.headings), None)
        if columns.is_to_stay:
            self._to_stay[signature(columns.headings)] = columns.layout
        self._compare()

    def _show(self, watch: Watch, found: Compared) -> None:
        if not self._watched.is_waiting_for(watch):
            return
        if QApplication.activeModalWidget() not in {None, self._preview}:  # it would lie on it
            QTimer.singleShot(_MOMENT_MS, self, partial(self._show, watch, found))
            return
        if found.is_worth_showing or self._preview:
            self._open(found)
        else:
            self._tell_nothing(found.plan)
        self._watched.end(watch)

    def _open(self, found: Compared) -> None:
        if self._preview:
            self._preview.show_compared(found)
            return
        preview = ImportPreview(self._desk, found, self.content.window())
        preview.accepted.connect(lambda: self._write(preview.plan, preview.choices))
        preview.rejected.connect(lambda: self._tell_refused(preview))
        preview.finished.connect(partial(self._close, self.content.focusWidget()))
        preview.columns_chosen.connect(self._read_columns)
        preview.open()
        self._preview = preview

    def _close(self, focus: QWidget | None, _result: QDialog.DialogCode) -> None:
        self._preview = None
        if self._watched.is_under_way and not self._watched.is_writing:
            self._watched.cancel()  # nobody waits for columns that were being read again
        if focus is not None and isValid(focus):
            focus.setFocus()
        self._read_waiting()

    def _tell_refused(self, preview: ImportPreview) -> None:
        if preview.written:
            self._tell_cancelled()

    def _write(self, plan: ImportPlan, chosen: Choices) -> None:
        watch = self._watched.begin(WRITING)
        written: list[ImportPlan] = []
        to_stay = dict(self._to_stay)

        def operation(store: Store) -> Changes:
            for headings, layout in to_stay.items():
                layouts.save(store, headings, layout)
            written.append(importing.up_to_date(store, decided(plan, chosen), watch))
            return importing.apply(store, written[0], watch=watch)

        self._desk.tasks.run_operation(
            arrivals.label_of(plan),
            operation,
            lambda changes: self._tell_written(written[0], watch, changes),
            partial(self._fail, watch),
        )

    def _fail(self, watch: Watch, error: BaseException) -> None:
        cancelled = isinstance(error, CancelledError)
        if self._preview:
            self._preview.let_choose()
        if self._watched.end(watch, stay=not cancelled):
            if cancelled:
                self._tell_cancelled()
            else:
                self._desk.tasks.failed.emit(error)

    def _tell_cancelled(self) -> None:
        self.content.toast.show_message(ImportWords().cancelled())

    def _tell_written(self, plan: ImportPlan, watch: Watch, changes: Changes) -> None:
        """Say what was written; that may be less or more than was shown before."""
        if changes.operation is None:
            self._tell_nothing(plan)
        else:
            self._tell_done(plan)
        if plan.dropped:
            self.content.banner.show_message(ImportWords().dropped(plan))
        self._watched.end(watch)

    def _remember(self, plan: ImportPlan) -> None:
        """Propose the folder again, once something of it was read and is here."""
        if self._chosen_in in {Path(file.path).parent for file in plan.files}:
            self._desk.settings.change(last_folder=str(self._chosen_in))

    def _tell_done(self, plan: ImportPlan) -> None:
        self._remember(plan)
        items = plan.new + plan.changed
        words = ImportWords().done(plan)
        if len(items) == 1 and items[0].kind == EVENT:
            self._see(items[0])  # before the toast: a screen reader stops at what has the focus
        toast, undo = self.content.toast, self.undo_requested.emit
        toast.show_message(words, self.tr("Undo"), undo, other=self._way_to(items))

    def _tell_nothing(self, plan: ImportPlan) -> None:
        self._remember(plan)
        way = self._way_to(plan.unchanged)
        self.content.toast.show_message(ImportWords().nothing(plan), other=way)

    def _way_to(self, items: Sequence[PlannedItem]) -> tuple[str, Callable[[], None] | None]:
        """A word to choose, and what it shows: the first of the records, if there is one."""
        return (self.tr("See"), partial(self._see, items[0])) if items else ("", None)

    def _see(self, item: PlannedItem) -> None:
        """Show a record where it belongs."""
        if item.kind == EVENT:
            self.content.open_event(item.uid)
        else:
            self.content.open_contact(item.uid)


def _stamp(path: Path) -> _Stamp:
    """What tells a file from another that has taken its name, as attachments do."""
    with suppress(OSError):
        found = path.stat()
        return found.st_ino, found.st_mtime_ns, found.st_size
    return None
