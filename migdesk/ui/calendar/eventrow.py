"""An event as a card that opens it: in a contact's pane, and for the editions of a series."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

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

_DATES = 126


class EventRow(CardButton):
    """Dates, title and place on one line; with a ``caption``, on two narrow ones."""

    opened = Signal(str)

    def __init__(
        self, theme: Theme, event: EventSummary, language: str, *, caption: str | None = None
    ) -> None:
        super().__init__(theme, edge=theme.hue(event.colour).edge)
        dates, place = _dates(event, language), _place(event)
        told = (caption or "", title_words(event.title), dates, place)
        self.setAccessibleName(joined(*dict.fromkeys(told)))
        self.clicked.connect(lambda: self.opened.emit(event.key))
        px = theme.px
        if caption is not None:
            lines = QVBoxLayout(self)
            lines.setContentsMargins(px(16), px(8), px(14), px(9))
            lines.setSpacing(px(2))
            lines.addWidget(PlainLabel(theme, joined(caption, dates), "caption"))
            lines.addWidget(WrappedText(theme, title_words(event.title), "strong"))
            return
        when = PlainLabel(theme, dates, "strong")
        when.setMinimumWidth(px(_DATES))
        line = QHBoxLayout(self)
        line.setContentsMargins(px(18), px(9), px(15), px(10))
        line.setSpacing(px(8))
        line.addWidget(when)
        line.addWidget(ElidedLabel(theme, short_words(event), "strong"), 1)
        line.addWidget(PlainLabel(theme, place, "small"), alignment=Qt.AlignmentFlag.AlignRight)


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
