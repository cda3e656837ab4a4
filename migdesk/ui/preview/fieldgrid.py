"""The fields of an item, one below the other: ours, theirs then and now, and which to keep."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from migdesk.operations.choices import FieldChange
from migdesk.ui.changedwords import field_word, value_words
from migdesk.ui.panes.texts import WrappedText
from migdesk.ui.preview.comparisonwords import SIDES, side_word
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.segmented import SegmentedControl

_TOP = Qt.AlignmentFlag.AlignTop


class FieldGrid(QWidget):
    """``chosen`` carries a field and the side of it that is to be kept."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, kind: str) -> None:
        super().__init__()
        self._theme, self._kind = theme, kind
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(8))

    def show_values(self, values: Sequence[tuple[str, object]]) -> None:
        """Fields that are compared with nothing."""
        for row, (field, value) in enumerate(values):
            self._add_name(row, field)
            self._add_value(row, 1, field, value)
        self._grid.setColumnStretch(1, 1)

    def show_changes(
        self, changes: Sequence[FieldChange], *, may_choose: bool, is_narrow: bool = False
    ) -> None:
        """Fields side by side; what they said before only where it is neither of both.

        Where it ``is_narrow``, the choice stands below the values.
        """
        has_then = any(own.then not in {None, own.ours, own.now} for own in changes)
        then = self.tr("In the file before")
        columns = [self.tr("Here"), *([then] if has_then else []), self.tr("In the file")]
        for column, words in enumerate(columns, 1):
            self._grid.addWidget(PlainLabel(self._theme, words, "caption"), 0, column)
            self._grid.setColumnStretch(column, 1)
        if may_choose and not is_narrow:
            keep = PlainLabel(self._theme, self.tr("Keep"), "caption")
            self._grid.addWidget(keep, 0, len(columns) + 1)
        for place, own in enumerate(changes):
            row = 2 * place + 1
            self._add_name(row, own.field)
            values = (own.ours, own.then, own.now) if has_then else (own.ours, own.now)
            for column, value in enumerate(values, 1):
                self._add_value(row, column, own.field, value)
            if may_choose and own.sides:
                below = (row + 1, 1, 1, len(columns), Qt.AlignmentFlag.AlignLeft)
                beside = (row, len(columns) + 1, 1, 1, _TOP)
                self._grid.addWidget(self._choice(own), *(below if is_narrow else beside))

    def _add_name(self, row: int, field: str) -> None:
        name = PlainLabel(self._theme, field_word(self._kind, field), "small", wrap=True)
        name.setMaximumWidth(self._theme.px(150))
        self._grid.addWidget(name, row, 0, _TOP)

    def _add_value(self, row: int, column: int, field: str, value: object) -> None:
        words = value_words(field, value) if field else self.tr("differ")
        text = WrappedText(self._theme, words or "–", "body" if words else "secondary")
        if not words:
            text.setAccessibleName(self.tr("nothing"))
        self._grid.addWidget(text, row, column, _TOP)

    def _choice(self, own: FieldChange) -> QWidget:
        sides = [side for side in SIDES if side in own.sides]
        name = self.tr("Keep, of “{field}”").format(field=field_word(self._kind, own.field))
        choice = SegmentedControl(self._theme, [side_word(side) for side in sides], name)
        choice.set_index(sides.index(own.side))
        choice.changed.connect(partial(self._choose, own.field, sides))
        return choice

    def _choose(self, field: str, sides: Sequence[str], index: int) -> None:
        self.chosen.emit(field, sides[index])
