"""How the agenda is painted: quiet headings, one ledger line per event."""

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView
from typing_extensions import override

from migdesk.db.summaries import EventSummary
from migdesk.records import Stage
from migdesk.ui.calendar.agendalayout import Period, PeriodKind
from migdesk.ui.calendar.agendamodel import AgendaModel, Column, Index
from migdesk.ui.calendar.eventwords import warning_word
from migdesk.ui.calendar.standing import Standing, standing
from migdesk.ui.panes.ink import Ink, ground, pill, pill_width, width_of, write
from migdesk.ui.panes.words import joined
from migdesk.ui.theme.fonts import BODY, CAPTION, DEMI, EMPHASIS, EVENT, MEDIUM
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import focus_ring, kept, rounded

_ROW = 38
_INSET = 18
_GAP = 10
_MARK = 10
_SIGN = 14
_LOUD = {Stage.POSTPONED, Stage.CONTRADICTORY}
_OPEN = {Standing.TENTATIVE, Standing.POSTPONED}


class AgendaDelegate(QStyledItemDelegate):
    """Paints the cells of an ``AgendaModel``; every row is as high as every other."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, AgendaModel):
            return
        period, event = model.period_at(index), model.event_at(index)
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(option.rect)
            if event is not None:
                self._paint_ground(painter, option, index)
                self._paint_cell(painter, option.rect, index, event)
            elif period is not None:
                self._paint_heading(painter, option.rect, model, period)

    def _paint_heading(
        self, painter: QPainter, rect: QRect, model: AgendaModel, period: Period
    ) -> None:
        theme, (title, rest) = self._theme, model.words.heading(period)
        line = rect.adjusted(theme.px(_INSET), theme.px(6), -theme.px(_INSET), 0)
        if period.kind is PeriodKind.GAP:
            ink = Ink(theme.font(CAPTION), theme.colour("text3"))
            write(painter, line, joined(title, rest), ink)
            return
        painter.fillRect(QRectF(line.left(), rect.bottom(), line.width(), 1), theme.colour("line"))
        ink = Ink(theme.font(EMPHASIS, DEMI), theme.colour("accent" if period.current else "text"))
        line.setLeft(line.left() + write(painter, line, title, ink) + theme.px(_GAP))
        ink = Ink(theme.font(EVENT), theme.colour("text2"))
        line.setLeft(line.left() + write(painter, line, rest, ink) + theme.px(_GAP))
        if period.current:
            ink = Ink(theme.font(CAPTION, DEMI), theme.colour("on_accent"))
            pill(painter, line, model.words.today(model.today), ink, theme.colour("accent"))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        if not isinstance(view, QTreeView):
            return
        whole = QRect(0, option.rect.top(), view.viewport().width(), option.rect.height())
        row = QRectF(whole.adjusted(2, 1, -2, -1))
        ground(painter, row, option, self._theme)
        current = view.currentIndex()
        if view.hasFocus() and current.siblingAtColumn(index.column()) == index:
            focus_ring(painter, row, self._theme.px(10), self._theme.colour("accent"))

    def _paint_cell(
        self, painter: QPainter, rect: QRect, index: Index, event: EventSummary
    ) -> None:
        theme = self._theme
        cell = rect.adjusted(theme.px(_INSET), 0, -theme.px(_GAP), 0)
        if index.column() == Column.TITLE:
            self._paint_title(painter, rect.adjusted(0, 0, -theme.px(4), 0), event, index.data())
        elif index.column() == Column.DATES:
            self._paint_dates(painter, cell, str(index.data()))
        else:
            write(painter, cell, str(index.data()), Ink(theme.font(EVENT), theme.colour("text2")))

    def _paint_dates(self, painter: QPainter, cell: QRect, dates: str) -> None:
        theme = self._theme
        font = theme.font(EVENT, MEDIUM)
        if width_of(dates, font) > cell.width():  # a date is never cut short
            font = theme.font(CAPTION, MEDIUM)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, dates)

    def _paint_title(self, painter: QPainter, cell: QRect, event: EventSummary, title: str) -> None:
        theme = self._theme
        self._paint_mark(painter, cell, event)
        cell.setLeft(cell.left() + theme.px(_MARK + _GAP))
        word, small = warning_word(event.stage), theme.font(CAPTION, MEDIUM)
        room = cell.width() - (pill_width(word, small) + theme.px(_GAP) if word else 0)
        room -= theme.px(_SIGN + _GAP) if event.recurring else 0
        font, cancelled = theme.font(BODY, MEDIUM), event.stage is Stage.CANCELLED
        font.setStrikeOut(cancelled)
        if width_of(title, font) > room:
            title = event.short_title or title
        place = QRect(cell.left(), cell.top(), room, cell.height())
        ink = Ink(font, theme.colour("text2" if cancelled else "text"))
        cell.setLeft(cell.left() + write(painter, place, title, ink) + theme.px(_GAP))
        if event.recurring:
            self._paint_repeats(painter, cell)
            cell.setLeft(cell.left() + theme.px(_SIGN + _GAP))
        if word:
            loud = event.stage in _LOUD
            ink = Ink(small, theme.colour("warn_ink" if loud else "text2"))
            pill(painter, cell, word, ink, theme.colour("warn_bg" if loud else "track"))

    def _paint_repeats(self, painter: QPainter, cell: QRect) -> None:
        """The sign of what happens again, as the pane has it."""
        theme = self._theme
        dpr = painter.device().devicePixelRatio()
        sign = theme.pixmap("repeat", theme.tokens.text3, _SIGN, dpr)
        painter.drawPixmap(cell.left(), cell.center().y() - theme.px(_SIGN) // 2 + 1, sign)

    def _paint_mark(self, painter: QPainter, cell: QRect, event: EventSummary) -> None:
        theme, side = self._theme, self._theme.px(_MARK)
        edge = theme.ink(theme.hue(event.colour).edge)
        box = QRectF(cell.left(), cell.center().y() - side / 2 + 0.5, side, side)
        if event.coarse or standing(event) in _OPEN:
            painter.setPen(QPen(edge, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box.adjust(0.8, 0.8, -0.8, -0.8)
            painter.drawRoundedRect(box, theme.px(2.5), theme.px(2.5))
        else:
            rounded(painter, box, theme.px(2.5), edge)
