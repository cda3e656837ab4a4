"""What a list says about an item of an import, beside its title."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from migdesk.formats import vcard, vevent
from migdesk.operations.differing import Difference, differences
from migdesk.operations.importplan import CHANGED, EVENT, OLDER, PlannedItem
from migdesk.operations.readersclock import shown_event
from migdesk.records import Contact, Event

_COMPARED = frozenset({CHANGED, OLDER})


@dataclass(frozen=True, slots=True)
class Glance:
    """The record as it came, its dates on the reader's clock, and what would change here."""

    record: Event | Contact
    changes: Sequence[Difference] = ()


def glance(item: PlannedItem, zone: tzinfo | None) -> Glance:
    """Looks at an item; ``zone`` is the reader's, none the system's."""
    changes = differences(item, zone) if item.change in _COMPARED else ()
    if item.kind == EVENT:
        return Glance(shown_event(vevent.get(item.received), zone), changes)
    return Glance(vcard.get(item.received), changes)
