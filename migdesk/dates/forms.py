"""The forms in which one end of a date is written, all tried against the same text."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from migdesk.dates.edtf import PartialDate
from migdesk.dates.vocabulary import Vocabulary

_PIECES = {
    "about": "(?:(?P<about>ABOUT) )?",
    "part": "(?:ABOUT )?(?P<part>START_OF|MIDDLE_OF|END_OF) (?:- )?",
    "weekday": "(?:(?P<weekday>[a-z]+) )?",
    "day": "(?P<day>[0-9]{1,2})(?: ORDINAL)?",
    "month": "(?P<month>[a-z]+)",
    "number": "(?P<month>[0-9]{1,2})",
    "year": "(?P<year>[0-9]{4})",
    "hour": "(?P<hour>[0-9]{1,2})",
    "minute": "(?P<minute>[0-9]{2})",
    "second": "(?P<second>[0-9]{2})",
}
_BARE_DAY = "{about}{weekday}{day}"
_DATES = (
    "{about}{weekday}{day} {year}",
    "{about}{weekday}{day} {month}(?: {year})?",
    "{about}{weekday}{month} {day}(?: {year})?",
    "{about}{weekday}{day} (?P<sign>[-/.]) {number} (?P=sign) {year}",
    "{about}{weekday}{day} [/.] {number}",
    "{about}{year} - {number} - {day}",
    "{about}{month}(?: {year})?",
    "{about}{number} / {year}",
    "{about}{year}",
    "{part}{month}(?: {year})?",
    "{part}{year}",
)
_TIME = (
    "(?:AT |AT_OR_TO )?{hour}"
    "(?: (?:HOUR|:) {minute}(?: (?:MINUTE|:) {second}(?: SECOND)?| MINUTE)?| HOUR|(?= [ap]m))"
    "(?: (?P<half>[ap]m))?"
)
_UNITS = ("year", "month", "day", "hour")
_HALVES = {"am": 0, "pm": 12}
_MONTH_OF_PART = {"START_OF": 1, "MIDDLE_OF": 7, "END_OF": 12}


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    dates = (_BARE_DAY, *_DATES)
    # a day alone never follows a time: "17 h 30" is no 17 h on the 30th
    late = (f"{_TIME} {date}" for date in _DATES)
    forms = (*dates, *(f"{date} {_TIME}" for date in dates), *late, _TIME)
    return tuple(re.compile(form.format(**_PIECES)) for form in forms)


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a date as written; what it leaves unsaid is None or false."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    weekday: int | None = None
    part: str = ""
    about: bool = False
    numeric: bool = False
    """Whether the month is said as a number."""

    @property
    def finest(self) -> int:
        """The finest unit that is said, as a number that grows with precision."""
        return max(n for n, unit in enumerate(_UNITS) if getattr(self, unit) is not None)

    def completed(self, other: "Side") -> "Side":
        """This end with the coarser units that only the ``other`` says: 16 of "16–17 mai"."""
        unsaid = [unit for unit in _UNITS[: self.finest] if getattr(self, unit) is None]
        return replace(self, **{unit: getattr(other, unit) for unit in unsaid})

    def is_like(self, other: "Side") -> bool:
        """Whether both are equally fine, so that one may leave a unit to the other."""
        parts = bool(self.part) == bool(other.part)
        return self.finest == other.finest and parts and not (self.about or other.about)

    def date(self, year: int) -> PartialDate:
        """The date in ``year``; ValueError if there is none, or not on that weekday."""
        units = (self.month, self.day, self.hour, self.minute, self.second)
        date = PartialDate(year, *units, approximate=self.about)
        if self.weekday not in {None, date.first_day.weekday()}:
            raise ValueError("the day is another weekday")
        return _part_of(date, self.part) if self.part else date


def sides(symbols: Collection[str], vocabulary: Vocabulary) -> Iterator[Side]:
    """Every way to understand ``symbols`` as one end of a date."""
    text = " ".join(symbols)
    for form in _forms():
        if match := form.fullmatch(text):
            yield from _sides(match.groupdict(), vocabulary)


def _sides(found: Mapping[str, str | None], vocabulary: Vocabulary) -> Iterator[Side]:
    month = found.get("month")
    said = Side(
        year=_number(found.get("year")),
        day=_number(found.get("day")),
        second=_number(found.get("second")),
        part=found.get("part") or "",
        about=bool(found.get("about")),
        numeric=month is not None and month.isdecimal(),
    )
    months = _numbers(month, vocabulary.months)
    weekdays = _numbers(found.get("weekday"), vocabulary.weekdays)
    for number, weekday, time in product(months, weekdays, _times(found)):
        yield replace(said, month=number, weekday=weekday, hour=time[0], minute=time[1])


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _numbers(text: str | None, names: Mapping[str, Collection[int]]) -> Collection[int | None]:
    if text is None or text.isdecimal():
        return (_number(text),)
    return names.get(text, ())


def _times(found: Mapping[str, str | None]) -> Collection[tuple[int | None, int | None]]:
    hour, half = _number(found.get("hour")), found.get("half")
    if hour is None:
        return ((None, None),)
    minute = _number(found.get("minute")) or 0
    if half is None:
        return ((hour, minute),)
    return ((hour % 12 + _HALVES[half], minute),) if 1 <= hour <= 12 else ()  # noqa: PLR2004 - a clock face


def _part_of(date: PartialDate, part: str) -> PartialDate:
    """The unit in which that part of a year or month begins, has its middle or ends."""
    if date.month is None:
        return PartialDate(date.year, _MONTH_OF_PART[part], approximate=True)
    days = {"START_OF": 1, "MIDDLE_OF": 15, "END_OF": date.last_day.day}
    return PartialDate(date.year, date.month, days[part], approximate=True)
