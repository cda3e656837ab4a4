"""Years, months and weeks as numbers in a row, and the ordinal of the day that each begins with.

Whole numbers know no year 10000: what lies outside the calendar is never made a date.
"""

from datetime import date
from itertools import accumulate

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = tuple(accumulate(_DAYS, initial=0))
_FEBRUARY = 2


def is_leap(year: int) -> bool:
    """Whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def year_of(day: int, _week_start: int = 0) -> int:
    """The year of a day."""
    return date.fromordinal(day).year


def first_of_year(year: int, _week_start: int = 0) -> int:
    """The first of January."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400 + 1


def month_of(day: int, _week_start: int = 0) -> int:
    """The month of a day, counted from January of the year 0."""
    found = date.fromordinal(day)
    return found.year * 12 + found.month - 1


def first_of_month(month: int, _week_start: int = 0) -> int:
    """The first of a month."""
    year, place = divmod(month, 12)
    return first_of_year(year) + _BEFORE[place] + (place >= _FEBRUARY and is_leap(year))


def days_in_month(day: date) -> int:
    """How many days the month of a day has."""
    return _DAYS[day.month - 1] + (day.month == _FEBRUARY and is_leap(day.year))


def week_of(day: int, week_start: int) -> int:
    """The week of a day, when weeks begin with ``week_start`` (Monday is 0)."""
    return (day - 1 - week_start) // 7


def first_of_week(week: int, week_start: int) -> int:
    """The day that a week begins with."""
    return week * 7 + 1 + week_start


def week_year_of(day: int, week_start: int) -> int:
    """The year that most days of a day's week lie in (ISO 8601, for any first day of the week)."""
    middle = first_of_week(week_of(day, week_start), week_start) + 3
    return year_of(min(max(middle, 1), date.max.toordinal()))


def first_of_week_year(year: int, week_start: int) -> int:
    """The first day of week 1, in which the fourth of January lies."""
    return first_of_week(week_of(first_of_year(year) + 3, week_start), week_start)
