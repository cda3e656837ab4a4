"""Components in time: how long one lasts, and whether it touches a window."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from operator import itemgetter
from typing import Self

from migdesk.dates import When
from migdesk.formats import values
from migdesk.formats.component import Component
from migdesk.formats.filezones import Zones
from migdesk.formats.sharedvalues import aligned
from migdesk.formats.span import SPAN, of_times, plain
from migdesk.formats.values import Duration, Moment

_A_DAY_BEFORE = timedelta(hours=25)
_FOLD = timedelta(hours=3)
"""More than any clock is set back."""
_NONE = Duration(0, timedelta())


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a component happens: a date and the one after its last, or two times.

    Times are in their zone, or float without one; without a length they are the same.
    """

    start: date | datetime
    end: date | datetime
    component: Component

    @property
    def when(self) -> When:
        """What a record says of it: both ends included, times as the zone's clocks show them."""
        if isinstance(self.start, datetime) and isinstance(self.end, datetime):
            return of_times(*map(_bare, (self.start, self.end)))
        return When.of_days(self.start, max(self.start, self.end - timedelta(days=1)))


@dataclass(frozen=True, slots=True)
class Window:
    """From ``start`` on and before ``end``; without a zone, in the wall time of each event."""

    start: datetime
    end: datetime

    def touched(self, occurrences: Iterable[Occurrence]) -> list[Occurrence]:
        """Those of which some lies inside, by start."""
        first, last = map(self._compared, (self.start, self.end))
        found = []
        for own in occurrences:
            start, end = self._compared(own.start), self._compared(own.end)
            if start < last and (end > first or start >= first):
                found.append((start, own))
        return [own for _, own in sorted(found, key=itemgetter(0))]

    def reach(self, zone: tzinfo | None) -> tuple[datetime, datetime]:
        """The wall times of a zone between which all of the window lies."""
        if not zone or not self.start.tzinfo:
            return _bare(self.start), _bare(self.end)
        first, last = (_in(zone, at) for at in (self.start, self.end))
        return later(_bare(first), -_skipped(first)), later(_bare(last), _FOLD)

    def _compared(self, at: date | datetime) -> datetime:
        """A wall time; or UTC, where days and floating times are those of the window's zone."""
        if not isinstance(at, datetime):
            at = datetime.combine(at, time.min)
        if not self.start.tzinfo:
            return _bare(at)
        return _bare(_in(UTC, at if at.tzinfo else at.replace(tzinfo=self.start.tzinfo)))


def _bare(at: datetime) -> datetime:
    return at.replace(tzinfo=None) if at.tzinfo else at


def _in(zone: tzinfo | None, at: datetime) -> datetime:
    """A time in another zone; as it is at the ends of the calendar."""
    try:
        return at.astimezone(zone)
    except OverflowError:
        return at


def _skipped(at: datetime) -> timedelta:
    """How far the clock was just put forward: times inside the gap are times after it (§3.3.5)."""
    before = _offset(at, _A_DAY_BEFORE)
    gap = _offset(at, timedelta()) - before
    return gap if gap > timedelta() and _offset(at, gap) == before else timedelta()


def _offset(at: datetime, before: timedelta) -> timedelta:
    """The offset that held some time before, as time passes."""
    return passed(at, -before).utcoffset() or timedelta()


def later(at: datetime, length: timedelta) -> datetime:
    """What a clock without changes shows after ``length``; never outside the calendar."""
    try:
        return at + length
    except OverflowError:
        end = datetime.max if length > timedelta() else datetime.min  # noqa: DTZ901 - wall time
        return end.replace(tzinfo=at.tzinfo)


@dataclass(frozen=True, slots=True)
class Timed:
    """A component with its start, the zone of that (none floats), and how long it lasts."""

    component: Component
    start: Moment
    zone: tzinfo | None
    length: Duration

    @classmethod
    def of(cls, component: Component, zones: Zones) -> Self | None:
        """A component in time; none if no date of it can be read."""
        start = values.moment(component.first("DTSTART")) or values.moment(component.first("DUE"))
        if not start:
            return None
        return cls(component, start, zones.of(start.zone), _length(component, start, zones))

    def wall(self, moment: Moment, zones: Zones) -> datetime:
        """A moment of this component in the wall time, and of the kind, of its start."""
        at = zones.at(aligned(moment, self.start))
        return _bare(_in(self.zone, at) if at.tzinfo and self.zone else at)

    def instant(self, wall: datetime) -> datetime:
        """What makes wall times one and the same: UTC, where the start has a zone."""
        return _bare(_in(UTC, wall.replace(tzinfo=self.zone))) if self.zone else wall

    def at(self, wall: datetime, length: Duration | None = None) -> Occurrence:
        """This component at another time."""
        lasts = self.length if length is None else length
        end = later(wall, timedelta(days=lasts.days))
        if self.start.is_date:
            return Occurrence(wall.date(), end.date(), self.component)
        start, end = (at.replace(tzinfo=self.zone) for at in (wall, end))
        return Occurrence(start, passed(end, lasts.time) if lasts.time else end, self.component)


def passed(at: datetime, length: timedelta) -> datetime:
    """The time after ``length`` has passed, whatever the clocks do meanwhile."""
    if not at.tzinfo:
        return later(at, length)
    return _in(at.tzinfo, later(_in(UTC, at), length))


def _length(component: Component, start: Moment, zones: Zones) -> Duration:
    """How long a component lasts: DTEND says for how long time passes (§3.8.5.3)."""
    end = values.moment(component.first("DTEND")) or values.moment(component.first("DUE"))
    timed = end and not end.is_date and not start.is_date
    if end and timed and bool(end.zone) == bool(start.zone):
        return Duration(0, max(_between(zones.at(start), zones.at(end)), timedelta()))
    when, _ = SPAN.read(component)
    said = plain(when)
    if start.is_date:
        return Duration((said.last_day - said.first_day).days + 1, timedelta())
    length = values.duration(component.first("DURATION"))
    if not said.end:
        return _NONE
    return Duration(0, said.end.first - said.start.first) if end or not length else length


def _between(start: datetime, end: datetime) -> timedelta:
    """The time that passes; times of one zone alone would be subtracted as wall times."""
    if start.tzinfo and end.tzinfo:
        start, end = (_in(UTC, at) for at in (start, end))
    return _bare(end) - _bare(start)
