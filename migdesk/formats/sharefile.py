"""A shared file: events that are ready to leave, and the time zones that they name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain, count

from migdesk.formats import values
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.foreignzone import copied
from migdesk.formats.share import PRODID, Shared
from migdesk.formats.vtimezone import vtimezone


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
    for shared in events:
        for tzid in shared.unit.tzids:
            found[tzid] = min(found.get(tzid, shared.span[0]), shared.span[0])
    return found


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
