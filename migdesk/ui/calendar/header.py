"""Above the calendar: where in time it is, the way on and back, and which view it is.

Where the words have no room, icons stand for them, with the words in their tooltips.
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from migdesk.ui.calendar.monthwords import MonthWords
from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton, PlainButton, hint_with_keys
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.segmented import SegmentedControl

VIEWS = ("month", "agenda")
"""The views in the order of their switch; also the names of their icons."""

_MONTHS = tuple(range(1, 13))
_YEARS = (2000, *range(1111, 10_000, 1111))


class CalendarHeader(QWidget):
    """The title is the month, or the agenda's name; months are turned in the month view only.

    Every part keeps its place whatever the view or the month.
    """

    turned = Signal(int)
    today_requested = Signal()
    view_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = MonthWords(self.locale())
        self._month = date.min
        self._view = VIEWS[0]
        self._compact = False
        self._least = self._full = 0
        self._title = PlainLabel(theme, "", "page")
        self._previous = IconButton(
            theme, "chevron-left", self.tr("Previous month"), shortcut=QKeySequence("PgUp")
        )
        self._next = IconButton(
            theme, "chevron-right", self.tr("Next month"), shortcut=QKeySequence("PgDown")
        )
        self._today = TodayButton(theme, self.tr("Today"))
        views = [self.tr("Month"), self.tr("Agenda")]
        self._views = SegmentedControl(theme, views, self.tr("View"), icons=VIEWS)
        self._row = QHBoxLayout(self)
        self._buttons = QHBoxLayout()
        self._build()
        self._measure()

    def set_month(self, month: date) -> None:
        """Name the month that is shown."""
        self._month = month
        self._show()

    def set_view(self, view: str) -> None:
        """Be the header of one of ``VIEWS``."""
        self._view = view
        self._views.set_index(VIEWS.index(view))
        self._show()

    def set_keys(self, keys: Mapping[str, QKeySequence]) -> None:
        """Name the keys of "today" and of ``VIEWS`` in the tooltips."""
        self._today.set_keys(keys["today"])
        self._views.set_keys([keys[view] for view in VIEWS])

    def add_button(self, button: QWidget) -> None:
        """One more button at the end of the row."""
        self._buttons.addWidget(button)
        self._measure()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._least, self._row.totalMinimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit()

    def _build(self) -> None:
        px, row = self._theme.px, self._row
        row.setContentsMargins(px(18), px(13), px(14), px(9))
        row.setSpacing(px(6))
        for widget in (self._title, self._previous, self._today, self._next):
            row.addWidget(widget)
        row.addSpacing(px(12))
        row.addStretch(1)
        row.addWidget(self._views)
        row.addStretch(2)
        self._buttons.setSpacing(px(6))
        row.addLayout(self._buttons)
        self._title.setFixedWidth(self._widest())
        self._title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for turning in (self._previous, self._next):
            policy = turning.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            turning.setSizePolicy(policy)
        self._previous.clicked.connect(lambda: self.turned.emit(-1))
        self._next.clicked.connect(lambda: self.turned.emit(1))
        self._today.clicked.connect(self.today_requested)
        self._views.changed.connect(lambda index: self.view_chosen.emit(VIEWS[index]))

    def _widest(self) -> int:
        """Room for any month, so that turning moves no button away from the pointer."""
        metrics = QFontMetricsF(self._theme.font(fonts.PAGE_TITLE, fonts.DEMI))
        widest = max(_YEARS, key=lambda year: metrics.horizontalAdvance(str(year)))
        months = (date(widest, month, 1) for month in _MONTHS)
        titles = (self.tr("Agenda"), *map(self._words.month, months))
        return round(max(map(metrics.horizontalAdvance, titles))) + 1

    def _measure(self) -> None:
        """How much room the row needs, at the least and in full words."""
        widths = []
        for compact in (True, False):
            self._set_compact(compact=compact)
            widths.append(self._row.totalMinimumSize().width())
        self._least, self._full = widths
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        compact = self.width() < self._full
        if compact != self._compact:
            self._set_compact(compact=compact)

    def _set_compact(self, *, compact: bool) -> None:
        self._compact = compact
        self._today.set_compact(compact=compact)
        self._views.set_compact(compact=compact)

    def _show(self) -> None:
        month = self._view == VIEWS[0]
        self._title.setText(self._words.month(self._month) if month else self.tr("Agenda"))
        self._previous.setVisible(month)
        self._next.setVisible(month)


class TodayButton(PlainButton):
    """The way to today, in a word or as an icon."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent=parent)
        self._named = words
        self.setAccessibleName(words)
        hint_with_keys(self, words, None)

    def set_keys(self, keys: QKeySequence) -> None:
        """Name the keys that do the same."""
        hint_with_keys(self, self._named, keys)

    def set_compact(self, *, compact: bool) -> None:
        """Show the icon alone, or the word alone."""
        self.set_icon("today" if compact else "")
        self.setText("" if compact else self._named)
