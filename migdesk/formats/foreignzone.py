"""VTIMEZONEs of other programs, copied into a shared file (RFC 5545 §3.6.5).

Only for a TZID that is no IANA name. Whoever reads the file computes with it, so it is
checked and written anew: a few observances, each with one yearly rule at most.
"""

import re
from datetime import datetime, timedelta
from functools import lru_cache, partial

from migdesk.formats import recur, values
from migdesk.formats.component import Component, parse_unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.sharedvalues import listed, spoken
from migdesk.formats.values import Moment

MAX_OBSERVANCES = 200
"""Observances of one zone. A zone of the IANA database needs at most 180 since 1970."""

_OFFSET = re.compile(r"[+-](?:0\d|1\d|2[0-3])[0-5]\d(?:[0-5]\d)?", re.ASCII)


_UTC = Moment(datetime(1970, 1, 1), is_date=False, zone="UTC")  # noqa: DTZ001 - a Moment says its zone


@lru_cache(maxsize=64)
def copied(tzid: str, text: str) -> str:
    """The VTIMEZONE ``text`` under the name ``tzid``, written anew; nothing if it is not sound."""
    if not text or not tzid.isprintable() or tzid.startswith("/"):  # "/": from a registry
        return ""
    parts = parse_unit(text).main.components("STANDARD", "DAYLIGHT")
    sound = [part for part in map(_observance, parts[: MAX_OBSERVANCES + 1]) if part]
    if not parts or len(sound) < len(parts) or len(parts) > MAX_OBSERVANCES:
        return ""
    return Component("VTIMEZONE", [ContentLine.of("TZID", tzid), *sound]).text


def same(one: str, other: str) -> bool:
    """Whether two VTIMEZONEs say the same, in whatever order and words."""
    if one == other or not one or not other:
        return one == other
    meanings = [_meaning(copied("zone", text)) for text in (one, other)]
    return bool(meanings[0]) and meanings[0] == meanings[1]


def _meaning(text: str) -> set[tuple[object, ...]]:
    return {
        (
            part.name,
            recur.meaning(part.value("RRULE")),
            *(part.value(name).strip() for name in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO")),
            frozenset(line.value for line in part.lines("RDATE")),
        )
        for part in (parse_unit(text).main.components() if text else ())
    }


def _observance(part: Component) -> Component | None:
    onset = values.moment(part.first("DTSTART"))
    offsets = [(name, _offset(part.value(name))) for name in ("TZOFFSETFROM", "TZOFFSETTO")]
    rules = [recur.parts(line.value) for line in part.lines("RRULE")]
    dates = [moment for line in part.lines("RDATE") for moment in listed(line)]
    yearly = all(rule.get("FREQ") == "YEARLY" for rule in rules) and len(rules) <= 1
    if not onset or not yearly or not all(offset for _, offset in offsets):
        return None
    told = [
        ("DTSTART", values.written_time(onset.at)),
        *(("RRULE", recur.written(rule, _UTC, partial(_before, part))) for rule in rules),
        *(("RDATE", values.written_time(date.at)) for date in dates if date),
        *offsets,
        *(("TZNAME", values.escape(spoken(values.text(line)))) for line in part.lines("TZNAME")),
    ]
    return Component(part.name, [ContentLine.of(name, value) for name, value in told])


def _before(part: Component, moment: Moment) -> datetime:
    """UTC at the wall time that an observance ends at; as it is at the ends of the calendar."""
    try:
        return moment.at - offset(part.value("TZOFFSETFROM").strip())
    except OverflowError:
        return moment.at


def offset(text: str) -> timedelta:
    """How far a sound offset is ahead of UTC (RFC 5545 §3.3.14)."""
    sign = -1 if text[0] == "-" else 1
    hours, minutes, seconds = (int(text[place : place + 2] or 0) for place in (1, 3, 5))
    return sign * timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _offset(value: str) -> str:
    """An offset from UTC, or nothing; -0000 is none (RFC 5545 §3.3.14)."""
    told = value.strip()
    if not _OFFSET.fullmatch(told):
        return ""
    return told if told.strip("-+0") else "+0000"
