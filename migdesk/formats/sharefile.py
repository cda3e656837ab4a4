"""A shared file: events that are ready to leave, and the time zones that they name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain, count

from migdesk.formats import values
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.foreignzone import copied
from migdesk.formats.share import PRODID, Shared
from migdesk.formats.sharedvalues import listed
from migdesk.formats.values import Moment
from migdesk.formats.vtimezone import vtimezone

_DATES = ("DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE")
_END_OF_PERIOD = re.compile("/[^,]*")


def calendar(events: Sequence[Shared], name: str) -> Iterator[str]:
    """The text of a whole file; zones of one name that differ are named apart."""
    zones: dict[str, str] = {}
    events = [_named_apart(shared, zones) for shared in events]
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", "CALSCALE:GREGORIAN"]
    if len(events) > 1:
        escaped = values.escape(name)
        head += [ContentLine.of(own, escaped).raw for own in ("NAME", "X-WR-CALNAME")]
    yield "".join(f"{line}\r\n" for line in head)
    for tzid, first in sorted(_needed(events).items()):
        yield copied(tzid, zones[tzid]) if tzid in zones else vtimezone(tzid, first)
    yield from (shared.unit.text for shared in events)
    yield "END:VCALENDAR\r\n"


def _needed(events: Iterable[Shared]) -> Mapping[str, datetime]:
    """The zones that events name, each with the first time that needs it."""
    found: dict[str, datetime] = {}
    for component in chain.from_iterable(shared.unit.components for shared in events):
        for moment in zoned(component):
            found[moment.zone] = min(found.get(moment.zone, moment.at), moment.at)
    return found


def zoned(component: Component) -> Iterator[Moment]:
    """The times in a zone other than UTC; of a period, where it starts."""
    named = (line for line in component.lines(*_DATES) if line.param("TZID"))
    starts = (line.evolve(_END_OF_PERIOD.sub("", line.value), {}) for line in named)
    for moment in chain.from_iterable(map(listed, starts)):
        if moment and moment.zone not in {"", "UTC"}:
            yield moment


def _named_apart(shared: Shared, taken: dict[str, str]) -> Shared:
    """``shared``, its zones under names that mean nothing else in ``taken``, and now do there."""
    names = {tzid: _free_name(tzid, text, taken) for tzid, text in shared.zones.items()}
    if all(name == tzid for tzid, name in names.items()):
        return shared
    return replace(shared, unit=Unit(_renamed(own, names) for own in shared.unit.components))


def _free_name(tzid: str, text: str, taken: dict[str, str]) -> str:
    names = chain([tzid], (f"{tzid}-{number}" for number in count(2)))
    return next(name for name in names if taken.setdefault(name, text) == text)


def _renamed(own: Component, names: Mapping[str, str]) -> Component:
    lines = (child for child in own.children if isinstance(child, ContentLine))
    return own.with_children(
        line.evolve(line.value, {"TZID": (names[tzid],)}) if tzid in names else line
        for line, tzid in ((line, line.param("TZID")) for line in lines)
    )
