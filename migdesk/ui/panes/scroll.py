"""The scrolled sheet of a pane: reached by Tab, moved by the arrow keys, its focus visible.

An empty one is passed over: there is nothing to read or to do.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.ui.panes.quietarea import QuietArea
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.painting import RING, focus_ring, painting

_FOCUS_EVENTS = {QEvent.Type.FocusIn, QEvent.Type.FocusOut}


class PaneScroll(QWidget):
    """Shows one sheet at a time, as wide as the pane."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = QuietArea(self)
        self._name = name
        self._area.setAccessibleName(name)
        self._area.installEventFilter(self)
        self.setFocusProxy(self._area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*4 * (round(RING),))
        layout.addWidget(self._area)

    def set_sheet(self, sheet: QWidget, *, stay: bool = False) -> None:
        """Show ``sheet`` from its top, or where the one before stood if it should ``stay``."""
        old, height = self._area.takeWidget(), self._area.verticalScrollBar().value()
        here = QApplication.focusWidget()
        focused = here is not None and self.isAncestorOf(here)
        if old is not None:
            old.hide()
            old.deleteLater()
        empty = isinstance(sheet, EmptySheet)
        policy = Qt.FocusPolicy.NoFocus if empty else Qt.FocusPolicy.StrongFocus
        self._area.setFocusPolicy(policy)
        self._area.setWidget(sheet)
        sheet.setAutoFillBackground(False)  # the area has just told it to
        self._area.setAccessibleName(sheet.accessibleName() or self._name)
        self._area.viewport().setAutoFillBackground(False)
        self._area.verticalScrollBar().setValue(height if stay else 0)
        if focused:
            self._area.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOCUS_EVENTS:
            self.update()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._area.hasFocus():
            with painting(self) as painter:
                accent = self._theme.colour("accent")
                focus_ring(painter, QRectF(self.rect()), self._theme.px(6), accent)


class EmptySheet(QWidget):
    """One sentence where nothing is selected."""

    def __init__(self, theme: Theme, sentence: str) -> None:
        super().__init__()
        label = PlainLabel(theme, sentence, "secondary", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(label)
