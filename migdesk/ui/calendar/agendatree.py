"""The tree of the agenda: headings are passed over, columns give way where it is narrow."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from migdesk.ui.calendar.agendadelegate import AgendaDelegate
from migdesk.ui.calendar.agendamodel import AgendaModel, Column
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.spoken import say_current

_UPWARD = {
    QAbstractItemView.CursorAction.MoveUp,
    QAbstractItemView.CursorAction.MovePageUp,
    QAbstractItemView.CursorAction.MovePrevious,
    QAbstractItemView.CursorAction.MoveEnd,
}
_WIDTHS = {Column.DATES: 160, Column.ORGANISERS: 160, Column.PLACE: 150}
_LEAST_ROOM = {Column.ORGANISERS: 720, Column.PLACE: 540}


class AgendaTree(QTreeView):
    """Two levels, always open; only events can be reached and selected."""

    def __init__(self, theme: Theme, model: AgendaModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._agenda = model
        self.setModel(model)
        self.setItemDelegate(AgendaDelegate(theme, self))
        self._set_behaviour()
        self._set_columns()
        self.setAccessibleName(self.tr("Agenda"))
        model.modelReset.connect(self._open_periods)
        theme.changed.connect(self._follow_theme)

    def _set_behaviour(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "plain")
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(0)
        self.setMouseTracking(True)

    def _set_columns(self) -> None:
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.header().setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self._share_width()

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        untouched = not self.currentIndex().isValid()
        index = self._begin(action) if untouched else super().moveCursor(action, modifiers)
        step = self.indexAbove if action in _UPWARD else self.indexBelow
        while index.isValid() and self._agenda.event_at(index) is None:
            index = step(index)
        return index if index.isValid() else self.currentIndex()

    @override
    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A click on a heading or on empty ground chooses nothing, and takes nothing away."""
        if self._agenda.event_at(index) is None:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = QPersistentModelIndex(self.currentIndex())
        super().mousePressEvent(event)
        if self._agenda.event_at(self.currentIndex()) is None and before.isValid():
            self._return_to(before)

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The outline goes around whole rows; Qt paints one cell anew of the row that is left."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def _return_to(self, index: QPersistentModelIndex) -> None:
        """Let the keyboard go on from where it was, wherever one has scrolled to."""
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.setAutoScroll(True)

    @property
    def row_height(self) -> int:
        """The height of every row, heading or event."""
        return self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height()

    def first_in_sight(self) -> QModelIndex:
        """The first event that is seen: there the keyboard begins, not at the oldest of all."""
        index = self.indexAt(QPoint(1, 1))
        while index.isValid() and self._agenda.event_at(index) is None:
            index = self.indexBelow(index)
        return index

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        say_current(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_width()
        super().resizeEvent(event)

    def _begin(self, action: QAbstractItemView.CursorAction) -> QModelIndex:
        """Where a key leads while no row is current; Qt knows the first one alone."""
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self._agenda.index(0, 0)
        if action is QAbstractItemView.CursorAction.MoveEnd:
            last = self._agenda.index(self._agenda.rowCount() - 1, 0)
            return self._agenda.index(self._agenda.rowCount(last) - 1, 0, last)
        return self.first_in_sight()

    def _open_periods(self) -> None:
        self.scheduleDelayedItemsLayout()
        for row in range(self._agenda.rowCount()):
            self.expand(self._agenda.index(row, 0))
        self.executeDelayedItemsLayout()
        for row in range(self._agenda.rowCount()):  # last: then Qt asks of every row if it is
            self.setFirstColumnSpanned(row, QModelIndex(), True)  # noqa: FBT003 - Qt's signature

    def _follow_theme(self) -> None:
        self._share_width()
        self.scheduleDelayedItemsLayout()

    def _share_width(self) -> None:
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, self._theme.px(width))
        for column, least in _LEAST_ROOM.items():
            self.setColumnHidden(column, self.viewport().width() < self._theme.px(least))
