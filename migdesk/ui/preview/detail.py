"""What the comparison shows of an item: its fields alone, or beside those of a record here."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import tzinfo

from migdesk.operations.choices import FieldChange, field_changes
from migdesk.operations.differing import shown_value
from migdesk.operations.glancing import said
from migdesk.operations.importplan import PlannedItem
from migdesk.records import Contact, Event

_UNTOLD = frozenset({"uid", "time_zone_inferred", "family", "given", "additional", "parent"})
"""What nobody needs to see of a record that is compared with nothing: a name is told whole."""

Values = Sequence[tuple[str, object]]


@dataclass(frozen=True, slots=True)
class Detail:
    """``values`` are the filled fields as they came, ``changes`` what is compared."""

    values: Values
    changes: Sequence[FieldChange]


def detail(item: PlannedItem, zone: tzinfo | None, into: str = "") -> Detail:
    """Reads an item; ``into`` is the UID of the record that it is compared with."""
    changes = field_changes(item, zone, into)
    if item.likely:
        one = next((own for own in item.likely if own.uid == into), item.likely[0])
        changes = [*_alike(said(item.kind, one.unit, zone), changes), *changes]
    return Detail(_values(said(item.kind, item.received, zone)), changes)


def _values(record: Event | Contact) -> Values:
    told = ((field.name, getattr(record, field.name)) for field in fields(record))
    return [(name, shown_value(record, name)) for name, value in told if _says(name, value)]


def _alike(ours: Event | Contact, changes: Sequence[FieldChange]) -> list[FieldChange]:
    """The fields in which two that are probably one do not differ: nothing to choose."""
    differ = {own.field for own in changes}
    return [
        FieldChange(name, value, None, value, sides=())
        for name, value in _values(ours)
        if name not in differ
    ]


def _says(name: str, value: object) -> bool:
    return bool(value) and name not in _UNTOLD
