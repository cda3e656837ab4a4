"""A group of a filter side bar: a heading, check boxes with counts, and the way back to all.

series = FilterList(theme, self.tr("Series"))                  # what is ticked is shown: all
series.set_items([FilterItem("IDM", "IDM", 6, hue=1), ...])    # ticks are kept by value
series.changed.connect(self._filter)                           # by the user
query = replace(query, hidden_series=series.hidden)
series.set_folded(folded=True)                                 # the heading alone, with a count
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.db.fold import fold
from migdesk.db.summaries import Count
from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import Button, LinkButton, Look
from migdesk.ui.widgets.checkrow import CheckRow
from migdesk.ui.widgets.chip import Chip
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
    """Check boxes over one field. More than eight get a search field and show the first ones.

    ``changed`` and ``folded`` tell what the user did, ``counted`` that ``in_force`` may be
    another.
    """

    changed = Signal()
    folded = Signal()
    counted = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: tuple[FilterItem, ...] = ()
        self._hidden: frozenset[str] = frozenset()
        self._restored: frozenset[str] = frozenset()
        self._rows: list[CheckRow] = []
        self._heading = Heading(theme, title, self)
        self._badge = Chip(theme, "", parent=self)
        self._all = LinkButton(theme, self.tr("Show all"), parent=self)
        self._search = SearchField(theme, self.tr("Search"), parent=self)
        self._build()
        self.setAccessibleName(title)
        self._show_items()

    @property
    def hidden(self) -> frozenset[str]:
        """What the user has unticked, whether any record has it now or not."""
        return self._hidden

    @property
    def in_force(self) -> int:
        """How many filters that is: to show one thing alone is one, however many it hides."""
        shown = len(self._values() - self._hidden)
        return min(len(self._hidden), max(shown, 1))

    @property
    def is_folded(self) -> bool:
        """Whether the heading stands alone."""
        return self._heading.is_folded

    def set_folded(self, *, folded: bool) -> None:
        """Show the heading alone, or the choices too; silent."""
        if folded != self.is_folded:
            self._heading.set_folded(folded=folded)
            self._show_items()

    def set_items(self, items: Iterable[FilterItem]) -> None:
        """Offer these values; what was ticked or not stays so, new ones come ticked."""
        offered = tuple(items)
        if offered != self._items:
            self._items = offered
            self._show_items()

    def set_counts(self, counts: Iterable[Count], item: Callable[[Count], FilterItem]) -> None:
        """Offer the values there are, and those unticked though none is left; gone without any."""
        known = {count.value: count for count in counts}
        gone = (Count(value, 0) for value in sorted(self._hidden - known.keys()))
        self.set_items(map(item, (*known.values(), *gone)))
        self.setVisible(any(item.value for item in self._items))

    def set_hidden(self, values: Iterable[str]) -> None:
        """Untick exactly these; silent."""
        hidden = frozenset(values)
        if hidden != self._hidden:
            self._hidden = hidden
            self._show_items()

    def show_all(self) -> None:
        """Filter nothing any more, and say so."""
        if self._all.hasFocus():
            self._heading.setFocus()  # the link goes
        self._hide(frozenset())

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, self._theme.px(2))
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._badge)
        head.addWidget(self._all)
        column.addLayout(head)
        self._heading.clicked.connect(self._fold)
        column.addWidget(self._search)
        self._all.clicked.connect(self.show_all)
        self._search.textChanged.connect(self._show_items)

    def _values(self) -> frozenset[str]:
        return frozenset(item.value for item in self._items)

    def _show_items(self) -> None:
        shown = [] if self.is_folded else self._visible()
        self._search.setVisible(len(self._items) > _SHOWN and not self.is_folded)
        self._all.setVisible(bool(self._hidden) and not self.is_folded)
        self._count()
        self._make_rows(len(shown))
        for row, item in zip(self._rows, shown, strict=False):
            row.show_item(item.value, item.label, item.count, item.hue)
            row.setChecked(item.value not in self._hidden)
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(shown))

    def _count(self) -> None:
        """A group that is folded up says how much it filters."""
        words = self.tr("%n filter(s)", "in a group that is folded up", self.in_force)
        self._badge.setText(words)
        self._badge.setVisible(bool(self._hidden) and self.is_folded)
        self._heading.set_badge("" if self._badge.isHidden() else words)
        self.counted.emit()

    def _fold(self) -> None:
        self.set_folded(folded=not self.is_folded)
        self.folded.emit()

    def _visible(self) -> Sequence[FilterItem]:
        wanted = fold(self._search.text())
        if wanted:
            return [item for item in self._items if wanted in fold(item.label)][: 2 * _SHOWN]
        first, rest = self._items[:_SHOWN], self._items[_SHOWN:]
        shown = len(self._values() - self._hidden)
        rare_ticks = shown < len(self._hidden)  # of few, ticked or not, each is to be seen
        return [*first, *(one for one in rest if (one.value in self._hidden) != rare_ticks)]

    def _make_rows(self, count: int) -> None:
        while len(self._rows) < count:
            row = CheckRow(self._theme, parent=self)
            row.switched.connect(self._switch)
            row.isolated.connect(self._isolate)
            row.all_requested.connect(self.show_all)
            self._rows.append(row)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(row)

    def _switch(self, value: str) -> None:
        self._hide(self._hidden ^ {value})

    def _isolate(self, value: str) -> None:
        alone = self._values() - {value}
        if self._hidden == alone:
            self._hide(self._restored)
        else:
            self._restored = self._hidden
            self._hide(alone)

    def _hide(self, values: frozenset[str]) -> None:
        self._hidden = values
        self._show_items()
        self.changed.emit()


class Heading(Button):
    """The name of a group; it folds the group up or unfolds it, and says by its sign which."""

    look = Look(
        "text2", weight=fonts.DEMI, ratio=fonts.EVENT, height=26, padding=4, icon=13, radius=6
    )
    gap = 3.0

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title.replace("&", "&&"), "chevron-down", parent)
        self._title = title
        self.is_folded = False
        self._badge = ""
        self._name()

    def set_folded(self, *, folded: bool) -> None:
        """Show the sign of a group that is folded up, or not."""
        self.is_folded = folded
        self._name()
        self.set_icon("chevron-right" if folded else "chevron-down")

    def set_badge(self, words: str) -> None:
        """Be read out with ``words`` after the title."""
        self._badge = words
        self._name()

    def _name(self) -> None:
        words = self.tr("{title}, folded up") if self.is_folded else self.tr("{title}, unfolded")
        named = words.format(title=self._title)
        self.setAccessibleName(f"{named}, {self._badge}" if self._badge else named)

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(round(self._content_width()) + 2 * px(self.look.padding), px(self.look.height))

    @override
    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        px, look, ink = self._theme.px, self.look, self._ink()
        side = px(look.icon)
        words = rect.adjusted(px(look.padding), 0, -px(look.padding + self.gap) - side, 0)
        painter.setFont(self._font())
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._shown(words.width()))
        sign = self._theme.pixmap(self._icon, ink.name(), look.icon, self.devicePixelRatioF())
        place = QPointF(words.right() + px(self.gap), (rect.height() - side) / 2)
        painter.drawPixmap(place, sign)
