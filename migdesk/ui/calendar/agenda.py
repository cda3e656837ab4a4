"""The agenda: what lies before and after today, in words; native, and the equal of the month."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Signal,
)
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.agendamodel import AgendaModel
from migdesk.ui.calendar.agendatable import table_mime
from migdesk.ui.calendar.agendatree import AgendaTree
from migdesk.ui.dragsource import DragSource
from migdesk.ui.theme.theme import Theme

_PAST_SHARE = 3
_Flag = QItemSelectionModel.SelectionFlag


class AgendaView(QWidget):
    """Events under weeks and months, today's week in sight when it opens.

    ``selected`` tells that the user selects otherwise, and what came last: one of
    ``selected_keys``, or none when none is left. ``activated`` is Enter or a double click.
    ``selection_changed`` says that ``selected_keys`` is another since the events are,
    ``scrolled`` that another day may be in sight.
    """

    selected = Signal(object)
    activated = Signal(str)
    selection_changed = Signal()
    scrolled = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = AgendaModel(today, self.locale(), self)
        self._tree = AgendaTree(theme, self._model, self)
        self._quiet = False
        self._placed = False
        self._chosen: list[EventSummary] | None = []  # none: to be asked of the selection again
        self._kept: date | str = today  # in sight when the room changes: a day, or an event
        self.drags = (DragSource(self.viewport(), self._key_at, self.selected_keys),)
        QVBoxLayout(self).addWidget(self._tree)
        self.setFocusProxy(self._tree)
        self._tree.activated.connect(self._tell_activated)
        self._tree.selectionModel().selectionChanged.connect(self._tell_selected)
        self._tree.verticalScrollBar().actionTriggered.connect(self._leave)
        self._tree.verticalScrollBar().valueChanged.connect(lambda _: self.scrolled.emit())

    def set_events(self, events: list[EventSummary]) -> None:
        """Show these events; what was selected stays so, and stays where it was on screen."""
        chosen, anchor, day = self.selected_keys(), self._anchor(), self.day()
        with self._silence():
            self._model.set_events(events)
            self._chosen = None
            self._choose(chosen)
        self._hold(anchor, day)
        if chosen != self.selected_keys():
            self.selection_changed.emit()

    def set_selected(self, key: str | None) -> None:
        """Select one event or none, without a signal, and bring it into sight."""
        with self._silence():
            self._choose([key] if key else [])
        if key:
            self._show(key)

    def selected_keys(self) -> list[str]:
        """The selected rows from top to bottom."""
        return [event.key for event in self.selected_events()]

    def go_to(self, day: date) -> None:
        """Bring the period of ``day`` to the top; of today, with the nearest past above it."""
        self._kept = day
        index, bar = self._model.period_of(day), self._tree.verticalScrollBar()
        above = self.viewport().height() // _PAST_SHARE if day == self._model.today else 0
        if index.isValid():
            place = bar.value() + self._tree.visualRect(index).top() - above
            bar.setValue(place - place % self._tree.row_height)
        else:
            self._tree.scrollToBottom()

    def day(self) -> date:
        """The day in sight: where one went last, or what one has scrolled to since."""
        if isinstance(self._kept, date):
            return self._kept
        today = self._tree.visualRect(self._model.period_of(self._model.today))
        events = () if self.viewport().rect().intersects(today) else self._in_sight()
        return next((event.first_day for event in events if event.first_day), self._model.today)

    def event_rect(self, key: str) -> QRect:
        """Where the event stands, in ``viewport`` coordinates; empty when it is not shown."""
        index = self._model.index_of(key)
        if not index.isValid():
            return QRect()
        row = self._tree.visualRect(index)
        return QRect(0, row.top(), self.viewport().width(), row.height())

    def viewport(self) -> QWidget:
        """What mouse events go to."""
        return self._tree.viewport()

    def table_mime(self, going: Sequence[EventSummary]) -> QMimeData:
        """Events as a table for the clipboard; headings in the window's language."""
        words = self._model.words
        return table_mime(words.header(), map(words.row, going))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._placed:
            self._placed = True
            self._return()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as whole rows: at the end of the list, too, the first in sight is not cut."""
        layout, sees = self.layout(), self._saw_kept(event.oldSize())
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, self.height() % self._tree.row_height)
            layout.activate()
        if self._placed and (isinstance(self._kept, date) or (sees and not self._is_whole())):
            self._return()

    def _saw_kept(self, before: QSize) -> bool:
        """Whether the event in question was in sight in that room, or could not be for want of it.

        The list has the room of now already.
        """
        lost = self.height() - before.height()
        room = self.viewport().rect().adjusted(0, 0, 0, -lost)
        return room.height() <= 0 or room.intersects(self.event_rect(str(self._kept)))

    def _is_whole(self) -> bool:
        return self.viewport().rect().contains(self.event_rect(str(self._kept)))

    def _return(self) -> None:
        """To what was in sight before there was room for it, or another room."""
        if isinstance(self._kept, date):
            self.go_to(self._kept)
        else:
            self._show(self._kept)

    def _key_at(self, point: QPoint) -> str | None:
        event = self._model.event_at(self._tree.indexAt(point))
        return event.key if event is not None else None

    def selected_events(self) -> list[EventSummary]:
        """The selected rows from top to bottom, as they are told."""
        if self._chosen is None:
            self._chosen = self._model.events_in(self._tree.selectionModel().selection())
        return self._chosen

    def _choose(self, keys: Sequence[str]) -> None:
        model = self._tree.selectionModel()
        model.clear()
        for index in filter(QModelIndex.isValid, map(self._model.index_of, keys)):
            model.setCurrentIndex(index, _Flag.Select | _Flag.Rows)

    def _anchor(self) -> tuple[str, int]:
        """An event in sight, and the height at which it stands."""
        index = self._tree.currentIndex()
        if not self.viewport().rect().intersects(self._tree.visualRect(index)):
            index = self._tree.first_in_sight()
        event = self._model.event_at(index)
        return (event.key, self._tree.visualRect(index).top()) if event else ("", 0)

    def _in_sight(self) -> Iterator[EventSummary]:
        """The events from the top of what is seen."""
        index = self._tree.first_in_sight()
        while index.isValid():
            event = self._model.event_at(index)
            if event is not None:
                yield event
            index = self._tree.indexBelow(index)

    def _hold(self, anchor: tuple[str, int], otherwise: date) -> None:
        key, height = anchor
        index = self._model.index_of(key)
        if not index.isValid():
            self.go_to(otherwise)
            return
        bar = self._tree.verticalScrollBar()
        bar.setValue(bar.value() + self._tree.visualRect(index).top() - height)

    @contextmanager
    def _silence(self) -> Iterator[None]:
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def _show(self, key: str) -> None:
        """Bring an event into sight, under its heading."""
        self._kept = key
        index, bar = self._model.index_of(key), self._tree.verticalScrollBar()
        before = bar.value()
        for wanted in filter(QModelIndex.isValid, (index.parent(), index)):
            self._tree.scrollTo(wanted)
        if bar.value() != before:  # Qt stops a pixel short of the end of a row
            bar.setValue(bar.value() + -bar.value() % self._tree.row_height)

    def _leave(self) -> None:
        """Who scrolls by hand wants to see something else."""
        self._kept = ""

    def _tell_selected(self, new: QItemSelection) -> None:
        self._chosen = None
        if self._quiet:
            return
        last = [event.key for event in self._model.events_in(new)] or self.selected_keys()
        self._kept = last[-1] if last else ""
        self.selected.emit(last[-1] if last else None)

    def _tell_activated(self, index: QModelIndex) -> None:
        event = self._model.event_at(index)
        if event is not None:
            self.activated.emit(event.key)
