"""The calendar: month and agenda over the same events, the same filter and the same selection."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migdesk.db.summaries import EventSummary, Filter, day_of, parts_of
from migdesk.ui.calendar.agenda import AgendaView
from migdesk.ui.calendar.agendalayout import Frame
from migdesk.ui.calendar.calendarnews import (
    CalendarNews,
    EventNews,
    calendar_news,
    event_news,
)
from migdesk.ui.calendar.calendarpage import CalendarPage
from migdesk.ui.calendar.calendarstate import CalendarState
from migdesk.ui.calendar.eventpane import EventPane
from migdesk.ui.calendar.hiddencount import HiddenCount
from migdesk.ui.calendar.monthkeys import months_on
from migdesk.ui.calendar.monthview import MonthView
from migdesk.ui.calendar.sidebar import CalendarSidebar
from migdesk.ui.calendar.timetable import Timetable
from migdesk.ui.desk import Desk
from migdesk.ui.sidepane import SidePane
from migdesk.ui.tasks import Questions


class CalendarPlace(QWidget):
    """Header, views and event pane; ``sidebar`` is its part of the side bar.

    ``selection_changed`` says that ``selected`` is another. ``is_filled`` is true once the
    views show what the database holds. What is selected has a key: an event, or one occurrence.
    """

    selection_changed = Signal()
    import_requested = Signal()
    removal_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme, today = desk.theme, desk.today
        self.sidebar = CalendarSidebar(theme, today)
        self._page = CalendarPage(desk)
        self.header, self.starter = self._page.header, self._page.starter
        self._views = self._page.views
        self.month, self.agenda = self._views.month, self._views.agenda
        self.pane = EventPane(theme, today, desk.zone)
        self._key: str | None = None
        self._seeking = self.is_filled = False
        self._events: dict[str, EventSummary] = {}
        frame = Frame(today, self.locale().firstDayOfWeek().value - 1)
        self._timetable = Timetable(desk.tasks, frame, desk.zone, self)
        self._hidden = HiddenCount(desk, self.month, self.sidebar, self._timetable)
        beside = desk.settings.now.pane
        self.split = SidePane(theme, self._page, self.pane, self.header, beside=beside, parent=self)
        self._questions = Questions(desk.tasks, self)
        self._build()
        self._connect()

    @property
    def view(self) -> str:
        """Which of the two views it is."""
        return self._views.name

    @property
    def has_starter(self) -> bool:
        """Whether the starter collection is in the database."""
        return self._page.has_starter

    def selected(self) -> list[str]:
        """The UIDs of the selected events, each once."""
        return list(dict.fromkeys(parts_of(key)[0] for key in self.selected_keys()))

    def selected_keys(self) -> list[str]:
        """The keys of the selected events and occurrences."""
        several = self.agenda.selected_keys() if self.view == "agenda" else []
        return several or ([self._key] if self._key else [])

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

    def select(self, key: str | None) -> None:
        """Select an event or occurrence alone, or none, from elsewhere, and bring it into sight.

        Of an event that repeats, the next occurrence is meant.
        """
        self.agenda.set_selected(key)
        self._select(key)
        self._seeking = bool(key) and key not in self._events
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
        self._questions.ask("events", asked, partial(self._show_events, chosen))

    def state(self) -> CalendarState:
        """Where the user is."""
        day = self.current_view().day()
        ring, choices = self.month.scene.day, self.sidebar.choices()
        return CalendarState(self.view, day, self._key, ring, choices)

    def restore(self, state: CalendarState) -> None:
        """Go where the user was."""
        self.sidebar.set_choices(state.choices)
        self._key = state.event
        self._seeking = bool(state.event) and (state.view == "agenda" or state.day is None)
        if state.day is not None:
            self.month.go_to(state.day)
            self.agenda.go_to(state.day)
        if state.ring is not None:
            self.month.ring(state.ring)
        self._show_page(state.view)

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        self._show_month(self.month.month())
        self._show_page(self.view)

    def _connect(self) -> None:
        self._desk.tasks.opened.connect(self.refresh)
        self._desk.tasks.changed.connect(self.refresh)
        self.sidebar.filtered.connect(self.refresh)
        self.sidebar.date_chosen.connect(self.go_to)
        self.header.turned.connect(lambda by: self.month.go_to(months_on(self.month.month(), by)))
        self.header.today_requested.connect(lambda: self.go_to(self._desk.today))
        self.header.view_chosen.connect(self.set_view)
        self.month.month_changed.connect(self._show_month)
        self.month.all_requested.connect(self.sidebar.show_all)
        self.starter.remove_requested.connect(self.removal_requested)
        self.starter.import_requested.connect(self.import_requested)
        self._views.fed.connect(self._take_up)
        self._timetable.month_told.connect(partial(self._take, self.month))
        self._timetable.agenda_told.connect(partial(self._take, self.agenda))
        self._timetable.marked.connect(self.sidebar.mini.set_counts)
        self.sidebar.mini.month_changed.connect(self._timetable.mark)
        self._views.empty.all_requested.connect(self.sidebar.show_all)
        self._views.empty.import_requested.connect(self.import_requested)
        self.pane.event_opened.connect(self.select)
        self.agenda.selection_changed.connect(self._follow_agenda)
        self.split.toggled.connect(lambda beside: self._desk.settings.change(pane=beside))
        for view in (self.month, self.agenda):
            view.selected.connect(self._select)
            view.activated.connect(self._open)

    def _show_month(self, month: date) -> None:
        self.header.set_month(month)
        self.sidebar.mini.set_month(month)
        self._timetable.see(self.view, month)
        self._hidden.count()

    def _select(self, key: str | None) -> None:
        self._key = key
        self.month.set_selected(key)
        chosen = self.agenda.selected_keys()
        if self.view != "agenda" or (key not in chosen if key else chosen):
            self.agenda.set_selected(key)
        self._load_event()
        self._show_month_of(key)
        if key:
            self.split.draw()
        self.selection_changed.emit()

    def _show_month_of(self, key: str | None) -> None:
        """In the agenda, the small month follows what is selected."""
        event = self._events.get(key) if key else None
        if self.view == "agenda" and event is not None and event.first_day:
            self.sidebar.mini.set_month(event.first_day)

    def _open(self, key: str) -> None:
        self._select(key)
        if not self.split.is_open:
            self.split.toggle()
        self.pane.setFocus()

    def _follow_agenda(self) -> None:
        """Of several events some are gone, or hidden by filters."""
        left = self.agenda.selected_keys()
        if left and self._key not in left:
            self._key = left[-1]
            self.month.set_selected(self._key)
        self._load_event()
        self.selection_changed.emit()

    def _load_event(self) -> None:
        keys = self.selected_keys()
        several = [self._events[key] for key in keys if key in self._events]
        self._questions.forget("event")
        if len(several) > 1:
            self.pane.show_several(several)
        elif self._key:
            today = None if self._is_row(self._key) else self._desk.today
            asked = partial(event_news, key=self._key, zone=self._desk.zone, nearest=today)
            nothing = partial(self.pane.show_event, None)
            self._questions.ask("event", asked, self._show_event, nothing)
        else:
            self.pane.show_event(None)

    def _is_row(self, key: str) -> bool:
        """Whether a view has this row for good, and not until occurrences stand in its place."""
        event, told = self._events.get(key), self._timetable.is_told(self.view)
        return event is not None and (told or not event.recurring or bool(event.start))

    def _show_event(self, news: EventNews | None) -> None:
        if news is None:
            self._select(next((key for key in self.selected_keys() if key != self._key), None))
            return
        self.pane.show_event(news)
        if news.summary.key != self._key and news.summary.start:
            self._key = news.summary.key
            self.month.set_selected(self._key)
            self.agenda.set_selected(self._key)
            self._seek(news.summary.first_day)
            self.selection_changed.emit()

    def _show_events(self, chosen: Filter, news: CalendarNews) -> None:
        self.pane.invite(invites=bool(news.events))
        self.sidebar.set_news(news)
        self._views.set_counts(len(news.events), news.total)
        self._page.set_starter(news.starter)
        self._timetable.take(news.events, chosen, news.busy)
        self._show_page(self.view)
        self.is_filled = True
        self._seek()
        self._load_event()
        self.selection_changed.emit()

    def _take(self, view: MonthView | AgendaView, rows: list[EventSummary]) -> None:
        """What happens where the user looks; an event that was selected may be an occurrence."""
        self._views.set_rows(view, rows)
        self._events = {row.key: row for row in self._views.rows()}
        if view is self.current_view() and self.is_filled:
            self._seek()
        if self._key and self._key not in self._events and not parts_of(self._key)[1]:
            self._load_event()

    def _seek(self, otherwise: date | None = None) -> None:
        """Bring into sight what was sought, once it is known where that is."""
        if self._seeking and (otherwise or self._timetable.is_told(self.view)):
            self._seeking = False
            self._bring_into_sight(otherwise)

    def _show_page(self, view: str) -> None:
        self._page.show_view(view)
        self._timetable.see(view, self.month.month())

    def _take_up(self) -> None:
        """The view that has new events, too, knows what is hidden and what is selected."""
        self._hidden.count()
        self.month.set_selected(self._key)  # the agenda keeps its own, and its place

    def _bring_into_sight(self, otherwise: date | None = None) -> None:
        """Show where the selected event is; if it is nowhere in this view, a day instead."""
        event = self._events.get(self._key) if self._key else None
        otherwise = otherwise or day_of(self._key or "")
        if self.view == "agenda":
            self.agenda.set_selected(self._key)
            self._show_month_of(self._key)
            day = otherwise if event is None else None
        else:
            day = (event.first_day if event else None) or otherwise
        if day is not None:
            self.go_to(day)
