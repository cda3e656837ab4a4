"""How a row of the preview is painted: tick, shape, title and what is said of it, its action."""

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from migdesk.operations.choices import IGNORE
from migdesk.ui.panes.ink import Ink, ground, width_of, write
from migdesk.ui.panes.words import BETWEEN
from migdesk.ui.preview.actionwords import ACTIONS, action_word
from migdesk.ui.preview.kinds import Kind, kind_word
from migdesk.ui.preview.rowmodel import Index, Role
from migdesk.ui.preview.rows import Row
from migdesk.ui.theme.fonts import BODY, DEMI, EVENT, MEDIUM
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import focus_ring, kept, rounded
from migdesk.ui.widgets.tick import BOX, paint_tick

CHECK, ACTION = "check", "action"
"""The parts of a row that a click does something with."""

_ROW, _SIDE, _INSET, _GAP, _LEAD = 52, 4, 10, 12, 2
_SHAPE, _ICON, _BUTTON, _PADDING, _CHEVRON = 30, 16, 28, 10, 14


class RowDelegate(QStyledItemDelegate):
    """Rows of one height; ``part_at`` says what lies under the pointer."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_ROW))

    def part_at(self, rect: QRect, index: Index, place: QPoint) -> str:
        """Which part of a row in ``rect`` is at ``place``, empty for the rest of it."""
        if not index.data(Role.ACTION):
            return ""
        row = self._inside(rect)
        if place.x() < self._check_box(row).right() + self._theme.px(_GAP / 2):
            return CHECK
        return ACTION if self.action_box(rect).contains(place) else ""

    def action_box(self, rect: QRect) -> QRect:
        """Where the action of a row in ``rect`` stands."""
        px, font = self._theme.px, self._action_font()
        words = max(width_of(action_word(action), font) for action in ACTIONS)
        width, height = words + px(2 * _PADDING + _CHEVRON + 6), px(_BUTTON)
        row = self._inside(rect)
        left = row.right() - px(_INSET) - width
        return QRect(left, row.top() + (row.height() - height) // 2, width, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        own, view = index.data(Role.ROW), option.widget
        if not isinstance(own, Row) or not isinstance(view, QListView):
            return
        row = self._inside(option.rect)
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground(painter, QRectF(row), option, self._theme)
            self._paint_row(painter, option, index, own)
            if view.hasFocus() and view.currentIndex() == index:
                colour = self._theme.colour("accent")
                focus_ring(painter, QRectF(row), self._theme.px(10), colour)

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, own: Row
    ) -> None:
        px, row = self._theme.px, self._inside(option.rect)
        action = str(index.data(Role.ACTION))
        box = self._check_box(row)
        if action:
            paint_tick(painter, QRectF(box), self._theme, ticked=action != IGNORE)
        shape = QRect(box.right() + px(_GAP), 0, px(_SHAPE), px(_SHAPE))
        shape.moveTop(row.top() + (row.height() - shape.height()) // 2)
        self._paint_shape(painter, shape, own.kind, option)
        right = row.right() - px(_INSET)
        if action:
            button = self.action_box(option.rect)
            self._paint_action(painter, button, action)
            right = button.left() - px(_GAP)
        left = shape.right() + px(_GAP)
        texts = QRect(left, row.top(), right - left, row.height())
        self._paint_texts(painter, texts, option, index)

    def _paint_shape(
        self, painter: QPainter, shape: QRect, kind: Kind, option: QStyleOptionViewItem
    ) -> None:
        theme, side = self._theme, self._theme.px(_ICON)
        chosen = option.state & QStyle.StateFlag.State_Selected
        fill = theme.colour("surface" if chosen else kind.fill)
        rounded(painter, QRectF(shape), shape.height() / 2, fill)
        dpr = painter.device().devicePixelRatioF()
        pixmap = theme.pixmap(kind.icon, theme.colour(kind.ink).name(), _ICON, dpr)
        corner = shape.center() - QPoint(side // 2, side // 2)
        painter.drawPixmap(corner, pixmap)

    def _paint_texts(
        self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        theme, kind = self._theme, index.data(Role.ROW).kind
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        title = Ink(theme.font(BODY, DEMI), theme.colour("accent_ink" if chosen else "text"))
        word = Ink(theme.font(EVENT, MEDIUM), theme.colour(kind.ink))
        small = Ink(theme.font(EVENT), theme.colour("text2"))
        above, below = QFontMetrics(title.font).height(), QFontMetrics(word.font).height()
        top = place.top() + (place.height() - above - below - theme.px(_LEAD)) // 2
        write(painter, QRect(place.left(), top, place.width(), above), str(index.data()), title)
        line = QRect(place.left(), top + above + theme.px(_LEAD), place.width(), below)
        line.setLeft(line.left() + write(painter, line, kind_word(kind), word))
        told = str(index.data(Role.LINE))
        if told:
            write(painter, line, BETWEEN + told, small)

    def _paint_action(self, painter: QPainter, box: QRect, action: str) -> None:
        theme, px = self._theme, self._theme.px
        rounded(painter, QRectF(box), px(8), theme.colour("raised"), theme.colour("field"))
        ink = Ink(self._action_font(), theme.colour("text2" if action == IGNORE else "text"))
        words = box.adjusted(px(_PADDING), 0, -px(_PADDING + _CHEVRON), 0)
        write(painter, words, action_word(action), ink)
        dpr = painter.device().devicePixelRatioF()
        colour = theme.colour("text2").name()
        sign = theme.pixmap("chevron-down", colour, _CHEVRON, dpr)
        left = box.right() - px(_PADDING - 2) - px(_CHEVRON)
        painter.drawPixmap(left, box.top() + (box.height() - px(_CHEVRON)) // 2, sign)

    def _inside(self, rect: QRect) -> QRect:
        px = self._theme.px
        return rect.adjusted(px(_SIDE), px(1), -px(_SIDE), -px(1))

    def _check_box(self, row: QRect) -> QRect:
        side = self._theme.px(BOX)
        top = row.top() + (row.height() - side) // 2
        return QRect(row.left() + self._theme.px(_INSET), top, side, side)

    def _action_font(self) -> QFont:
        return self._theme.font(EVENT, MEDIUM)
