"""A row of a table as an event, and the lines of its VEVENT that no field of it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from migdesk.dates import PartialDate, When
from migdesk.formats import values
from migdesk.formats.component import Component
from migdesk.formats.contentline import ContentLine
from migdesk.formats.tables.fields import folded
from migdesk.formats.tables.found import Columns, Found, categories, several
from migdesk.formats.tables.marks import private
from migdesk.formats.tables.moments import day_of, flag, is_no_date, time_of, words_of
from migdesk.records import Participation, clean, clean_line

_DAY = timedelta(days=1)
_PRIORITIES: Mapping[str, str] = {
    "normal": "",
    "normale": "",
    "high": "1",
    "haute": "1",
    "elevee": "1",
    "low": "9",
    "basse": "9",
    "faible": "9",
}
_BUSY: Mapping[str, tuple[str, str]] = {
    "1": ("OPAQUE", "TENTATIVE"),
    "2": ("OPAQUE", "BUSY"),
    "3": ("TRANSPARENT", "FREE"),
    "4": ("OPAQUE", "OOF"),
    "tentative": ("OPAQUE", "TENTATIVE"),
    "provisoire": ("OPAQUE", "TENTATIVE"),
    "busy": ("OPAQUE", "BUSY"),
    "occupe": ("OPAQUE", "BUSY"),
    "occupe(e)": ("OPAQUE", "BUSY"),
    "free": ("TRANSPARENT", "FREE"),
    "libre": ("TRANSPARENT", "FREE"),
    "out of office": ("OPAQUE", "OOF"),
    "absent": ("OPAQUE", "OOF"),
    "absent(e)": ("OPAQUE", "OOF"),
}
"""TRANSP and X-MICROSOFT-CDO-BUSYSTATUS of what Outlook's tables number from 1."""

_PEOPLE: Mapping[str, tuple[str, Mapping[str, tuple[str, ...]]]] = {
    "organiser": ("ORGANIZER", {}),
    "required": ("ATTENDEE", {"ROLE": ("REQ-PARTICIPANT",)}),
    "optional": ("ATTENDEE", {"ROLE": ("OPT-PARTICIPANT",)}),
    "resource": ("ATTENDEE", {"CUTYPE": ("RESOURCE",), "ROLE": ("NON-PARTICIPANT",)}),
}
_ROLES = {"organised-by": "organiser", "contact": "contact"}
_ADDRESS = re.compile(r"[^\s@<>();,:\"']{1,64}@[^\s@<>();,:\"']{1,255}")
_NOBODY = "invalid:nomail"
_BEHIND_NAME = " <>()[]'\""


@dataclass(frozen=True, slots=True)
class _Moment:
    """What the cells of one end say: a day, and a time if there is one."""

    day: date
    time: time | None

    @property
    def at(self) -> datetime:
        return datetime.combine(self.day, self.time or time.min)

    @property
    def bare(self) -> _Moment:
        """The day alone."""
        return replace(self, time=None)


def fields(columns: Columns, own: Found) -> dict[str, Any]:
    """The fields of the event of a row, but for its note; empty without a title and a date."""
    when = _when(columns, own)
    title = own.text("title")
    if not title and not when:
        return {}
    return {
        "title": title,
        "when": when,
        "location": own.text("location"),
        "description": own.text("description", "\n"),
        "url": own.text("url", " "),
        "series": own.text("series"),
        "tags": tuple(dict.fromkeys(tag for text in own.texts("tag") for tag in categories(text))),
        "participations": tuple(
            Participation(role=role, name=name)
            for field, role in _ROLES.items()
            for name in several(own.texts(field))
        ),
    }


def parts(
    columns: Columns, own: Found, known: Mapping[str, Any]
) -> Iterator[ContentLine | Component]:
    """What the record has no place for: marks, people, and the reminder."""
    yield from private(columns, own)
    priority = folded(own.text("priority"))
    if _PRIORITIES.get(priority):
        yield ContentLine.of("PRIORITY", _PRIORITIES[priority])
    elif priority and priority not in _PRIORITIES:
        own.doubt("priority", columns.heading_of("priority"))
    busy = folded(own.text("busy"))
    if busy in _BUSY:
        names = ("TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS")
        yield from map(ContentLine.of, names, _BUSY[busy])
    elif busy:
        own.doubt("busy", columns.heading_of("busy"))
    yield from _people(own)
    alarm = _alarm(columns, own, known)
    if alarm:
        yield alarm


def _people(own: Found) -> Iterator[ContentLine]:
    for field, (name, params) in _PEOPLE.items():
        for text in own.texts(field):
            people = [text] if name == "ORGANIZER" else text.split(";")
            for person in filter(None, map(str.strip, people)):
                yield _person(name, person, params)


def _person(name: str, text: str, params: Mapping[str, tuple[str, ...]]) -> ContentLine:
    """A CAL-ADDRESS (RFC 5545 §3.3.3) of "Name", "Name <address>", "Name (address)", or address."""
    match = _ADDRESS.search(text)
    address = clean_line(match[0]) if match else ""
    called = clean_line(text.replace(address, "").strip(_BEHIND_NAME) if address else text)
    given = {"CN": (called,) if called else (), **params}
    written = tuple((key, own) for key, own in given.items() if own)
    return ContentLine.of(name, f"mailto:{address}" if address else _NOBODY, written)


