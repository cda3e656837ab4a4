"""The month for screen readers: a list of pills, days and events, each with its whole date.

    monthaccess.install()          # once, by the application's root

Painted things have no widgets that an assistive technology could find, so the view hands
out an interface for each. Qt keeps plain pointers to them: every one is held here for as
long as its view lives, and says that it is no longer valid once it is out of sight.
"""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
from typing_extensions import override

from migdesk.ui.calendar.eventwords import title_words
from migdesk.ui.calendar.monthitems import STRIP, Item, items, stop
from migdesk.ui.calendar.monthview import MonthView


def install() -> None:
    """Let Qt find the interface of every ``MonthView``."""
    QAccessible.installFactory(_interface)


def _interface(_name: str, widget: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(widget, MonthView):
        return None
    # The binding makes a new meta-object whenever something connects to a method of the view.
    # Qt then asks again and frees every answer by itself: each one has to be another object.
    access = MonthAccess(widget)
    widget.access.append(access)
    return access


class MonthAccess(QAccessibleInterface):
    """The view itself: a list named by its month, whose children are the items to be seen."""

    def __init__(self, view: MonthView) -> None:
        super().__init__()
        self.view = view
        self._held: dict[tuple[int, str], ItemAccess] = {}
        self.shown: list[Item] = []
        self._focus: ItemAccess | None = None
        self._soon = QTimer(view, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell_focus)
        view.moved.connect(self._follow)
        view.destroyed.connect(partial(self._let_go))  # holds this for as long as Qt does
        self._read()

    @override
    def isValid(self) -> bool:
        return isValid(self.view)

    @override
    def object(self) -> QObject:
        return self.view

    @override
    def window(self) -> QWindow | None:  # type: ignore[override]
        return self.view.window().windowHandle()

    @override
    def parent(self) -> QAccessibleInterface:
        above = self.view.parent() or QApplication.instance()
        return QAccessible.queryAccessibleInterface(above) if above else self

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    @override
    def text(self, kind: QAccessible.Text, /) -> str:
        return self.view.accessibleName() if kind == QAccessible.Text.Name else ""

    @override
    def setText(self, kind: QAccessible.Text, text: str, /) -> None:
        return

    @override
    def rect(self) -> QRect:
        return QRect(self.view.mapToGlobal(QPoint()), self.view.size())

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self.view.hasFocus()
        state.invisible = not self.view.isVisible()
        return state

    @override
    def childCount(self) -> int:
        return len(self.shown)

    @override
    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._interface(self.shown[index]) if 0 <= index < len(self.shown) else None

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        shown = (place for place, item in enumerate(self.shown) if self._is(child, item))
        return next(shown, -1)

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        hit = self.view.scene.hit(self.view.viewport().mapFromGlobal(QPoint(x, y)).toPointF())
        for item in self.shown:
            if hit.event is not None and item.event is hit.event:
                return self._interface(item)
            place = hit.day.toordinal() if hit.day else STRIP
            if hit and hit.event is None and item == Item(place):
                return self._interface(item)
        return None

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        scene = self.view.scene
        if not self.view.hasFocus():
            return None
        if scene.pill is not None:
            return self._interface(stop(scene.strip, scene.pill))
        here = Item(scene.day.toordinal())
        return self._interface(here) if here in self.shown else None

    def _interface(self, item: Item) -> "ItemAccess":
        held = self._held.get(item.key)
        if held is None:
            held = self._held[item.key] = ItemAccess(self, item)
            QAccessible.registerAccessibleInterface(held)
        held.item = item
        return held

    def _is(self, child: QAccessibleInterface, item: Item) -> bool:
        held = self._held.get(item.key)
        return held is not None and held is child

    def _follow(self) -> None:
        if not QAccessible.isActive() or self.view.access[-1] is not self:
            return
        self._read()
        if not self.view.hasFocus():
            self._focus = None
        self._soon.start()  # when the view takes the focus, Qt names the view after this

    def _tell_focus(self) -> None:
        focus = self.focusChild()
        if isinstance(focus, ItemAccess) and focus is not self._focus:
            self._focus = focus
            event = QAccessibleEvent(self.view, QAccessible.Event.Focus)
            event.setChild(self.shown.index(focus.item))
            QAccessible.updateAccessibility(event)

    def _let_go(self) -> None:
        self.shown = []
        for held in self._held.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(held))
        self._held.clear()

    def _read(self) -> None:
        self.shown = items(self.view.scene)


class ItemAccess(QAccessibleInterface):
    """One item: a sentence, a place on the screen, and whether it is selected or focused."""

    def __init__(self, month: MonthAccess, item: Item) -> None:
        super().__init__()
        self._month = month
        self.item = item

    @override
    def isValid(self) -> bool:
        return self._month.isValid() and self.item in self._month.shown

    @override
    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    @override
    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._month.window()

    @override
    def parent(self) -> QAccessibleInterface:
        return self._month

    @override
    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def childCount(self) -> int:
        return 0

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return -1

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Link if self._is_link else QAccessible.Role.ListItem

    @override
    def text(self, kind: QAccessible.Text, /) -> str:
        if kind != QAccessible.Text.Name:
            return ""
        scene, event = self._month.view.scene, self.item.event
        if event is not None and self._is_link:
            return f"{scene.strip.note} {scene.strip.link}, {title_words(event.title)}"
        if event is not None:
            return scene.words.sentence(event, scene.today, selected=event.key == scene.selected)
        if self.item.place == STRIP:
            return scene.strip.rest
        day = date.fromordinal(self.item.place)
        return scene.words.day_sentence(day, len(scene.index.on(day)), scene.today)

    @override
    def setText(self, kind: QAccessible.Text, text: str, /) -> None:
        return

    @override
    def rect(self) -> QRect:
        view = self._month.view
        place = self._place().toAlignedRect()
        return QRect(view.viewport().mapToGlobal(place.topLeft()), place.size())

    @override
    def state(self) -> QAccessible.State:
        view, event = self._month.view, self.item.event
        state = QAccessible.State()
        state.focusable = True
        state.selectable = event is not None
        state.selected = event is not None and event.key == view.scene.selected
        state.focused = self._month.focusChild() is self
        state.offscreen = not self._place().intersects(QRectF(view.viewport().rect()))
        return state

    def _place(self) -> QRectF:
        scene, event = self._month.view.scene, self.item.event
        if event is None and self.item.place == STRIP:
            return scene.strip.more
        if event is None:
            return scene.day_rect(date.fromordinal(self.item.place))
        return scene.strip.link_place if self._is_link else scene.event_rect(event.key)

    @property
    def _is_link(self) -> bool:
        """Whether it leads out of an empty month."""
        nearest = self._month.view.scene.strip.nearest
        return nearest is not None and self.item == Item(STRIP, nearest)
