"""The box of a check box, ticked or not, as lists and rows paint it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import rounded

BOX = 15
"""Its side."""

_RADIUS = 4
_TICK = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.32))


def paint_tick(
    painter: QPainter, box: QRectF, theme: Theme, *, ticked: bool, colour: QColor | None = None
) -> None:
    """Paints it into ``box``, ticked in ``colour``, by default the accent."""
    radius = theme.px(_RADIUS)
    if not ticked:
        rounded(painter, box, radius, theme.colour("surface"), theme.colour("field"))
        return
    rounded(painter, box, radius, colour or theme.colour("accent"))
    painter.setPen(
        QPen(
            theme.colour("surface"),
            theme.px(2) * 0.8,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    points = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK]
    painter.drawPolyline(QPolygonF(points))
