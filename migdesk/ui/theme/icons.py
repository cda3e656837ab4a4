"""Line icons: one SVG each in ``resources/icons``, drawn in any colour at any size.

    painter.drawPixmap(x, y, icons.pixmap("mail", theme.tokens.text2, 18, self.devicePixelRatioF()))
    action.setIcon(icons.icon("export", theme.tokens.text2, 18))     # or theme.icon("export")

An icon is never alone: beside it stands a text, or a tooltip and an accessible name.
"""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from migdesk import assets

_INK = b"currentColor"
_SCREENS = (1.0, 2.0)


def pixmap(name: str, colour: str, size: int, dpr: float = 1.0) -> QPixmap:
    """``size`` square in device-independent pixels, sharp on a screen of ``dpr``.

    Qt's own pixmap cache holds it, so that nothing outlives the application.
    """
    key = f"icon/{name}/{colour}/{size}/{dpr}"
    drawn = QPixmap()
    if not QPixmapCache.find(key, drawn):
        drawn = _drawn(name, colour, size, dpr)
        QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, colour: str, size: int) -> QIcon:
    """The same for menus and actions, sharp on plain and on dense screens."""
    made = QIcon()
    for dpr in _SCREENS:
        made.addPixmap(pixmap(name, colour, size, dpr))
    return made


def _drawn(name: str, colour: str, size: int, dpr: float) -> QPixmap:
    source = assets.path("icons", f"{name}.svg").read_bytes().replace(_INK, colour.encode())
    side = max(1, round(size * dpr))
    drawn = QPixmap(QSize(side, side))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(dpr)
    return drawn
