"""Above the calendar: where in time it is, the way on and back, and which view it is."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from migdesk.ui.calendar.monthwords import MonthWords
from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton, PlainButton
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.segmented import SegmentedControl

VIEWS = ("month", "agenda")
"""The views in the order of their switch."""

_MONTHS = tuple(range(1, 13))


class CalendarHeader(QWidget):
    """The title is the month, or the agenda's name; months are turned in the month view only."""

    turned = Signal(int)
    today_requested = Signal()
    view_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = MonthWords(self.locale())
        self._month = date.min
        self._view = VIEWS[0]
        self._title = PlainLabel(theme, "", "page")
        self._back = IconButton(theme, "chevron-left", self.tr("Previous month"))
        self._on = IconButton(theme, "chevron-right", self.tr("Next month"))
        self._today = PlainButton(theme, self.tr("Today"))
        views = [self.tr("Month"), self.tr("Agenda")]
        self._views = SegmentedControl(theme, views, self.tr("View"))
        self._buttons = QHBoxLayout()
        self._build()

    def set_month(self, month: date) -> None:
        """Name the month that is shown."""
        self._month = month
        self._show()

    def set_view(self, view: str) -> None:
        """Be the header of one of ``VIEWS``."""
        self._view = view
        self._views.set_index(VIEWS.index(view))
        self._show()

    def add_button(self, button: QWidget) -> None:
        """One more button at the end of the row."""
        self._buttons.addWidget(button)

    def _build(self) -> None:
        px = self._theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(13), px(14), px(9))
        row.setSpacing(px(6))
        for widget in (self._title, self._back, self._today, self._on):
            row.addWidget(widget)
        row.addSpacing(px(12))
        row.addStretch(1)
        row.addWidget(self._views)
        row.addStretch(2)
        self._buttons.setSpacing(px(6))
        row.addLayout(self._buttons)
        self._title.setMinimumWidth(self._widest())
        self._title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._on.clicked.connect(lambda: self.turned.emit(1))
        self._today.clicked.connect(self.today_requested)
        self._views.changed.connect(lambda index: self.view_chosen.emit(VIEWS[index]))

    def _widest(self) -> int:
        """Room for any month, so that turning moves no button away from the pointer."""
        metrics = QFontMetricsF(self._theme.font(fonts.PAGE_TITLE, fonts.DEMI))
        titles = (self._words.month(date(2000, month, 1)) for month in _MONTHS)
        return round(max(map(metrics.horizontalAdvance, titles)))

    def _show(self) -> None:
        month = self._view == VIEWS[0]
        self._title.setText(self._words.month(self._month) if month else self.tr("Agenda"))
        self._back.setVisible(month)
        self._on.setVisible(month)
