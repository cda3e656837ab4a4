"""Between the last letter typed and its answer, what is shown is not what was asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Sought(QObject):
    """``changed`` tells that the answer is awaited, or is there."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_awaited = False
        self._then: list[Callable[[], object]] = []

    def ask(self) -> None:
        """Await an answer from now on."""
        if not self.is_awaited:
            self.is_awaited = True
            self.changed.emit()

    def answer(self) -> None:
        """The answer is shown: do what waited for it."""
        if self.is_awaited:
            self.is_awaited = False
            waiting, self._then = self._then, []
            for run in waiting:
                run()
            self.changed.emit()

    def give_up(self) -> None:
        """No answer comes: what waited for it is not done, least of all with what is there."""
        if self.is_awaited:
            self.is_awaited = False
            self._then = []
            self.changed.emit()

    def then(self, run: Callable[[], object]) -> None:
        """Do this at once, or with what is found."""
        if self.is_awaited:
            self._then.append(run)
        else:
            run()
