"""A field to find or narrow by: a glass before the words, a cross to empty it.

search = SearchField(theme, self.tr("Filter: name, organisation, role…"))
search.textChanged.connect(self._filter)
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import painting

_GLASS, _INSET, _HEIGHT = 15, 10, 32


class SearchField(QLineEdit):
    """One line; Esc empties it before it means anything else.

    Undo and redo are its own only while it has something of that kind.
    """

    def __init__(self, theme: Theme, placeholder: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        theme.changed.connect(self._restyle)
        self._restyle()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(_HEIGHT))

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_in_vain(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        px = self._theme.px
        with painting(self) as painter:
            colour = self._theme.tokens.text3
            pixmap = self._theme.pixmap("search", colour, _GLASS, self.devicePixelRatioF())
            top = (self.height() - px(_GLASS)) / 2
            box = QRectF(px(_INSET), top, px(_GLASS), px(_GLASS))
            painter.drawPixmap(box.topLeft(), pixmap)

    def _is_in_vain(self, event: QEvent) -> bool:
        """Whether it is the keys of an undo or redo that this field has none of."""
        if not isinstance(event, QKeyEvent):
            return False
        undo, redo = map(
            event.matches, (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        )
        return (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable())

    def _restyle(self) -> None:
        self.setTextMargins(self._theme.px(_GLASS + 6), 0, 0, 0)
        self.updateGeometry()
