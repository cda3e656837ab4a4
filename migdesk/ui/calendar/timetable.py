"""When what is: asks for the occurrences of events that repeat, for where the user looks.

timetable = Timetable(desk.tasks, frame, desk.zone, self)
timetable.month_told.connect(view.set_events)   # at first each event once, then all that happens
timetable.take(events, filter, busy_days)       # whenever the events are others
timetable.see("month", date(2026, 11, 1))       # whenever another month, or view, is shown
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, tzinfo
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from migdesk.db.summaries import EventSummary, Filter
from migdesk.ui.calendar import calendarrows
from migdesk.ui.calendar.agendalayout import Frame
from migdesk.ui.tasks import Questions, Tasks

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader


class Timetable(QObject):
    """``month_told`` and ``agenda_told`` carry the rows of a view, ``marked`` busy days.

    The views show events before anybody has counted out when they repeat.
    """

    month_told = Signal(object)
    agenda_told = Signal(object)
    marked = Signal(object)

    def __init__(self, tasks: Tasks, frame: Frame, zone: tzinfo | None, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._zone = frame, zone
        self._questions = Questions(tasks, self)
        self._events: Sequence[EventSummary] = ()
        self._chosen = Filter()
        self._seen = "agenda", frame.today
        self._small = frame.today
        self._asked: dict[str, date] = {}
        self._told: set[str] = set()
        self._known: date | None = None
        self._is_begun = self._repeats = False

    def take(
        self, events: Sequence[EventSummary], chosen: Filter, busy: Mapping[date, int]
    ) -> None:
        """These are the events from now on, each once, and what they were chosen by.

        ``busy`` are their days (``calendarrows.busy_days``): of thousands, nobody waits for them.
        """
        self._events, self._chosen = events, chosen
        self._repeats = any(event.recurring for event in events)
        self._asked.clear()
        self._told.clear()
        if not (self._repeats and self._is_begun):
            self._is_begun = True
            for told in (self.month_told, self.agenda_told):
                told.emit(events)
            self.marked.emit(busy)
        self.see(*self._seen)
        self.mark(self._small)

    def see(self, view: str, month: date) -> None:
        """The user looks at "month" or "agenda", and would see this month."""
        self._seen = view, month
        asked = month.replace(day=1) if view == "month" else self._frame.today
        if not self._repeats or self._asked.get(view) == asked:
            return
        self._asked[view] = asked
        if view == "month":
            read: Callable[..., object] = partial(calendarrows.month_rows, month=month)
        else:
            read = partial(calendarrows.agenda_rows, frame=self._frame)
        told = self.month_told if view == "month" else self.agenda_told
        again = partial(self._asked.pop, view, None)
        self._ask(view, read, partial(self._tell, view, asked, told.emit), again)

    def is_told(self, view: str) -> bool:
        """Whether a view has been told all that happens in it."""
        return not self._repeats or view in self._told

    def is_known(self, month: date) -> bool:
        """Whether the month view has been told all that happens in this month."""
        return self._is_begun and (not self._repeats or self._known == month)

    def mark(self, month: date) -> None:
        """The small month shows this month."""
        self._small = month
        if self._repeats:
            self._ask("small", partial(_busy, month=month), self.marked.emit)

    def _tell(self, view: str, month: date, tell: Callable[[object], object], rows: object) -> None:
        self._told.add(view)
        self._known = month if view == "month" else self._known
        tell(rows)

    def _ask(
        self,
        topic: str,
        read: Callable[..., object],
        done: Callable[[object], object],
        failed: Callable[[], object] | None = None,
    ) -> None:
        asked = partial(read, chosen=self._chosen, events=self._events, zone=self._zone)
        self._questions.ask(topic, asked, done, failed)


def _busy(
    reader: Reader,
    chosen: Filter,
    events: Sequence[EventSummary],
    month: date,
    zone: tzinfo | None,
) -> dict[date, int]:
    rows = calendarrows.repetitions(reader, chosen, calendarrows.around(month), zone)
    return calendarrows.busy_days([*calendarrows.once(events), *rows])
