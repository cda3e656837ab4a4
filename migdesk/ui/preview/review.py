"""The change-set to review: tabs with counts, the list, and what is below it."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.ui.desk import Desk
from migdesk.ui.preview.actionwords import ACTIONS, action_word
from migdesk.ui.preview.compared import Compared
from migdesk.ui.preview.decisions import Decisions
from migdesk.ui.preview.glances import Glances
from migdesk.ui.preview.kinds import TABS, tab_words
from migdesk.ui.preview.lowerpane import LowerPane
from migdesk.ui.preview.rowlist import RowList
from migdesk.ui.preview.rowmodel import RowModel
from migdesk.ui.preview.rows import Row, tabs_of
from migdesk.ui.widgets.buttons import PlainButton
from migdesk.ui.widgets.card import Card
from migdesk.ui.widgets.segmented import SegmentedControl

_MOST_ROWS, _LEAST_ROWS, _BELOW = 6, 1, 300


class Review(QWidget):
    """What every item is and what will become of it; ``decisions`` has what was chosen."""

    def __init__(self, desk: Desk, compared: Compared) -> None:
        super().__init__()
        self._desk = desk
        self._all = compared.rows
        self._counts = tabs_of(self._all)
        self._tabs = [tab for tab, _ in self._counts]
        self.decisions = Decisions(compared.defaults, compared.offers, self)
        items, known = compared.plan.items, compared.known
        glances = Glances(desk.tasks, items, desk.zone, known, self)
        self._model = RowModel(self.decisions, glances, self)
        self.list = RowList(desk.theme, self._model, self.decisions)
        self.filter = self._made_filter()
        self.bulk = PlainButton(desk.theme, self.tr("For all of them…"))
        self.bulk.setAutoDefault(False)
        self.below = LowerPane(desk, compared, self.decisions)
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self.filter.changed.connect(self._choose_tab)
        self.bulk.clicked.connect(self._ask_for_all)
        self.list.shown.connect(self._show_row)
        self._model.set_rows(self._all)
        if self._all:
            self.list.go_to(self._first())
        self._allow_bulk()

    @property
    def regions(self) -> Sequence[QWidget]:
        """The parts that F6 goes through."""
        return [self.filter, self.list, self.below]

    def rows(self) -> Sequence[Row]:
        """The rows of the tab that is shown."""
        tab = self._tab()
        return [row for row in self._all if row.tab == tab] if tab else self._all

    def wanted_height(self) -> int:
        """As high as its rows are many, within reason."""
        return self._rows_height() + self._desk.theme.px(_BELOW)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        """The rows get what they need, up to half of it all; the rest is for what is below."""
        super().showEvent(event)
        rows, height = self._rows_height(), self._halves.height()
        rows = min(rows, height // 2)
        self._halves.setSizes([rows, height - rows])

    def _rows_height(self) -> int:
        shown = min(max(len(self._all), _LEAST_ROWS), _MOST_ROWS)
        return shown * self.list.sizeHintForRow(0) + self._desk.theme.px(14)

    def _first(self) -> int:
        """Where the keyboard begins: at what is asked, else at the first row."""
        asked = (row.place for row in self._all if row.item and self.decisions.is_asked(row.place))
        return next(asked, self._all[0].place)

    def _made_filter(self) -> SegmentedControl:
        number = QLocale().toString
        words = [self.tr("All {count}").format(count=number(len(self._all)))]
        words += [tab_words(TABS[tab], number(count)) for tab, count in self._counts]
        made = SegmentedControl(self._desk.theme, words, self.tr("Show"), wraps=True)
        made.setMaximumWidth(made.sizeHint().width())
        return made

    def _lay_out(self) -> None:
        px, edge = self._desk.theme.px, self._desk.theme.px(4)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.filter, 100)
        head.addStretch(1)
        head.addWidget(self.bulk, 0, Qt.AlignmentFlag.AlignTop)
        card = Card(self._desk.theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.addWidget(self.list)
        self._halves.setProperty("role", "plain")
        self._halves.setChildrenCollapsible(False)
        self._halves.setHandleWidth(px(10))
        self._halves.addWidget(card)
        self._halves.addWidget(self.below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self._halves, 1)

    def _tab(self) -> str:
        place = self.filter.index() - 1
        return self._tabs[place] if place >= 0 else ""

    def _choose_tab(self) -> None:
        row = self._model.row_at(self.list.currentIndex())
        self._model.set_rows(self.rows())
        self.list.go_to(row.place if row else -1)
        self._allow_bulk()

    def _show_row(self, row: Row | None) -> None:
        self.below.show_row(row, by_user=self.isVisible())

    def _places(self) -> dict[str, list[int]]:
        """The items of the tab by what can be done with them."""
        able: dict[str, list[int]] = {}
        for row in self.rows():
            offered = self.decisions.actions(row.place) if row.item else ()
            if len(offered) > 1:
                for action in offered:
                    able.setdefault(action, []).append(row.place)
        return able

    def _allow_bulk(self) -> None:
        several = (row.item and len(self.decisions.actions(row.place)) > 1 for row in self.rows())
        self.bulk.setVisible(any(several))

    def _ask_for_all(self) -> None:
        able, menu = self._places(), QMenu(self.bulk)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.bulk.text())
        for action in (one for one in ACTIONS if one in able):
            words = self.tr("{action} ({count})")
            count = QLocale().toString(len(able[action]))
            entry = menu.addAction(words.format(action=action_word(action), count=count))
            entry.triggered.connect(
                lambda _=False, own=action: self.decisions.set_action(able[own], own)
            )
        menu.popup(self.bulk.mapToGlobal(self.bulk.rect().bottomLeft()))