def _alarm(columns: Columns, own: Found, known: Mapping[str, Any]) -> Component | None:
    """A reminder as VALARM: so long before the start, as the wall clock says."""
    said = own.text("reminder")
    wanted = flag(said) if said else bool(own.texts("reminder-date"))
    if wanted is None:
        own.doubt("reminder", columns.heading_of("reminder"))
    at = _end(columns, own, "reminder-date", "reminder-time") if wanted else None
    if not at or not known["when"]:
        for field in ("reminder-date", "reminder-time") if wanted is not False else ():
            own.keep(field)
        return None
    before = known["when"].start.first - at.at
    minutes = int(before.total_seconds()) // 60
    trigger = values.written_duration(values.Duration(0, timedelta(minutes=abs(minutes))))
    return Component(
        "VALARM",
        [
            ContentLine("ACTION:DISPLAY"),
            ContentLine.of("DESCRIPTION", values.escape(clean(known["title"])) or "-"),
            ContentLine.of("TRIGGER", ("-" if minutes > 0 else "") + trigger),
        ],
    )


def _when(columns: Columns, own: Found) -> When | None:
    start = _end(columns, own, "start", "start-time")
    if not start:
        return _in_words(columns, own)
    end = _end(columns, own, "end", "end-time")
    said = own.text("all-day")
    if not said and not own.texts("start-time") and _are_days(start, end):
        start, end = start.bare, end and end.bare
    whole = flag(said) if said else start.time is None
    if whole is None:
        own.doubt("all-day", columns.heading_of("all-day"))
    if whole or start.time is None:
        return _days(columns, own, start, end)
    return _times(columns, own, start, end)


def _are_days(start: _Moment, end: _Moment | None) -> bool:
    """Whether a cell says midnight as spreadsheets do that mean the day."""
    return start.time == time.min and (not end or end.time in {None, time.min})


def _days(columns: Columns, own: Found, start: _Moment, end: _Moment | None) -> When:
    """Whole days. Outlook ends them at midnight of the day after, Google on the last of them."""
    for field, moment in (("start-time", start), ("end-time", end)):
        if moment and moment.time not in {None, time.min}:
            own.keep(field)
    last = end.day if end else start.day
    if end and end.time == time.min and last > start.day:
        last -= _DAY
    if last < start.day:
        own.doubt("end", columns.heading_of("end"))
        last = start.day
    return When.of_days(start.day, last)


def _times(columns: Columns, own: Found, start: _Moment, end: _Moment | None) -> When:
    if end and end.time is None:
        own.keep("end")
        end = None
    if end and end.at < start.at:
        own.doubt("end", columns.heading_of("end"))
        own.keep("end-time")
        end = None
    return When(_minute(start.at), _minute(end.at) if end else None)


def _minute(at: datetime) -> PartialDate:
    return PartialDate(at.year, at.month, at.day, at.hour, at.minute, at.second or None)


def _in_words(columns: Columns, own: Found) -> When | None:
    """A date in words ("26 et 27 octobre 2015", "juin 2013"); what is none is kept."""
    text = own.text("start", " ")
    language, day_first = columns.layout.language, columns.order.day_first
    if is_no_date(text):
        text = ""
    when = words_of(text, language, day_first=day_first)
    if not when and text:
        own.doubt("start", columns.heading_of("start"))
    end = words_of(own.text("end", " "), language, day_first=day_first) if when else None
    if when and end and end.start.first >= when.start.first:
        when = When(when.start, end.end or end.start)
        own.cells.pop("end", None)
    for field in ("start-time", "end", "end-time"):
        own.keep(field)
    return when


def _day_in_words(columns: Columns, text: str) -> tuple[date, time | None] | None:
    """A single day in words, for which another cell has the time; none for more, or about it."""
    layout, order = columns.layout, columns.order
    when = words_of(text, layout.language, day_first=order.day_first)
    day = when and when.first_day
    return (day, None) if when and day and when == When.of_days(day, day) else None


def _end(columns: Columns, own: Found, day_field: str, time_field: str) -> _Moment | None:
    """The day and time of an end of it; a day that cannot be read is left to be kept."""
    text = own.text(day_field, " ")
    if not text and day_field == "end" and own.texts(time_field):
        text = own.text("start", " ")
    found = None if is_no_date(text) else day_of(text, day_first=columns.order.day_first)
    if not found and own.texts(time_field):
        found = _day_in_words(columns, text)
    if not found:
        if text and day_field != "start" and not is_no_date(text):
            own.doubt(day_field, columns.heading_of(day_field))
        return None
    clock = own.text(time_field, " ")
    at = time_of(clock) if clock else found[1]
    if clock and at is None:
        own.doubt(time_field, columns.heading_of(time_field))
    return _Moment(found[0], at)
