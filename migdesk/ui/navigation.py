"""The side bar: the places, what belongs to the place that is shown, and the menu's button.

Folded up it is a rail of icons, and so it is by itself where the window is narrow. There it
is drawn over the content when it is asked for.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from migdesk.ui.taborder import tab_stops
from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton, Look, NavButton
from migdesk.ui.widgets.card import Surface
from migdesk.ui.widgets.checklist import FilterList
from migdesk.ui.widgets.painting import painting, rounded

PLACES = ("calendar", "contacts")
"""The places in the order of their buttons; also the names of their icons."""

NARROW = 65
"""Below so many em of window, the side bar is a rail."""

_WIDE, _RAIL = 248, 56
_ICONS = {"calendar": "calendar", "contacts": "person"}


class Navigation(Surface):
    """``chosen`` carries one of ``PLACES``, ``menu_requested`` asks for the menu.

    ``unfold_requested`` asks for the filters from the rail; ``folded`` tells that its width
    is another.
    """

    chosen = Signal(str)
    menu_requested = Signal()
    unfold_requested = Signal()
    folded = Signal()

    def __init__(
        self, theme: Theme, sidebars: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "window", parent=parent)
        self._theme = theme
        self._folded = self._drawn = self.is_narrow = False
        self._before: QWidget | None = None
        words = (self.tr("Calendar"), self.tr("Contacts"))
        self._places = [
            NavButton(theme, _ICONS[place], word, parent=self)
            for place, word in zip(PLACES, words, strict=True)
        ]
        self.filter_button = FilterButton(theme, parent=self)
        self.menu_button = NavButton(theme, "menu", self.tr("Menu"), parent=self)
        self.menu_button.setCheckable(False)
        self.menu_button.setAutoExclusive(False)
        # A menu leaves the keyboard where the work is.
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._shelf = QWidget(self)
        self._sidebars = QStackedLayout(self._shelf)
        self._areas = [_scrolled(sidebar) for sidebar in sidebars]
        self._build()
        self.set_place(PLACES[0])

    def set_place(self, place: str) -> None:
        """Show which place it is, and its part of the side bar."""
        index = PLACES.index(place)
        self._places[index].setChecked(True)
        self._sidebars.setCurrentIndex(index)
        self._count()
        self._fold()

    def set_folded(self, *, folded: bool) -> None:
        """Fold up to a rail, or not: the user's wish."""
        here = QApplication.focusWidget()
        inside = here is not None and self.isAncestorOf(here)
        self._folded = folded
        self._fold()
        if inside:
            self._enter()

    def set_narrow(self, *, narrow: bool) -> None:
        """Whether the window leaves room for more than the rail."""
        if narrow != self.is_narrow:
            self.is_narrow, self._drawn = narrow, False
            self._fold()

    def set_keys(self, keys: Mapping[str, QKeySequence]) -> None:
        """Name the keys of the places, of "sidebar" and of "menu" in the tooltips."""
        for place in PLACES:
            self.place_button(place).set_keys(keys[place])
        self.menu_button.set_keys(keys["menu"])
        self.filter_button.set_keys(keys["sidebar"])

    def draw(self) -> None:
        """Draw the whole bar over the content, and take the keyboard there."""
        self._before, self._drawn = QApplication.focusWidget(), True
        self._fold()
        self._enter()

    def shut(self) -> None:
        """Be a rail again, and give the keyboard back."""
        self.let_go()
        before = self._before
        there = before is not None and isValid(before) and before.isVisible()
        (before if before is not None and there else self.filter_button).setFocus()

    def let_go(self) -> None:
        """Be a rail again; the keyboard is elsewhere already."""
        self._drawn = False
        self._fold()

    @property
    def is_drawn(self) -> bool:
        """Whether it lies over the content."""
        return self._drawn

    @property
    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return (self._folded or self.is_narrow) and not self._drawn

    @property
    def standing_width(self) -> int:
        """What it takes from the content."""
        return self._theme.px(_RAIL if self._folded or self.is_narrow else _WIDE)

    def place_button(self, place: str) -> NavButton:
        """The button of a place."""
        return self._places[PLACES.index(place)]

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drawn:
            self.shut()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self._drawn:
            with painting(self) as painter:
                line = self._theme.colour("line")
                painter.fillRect(self.width() - 1, 0, 1, self.height(), line)

    def _build(self) -> None:
        px = self._theme.px
        for area in self._areas:
            self._sidebars.addWidget(area)
            for group in area.findChildren(FilterList):
                group.counted.connect(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(14), px(10), px(10))
        column.setSpacing(px(2))
        for place, button in zip(PLACES, self._places, strict=True):
            column.addWidget(button)
            button.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
        column.addSpacing(px(14))
        column.addWidget(self.filter_button)
        column.addWidget(self._shelf, 1)
        column.addWidget(self.menu_button)
        self.filter_button.clicked.connect(self.unfold_requested)
        self.menu_button.clicked.connect(self.menu_requested)

    def _fold(self) -> None:
        rail = self.is_rail
        self.setFixedWidth(self._theme.px(_RAIL if rail else _WIDE))
        for button in (*self._places, self.menu_button):
            button.set_compact(compact=rail)
        self.filter_button.setVisible(rail)
        for index, area in enumerate(self._areas):
            area.setVisible(index == self._sidebars.currentIndex() and not rail)
        self.folded.emit()

    def _enter(self) -> None:
        """The keyboard to the first of what was folded up, or to the button that unfolds it."""
        stops = [] if self.is_rail else tab_stops(self._shelf)
        (stops[0] if stops else self.filter_button).setFocus()

    def _count(self) -> None:
        groups = self._areas[self._sidebars.currentIndex()].findChildren(FilterList)
        self.filter_button.set_count(sum(group.in_force for group in groups))


class FilterButton(IconButton):
    """The filters on the rail, with the number of those that are in force."""

    look = Look("text2", height=35, padding=6, icon=17)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "filter", "", parent=parent)
        self._filters = 0
        self._keys = QKeySequence()
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """So many filters are in force."""
        self._filters = count
        several = self.tr("Filters: %n in force", "", count)
        self.set_name(several if count else self.tr("Filters"), self._keys)
        self.update()

    def set_keys(self, keys: QKeySequence) -> None:
        """Name these keys in the tooltip."""
        self._keys = keys
        self.set_count(self._filters)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._filters:
            return
        px, theme, number = self._theme.px, self._theme, str(self._filters)
        font = theme.font(fonts.CAPTION * fonts.CAPTION, fonts.DEMI)
        width = max(px(15), QFontMetricsF(font).horizontalAdvance(number) + px(6))
        badge = QRectF(self.width() - width, px(2), width, px(15))
        with painting(self) as painter:
            rounded(painter, badge, badge.height() / 2, theme.colour("accent"))
            painter.setFont(font)
            painter.setPen(theme.colour("on_accent"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number)


def _scrolled(sidebar: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setProperty("role", "plain")
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(sidebar)
    sidebar.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
