"""What is to be seen of the month now, and what lies where: no painting, no input.

The view moves it, the painter draws it, hit tests and screen readers ask it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRectF

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.monthgeometry import LAST_WEEK, STRIP_ROWS, Measures, MonthGeometry
from migdesk.ui.calendar.monthlayout import DAYS, MonthIndex, Segment, Week
from migdesk.ui.calendar.monthstrip import Strip, StripMaker
from migdesk.ui.calendar.monthwords import MonthWords
from migdesk.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under a point: an event, the rest of a day (``more``), or the day itself.

    An event of the weeks comes with the day that it was met on; ``more`` without a day is the
    rest of the strip.
    """

    event: EventSummary | None = None
    day: date | None = None
    more: bool = False

    def __bool__(self) -> bool:
        return self != _NOTHING


_NOTHING = Hit()


class MonthScene:
    """The month at one size and one place; ``month`` is the one most of whose days are shown.

    ``day`` is where the keyboard is, ``pill`` its place in the strip while it is there, and
    ``pointed`` what lies under the pointer. ``lent`` is how much of the height somebody else has
    for a while: weeks keep theirs.
    """

    def __init__(self, theme: Theme, today: date, locale: QLocale) -> None:
        self._theme = theme
        self.today = self.day = today
        self.month = today.replace(day=1)
        self.selected: str | None = None
        self.pointed = Hit()
        self.pill: int | None = None
        self.y = 0.0
        self.words = MonthWords(locale)
        self.index = MonthIndex((), self.words.first_weekday)
        self.geometry = MonthGeometry(0, 0, self._measures())
        self.strip = Strip()
        self._filtered: int | None = 0
        self.lent = 0

    def set_events(self, events: Sequence[EventSummary]) -> None:
        """Show these; what is shown stays where it is."""
        rests = self._rests()
        self.index = MonthIndex(events, self.words.first_weekday)
        self._lay_out(self.geometry.width, self.geometry.height, rests=rests)

    def set_hidden(self, events: int | None) -> None:
        """Say of the empty month that so many events are hidden by filters; nothing of None."""
        self._filtered = events
        self._set_strip()

    def resize(self, width: int, height: int) -> None:
        """Take another size, or other measures; the same week stays at the top.

        Where the month rests, it does so again: the keyboard's day stays in sight.
        """
        self._lay_out(width, height, rests=self._rests())

    def resting(self, day: date) -> float:
        """The ``y`` at which the first week of the day's month lies right below its strip.

        Where the day's own week would then not be wholly in sight, just so far on that it is.
        """
        row, week = self.geometry.row, self.index.week_of(day)
        strip = self.geometry.strip_height(self._maker().strip(self.index, day).rows)
        first = self.index.week_of(day.replace(day=1)) * row - strip
        room = self.geometry.height - self.geometry.measures.header
        last = (week + 1) * row + 1 - room  # one pixel for what rounding adds to a cell
        return max(first, min(last, week * row - strip))

    def scroll(self, y: float, month: date | None = None) -> bool:
        """Move there, within the calendar; whether another month is shown now.

        ``month`` is the one to show, for a move towards it that has only begun.
        """
        last = (LAST_WEEK + 1) * self.geometry.row - self.geometry.height
        self.y = min(max(y, -self.geometry.strip_height(STRIP_ROWS)), last)
        month = month or self._month_shown()
        if month == self.month:
            return False
        self.month, self._filtered = month, 0
        self._set_strip()
        return True

    def y_to_see(self, day: date) -> float:
        """The nearest ``y`` at which all of the day's cell is in sight, whatever the strip."""
        cell = self.day_rect(day)
        top = self.geometry.measures.header + self.geometry.strip_height(STRIP_ROWS)
        if cell.top() < min(top, self.grid.top()):
            return self.y - (top - cell.top())
        return self.y + max(cell.bottom() - self.geometry.height, 0)

    def weeks(self) -> Iterator[tuple[Week, float]]:
        """The weeks to be seen, each with where it begins."""
        for number, top in self.geometry.visible(self.y, int(self.grid.top())):
            yield self.index.week(number, self.geometry.lanes), top

    def days(self, week: Week) -> tuple[date | None, ...]:
        """The days of a week, with none before the year 1 or after 9999."""
        first = self.index.first_day(week.number)
        return tuple(_day(first + column) for column in range(DAYS))

    def is_outside(self, day: date) -> bool:
        """Whether a day belongs to another month than the one that is shown."""
        return day.replace(day=1) != self.month

    @property
    def chosen_period(self) -> EventSummary | None:
        """The selected event if it is in the strip; its days are washed with its tint."""
        pills = (pill.event for pill in self.strip.pills)
        return next((event for event in pills if event.key == self.selected), None)

    @property
    def grid(self) -> QRectF:
        """The part of the view that weeks are seen through."""
        top = self.geometry.measures.header + self._strip_height()
        return QRectF(0, top, self.geometry.width, max(self.geometry.height - top, 0))

    def hit(self, point: QPointF) -> Hit:
        """What lies at ``point``."""
        if not self.grid.contains(point):
            return self._hit_strip(point)
        for week, top in self.weeks():
            if top <= point.y() < top + self.geometry.row:
                return self._hit_week(week, top, point)
        return _NOTHING

    def event_rect(self, key: str) -> QRectF:
        """Where the event's first visible part is painted; empty when nothing of it is."""
        for pill in self.strip.pills:
            if pill.event.key == key:
                return pill.rect
        for week, top in self.weeks():
            for segment in week.segments:
                if segment.event.key == key:
                    return self.geometry.segment(segment, top) & self.grid
        return QRectF()

    def day_rect(self, day: date) -> QRectF:
        """Where a day's cell is, seen or not."""
        week = self.index.week_of(day)
        column = day.toordinal() - self.index.first_day(week)
        return self.geometry.day(column, self.geometry.top(week, self.y))

    def _hit_week(self, week: Week, top: float, point: QPointF) -> Hit:
        segment = self._segment_at(week, top, point)
        column = self._column_at(point.x())
        day = self.days(week)[column] if column >= 0 else None
        if segment is not None:
            return Hit(event=segment.event, day=day)
        if day is None:
            return _NOTHING
        more = bool(week.hidden[column]) and self.geometry.more(column, top).contains(point)
        return Hit(day=day, more=more)

    def _segment_at(self, week: Week, top: float, point: QPointF) -> Segment | None:
        rects = ((segment, self.geometry.segment(segment, top)) for segment in week.segments)
        return next((segment for segment, rect in rects if rect.contains(point)), None)

    def _column_at(self, x: float) -> int:
        columns = range(DAYS - 1, -1, -1)
        return next((column for column in columns if x >= self.geometry.column(column)), -1)

    def _hit_strip(self, point: QPointF) -> Hit:
        pill = self.strip.at(point)
        if pill is not None:
            return Hit(event=pill.event)
        if self.strip.rest and self.strip.more.contains(point):
            return Hit(more=True)
        return Hit(event=self.strip.nearest) if self.strip.link_place.contains(point) else _NOTHING

    def _month_shown(self) -> date:
        top = self.geometry.measures.header + self.geometry.strip_height(STRIP_ROWS)
        middle = (top + self.geometry.height) / 2 - self.geometry.measures.header
        # of all days to be seen, the middle one is in the month that has most of them
        days = int((middle + self.y) / self.geometry.row * DAYS)
        day = self.index.first_day(0) + days
        return date.fromordinal(min(max(day, 1), date.max.toordinal())).replace(day=1)

    def _rests(self) -> bool:
        if not self.geometry.height:
            return True
        return not self.is_outside(self.day) and self.y == self.resting(self.day)

    def _lay_out(self, width: int, height: int, *, rests: bool) -> None:
        anchor = (self.y + self._strip_height()) / self.geometry.row
        self.geometry = MonthGeometry(width, height, self._measures(), self.lent)
        self._set_strip()
        if rests:
            self.y = self.resting(self.month if self.is_outside(self.day) else self.day)
        else:
            self.y = anchor * self.geometry.row - self._strip_height()

    def _strip_height(self) -> int:
        return self.geometry.strip_height(self.strip.rows)

    def _maker(self) -> StripMaker:
        return StripMaker(self._theme, self.words, self.geometry)

    def _set_strip(self) -> None:
        self.strip = self._maker().strip(self.index, self.month, self._filtered)
        self.pill = None

    def _measures(self) -> Measures:
        return Measures.of(self._theme, week_numbers=self.words.numbers_weeks)


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None
