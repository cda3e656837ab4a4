"""What hangs at the pointer while records are dragged out of the window: their name."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPixmap
from PySide6.QtWidgets import QWidget

from migdesk.ui.theme.fonts import BODY, MEDIUM
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import painting, rounded

_LONGEST, _PAD, _HEIGHT, _RADIUS = 280, 12, 32, 8


def drag_sign(theme: Theme, words: str, view: QWidget) -> QPixmap:
    """``words`` on a small sheet, as sharp as the screen of ``view``."""
    px, font, dpr = theme.px, theme.font(BODY, MEDIUM), view.devicePixelRatioF()
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, px(_LONGEST))
    width, height = metrics.horizontalAdvance(shown) + 2 * px(_PAD), px(_HEIGHT)
    pixmap = QPixmap(round(width * dpr), round(height * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    sheet = QRectF(0, 0, width, height)
    with painting(pixmap) as painter:
        rounded(painter, sheet, px(_RADIUS), theme.colour("raised"), theme.colour("line"))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, shown)
    return pixmap
