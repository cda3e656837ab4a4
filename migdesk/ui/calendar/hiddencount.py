"""A month that looks empty says why, and not before that is known."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from migdesk.ui.calendar.calendarnews import events_in
from migdesk.ui.calendar.monthview import MonthView
from migdesk.ui.calendar.sidebar import CalendarSidebar, Choices
from migdesk.ui.calendar.timetable import Timetable
from migdesk.ui.desk import Desk
from migdesk.ui.tasks import Questions


class HiddenCount(QObject):
    """Asks how much filters hide of the month in a view, where it shows nothing."""

    def __init__(
        self, desk: Desk, month: MonthView, sidebar: CalendarSidebar, timetable: Timetable
    ) -> None:
        super().__init__(month)
        self._month, self._zone = month, desk.zone
        self._sidebar, self._timetable = sidebar, timetable
        self._told: date | None = None
        self._questions = Questions(desk.tasks, self)

    def count(self) -> None:
        """Count anew, for another month, other events or other filters."""
        month = self._month.month()
        filtered = self._sidebar.choices() != Choices()
        known = self._timetable.is_known(month)
        self._questions.forget("hidden")
        if not self._month.scene.index.empty(month) or (known and not filtered):
            self._tell(None, 0)
            return
        if self._told != month:
            self._tell(None, None)
        if known:
            asked = partial(events_in, month=month, zone=self._zone)
            self._questions.ask("hidden", asked, partial(self._tell, month))

    def _tell(self, month: date | None, events: int | None) -> None:
        self._told = month
        self._month.set_hidden(events)
