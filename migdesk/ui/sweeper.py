"""Sweeps of memory: of what is young at any time, of everything only while nobody waits.

A sweep of everything looks at each object there is and stops all threads meanwhile: with a
large import under way for seven tenths of a second, in which the window stands still.
"""

import gc

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from migdesk.ui.tasks import Tasks

_YOUNG, _TURNS, _NEVER = 10_000, 5, 1_000_000_000
"""Fifty thousand objects at most are looked at while somebody may wait: some ten milliseconds."""

_QUIET_MS = 1_000
_WORTH = 10
_MOST = 120_000
"""Objects that are swept in a tenth of a second; for more, the window has to be left first."""


class Sweeper(QTimer):
    """Sweeps a while after the last work, if there was much, and nobody would feel it."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks, singleShot=True, interval=_QUIET_MS)
        gc.set_threshold(_YOUNG, _TURNS, _NEVER)
        self._tasks = tasks
        self._passed = 0
        tasks.busy.connect(self._wait)
        self.timeout.connect(self._sweep)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._leave)

    def _wait(self, busy: bool) -> None:  # noqa: FBT001 - a signal's value
        if busy:
            self.stop()
        elif gc.get_count()[2] >= self._passed + _WORTH:
            self.start()

    def _leave(self) -> None:
        """The window is left, or come back to: what had to wait for that may be swept."""
        if gc.get_count()[2] >= _WORTH:
            self.start()

    def _sweep(self) -> None:
        if not self._tasks.is_idle or _is_used():
            return
        if len(gc.get_objects()) < _MOST or not QApplication.activeWindow():
            self._passed = 0
            gc.collect()
        else:
            self._passed = gc.get_count()[2]


def _is_used() -> bool:
    dialog, popup = QApplication.activeModalWidget(), QApplication.activePopupWidget()
    return bool(dialog or popup) or QApplication.mouseButtons() != Qt.MouseButton.NoButton
