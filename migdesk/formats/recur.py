"""RECUR: rules that every program can read (RFC 5545 §3.3.10)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time
from functools import lru_cache
from types import MappingProxyType

from migdesk.formats import values
from migdesk.formats.contentline import ContentLine
from migdesk.formats.timezones import converted
from migdesk.formats.values import Moment
from migdesk.formats.vcalrule import modern

_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
_DAY = r"([+-]?(?:[1-9]|[1-4][0-9]|5[0-3]))?(?:SU|MO|TU|WE|TH|FR|SA)"
_NUMBERED = re.compile(r"[0-9]")
_SHORT = 200
_END_OF_DAY = time(23, 59, 59)

_IDLE = frozenset({"COUNT=-1", "RSCALE=GREGORIAN", "SKIP=OMIT"})
_IMPLIED = MappingProxyType({"INTERVAL": "1", "WKST": "MO"})

Parts = Mapping[str, str]
InUtc = Callable[[Moment], datetime]
"""The wall time of UTC at a moment, by the zones of its file."""
_Check = Callable[[str], object]


def _numbers(lowest: int, highest: int, *, signed: bool = False) -> _Check:
    """A list of whole numbers within bounds; ``signed`` ones also count from the end."""
    shape = re.compile(r"[+-]?[0-9]{1,3}" if signed else r"[0-9]{1,3}")

    def check(value: str) -> bool:
        return all(
            shape.fullmatch(item) and lowest <= abs(int(item)) <= highest
            for item in value.split(",")
        )

    return check


def _moment(value: str) -> Moment | None:
    return values.moment(ContentLine(f"UNTIL:{value}"))


_COUNT = re.compile(r"[1-9][0-9]{0,8}").fullmatch
_CHECKS: Mapping[str, _Check] = {
    "FREQ": _FREQUENCIES.__contains__,
    "UNTIL": _moment,
    "COUNT": _COUNT,
    "INTERVAL": _COUNT,
    "BYSECOND": _numbers(0, 60),
    "BYMINUTE": _numbers(0, 59),
    "BYHOUR": _numbers(0, 23),
    "BYDAY": re.compile(rf"{_DAY}(?:,{_DAY})*").fullmatch,
    "BYMONTHDAY": _numbers(1, 31, signed=True),
    "BYYEARDAY": _numbers(1, 366, signed=True),
    "BYWEEKNO": _numbers(1, 53, signed=True),
    "BYMONTH": _numbers(1, 12),
    "BYSETPOS": _numbers(1, 366, signed=True),
    "WKST": re.compile("SU|MO|TU|WE|TH|FR|SA").fullmatch,
}
"""Every part of a rule, and what it may say. RSCALE (RFC 7529) is read by too few."""

_ONLY_WITH: Mapping[str, tuple[str, ...]] = {
    "BYWEEKNO": ("YEARLY",),
    "BYYEARDAY": ("YEARLY", "HOURLY", "MINUTELY", "SECONDLY"),
    "BYMONTHDAY": tuple(frequency for frequency in _FREQUENCIES if frequency != "WEEKLY"),
}


def parts(value: str) -> Parts:
    """The parts of a sound rule, in order; nothing of one that is not sound."""
    found = read(value)
    return found if _agree(found) else {}


def read(value: str) -> Parts:
    """The parts of a rule that says how often, each sound by itself; else nothing.

    Escapes as in TEXT are forgiven, and so are parts that say what holds without them. A rule
    of vCalendar 1.0 is read, too. Thousands of events have the same few rules.
    """
    return _known(value) if len(value) <= _SHORT else _read(value)


def _read(value: str) -> Parts:
    told = value.replace("\\", "").strip().strip(";").upper()
    told = told if "=" in told else modern(told)
    pieces = [piece.partition("=") for piece in told.split(";") if piece not in _IDLE]
    found = {name: text for name, _, text in pieces}
    if len(found) < len(pieces) or not all(_sound(*part) for part in found.items()):
        return MappingProxyType({})
    return MappingProxyType(found if "FREQ" in found else {})


_known = lru_cache(maxsize=1_000)(_read)


def meaning(value: str) -> frozenset[tuple[str, object]]:
    """What a sound rule says, in whatever order and without what is implied; else nothing."""
    return frozenset(
        (name, frozenset(text.split(",")) if name.startswith("BY") else _moment(text) or text)
        for name, text in parts(value).items()
        if _IMPLIED.get(name) != text
    )


def _sound(name: str, text: str) -> bool:
    return name in _CHECKS and bool(_CHECKS[name](text))


def _agree(found: Parts) -> bool:
    """Whether the parts may stand together."""
    frequency = found.get("FREQ", "")
    numbered = _NUMBERED.search(found.get("BYDAY", ""))
    others = [name for name in found if name.startswith("BY") and name != "BYSETPOS"]
    return not (
        {"COUNT", "UNTIL"} <= found.keys()
        or any(frequency not in _ONLY_WITH.get(name, _FREQUENCIES) for name in found)
        or (numbered and (frequency not in {"YEARLY", "MONTHLY"} or "BYWEEKNO" in found))
        or ("BYSETPOS" in found and not others)
    )


def _in_utc(moment: Moment) -> datetime:
    return converted(moment.at, moment.zone, "UTC")


def written(found: Parts, start: Moment | None, in_utc: InUtc = _in_utc) -> str:
    """The rule as text, with UNTIL of the kind of DTSTART: a day, local time, or UTC."""
    last = until(found)
    told = dict(found)
    if last and start:
        told["UNTIL"] = _until(last, start, in_utc)
    return ";".join(f"{name}={text}" for name, text in told.items())


def until(found: Parts) -> Moment | None:
    """The end that a rule names (RFC 5545 §3.3.10: included), in its own kind of time."""
    return _moment(found.get("UNTIL", ""))


def whole(last: Moment) -> datetime:
    """The last second that an end includes."""
    return datetime.combine(last.at, _END_OF_DAY) if last.is_date else last.at


def _until(last: Moment, start: Moment, in_utc: InUtc) -> str:
    if start.is_date:
        return values.written_date(last.at.date())
    if not last.is_date and bool(last.zone) == bool(start.zone):
        return values.written_time(last.at, last.zone)
    at = whole(last)
    if not start.zone or last.zone:
        return values.written_time(at)
    return values.written_time(in_utc(replace(start, at=at)), "UTC")
