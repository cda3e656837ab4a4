"""An import under way, as the user sees it: how far it is, and a way to call it off."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from migdesk.operations.watching import WRITING, Watch
from migdesk.ui.importwords import ImportWords
from migdesk.ui.progressrow import ProgressRow

_LATE_MS = 400
_LOOK_MS = 100


class Watched(QObject):
    """One piece of work at a time; what is quick is not shown.

    ``cancelled`` comes when nothing of it will be kept, ``ended`` however it went.
    """

    cancelled = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._row: ProgressRow | None = None
        self._watch: Watch | None = None
        self._writes = False
        self._closing: QWidget | None = None
        self._since = QElapsedTimer()
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)

    @property
    def is_under_way(self) -> bool:
        """Whether somebody waits for something."""
        return self._watch is not None

    @property
    def is_writing(self) -> bool:
        """Whether what somebody waits for is being written."""
        return self._watch is not None and self._writes

    def is_waiting_for(self, watch: Watch) -> bool:
        """Whether somebody still waits for this, and did not call it off."""
        return watch is self._watch and not watch.is_cancelled

    def show_in(self, row: ProgressRow) -> None:
        """From now on, this is where it is shown."""
        self._row = row
        row.cancel_requested.connect(self.cancel)

    def begin(self, stage: str) -> Watch:
        """What the work is to look at."""
        self._watch = Watch()
        self._watch.begin(stage)
        self._writes = stage == WRITING
        self._since.start()
        self._looking.start()
        return self._watch

    def end(self, watch: Watch, *, stay: bool = False) -> bool:
        """Show it no longer; whether anybody still waited for it.

        A window that was to close does so now, unless it has to ``stay``.
        """
        if watch is not self._watch:
            return False
        self._watch = None
        self._looking.stop()
        if self._row is not None:
            self._row.hide()
        if self._closing is not None and not stay:
            QTimer.singleShot(0, self._closing.close)
        self._closing = None
        self.ended.emit()
        return True

    def cancel(self) -> None:
        """Call it off; reading keeps nothing anyway, writing has to be taken back first."""
        if self._watch is None:
            return
        self._watch.cancel()
        if not self._writes:
            self.end(self._watch)
            self.cancelled.emit()

    def lets_close(self, window: QWidget) -> bool:
        """Whether nothing is being written; else ``window`` closes once that is done."""
        if self._watch is None:
            return True
        if not self._writes:
            self._watch.cancel()
            return True
        self._closing = window
        self._look()
        return False

    def _look(self) -> None:
        late = self._since.hasExpired(_LATE_MS) or self._closing is not None
        if self._watch is not None and self._row is not None and late:
            watch, closing = self._watch, self._closing is not None
            words = ImportWords().progress(watch, closing=closing)
            self._row.show_progress(words, watch.done, watch.of)
