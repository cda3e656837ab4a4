"""What one source claims, as a card beside what another one does."""

from PySide6.QtWidgets import QVBoxLayout

from migdesk.ui.panes.texts import WrappedText
from migdesk.ui.quoting import quoted
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.card import Card


class ClaimCard(Card):
    """One of several contradictory claims: its value, who says so, and in which words."""

    def __init__(self, theme: Theme, value: str, claimant: str, quote: str) -> None:
        super().__init__(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(9), theme.px(12), theme.px(10))
        column.setSpacing(theme.px(3))
        column.addWidget(WrappedText(theme, value, "strong"))
        column.addWidget(WrappedText(theme, claimant, "small"))
        if quote:
            column.addWidget(WrappedText(theme, quoted(quote), "caption"))
        column.addStretch()
