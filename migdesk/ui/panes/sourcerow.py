"""A source as both panes show it: where it is, who published it when, and its very words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from migdesk.records import Source
from migdesk.ui.panes.links import WrappedLink, is_openable
from migdesk.ui.panes.section import SignedRow
from migdesk.ui.panes.texts import WrappedText
from migdesk.ui.panes.words import quoted, source_line, source_title
from migdesk.ui.theme.theme import Theme


class LinkedRow(SignedRow):
    """A title, a link if its address may be opened, and lines about it."""

    opened = Signal(str)

    def __init__(self, theme: Theme, icon: str, title: str, address: str, *notes: str) -> None:
        super().__init__(theme, icon)
        self.add(self._title(theme, title, address))
        for note in filter(None, notes):
            self.add(WrappedText(theme, note, "small"))

    def _title(self, theme: Theme, title: str, address: str) -> QWidget:
        if not is_openable(address):
            return WrappedText(theme, title, "strong")
        link = WrappedLink(theme, title, address)
        link.clicked.connect(lambda: self.opened.emit(address))
        return link


class SourceRow(LinkedRow):
    """Where facts came from."""

    def __init__(self, theme: Theme, source: Source, language: str) -> None:
        notes = (source_line(source, language), *map(quoted, source.quotes))
        super().__init__(theme, "link", source_title(source), source.url, *notes)
