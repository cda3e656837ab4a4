"""The lens row of an event's dates: DTSTART, DTEND or DUE, DURATION, and the EDTF shadow.

Ends are included in records; DTEND of dates is exclusive (RFC 5545 §3.6.1), DUE is not.
X-MIGDESK-EDTF keeps what the standard properties cannot say (a month, "about") and
counts only while they still say the same.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta

from migdesk.dates import PartialDate, When
from migdesk.formats import values
from migdesk.formats.component import Component
from migdesk.formats.edits import Written, place, rewritten
from migdesk.formats.lens import Row
from migdesk.formats.timezones import converted
from migdesk.formats.values import Duration, Moment

_DAY = timedelta(days=1)
_NAMES = ("DTSTART", "DTEND", "DUE", "DURATION", "X-MIGDESK-EDTF")
_DATE: Mapping[str, tuple[str, ...]] = {"VALUE": ("DATE",), "TZID": ()}


def _read(component: Component) -> tuple[When | None, str]:
    start = values.moment(component.first("DTSTART"))
    start = start or values.moment(component.first("DUE"))
    if not start:
        return None, ""
    said = _days(component, start) if start.is_date else _times(component, start)
    return _shadow(component, said) or said, start.zone


def _shadow(component: Component, said: When) -> When | None:
    """The EDTF shadow, if the standard properties have not moved on without it."""
    try:
        shadow = When.of_edtf(component.value("X-MIGDESK-EDTF").strip())
    except ValueError:
        return None
    return shadow if plain(shadow) == said else None


def plain(when: When) -> When:
    """What the standard properties alone can say of ``when``: days, or times."""
    if not when.timed:
        return _of_days(when.first_day, when.last_day)
    return When(_of_time(when.start.first), when.end and _of_time(when.end.first))


def _days(component: Component, start: Moment) -> When:
    first = start.at.date()
    length = values.duration(component.first("DURATION"))
    end, due = (values.moment(component.first(name)) for name in ("DTEND", "DUE"))
    if end:
        midnight = end.at.time() == datetime.min.time()
        last = end.at.date() - (_DAY if midnight and end.at > datetime.min else timedelta())  # noqa: DTZ901 - wall time
    elif due:
        last = due.at.date()
    elif length:
        last = _after(first, length.whole.days - 1)
    else:
        last = first
    return _of_days(first, max(first, last))


def _times(component: Component, start: Moment) -> When:
    end = values.moment(component.first("DTEND")) or values.moment(component.first("DUE"))
    length = values.duration(component.first("DURATION"))
    at: datetime | None = None
    if end:
        at = converted(end.at, end.zone, start.zone)
    elif length and timedelta() < length.whole < datetime.max - start.at:  # noqa: DTZ901 - wall time
        at = _later(start, length)
    return of_times(start.at, at or start.at)


def of_times(start: datetime, end: datetime) -> When:
    """From one wall time to another; just the first if the other does not lie behind it."""
    return When(_of_time(start), _of_time(end) if end > start else None)


def _later(start: Moment, length: Duration) -> datetime:
    """Wall time after ``length``: days are days, but hours pass as they do (RFC 5545 §3.3.6)."""
    day = start.at + timedelta(days=length.days)
    if not length.time:
        return day
    with suppress(OverflowError):
        passed = converted(day, start.zone, "UTC") + length.time
        return converted(passed, "UTC", start.zone)
    return start.at + length.whole


def _of_days(first: date, last: date) -> When:
    return When(PartialDate.of_day(first), PartialDate.of_day(last))


def _of_time(at: datetime) -> PartialDate:
    return PartialDate(at.year, at.month, at.day, at.hour, at.minute, at.second or None)


def _after(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + max(days, 0), date.max.toordinal()))


def _write(component: Component, wanted: tuple[When | None, str]) -> Component:
    when, zone = wanted
    lines: dict[str, Written] = {}
    if when and when.timed:
        lines = _written_times(component.name, when, zone)
    elif when:
        lines = _written_days(component.name, when)
    if when and plain(when) != when:
        lines["X-MIGDESK-EDTF"] = Written("X-MIGDESK-EDTF", when.edtf, {})
    for name in _NAMES:
        old = component.lines(name)
        new = [rewritten(next(iter(old), None), lines[name])] if name in lines else []
        component = place(component, old, new)
    return component


def _written_days(component: str, when: When) -> dict[str, Written]:
    first, last = when.first_day, when.last_day
    days = {"DTSTART": first, "DUE": last} if component == "VTODO" else {"DTSTART": first}
    if component == "VTODO" and first == last:
        del days["DTSTART"]
    lines = {name: Written(name, values.written_date(day), _DATE) for name, day in days.items()}
    if component != "VTODO" and last < date.max:
        lines["DTEND"] = Written("DTEND", values.written_date(last + _DAY), _DATE)
    elif component != "VTODO":
        lines["DURATION"] = Written("DURATION", f"P{(last - first).days + 1}D", {})
    return lines


def _written_times(component: str, when: When, zone: str) -> dict[str, Written]:
    params = {"VALUE": (), "TZID": () if zone in {"", "UTC"} else (zone,)}
    ends = {"DTSTART": when.start}
    if when.end:
        ends["DUE" if component == "VTODO" else "DTEND"] = when.end
    elif component == "VTODO":
        ends = {"DUE": when.start}
    return {
        name: Written(name, values.written_time(end.first, zone), params)
        for name, end in ends.items()
    }


SPAN = Row(("when", "time_zone"), _NAMES, _read, _write)
