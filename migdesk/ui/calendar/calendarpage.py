"""The page of the calendar: its header, what is said of the starter collection, and the views."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migdesk.db.summaries import CollectionSummary
from migdesk.ui.calendar.calendarviews import CalendarViews
from migdesk.ui.calendar.header import CalendarHeader
from migdesk.ui.desk import Desk
from migdesk.ui.notices import StarterCard
from migdesk.ui.widgets.card import Surface


class CalendarPage(Surface):
    """``has_starter`` is true while the starter collection is in the database."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, notched=True, parent=parent)
        self._desk = desk
        self.header = CalendarHeader(desk.theme, self)
        self.views = CalendarViews(desk.theme, desk.today, self)
        self.starter = StarterCard(desk.theme, self)
        self.has_starter = False
        px = desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        card = QVBoxLayout()
        card.setContentsMargins(px(18), 0, px(18), px(8))
        card.addWidget(self.starter)
        column.addLayout(card)
        column.addWidget(self.views, 1)
        self.starter.hide()
        self.starter.closed.connect(self._close_starter)

    def show_view(self, view: str) -> None:
        """Show "month" or "agenda"."""
        wanted = self.has_starter and self._desk.settings.now.starter_card
        self.starter.setVisible(wanted and view == "agenda")
        self.header.set_view(view)
        self.views.show_view(view)
        self.setFocusProxy(self.views.current)

    def set_starter(self, starter: CollectionSummary | None) -> None:
        """Know the starter collection, or that it is not there."""
        self.has_starter = starter is not None
        if starter is not None:
            self.starter.show_counts(starter.events, starter.contacts)

    def _close_starter(self) -> None:
        self._desk.settings.change(starter_card=False)
        self.starter.hide()
