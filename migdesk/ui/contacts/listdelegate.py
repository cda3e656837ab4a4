"""How a row of the list of contacts is painted: avatar, name, organisation and post."""

from PySide6.QtCore import QObject, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from migdesk.db.summaries import ContactSummary
from migdesk.ui.contacts.listmodel import Index, Role
from migdesk.ui.panes.contactwords import second_parts
from migdesk.ui.panes.ink import Ink, ground, write, write_pair
from migdesk.ui.theme.fonts import BODY, DEMI, EVENT
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.avatar import Face, paint_avatar
from migdesk.ui.widgets.painting import focus_ring, kept

_ROW, _SIDE, _INSET, _AVATAR, _GAP, _LEAD = 58, 8, 10, 36, 12, 3


class ContactDelegate(QStyledItemDelegate):
    """Rows of one height."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        contact = index.data(Role.CONTACT)
        view = option.widget
        if not isinstance(contact, ContactSummary) or not isinstance(view, QListView):
            return
        px = self._theme.px
        row = option.rect.adjusted(px(_SIDE), px(2), -px(_SIDE), -px(2))
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground(painter, QRectF(row), option, self._theme)
            self._paint_contact(painter, row, option, contact)
            if view.hasFocus() and view.currentIndex() == index:
                focus_ring(painter, QRectF(row), px(10), self._theme.colour("accent"))

    def _paint_contact(
        self,
        painter: QPainter,
        row: QRect,
        option: QStyleOptionViewItem,
        contact: ContactSummary,
    ) -> None:
        theme, px = self._theme, self._theme.px
        side = px(_AVATAR)
        top = row.top() + (row.height() - side) / 2
        face = Face.of(contact.name, contact.kind)
        dpr = painter.device().devicePixelRatioF()
        paint_avatar(painter, QRectF(row.left() + px(_INSET), top, side, side), face, theme, dpr)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        name = Ink(theme.font(BODY, DEMI), theme.colour("accent_ink" if chosen else "text"))
        small = Ink(theme.font(EVENT), theme.colour("text2"))
        above, below = QFontMetrics(name.font).height(), QFontMetrics(small.font).height()
        left = row.left() + px(_INSET + _AVATAR + _GAP)
        width = row.right() - left - px(_INSET)
        start = row.top() + (row.height() - above - below - px(_LEAD)) // 2
        write(painter, QRect(left, start, width, above), contact.name, name)
        place = QRect(left, start + above + px(_LEAD), width, below)
        write_pair(painter, place, second_parts(contact), small)
