"""Content with a pane at its right: beside it where there is room, else a drawer over it.

The drawer leaves the head of the content free, so that its buttons stay within reach.
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton
from migdesk.ui.widgets.card import Surface

ROOMY = 85
"""How many em a window needs for three regions side by side."""

_PANE = 352
_TELLING = 240


class SidePane(QWidget):
    """Shows ``content`` and ``pane``; ``toggled`` tells that the user wants it beside, or not.

    ``arranged`` tells that they lie otherwise. ``head`` is what lies at the top of the content.
    """

    toggled = Signal(bool)
    arranged = Signal()

    def __init__(
        self,
        theme: Theme,
        content: QWidget,
        pane: QWidget,
        head: QWidget,
        *,
        beside: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._content, self._pane, self._head = theme, content, pane, head
        self._beside, self._drawn = beside, False
        self._foot = 0
        self._edge = Surface(theme, "line")
        self._close = IconButton(theme, "close", self.tr("Close"))
        self._close.clicked.connect(self._shut)
        for widget in (content, pane, self._edge, self._close):
            widget.setParent(self)

    @property
    def roomy(self) -> bool:
        """Whether the window is wide enough for the pane to stand beside the content."""
        return self.window().width() >= ROOMY * self._theme.em

    @property
    def is_open(self) -> bool:
        """Whether the pane is to be seen."""
        return self._beside if self.roomy else self._drawn

    def draw(self) -> None:
        """Where there is no room beside, draw the pane over the content."""
        if not self.roomy:
            self._drawn = True
            self._arrange()

    def toggle(self) -> None:
        """Show the pane, or hide it."""
        if self.roomy:
            self._beside = not self._beside
            self.toggled.emit(self._beside)
        else:
            self._drawn = not self._drawn
        self._arrange()

    def landing(self) -> QRect:
        """The part that nothing is drawn over; all of it where that is too narrow for words."""
        content = self._content.geometry()
        free = self._edge.x() if self._drawn else content.width()
        return content if self._is_crowded else content.adjusted(0, 0, free - content.width(), 0)

    def set_foot(self, height: int) -> None:
        """Leave so much free at the foot of ``landing``."""
        if height != self._foot:
            self._foot = height
            self._content.setContentsMargins(0, 0, 0, height)
            self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        height = max(
            self._content.minimumSizeHint().height(), self._pane.minimumSizeHint().height()
        )
        return QSize(self._content.minimumSizeHint().width(), height)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        if self.roomy:
            self._drawn = False
        self._arrange()

    @override
    def event(self, event: QEvent, /) -> bool:
        wants_room = event.type() == QEvent.Type.LayoutRequest
        if wants_room and self._pane.width() != self._pane_width():
            self._arrange()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        inside = self._pane.isAncestorOf(QApplication.focusWidget() or self)
        if event.key() == Qt.Key.Key_Escape and (self._drawn or inside):
            self._shut()
        else:
            super().keyPressEvent(event)

    def _shut(self) -> None:
        self._drawn = False
        self._arrange()
        self._content.setFocus()

    @property
    def _is_crowded(self) -> bool:
        return self._drawn and self.width() - self._pane_width() < self._theme.px(_TELLING)

    def _pane_width(self) -> int:
        """That of the design, or what its buttons need in long words."""
        wanted = max(self._theme.px(_PANE), self._pane.minimumSizeHint().width())
        return min(wanted, self.width())

    def _arrange(self) -> None:
        px, width, height = self._theme.px, self.width(), self.height()
        shown, drawn = self.is_open, self._drawn
        pane = self._pane_width()
        room = width - pane - 1 if shown and not drawn else width
        top = self._head.sizeHint().height() if drawn else 0
        self._content.setGeometry(0, 0, room, height)
        foot = self._foot if self._is_crowded else 0
        self._pane.setGeometry(width - pane, top, pane, height - top - foot)
        self._edge.setGeometry(self._pane.geometry().adjusted(-1, -1 if drawn else 0, 0, 0))
        self._edge.stackUnder(self._pane)
        self._close.adjustSize()
        self._close.move(width - self._close.width() - px(14), top + px(16))
        for widget in (self._pane, self._edge):
            widget.setVisible(shown)
        self._close.setVisible(shown and drawn)
        self.arranged.emit()
