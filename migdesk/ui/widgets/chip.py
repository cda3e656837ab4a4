"""A short fact in a rounded box: a series in its hue, a status with its sign.

Chip(theme, series, hue=summary.colour)
Chip(theme, self.tr("Confirmed"), icon="check")
Chip(theme, tag)
Chip(theme, self.tr("To be confirmed"), dashed=True)
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel, set_hint
from migdesk.ui.widgets.painting import dashed, painting, rounded

_HEIGHT, _PADDING, _ICON, _GAP, _RADIUS = 27, 11, 12, 5, 7


class Chip(PlainLabel):
    """Neutral, or in the hue of a series; ``dashed`` says that it is not settled."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        hue: int | None = None,
        icon: str = "",
        dashed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, parent=parent)
        self._hue, self._icon, self._dashed = hue, icon, dashed
        set_hint(self, text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        icon = px(_ICON + _GAP) if self._icon else 0
        text = QFontMetricsF(self._text_font()).horizontalAdvance(self.text())
        return QSize(round(text) + icon + 2 * px(_PADDING) + 1, px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_HEIGHT), self._theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        radius, rect = self._theme.px(_RADIUS), QRectF(self.rect())
        fill, ink = self._colours()
        with painting(self) as painter:
            rounded(painter, rect, radius, fill)
            if self._dashed:
                dashed(painter, rect, radius, ink)
            self._paint_words(painter, rect, ink)

    def _paint_words(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        px, font = self._theme.px, self._text_font()
        words = rect.adjusted(px(_PADDING), 0, 1 - px(_PADDING), 0)
        if self._icon:
            dpr = self.devicePixelRatioF()
            pixmap = self._theme.pixmap(self._icon, ink.name(), _ICON, dpr)
            top = (rect.height() - px(_ICON)) / 2
            painter.drawPixmap(QPointF(words.x(), top), pixmap)
            words.setLeft(words.x() + px(_ICON + _GAP))
        shown = QFontMetricsF(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)

    def _colours(self) -> tuple[QColor, QColor]:
        theme = self._theme
        if self._hue is None:
            fill = "surface" if self._dashed else "hover"
            return theme.colour(fill), theme.colour("text2")
        hue = theme.hue(self._hue)
        return theme.ink(hue.tint), theme.ink(hue.ink)

    def _text_font(self) -> QFont:
        return self._theme.font(fonts.CAPTION, fonts.DEMI)

    @override
    def _restyle(self) -> None:
        self.setFont(self._text_font())
        self.updateGeometry()
        self.update()
