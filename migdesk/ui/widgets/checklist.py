"""A group of a filter side bar: a heading, check boxes with counts, and the way back to all.

series = FilterList(theme, self.tr("Series"))                  # all ticked: hides what is not
series.set_items([FilterItem("IDM", "IDM", 6, hue=1), ...])    # ticks are kept by value
series.changed.connect(self._filter)                           # by the user
query = replace(query, hidden_series=series.unchecked)
FilterList(theme, self.tr("Organisations"), choosing=True)     # none ticked: shows what is
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import LinkButton
from migdesk.ui.widgets.checkrow import CheckRow
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.searchfield import SearchField

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class FilterItem:
    """A value to filter by, how it is worded, how many records have it, and its hue."""

    value: str
    label: str
    count: int
    hue: int | None = None


class FilterList(QWidget):
    """Check boxes over one field. More than eight get a search field and show the first ones."""

    changed = Signal()

    def __init__(
        self, theme: Theme, title: str, *, choosing: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choosing = choosing
        self._items: tuple[FilterItem, ...] = ()
        self._turned: frozenset[str] = frozenset()
        self._restored: frozenset[str] = frozenset()
        self._rows: list[CheckRow] = []
        self._title = PlainLabel(theme, title, "section")
        self._all = LinkButton(theme, self.tr("Show all"))
        self._search = SearchField(theme, self.tr("Search"))
        self._build()
        self.setAccessibleName(title)
        self._show_items()

    @property
    def checked(self) -> frozenset[str]:
        """The ticked values."""
        return self._turned if self._choosing else self._values() - self._turned

    @property
    def unchecked(self) -> frozenset[str]:
        """The values without a tick; of a hiding list, also those that have no records now."""
        return self._values() - self._turned if self._choosing else self._turned

    def set_items(self, items: Iterable[FilterItem]) -> None:
        """Offer these values; what was ticked or not stays so, new ones come as usual."""
        self._items = tuple(items)
        self._show_items()

    def set_turned(self, values: Iterable[str]) -> None:
        """Turn exactly these from the usual state: hidden ones, or chosen ones; silent."""
        self._turned = frozenset(values)
        self._show_items()

    def show_all(self) -> None:
        """Filter nothing any more, and say so."""
        self._turn(frozenset())

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(self._theme.px(4), 0, 0, self._theme.px(2))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._all)
        column.addLayout(head)
        column.addWidget(self._search)
        self._all.clicked.connect(self.show_all)
        self._search.textChanged.connect(self._show_items)

    def _values(self) -> frozenset[str]:
        return frozenset(item.value for item in self._items)

    def _show_items(self) -> None:
        shown = self._visible()
        self._search.setVisible(len(self._items) > _SHOWN)
        self._all.setVisible(bool(self._turned))
        self._make_rows(len(shown))
        for row, item in zip(self._rows, shown, strict=False):
            row.show_item(item.value, item.label, item.count, item.hue)
            row.setChecked((item.value in self._turned) == self._choosing)
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(shown))

    def _visible(self) -> Sequence[FilterItem]:
        wanted = self._search.text().strip().casefold()
        if wanted:
            return [item for item in self._items if wanted in item.label.casefold()][: 2 * _SHOWN]
        first = self._items[:_SHOWN]
        return [*first, *(item for item in self._items[_SHOWN:] if item.value in self._turned)]

    def _make_rows(self, count: int) -> None:
        while len(self._rows) < count:
            row = CheckRow(self._theme, parent=self)
            row.switched.connect(self._switch)
            row.isolated.connect(self._isolate)
            self._rows.append(row)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(row)

    def _switch(self, value: str) -> None:
        self._turn(self._turned ^ {value})

    def _isolate(self, value: str) -> None:
        alone = frozenset({value}) if self._choosing else self._values() - {value}
        if self._turned == alone:
            self._turn(self._restored)
        else:
            self._restored = self._turned
            self._turn(alone)

    def _turn(self, values: frozenset[str]) -> None:
        self._turned = values
        self._show_items()
        self.changed.emit()
