"""The calendar: month and agenda over the same events, the same filter and the same selection."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migdesk.db.summaries import CollectionSummary, EventSummary
from migdesk.ui.calendar.agenda import AgendaView
from migdesk.ui.calendar.calendarnews import (
    CalendarNews,
    EventNews,
    calendar_news,
    event_news,
    events_in,
)
from migdesk.ui.calendar.calendarstate import CalendarState
from migdesk.ui.calendar.calendarviews import CalendarViews
from migdesk.ui.calendar.eventpane import EventPane
from migdesk.ui.calendar.header import CalendarHeader
from migdesk.ui.calendar.monthkeys import months_on
from migdesk.ui.calendar.monthview import MonthView
from migdesk.ui.calendar.sidebar import CalendarSidebar, Choices
from migdesk.ui.desk import Desk
from migdesk.ui.notices import StarterCard
from migdesk.ui.sidepane import SidePane
from migdesk.ui.tasks import Questions
from migdesk.ui.widgets.card import Surface


class CalendarPlace(QWidget):
    """Header, views and event pane; ``sidebar`` is its part of the side bar.

    ``selection_changed`` says that ``selected`` is another. ``is_filled`` is true once the
    views show what the database holds, ``has_starter`` while that is in it.
    """

    selection_changed = Signal()
    import_requested = Signal()
    removal_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme, today = desk.theme, desk.today
        self.sidebar = CalendarSidebar(theme, today)
        self.header = CalendarHeader(theme)
        self._views = CalendarViews(theme, today)
        self.month, self.agenda = self._views.month, self._views.agenda
        self.pane = EventPane(theme, today, desk.zone)
        self.starter = StarterCard(theme)
        self._page = Surface(theme, notched=True)
        self._uid: str | None = None
        self._seeking = self.is_filled = self.has_starter = False
        self._events: dict[str, EventSummary] = {}
        beside = desk.settings.now.pane
        self.split = SidePane(theme, self._page, self.pane, self.header, beside=beside)
        self._questions = Questions(desk.tasks, self)
        self._build()
        self._connect()

    @property
    def view(self) -> str:
        """Which of the two views it is."""
        return self._views.name

    def selected(self) -> list[str]:
        """The UIDs of the selected events."""
        several = self.agenda.selected_uids() if self.view == "agenda" else []
        return several or ([self._uid] if self._uid else [])

    def set_view(self, view: str) -> None:
        """Show "month" or "agenda": the same day, the same event."""
        if view == self.view:
            return
        day = self.current_view().day()
        self._show_page(view)
        self._bring_into_sight(day)
        self._load_event()
        self.current_view().setFocus()
        self.selection_changed.emit()

    def current_view(self) -> MonthView | AgendaView:
        """The view that shows now."""
        return self._views.current

    def select(self, uid: str | None) -> None:
        """Select an event alone, or none, from elsewhere, and bring it into sight."""
        self.agenda.set_selected(uid)
        self._select(uid)
        self._seeking = uid is not None and uid not in self._events
        self._bring_into_sight()

    def go_to(self, day: date) -> None:
        """Bring a day into sight."""
        if self.view == "month":
            self.month.go_to(day)
        else:
            self.agenda.go_to(day)
            self.sidebar.mini.set_month(day)

    def toggle_pane(self) -> None:
        """Show the event pane, or hide it."""
        self.split.toggle()

    def regions(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self._views.shown, self.pane] if self.split.is_open else [self._views.shown]

    def refresh(self) -> None:
        """Read everything again."""
        chosen = self.sidebar.filter()
        asked = partial(calendar_news, chosen=chosen, zone=self._desk.zone)
        self._questions.ask("events", asked, self._show_events)

    def state(self) -> CalendarState:
        """Where the user is."""
        day = self.current_view().day()
        ring, choices = self.month.scene.day, self.sidebar.choices()
        return CalendarState(self.view, day, self._uid, ring, choices)

    def restore(self, state: CalendarState) -> None:
        """Go where the user was."""
        self.sidebar.set_choices(state.choices)
        self._uid = state.event
        self._seeking = bool(state.event) and (state.view == "agenda" or state.day is None)
        if state.day is not None:
            self.month.go_to(state.day)
            self.agenda.go_to(state.day)
        if state.ring is not None:
            self.month.ring(state.ring)
        self._show_page(state.view)

    def _build(self) -> None:
        px = self._desk.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        card = QVBoxLayout()
        card.setContentsMargins(px(18), 0, px(18), px(8))
        card.addWidget(self.starter)
        column.addLayout(card)
        column.addWidget(self._views, 1)
        self.starter.hide()
        self._show_month(self.month.month())
        self._show_page(self.view)

    def _connect(self) -> None:
        self._desk.tasks.opened.connect(self.refresh)
        self._desk.tasks.changed.connect(self.refresh)
        self.sidebar.filtered.connect(self.refresh)
        self.sidebar.date_chosen.connect(self.go_to)
        self.header.turned.connect(self._turn)
        self.header.today_requested.connect(lambda: self.go_to(self._desk.today))
        self.header.view_chosen.connect(self.set_view)
        self.month.month_changed.connect(self._show_month)
        self.month.all_requested.connect(self.sidebar.show_all)
        self.starter.remove_requested.connect(self.removal_requested)
        self.starter.import_requested.connect(self.import_requested)
        self.starter.closed.connect(self._close_starter)
        self._views.fed.connect(self._take_up)
        self._views.empty.all_requested.connect(self.sidebar.show_all)
        self._views.empty.import_requested.connect(self.import_requested)
        self.pane.event_opened.connect(self.select)
        self.agenda.selection_changed.connect(self._follow_agenda)
        self.split.toggled.connect(lambda beside: self._desk.settings.change(pane=beside))
        for view in (self.month, self.agenda):
            view.selected.connect(self._select)
            view.activated.connect(self._open)

    def _turn(self, months: int) -> None:
        self.month.go_to(months_on(self.month.month(), months))

    def _show_month(self, month: date) -> None:
        self.header.set_month(month)
        self.sidebar.mini.set_month(month)
        self._count_hidden()

    def _count_hidden(self) -> None:
        """A month that looks empty says so if it is the filters that empty it."""
        month, filtered = self.month.month(), self.sidebar.choices() != Choices()
        if filtered and self.month.scene.index.empty(month):
            asked = partial(events_in, month=month, zone=self._desk.zone)
            self._questions.ask("hidden", asked, self.month.set_hidden)
        else:
            self.month.set_hidden(0)

    def _select(self, uid: str | None) -> None:
        self._uid = uid
        self.month.set_selected(uid)
        chosen = self.agenda.selected_uids()
        if self.view != "agenda" or (uid not in chosen if uid else chosen):
            self.agenda.set_selected(uid)
        self._load_event()
        self._show_month_of(uid)
        if uid:
            self.split.draw()
        self.selection_changed.emit()

    def _show_month_of(self, uid: str | None) -> None:
        """In the agenda, the small month follows what is selected."""
        event = self._events.get(uid) if uid else None
        if self.view == "agenda" and event is not None and event.first_day:
            self.sidebar.mini.set_month(event.first_day)

    def _open(self, uid: str) -> None:
        self._select(uid)
        if not self.split.is_open:
            self.split.toggle()
        self.pane.setFocus()

    def _follow_agenda(self) -> None:
        """Of several events some are gone, or hidden by filters."""
        left = self.agenda.selected_uids()
        if left and self._uid not in left:
            self._uid = left[-1]
            self.month.set_selected(self._uid)
        self._load_event()
        self.selection_changed.emit()

    def _load_event(self) -> None:
        several = [self._events[uid] for uid in self.selected() if uid in self._events]
        self._questions.forget("event")
        if len(several) > 1:
            self.pane.show_several(several)
        elif self._uid:
            asked = partial(event_news, uid=self._uid, zone=self._desk.zone)
            self._questions.ask("event", asked, self._show_event)
        else:
            self.pane.show_event(None)

    def _show_event(self, news: EventNews | None) -> None:
        if news is None:
            self._select(next((uid for uid in self.selected() if uid != self._uid), None))
        else:
            self.pane.show_event(news)

    def _show_events(self, news: CalendarNews) -> None:
        self._events = {event.uid: event for event in news.events}
        self.is_filled = True
        self.pane.invite(invites=bool(news.events))
        self.sidebar.set_news(news)
        self._views.set_events(news.events, news.total)
        self._show_starter(news.starter)
        self._show_page(self.view)
        if self._seeking:
            self._seeking = False
            self._bring_into_sight()
        self._load_event()
        self.selection_changed.emit()

    def _show_page(self, view: str) -> None:
        wanted = self.has_starter and self._desk.settings.now.starter_card
        self.starter.setVisible(wanted and view == "agenda")
        self.header.set_view(view)
        self._views.show_view(view)
        self._page.setFocusProxy(self.current_view())

    def _take_up(self) -> None:
        """The view that has new events, too, knows what is hidden and what is selected."""
        self._count_hidden()
        self.month.set_selected(self._uid)  # the agenda keeps its own, and its place

    def _show_starter(self, starter: CollectionSummary | None) -> None:
        self.has_starter = starter is not None
        if starter is not None:
            self.starter.show_counts(starter.events, starter.contacts)

    def _close_starter(self) -> None:
        self._desk.settings.change(starter_card=False)
        self.starter.hide()

    def _bring_into_sight(self, otherwise: date | None = None) -> None:
        """Show where the selected event is; if it is nowhere in this view, a day instead."""
        event = self._events.get(self._uid) if self._uid else None
        if self.view == "agenda":
            self.agenda.set_selected(self._uid)
            self._show_month_of(self._uid)
            day = otherwise if event is None else None
        else:
            day = (event.first_day if event else None) or otherwise
        if day is not None:
            self.go_to(day)
