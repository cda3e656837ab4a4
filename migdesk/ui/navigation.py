"""The side bar: the places, what belongs to the place that is shown, and the menu's button.

Folded up it is a rail of icons, and so it is by itself where the window is narrow.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import NavButton
from migdesk.ui.widgets.card import Surface

PLACES = ("calendar", "contacts")
"""The places in the order of their buttons; also the names of their icons."""

NARROW = 65
"""Below so many em of window, the side bar is a rail."""

_WIDE, _RAIL = 15.5, 3.5
_ICONS = {"calendar": "calendar", "contacts": "person"}


class Navigation(Surface):
    """``chosen`` carries one of ``PLACES``, ``menu_requested`` asks for the menu."""

    chosen = Signal(str)
    menu_requested = Signal()

    def __init__(
        self, theme: Theme, sidebars: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "window", parent=parent)
        self._theme = theme
        self._folded = self._narrow = False
        words = (self.tr("Calendar"), self.tr("Contacts"))
        self._places = [
            NavButton(theme, _ICONS[place], word, parent=self)
            for place, word in zip(PLACES, words, strict=True)
        ]
        self.menu_button = NavButton(theme, "menu", self.tr("Menu"), parent=self)
        self.menu_button.setCheckable(False)
        self.menu_button.setAutoExclusive(False)
        self._sidebars = QStackedWidget()
        self._areas = [_scrolled(sidebar) for sidebar in sidebars]
        self._build()
        self.set_place(PLACES[0])

    def set_place(self, place: str) -> None:
        """Show which place it is, and its part of the side bar."""
        index = PLACES.index(place)
        self._places[index].setChecked(True)
        self._sidebars.setCurrentIndex(index)
        self._fold()

    def set_folded(self, *, folded: bool) -> None:
        """Fold up to a rail, or not: the user's wish."""
        self._folded = folded
        self._fold()

    def set_narrow(self, *, narrow: bool) -> None:
        """Whether the window leaves room for more than the rail."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._fold()

    @property
    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return self._folded or self._narrow

    def place_button(self, place: str) -> NavButton:
        """The button of a place."""
        return self._places[PLACES.index(place)]

    def _build(self) -> None:
        px = self._theme.px
        for area in self._areas:
            self._sidebars.addWidget(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(11), px(14), px(11), px(11))
        column.setSpacing(px(2))
        for place, button in zip(PLACES, self._places, strict=True):
            column.addWidget(button)
            button.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
        column.addSpacing(px(14))
        column.addWidget(self._sidebars, 1)
        column.addWidget(self.menu_button)
        self.menu_button.clicked.connect(self.menu_requested)
        self._theme.changed.connect(self._fold)

    def _fold(self) -> None:
        rail = self.is_rail
        self.setFixedWidth(self._theme.px((_RAIL if rail else _WIDE) * 16))
        for button in (*self._places, self.menu_button):
            button.set_compact(rail)
        for index, area in enumerate(self._areas):
            area.setVisible(index == self._sidebars.currentIndex() and not rail)


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
