"""The month to look at and to act on: weeks without an end, bars across days, a strip above.

    view = MonthView(theme, today)
    view.set_events(summaries)                   # all that may be scrolled to
    view.selected.connect(...)                   # a key, at a click; activated: double-click, Enter
    view.month_changed.connect(header.set_month) # the first of the month now in view
    view.go_to(date(2017, 11, 16)); view.set_selected(key)

Keys: arrows by day and week, Home and End within the week, Page Up and Down by month (by
year with Shift), Ctrl+Home today, Enter all events of the day, Up from the first week into
the strip, Tab out.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.daypopover import DayPopover
from migdesk.ui.calendar.monthcanvas import MonthCanvas
from migdesk.ui.calendar.monthkeys import day_by_key, day_by_page
from migdesk.ui.calendar.monthscene import Hit
from migdesk.ui.dragsource import DragSource
from migdesk.ui.theme.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEWAYS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class MonthView(MonthCanvas):
    """A month of events, fed by ``set_events``; it tells by signals what the user does."""

    selected = Signal(str)
    activated = Signal(str)
    all_requested = Signal()
    """Filters hide what this month has, and the user wants to see it."""

    def __init__(self, theme: Theme, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, today, parent=parent)
        self._popover = DayPopover(theme, self)
        self._popover.chosen.connect(self._open)
        self._popover.closed.connect(self.setFocus)
        self.drags = (DragSource(self.viewport(), self._key_at), self._popover.drags)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(self.scene.hit(event.position()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        hit = self.scene.hit(event.position())
        if event.button() == Qt.MouseButton.LeftButton and hit.event is not None:
            self.activated.emit(hit.event.key)
        elif event.button() == Qt.MouseButton.LeftButton and hit.day is not None:
            self._list_day(hit.day)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Home and _held(event, Qt.KeyboardModifier.ControlModifier):
            self.go_to(self.scene.today)
        elif event.key() in _ENTER:
            self._enter()
        elif not (self._key_in_strip(event.key()) or self._key_in_days(event)):
            super().keyPressEvent(event)

    def _key_at(self, point: QPoint) -> str | None:
        """The event that is painted there; a link to another month's is none."""
        event = self.scene.hit(QPointF(point)).event
        return event.key if event is not None and event is not self.scene.strip.nearest else None

    def _press(self, hit: Hit) -> None:
        event = hit.event
        if event is not None and event is self.scene.strip.nearest:
            self._follow(event)
        elif event is not None:
            self.ring(hit.day or self.scene.day)
            self._select(event.key)
        elif hit.more and hit.day is not None:
            self._list_day(hit.day)
        elif hit.more:
            self._list_strip()
        elif hit.day is not None:
            self._see(hit.day)

    def _key_in_strip(self, key: int) -> bool:
        scene = self.scene
        if scene.pill is None:
            if key != Qt.Key.Key_Up or scene.strip.last_stop < 0 or not self._in_first_week():
                return False
            scene.pill = 0
        elif key in _SIDEWAYS:
            scene.pill = min(max(scene.pill + _SIDEWAYS[key], 0), scene.strip.last_stop)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Escape}:
            scene.pill = None
        else:
            return False
        self._refresh()
        return True

    def _key_in_days(self, event: QKeyEvent) -> bool:
        scene, key = self.scene, event.key()
        page = day_by_page(scene.day, key, year=_held(event, Qt.KeyboardModifier.ShiftModifier))
        if page is not None:
            self.go_to(page)
            return True
        day = day_by_key(scene.day, key, scene.words.first_weekday)
        if day is not None:
            self._see(day)
        return day is not None

    def _in_first_week(self) -> bool:
        index, scene = self.scene.index, self.scene
        return index.week_of(scene.day) == index.week_of(scene.month)

    def _enter(self) -> None:
        scene = self.scene
        if scene.pill is None:
            self._list_day(scene.day)
        elif scene.strip.nearest:
            self._follow(scene.strip.nearest)
        elif scene.pill < len(scene.strip.stops):
            self._open(scene.strip.stops[scene.pill].key)
        else:
            self._list_strip()

    def _follow(self, event: EventSummary) -> None:
        """Where the link of an empty month leads."""
        self.go_to(event.first_day or self.scene.today)
        self._select(event.key)

    def _select(self, key: str) -> None:
        self.set_selected(key)
        self.selected.emit(key)

    def _open(self, key: str) -> None:
        self._select(key)
        self.activated.emit(key)

    def _list_day(self, day: date) -> None:
        """Go into a day that has anything."""
        self._see(day)
        events = self.scene.index.on(day)
        if events:
            place = self.scene.day_rect(day).toAlignedRect()
            self._list(place, self.scene.words.full_day(day), events)

    def _list_strip(self) -> None:
        scene = self.scene
        if scene.strip.note:
            self.all_requested.emit()
            return
        place = scene.strip.more.toAlignedRect()
        self._list(place, scene.words.month(scene.month), scene.index.strip(scene.month))

    def _list(self, place: QRect, title: str, events: Sequence[EventSummary]) -> None:
        words = self.scene.words
        self._popover.open_at(place, title, [(words.line(event), event) for event in events])


def _held(event: QKeyEvent, modifier: Qt.KeyboardModifier) -> bool:
    return bool(event.modifiers() & modifier)
