"""Counting out a rule, in wall time (RFC 5545 §3.3.10).

A rule cuts time into periods, from years to seconds. The moments of a period are its days
times its times of day, and are never written out: only those of a window are. What a rule
may cost is given as effort and not as time, so that every computer comes to the same end.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from migdesk.formats import ordinals, recur
from migdesk.formats.ruledays import days_of, numbers, week_start

_IN_A_DAY = 86_400


@dataclass(frozen=True, slots=True)
class _Period:
    """Which period a day lies in, the first day of a period, and the days of the longest."""

    number: Callable[[int, int], int]
    first: Callable[[int, int], int]
    days: int


_PERIODS: Mapping[str, _Period] = {
    "YEARLY": _Period(ordinals.year_of, ordinals.first_of_year, 366),
    "MONTHLY": _Period(ordinals.month_of, ordinals.first_of_month, 31),
    "WEEKLY": _Period(ordinals.week_of, ordinals.first_of_week, 7),
    "DAILY": _Period(lambda day, _: day, lambda day, _: day, 1),
}
_WEEK_YEARS = _Period(ordinals.week_year_of, ordinals.first_of_week_year, 371)
_EVEN = frozenset({"DAILY", "WEEKLY"})
"""Where no period means anything else than another, the days alone count."""
_CLOCK = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
_SECONDS: Mapping[str, int] = {"HOURLY": 3600, "MINUTELY": 60, "SECONDLY": 1}
"""How long a period within a day is."""


@dataclass(frozen=True, slots=True)
class Run:
    """Moments in order; ``whole`` unless the effort or the limit was used up before the end."""

    moments: Sequence[datetime]
    whole: bool


class _Moments:
    """The moments of one period: each of the days at each second after its first."""

    __slots__ = ("_days", "_first", "_seconds")

    def __init__(self, days: Sequence[int], seconds: Sequence[int], first: int = 0) -> None:
        self._days = days
        self._seconds = seconds
        self._first = first

    def __len__(self) -> int:
        return len(self._days) * len(self._seconds)

    def __getitem__(self, place: int) -> datetime:
        day, second = divmod(place, len(self._seconds))
        passed = timedelta(seconds=self._first + self._seconds[second])
        return datetime.fromordinal(self._days[day]) + passed


class Rule:
    """A rule from DTSTART on; ``last`` is the end that it names, in the same wall time.

    ``timed`` is false for a DTSTART without a time of day, which no part of a rule can give it.
    """

    def __init__(
        self,
        parts: recur.Parts,
        start: datetime,
        last: datetime = datetime.max,  # noqa: DTZ901 - wall time
        *,
        timed: bool = True,
    ) -> None:
        self._start = start
        self._last = last
        self._interval = int(parts.get("INTERVAL", "1"))
        self._count = int(parts["COUNT"]) if "COUNT" in parts else None
        self._week_start = week_start(parts)
        self._period = _PERIODS.get(parts["FREQ"], _PERIODS["DAILY"])
        if parts["FREQ"] == "YEARLY" and "BYWEEKNO" in parts:
            self._period = _WEEK_YEARS
        self._size = _SECONDS.get(parts["FREQ"], _IN_A_DAY)
        self._days = days_of(parts, start)
        self._clock = _clock(parts, start, self._size) if timed else [0]
        self._hours, self._minutes, self._seconds = (
            numbers(parts.get(name, "")) for name in ("BYHOUR", "BYMINUTE", "BYSECOND")
        )
        positions = numbers(parts.get("BYSETPOS", ""))
        if parts["FREQ"] in _EVEN and self._interval == 1 and not positions:
            self._period = _PERIODS["MONTHLY"]  # fewer steps lead to the same days
        most = self._period.days * len(self._clock)
        self._places = [place for place in positions if abs(place) <= most]
        self._is_chosen = bool(positions)
        self._cost = 10 + self._days.effort(self._period.days) + 2 * len(self._places)

    def between(self, since: datetime, until: datetime, limit: int, effort: int) -> Run:
        """The moments from ``since`` to ``until``, both included; ``limit`` of them at most."""
        until = min(until, self._last)
        left = self._count
        moments: list[datetime] = []
        for period in self._all(since if left is None else self._start, until):
            effort -= self._cost
            found = self._chosen(period)
            end = len(found)
            first = _place(found, self._start, 0, end)
            if left is not None:
                end = min(end, first + left)
                left -= end - first
            for place in range(_place(found, since, first, end), end):
                if found[place] > until:
                    return Run(moments, whole=True)
                if len(moments) == limit:
                    return Run(moments, whole=False)
                moments.append(found[place])
            if left == 0:
                break
            if effort < 0:
                return Run(moments, whole=False)
        return Run(moments, whole=True)

    def _chosen(self, moments: _Moments) -> "_Moments | list[datetime]":
        """Those at the positions named, or all."""
        if not self._is_chosen:
            return moments
        size = len(moments)
        places = {place - 1 if place > 0 else size + place for place in self._places}
        return [moments[place] for place in sorted(places) if 0 <= place < size]

    def _all(self, since: datetime, until: datetime) -> Iterator[_Moments]:
        """The periods of a window, empty ones too: each is a step."""
        since = max(since, self._start)
        if self._size < _IN_A_DAY:
            return self._within_days(since, until)
        return self._of_days(since.toordinal(), until.toordinal())

    def _of_days(self, since: int, until: int) -> Iterator[_Moments]:
        begun = self._period.number(self._start.toordinal(), self._week_start)
        passed = self._period.number(since, self._week_start) - begun
        for period in count(begun + passed // self._interval * self._interval, self._interval):
            first, after = (
                self._period.first(number, self._week_start) for number in (period, period + 1)
            )
            if first > until:
                return
            yield _Moments(self._days.of(first, after), self._clock)

    def _within_days(self, since: datetime, until: datetime) -> Iterator[_Moments]:
        begun, passed, last = (_second(at) // self._size for at in (self._start, since, until))
        period = begun + (passed - begun) // self._interval * self._interval
        while period <= last:
            at = period * self._size
            ahead = self._ahead(at)
            if ahead > at:
                yield _Moments((), self._clock)
                missing = -(-ahead // self._size) - period
                period += -(-missing // self._interval) * self._interval
            else:
                day, second = divmod(at, _IN_A_DAY)
                yield _Moments([day], self._clock, second)
                period += self._interval

    def _ahead(self, at: int) -> int:
        """``at``, if its day, hour, minute and second are meant; else when the next ones begin."""
        day, second = divmod(at, _IN_A_DAY)
        if not self._days.any and not self._days.of(day, day + 1):
            return (day + 1) * _IN_A_DAY
        hour, minute = second // 3600, second // 60 % 60
        for own, wanted, size in (
            (hour, self._hours, 3600),
            (minute, self._minutes, 60),
            (second % 60, self._seconds, 1),
        ):
            if size >= self._size and wanted and own not in wanted:
                return (at // size + 1) * size
        return at


def _place(found: "_Moments | list[datetime]", at: datetime, first: int, end: int) -> int:
    """Where the first moment not before ``at`` stands; mostly at one of the ends."""
    if first == end or found[first] >= at:
        return first
    return end if found[end - 1] < at else bisect_left(found, at, first, end)


def _clock(parts: recur.Parts, start: datetime, size: int) -> Sequence[int]:
    """The seconds of a period at which something begins, in order."""
    if size == _IN_A_DAY and not _CLOCK & parts.keys():
        return [start.hour * 3600 + start.minute * 60 + start.second]
    hours, minutes, seconds = (
        sorted({min(own, 59) * unit for own in numbers(parts.get(name, str(at)))})
        if unit < size
        else [0]
        for name, at, unit in (
            ("BYHOUR", start.hour, 3600),
            ("BYMINUTE", start.minute, 60),
            ("BYSECOND", start.second, 1),
        )
    )
    return [hour + minute + second for hour in hours for minute in minutes for second in seconds]


def _second(at: datetime) -> int:
    return at.toordinal() * _IN_A_DAY + at.hour * 3600 + at.minute * 60 + at.second
