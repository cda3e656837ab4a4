"""Where facts come from, as both panes show it: the sources, and what none of them spells out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal

from migdesk.operations.arrivals import Arrival
from migdesk.records import Claim, Source
from migdesk.ui.links import is_openable
from migdesk.ui.panes.rows import FactRow, LinkedRow
from migdesk.ui.panes.section import ListSection, SignedRow
from migdesk.ui.panes.texts import WrappedText
from migdesk.ui.panes.words import arrival_words, counted, source_line, source_title
from migdesk.ui.quoting import quoted
from migdesk.ui.theme.theme import Theme

translate = QCoreApplication.translate


class ArrivalRow(SignedRow):
    """The import that a record came by and the last one that changed it, by file and day."""

    def __init__(self, theme: Theme, arrivals: Sequence[Arrival], language: str) -> None:
        first, later = arrivals[0], arrivals[1:]
        told = [arrival_words(one, language) for one in (first, *later[-1:])]
        texts = (WrappedText(theme, words, "small") for words in told)
        super().__init__(theme, "import", *texts)


class SourcesSection(ListSection):
    """Each source: where it is, who published it when, and its very words."""

    opened = Signal(str)

    def __init__(self, theme: Theme, sources: Sequence[Source], language: str) -> None:
        def row(source: Source) -> LinkedRow:
            icon = "link" if is_openable(source.url) else "quote"
            notes = (source_line(source, language), *map(quoted, source.quotes))
            made = LinkedRow(theme, icon, source_title(source), source.url, *notes)
            made.opened.connect(self.opened)
            return made

        super().__init__(theme, counted(translate("Source", "Sources"), sources), sources, row)


class DeducedSection(ListSection):
    """Each claim that no source spells out; ``told`` gives its words and what follows them."""

    def __init__(
        self, theme: Theme, claims: Sequence[Claim], told: Callable[[Claim], Sequence[str]]
    ) -> None:
        def row(claim: Claim) -> FactRow:
            return FactRow(theme, "info", *told(claim), quoted(claim.quote) if claim.quote else "")

        heading = translate("Source", "Deduced, not written in the source")
        super().__init__(theme, heading, claims, row)
