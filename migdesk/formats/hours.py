"""Whether the time zones that a file defines put its events at the hours that were meant.

Whoever reads a file computes with its VTIMEZONEs (RFC 5545 §3.6.5): where they are wrong, every
local time may be right and every hour wrong. icalendar reads them here, so that another mind
than the one that wrote them says what they mean.
"""

from bisect import bisect
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import cast

from icalendar import Timezone

from migdesk.formats.component import Unit
from migdesk.formats.foreignzone import copied
from migdesk.formats.share import Meant
from migdesk.formats.sharefile import zoned
from migdesk.formats.timezones import converted, zone

_KNOWN_YEARS = range(1971, 2038)
"""From the second year of the time zone database to the last that icalendar computes."""

_LATER = tuple(timedelta(days=30 * month) for month in range(1, 25))
"""Behind its start, when a recurring event is looked at again."""

_Local = tuple[datetime, str]
"""A wall time, and the TZID of its zone."""


def same(unit: Unit, defined: Mapping[str, str], meant: Meant) -> bool:
    """Whether each time of ``unit`` is the hour that it was meant to be.

    ``defined`` are the VTIMEZONEs of its file, by TZID. Raises what icalendar does when it
    cannot read one.
    """
    times, wanted = ([*_local(one)] for one in (unit, meant.unit))
    return len(times) == len(wanted) and all(
        _is_same(found, one, defined, meant.zones) for found, one in zip(times, wanted, strict=True)
    )


def _local(unit: Unit) -> Iterator[_Local]:
    """The times in a zone; of a recurring component some of the next two years, too."""
    for own in unit.components:
        times = [(moment.at, moment.zone) for moment in zoned(own)]
        goes_on = own.first("RRULE") and times and times[0][0].year in _KNOWN_YEARS
        yield from times
        yield from ((times[0][0] + later, times[0][1]) for later in _LATER if goes_on)


def _is_same(
    found: _Local, meant: _Local, defined: Mapping[str, str], zones: Mapping[str, str]
) -> bool:
    (at, named), (wanted, tzid) = found, meant
    real, text = zone(tzid), defined.get(named, "")
    if at != wanted or not text:
        return False
    if not real:
        return text == copied(named, zones.get(tzid, ""))
    utc = converted(at, tzid, "UTC")
    if utc.year not in _KNOWN_YEARS:
        return True
    offset = utc.replace(tzinfo=UTC).astimezone(real).utcoffset()
    return _offset(text, utc) == _to_the_minute(offset)


def _offset(text: str, utc: datetime) -> timedelta | None:
    """What a VTIMEZONE adds to a moment (UTC); none before its first onset."""
    onsets, offsets = _read(text)
    place = bisect(onsets, utc)
    return offsets[place - 1] if place else None


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[tuple[datetime, ...], tuple[timedelta, ...]]:
    onsets, told = cast("Timezone", Timezone.from_ical(text)).get_transitions()
    return tuple(onsets), tuple(offset for offset, _, _ in told)


def _to_the_minute(offset: timedelta | None) -> timedelta | None:
    """``offset`` as icalendar rounds it."""
    return offset and timedelta(minutes=(offset.total_seconds() + 30) // 60)
