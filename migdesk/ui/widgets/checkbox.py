"""A check box with its words, painted as those of the lists are."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import set_hint
from migdesk.ui.widgets.painting import focus_ring, painting
from migdesk.ui.widgets.tick import BOX, paint_tick

_HEIGHT, _GAP, _INSET = 28, 8, 4


class CheckBox(QCheckBox):
    """A click anywhere on it switches; words that have no room stand in its tooltip."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._theme, self._words = theme, text
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_hint(self, text)

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = QFontMetricsF(self._theme.font()).horizontalAdvance(self._words)
        return QSize(round(words) + 1 + px(BOX + _GAP + 2 * _INSET), px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_HEIGHT))

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        px, rect = self._theme.px, QRectF(self.rect())
        font = self._theme.font()
        with painting(self) as painter:
            box = QRectF(px(_INSET), (rect.height() - px(BOX)) / 2, px(BOX), px(BOX))
            paint_tick(painter, box, self._theme, ticked=self.isChecked())
            words = rect.adjusted(px(_INSET + BOX + _GAP), 0, -px(_INSET), 0)
            painter.setFont(font)
            painter.setPen(self._theme.colour("text"))
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, words.width() + 1)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
            if self.hasFocus():
                focus_ring(painter, rect, px(6), self._theme.colour("accent"))
