"""What is odd about a record that was read whole, and worth a line to whoever imports it.

A table of checks for each property, and a few for the whole record. Nothing is altered
here; each doubt is the id of a sentence in ``messages``.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from migdesk.formats import foreignzone, recur, values
from migdesk.formats.addressdoubts import email, inline, link, picture
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.stream import ALTERED, NOTE, Problem, SourceCalendar
from migdesk.formats.timezones import converted, windows_name, zone

Doubt = str | None
"""The id of a sentence, or none."""

_LONG_UID, _MANY_ALARMS, _MANY_VALUES, _MANY_TIMES = 1000, 50, 40, 100_000
_OFTEN = frozenset({"SECONDLY", "MINUTELY"})
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_TURNED = re.compile("[\u202d\u202e\U000e0000-\U000e007f]")
_NOT_PLAIN = re.compile("[^\t\r\n\x20-\x7e]")
_METHOD = re.compile(r"^METHOD[^:\r]*:\s*(\w+)", re.IGNORECASE | re.MULTILINE)
_METHODS: Mapping[str, str] = {
    "REQUEST": "method-asks",
    "REPLY": "method-asks",
    "ADD": "method-asks",
    "COUNTER": "method-asks",
    "DECLINECOUNTER": "method-asks",
    "REFRESH": "method-asks",
    "CANCEL": "method-cancels",
}


def of_unit(unit: Unit, title: str, zones: Mapping[str, str]) -> Iterator[Problem]:
    """The doubts about a record, each once. ``zones`` are the VTIMEZONEs of its calendar."""
    told: dict[str, str | int] = {"title": title[:80]}
    for component in unit.components:
        found = dict.fromkeys(_of_component(component), component.line)
        yield from (Problem(line, id_, NOTE, told, component.line) for id_, line in found.items())
    main = unit.main
    for tzid in sorted(unit.tzids):
        if not zone(tzid) and not windows_name(tzid) and not _sound(tzid, zones):
            yield Problem(main.line, "zone-unknown", NOTE, told | {"zone": tzid[:80]}, main.line)
    if main.name != "VCARD":
        yield from _of_event(unit, told)


def of_calendar(calendar: SourceCalendar) -> Iterator[Problem]:
    """The doubts about a calendar as a whole."""
    method = _METHOD.search(calendar.wrapper)
    if method and method[1].upper() in _METHODS:
        yield Problem(1, _METHODS[method[1].upper()], NOTE)
    for other in calendar.others:
        if other.name == "VTIMEZONE" and not other.value("TZID"):
            yield Problem(other.line, "zone-nameless", NOTE)


def _of_event(unit: Unit, told: Mapping[str, str | int]) -> Iterator[Problem]:
    main = unit.main
    masters = [own for own in unit.components if not own.first("RECURRENCE-ID")]
    start = main.first("DTSTART")
    if not main.value("UID"):
        yield Problem(main.line, "uid-made", NOTE, told, main.line)
    if len(masters) > 1:
        several = {**told, "count": len(masters)}
        yield Problem(masters[1].line, "same-twice", NOTE, several, main.line)
    if start and not values.moment(start):
        yield Problem(main.line, "no-date", ALTERED, told, main.line)
    elif not start and main.name == "VEVENT" and not main.first("X-MIGDESK-STAGE"):
        yield Problem(main.line, "date-missing", NOTE, told, main.line)


def _sound(tzid: str, zones: Mapping[str, str]) -> bool:
    return bool(foreignzone.copied(tzid, zones.get(tzid, "")))


def _of_component(component: Component) -> Iterator[str]:
    yield from filter(None, (check(component) for check in _WHOLE.get(component.name, ())))
    for child in component.children:
        if isinstance(child, Component):
            yield from _of_component(child)
        else:
            yield from _of_line(component, child)


def _of_line(component: Component, line: ContentLine) -> Iterator[str]:
    checks = _LINES.get(line.name, ())
    yield from filter(None, (check(component, line) for check in checks))
    if _NOT_PLAIN.search(line.raw):
        if _CONTROL.search(line.raw):
            yield "control-characters"
        if _TURNED.search(line.raw):
            yield "hidden-text"
    if len(line.params) and sum(len(held) for _, held in line.params) > _MANY_VALUES:
        yield "many-parameters"
    if values.is_quoted_printable(line):
        yield from filter(None, (_quoted(line),))


def _quoted(line: ContentLine) -> Doubt:
    if line.raw.endswith("="):
        return "text-cut"
    return None if values.is_decodable(line) else "charset-wrong"


def _rule(component: Component, line: ContentLine) -> Doubt:
    parts = recur.parts(line.value)
    start = values.moment(component.first("DTSTART"))
    until = values.moment(ContentLine(f"UNTIL:{parts.get('UNTIL', '')}"))
    if not parts:
        return "rule-not-sound"
    if (start and until and until.at.date() < start.at.date()) or not _is_possible(parts):
        return "rule-never"
    if component.first("EXRULE"):
        return "rule-withdrawn"
    often = parts["FREQ"] in _OFTEN or int(parts.get("COUNT", "0")) > _MANY_TIMES
    return "rule-too-often" if often else None


def _is_possible(parts: recur.Parts) -> bool:
    """Whether one of the months named has one of the days named."""
    months = [int(month) for month in parts.get("BYMONTH", "").split(",") if month]
    days = [abs(int(day)) for day in parts.get("BYMONTHDAY", "").split(",") if day]
    return not (months and days) or min(days) <= max(_LONGEST_MONTHS[own - 1] for own in months)


def _end(component: Component, line: ContentLine) -> Doubt:
    start, end = values.moment(component.first("DTSTART")), values.moment(line)
    if not end:
        return "end-not-read"
    if not start:
        return None
    at = converted(end.at, end.zone, start.zone) if start.zone and end.zone else end.at
    return "end-before-start" if at < start.at else None


def _length(_: Component, line: ContentLine) -> Doubt:
    length = values.duration(line)
    if length is None or length.whole.days > date.max.toordinal():
        return "end-not-read"
    return "end-before-start" if length.whole.days < 0 else None


def _occurrence(_: Component, line: ContentLine) -> Doubt:
    return None if values.moment(line) else "occurrence-not-read"


def _uid(_: Component, line: ContentLine) -> Doubt:
    return "long-identifier" if len(line.value) > _LONG_UID else None


def _alarms(component: Component) -> Doubt:
    return "many-alarms" if len(component.components("VALARM")) > _MANY_ALARMS else None


def _name(component: Component) -> Doubt:
    return None if component.value("FN") or component.value("N").strip(" ;") else "card-nameless"


def _version(component: Component) -> Doubt:
    known = {values.V21, values.V3, values.V4}
    return None if component.value("VERSION").strip() in known else "card-version"


_WHOLE: Mapping[str, tuple[Callable[[Component], Doubt], ...]] = {
    "VEVENT": (_alarms,),
    "VTODO": (_alarms,),
    "VCARD": (_name, _version),
}
_LINES: Mapping[str, tuple[Callable[[Component, ContentLine], Doubt], ...]] = {
    "RRULE": (_rule,),
    "DTEND": (_end,),
    "DUE": (_end,),
    "DURATION": (_length,),
    "RECURRENCE-ID": (_occurrence,),
    "UID": (_uid,),
    "EMAIL": (email,),
    "ATTACH": (link, inline),
    "PHOTO": (link, inline, picture),
    "LOGO": (link, inline, picture),
    "IMAGE": (link, inline, picture),
    "SOUND": (link, inline),
    "KEY": (link, inline),
    "URL": (link,),
    "SOURCE": (link,),
    "CONFERENCE": (link,),
    "FBURL": (link,),
    "CALURI": (link,),
}
"""What each property is asked; VALARM's DURATION is its own and asked the same."""
