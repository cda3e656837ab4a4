"""The selected row, taken apart: its fields beside those of here, or why it could not be read."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migdesk.operations.importplan import PlannedItem
from migdesk.ui.desk import Desk
from migdesk.ui.panes.scroll import EmptySheet, PaneScroll
from migdesk.ui.panes.texts import SelectableText, WrappedText
from migdesk.ui.panes.words import joined
from migdesk.ui.preview.comparisonwords import reason, said
from migdesk.ui.preview.decisions import Decisions
from migdesk.ui.preview.detail import Detail, detail
from migdesk.ui.preview.fieldgrid import FieldGrid
from migdesk.ui.preview.rows import Row
from migdesk.ui.preview.rowwords import likely_words, line_words, title_words
from migdesk.ui.tasks import Questions
from migdesk.ui.widgets.choicebox import ChoiceBox

_NARROW = 640
"""The least width in which a choice stands beside its values."""


class Comparison(PaneScroll):
    """Reads behind the window what it shows; ``shown`` says that it is there."""

    shown = Signal()

    def __init__(self, desk: Desk, decisions: Decisions) -> None:
        super().__init__(desk.theme, self.tr("The selected item"))
        self._desk, self._decisions = desk, decisions
        self._questions = Questions(desk.tasks, self)
        self.show_row(None)

    def show_row(self, row: Row | None) -> None:
        """Take a row apart; of items, once they are read."""
        if row is None:
            self._questions.forget("detail")
            self.set_sheet(EmptySheet(self._desk.theme, self.tr("Nothing is selected.")))
        elif row.item is None:
            self._questions.forget("detail")
            self.set_sheet(self._problem_sheet(row))
        else:
            into = self._decisions.choice(row.place).into
            read = partial(detail, row.item, self._desk.zone, into)
            show, nothing = partial(self._show, row, row.item), partial(self.show_row, None)
            self._questions.ask("detail", lambda _: read(), show, nothing)

    def _show(self, row: Row, item: PlannedItem, found: Detail) -> None:
        theme = self._desk.theme
        sheet, column = self._sheet()
        sheet.setAccessibleName(title_words(row))
        column.addWidget(WrappedText(theme, title_words(row), "heading"))
        if words := said(item):
            column.addWidget(WrappedText(theme, words, "body"))
        if item.likely:
            column.addWidget(self._likely(row, item))
        column.addWidget(self._grid(item, row.place, found))
        column.addStretch(1)
        self.set_sheet(sheet)
        self.shown.emit()

    def _likely(self, row: Row, item: PlannedItem) -> QWidget:
        """Which record it may be, and why; of several, one is chosen to be compared with."""
        into = self._decisions.choice(row.place).into
        one = next((own for own in item.likely if own.uid == into), item.likely[0])
        if len(item.likely) == 1:
            return WrappedText(self._desk.theme, joined(likely_words(one), reason(one)), "warning")
        box = ChoiceBox(self._desk.theme)
        box.setAccessibleName(self.tr("Compare with"))
        for own in item.likely:
            box.addItem(joined(likely_words(own), reason(own)), own.uid)
        box.setCurrentIndex(item.likely.index(one))
        box.activated.connect(lambda _: self._decisions.set_into(row.place, box.currentData()))
        box.activated.connect(lambda _: self.show_row(row))
        return box

    def _grid(self, item: PlannedItem, place: int, found: Detail) -> QWidget:
        grid = FieldGrid(self._desk.theme, item.kind)
        if not found.changes:
            grid.show_values(found.values)
            return grid
        kept = self._decisions.choice(place).fields
        changes = [replace(own, side=kept.get(own.field, own.side)) for own in found.changes]
        may_choose = len(self._decisions.actions(place)) > 1
        is_narrow = self.width() < self._desk.theme.px(_NARROW)
        grid.show_changes(changes, may_choose=may_choose, is_narrow=is_narrow)
        grid.chosen.connect(partial(self._decisions.set_side, place))
        return grid

    def _problem_sheet(self, row: Row) -> QWidget:
        sheet, column = self._sheet()
        for words, role in ((title_words(row), "heading"), (line_words(row, None), "body")):
            column.addWidget(SelectableText(self._desk.theme, words, role))
        column.addStretch(1)
        return sheet

    def _sheet(self) -> tuple[QWidget, QVBoxLayout]:
        sheet, px = QWidget(), self._desk.theme.px
        column = QVBoxLayout(sheet)
        column.setContentsMargins(px(12), px(8), px(12), px(12))
        column.setSpacing(px(8))
        return sheet, column
