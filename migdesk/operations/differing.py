"""Which fields of a record an import changes, and from what to what."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import tzinfo

from migdesk.dates import When
from migdesk.formats import occurrences, vcard, vevent
from migdesk.formats.component import Unit
from migdesk.operations.importplan import EVENT, PlannedItem
from migdesk.operations.merging import essence
from migdesk.operations.readersclock import shown_event
from migdesk.operations.repetition import SERIES, WHEN, bare, repeats, said
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


@dataclass(frozen=True, slots=True)
class ShownSeries:
    """A date as it is shown, and how it repeats: its rule, and how many dates are otherwise."""

    when: ShownDate | None
    rule: str
    time_zone: str
    left_out: int
    added: int
    changed: int


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
    if item.kind == EVENT and (repeats(old) or repeats(new)) and said(old) != said(new):
        found = [own for own in found if own.field not in {*WHEN, SERIES}]
        found.append(Difference(SERIES))
    if unheld(item.kind, old) != unheld(item.kind, new):
        found.append(Difference(""))
    return found


def shown_value(record: Event | Contact, field: str, zone: tzinfo | None) -> object:
    """A field as its reader is shown it."""
    if field != "when" or not isinstance(record, Event):
        return getattr(record, field)
    shown = shown_event(record, zone)
    return shown.when and ShownDate(shown.when, shown.time_zone)


def shown_series(unit: Unit, zone: tzinfo | None) -> ShownSeries:
    """The dates of an event as their reader is shown them."""
    record, dates = vevent.get(unit), occurrences.dates(unit.main)
    when = shown_value(record, "when", zone)
    return ShownSeries(
        when if isinstance(when, ShownDate) else None,
        record.recurrence,
        record.time_zone,
        len(dates["EXDATE"]),
        len(dates["RDATE"]),
        sum(own is not unit.main for own in unit.components),
    )


def unheld(kind: str, unit: Unit) -> object:
    """What a text says besides the fields, and besides the dates of a series."""
    lens = vevent if kind == EVENT else vcard
    return essence(lens.put(bare(unit) if kind == EVENT else unit, type(lens.get(unit))()))
