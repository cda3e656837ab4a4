"""Month and agenda over the same events: one of them shows, or why there is nothing to show."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.agenda import AgendaView
from migdesk.ui.calendar.emptycalendar import EmptyCalendar
from migdesk.ui.calendar.monthview import MonthView
from migdesk.ui.theme.theme import Theme


class CalendarViews(QWidget):
    """A view gets its events when it is looked at, so that a change costs one view only.

    ``name`` is that of the view, "month" or "agenda"; ``fed`` says that it has new events.
    """

    fed = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = "agenda"
        self.month = MonthView(theme, today, parent=self)
        self.agenda = AgendaView(theme, today, self)
        self.empty = EmptyCalendar(theme)
        self._stack = QStackedLayout(self)
        self._rows: dict[MonthView | AgendaView, list[EventSummary]] = {}
        self._is_empty = False
        self._unfed: set[MonthView | AgendaView] = set()
        for view in (self.month, self.agenda, self.empty):
            self._stack.addWidget(view)

    @property
    def current(self) -> MonthView | AgendaView:
        """The view of that name, also while it is empty."""
        return self.month if self.name == "month" else self.agenda

    @property
    def shown(self) -> QWidget:
        """That view, or what is said instead."""
        return self.empty if self._is_empty else self.current

    def set_counts(self, shown: int, total: int) -> None:
        """Know how many events filters let through of all: without any, a view is empty."""
        self._is_empty = not shown
        if self._is_empty:
            self.empty.tell(total)

    def set_rows(self, view: MonthView | AgendaView, rows: list[EventSummary]) -> None:
        """Take these for one view, until there are others; what is looked at shows them now."""
        self._rows[view] = rows
        self._unfed.add(view)
        if view is self.current:
            self.show_view(self.name)

    def rows(self) -> Iterator[EventSummary]:
        """All rows of both views, those of the current one first; mostly they are the same."""
        both = [self._rows.get(view, []) for view in (self.current, self.month, self.agenda)]
        yield from chain.from_iterable({id(rows): rows for rows in both}.values())

    def show_view(self, name: str) -> None:
        """Show the view of that name, or what is said instead where there is no event."""
        self.name = name
        view = self.current
        if view in self._unfed:
            self._unfed.remove(view)
            view.set_events(self._rows[view])
            self.fed.emit()
        self._stack.setCurrentWidget(self.shown)
