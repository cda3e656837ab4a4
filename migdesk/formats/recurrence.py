"""When things happen: the occurrences of one UID in a window (RFC 5545 §3.8.5).

A component says how it repeats; one with RECURRENCE-ID tells how one occurrence of it, or
each from there on, is different.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from migdesk.formats.component import Component, Unit
from migdesk.formats.filezones import Zones
from migdesk.formats.overrides import Overrides, sequence
from migdesk.formats.regular import LIMIT, Regular, Told, Walls
from migdesk.formats.stream import read
from migdesk.formats.timed import Occurrence, Timed, Window, later

_NOT_SOUND, TOO_OFTEN = "rule-not-sound", "rule-too-often"
_RULE, _CHANGE, _BEGIN = (
    re.compile(rb"^(?:" + line + rb")[;:\r]", re.IGNORECASE | re.MULTILINE)
    for line in (rb"RRULE|RDATE", rb"RECURRENCE-ID", rb"BEGIN:(?:VEVENT|VTODO)")
)


@dataclass(frozen=True, slots=True)
class Expansion:
    """The occurrences that touch a window, by start; it yields their starts.

    ``doubts`` are ids of sentences in ``messages``: "rule-not-sound" if a rule could not be
    read, "rule-too-often" if more happens than is told here. DTSTART is told all the same.
    """

    occurrences: tuple[Occurrence, ...]
    doubts: frozenset[str] = frozenset()

    def __iter__(self) -> Iterator[date | datetime]:
        return (own.start for own in self.occurrences)


def occurrences(
    data: bytes, start: datetime, end: datetime, names: tuple[str, ...] = ("VEVENT",)
) -> Expansion:
    """What touches a window of all that a file holds under these names.

    A window without a zone is compared with the wall time of each event.
    """
    expansions = [
        Series(unit, zones).within(start, end)
        for calendar in read(data).calendars
        for zones in (Zones(dict(calendar.timezones)),)
        for unit in calendar.units
        if unit.main.name in names
    ]
    found = (own for expansion in expansions for own in expansion.occurrences)
    doubts = frozenset[str]().union(*(expansion.doubts for expansion in expansions))
    return Expansion(tuple(Window(start, end).touched(found)), doubts)


def repeats(text: bytes) -> bool:
    """Whether the text of a unit may mean other dates than those of its main component."""
    if _RULE.search(text):
        return True
    return bool(_CHANGE.search(text)) and len(_BEGIN.findall(text)) > 1


class Series:
    """All components of one UID, ready to tell what happens in any window."""

    def __init__(self, unit: Unit, zones: Zones) -> None:
        main = _master(unit)
        own = main and Timed.of(main, zones)
        self._regular = Regular(own, zones) if own else None
        others = (component for component in unit.components if component is not main)
        self._overrides = Overrides(others, self._regular, zones)

    def within(self, start: datetime, end: datetime) -> Expansion:
        """What touches a window; at most ``LIMIT``."""
        window = Window(start, end)
        found = [*self._overrides.occurrences]
        doubts = []
        if self._regular:
            told = self._told(self._regular, window)
            found += self._unchanged(self._regular.own, told.walls)
            doubts += [_NOT_SOUND] * (not self._regular.sound) + [TOO_OFTEN] * (not told.whole)
        touched = window.touched(found)
        doubts += [TOO_OFTEN] * (len(touched) > LIMIT)
        return Expansion(tuple(touched[:LIMIT]), frozenset(doubts))

    def _told(self, regular: Regular, window: Window) -> Told:
        """What may touch a window, wherever it has to begin for that."""
        since, until = window.reach(regular.own.zone)
        overrides = self._overrides
        longest = max(regular.own.length.whole, overrides.longest)
        return regular.between(
            later(since, -longest - overrides.last_shift), later(until, -overrides.first_shift)
        )

    def _unchanged(self, own: Timed, walls: Walls) -> Iterator[Occurrence]:
        """What has no component of its own."""
        for key in walls.keys() - self._overrides.by_key.keys():
            yield self._overrides.told(own, key, *walls[key])


def _master(unit: Unit) -> Component | None:
    """The component that repeats; of several, the latest revision.

    Where a program sends an override that has a rule, and nothing that it overrides, it is one.
    """
    masters = [own for own in unit.components if not own.first("RECURRENCE-ID")]
    if masters:
        return max(masters, key=sequence) if len(masters) > 1 else masters[0]
    return unit.main if unit.main.first("RRULE") else None
