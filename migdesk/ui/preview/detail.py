"""What the comparison shows of an item: its fields alone, or beside those of a record here."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import tzinfo

from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.operations.choices import FieldChange, field_changes
from migdesk.operations.differing import shown_value
from migdesk.operations.importplan import EVENT, PlannedItem
from migdesk.operations.repetition import SERIES, WHEN
from migdesk.records import Contact, Event

_UNTOLD = frozenset(
    {"uid", "time_zone", "time_zone_inferred", "family", "given", "additional", "parent"}
)
"""What nobody needs to see of a record that is compared with nothing: a name is told whole."""

Values = Sequence[tuple[str, object]]


@dataclass(frozen=True, slots=True)
class Detail:
    """``values`` are the filled fields as they came, ``changes`` what is compared."""

    values: Values
    changes: Sequence[FieldChange]


def detail(item: PlannedItem, zone: tzinfo | None, into: str = "") -> Detail:
    """Reads an item; ``into`` is the UID of the record that it is compared with."""
    changes: Sequence[FieldChange] = field_changes(item, zone, into)
    if item.likely:
        one = next((own for own in item.likely if own.uid == into), item.likely[0])
        changes = [*_alike(_values(item.kind, one.unit, zone), changes), *changes]
    return Detail(_values(item.kind, item.received, zone), changes)


def _values(kind: str, unit: Unit, zone: tzinfo | None) -> Values:
    """The fields that say something, but for those that no reader needs."""
    record: Event | Contact = vevent.get(unit) if kind == EVENT else vcard.get(unit)
    told = (field.name for field in fields(record) if field.name not in _UNTOLD)
    return [(name, shown_value(record, name, zone)) for name in told if getattr(record, name)]


def _alike(ours: Values, changes: Sequence[FieldChange]) -> list[FieldChange]:
    """The fields in which two that are probably one do not differ: nothing to choose."""
    differ = {own.field for own in changes}
    differ |= {WHEN[0]} if SERIES in differ else set()
    alike = ((name, value) for name, value in ours if name not in differ)
    return [FieldChange(name, value, None, value, sides=()) for name, value in alike]
