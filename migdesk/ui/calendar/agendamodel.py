"""The agenda as a tree of two levels: periods, and the events under each."""

from datetime import date
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.agendalayout import Frame, Period, PeriodKind, periods_of
from migdesk.ui.calendar.agendawords import AgendaWords
from migdesk.ui.calendar.eventwords import title_words
from migdesk.ui.panes.words import joined

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_PERIOD = 0


class Column(IntEnum):
    """The columns of an event's row."""

    DATES = 0
    TITLE = 1
    ORGANISERS = 2
    PLACE = 3


class AgendaModel(QAbstractItemModel):
    """Periods with their events; an index keeps the number of its period, plus one, as its id."""

    def __init__(self, today: date, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = Frame(today, locale.firstDayOfWeek().value - 1)
        self._words = AgendaWords(locale, today)
        self._periods: tuple[Period, ...] = ()
        self._counts: list[int] = []
        self._places: dict[str, tuple[int, int]] = {}

    def set_events(self, events: list[EventSummary]) -> None:
        """Show these events and no others."""
        self.beginResetModel()
        self._periods = periods_of(events, self._frame)
        self._counts = [len(period.events) for period in self._periods]
        self._places = {
            event.key: (number, row)
            for number, period in enumerate(self._periods)
            for row, event in enumerate(period.events)
        }
        self.endResetModel()

    @property
    def words(self) -> AgendaWords:
        """The words of headings and rows."""
        return self._words

    @property
    def today(self) -> date:
        """The day that is marked."""
        return self._frame.today

    def period_at(self, index: Index) -> Period | None:
        """The period of a heading, or of an event's row."""
        if not index.isValid():
            return None
        return self._periods[index.internalId() - 1 if index.internalId() else index.row()]

    def event_at(self, index: Index) -> EventSummary | None:
        """The event of a row, or none for a heading."""
        if not index.isValid() or index.internalId() == _PERIOD:
            return None
        return self._periods[index.internalId() - 1].events[index.row()]

    def events_in(self, chosen: QItemSelection) -> list[EventSummary]:
        """The selected events from top to bottom.

        ``QItemSelectionModel.selectedRows`` takes seconds for some thousands of them.
        """
        parts = [(part.parent(), part.top(), part.bottom()) for part in chosen.toList()]
        rows = {
            (above.row(), row)
            for above, top, bottom in parts
            if above.isValid()
            for row in range(top, bottom + 1)
        }
        return [self._periods[number].events[row] for number, row in sorted(rows)]

    def index_of(self, key: str) -> QModelIndex:
        """The row of an event, invalid when it is not shown."""
        if key not in self._places:
            return QModelIndex()
        number, row = self._places[key]
        return self.index(row, 0, self.index(number, 0))

    def period_of(self, day: date) -> QModelIndex:
        """The heading of the first period that ends on ``day`` or later."""
        for row, period in enumerate(self._periods):
            exact = not period.vague and period.kind is not PeriodKind.RUNNING
            if exact and (period.span is None or period.span.last >= day):
                return self.index(row, 0)
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        above = parent.row()  # Qt asks once for each of thousands of rows
        rows = self.rowCount(parent) if above < 0 or parent.internalId() else self._counts[above]
        if 0 <= row < rows and 0 <= column < _COLUMNS:
            return self.createIndex(row, column, above + 1)
        return QModelIndex()

    @override
    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        period = index.internalId()
        return self.createIndex(period - 1, 0, _PERIOD) if period else QModelIndex()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        above = parent.row()
        if above < 0:
            return len(self._periods)
        return 0 if parent.internalId() or parent.column() else self._counts[above]

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return _COLUMNS

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words.header()[section]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.internalId():
            return _EVENT_FLAGS
        return _PERIOD_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        period, event = self.period_at(index), self.event_at(index)
        if period is None:
            return None
        if event is None:
            return self._heading(period, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(event, period, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.DATES:
            return self._words.sentence(event)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _SAID  # the sentence says it all, and readers go on to every cell of the row
        return None

    def _heading(self, period: Period, column: int, role: int) -> str | None:
        if column or role not in _TEXT:
            return None
        words = joined(*self._words.heading(period))
        if not period.current:
            return words
        today = self._words.today(self.today)
        return f"{words} ({today})" if role == Qt.ItemDataRole.AccessibleTextRole else words

    def _cell(self, event: EventSummary, period: Period, column: Column) -> str:
        if column is Column.DATES:
            return self._words.dates(event, period)
        if column is Column.TITLE:
            return title_words(event.title)
        if column is Column.ORGANISERS:
            return ", ".join(event.organiser_names)
        return event.location


_EVENT_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
_PERIOD_FLAGS = Qt.ItemFlag.ItemIsEnabled
_COLUMNS = len(Column)
_SAID = " "
_TEXT = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
