"""The month as something to look at: painted, scrolled, pointed at. ``MonthView`` acts on it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessibleInterface, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.glide import Glide
from migdesk.ui.calendar.monthpaint import MonthPainter
from migdesk.ui.calendar.monthscene import Hit, MonthScene
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import hide_tooltip, show_tooltip
from migdesk.ui.widgets.painting import painting

_TOOLTIP_MS = 400
_TOOLTIP_BELOW = 18
_NOTCH = 120
_FAR = 1.5


class MonthCanvas(QAbstractScrollArea):
    """Weeks without an end. A notch of the wheel is a week, a touch pad moves by pixels."""

    month_changed = Signal(date)
    moved = Signal()
    """Something is elsewhere, or selected, or read differently now; for screen readers."""

    def __init__(self, theme: Theme, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.access: list[QAccessibleInterface] = []  # Qt keeps plain pointers to them
        self._theme = theme
        self.scene = MonthScene(theme, today, self.locale())
        self._painter = MonthPainter(theme)
        self._glide = Glide(theme, self._scroll, self)
        self._towards: date | None = None
        self._tooltip = QTimer(self, singleShot=True, interval=_TOOLTIP_MS)
        self._tooltip.timeout.connect(self._show_tooltip)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._restyle)
        self._name()

    def set_events(self, events: Sequence[EventSummary]) -> None:
        """Show these events; the place in the calendar stays."""
        self.scene.set_events(events)
        self._refresh()

    def set_selected(self, key: str | None) -> None:
        """Show which event is selected, wherever it was chosen; moves nothing."""
        self.scene.selected = key
        self._refresh()

    def set_hidden(self, events: int | None) -> None:
        """Say of an empty month that filters hide so many of its events; nothing of None."""
        self.scene.set_hidden(events)
        self._refresh()

    def lend(self, height: int) -> None:
        """Become so much less high for a while, with weeks as high as before."""
        self.scene.lent = height

    def month(self) -> date:
        """The first of the month in view."""
        return self.scene.month

    def day(self) -> date:
        """The day in sight: the keyboard's or today in the month in view, else its first."""
        scene = self.scene
        here = (day for day in (scene.day, scene.today) if not scene.is_outside(day))
        return next(here, self.month())

    def go_to(self, day: date) -> None:
        """Bring the month of ``day`` into view, and the keyboard to the day."""
        self.scene.day = day
        self.scene.pill = None
        end = self.scene.resting(day)
        far = _FAR * self.scene.geometry.height
        start = min(max(self.scene.y, end - far), end + far)
        self._towards = day.replace(day=1)
        self._scroll(start)
        self._glide.to(start, end)

    def ring(self, day: date) -> None:
        """Let the keyboard be on a day, in sight or not; moves nothing."""
        self.scene.day, self.scene.pill = day, None
        self._refresh()

    def event_rect(self, key: str) -> QRect:
        """Where an event is painted in the viewport; empty when it is out of sight."""
        return self.scene.event_rect(key).toAlignedRect()

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
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        self._towards = None
        if event.hasPixelDelta():
            self._glide.stop()
            self._scroll(self.scene.y - event.pixelDelta().y())
        else:
            weeks = event.angleDelta().y() / _NOTCH
            end = self._glide.heading(self.scene.y) - weeks * self.scene.geometry.row
            self._glide.to(self.scene.y, end)
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._point(self.scene.hit(event.position()))

    @override
    def viewportEvent(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point(Hit())
        return super().viewportEvent(event)

    @override
    def focusInEvent(self, event: QEvent, /) -> None:
        self._refresh()

    @override
    def focusOutEvent(self, event: QEvent, /) -> None:
        self._refresh()

    def _see(self, day: date) -> None:
        self.scene.day = day
        self.scene.pill = None
        self._towards = None
        self._glide.to(self.scene.y, self.scene.y_to_see(day))
        self._refresh()

    def _point(self, hit: Hit) -> None:
        if hit == self.scene.pointed:
            return
        self.scene.pointed = hit
        link = hit.event is not None or hit.more
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        hide_tooltip()
        self._tooltip.start()
        self.viewport().update()

    def _hush(self) -> None:
        """No tooltip of what was under the pointer: something else is there now."""
        self._tooltip.stop()
        hide_tooltip()

    def _show_tooltip(self) -> None:
        event = self.scene.pointed.event
        if event is not None and self.viewport().underMouse():
            below = self.cursor().pos() + QPoint(0, _TOOLTIP_BELOW)
            show_tooltip(below, self.scene.words.tooltip(event), self.viewport())

    def _scroll(self, y: float) -> None:
        self._hush()
        if self.scene.scroll(y, self._towards):
            self._name()
            self.month_changed.emit(self.scene.month)
        self._refresh()

    def _restyle(self) -> None:
        self._painter.restyle()
        self.scene.resize(self.viewport().width(), self.viewport().height())
        self._refresh()

    def _name(self) -> None:
        self.setAccessibleName(self.scene.words.view(self.scene.month))

    def _refresh(self) -> None:
        self.viewport().update()
        self.moved.emit()
