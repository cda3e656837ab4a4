"""Dates as precise as their source and no more: a subset of EDTF (ISO 8601-2).

Values are frozen, real calendar dates, inclusive at both ends and without a time zone.
``docs/decisions/dates.md`` says what belongs to the subset and why.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from functools import total_ordering
from typing import Self

_DATE = r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?)?)?)?(~)?"
_WHEN = re.compile(rf"(\[)?{_DATE}(?:(/|\.\.){_DATE})?(\])?")
_SHAPES = {(None, None, None), (None, "/", None), ("[", "..", "]")}
_LAST_SECOND = time(23, 59, 59)


class Precision(IntEnum):
    """How much of a date is known; a finer one is greater."""

    YEAR = 1
    MONTH = 2
    DAY = 3
    MINUTE = 4
    SECOND = 5


_TEXT = {
    Precision.YEAR: "{0.year:04}",
    Precision.MONTH: "{0.year:04}-{0.month:02}",
    Precision.DAY: "{0.year:04}-{0.month:02}-{0.day:02}",
    Precision.MINUTE: "{0.year:04}-{0.month:02}-{0.day:02}T{0.hour:02}:{0.minute:02}",
    Precision.SECOND: "{0.year:04}-{0.month:02}-{0.day:02}T{0.hour:02}:{0.minute:02}:{0.second:02}",
}


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, month, day, minute or second; ValueError unless it is real.

    ``approximate`` is EDTF's ``~`` and only qualifies a date without a time. Ordered by
    ``first``, then ``last``.
    """

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    approximate: bool = field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        month, day, hour = self.month, self.day, self.hour
        date(self.year, 1 if month is None else month, 1 if day is None else day)
        if day is not None and month is None:
            raise ValueError("a day needs its month")
        if hour is not None or self.minute is not None or self.second is not None:
            self._check_time()

    def _check_time(self) -> None:
        if self.day is None or self.hour is None or self.minute is None:
            raise ValueError("a time needs its day, hour and minute")
        if self.approximate:
            raise ValueError("only a date without a time can be approximate")
        time(self.hour, self.minute, self.second or 0)

    @classmethod
    def of_day(cls, day: date) -> Self:
        """That very day (of a datetime, its time is left out)."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        """The finest unit that is known."""
        known = (self.month, self.day, self.minute, self.second)
        return Precision(5 - known.count(None))

    @property
    def edtf(self) -> str:
        """The text of EDTF, such as ``2018-12~``; minutes without seconds are ISO 8601-1."""
        return _TEXT[self.precision].format(self) + "~" * self.approximate

    @property
    def first_day(self) -> date:
        """The first day that this can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that this can mean, included."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def first(self) -> datetime:
        """The first moment that this can mean, in local time."""
        time_of_day = self.hour or 0, self.minute or 0, self.second or 0
        return datetime(self.year, self.month or 1, self.day or 1, *time_of_day)  # noqa: DTZ001 - local time has no zone

    @property
    def last(self) -> datetime:
        """The last second of the last day; of a timed one, that very moment."""
        if self.hour is not None:
            return self.first
        return datetime.combine(self.last_day, _LAST_SECOND)

    def __lt__(self, other: Self) -> bool:
        # EDTF text settles ties, so that neither is less only when both are equal
        return (self.first, self.last, self.edtf) < (other.first, other.last, other.edtf)


@total_ordering
@dataclass(frozen=True, slots=True)
class When:
    """One date, an interval with both ends included, or some day ``within`` an interval.

    ValueError if the end lies before the start, or if ``within`` lacks an end or has a time.
    An interval from a date to itself is that date. Ordered by first, then last moment.
    """

    start: PartialDate
    end: PartialDate | None = None
    within: bool = field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        if self.end is None:
            if self.within:
                raise ValueError("some day within needs an end")
            return
        if self.end.last < self.start.first:
            raise ValueError("the end lies before the start")
        if self.within and any(end.hour is not None for end in self.ends):
            raise ValueError("some day within has no time")
        if self.end == self.start:
            object.__setattr__(self, "end", None)
            object.__setattr__(self, "within", False)

    @classmethod
    def of_days(cls, first: date, last: date) -> Self:
        """Whole days, both included."""
        return cls(PartialDate.of_day(first), PartialDate.of_day(last))

    @classmethod
    def of_edtf(cls, text: str) -> Self:
        """The value of EDTF text; ValueError for all that is not in the subset."""
        match = _WHEN.fullmatch(text)
        if match is None:
            raise ValueError("not a date of the EDTF subset")
        opening, *parts, closing = match.groups()
        joint = parts[7]
        if (opening, joint, closing) not in _SHAPES:
            raise ValueError("not an interval of the EDTF subset")
        return cls(
            _partial_date(parts[:7]),
            None if joint is None else _partial_date(parts[8:]),
            within=opening is not None,
        )

    @property
    def ends(self) -> tuple[PartialDate, ...]:
        """The dates that are named: one, or the two ends."""
        return (self.start,) if self.end is None else (self.start, self.end)

    @property
    def edtf(self) -> str:
        """The text of EDTF, from which ``of_edtf`` makes an equal value."""
        if self.end is None:
            return self.start.edtf
        form = "[{}..{}]" if self.within else "{}/{}"
        return form.format(self.start.edtf, self.end.edtf)

    @property
    def first_day(self) -> date:
        """The first day that this can touch."""
        return self.start.first_day

    @property
    def last_day(self) -> date:
        """The last day that this can touch, included; midnight ends the day before."""
        last = self.ends[-1]
        if last.last > self.start.first and last.last.time() == time.min:
            return last.last_day - timedelta(days=1)
        return last.last_day

    @property
    def timed(self) -> bool:
        """Whether every end has a time of day."""
        return all(end.hour is not None for end in self.ends)

    @property
    def coarse(self) -> bool:
        """Whether a day remains open: an end without a day, an approximate one, or within."""
        return self.within or any(end.day is None or end.approximate for end in self.ends)

    @property
    def either(self) -> bool:
        """Whether it is one of two neighbours: September or October, the 26th or the 27th."""
        if self.end is None or not self.within or any(end.approximate for end in self.ends):
            return False
        alike = self.start.precision == self.end.precision
        return alike and (self.end.first_day - self.start.last_day).days == 1

    @property
    def precision(self) -> str:
        """``within``, or the unit of the coarser end: year, month, day, minute or second."""
        return "within" if self.within else min(end.precision for end in self.ends).name.lower()

    def __lt__(self, other: Self) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[datetime, datetime, str]:
        return self.start.first, self.ends[-1].last, self.edtf


def _partial_date(parts: list[str | None]) -> PartialDate:
    *units, tilde = parts
    return PartialDate(*map(int, filter(None, units)), approximate=tilde is not None)
