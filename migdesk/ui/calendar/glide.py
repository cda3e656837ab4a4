"""A short move from one place to another, or none where motion is not wanted."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QSignalBlocker, QVariantAnimation

from migdesk.ui.theme.theme import Theme

_DURATION_MS = 150


class Glide(QObject):
    """Hands ``move`` every place on the way; without motion, the last one at once."""

    def __init__(self, theme: Theme, move: Callable[[float], None], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._move = move
        self._end = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_DURATION_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)

    def to(self, start: float, end: float) -> None:
        """Move from ``start`` to ``end``, instead of wherever a move was heading."""
        self.stop()
        self._end = end
        if not self._theme.motion or start == end:
            self._move(end)
            return
        with QSignalBlocker(self._animation):  # a finished one would tell the new end at once
            self._animation.setStartValue(float(start))
            self._animation.setEndValue(float(end))
        self._animation.start()

    def stop(self) -> None:
        """Stay where it is."""
        self._animation.stop()

    def heading(self, place: float) -> float:
        """Where the move under way ends, or ``place`` when there is none."""
        running = self._animation.state() == QVariantAnimation.State.Running
        return self._end if running else place

    def _step(self, place: object) -> None:
        if isinstance(place, float):
            self._move(place)
