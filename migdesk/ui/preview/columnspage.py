"""What the columns of a table mean: guessed, shown with the first rows, and chosen."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migdesk.formats.tables.fields import CONTACT, DATES, EVENT, Field, Layout
from migdesk.formats.tables.guess import proposed
from migdesk.formats.tables.reading import Preview
from migdesk.ui.preview.columnmodel import ColumnModel
from migdesk.ui.preview.columntree import ColumnTree
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import FilledButton, PlainButton
from migdesk.ui.widgets.card import Card
from migdesk.ui.widgets.checkbox import CheckBox
from migdesk.ui.widgets.choicebox import ChoiceBox
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.segmented import SegmentedControl

_KINDS = (CONTACT, EVENT)
_ORDERS = (None, True, False)


class ColumnsPage(QWidget):
    """``applied`` carries the layout that was chosen; ``left`` that all stays as it was."""

    applied = Signal(Layout)
    left = Signal()

    def __init__(self, theme: Theme, name: str, preview: Preview) -> None:
        super().__init__()
        self._theme = theme
        self._model = ColumnModel(preview, self)
        self.tree = ColumnTree(theme, self._model)
        kinds = [self.tr("Contacts"), self.tr("Events")]
        self._kinds = SegmentedControl(theme, kinds, self.tr("What the rows are"))
        self._kinds.set_index(_KINDS.index(preview.layout.kind))
        self._order = self._made_order(preview.layout.day_first)
        self.remember = CheckBox(theme, self.tr("Remember this for tables with these headings"))
        self.remember.setChecked(True)
        self._apply = FilledButton(theme, self.tr("Show what comes in"))
        self._back = PlainButton(theme, self.tr("Back"))
        words = self.tr("What does each column of {file} mean?")
        self._lay_out(PlainLabel(theme, words.format(file=name), "emphasis", wrap=True))
        self._kinds.changed.connect(self._choose_kind)
        self._model.chosen.connect(self._ask_order)
        self._apply.clicked.connect(lambda: self.applied.emit(self.layout_))
        self._back.clicked.connect(self.left)
        self._ask_order()

    @property
    def layout_(self) -> Layout:
        """What was chosen."""
        return replace(self._model.layout_, day_first=_ORDERS[self._order.currentIndex()])

    @property
    def headings(self) -> Sequence[str]:
        """The headings of the table."""
        return self._model.preview.headings

    @property
    def regions(self) -> Sequence[QWidget]:
        """The parts that F6 goes through."""
        return [self._kinds, self.tree, self._apply]

    def _made_order(self, day_first: bool | None) -> ChoiceBox:  # noqa: FBT001 - three values
        box = ChoiceBox(self._theme)
        box.setAccessibleName(self.tr("How 03/04/2026 is meant"))
        for words in (
            self.tr("03/04: as the other dates tell"),
            self.tr("03/04 is in April"),
            self.tr("03/04 is in March"),
        ):
            box.addItem(words)
        box.setCurrentIndex(_ORDERS.index(day_first))
        return box

    def _ask_order(self) -> None:
        """Days or months first matters only where there are dates."""
        fields = self._model.layout_.fields
        self._order.setVisible(any(Field.of(field).name in DATES for field in fields))

    def _choose_kind(self, index: int) -> None:
        layout = proposed(self._model.preview.headings, _KINDS[index])
        self._model.set_layout(layout)
        self._ask_order()

    def _lay_out(self, heading: QWidget) -> None:
        px = self._theme.px
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(px(12))
        head.addWidget(self._kinds)
        head.addStretch(1)
        head.addWidget(self._order)
        card, edge = Card(self._theme), px(4)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.addWidget(self.tree)
        foot.setSpacing(px(8))
        foot.addWidget(self.remember, 1)
        foot.addWidget(self._back, 0, Qt.AlignmentFlag.AlignRight)
        foot.addWidget(self._apply)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(heading)
        column.addLayout(head)
        column.addWidget(card, 1)
        column.addLayout(foot)
