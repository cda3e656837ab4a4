"""The small month beside the filters: where in the year, how busy, and a way to any day.

mini = MiniMonth(theme, today)
mini.set_counts({date(2017, 11, 16): 4, ...})   # a mark under each busy day
mini.set_month(view.month())                    # follow the view; silent
mini.date_chosen.connect(view.go_to)            # a click, or arrows and Enter
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.ui.calendar.monthkeys import day_by_key, day_by_page, months_on
from migdesk.ui.calendar.monthlayout import DAYS
from migdesk.ui.calendar.monthwords import MonthWords
from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.painting import focus_ring, painting, rounded

_ROWS = 6
_CELL, _NAMES = 28, 22
_MARK_WIDTHS = (0, 6, 10, 14)
_MARK_HEIGHT = 2.4
_DISC = 23
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MiniMonth(QWidget):
    """One month in six weeks, so that nothing below it moves when the month changes."""

    date_chosen = Signal(date)
    month_changed = Signal(date)

    def __init__(self, theme: Theme, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = PlainLabel(theme, "", "heading")
        self._previous = IconButton(theme, "chevron-left", self.tr("Previous month"))
        self._next = IconButton(theme, "chevron-right", self.tr("Next month"))
        self._days = _Days(theme, today)
        self._days.chosen.connect(self.date_chosen)
        self._days.turned.connect(self._turn)
        self._previous.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
        self._build()
        self.set_month(today)

    def month(self) -> date:
        """The first of the month shown."""
        return self._days.month

    def set_month(self, month: date) -> None:
        """Show the month that a day is in."""
        self._days.show_month(month.replace(day=1))
        self._title.setText(self._days.words.month(month))
        self.month_changed.emit(self.month())

    def set_counts(self, counts: Mapping[date, int]) -> None:
        """Mark the days by how much they hold: the wider the more, up to three."""
        self._days.set_counts(counts)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(self._theme.px(4), 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._previous)
        head.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._days)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _turn(self, months: int) -> None:
        self.set_month(months_on(self.month(), months))


class _Days(QWidget):
    """The painted days; the keyboard goes by day, week, and month."""

    chosen = Signal(date)
    turned = Signal(int)

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self._theme = theme
        self.words = MonthWords(self.locale())
        self._today = self._day = today
        self.month = today.replace(day=1)
        self._counts: dict[date, int] = {}
        self._pointed: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_month(self, month: date) -> None:
        if (self._day.year, self._day.month) != (month.year, month.month):
            self._day = month
        self.month = month
        self._say()

    def set_counts(self, counts: Mapping[date, int]) -> None:
        self._counts = dict(counts)
        self._say()

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(DAYS * px(_CELL), px(_NAMES) + _ROWS * px(_CELL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(DAYS * self._theme.px(24), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = self._theme
        with painting(self) as painter:
            painter.setFont(theme.font(fonts.CAPTION))
            painter.setPen(theme.colour("text3"))
            for column, name in enumerate(self.words.weekdays(QLocale.FormatType.NarrowFormat)):
                width = self.width() / DAYS
                box = QRectF(column * width, 0, width, theme.px(_NAMES))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            for place in range(_ROWS * DAYS):
                day = self._day_in(place)
                if day is not None:
                    self._paint_day(painter, day, self._cell(place))

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._point(self._day_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent, /) -> None:
        self._point(None)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        day = self._day_at(event.position())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self._day = day
            self.chosen.emit(day)
            self._say()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        year = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        day = day_by_key(self._day, event.key(), self.words.first_weekday)
        day = day or day_by_page(self._day, event.key(), year=year)
        if event.key() in _CHOOSING:
            self.chosen.emit(self._day)
        elif day is not None:
            self._move(day)
        else:
            super().keyPressEvent(event)

    def _move(self, day: date) -> None:
        self._day = day
        months = (day.year - self.month.year) * 12 + day.month - self.month.month
        if months:
            self.turned.emit(months)
        self._say()

    def _paint_day(self, painter: QPainter, day: date, cell: QRectF) -> None:
        px, theme = self._theme.px, self._theme
        disc = QRectF(0, 0, px(_DISC), px(_DISC))
        disc.moveCenter(QPointF(cell.center().x(), cell.y() + px(11)))
        here = day == self._today
        if here or day == self._pointed:
            rounded(painter, disc, disc.width() / 2, theme.colour("accent" if here else "hover"))
        if self.hasFocus() and day == self._day:
            ring = disc.adjusted(-2, -2, 2, 2)
            focus_ring(painter, ring, ring.width() / 2, theme.colour("accent"))
        outside = day.month != self.month.month
        painter.setFont(theme.font(fonts.CAPTION, fonts.DEMI if here else fonts.REGULAR))
        ink = "on_accent" if here else "text3" if outside else "text"
        painter.setPen(theme.colour(ink))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(day.day))
        count = min(self._counts.get(day, 0), len(_MARK_WIDTHS) - 1)
        if count and not here:
            mark = QRectF(0, 0, px(_MARK_WIDTHS[count]), _MARK_HEIGHT * self._theme.em / 16)
            mark.moveCenter(QPointF(cell.center().x(), cell.y() + px(22.5)))
            rounded(painter, mark, mark.height() / 2, theme.colour("field" if outside else "text3"))

    def _day_in(self, place: int) -> date | None:
        lead = (self.month.weekday() - self.words.first_weekday) % DAYS
        ordinal = self.month.toordinal() - lead + place
        return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None

    def _cell(self, place: int) -> QRectF:
        px, width = self._theme.px, self.width() / DAYS
        row, column = divmod(place, DAYS)
        return QRectF(column * width, px(_NAMES) + row * px(_CELL), width, px(_CELL))

    def _day_at(self, point: QPointF) -> date | None:
        cells = (place for place in range(_ROWS * DAYS) if self._cell(place).contains(point))
        place = next(cells, None)
        return None if place is None else self._day_in(place)

    def _point(self, day: date | None) -> None:
        self._pointed = day
        self.update()

    def _say(self) -> None:
        count = self._counts.get(self._day, 0)
        self.setAccessibleName(self.words.day_sentence(self._day, count, self._today))
        self.update()
