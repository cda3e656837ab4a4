"""One choice of several, in a list that opens: the frame is the style sheet's, the sign is ours.

box = ChoiceBox(theme)
box.addItem(self.tr("Light"), "light")
"""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget
from typing_extensions import override

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import painting

_SIGN, _INSET = 14, 9


class ChoiceBox(QComboBox):
    """A combo box whose focus, and that of its list, is always to be seen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "choice")
        self.setItemDelegate(QStyledItemDelegate(self))  # the usual one knows no style sheet

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        px, colour = self._theme.px, self._theme.tokens.text2
        sign = self._theme.pixmap("chevron-down", colour, _SIGN, self.devicePixelRatioF())
        left = self.width() - px(_SIGN + _INSET)
        with painting(self) as painter:
            painter.drawPixmap(left, (self.height() - px(_SIGN)) // 2, sign)
