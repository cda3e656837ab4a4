"""Everything inside the window's frame: side bar, places, banner, toast; made anew as a whole.

A change of language or of text size makes it anew, with ``state`` handed over.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.ui.calendar.calendarplace import CalendarPlace
from migdesk.ui.contacts.contactsplace import ContactsPlace
from migdesk.ui.contentstate import ContentState
from migdesk.ui.desk import Desk
from migdesk.ui.keyboard import Keyboard
from migdesk.ui.navigation import NARROW, Navigation
from migdesk.ui.notices import Banner, BusyLine
from migdesk.ui.progressrow import ProgressRow
from migdesk.ui.regions import go_on
from migdesk.ui.wayback import Here, WayBack
from migdesk.ui.widgets.checklist import FilterList
from migdesk.ui.widgets.labels import hide_tooltip
from migdesk.ui.widgets.scrim import Scrim
from migdesk.ui.widgets.toast import Toast


class Content(QWidget):
    """The places side by side with their side bar.

    ``selection_changed`` says that what actions work on is other; ``place_changed`` carries
    the place; ``way`` leads back and forward.
    """

    selection_changed = Signal()
    place_changed = Signal(str)

    def __init__(self, desk: Desk, state: ContentState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.calendar = CalendarPlace(desk, self)
        self.contacts = ContactsPlace(desk, self)
        self._places: dict[str, QWidget] = {"calendar": self.calendar, "contacts": self.contacts}
        self._place, self._elsewhere = state.place, state.elsewhere
        sidebars = (self.calendar.sidebar, self.contacts.sidebar)
        self._row = QHBoxLayout(self)
        self._scrim = Scrim(self)
        self.navigation = Navigation(desk.theme, sidebars, self)
        self.banner = Banner(desk.theme)
        self.progress = ProgressRow(desk.theme)
        self._busy = BusyLine(desk.theme)
        self._stack = QStackedLayout()
        self._build()
        self.toast = Toast(desk.theme, self, self._landing)
        self._keyboard = Keyboard(self, self.navigation, self._shown, self._view)
        self._connect()
        self.calendar.restore(state.calendar)
        self.contacts.restore(state.contacts)
        self._show_place(state.place)
        self.way = WayBack(self._here, self._return, state.trail, self)
        for moved in (self.calendar.month.month_changed, self.calendar.agenda.scrolled):
            moved.connect(self.way.note)
        self.selection_changed.connect(self.way.note)
        self._busy.setVisible(state.busy)
        self.banner.exchange(state.notice)
        if desk.tasks.is_open:
            self.refresh()

    @property
    def place(self) -> str:
        """Which of the places is shown."""
        return self._place

    @property
    def view(self) -> str:
        """What a later start opens with: "month", "agenda" or "contacts"."""
        return self._place if self._place == "contacts" else self.calendar.view

    def state(self) -> ContentState:
        """Where the user is, and what is being told."""
        return ContentState(
            place=self._place,
            calendar=self.calendar.state(),
            contacts=self.contacts.state(),
            trail=self.way.trail,
            notice=self.banner.notice(),
            elsewhere=self._elsewhere,
            busy=not self._busy.isHidden(),
        )

    def refresh(self) -> None:
        """Read everything again."""
        self.calendar.refresh()
        self.contacts.refresh()

    def events(self) -> list[str]:
        """The UIDs of the events that actions work on."""
        return self.calendar.selected() if self._place == "calendar" else []

    def occurrences(self) -> list[str]:
        """The keys of the same, where one date of several is meant."""
        return self.calendar.selected_keys() if self._place == "calendar" else []

    def contact(self) -> str | None:
        """The UID of the contact that actions work on."""
        return self.contacts.selected() if self._place == "contacts" else None

    @property
    def has_contact(self) -> bool:
        """Whether there is a contact that actions work on, or may be any moment."""
        return self._place == "contacts" and (bool(self.contact()) or self.contacts.is_seeking)

    def with_contact(self, run: Callable[[str], object]) -> None:
        """``run`` with the UID of the contact that actions work on, once it is found."""
        if self._place == "contacts":
            self.contacts.when_found(partial(self._run_with, run))

    def _run_with(self, run: Callable[[str], object], uid: str | None) -> None:
        if uid is None:
            self.toast.show_message(self.tr("Select a contact first."))
        else:
            run(uid)

    def give_focus(self) -> None:
        """Put the keyboard where the user works."""
        self._view().setFocus()

    def go_to_place(self, place: str) -> None:
        """Show a place, as the user left it."""
        if place != self._place:
            with self.way.one_step():
                self._show_place(place)
        self.give_focus()

    def show_view(self, view: str) -> None:
        """Show the "month" or the "agenda"."""
        with self.way.one_step():
            self.go_to_place("calendar")
            self.calendar.set_view(view)

    def open_contact(self, uid: str) -> None:
        """Show a contact's card."""
        with self.way.one_step():
            self.contacts.select(uid)
            self._show_place("contacts")
        self.give_focus()

    def open_event(self, uid: str) -> None:
        """Show an event in the calendar."""
        with self.way.one_step():
            self._show_place("calendar")
            self.calendar.select(uid)
        self.give_focus()

    def toggle_sidebar(self) -> None:
        """Fold the side bar up to a rail, or unfold it; where it has no room, draw it."""
        if self.navigation.is_drawn:
            self.navigation.shut()
            return
        if self.navigation.is_narrow:
            self.navigation.draw()
            return
        unfolded = not self._desk.settings.now.sidebar
        self._desk.settings.change(sidebar=unfolded)
        self.navigation.set_folded(folded=not unfolded)

    def toggle_pane(self) -> None:
        """Show the event pane, or hide it."""
        if self._place == "calendar":
            self.calendar.toggle_pane()

    def next_region(self, step: int) -> None:
        """Move the focus from region to region, around and around; what is empty is passed over."""
        place = self.calendar if self._place == "calendar" else self.contacts
        told = [one for one in (self.progress, self.banner, self.toast) if one.isVisible()]
        button = self.navigation.place_button(self._place)
        go_on([button, *place.regions(), *told], self.navigation, step)

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        return self._keyboard.tab(forward=next)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        em = self._desk.theme.em
        self.navigation.set_narrow(narrow=self.window().width() < NARROW * em)
        self._arrange()

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in (self._busy, self.progress, self.banner):
            column.addWidget(widget)
        column.addLayout(self._stack, 1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(column)
        for place in self._places.values():
            self._stack.addWidget(place)
        self.navigation.folded.connect(self._arrange)
        self.navigation.set_folded(folded=not self._desk.settings.now.sidebar)
        folded = self._desk.settings.now.folded_groups.split(",")
        for group in self._groups():
            group.set_folded(folded=group.objectName() in folded)
            group.folded.connect(self._keep_folded)

    def _arrange(self) -> None:
        """The side bar beside the content, or over it with the scrim on the rest."""
        navigation = self.navigation
        self._row.setContentsMargins(navigation.standing_width, 0, 0, 0)
        self._row.activate()  # at once: what the side bar gives or takes is not to be seen late
        navigation.setGeometry(0, 0, navigation.width(), self.height())
        self._scrim.setGeometry(self.rect())
        self._scrim.setVisible(navigation.is_drawn)
        if navigation.is_drawn:
            self._scrim.raise_()
            navigation.raise_()

    def _groups(self) -> list[FilterList]:
        return self.navigation.findChildren(FilterList)

    def _keep_folded(self) -> None:
        names = (group.objectName() for group in self._groups() if group.is_folded)
        self._desk.settings.change(folded_groups=",".join(names))

    def _shown(self) -> QWidget:
        return self._places[self._place]

    def _view(self) -> QWidget:
        """Where the user works in the place that is shown."""
        return self.calendar.current_view() if self._place == "calendar" else self.contacts

    def _landing(self) -> QRect:
        """Where a toast belongs: at the foot of what is worked in, beside the pane."""
        part = self.calendar.split if self._place == "calendar" else self.contacts
        return part.landing().translated(part.mapTo(self, QPoint()))

    def _make_room(self, height: int) -> None:
        """A toast covers nothing: for as long as it is there, the places end above it."""
        self.calendar.month.lend(height)
        for part in (self.calendar.split, self.contacts):
            part.set_foot(height)

    def _connect(self) -> None:
        self.toast.needed.connect(self._make_room)
        for part in (self.calendar.split, self.contacts):
            part.arranged.connect(self.toast.fit)
        self._desk.tasks.busy.connect(self._busy.setVisible)
        self._desk.app.focusChanged.connect(self._keyboard.follow)
        self._scrim.pressed.connect(self.navigation.shut)
        self.navigation.chosen.connect(self.go_to_place)
        self.navigation.unfold_requested.connect(self.toggle_sidebar)
        for place in (self.calendar, self.contacts):
            place.selection_changed.connect(self.selection_changed)
        self.calendar.pane.contact_opened.connect(self.open_contact)
        self.contacts.pane.event_opened.connect(self.open_event)

    def _show_place(self, place: str) -> None:
        if place != self._place:  # a notice belongs to the place where it arose
            self._elsewhere = self.banner.exchange(self._elsewhere)
            hide_tooltip()
        self._place = place
        self.navigation.set_place(place)
        self._stack.setCurrentWidget(self._places[place])
        self.toast.fit()
        self.place_changed.emit(place)
        self.selection_changed.emit()

    def _here(self) -> Here:
        if self._place == "contacts":
            return Here("contacts", uid=self.contact())
        shown = self.calendar.state()
        return Here("calendar", shown.view, shown.day, shown.event)

    def _return(self, here: Here) -> None:
        """Show what was looked at: in the month its month, in the agenda its event."""
        if here.place == "contacts":
            self.contacts.select(here.uid)
        elif here.day is not None:
            self.calendar.set_view(here.view)
            self.calendar.go_to(here.day)
            self.calendar.select(here.uid)
            if here.view == "month":
                self.calendar.go_to(here.day)
        self._show_place(here.place)
        self.give_focus()
