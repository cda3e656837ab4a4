"""A month that looks empty says so if it is the filters that empty it."""

from functools import partial

from PySide6.QtCore import QObject

from migdesk.ui.calendar.calendarnews import events_in
from migdesk.ui.calendar.monthview import MonthView
from migdesk.ui.desk import Desk
from migdesk.ui.tasks import Questions


class HiddenCount(QObject):
    """Asks how much filters hide of the month in a view, where it shows nothing."""

    def __init__(self, desk: Desk, month: MonthView) -> None:
        super().__init__(month)
        self._month, self._zone = month, desk.zone
        self._questions = Questions(desk.tasks, self)

    def count(self, *, filtered: bool) -> None:
        """Count anew, for another month, other events or other filters."""
        month = self._month.month()
        if filtered and self._month.scene.index.empty(month):
            asked = partial(events_in, month=month, zone=self._zone)
            self._questions.ask("hidden", asked, self._month.set_hidden)
        else:
            self._month.set_hidden(0)
