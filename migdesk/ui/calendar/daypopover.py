"""All events of one day, however many: a list over the month, by pointer or by keyboard.

popover = DayPopover(theme, view)
popover.chosen.connect(...)                 # the key; a click or an arrow key and Enter
popover.open_at(cell, "mardi 14 novembre 2017", [("9 h 30  Point presse", event), ...])
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.standing import Standing, standing
from migdesk.ui.dragsource import DragSource
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel, plain_tooltip
from migdesk.ui.widgets.painting import kept, painting, rounded

_WIDTH, _ROW, _MARGIN, _SHADOW, _RADIUS, _MARK = 300, 28, 14, 10, 10, 9
_MOST_ROWS = 12
_SHADE = 7
ModelIndex = QModelIndex | QPersistentModelIndex
_KEY = Qt.ItemDataRole.UserRole


class _Row(QStyledItemDelegate):
    """A row whose ground is rounded and says by itself where the keyboard is."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex, /) -> None:
        theme, state = self._theme, option.state
        row = QRectF(option.rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if chosen or state & QStyle.StateFlag.State_MouseOver:
                ground = theme.colour("accent_tint" if chosen else "hover")
                rounded(painter, row, theme.px(6), ground)
            mark: QPixmap = index.data(Qt.ItemDataRole.DecorationRole)
            side = theme.px(_MARK)
            top = row.center().y() - side / 2
            painter.drawPixmap(QRectF(row.x() + theme.px(8), top, side, side).topLeft(), mark)
            words = row.adjusted(theme.px(8 + _MARK + 8), 0, -theme.px(8), 0)
            painter.setPen(theme.colour("accent_ink" if chosen else "text"))
            shown = painter.fontMetrics().elidedText(
                index.data(), Qt.TextElideMode.ElideRight, int(words.width())
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)


class DayPopover(QFrame):
    """Closes on Esc, on a choice, and when the focus goes elsewhere.

    ``closed`` says that the focus may return to what opened it.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = parent
        self._title = PlainLabel(theme, "", "strong")
        self._list = QListWidget(self)
        self._list.setProperty("role", "plain")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setItemDelegate(_Row(theme, self))
        self._list.itemClicked.connect(self._choose)
        self._list.installEventFilter(self)
        self.drags = DragSource(self._list.viewport(), self._key_at)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._list)
        self.hide()

    def open_at(self, place: QRect, title: str, events: Sequence[tuple[str, EventSummary]]) -> None:
        """List ``events``, each with its words, beside ``place`` of the month."""
        self._title.setText(title)
        self._list.setAccessibleName(title)
        self._list.clear()
        for words, event in events:
            self._list.addItem(self._item(words, event))
        self._list.setCurrentRow(0)
        self.setGeometry(self._box(place, len(events)))
        self.show()
        self.raise_()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        px, shadow = self._theme.px, self._theme.px(_SHADOW)
        sheet = QRectF(self.rect()).adjusted(shadow, shadow, -shadow, -shadow)
        with painting(self) as painter:
            for reach in range(shadow, 0, -2):
                soft = QColor(0, 0, 0, _SHADE)
                halo = sheet.adjusted(-reach, -reach + 2, reach, reach)
                rounded(painter, halo, px(_RADIUS) + reach, soft)
            raised, line = self._theme.colour("raised"), self._theme.colour("line")
            rounded(painter, sheet, px(_RADIUS), raised, line)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        event.accept()  # a key that leads nowhere in the list must not move the month below

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._list and self.isVisible():
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event.key())
            if isinstance(event, QFocusEvent) and event.lostFocus():
                self._leave(event.reason())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self._close()
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self._list.currentItem())
            return True
        return False

    def _key_at(self, point: QPoint) -> str | None:
        item = self._list.itemAt(point)
        return str(item.data(_KEY)) if item is not None else None

    def _choose(self, item: QListWidgetItem | None) -> None:
        self._close()
        if item is not None:
            self.chosen.emit(item.data(_KEY))

    def _close(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _leave(self, reason: Qt.FocusReason) -> None:
        """Take nothing back from what has the focus now, unless that is another window."""
        if reason is Qt.FocusReason.ActiveWindowFocusReason:
            self._close()
        else:
            self.hide()

    def _item(self, words: str, event: EventSummary) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.DecorationRole, self._mark(event))
        item.setToolTip(plain_tooltip(words))
        item.setData(_KEY, event.key)
        item.setSizeHint(QSize(0, self._theme.px(_ROW)))
        return item

    def _mark(self, event: EventSummary) -> QPixmap:
        side, dpr = self._theme.px(_MARK), self.devicePixelRatioF()
        pixmap = QPixmap(round(side * dpr), round(side * dpr))
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        edge = self._theme.ink(self._theme.hue(event.colour).edge)
        with painting(pixmap) as painter:
            if standing(event) is Standing.SETTLED:
                rounded(painter, QRectF(0, 0, side, side), 2, edge)
            else:
                painter.setPen(QPen(edge, 1.5))
                painter.drawRoundedRect(QRectF(0.75, 0.75, side - 1.5, side - 1.5), 2, 2)
        return pixmap

    def _box(self, place: QRect, count: int) -> QRect:
        px = self._theme.px
        edge = px(_MARGIN) + px(_SHADOW)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(edge, edge - px(2), edge, edge - px(4))
            layout.setSpacing(px(6))
        rows = min(count, _MOST_ROWS) * px(_ROW)
        room = self._ground.size()
        wanted = rows + self._title.sizeHint().height() + 2 * edge + px(6)
        size = QSize(min(px(_WIDTH), room.width()), min(wanted, room.height()))
        corner = place.topLeft() - QPoint(px(_SHADOW), px(_SHADOW))
        left = min(max(corner.x(), 0), room.width() - size.width())
        top = min(max(corner.y(), 0), room.height() - size.height())
        return QRect(QPoint(left, top), size)
