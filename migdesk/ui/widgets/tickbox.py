"""A box to tick beside a choice; its focus is always to be seen."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import focus_ring, painting

_LEAST = 28


class TickBox(QCheckBox):
    """A check box as high as the other controls of a form."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setMinimumHeight(theme.px(_LEAST))

    @override
    def minimumSizeHint(self) -> QSize:
        return super().sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with painting(self) as painter:
                accent = self._theme.colour("accent")
                focus_ring(painter, QRectF(self.rect()), self._theme.px(6), accent)
