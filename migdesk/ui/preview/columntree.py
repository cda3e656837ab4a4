"""The list of a table's columns; Enter, Space or a click chooses what one means."""

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from migdesk.ui.panes.ink import Ink, ground, write
from migdesk.ui.preview.columnmodel import Column, ColumnModel, Index
from migdesk.ui.theme.fonts import BODY, DEMI, EVENT, MEDIUM
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.choicebox import ChoiceBox
from migdesk.ui.widgets.painting import focus_ring, kept, rounded
from migdesk.ui.widgets.spoken import say_current

_ROW, _INSET, _SIGN = 40, 10, 14
_CHOOSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_F4}


class ColumnTree(QTreeView):
    """One column of the table a row; the arrow keys walk them."""

    def __init__(self, theme: Theme, model: ColumnModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Cells(theme, self))
        self.setProperty("role", "plain")
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        for column in Column:
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionsClickable(False)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(self.tr("Columns of the table"))
        self.header().setAccessibleName(self.accessibleName())
        self.setAccessibleDescription(self.tr("Enter chooses what a column means"))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in _CHOOSES and self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(Column.MEANING))
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Column.MEANING:
            self.edit(index)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        say_current(self)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        """The outline goes around whole rows; Qt paints one cell anew of the row that is left."""
        super().currentChanged(current, previous)
        self.viewport().update()


class _Cells(QStyledItemDelegate):
    """Heading, values, and the meaning as a box that opens."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, theme, px = option.widget, self._theme, self._theme.px
        if not isinstance(view, QTreeView):
            return
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(option.rect)
            whole = QRect(0, option.rect.top(), view.viewport().width(), option.rect.height())
            row = QRectF(whole.adjusted(2, 1, -2, -1))
            ground(painter, row, option, theme)
            self._paint_cell(painter, option.rect, index)
            current = view.currentIndex()
            if view.hasFocus() and current.siblingAtColumn(index.column()) == index:
                focus_ring(painter, row, px(10), theme.colour("accent"))

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme, px = self._theme, self._theme.px
        place = rect.adjusted(px(_INSET), 0, -px(_INSET), 0)
        if index.column() != Column.MEANING:
            strong = index.column() == Column.HEADING
            font = theme.font(BODY, DEMI) if strong else theme.font(EVENT)
            write(
                painter,
                place,
                str(index.data()),
                Ink(font, theme.colour("text" if strong else "text2")),
            )
            return
        box = place.adjusted(0, px(5), 0, -px(5))
        rounded(painter, QRectF(box), px(8), theme.colour("raised"), theme.colour("field"))
        words = box.adjusted(px(_INSET), 0, -px(_INSET + _SIGN), 0)
        write(
            painter, words, str(index.data()), Ink(theme.font(EVENT, MEDIUM), theme.colour("text"))
        )
        dpr = painter.device().devicePixelRatioF()
        sign = theme.pixmap("chevron-down", theme.colour("text2").name(), _SIGN, dpr)
        left = box.right() - px(_INSET - 2) - px(_SIGN)
        painter.drawPixmap(left, box.top() + (box.height() - px(_SIGN)) // 2, sign)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box, model = ChoiceBox(self._theme, parent), index.model()
        if isinstance(model, ColumnModel):
            box.setAccessibleName(
                self.tr("Meaning of “{column}”").format(column=model.heading(index.row()))
            )
            for field, words in model.choices(index):
                box.addItem(words, field)
        box.activated.connect(lambda _: self._take(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
