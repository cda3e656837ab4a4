"""Frames: a raised card, and the sheets that a window is laid out on.

card = Card(theme); QVBoxLayout(card).addWidget(...)      # hairline, round corners
card = Card(theme, clickable=True); card.clicked.connect(...)
Surface(theme)                                            # the white sheet of the content
Surface(theme, "window")                                  # paper: side bar, panes
"""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import focus_ring, painting, rounded

_RADIUS = 12
_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Card(QFrame):
    """A raised sheet around what belongs together; a clickable one is reached by Tab too.

    ``edge`` is a colour (``#RRGGBB``) that marks the left side, as a series' events are.
    """

    clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        clickable: bool = False,
        edge: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edge = edge
        self._clickable = clickable
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme, rect = self._theme, QRectF(self.rect())
        radius = theme.px(_RADIUS if not self._edge else _RADIUS / 2)
        over = self._clickable and self.underMouse()
        with painting(self) as painter:
            fill = theme.colour("hover" if over else "raised")
            rounded(painter, rect, radius, fill, theme.colour("line"))
            if self._edge:
                painter.setClipRect(QRectF(0, 0, theme.px(4), rect.height()))
                rounded(painter, rect, radius, theme.ink(self._edge))
                painter.setClipping(False)
            if self.hasFocus():
                focus_ring(painter, rect, radius, theme.colour("accent"))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._clickable and inside and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if self._clickable and event.key() in _OPENING_KEYS:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().event(event)


class Surface(QWidget):
    """A region filled with one token's colour; ``notched`` rounds its upper left corner."""

    def __init__(
        self,
        theme: Theme,
        colour: str = "surface",
        *,
        notched: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self._notched = notched
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        rect = QRectF(self.rect())
        with painting(self) as painter:
            if not self._notched:
                painter.fillRect(rect, self._theme.colour(self._colour))
                return
            radius = self._theme.px(_RADIUS)
            path = QPainterPath()
            path.addRoundedRect(rect.adjusted(0, 0, radius, radius), radius, radius)
            painter.fillRect(rect, self._theme.colour("window"))
            painter.fillPath(path, self._theme.colour(self._colour))
