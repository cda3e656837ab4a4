"""The time zones of one file: what a TZID means there (RFC 5545 §3.6.5).

An IANA name means the same everywhere. For every other name a file's own VTIMEZONE counts,
in that file only; then what Windows calls a zone.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

from typing_extensions import override

from migdesk.formats import foreignzone, recur, values
from migdesk.formats.component import Component, parse_unit
from migdesk.formats.rule import Rule
from migdesk.formats.sharedvalues import listed
from migdesk.formats.timezones import windows_name, zone
from migdesk.formats.values import Moment

_FIRST, _LAST = datetime(1900, 1, 1), datetime(2200, 1, 1)  # noqa: DTZ001 - wall time
"""Where the changes of a zone are counted out; before and after, the nearest holds."""
_CHANGES, _EFFORT = 1000, 300_000


class Zones:
    """The time zones of one calendar, by TZID; ``texts`` are its VTIMEZONEs."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def of(self, tzid: str) -> tzinfo | None:
        """The zone of a TZID; none for one that is not known, and for none at all."""
        if not tzid:
            return None
        return zone(tzid) or _defined(tzid, self._texts.get(tzid, "")) or zone(windows_name(tzid))

    def at(self, moment: Moment) -> datetime:
        """A moment in its zone; without one it floats."""
        return moment.at.replace(tzinfo=None if moment.is_date else self.of(moment.zone))

    def in_utc(self, moment: Moment) -> datetime:
        """The wall time of UTC at a moment; as it is when it floats."""
        at = self.at(moment)
        try:
            return at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at
        except OverflowError:
            return moment.at


@dataclass(frozen=True, slots=True)
class _Change:
    """A change of offset: when (in UTC), and from and to which offset."""

    at: datetime
    before: timedelta
    after: timedelta


class _Defined(tzinfo):
    """The zone that a VTIMEZONE defines."""

    def __init__(self, tzid: str, changes: Sequence[_Change]) -> None:
        self._tzid = tzid
        self._changes = changes
        self._at = [change.at for change in changes]
        # PEP 495: of an hour that comes twice or never, fold says which offset holds
        self._walls = tuple(
            [change.at + latest(change.before, change.after) for change in changes]
            for latest in (max, min)
        )

    def _offset(self, place: int) -> timedelta:
        return self._changes[place - 1].after if place else self._changes[0].before

    @override
    def utcoffset(self, dt: datetime | None) -> timedelta:
        if dt is None:
            return self._offset(0)
        return self._offset(bisect_right(self._walls[dt.fold], dt.replace(tzinfo=None)))

    @override
    def dst(self, dt: datetime | None) -> timedelta | None:
        return None

    @override
    def tzname(self, dt: datetime | None) -> str:
        return self._tzid

    @override
    def fromutc(self, dt: datetime) -> datetime:
        at = dt.replace(tzinfo=None)
        place = bisect_right(self._at, at)
        wall = at + self._offset(place)
        again = place > 0 and wall < self._walls[0][place - 1]
        return wall.replace(tzinfo=self, fold=int(again))


@lru_cache(maxsize=64)
def _defined(tzid: str, text: str) -> tzinfo | None:
    """The zone of a VTIMEZONE, if it is sound."""
    sound = foreignzone.copied("X", text)
    if not sound:
        return None
    parts = parse_unit(sound).main.components()
    effort = _EFFORT // len(parts)
    changes = {change.at: change for part in parts for change in _changes(part, effort)}
    return _Defined(tzid, [changes[at] for at in sorted(changes)])


def _changes(part: Component, effort: int) -> Iterator[_Change]:
    before, after = (
        foreignzone.offset(part.value(name)) for name in ("TZOFFSETFROM", "TZOFFSETTO")
    )
    return (_Change(at - before, before, after) for at in _onsets(part, before, effort))


def _onsets(part: Component, before: timedelta, effort: int) -> Iterator[datetime]:
    """The wall times at which an observance begins."""
    yield from (moment.at for line in part.lines("RDATE") for moment in listed(line) if moment)
    start = values.moment(part.first("DTSTART"))
    if not start:
        return
    yield start.at
    for line in part.lines("RRULE"):
        parts = recur.read(line.value)
        until = recur.until(parts)
        last = recur.whole(until) if until else _LAST
        in_utc = until is not None and bool(until.zone)
        rule = Rule(parts, start.at, last + before if in_utc else last)
        yield from rule.between(_FIRST, _LAST, _CHANGES, effort).moments
