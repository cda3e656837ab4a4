"""Where weeks, days, bars and pills lie on the month's sheet: the only place with pixels.

Painting, hit testing and accessibility all ask here. ``y`` is how far down from the first
week of the year 1 the sheet has been scrolled; it counts from the foot of the day names,
so that a strip which grows or shrinks moves no week.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from migdesk.ui.calendar.monthlayout import DAYS, Segment
from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme

_FEWEST, _MOST = 4, 6
STRIP_ROWS = 2
LAST_WEEK = 521_722
"""The last week that a ``date`` can be in."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The lengths of the month at one text size, in pixels."""

    gutter: int
    header: int
    number: int
    bar: int
    pitch: int
    inset: int
    edge: int
    pill: int
    pill_gap: int
    strip_top: int
    foot: int
    week: int
    narrowest: int

    @classmethod
    def of(cls, theme: Theme, *, week_numbers: bool) -> "Measures":
        """The measures of ``theme``; without week numbers there is no gutter."""
        px = theme.px
        bar = round(QFontMetricsF(theme.font(fonts.EVENT)).height() + px(5))
        return cls(
            gutter=px(36) if week_numbers else 0,
            header=px(29),
            number=px(29),
            bar=bar,
            pitch=bar + px(3),
            inset=px(5),
            edge=px(4),
            pill=px(23),
            pill_gap=px(5),
            strip_top=px(6),
            foot=px(3),
            week=px(150),
            narrowest=round(12 * theme.em),
        )


@dataclass(frozen=True, slots=True)
class MonthGeometry:
    """One size of the view, laid out; weeks are as high as if what is ``lent`` were there."""

    width: int
    height: int
    measures: Measures
    lent: int = 0

    @property
    def weeks(self) -> int:
        """How many weeks are to be seen at once: 4 to 6, by height."""
        return min(max(round(self._room / self.measures.week), _FEWEST), _MOST)

    @property
    def row(self) -> float:
        """The height of a week; a full strip and all weeks fill the view to the pixel."""
        smallest = self.measures.number + 2 * self.measures.pitch
        return max(self._room / self.weeks, smallest)

    @property
    def lanes(self) -> int:
        """How many bars fit under each other in a day."""
        room = self.row - self.measures.number - self.measures.foot
        return max(int(room // self.measures.pitch), 0)

    @property
    def day_width(self) -> float:
        """The width of a column, before it is laid on whole pixels."""
        return (self.width - self.measures.gutter) / DAYS

    @property
    def _room(self) -> int:
        whole = self.height + self.lent
        return whole - self.measures.header - self.strip_height(STRIP_ROWS)

    def strip_height(self, rows: int) -> int:
        """The height of a strip with this many rows of pills; nothing for none."""
        m = self.measures
        return rows * m.pill + (rows - 1) * m.pill_gap + 2 * m.strip_top if rows else 0

    def column(self, day: int) -> int:
        """The left edge of a day's column, 0 to 7."""
        return self.measures.gutter + round(day * self.day_width)

    def top(self, week: int, y: float) -> int:
        """Where a week begins in the view."""
        return self.measures.header + round(week * self.row - y)

    def week_at(self, top: float, y: float) -> int:
        """The week that lies at this height of the view."""
        return int((top - self.measures.header + y) // self.row)

    def visible(self, y: float, from_top: int) -> Iterator[tuple[int, int]]:
        """The weeks of which any pixel is to be seen below ``from_top``, and where they begin."""
        first = max(self.week_at(from_top, y), 0)
        last = min(self.week_at(self.height - 1, y), LAST_WEEK)
        for week in range(first, last + 1):
            yield week, self.top(week, y)

    def day(self, column: int, top: float) -> QRectF:
        """A day's cell."""
        left = self.column(column)
        return QRectF(left, top, self.column(column + 1) - left, ceil(self.row))

    def number(self, column: int, top: float) -> QRectF:
        """The row of a day's cell that its number stands in."""
        cell = self.day(column, top)
        cell.setHeight(self.measures.number)
        return cell

    def segment(self, segment: Segment, top: float) -> QRectF:
        """A bar: set in from its own ends, flush with the week's."""
        left = self.column(segment.first) + (self.measures.inset if segment.begins else 0)
        right = self.column(segment.last + 1) - (self.measures.inset if segment.ends else 0)
        return QRectF(left, self.lane(segment.lane, top), right - left, self.measures.bar)

    def more(self, column: int, top: float) -> QRectF:
        """Where a day tells how many more it has: its last lane."""
        left = self.column(column) + self.measures.inset
        right = self.column(column + 1) - self.measures.inset
        return QRectF(left, self.lane(self.lanes - 1, top), right - left, self.measures.bar)

    def lane(self, lane: int, top: float) -> float:
        """Where a lane of a week begins."""
        return top + self.measures.number + lane * self.measures.pitch

    def pill(self, row: int, left: float, width: float) -> QRectF:
        """A pill of the strip, ``left`` counted from the first column."""
        m = self.measures
        top = m.header + m.strip_top + row * (m.pill + m.pill_gap)
        return QRectF(self.column(0) + m.inset + left, top, width, m.pill)
