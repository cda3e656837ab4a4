"""Several selected events: how many they are, what they share, and each of them to be opened."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migdesk.dates.wording import words_of
from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.eventfacts import around, dates_of
from migdesk.ui.calendar.eventrow import EventRow
from migdesk.ui.calendar.eventwords import Counted
from migdesk.ui.panes.chiprow import ChipRow
from migdesk.ui.panes.rows import FactRow
from migdesk.ui.panes.section import ListSection
from migdesk.ui.panes.texts import WrappedText
from migdesk.ui.panes.words import counted
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.chip import Chip


class SeveralSheet(QWidget):
    """``events`` from top to bottom as the agenda has them; ``event_opened`` names one alone."""

    event_opened = Signal(str)

    def __init__(self, theme: Theme, language: str, events: Sequence[EventSummary]) -> None:
        super().__init__()
        self._theme, self._language, self._events = theme, language, events
        self.setAccessibleName(Counted().events(len(events)))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(12))
        for part in self._parts():
            column.addWidget(part)
        column.addStretch(1)

    def _parts(self) -> Iterator[QWidget]:
        theme, first = self._theme, self._events[0]
        if first.series and self._share("series"):
            yield ChipRow(theme, [Chip(theme, first.series, hue=first.colour)])
        yield WrappedText(theme, self.accessibleName(), "title")
        days = self._days()
        if days:
            yield FactRow(theme, "clock", days)
        if first.location and self._share("location"):
            yield FactRow(theme, "pin", first.location)
        if first.organisers and self._share("organisers"):
            yield FactRow(theme, "building", ", ".join(first.organiser_names))
        heading = counted(self.tr("Selected"), self._events)
        yield ListSection(theme, heading, self._events, self._row)

    def _share(self, fact: str) -> bool:
        return len({getattr(event, fact) for event in self._events}) == 1

    def _days(self) -> str:
        """From the first date of any to the last, empty when none has a date."""
        span = around([when for event in self._events for when in dates_of(event)])
        return words_of(span, self._language) if span else ""

    def _row(self, event: EventSummary) -> EventRow:
        row = EventRow(self._theme, event, self._language, caption=event.location, dates_first=True)
        row.opened.connect(self.event_opened)
        return row
