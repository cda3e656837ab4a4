"""Undo and redo: what they would do, doing it, and saying which operation it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal

from migdesk.changes import Changes
from migdesk.db.summaries import OperationSummary
from migdesk.errors import UserError
from migdesk.operations import arrivals, history
from migdesk.operations.collections import STARTER
from migdesk.ui.content import Content
from migdesk.ui.desk import Desk
from migdesk.ui.failures import worded
from migdesk.ui.importwords import ImportWords
from migdesk.ui.tasks import Questions

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader
    from migdesk.db.store import Store

STARTER_REMOVAL = "starter-removal"
"""What the removal of the starter collection is called in the history."""

_LABELS = {
    STARTER: str(QT_TRANSLATE_NOOP("Operation", "Examples")),
    STARTER_REMOVAL: str(QT_TRANSLATE_NOOP("Operation", "Removal of the examples")),
}
_IN_VAIN = frozenset({"nothing-to-undo", "nothing-to-redo"})


class Retracer(QObject):
    """Takes the last operation back, or does it again.

    ``changed`` says that ``undoable`` or ``redoable`` is another.
    """

    content: Content
    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = desk.tasks
        self._questions = Questions(desk.tasks, self)
        self._last: OperationSummary | None = None
        self._undone: OperationSummary | None = None
        desk.tasks.opened.connect(self._ask)
        desk.tasks.changed.connect(self._ask)

    @property
    def undoable(self) -> str | None:
        """What would be undone, in the language of now; none when there is nothing."""
        return _label(self._last) if self._last else None

    @property
    def redoable(self) -> str | None:
        """What would be done again."""
        return _label(self._undone) if self._undone else None

    def undo(self) -> None:
        """Take the last operation back, and say which it was."""
        self._retrace(history.undoable, history.undo, self._tell_undone)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._retrace(lambda store: store.undone_operation(), history.redo, self._tell_redone)

    def _ask(self) -> None:
        self._questions.ask("history", _both, self._show)

    def _show(self, both: tuple[OperationSummary | None, OperationSummary | None]) -> None:
        self._last, self._undone = both
        self.changed.emit()

    def _retrace(
        self,
        which: Callable[[Store], OperationSummary | None],
        way: Callable[[Store], Changes],
        tell: Callable[[str], object],
    ) -> None:
        """Go ``way``; what is told is what was there when its turn came, not when it was asked."""
        found: list[OperationSummary | None] = []

        def operation(store: Store) -> Changes:
            found.append(which(store))
            return way(store)

        self._tasks.run_operation("", operation, lambda _: tell(_label(found[0])), self._fail)

    def _fail(self, error: BaseException) -> None:
        """Keys are faster than what disables them: that they were pressed in vain passes."""
        if isinstance(error, UserError) and error.id in _IN_VAIN:
            self.content.toast.show_message(worded(error.id, error.parameters))
        else:
            self._tasks.failed.emit(error)

    def _tell_undone(self, what: str) -> None:
        self.content.banner.hide()  # what it spoke of may be here no more
        words = self.tr("Undone: {what}").format(what=what)
        self.content.toast.show_message(words, self.tr("Redo"), self.redo)

    def _tell_redone(self, what: str) -> None:
        self.content.banner.hide()
        words = self.tr("Done again: {what}").format(what=what)
        self.content.toast.show_message(words, self.tr("Undo"), self.undo)


def _both(reader: Reader) -> tuple[OperationSummary | None, OperationSummary | None]:
    return history.undoable(reader), reader.undone_operation()


def _label(operation: OperationSummary | None) -> str:
    """What an operation is called: in words of ours if there are any, else as it is."""
    if operation is None:
        return ""
    arrival = arrivals.arrival(operation.label, operation.at)
    if arrival:
        return ImportWords().operation(arrival)
    words = _LABELS.get(operation.label)
    return QCoreApplication.translate("Operation", words) if words else operation.label
