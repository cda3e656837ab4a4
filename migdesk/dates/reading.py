"""Dates as people write them, in French and English; refused rather than guessed.

Every way to understand a text is tried. One meaning is taken, none or several are a
ValueError, whose words hold nothing of the text. ``docs/decisions/dates.md`` has the rules.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from migdesk import assets
from migdesk.dates.edtf import When
from migdesk.dates.forms import Side, sides
from migdesk.dates.vocabulary import Vocabulary, plain, vocabulary

_LONGEST = 200
_JOINTS = {"-", "/", "TO", "AND", "AT_OR_TO", "OR"}
_OF_NEIGHBOURS = {"AND", "OR"}
_YEARS_AROUND = 6
"""How far a weekday may move an unsaid year: by then each day was on each weekday."""


def read_words(text: str, *, language: str = "fr", today: date) -> When:
    """What ``text`` says, read in ``language`` first; ValueError unless it has one meaning.

    Days come before months (16/11/2017). A year that is not said is the one that puts the date
    nearest to ``today``, on the weekday that is said; the coming one of two as near.
    """
    if len(text) > _LONGEST:
        raise ValueError("too long for a date")
    with suppress(ValueError):
        return When.of_edtf(text.strip())
    for code in dict.fromkeys((language, *sorted(assets.languages()))):
        meanings = set(_meanings(plain(text), vocabulary(code), today))
        if len(meanings) > 1:
            raise ValueError("this date has several meanings")
        if meanings:
            return meanings.pop()
    raise ValueError("this is not understood as a date")


def _meanings(text: str, words: Vocabulary, today: date) -> Iterator[When]:
    dated, remark = words.without_remark(text)
    for start, end, joint in _readings(words.symbols(dated), words):
        with suppress(ValueError):
            when = _nearest(start, end, today)
            if joint in _OF_NEIGHBOURS:
                _check_neighbours(when)
            yield _left_open(when) if remark or joint == "OR" else when


def _readings(symbols: Sequence[str], words: Vocabulary) -> Iterator[tuple[Side, Side, str]]:
    """Both ends and what joins them, of every way to cut; one date is its own end."""
    yield from ((side, side, "") for side in sides(symbols, words))
    for place, joint in enumerate(symbols):
        # a slash that joins is the only one: 10/11/12 is no interval
        if joint in _JOINTS and (joint != "/" or symbols.count("/") == 1):
            start = [symbol for symbol in symbols[:place] if symbol != "FROM"]
            end = symbols[place + 1 :]
            yield from product(sides(start, words), sides(end, words), (joint,))


def _nearest(start: Side, end: Side, today: date) -> When:
    """The date nearest to ``today`` among the years that are possible; ValueError for none."""
    first, last = _completed(start, end)
    turn = (first.month or 0) > (last.month or 0)
    possible = []
    for first_year, last_year in _years(start.year, end.year, today, turn=turn):
        with suppress(ValueError):
            possible.append(When(first.date(first_year), last.date(last_year)))
    if not possible:
        raise ValueError("no such date")
    return min(possible, key=lambda when: _days_away(when, today))


def _completed(start: Side, end: Side) -> tuple[Side, Side]:
    """Both ends with what only the other says, if they are of one kind.

    A day alone takes no month from a number before it: 16/11-17 could mean the year.
    """
    if start.numeric and end.day is not None and end.month is None:
        raise ValueError("a day after a numeric date lacks its month")
    whole = start.completed(end), end.completed(start)
    if whole != (start, end) and not start.is_like(end):
        raise ValueError("the ends are too unlike to share a month or year")
    return whole


def _years(
    first: int | None, last: int | None, today: date, *, turn: bool
) -> Iterable[tuple[int, int]]:
    """The years of both ends; ``turn`` when a year begins between ends with one year."""
    if first is not None and last is not None:
        return ((first, last),)
    if first is not None:
        return ((first, first + turn),)
    if last is not None:
        return ((last - turn, last),)
    latest = today.year + _YEARS_AROUND
    return ((year - turn, year) for year in range(latest, latest - 2 * _YEARS_AROUND - 1, -1))


def _days_away(when: When, today: date) -> timedelta:
    return max(when.first_day - today, today - when.last_day, timedelta())


def _check_neighbours(when: When) -> None:
    """Refuse "16 et 18 novembre" and "16 ou 18 novembre": two dates, and no interval."""
    start, end = when.start, when.end
    if end is None or when.timed or end.first_day - start.last_day != timedelta(days=1):
        raise ValueError("only neighbours are joined by a plain and, or by or")


def _left_open(when: When) -> When:
    """``when`` as a text with "jour à préciser" means it."""
    if when.end is None and not when.coarse:
        raise ValueError("one day leaves no day open")
    return replace(when, within=when.end is not None)
