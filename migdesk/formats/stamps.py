"""When a record was made and changed: what operations write and ``put`` never does."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from migdesk.formats import values
from migdesk.formats.component import Component, Unit
from migdesk.formats.edits import Written, place, rewritten

HIGHEST = 2**31 - 1
"""The highest INTEGER (RFC 5545 §3.3.8): a SEQUENCE beyond it is read as this one."""


@dataclass(frozen=True, slots=True)
class Stamps:
    """SEQUENCE, and the moment (UTC) of the last change; none when not said."""

    sequence: int = 0
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class StampTable:
    """Which properties of a format hold the stamps."""

    created: str
    changed: tuple[str, ...]
    sequence: str = ""

    def read(self, unit: Unit) -> Stamps:
        """The stamps of the unit's main component."""
        changed = (_utc(unit.main, name) for name in self.changed)
        return Stamps(
            sequence=_sequence(unit.main, self.sequence),
            changed=next((at for at in changed if at), None),
        )

    def is_older(self, one: Unit, other: Unit) -> bool:
        """Whether of ``one`` some component was stamped before its own in ``other``, none after.

        A master has its own in the master, an occurrence in the one of its RECURRENCE-ID. The
        first stamp in which they differ decides, SEQUENCE first; one that only one of them has
        tells nothing, and one that tells a day alone is neither before nor after an hour of it.
        """
        ages = {age for _, _, age in self._compared(one, other)}
        return -1 in ages and 1 not in ages

    def newest(self, one: Unit, other: Unit) -> Unit:
        """``one`` with the components of ``other`` in place of its older ones.

        Occurrences that only one of them has stand with its master, or if they are newer.
        """
        compared = list(self._compared(one, other))
        here, master = _keyed(one), _keyed(one).get(_MASTER)
        is_older = any(age < 0 and own is one.main for own, _, age in compared)
        more = [
            there
            for key, there in _keyed(other).items()
            if key not in here and (is_older or (master and self._age(there, master) > 0))
        ]
        if not more and not any(age < 0 for _, _, age in compared):
            return one
        kept = [own if age >= 0 else there for own, there, age in compared]
        return Unit([*filter(None, kept), *more])

    def _compared(
        self, one: Unit, other: Unit
    ) -> Iterator[tuple[Component, Component | None, int]]:
        """Each component, its own in ``other``, and -1 if it is the older, 1 if the newer.

        An occurrence that ``other`` lacks is compared with its master; without it, it is newer.
        """
        found = _keyed(other)
        for key, own in _keyed(one).items():
            there = found.get(key)
            against = there or found.get(_MASTER)
            yield own, there, self._age(own, against) if against else 1

    def _age(self, one: Component, other: Component) -> int:
        for ours, theirs in zip(self._told(one), self._told(other), strict=True):
            both = min(len(ours), len(theirs))
            if ours[:both] != theirs[:both]:
                return -1 if ours < theirs else 1
        return 0

    def _told(self, own: Component) -> Iterator[tuple[float, ...]]:
        """SEQUENCE, then day and second of each change; less, or nothing, where it is not said."""
        said = self.sequence and own.first(self.sequence)
        yield (_sequence(own, self.sequence),) if said else ()
        for name in self.changed:
            at = _utc(own, name)
            told = (at.toordinal(), at.timestamp()) if at else ()
            yield told if "T" in own.value(name).upper() else told[:1]

    def write(
        self, unit: Unit, now: datetime, *, raise_sequence: bool = False, least: int = 0
    ) -> Unit:
        """Change stamps set to ``now`` (aware); SEQUENCE perhaps raised, and not below ``least``.

        CREATED is set where nothing was stamped yet: of a foreign record nobody knows it.
        """
        at = values.written_time(now.astimezone(UTC).replace(tzinfo=None), "UTC")
        main = unit.main
        is_new = not any(map(main.first, self.changed))
        for name in self.changed:
            main = _set(main, name, at)
        if self.created and is_new and not main.first(self.created):
            main = _set(main, self.created, at)
        known = self.read(unit).sequence
        sequence = min(max(known + raise_sequence, least), HIGHEST)
        if self.sequence and (sequence != known or not main.first(self.sequence)):
            main = _set(main, self.sequence, str(sequence))
        return unit.with_main(main)


_OF_OTHER_TYPES: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    ("TZID", "VALUE", "ENCODING", "CHARSET"), ()
)
"""What a date, a local time or a text had, and a moment in UTC has not."""

_STAMPED = re.compile(
    rb"^(?:[\w-]+\.)?(?:DTSTAMP|LAST-MODIFIED|CREATED|SEQUENCE|REV)[:;]"
    rb"[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*",
    re.MULTILINE | re.IGNORECASE,
)


def unstamped(text: bytes) -> bytes:
    """``text`` without the lines that a stamp writes: the same before and after it."""
    return _STAMPED.sub(b"", text)


_MASTER = ("", 0)


def _keyed(unit: Unit) -> dict[tuple[str, int], Component]:
    """The components by the occurrence that they are; a second one of the same by its number."""
    found: dict[tuple[str, int], Component] = {}
    seen: Counter[str] = Counter()
    for component in unit.components:
        name = component.value("RECURRENCE-ID").strip()
        found[name, seen[name]] = component
        seen[name] += 1
    return found


def _sequence(component: Component, name: str) -> int:
    text = component.value(name).strip().lstrip("0") if name else ""
    return min(int(text[:11]), HIGHEST) if text.isascii() and text.isdigit() else 0


def _set(component: Component, name: str, value: str) -> Component:
    old = component.lines(name)
    written = Written(name, value, _OF_OTHER_TYPES)
    return place(component, old[:1], [rewritten(next(iter(old), None), written)])


def _utc(component: Component, name: str) -> datetime | None:
    at = values.timestamp(component.first(name))
    return at and at.replace(tzinfo=UTC)


ICALENDAR_STAMPS = StampTable("CREATED", ("LAST-MODIFIED", "DTSTAMP"), "SEQUENCE")
CARD_STAMPS = StampTable("", ("REV",))
