"""Questions that take long, of which only the newest is wanted: the one before is called off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from migdesk.operations.watching import CancelledError, Watch
from migdesk.ui.tasks import Tasks

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader

T = TypeVar("T")


class Newest(QObject):
    """One question at a time; those that came while it was read are forgotten but for the last.

    ``read`` looks at the watch and ends soon once nobody wants its answer: when something else
    is asked, or the parent is gone.
    """

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._watch: Watch | None = None
        self._next: Callable[[], object] | None = None
        parent.destroyed.connect(self.drop)

    def ask(
        self,
        read: Callable[[Reader, Watch], T],
        done: Callable[[T], object],
        failed: Callable[[], object],
    ) -> None:
        """Read instead of whatever was asked before; ``failed`` is as that of ``Questions``."""
        self.drop()
        self._next = partial(self._begin, read, done, failed)
        self._go_on()

    def drop(self) -> None:
        """Want no answer any more."""
        self._next = None
        if self._watch:
            self._watch.cancel()

    def _go_on(self) -> None:
        if self._watch is None and self._next is not None:
            begin, self._next = self._next, None
            begin()

    def _begin(
        self,
        read: Callable[[Reader, Watch], T],
        done: Callable[[T], object],
        failed: Callable[[], object],
    ) -> None:
        watch = self._watch = Watch()
        self._tasks.run_query(
            lambda reader: read(reader, watch),
            partial(self._answer, watch, done),
            partial(self._fail, watch, failed),
        )

    def _answer(self, watch: Watch, done: Callable[[T], object], answer: T) -> None:
        if self._end() and not watch.is_cancelled:
            done(answer)
        self._go_on()

    def _fail(self, watch: Watch, failed: Callable[[], object], error: BaseException) -> None:
        if self._end() and not watch.is_cancelled:
            failed()
        if not isinstance(error, CancelledError):
            self._tasks.failed.emit(error)
        self._go_on()

    def _end(self) -> bool:
        """Whether anybody is left who may have an answer."""
        self._watch = None
        return isValid(self)
