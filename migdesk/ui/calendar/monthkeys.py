"""Which day a key leads to in the month: arrows, Home and End, Page Up and Page Down."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt

_MONTHS = 12
_WEEK = 7

_STEPS: dict[int, Callable[[date, int], date]] = {
    Qt.Key.Key_Left: lambda day, _: _days_on(day, -1),
    Qt.Key.Key_Right: lambda day, _: _days_on(day, 1),
    Qt.Key.Key_Up: lambda day, _: _days_on(day, -_WEEK),
    Qt.Key.Key_Down: lambda day, _: _days_on(day, _WEEK),
    Qt.Key.Key_Home: lambda day, first: _days_on(day, -_place(day, first)),
    Qt.Key.Key_End: lambda day, first: _days_on(day, _WEEK - 1 - _place(day, first)),
}
_PAGES: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def day_by_key(day: date, key: int, first_weekday: int) -> date | None:
    """Where ``key`` leads from ``day`` within the days, or none if it leads nowhere."""
    step = _STEPS.get(key)
    return step(day, first_weekday) if step else None


def day_by_page(day: date, key: int, *, year: bool) -> date | None:
    """The same day of the month a page away, a month or a year, or none for another key."""
    way = _PAGES.get(key)
    return months_on(day, way * (_MONTHS if year else 1)) if way else None


def months_on(day: date, months: int) -> date:
    """The day ``months`` later, or the last one of a shorter month; stays within the calendar."""
    count = day.year * _MONTHS + day.month - 1 + months
    year, month = divmod(count, _MONTHS)
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _days_on(day: date, days: int) -> date:
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return day + timedelta(ordinal - day.toordinal())


def _place(day: date, first_weekday: int) -> int:
    return (day.weekday() - first_weekday) % _WEEK
