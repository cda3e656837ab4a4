"""What lies over the window while a file hovers over it: that it may be dropped, and for what."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from migdesk.ui.theme.fonts import DEMI, PAGE_TITLE
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import dashed, painting

_VEIL, _INSET, _RADIUS = 0.9, 12, 10


class DropSign(QWidget):
    """Covers its parent and lets the pointer through, so that the drop reaches what is below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._below = theme, parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Show it over all of its parent, whatever has come there since."""
        self.setAccessibleName(self.tr("Drop to import"))
        self.setGeometry(self._below.rect())
        self.raise_()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme, inset = self._theme, self._theme.px(_INSET)
        with painting(self) as painter:
            painter.setOpacity(_VEIL)
            painter.fillRect(self.rect(), theme.colour("accent_tint"))
            painter.setOpacity(1.0)
            frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            dashed(painter, frame, theme.px(_RADIUS), theme.colour("accent"))
            painter.setFont(theme.font(PAGE_TITLE, DEMI))
            painter.setPen(theme.colour("accent_ink"))
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.accessibleName())
