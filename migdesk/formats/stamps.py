"""When a record was made and changed: what operations write and ``put`` never does."""

import re
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
        main = unit.main
        text = main.value(self.sequence).strip().lstrip("0") if self.sequence else ""
        changed = (_utc(main, name) for name in self.changed)
        return Stamps(
            sequence=min(int(text[:11]), HIGHEST) if text.isascii() and text.isdigit() else 0,
            changed=next((at for at in changed if at), None),
        )

    def is_older(self, one: Unit, other: Unit) -> bool:
        """Whether ``one`` was stamped before ``other``: by the first stamp in which they differ.

        SEQUENCE comes first; a stamp that only one of them has tells nothing.
        """
        for ours, theirs in zip(self._told(one), self._told(other), strict=True):
            if ours is not None and theirs is not None and ours != theirs:
                return ours < theirs
        return False

    def _told(self, unit: Unit) -> Iterator[float | None]:
        """SEQUENCE, then the moments of change; none for what the unit does not say."""
        main = unit.main
        yield self.read(unit).sequence if self.sequence and main.first(self.sequence) else None
        moments = (_utc(main, name) for name in self.changed)
        yield from (at.timestamp() if at else None for at in moments)

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


def _set(component: Component, name: str, value: str) -> Component:
    old = component.lines(name)
    written = Written(name, value, _OF_OTHER_TYPES)
    return place(component, old[:1], [rewritten(next(iter(old), None), written)])


def _utc(component: Component, name: str) -> datetime | None:
    at = values.timestamp(component.first(name))
    return at and at.replace(tzinfo=UTC)


ICALENDAR_STAMPS = StampTable("CREATED", ("LAST-MODIFIED", "DTSTAMP"), "SEQUENCE")
CARD_STAMPS = StampTable("", ("REV",))
