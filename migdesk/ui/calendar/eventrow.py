"""An event as a card that opens it: in a contact's pane, and for the editions of a series."""

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout
from typing_extensions import override

from migdesk.dates.wording import words_of
from migdesk.db.summaries import EventSummary
from migdesk.formats.zonewords import with_zone
from migdesk.ui.calendar.eventfacts import dates_of
from migdesk.ui.calendar.eventwords import short_words, title_words
from migdesk.ui.panes.texts import WrappedText
from migdesk.ui.panes.words import joined
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.card import CardButton
from migdesk.ui.widgets.labels import ElidedLabel, PlainLabel

_DATES, _TITLE = 126, 170
_Way = QBoxLayout.Direction


class EventRow(CardButton):
    """Dates, title and place on one line, or below each other where the title has no room there.

    With a ``caption``, which stands beside the dates, on two narrow lines.
    """

    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        event: EventSummary,
        language: str,
        *,
        caption: str | None = None,
        dates_first: bool = False,
    ) -> None:
        super().__init__(theme, edge=theme.hue(event.colour).edge)
        dates, place = _dates(event, language), _place(event)
        told = (caption or "", title_words(event.title), dates, place)
        self.setAccessibleName(joined(*dict.fromkeys(told)))
        self.clicked.connect(lambda: self.opened.emit(event.key))
        px = theme.px
        self._needs: int | None = None
        if caption is not None:
            above = (dates, caption) if dates_first else (caption, dates)
            lines = QVBoxLayout(self)
            lines.setContentsMargins(px(16), px(8), px(14), px(9))
            lines.setSpacing(px(2))
            lines.addWidget(PlainLabel(theme, joined(*above), "caption"))
            lines.addWidget(WrappedText(theme, title_words(event.title), "strong"))
            return
        when = PlainLabel(theme, dates, "strong")
        when.setMinimumWidth(px(_DATES))
        title = ElidedLabel(theme, short_words(event), "strong")
        where = ElidedLabel(theme, place, "small")
        self._line = line = QBoxLayout(_Way.LeftToRight, self)
        line.setContentsMargins(px(18), px(9), px(15), px(10))
        line.setSpacing(px(8))
        line.addWidget(when)
        line.addWidget(title, 1)
        line.addWidget(where)
        where.setVisible(bool(place))
        shown = min(title.sizeHint().width(), px(_TITLE))
        beside = max(when.sizeHint().width(), px(_DATES)) + where.sizeHint().width()
        self._needs = beside + shown + px(18 + 15) + 2 * px(8)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._needs is not None:
            beside = self.width() >= self._needs
            self._line.setDirection(_Way.LeftToRight if beside else _Way.TopToBottom)
            self._line.setSpacing(self._theme.px(8 if beside else 2))

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return least if self._needs is None else QSize(self._theme.px(_DATES), least.height())


def _dates(event: EventSummary, language: str) -> str:
    dates = dates_of(event)
    if not dates:
        return QCoreApplication.translate("EventRow", "no date")
    words = words_of(dates, language, style="short")
    words = with_zone(words, event.time_zone, language, brief=True)
    return f"≈ {words}" if event.coarse else words


def _place(event: EventSummary) -> str:
    if event.coarse or not event.edtf:
        return QCoreApplication.translate("EventRow", "date to be fixed")
    return event.location
