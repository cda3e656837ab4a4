"""Rows of a pane: a fact, or something that can be opened elsewhere, and lines about it."""

from PySide6.QtCore import Signal

from migdesk.ui.links import is_openable
from migdesk.ui.panes.section import SignedRow
from migdesk.ui.panes.texts import WrappedText
from migdesk.ui.panes.wrappedlink import WrappedLink
from migdesk.ui.theme.theme import Theme


class FactRow(SignedRow):
    """A fact, then what is to be said about it."""

    def __init__(self, theme: Theme, icon: str, main: str, *notes: str) -> None:
        lines = (WrappedText(theme, note, "small") for note in notes if note)
        super().__init__(theme, icon, WrappedText(theme, main, "strong"), *lines)


class LinkedRow(SignedRow):
    """A title and lines about it; only with an address that may be opened does it look a link."""

    opened = Signal(str)

    def __init__(self, theme: Theme, icon: str, title: str, address: str, *notes: str) -> None:
        super().__init__(theme, icon)
        if is_openable(address):
            link = WrappedLink(theme, title, address)
            link.clicked.connect(lambda: self.opened.emit(address))
            self.add(link)
        else:
            self.add(WrappedText(theme, title))
        for note in filter(None, notes):
            self.add(WrappedText(theme, note, "small"))
