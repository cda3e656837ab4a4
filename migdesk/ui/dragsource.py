"""Where a drag out of the window may begin: what is pressed in a view, and moved away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

_LEFT = Qt.MouseButton.LeftButton


def _nothing() -> Sequence[str]:
    return ()


class DragSource(QObject):
    """Watches the ``viewport`` of a view, which hears no more of a pointer that pulls at a record.

    ``key_at`` tells what is under a point of it, ``selected`` what goes along if that is
    among it. ``dragged`` carries this source, once for each press; ``keys`` then are what is
    dragged, and ``is_held`` says whether the button is still down.
    """

    dragged = Signal(object)

    def __init__(
        self,
        viewport: QWidget,
        key_at: Callable[[QPoint], str | None],
        selected: Callable[[], Sequence[str]] = _nothing,
    ) -> None:
        super().__init__(viewport)
        self.viewport = viewport
        self.keys: list[str] = []
        self.is_held = False
        self._key_at, self._selected = key_at, selected
        self._pressed: str | None = None
        self._from = QPoint()
        self._is_away = False
        viewport.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(event)
            return False
        if event.type() == QEvent.Type.MouseMove:
            return self._move(event)
        if event.type() == QEvent.Type.MouseButtonRelease and event.button() == _LEFT:
            return self._let_go()
        return False

    def _press(self, event: QMouseEvent) -> None:
        """What is pressed is known before the view acts on it, which may move it away."""
        self._let_go()
        if event.button() == _LEFT:
            self._from = event.position().toPoint()
            self._pressed, self.is_held = self._key_at(self._from), True

    def _move(self, event: QMouseEvent) -> bool:
        if not event.buttons() & _LEFT:
            self._let_go()  # the drag itself has taken the release
        if self._pressed is not None and not self._is_away:
            way = event.position().toPoint() - self._from
            if way.manhattanLength() >= QApplication.startDragDistance():
                self._is_away = True
                together = list(self._selected())
                self.keys = together if self._pressed in together else [self._pressed]
                self.dragged.emit(self)
        return self._pressed is not None

    def _let_go(self) -> bool:
        """Whether something was being dragged away."""
        was_away, self._is_away = self._is_away, False
        self._pressed, self.is_held = None, False
        return was_away
