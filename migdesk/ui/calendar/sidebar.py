"""Beside the calendar: a small month, and the filters that both of its views obey."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migdesk.db.aliases import short
from migdesk.db.summaries import NEUTRAL, OVER, Count, Filter
from migdesk.records import Stage
from migdesk.ui.calendar.calendarnews import CalendarNews
from migdesk.ui.calendar.eventwords import stage_word
from migdesk.ui.calendar.minimonth import MiniMonth
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.checklist import FilterItem, FilterList

_KNOWN = [stage.value for stage in Stage if stage is not Stage.NONE]
_ENDED = _KNOWN.index(Stage.RUNNING) + 1
_STATUSES = (*_KNOWN[:_ENDED], OVER, *_KNOWN[_ENDED:], Stage.NONE.value)


@dataclass(frozen=True, slots=True)
class Choices:
    """What is hidden in each group."""

    series: frozenset[str] = field(default_factory=frozenset)
    organisations: frozenset[str] = field(default_factory=frozenset)
    statuses: frozenset[str] = field(default_factory=frozenset)


class CalendarSidebar(QWidget):
    """``filtered`` says that ``filter`` is another, ``date_chosen`` where the user wants to go."""

    filtered = Signal()
    date_chosen = Signal(date)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._hues: dict[str, int] = {}
        self.mini = MiniMonth(theme, today, parent=self)
        self.series = FilterList(theme, self.tr("Series"), self)
        self.organisations = FilterList(theme, self.tr("Organisations"), self)
        self.statuses = FilterList(theme, self.tr("Status"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.mini)
        groups = {
            "series": self.series,
            "organisations": self.organisations,
            "statuses": self.statuses,
        }
        for name, group in groups.items():
            group.setObjectName(name)
            group.changed.connect(self.filtered)
            column.addWidget(group)
        column.addStretch(1)
        self.mini.date_chosen.connect(self.date_chosen)

    def choices(self) -> Choices:
        """What the user has ticked and unticked."""
        return Choices(self.series.hidden, self.organisations.hidden, self.statuses.hidden)

    def set_choices(self, choices: Choices) -> None:
        """Tick and untick; silent."""
        self.series.set_hidden(choices.series)
        self.organisations.set_hidden(choices.organisations)
        self.statuses.set_hidden(choices.statuses)

    def filter(self) -> Filter:
        """The same as criteria."""
        chosen = self.choices()
        return Filter(
            hidden_series=chosen.series,
            hidden_organisations=chosen.organisations,
            hidden_statuses=chosen.statuses,
            today=self._today,
        )

    def show_all(self) -> None:
        """Filter nothing any more."""
        if self.choices() != Choices():
            self.set_choices(Choices())
            self.filtered.emit()

    def set_news(self, news: CalendarNews) -> None:
        """Count again; a series keeps its colour while it is hidden."""
        self._hues |= news.hues
        statuses = sorted(news.statuses, key=_progress)
        self.series.set_counts(news.series, self._series)
        self.organisations.set_counts(news.organisations, self._organisation)
        self.statuses.set_counts(statuses, self._status)

    def _series(self, count: Count) -> FilterItem:
        name = count.value or self.tr("Without a series")
        hue = self._hues.get(count.value) if count.value else NEUTRAL
        return FilterItem(count.value, name, count.count, hue)

    def _organisation(self, count: Count) -> FilterItem:
        name = short(count.value) or self.tr("Without an organisation")
        return FilterItem(count.value, name, count.count)

    def _status(self, count: Count) -> FilterItem:
        name = stage_word(count.value) or self.tr("Without a status")
        return FilterItem(count.value, name, count.count)


def _progress(count: Count) -> int:
    return _STATUSES.index(count.value)
