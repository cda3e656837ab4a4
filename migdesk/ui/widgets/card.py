"""Frames: a raised card, and the sheets that a window is laid out on.

card = Card(theme); QVBoxLayout(card).addWidget(...)      # hairline, round corners
card = CardButton(theme); card.clicked.connect(...)       # the same to press, by keys too
Surface(theme)                                            # the white sheet of the content
Surface(theme, "window")                                  # paper: side bar, panes
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget
from typing_extensions import override

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import focus_ring, painting, rounded

_RADIUS = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Card(QFrame):
    """A raised sheet around what belongs together."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        _paint_card(self, self._theme)


class CardButton(QAbstractButton):
    """A card to press; to a screen reader it is a button.

    ``edge`` is a colour (``#RRGGBB``) that marks the left side, as a series' events are.
    """

    def __init__(self, theme: Theme, *, edge: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edge = edge
        self.setBackgroundRole(QPalette.ColorRole.Window)  # else its texts take a button's ink
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        _paint_card(self, self._theme, self._edge, over=self.underMouse())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


def _paint_card(card: QWidget, theme: Theme, edge: str = "", *, over: bool = False) -> None:
    rect = QRectF(card.rect())
    radius = theme.px(_RADIUS if not edge else _RADIUS / 2)
    with painting(card) as painter:
        fill = theme.colour("hover" if over else "raised")
        rounded(painter, rect, radius, fill, theme.colour("line"))
        if edge:
            painter.setClipRect(QRectF(0, 0, theme.px(4), rect.height()))
            rounded(painter, rect, radius, theme.ink(edge))
            painter.setClipping(False)
        if card.hasFocus():
            focus_ring(painter, rect, radius, theme.colour("accent"))


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
