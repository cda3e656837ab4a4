"""How much room a screen has for a window with its frame."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle, QWidget


def room_on_screen(window: QWidget) -> QSize:
    """How large the inside of ``window`` can be; the size of its frame is a guess at first."""
    frame = window.frameGeometry().size() - window.size()
    title_bar = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    return window.screen().availableSize() - frame.expandedTo(QSize(0, title_bar))
