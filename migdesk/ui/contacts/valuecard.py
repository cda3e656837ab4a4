"""The values of a card under each other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from migdesk.ui.contacts.cardvalues import CardValue
from migdesk.ui.contacts.cardwords import SIGNS, CardWords
from migdesk.ui.links import is_openable
from migdesk.ui.panes.section import Sign
from migdesk.ui.panes.texts import SelectableText
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton, PlainButton
from migdesk.ui.widgets.card import Card
from migdesk.ui.widgets.labels import PlainLabel

_LABELS = 72
_NARROW = 340
_APART, _CLOSE = 10, 2
_AT_FIRST = 40
_CENTRE = Qt.AlignmentFlag.AlignVCenter


class ValueCard(Card):
    """Each value can be selected and copied; a link can be opened.

    Labels stand before the values, or above them where those would have no room beside.
    """

    copy_requested = Signal(str)
    link_opened = Signal(str)

    def __init__(self, theme: Theme, words: CardWords, values: Sequence[CardValue]) -> None:
        super().__init__(theme)
        self._theme, self._words = theme, words
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(20), theme.px(11), theme.px(14), theme.px(11))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setColumnStretch(2, 1)
        self._lines: list[tuple[PlainLabel, SelectableText]] = []
        self._is_narrow = False
        self._arrange()
        for row, value in enumerate(values[:_AT_FIRST]):
            self._add(row, value)
        if len(values) > _AT_FIRST:
            more = PlainButton(theme, self.tr("Show all of them"))
            more.clicked.connect(lambda: self._add_rest(values))
            more.clicked.connect(more.deleteLater)
            self._grid.addWidget(more, 2 * len(values), 1, 1, -1)

    def _add_rest(self, values: Sequence[CardValue]) -> None:
        for row in range(_AT_FIRST, len(values)):
            self._add(row, values[row])

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        narrow = self.width() < self._theme.px(_NARROW)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._arrange()

    def _arrange(self) -> None:
        """Every label in its place: the row above its value, or the same."""
        px, narrow = self._theme.px, self._is_narrow
        self._grid.setColumnMinimumWidth(1, 0 if narrow else px(_LABELS))
        self._grid.setVerticalSpacing(px(_CLOSE if narrow else _APART))
        for number, (label, text) in enumerate(self._lines):
            self._place(number, label, text)

    def _place(self, number: int, label: PlainLabel, text: SelectableText) -> None:
        row, narrow = 2 * number, self._is_narrow
        label.setContentsMargins(0, self._theme.px(_APART - _CLOSE) if narrow else 0, 0, 0)
        if narrow:
            self._grid.addWidget(label, row, 1, 1, 2)
            self._grid.addWidget(text, row + 1, 1, 1, 2, _CENTRE)
        else:
            self._grid.addWidget(label, row + 1, 1, _CENTRE)
            self._grid.addWidget(text, row + 1, 2, _CENTRE)

    def _add(self, number: int, value: CardValue) -> None:
        theme, shown, named = self._theme, self._words.shown(value), self._words.label(value)
        row = 2 * number + 1
        label, text = PlainLabel(theme, named, "small"), SelectableText(theme, shown)
        text.setAccessibleName(named)
        self._lines.append((label, text))
        self._place(number, label, text)
        self._grid.addWidget(Sign(theme, SIGNS[value.kind]), row, 0, _CENTRE)
        if value.kind == "link" and is_openable(value.text):
            opener = IconButton(theme, "external", self.tr("Open {link}").format(link=shown))
            opener.clicked.connect(lambda: self.link_opened.emit(value.text))
            self._grid.addWidget(opener, row, 3)
        copier = IconButton(theme, "copy", self.tr("Copy {value}").format(value=shown))
        copier.clicked.connect(lambda: self.copy_requested.emit(shown))
        copier.clicked.connect(copier.confirm)
        self._grid.addWidget(copier, row, 4)
