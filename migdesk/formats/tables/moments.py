"""Dates, times and marks as programs and people write them in cells.

Whether 03/04/2026 is in March or in April is decided once for a whole table: by its data,
else by the language of its headings.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from migdesk.dates import When
from migdesk.dates.reading import read_words
from migdesk.formats.tables.fields import folded

_DATE = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:(?:T|,? +)(\S.*))?", re.ASCII)
_TIME = re.compile(
    r"(\d{1,2})(?:\s?[:h.]\s?(\d{2})(?:[:.m]\s?(\d{2}))?|\s?h|(?=\s?[ap]\.?m))"
    r"(?:\s?([ap])\.?m\.?)?",
    re.IGNORECASE | re.ASCII,
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
_NO_DATE = re.compile(
    r"0{1,4}([./-])0{1,2}\1(?:0{1,4}|4501)(?: .*)?|0?1([./-])0?1\2(?:4501)(?: .*)?", re.ASCII
)
_NUMBERS = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}", re.ASCII)
_HALF = re.compile(r"\d\s?[ap]\.?m", re.IGNORECASE | re.ASCII)
_MONTHS, _NOON, _SHORT_YEAR, _PIVOT = 12, 12, 2, 69
_ANY_DAY = date(2000, 1, 1)
_FIRST_YEAR = 1601

YES = frozenset({"true", "vrai", "yes", "oui", "on", "1", "x", "actif"})
NO = frozenset({"false", "faux", "no", "non", "off", "0", "inactif"})


@dataclass(frozen=True, slots=True)
class Order:
    """Whether days come before months, and whether a table leaves no doubt of it."""

    day_first: bool
    certain: bool = True


def order_of(
    dates: Iterable[str], times: Iterable[str], language: str, *, known: bool | None = None
) -> Order:
    """What the dates of a table say: a number over 12 is a day.

    Where none is, what is ``known`` of such tables counts (whether days come first); else French
    has days first, and in English a clock with a.m. and p.m. speaks for months first, one of 24
    hours for days. What is not certain is to be told: a guess, or data that contradict what is
    known, or each other.
    """
    said: set[bool] = set()
    clocks: set[bool] = set()
    numbers = 0
    for cell in dates:
        match = _DATE.fullmatch(cell)
        if match and len(match[1]) <= _SHORT_YEAR and not is_no_date(cell):
            numbers += 1
            clocks |= {bool(_HALF.search(match[5]))} if match[5] else set()
            day_first = match[2] == "." or int(match[1]) > _MONTHS
            if day_first or int(match[3]) > _MONTHS:
                said.add(day_first)
    if len(said) == 1:
        day_first = said.pop()
        return Order(day_first, certain=known in {None, day_first})
    if known is not None:
        return Order(known, certain=not said)
    clocks |= {bool(_HALF.search(cell)) for cell in times if cell}
    if language == "fr":
        return Order(day_first=True, certain=not said)
    return Order(day_first=clocks == {False}, certain=not numbers)


def is_no_date(text: str) -> bool:
    """Whether a cell holds what Outlook writes for no date at all (0/0/00, 1/1/4501)."""
    return bool(_NO_DATE.fullmatch(text))


def day_of(text: str, *, day_first: bool) -> tuple[date, time | None] | None:
    """The date of a cell, and the time behind it; none when it is not written in numbers."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    rest = time_of(match[5]) if match[5] else None
    if match[5] and rest is None:
        return None
    first, middle, last = match[1], match[3], match[4]
    if len(first) > _SHORT_YEAR:
        day = _date(first, middle, last)
    elif day_first:
        day = _date(last, middle, first) or _date(last, first, middle)
    else:
        day = _date(last, first, middle) or _date(last, middle, first)
    return (day, rest) if day else None


def _date(year: str, month: str, day: str) -> date | None:
    number = int(year)
    if len(year) <= _SHORT_YEAR:
        number += 1900 if number >= _PIVOT else 2000
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


def time_of(text: str) -> time | None:
    """A time of day: 14:30:00, 2:30 PM, 14h30."""
    match = _TIME.fullmatch(text.strip())
    if not match:
        return None
    hour, minute, second = (int(part or 0) for part in match.groups()[:3])
    if match[4]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if match[4] in "pP" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def words_of(text: str, language: str, *, day_first: bool) -> When | None:
    """A date in words that says its year: "26 et 27 octobre 2015", "juin 2013".

    Numbers among words are read with days first, so a table of the other order has none.
    """
    if not _YEAR.search(text) or (not day_first and _NUMBERS.search(text)):
        return None
    try:
        when = read_words(text, language=language, today=_ANY_DAY)
    except ValueError:
        return None
    return when if when.first_day.year >= _FIRST_YEAR else None


def flag(text: str) -> bool | None:
    """A yes or a no of either language; none for anything else."""
    word = folded(text)
    return word in YES if word in YES | NO else None
