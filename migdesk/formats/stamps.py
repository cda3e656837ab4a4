"""When a record was made and changed: what operations write and ``put`` never does."""

from dataclasses import dataclass
from datetime import UTC, datetime

from migdesk.formats import values
from migdesk.formats.component import Component, Unit
from migdesk.formats.edits import Written, place, rewritten

HIGHEST = 2**31 - 1
"""The highest INTEGER (RFC 5545 §3.3.8): a SEQUENCE beyond it is read as this one."""


@dataclass(frozen=True, slots=True)
class Stamps:
    """SEQUENCE, and the moments (UTC) of CREATED and the last change; none when not said."""

    sequence: int = 0
    created: datetime | None = None
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
            created=_utc(main, self.created) if self.created else None,
            changed=next((at for at in changed if at), None),
        )

    def write(self, unit: Unit, now: datetime, *, raise_sequence: bool = False) -> Unit:
        """Change stamps set to ``now`` (aware), CREATED kept or set, SEQUENCE perhaps raised."""
        at = now.astimezone(UTC).replace(tzinfo=None)
        main = unit.main
        for name in self.changed:
            main = _set(main, name, values.written_time(at, "UTC"))
        if self.created and not main.first(self.created):
            main = _set(main, self.created, values.written_time(at, "UTC"))
        if self.sequence and (raise_sequence or not main.first(self.sequence)):
            sequence = min(self.read(unit).sequence + raise_sequence, HIGHEST)
            main = _set(main, self.sequence, str(sequence))
        return unit if main is unit.main else unit.with_main(main)


def _set(component: Component, name: str, value: str) -> Component:
    old = component.lines(name)
    return place(component, old[:1], [rewritten(next(iter(old), None), Written(name, value, {}))])


def _utc(component: Component, name: str) -> datetime | None:
    at = values.timestamp(component.first(name))
    return at and at.replace(tzinfo=UTC)


ICALENDAR_STAMPS = StampTable("CREATED", ("LAST-MODIFIED", "DTSTAMP"), "SEQUENCE")
CARD_STAMPS = StampTable("", ("REV",))
