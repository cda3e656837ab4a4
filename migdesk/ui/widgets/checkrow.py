"""A check box of a filter: a box in the colour of what it shows, its words and its count."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QCheckBox, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import set_hint
from migdesk.ui.widgets.painting import focus_ring, painting, rounded
from migdesk.ui.widgets.tick import BOX, paint_tick

_HEIGHT, _GAP, _INSET = 28, 8, 4


class CheckRow(QCheckBox):
    """A click switches; Alt+click, a double-click, Enter or the menu asks for this one alone.

    ``switched`` and ``isolated`` carry the ``value`` that the row stands for.
    """

    switched = Signal(str)
    isolated = Signal(str)
    all_requested = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hue: int | None = None
        self._count = 0
        self.value = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.switched.emit(self.value))

    def show_item(self, value: str, label: str, count: int, hue: int | None) -> None:
        """Stand for ``value``: in these words, for so many records, in a series' hue or none."""
        self.value, self._count, self._hue = value, count, hue
        self.setText(label.replace("&", "&&"))
        self.setAccessibleName(f"{label}, {count}")
        alone = self.tr("Double-click or Enter: only this one")
        set_hint(self, f"{label}\n{alone}", alone)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT))

    @override
    def hitButton(self, pos: object, /) -> bool:
        return True

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        alone = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alone and event.button() == Qt.MouseButton.LeftButton:
            self.setDown(False)
            self.isolated.emit(self.value)
        else:
            super().mouseReleaseEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.click()  # takes back what the first of the two clicks did
            self.isolated.emit(self.value)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.isolated.emit(self.value)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        menu, value = QMenu(self), self.value
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        alone = menu.addAction(self.tr("Only this one"))
        alone.triggered.connect(lambda: self.isolated.emit(value))
        menu.addAction(self.tr("Show all")).triggered.connect(self.all_requested)
        menu.popup(event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        px, rect = self._theme.px, QRectF(self.rect())
        with painting(self) as painter:
            if self.underMouse():
                rounded(painter, rect, px(6), self._theme.colour("hover"))
            box = QRectF(px(_INSET), (rect.height() - px(BOX)) / 2, px(BOX), px(BOX))
            paint_tick(painter, box, self._theme, ticked=self.isChecked(), colour=self._mark())
            self._paint_words(painter, rect)
            if self.hasFocus():
                focus_ring(painter, rect, px(6), self._theme.colour("accent"))

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        px, theme = self._theme.px, self._theme
        small = theme.font(fonts.EVENT)
        count = f"{self._count}"
        room = QFontMetricsF(small).horizontalAdvance(count)
        left = px(_INSET + BOX + _GAP)
        words = QRectF(left, 0, rect.width() - left - room - px(_GAP + _INSET), rect.height())
        painter.setFont(self._font())
        ink = "text" if self.isChecked() else "text2"
        painter.setPen(theme.colour(ink if self._count else "text3"))
        shown = QFontMetricsF(self._font()).elidedText(
            self.text().replace("&&", "&"), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(small)
        painter.setPen(theme.colour("text3"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(0, 0, -px(_INSET), 0), right, count)

    def _mark(self) -> QColor:
        if self._hue is None:
            return self._theme.colour("accent")
        return self._theme.ink(self._theme.hue(self._hue).edge)

    def _font(self) -> QFont:
        return self._theme.font(fonts.BODY)
