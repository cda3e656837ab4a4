"""Chips side by side, in as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from migdesk.ui.panes.flow import FlowLayout
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.chip import Chip

_MOST = 40


class ChipRow(QWidget):
    """Chips, wrapped."""

    def __init__(self, theme: Theme, chips: Sequence[Chip]) -> None:
        super().__init__()
        flow = FlowLayout(theme.px(6), self)
        for chip in chips:
            flow.addWidget(chip)


def tags_of(theme: Theme, tags: Sequence[str]) -> ChipRow:
    """A chip for each tag, and how many more there are beyond what anybody reads."""
    chips = [Chip(theme, tag) for tag in tags[:_MOST]]
    if len(tags) > _MOST:
        chips.append(Chip(theme, f"+ {len(tags) - _MOST}"))
    return ChipRow(theme, chips)
