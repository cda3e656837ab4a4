"""Dates in words, said as people write them: what both ends share is said once.

The words of a language are data (``resources/words``, under "dates"); so is the order in
which they stand. Nothing here knows a language.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any, Literal

from migdesk import assets
from migdesk.dates.edtf import PartialDate, Precision, When

Style = Literal["long", "short", "file"]
"""Months in full; abbreviated; in full, with plain spaces only, for text in files.

Text in files says one of two neighbours as a span whose day is to be fixed.
"""
Dates = When | Sequence[When]
"""A date, or those that sources disagree between: one of them is true."""
Without = Literal["", "year", "month"]
"""What need not be said because it stands around: the year, or month and year.

Left out only where it is the same throughout, and not all that there is to say.
"""


def words_of(when: Dates, language: str, *, style: Style = "long", without: Without = "") -> str:
    """``when`` in words, such as "16–17 novembre 2017"; ``read_words`` understands one date."""
    return _worded(_voice(language, style), when, style, without)


def weekday_words(
    when: Dates, language: str, *, style: Style = "long", without: Without = ""
) -> str:
    """``words_of`` with the weekday of each day: "jeudi 16 – vendredi 17 novembre 2017"."""
    return _worded(_voice(language, style, weekdays=True), when, style, without)


def spoken_words(when: Dates, language: str) -> str:
    """``when`` read out, without signs: "du jeudi 16 au vendredi 17 novembre 2017"."""
    coarse = any(date.coarse for date in _several(when))
    voice = _voice(language, "long", weekdays=not coarse)
    return _worded(replace(voice, said=True), when, "long", "")


def time_words(minute: int, language: str) -> str:
    """A time of day, in minutes since midnight: "9 h 30"."""
    hour, past = divmod(minute, 60)
    return _voice(language, "long").time(PartialDate(1, 1, 1, hour, past))


def heading_words(when: When, language: str) -> str:
    """``words_of`` as a heading begins, with a capital: "Novembre 2017"."""
    words = words_of(when, language)
    return f"{words[:1].upper()}{words[1:]}"


def _several(when: Dates) -> Sequence[When]:
    return (when,) if isinstance(when, When) else when


def _worded(voice: "_Voice", when: Dates, style: Style, without: Without) -> str:
    dates = _several(when)
    text = replace(voice, unsaid=_unsaid(dates, without)).either(dates)
    return text.replace("\u00a0", " ") if style == "file" else text


def _unsaid(dates: Sequence[When], without: Without) -> Precision | None:
    """The finest unit that is left out; none where the dates differ in it."""
    ends = [end for when in dates for end in when.ends]
    if not without or len({end.year for end in ends}) > 1:
        return None
    months = {end.month if end.day else None for end in ends}
    alike = len(months) == 1 and None not in months
    return Precision.MONTH if without == "month" and alike else Precision.YEAR


def _voice(language: str, style: Style, *, weekdays: bool = False) -> "_Voice":
    forms = assets.words(language)["dates"]
    length = "_short" if style == "short" else ""
    days = forms[f"weekdays{length}"] if weekdays else ()
    return _Voice(forms, forms[f"months{length}"], days, in_file=style == "file")


@dataclass(frozen=True, slots=True)
class _Voice:
    """One language in one style; without ``weekdays``, they are not said.

    ``said`` is for the ear, which hears no dash. Of ``unsaid`` units, those that stand around
    the text, MONTH includes the year.
    """

    forms: dict[str, Any]
    months: Sequence[str]
    weekdays: Sequence[str]
    said: bool = False
    in_file: bool = False
    unsaid: Precision | None = None

    def either(self, dates: Sequence[When]) -> str:
        """All of ``dates``, of which one is true; what two single ones share is said once."""
        single = [when.start for when in dates if when.end is None]
        if len(dates) == len(single) == 2 and not self.in_file:  # noqa: PLR2004 - a pair
            return self.interval(*single, either=True)
        return reduce(self._or, map(self.when, dates))

    def when(self, when: When) -> str:
        if when.end is None:
            return self.date(when.start)
        if when.either and not self.in_file:
            return self.interval(when.start, when.end, either=True)
        words = self.interval(when.start, when.end)
        if not when.within:
            return words
        days = all(end.day is not None for end in when.ends)
        return self._form("some_day" if days else "some_date", date=words)

    def date(self, date: PartialDate) -> str:
        if date.approximate:
            return self._approximate(date)
        if date.hour is not None:
            day = PartialDate.of_day(date.first_day)
            return self._form("date_time", date=self.date(day), time=self.time(date))
        if date.month is None:
            return f"{date.year:04}"
        return self._dated(self._without_year(date), date)

    def interval(self, start: PartialDate, end: PartialDate, *, either: bool = False) -> str:
        shared = _shared(start, end)
        if shared is Precision.DAY:
            day = self.date(PartialDate.of_day(start.first_day))
            times = self._joined(self.time(start), self.time(end), either=either)
            return self._form("date_time", date=day, time=times)
        exact = all(one.day and not one.approximate for one in (start, end))
        if shared is Precision.MONTH:
            days = self._joined(self._day(start), self._day(end), days=True, either=either)
            return self._dated(self._in_month(days, start), start)
        if shared is Precision.YEAR:
            first, last = self._without_year(start), self._without_year(end)
            dates = self._joined(first, last, days=exact, either=either)
            return self._dated(dates, start)
        return self._joined(self.date(start), self.date(end), days=exact, either=either)

    def _approximate(self, date: PartialDate) -> str:
        form, exact = _part(date)
        return self._form(form, date=self.date(exact))

    def _without_year(self, date: PartialDate) -> str:
        return self._month(date) if date.day is None else self._in_month(self._day(date), date)

    def _in_month(self, days: str, date: PartialDate) -> str:
        if self.unsaid is Precision.MONTH:
            return days
        return self._form("day_month", day=days, month=self._month(date))

    def _dated(self, words: str, date: PartialDate) -> str:
        if self.unsaid is not None:
            return words
        return self._form("date_year", date=words, year=f"{date.year:04}")

    def _month(self, date: PartialDate) -> str:
        return str(self.months[date.first_day.month - 1])

    def _day(self, date: PartialDate) -> str:
        day = self.forms["first_of_month"] if date.day == 1 else date.day
        if not self.weekdays:
            return str(day)
        weekday = self.weekdays[date.first_day.weekday()]
        return self._form("weekday_day", weekday=weekday, day=day)

    def time(self, date: PartialDate) -> str:
        """The time alone."""
        form = "second" if date.second is not None else "minute" if date.minute else "hour"
        return self._form(form, hour=date.hour, minute=date.minute, second=date.second)

    def _joined(self, start: str, end: str, *, days: bool = False, either: bool) -> str:
        if either:
            return self._or(start, end)
        if self.said:
            return self._form("said_days" if days else "said_span", start=start, end=end)
        wide = any(char.isspace() for char in start + end)
        return self._form("wide_span" if wide else "span", start=start, end=end)

    def _or(self, start: str, end: str) -> str:
        return self._form("or", start=start, end=end)

    def _form(self, name: str, **parts: object) -> str:
        return str(self.forms[name].format(**parts))


def _shared(start: PartialDate, end: PartialDate) -> Precision | None:
    """The finest unit that both ends have in common and that need be said only once."""
    if start.hour is not None and end.hour is not None and start.first_day == end.first_day:
        return Precision.DAY
    precision = {start.precision, end.precision}
    whole = precision in ({Precision.MONTH}, {Precision.DAY})
    if start.approximate or end.approximate or start.year != end.year or not whole:
        return None
    alike = precision == {Precision.DAY} and start.month == end.month
    return Precision.MONTH if alike else Precision.YEAR


def _part(date: PartialDate) -> tuple[str, PartialDate]:
    """The form of an approximate date and the date it takes: "end_of" and 2018 for 2018-12~."""
    exact = replace(date, approximate=False)
    if date.month is None:
        return "about", exact
    if date.day is None:
        year = PartialDate(date.year)
        return {1: ("start_of", year), 12: ("end_of", year)}.get(date.month, ("about", exact))
    month = PartialDate(date.year, date.month)
    parts = {1: "start_of", 15: "middle_of", month.last_day.day: "end_of"}
    return (parts[date.day], month) if date.day in parts else ("about_day", exact)
