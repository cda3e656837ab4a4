"""The strip above the weeks: what has no place in a day, as pills in at most two rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.eventwords import short_words
from migdesk.ui.calendar.monthgeometry import STRIP_ROWS, MonthGeometry
from migdesk.ui.calendar.monthlayout import MonthIndex
from migdesk.ui.calendar.monthwords import MonthWords
from migdesk.ui.calendar.striplayout import Room, flow
from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme

SIGN = "≈"
_MORE_EM = 3.2


@dataclass(frozen=True, slots=True)
class Pill:
    """A period or vague date: its dates stand after its title."""

    event: EventSummary
    rect: QRectF
    title: str
    dates: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A month's strip. When the month has nothing at all, ``note`` says so instead of pills.

    ``link`` after it leads to the event ``nearest``, or shows all that filters hide.
    ``rest`` are the words for what stands under ``more``.
    """

    pills: tuple[Pill, ...] = ()
    hidden: int = 0
    rest: str = ""
    more: QRectF = field(default_factory=QRectF)
    note: str = ""
    link: str = ""
    note_place: QRectF = field(default_factory=QRectF)
    link_place: QRectF = field(default_factory=QRectF)
    nearest: EventSummary | None = None
    rows: int = 0

    @property
    def stops(self) -> tuple[EventSummary, ...]:
        """What the keyboard goes through: the events of the pills, or the link's."""
        return (self.nearest,) if self.nearest else tuple(pill.event for pill in self.pills)

    @property
    def last_stop(self) -> int:
        """The number of the last stop, which is what has no room if there is any; -1 for none."""
        return len(self.stops) - 1 + bool(self.rest)

    def at(self, point: QPointF) -> Pill | None:
        """The pill under ``point``."""
        return next((pill for pill in self.pills if pill.rect.contains(point)), None)


@dataclass(frozen=True, slots=True)
class StripMaker:
    """Lays out the strip of any month at one size and in one language."""

    theme: Theme
    words: MonthWords
    geometry: MonthGeometry

    def strip(self, index: MonthIndex, month: date, filtered: int | None = 0) -> Strip:
        """The strip of the month of ``month``, of which filters hide so many events.

        None says that it is not known yet whether there are any.
        """
        events = index.strip(month)
        if events:
            return self._pills(events, month)
        if filtered is None or not index.empty(month):
            return Strip()
        if filtered:
            return self._all_hidden(self.words.hidden(month, filtered))
        nearest = index.nearest(month)
        link = self.words.nearest(nearest, month) if nearest else ""
        return replace(self._note(self.words.nothing(month), link), nearest=nearest)

    def _all_hidden(self, note: str) -> Strip:
        strip = self._note(note, self.words.show_all())
        return replace(strip, rest=f"{note} {strip.link}", more=strip.link_place)

    def _note(self, note: str, link: str) -> Strip:
        font, m = self.theme.font(fonts.EVENT), self.geometry.measures
        left, band = self.geometry.column(0) + 2 * m.inset, self.geometry.strip_height(1) - 1
        place = QRectF(left, m.header, _width(font, f"{note} "), band)
        after = QRectF(place.right(), m.header, _width(font, link), band)
        return Strip(note=note, link=link, note_place=place, link_place=after, rows=1)

    def _pills(self, events: Sequence[EventSummary], month: date) -> Strip:
        dates = [self.words.pill(event, month) for event in events]
        widths = [self._natural(event, words) for event, words in zip(events, dates, strict=True)]
        room = self._room()
        slots = flow(widths, room)
        pills = tuple(
            Pill(
                event,
                self.geometry.pill(slot.row, slot.left, slot.width),
                short_words(event),
                words,
            )
            for event, words, slot in zip(events, dates, slots, strict=False)
        )
        hidden = len(events) - len(pills)
        rows = slots[-1].row + 1 if slots else 1
        end = slots[-1].left + slots[-1].width + room.gap if slots else 0.0
        rest = self.words.more(hidden) if hidden else ""
        return Strip(pills, hidden, rest, self.geometry.pill(rows - 1, end, room.more), rows=rows)

    def _natural(self, event: EventSummary, dates: str) -> float:
        em = self.theme.em
        width = _width(self.theme.font(fonts.EVENT, fonts.MEDIUM), short_words(event)) + 1.6 * em
        if event.coarse:
            width += em
        if dates:
            width += _width(self.theme.font(fonts.CAPTION), dates) + 0.7 * em
        return width

    def _room(self) -> Room:
        m = self.geometry.measures
        width = self.geometry.width - self.geometry.column(0) - 2 * m.inset
        return Room(width, STRIP_ROWS, m.pill_gap + 2, m.narrowest, _MORE_EM * self.theme.em)


def _width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
