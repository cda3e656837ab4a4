"""Which fields of a record an import changes, and from what to what."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import tzinfo

from migdesk.dates import When
from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.operations.importplan import EVENT, PlannedItem
from migdesk.operations.merging import essence
from migdesk.operations.readersclock import shown_event
from migdesk.records import Contact, Event


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of an Event or Contact; an empty ``field`` is all that no field holds.

    Of a date, ``before`` and ``after`` are what its reader is shown.
    """

    field: str
    before: object = None
    after: object = None


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date on the clock it is read on, and the zone that is to be said beside it, if any."""

    when: When
    time_zone: str


def differences(item: PlannedItem, zone: tzinfo | None = None) -> list[Difference]:
    """What importing an item changes in the record that is here; nothing for a new one.

    ``zone`` is the reader's, none the system's.
    """
    if item.stored is None:
        return []
    lens = vevent if item.kind == EVENT else vcard
    old, new = item.stored.unit, item.unit
    before, after = lens.get(old), lens.get(new)
    found = [
        Difference(field.name, *(shown_value(own, field.name, zone) for own in (before, after)))
        for field in fields(before)
        if getattr(before, field.name) != getattr(after, field.name)
    ]
    if unheld(item.kind, old) != unheld(item.kind, new):
        found.append(Difference(""))
    return found


def shown_value(record: Event | Contact, field: str, zone: tzinfo | None) -> object:
    """A field as its reader is shown it."""
    if field != "when" or not isinstance(record, Event):
        return getattr(record, field)
    shown = shown_event(record, zone)
    return shown.when and ShownDate(shown.when, shown.time_zone)


def unheld(kind: str, unit: Unit) -> object:
    """What a text says besides the fields."""
    lens = vevent if kind == EVENT else vcard
    return essence(lens.put(unit, type(lens.get(unit))()))
