"""Below the list: the selected item, and what is worth knowing about the files."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from migdesk.ui.desk import Desk
from migdesk.ui.panes.scroll import PaneScroll
from migdesk.ui.panes.section import Section
from migdesk.ui.panes.texts import SelectableText, WrappedText
from migdesk.ui.panes.words import counted
from migdesk.ui.preview.compared import Compared
from migdesk.ui.preview.comparison import Comparison
from migdesk.ui.preview.decisions import Decisions
from migdesk.ui.preview.remarks import Remark
from migdesk.ui.preview.rows import Row
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.card import Card
from migdesk.ui.widgets.segmented import SegmentedControl


class LowerPane(QWidget):
    """What is worth knowing is seen first, unless something is asked; who selects a row sees that.

    What harms nobody is folded: its part is chosen by hand.
    """

    def __init__(self, desk: Desk, compared: Compared, decisions: Decisions) -> None:
        super().__init__()
        self._theme = desk.theme
        self.comparison = Comparison(desk, decisions)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.comparison)
        labels, worth = [self.tr("Selected item")], compared.worth_knowing
        technical = compared.technical
        told = (self.tr("Worth knowing"), worth), (self.tr("Technical details"), technical)
        for words, found in told:
            if found:
                labels.append(counted(words, [line for one in found for line in one.lines]))
                self._stack.addWidget(_remarks(desk.theme, words, found))
        name = self.tr("What is shown below")
        self._parts = SegmentedControl(desk.theme, labels, name, wraps=True)
        self._parts.setMaximumWidth(self._parts.sizeHint().width())
        self._parts.setVisible(len(labels) > 1)
        self._parts.changed.connect(self._stack.setCurrentIndex)
        self._lay_out()
        if worth and not decisions.asks:
            self._show(1)

    def show_row(self, row: Row | None, *, by_user: bool) -> None:
        """Take a row apart, and show that if the user has asked for it."""
        self.comparison.show_row(row)
        if by_user:
            self._show(0)

    def _show(self, part: int) -> None:
        self._parts.set_index(part)
        self._stack.setCurrentIndex(part)

    def _lay_out(self) -> None:
        card, edge = Card(self._theme), self._theme.px(4)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.addLayout(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        column.addWidget(self._parts)
        column.addWidget(card, 1)


def _remarks(theme: Theme, name: str, remarks: Sequence[Remark]) -> PaneScroll:
    sheet, side = QWidget(), theme.px(12)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(side, theme.px(2), side, side)
    column.setSpacing(side)
    for remark in remarks:
        section = Section(theme, remark.heading, SelectableText(theme, "\n".join(remark.lines)))
        if remark.rest:
            section.add(WrappedText(theme, remark.rest, "small"))
        column.addWidget(section)
    column.addStretch(1)
    scroll = PaneScroll(theme, name)
    scroll.set_sheet(sheet)
    return scroll
