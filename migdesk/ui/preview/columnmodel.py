"""The columns of a table: their heading, their first values, and what they mean."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from migdesk.formats.tables.fields import CHOICES, EVENT, Layout
from migdesk.formats.tables.reading import Preview
from migdesk.ui.oneline import one_line
from migdesk.ui.panes.texts import shortened
from migdesk.ui.panes.words import joined
from migdesk.ui.preview.columnwords import column_word

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_VALUES, _LONGEST = 3, 60


class Column(IntEnum):
    """What is told of each column of the table."""

    HEADING = 0
    VALUES = 1
    MEANING = 2


class ColumnModel(QAbstractTableModel):
    """A row for each column of the table; ``chosen`` tells that one means something else."""

    chosen = Signal()

    def __init__(self, preview: Preview, parent: QObject) -> None:
        super().__init__(parent)
        self.preview = preview
        self.layout_ = preview.layout
        self._values = [_values(preview, column) for column in range(len(preview.headings))]

    def set_layout(self, layout: Layout) -> None:
        """Show another meaning of them all."""
        self.beginResetModel()
        self.layout_ = layout
        self.endResetModel()

    def choices(self, index: Index) -> Sequence[tuple[str, str]]:
        """The fields that a column can have, and their words; what it has now is among them."""
        now = self.layout_.fields[index.row()]
        fields = dict.fromkeys((now, *CHOICES[self.layout_.kind]))
        told = [(field, self._word(field)) for field in fields]
        words = [words for _, words in told]
        first = 1 if words.count(words[0]) > 1 else 0  # the guess says it in other signs
        return (
            [(now, words[0]), *(one for one in told[1:] if one[1] != words[0])] if first else told
        )

    def heading(self, row: int) -> str:
        """The heading of a column, or its number."""
        named = one_line(self.preview.headings[row]).strip()
        return named or self.tr("Column {number}").format(number=row + 1)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.preview.headings)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_meaning = index.column() == Column.MEANING
        return flags | Qt.ItemFlag.ItemIsEditable if is_meaning else flags

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Column in the file"), self.tr("First rows"), self.tr("Meaning"))[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()
        if role == Qt.ItemDataRole.EditRole:
            return self.layout_.fields[row]
        told = (self.heading(row), self._values[row], self._word(self.layout_.fields[row]))
        if role == Qt.ItemDataRole.DisplayRole:
            return told[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("{heading}: {meaning}").format(heading=told[0], meaning=told[2])
            return joined(words, told[1]) if index.column() == Column.HEADING else " "
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or value == self.layout_.fields[index.row()]:
            return False
        self.layout_ = self.layout_.with_field(index.row(), str(value))
        self.dataChanged.emit(index, index)
        self.chosen.emit()
        return True

    def _word(self, field: str) -> str:
        return column_word(field, of_events=self.layout_.kind == EVENT)


def _values(preview: Preview, column: int) -> str:
    """The first values of a column that differ."""
    cells = (row[column] for row in preview.rows if column < len(row))
    told = dict.fromkeys(one_line(cell).strip() for cell in cells if cell.strip())
    return joined(*(shortened(cell, _LONGEST) for cell in list(told)[:_VALUES]))
