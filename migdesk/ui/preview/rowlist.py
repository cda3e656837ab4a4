"""The list of the preview: ticked by Space, an action chosen by Enter or a click, many at once."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget
from typing_extensions import override

from migdesk.ui.preview.actionwords import ACTIONS, action_word
from migdesk.ui.preview.decisions import Decisions
from migdesk.ui.preview.rowdelegate import CHECK, RowDelegate
from migdesk.ui.preview.rowmodel import Index, Role, RowModel
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.spoken import say_current

_CHOOSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4}


class RowList(QListView):
    """``shown`` carries the row that the keyboard is on."""

    shown = Signal(object)

    def __init__(
        self, theme: Theme, model: RowModel, decisions: Decisions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows, self._decisions = model, decisions
        self._delegate = RowDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setProperty("role", "plain")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("What the file holds"))
        self.setAccessibleDescription(
            self.tr("Space ticks or unticks, Enter chooses what will be done")
        )
        self.selectionModel().currentChanged.connect(self._tell_shown)

    def go_to(self, place: int) -> None:
        """Put the keyboard on an item, else on the first row."""
        index = self._rows.index_of(place)
        self.setCurrentIndex(index if index.isValid() else self._rows.index(0))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        opens = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._tick(self.currentIndex())
        elif event.key() in _CHOOSES or opens:
            self._ask(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        index, place = self.indexAt(event.position().toPoint()), event.position().toPoint()
        part = self._part_at(index, place)
        if not part or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        within = self.selectionModel().isSelected(index)
        command = QItemSelectionModel.SelectionFlag.NoUpdate
        if not within:
            command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, command)
        if part == CHECK:
            self._tick(index)
        else:
            self._ask(index)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        place = event.position().toPoint()
        if self._part_at(self.indexAt(place), place):
            self.mousePressEvent(event)  # a tick that is clicked fast is clicked twice
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self._ask(self.currentIndex(), None if by_key else event.globalPos())

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(0))
        say_current(self)

    def _part_at(self, index: Index, place: QPoint) -> str:
        return (
            self._delegate.part_at(self.visualRect(index), index, place) if index.isValid() else ""
        )

    def _places(self) -> Sequence[int]:
        """The items that are selected and can be chosen about."""
        chosen = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        rows = (self._rows.row_at(index) for index in chosen if self._rows.has_choice(index))
        return [row.place for row in rows if row]

    def _tick(self, index: Index) -> None:
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            self._decisions.tick(self._places(), ticked=ticked is Qt.CheckState.Unchecked)
            self._say(index)

    def _ask(self, index: Index, place: QPoint | None = None) -> None:
        """Offer what can be done with the row, for all that are selected."""
        if not self._rows.has_choice(index):
            return
        menu, now = QMenu(self), index.data(Role.ACTION)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("What will be done"))
        offered = self._rows.actions(index)
        for action in (one for one in ACTIONS if one in offered):
            entry = menu.addAction(action_word(action))
            entry.setCheckable(True)
            entry.setChecked(action == now)
            entry.triggered.connect(lambda _=False, own=action: self._set(index, own))
            if action == now:
                menu.setActiveAction(entry)
        box = self._delegate.action_box(self.visualRect(index))
        menu.popup(place or self.viewport().mapToGlobal(box.bottomLeft()))

    def _set(self, index: Index, action: str) -> None:
        self._decisions.set_action(self._places(), action)
        self._say(index)

    def _say(self, index: Index) -> None:
        """What was just decided; Qt tells nobody that a row says something else."""
        words = action_word(str(index.data(Role.ACTION)))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _tell_shown(self, index: Index) -> None:
        self.shown.emit(self._rows.row_at(index))
