"""The rows of a tab, in memory, fast for tens of thousands."""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from migdesk.ui.preview.decisions import Decisions
from migdesk.ui.preview.glances import Glances
from migdesk.ui.preview.rows import Row
from migdesk.ui.preview.rowwords import line_words, sentence, title_words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for beside the title."""

    ROW = Qt.ItemDataRole.UserRole
    LINE = Qt.ItemDataRole.UserRole + 1
    ACTION = Qt.ItemDataRole.UserRole + 2


class RowModel(QAbstractListModel):
    """What each row says, whether it is ticked, and what will become of it."""

    def __init__(self, decisions: Decisions, glances: Glances, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._numbers: dict[int, int] = {}
        self._decisions, self._glances = decisions, glances
        decisions.changed.connect(self._tell)
        glances.arrived.connect(self._tell)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = rows
        self._numbers = {row.place: number for number, row in enumerate(rows) if row.item}
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The row of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, place: int) -> QModelIndex:
        """Where an item stands, invalid when it is under another tab."""
        number = self._numbers.get(place)
        return ROOT if number is None else self.index(number)

    def actions(self, index: Index) -> Sequence[str]:
        """What can become of a row; of what could not be read, nothing."""
        row = self.row_at(index)
        return self._decisions.actions(row.place) if row and row.item else ()

    def has_choice(self, index: Index) -> bool:
        """Whether there is anything to choose."""
        return len(self.actions(index)) > 1

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.has_choice(index) else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        tell = _TOLD.get(int(role))
        return tell(self, row) if row and tell else None

    def _line(self, row: Row) -> str:
        return line_words(row, self._glances.of(row.place) if row.item else None)

    def _action(self, row: Row) -> str:
        """What will become of a row, empty where there is no choice."""
        several = row.item is not None and len(self._decisions.actions(row.place)) > 1
        return self._decisions.choice(row.place).action if several else ""

    def _sentence(self, row: Row) -> str:
        glance = self._glances.of(row.place) if row.item else None
        return sentence(row, glance, self._action(row))

    def _check(self, row: Row) -> Qt.CheckState | None:
        if not self._action(row):
            return None
        acts = self._decisions.acts(row.place)
        return Qt.CheckState.Checked if acts else Qt.CheckState.Unchecked

    def _tell(self, places: Iterable[int]) -> None:
        numbers = [self._numbers[place] for place in places if place in self._numbers]
        if numbers:
            self.dataChanged.emit(self.index(min(numbers)), self.index(max(numbers)))


_TOLD: dict[int, Callable[[RowModel, Row], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda _, row: title_words(row),
    Qt.ItemDataRole.AccessibleTextRole: RowModel._sentence,  # noqa: SLF001 - a table of its own
    Qt.ItemDataRole.CheckStateRole: RowModel._check,  # noqa: SLF001
    Role.ROW: lambda _, row: row,
    Role.LINE: RowModel._line,  # noqa: SLF001
    Role.ACTION: RowModel._action,  # noqa: SLF001
}
