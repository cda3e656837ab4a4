"""The few strokes that all painted widgets share.

with painting(self) as painter:                     # ended whatever happens
    rounded(painter, QRectF(self.rect()), 8, fill=theme.colour("accent_tint"))
    with kept(painter):                             # clip and pen come back
        painter.setClipRect(...)
    focus_ring(painter, QRectF(self.rect()), 8, theme.colour("accent"))
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPen

RING = 2.0
"""How thick the mark of keyboard focus is."""

_DASHES = (4.0, 3.0)


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """An antialiased painter that is always ended: one left active can crash the process."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


@contextmanager
def kept(painter: QPainter) -> Iterator[None]:
    """Whatever the block does to clip, pen and font is undone after it."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor, border: QColor | None = None
) -> None:
    """A filled rectangle with round corners, its hairline inside ``rect``."""
    painter.setBrush(fill)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
    else:
        painter.setPen(QPen(border, 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def dashed(painter: QPainter, rect: QRectF, radius: float, colour: QColor) -> None:
    """The outline of what is not settled, inside ``rect``."""
    pen = QPen(colour, 1)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def focus_ring(
    painter: QPainter, rect: QRectF, radius: float, colour: QColor, inset: float = 0.0
) -> None:
    """The mark of keyboard focus, just inside ``rect``."""
    half = inset + RING / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, RING))
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)
