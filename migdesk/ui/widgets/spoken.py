"""What a screen reader is told beside what Qt tells it by itself."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView


def say_current(view: QAbstractItemView) -> None:
    """Name the row that the keyboard comes back to: Qt names ``view`` alone, before this."""
    QTimer.singleShot(0, view, lambda: _say(view))


def _say(view: QAbstractItemView) -> None:
    spoken = QAccessible.queryAccessibleInterface(view) if QAccessible.isActive() else None
    row = spoken.focusChild() if spoken is not None and view.hasFocus() else None
    if row is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(row, QAccessible.Event.Focus))
