"""A short fact in a rounded box: a series in its hue, a status with its sign.

Chip(theme, series, hue=summary.colour)
Chip(theme, self.tr("Confirmed"), icon="check")
Chip(theme, tag)
Chip(theme, self.tr("To be confirmed"), dashed=True)
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import plain_tooltip
from migdesk.ui.widgets.painting import painting, rounded

_HEIGHT, _PADDING, _ICON, _GAP, _RADIUS = 27, 11, 12, 5, 7
_DASHES = (3.0, 2.5)


class Chip(QLabel):
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
        super().__init__(parent)
        self._theme, self._hue, self._icon, self._dashed = theme, hue, icon, dashed
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setToolTip(plain_tooltip(text))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

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
        px, rect = self._theme.px, QRectF(self.rect())
        fill, ink = self._colours()
        left = px(_PADDING)
        with painting(self) as painter:
            rounded(painter, rect, px(_RADIUS), fill)
            if self._dashed:
                pen = QPen(ink, 1)
                pen.setDashPattern(_DASHES)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
                painter.drawRoundedRect(inner, px(_RADIUS), px(_RADIUS))
            if self._icon:
                dpr = self.devicePixelRatioF()
                pixmap = self._theme.pixmap(self._icon, ink.name(), _ICON, dpr)
                painter.drawPixmap(left, round((rect.height() - px(_ICON)) / 2), pixmap)
                left += px(_ICON + _GAP)
            font = self._text_font()
            width = rect.width() - left - px(_PADDING) + 1
            shown = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
            painter.setFont(font)
            painter.setPen(ink)
            text = QRectF(left, 0, width, rect.height())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, shown)

    def _colours(self) -> tuple[QColor, QColor]:
        theme = self._theme
        if self._hue is None:
            fill = "surface" if self._dashed else "hover"
            return theme.colour(fill), theme.colour("text2")
        hue = theme.hue(self._hue)
        return theme.ink(hue.tint), theme.ink(hue.ink)

    def _text_font(self) -> QFont:
        return self._theme.font(fonts.CAPTION, fonts.DEMI)

    def _restyle(self) -> None:
        self.setFont(self._text_font())
        self.updateGeometry()
        self.update()
