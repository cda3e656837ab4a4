"""The month to look at: weeks that scroll without an end, bars across days, a strip above.

view = MonthView(theme, today)
view.set_events(summaries)                   # all that may be scrolled to
view.selected.connect(...)                   # UID, at a click; activated: double-click, Enter
view.month_changed.connect(header.set_month) # the first of the month now in view
view.go_to(date(2017, 11, 16)); view.set_selected(uid)
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget
from typing_extensions import override

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.daypopover import DayPopover
from migdesk.ui.calendar.glide import Glide
from migdesk.ui.calendar.monthkeys import day_by_key, day_by_page
from migdesk.ui.calendar.monthpaint import MonthPainter
from migdesk.ui.calendar.monthscene import Hit, MonthScene
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import plain_tooltip
from migdesk.ui.widgets.painting import painting

_TOOLTIP_MS = 400
_NOTCH = 120
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MonthView(QAbstractScrollArea):
    """A month of events, fed by ``set_events``; it tells by signals what the user does."""

    selected = Signal(str)
    activated = Signal(str)
    month_changed = Signal(date)
    day_activated = Signal(date)
    moved = Signal()
    """The keyboard, the selection or the sheet moved; for whoever reads the view aloud."""

    def __init__(self, theme: Theme, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.scene = MonthScene(theme, today, self.locale())
        self._painter = MonthPainter(theme)
        self._glide = Glide(theme, self._scroll, self)
        self._towards: date | None = None
        self._tooltip = QTimer(self, singleShot=True, interval=_TOOLTIP_MS)
        self._tooltip.timeout.connect(self._show_tooltip)
        self._popover = DayPopover(theme, self.viewport())
        self._popover.chosen.connect(self._choose)
        self._popover.closed.connect(self.setFocus)
        self._build()

    def set_events(self, events: Sequence[EventSummary]) -> None:
        """Show these events; the place in the calendar stays."""
        self.scene.set_events(events)
        self._refresh()

    def set_selected(self, uid: str | None) -> None:
        """Show which event is selected, wherever it was chosen; moves nothing."""
        self.scene.selected = uid
        self._refresh()

    def set_today(self, today: date) -> None:
        """Mark another day as today."""
        self.scene.today = today
        self._refresh()

    def set_week_numbers(self, *, shown: bool | None) -> None:
        """Number the weeks or not; ``None`` follows the custom of the language."""
        self.scene.set_week_numbers(shown=shown)
        self._refresh()

    def month(self) -> date:
        """The first of the month in view."""
        return self.scene.month

    def go_to(self, day: date) -> None:
        """Bring the month of ``day`` into view, and the keyboard to the day."""
        self.scene.day = day
        self.scene.pill = None
        y = self.scene.resting(day)
        far = 1.5 * self.scene.geometry.height
        start = min(max(self.scene.y, y - far), y + far)
        self._towards = day.replace(day=1)
        self._scroll(start)
        self._glide.to(start, y)

    def event_rect(self, uid: str) -> QRect:
        """Where an event is painted in the viewport; empty when it is out of sight."""
        return self.scene.event_rect(uid).toAlignedRect()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme.changed.connect(self._restyle)
        self._refresh()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self.viewport()) as painter:
            self._painter.paint(painter, self.scene, focused=self.hasFocus())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._glide.stop()
        self.scene.resize(self.viewport().width(), self.viewport().height())
        self.moved.emit()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LocaleChange, QEvent.Type.LanguageChange}:
            self.scene.set_locale(self.locale())
            self._refresh()

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        self._towards = None
        if event.hasPixelDelta():
            self._glide.stop()
            self._scroll(self.scene.y - event.pixelDelta().y())
        else:
            weeks = event.angleDelta().y() / _NOTCH
            start = self._glide.heading(self.scene.y)
            self._glide.to(self.scene.y, start - weeks * self.scene.geometry.row)
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(self.scene.hit(event.position()))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        hit = self.scene.hit(event.position())
        if hit.event is not None:
            self.activated.emit(hit.event.uid)
        elif hit.day is not None and not hit.more:
            self.day_activated.emit(hit.day)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._point(self.scene.hit(event.position()))

    @override
    def viewportEvent(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point(Hit())
        return super().viewportEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        today = event.key() == Qt.Key.Key_Home and _held(event, Qt.KeyboardModifier.ControlModifier)
        if today:
            self.go_to(self.scene.today)
        elif event.key() in _ENTER:
            self._enter()
        elif not (self._key_in_strip(event.key()) or self._key_in_days(event)):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QEvent, /) -> None:
        self._refresh()

    @override
    def focusOutEvent(self, event: QEvent, /) -> None:
        self._refresh()

    def _key_in_strip(self, key: int) -> bool:
        scene = self.scene
        if scene.pill is None:
            if key != Qt.Key.Key_Up or not scene.strip.pills or not self._in_first_week():
                return False
            scene.pill = 0
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = 1 if key == Qt.Key.Key_Right else -1
            scene.pill = min(max(scene.pill + step, 0), len(scene.strip.pills) - 1)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Escape}:
            scene.pill = None
        else:
            return False
        self._refresh()
        return True

    def _key_in_days(self, event: QKeyEvent) -> bool:
        scene, key = self.scene, event.key()
        year = _held(event, Qt.KeyboardModifier.ShiftModifier)
        page = day_by_page(scene.day, key, year=year)
        if page is not None:
            self.go_to(page)
            return True
        day = day_by_key(scene.day, key, scene.words.first_weekday)
        if day is None:
            return False
        self._set_day(day)
        return True

    def _set_day(self, day: date) -> None:
        self.scene.day = day
        self.scene.pill = None
        self._towards = None
        self._glide.to(self.scene.y, self.scene.y_to_see(day))
        self._refresh()

    def _in_first_week(self) -> bool:
        index, scene = self.scene.index, self.scene
        return index.week_of(scene.day) == index.week_of(scene.month)

    def _enter(self) -> None:
        scene = self.scene
        if scene.pill is not None:
            self._choose(scene.strip.pills[scene.pill].event.uid)
        elif scene.index.on(scene.day):
            self._open_day(scene.day)
        else:
            self.day_activated.emit(scene.day)

    def _press(self, hit: Hit) -> None:
        if hit.event is not None and hit.event is self.scene.strip.following:
            self.go_to(hit.event.first_day or self.scene.today)
        if hit.event is not None:
            self.scene.selected = hit.event.uid
            self.selected.emit(hit.event.uid)
        elif hit.more:
            self._open_day(hit.day) if hit.day else self._open_strip()
        elif hit.day is not None:
            self._set_day(hit.day)
        self._refresh()

    def _choose(self, uid: str) -> None:
        self.scene.selected = uid
        self.selected.emit(uid)
        self.activated.emit(uid)
        self._refresh()

    def _open_day(self, day: date) -> None:
        self.scene.day = day
        place = self.scene.day_rect(day).toAlignedRect()
        self._open(place, self.scene.words.full_day(day), self.scene.index.on(day))

    def _open_strip(self) -> None:
        scene = self.scene
        place = scene.strip.more.toAlignedRect()
        self._open(place, scene.words.month(scene.month), scene.index.strip(scene.month))

    def _open(self, place: QRect, title: str, events: Sequence[EventSummary]) -> None:
        words = self.scene.words
        self._popover.open_at(place, title, [(words.line(event), event) for event in events])

    def _point(self, hit: Hit) -> None:
        if hit == self.scene.pointed:
            return
        self.scene.pointed = hit
        link = hit.event is not None or hit.more
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        QToolTip.hideText()
        self._tooltip.start()
        self.viewport().update()

    def _show_tooltip(self) -> None:
        event = self.scene.pointed.event
        if event is not None and self.viewport().underMouse():
            text = plain_tooltip(self.scene.words.tooltip(event))
            QToolTip.showText(self.cursor().pos() + QPoint(0, 18), text, self.viewport())

    def _scroll(self, y: float) -> None:
        if self.scene.scroll(y, self._towards):
            self.month_changed.emit(self.scene.month)
        self._refresh()

    def _restyle(self) -> None:
        self._painter.restyle()
        self.scene.resize(self.viewport().width(), self.viewport().height())
        self._refresh()

    def _refresh(self) -> None:
        self.setAccessibleName(self.scene.words.view(self.scene.month))
        self.viewport().update()
        self.moved.emit()


def _held(event: QKeyEvent, modifier: Qt.KeyboardModifier) -> bool:
    return bool(event.modifiers() & modifier)
