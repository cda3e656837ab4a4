"""The values of a card under each other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

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
_AT_FIRST = 40


class ValueCard(Card):
    """Each value can be selected and copied; a link can be opened."""

    copy_requested = Signal(str)
    link_opened = Signal(str)

    def __init__(self, theme: Theme, words: CardWords, values: Sequence[CardValue]) -> None:
        super().__init__(theme)
        self._theme, self._words = theme, words
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(20), theme.px(11), theme.px(14), theme.px(11))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(10))
        self._grid.setColumnMinimumWidth(1, theme.px(_LABELS))
        self._grid.setColumnStretch(2, 1)
        for row, value in enumerate(values[:_AT_FIRST]):
            self._add(row, value)
        if len(values) > _AT_FIRST:
            more = PlainButton(theme, self.tr("Show all of them"))
            more.clicked.connect(lambda: self._add_rest(values))
            more.clicked.connect(more.deleteLater)
            self._grid.addWidget(more, len(values), 1, 1, -1)

    def _add_rest(self, values: Sequence[CardValue]) -> None:
        for row in range(_AT_FIRST, len(values)):
            self._add(row, values[row])

    def _add(self, row: int, value: CardValue) -> None:
        theme, shown, label = self._theme, self._words.shown(value), self._words.label(value)
        text = SelectableText(theme, shown)
        text.setAccessibleName(label)
        parts = (Sign(theme, SIGNS[value.kind]), PlainLabel(theme, label, "small"), text)
        for column, part in enumerate(parts):
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignVCenter)
        if value.kind == "link" and is_openable(value.text):
            opener = IconButton(theme, "external", self.tr("Open {link}").format(link=shown))
            opener.clicked.connect(lambda: self.link_opened.emit(value.text))
            self._grid.addWidget(opener, row, 3)
        copier = IconButton(theme, "copy", self.tr("Copy {value}").format(value=shown))
        copier.clicked.connect(lambda: self.copy_requested.emit(shown))
        copier.clicked.connect(copier.confirm)
        self._grid.addWidget(copier, row, 4)
