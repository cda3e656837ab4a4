"""Which days a rule means, within one of its periods (RFC 5545 §3.3.10).

Whether a part of a rule widens or narrows is all one here: each day of a period is asked,
of years that are alike only once. What the rule leaves open is what DTSTART says.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from migdesk.formats import ordinals, recur

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKDAY = re.compile(r"([+-]?\d+)?([A-Z]{2})")
_EVERY = 0
"""Among the numbers of a weekday: each one of the month or year."""
_PARTS = frozenset({"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY"})
_LONGEST_MONTH = 31
_SHORT, _MOST = 200, 500
_LAST_DAY = date.max.toordinal()


def numbers(text: str) -> frozenset[int]:
    """The numbers of a list."""
    return frozenset(map(int, text.split(","))) if text else frozenset()


def week_start(parts: recur.Parts) -> int:
    """The day that weeks begin with; Monday is 0."""
    return _WEEKDAYS.index(parts.get("WKST", "MO"))


def days_of(parts: recur.Parts, start: date) -> "Days":
    """The days that a rule with this DTSTART means; those of rules that mean the same."""
    told = tuple(_completed(parts, start).items())
    of = _known if sum(len(text) for _, text in told) <= _SHORT else Days
    return of(told, in_month=parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts)


class Days:
    """The days that the parts of a rule mean, with all that DTSTART says.

    ``in_month`` tells whether the numbers of weekdays are those of a month.
    """

    def __init__(self, parts: Iterable[tuple[str, str]], *, in_month: bool) -> None:
        told = dict(parts)
        frequency = told["FREQ"]
        self._week_start = week_start(told)
        self._in_month = in_month
        self._months, self._month_days, self._year_days, self._weeks = (
            numbers(told.get(name, ""))
            for name in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")
        )
        numbered = frequency in {"YEARLY", "MONTHLY"} and "BYWEEKNO" not in told
        self._weekdays = _weekdays(told.get("BYDAY", ""), numbered=numbered)
        tests = {
            "BYMONTHDAY": self._is_month_day,
            "BYYEARDAY": self._is_year_day,
            "BYWEEKNO": self._is_in_week,
            "BYDAY": self._is_weekday,
        }
        self._tests = tuple(test for name, test in tests.items() if name in told)
        self._is_meant = self._tests[0] if len(self._tests) == 1 else self._passes_all
        self.any = not self._months and not self._tests
        """Whether every day will do."""
        self._years: dict[tuple[int, ...], list[int]] = {}
        self._near: dict[tuple[int, int], list[int]] = {}

    def effort(self, days: int) -> int:
        """What a period of so many days costs."""
        asked = 0 if self.any else min(days, _LONGEST_MONTH * len(self._months) or days)
        return asked if days > _LONGEST_MONTH else asked * (5 + 4 * len(self._tests))

    def of(self, first: int, end: int) -> Sequence[int]:
        """The days from ``first`` on and before ``end``, all as ordinals."""
        first, end = max(first, 1), min(end, _LAST_DAY + 1)
        if self.any:
            return range(first, end)
        if end - first <= _LONGEST_MONTH:
            return self._asked_once(first, end)
        year = ordinals.year_of(first + _LONGEST_MONTH)
        leaps = (ordinals.is_leap(year + place) for place in (-1, 0, 1))
        alike = (first - ordinals.first_of_year(year), end - first, first % 7, *leaps)
        if alike not in self._years:
            self._years[alike] = [day - first for day in self._asked(first, end)]
        return [first + day for day in self._years[alike]]

    def _asked_once(self, first: int, end: int) -> list[int]:
        found = self._near.get((first, end))
        if found is None:
            if len(self._near) >= _MOST:
                self._near.clear()
            found = self._near[first, end] = self._asked(first, end)
        return found

    def _asked(self, first: int, end: int) -> list[int]:
        return [
            day
            for days in self._ranges(first, end)
            for day in days
            if self._is_meant(date.fromordinal(day))
        ]

    def _ranges(self, first: int, end: int) -> Iterator[range]:
        """The months that are meant, cut to the period."""
        if not self._months or end <= first:
            yield range(first, end)
            return
        for month in range(ordinals.month_of(first), ordinals.month_of(end - 1) + 1):
            if month % 12 + 1 in self._months:
                begin, after = map(ordinals.first_of_month, (month, month + 1))
                yield range(max(first, begin), min(end, after))

    def _passes_all(self, day: date) -> bool:
        return all(test(day) for test in self._tests)

    def _is_month_day(self, day: date) -> bool:
        return _is_one_of(self._month_days, day.day, ordinals.days_in_month(day))

    def _is_year_day(self, day: date) -> bool:
        return _is_one_of(self._year_days, *_place_in_year(day))

    def _is_in_week(self, day: date) -> bool:
        ordinal = day.toordinal()
        year = ordinals.week_year_of(ordinal, self._week_start)
        first, after = (
            ordinals.first_of_week_year(year, self._week_start) for year in (year, year + 1)
        )
        return _is_one_of(self._weeks, (ordinal - first) // 7 + 1, (after - first) // 7)

    def _is_weekday(self, day: date) -> bool:
        wanted = self._weekdays.get(day.weekday(), frozenset())
        if not wanted or _EVERY in wanted:
            return bool(wanted)
        place, last = (
            (day.day, ordinals.days_in_month(day)) if self._in_month else _place_in_year(day)
        )
        return (place - 1) // 7 + 1 in wanted or -((last - place) // 7 + 1) in wanted


_known = lru_cache(maxsize=_MOST)(Days)


def _completed(parts: recur.Parts, start: date) -> recur.Parts:
    """The parts with what DTSTART says where they are silent.

    A yearly BYMONTHDAY without BYMONTH means the month of DTSTART, and a yearly BYWEEKNO
    alone the weekday of DTSTART.
    """
    told = dict(parts)
    frequency, given = parts["FREQ"], _PARTS & parts.keys()
    if frequency == "YEARLY" and given == {"BYWEEKNO"}:
        told["BYDAY"] = _WEEKDAYS[start.weekday()]
    elif frequency == "YEARLY" and not given & {"BYYEARDAY", "BYWEEKNO"} and given != {"BYDAY"}:
        told.setdefault("BYMONTH", str(start.month))
    if frequency in {"YEARLY", "MONTHLY"} and not given:
        told["BYMONTHDAY"] = str(start.day)
    elif frequency == "WEEKLY" and not given:
        told["BYDAY"] = _WEEKDAYS[start.weekday()]
    return told


def _weekdays(text: str, *, numbered: bool) -> Mapping[int, frozenset[int]]:
    """The wanted numbers of each weekday; only months and years have several of one."""
    found: dict[int, frozenset[int]] = {}
    for number, name in _WEEKDAY.findall(text):
        weekday = _WEEKDAYS.index(name)
        wanted = int(number) if number and numbered else _EVERY
        found[weekday] = found.get(weekday, frozenset()) | {wanted}
    return found


def _is_one_of(wanted: frozenset[int], place: int, last: int) -> bool:
    """Whether a place is wanted, counted from the first or back from the last."""
    return place in wanted or place - last - 1 in wanted


def _place_in_year(day: date) -> tuple[int, int]:
    first, after = map(ordinals.first_of_year, (day.year, day.year + 1))
    return day.toordinal() - first + 1, after - first
