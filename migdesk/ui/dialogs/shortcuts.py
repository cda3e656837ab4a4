"""Every key of the window, on one page."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import focus_ring
from migdesk.ui.widgets.screenroom import room_on_screen
from migdesk.ui.widgets.spoken import say_current

_Index = QModelIndex | QPersistentModelIndex

_WORDS, _KEYS = 0, 1
_SAID = " "
_ROW, _INSET, _RADIUS = 23, 6, 6


class ShortcutsDialog(QDialog):
    """Words at the left, keys at the right."""

    def __init__(
        self, theme: Theme, keys: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        rows = _Rows(theme)
        rows.setAccessibleName(self.windowTitle())
        for words, key in keys:
            rows.add(words, key, self.tr("{words}: {keys}").format(words=words, keys=key))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (theme.px(18),))
        column.addWidget(rows, 1)
        column.addWidget(buttons)
        self.resize(QSize(theme.px(440), theme.px(560)).boundedTo(room_on_screen(self)))


class _Rows(QTreeWidget):
    """A table of two columns, whose rows are one thing for whoever hears them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "plain")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemDelegate(_Cells(theme, self))
        self.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)

    def add(self, words: str, keys: str, said: str) -> None:
        """One more row, read out as ``said``."""
        row = QTreeWidgetItem([words, keys])
        row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        row.setFont(_KEYS, self._theme.font(fonts.BODY, fonts.MEDIUM))
        row.setData(_WORDS, Qt.ItemDataRole.AccessibleTextRole, said)
        row.setData(_KEYS, Qt.ItemDataRole.AccessibleTextRole, _SAID)
        self.addTopLevelItem(row)

    @override
    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: _Index, /) -> None:
        super().drawRow(painter, options, index)
        if self.hasFocus() and index.row() == self.currentIndex().row():
            colour = self._theme.colour("accent")
            focus_ring(painter, QRectF(options.rect), self._theme.px(_RADIUS), colour)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        say_current(self)


class _Cells(QStyledItemDelegate):
    """Room at both sides for the mark of the focus, which is the row's and not a cell's."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index, /) -> QSize:
        width = super().sizeHint(option, index).width() + 2 * self._theme.px(_INSET)
        return QSize(width, self._theme.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        inset = self._theme.px(_INSET)
        option.rect = option.rect.adjusted(inset, 0, -inset, 0)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
