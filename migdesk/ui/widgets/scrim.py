"""What a drawer leaves free of the content: a press there is a wish to close the drawer."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Scrim(QWidget):
    """Lies unseen over the content and takes its clicks; ``pressed`` tells of each."""

    pressed = Signal()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.pressed.emit()
