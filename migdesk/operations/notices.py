"""What an event that comes as a message is: an invitation, an update, a cancellation, a reply."""

from migdesk.operations.importplan import (
    CANCELLED,
    CHANGED,
    DUPLICATE,
    EVENT,
    INVITATION,
    NEW,
    REPLY,
    UPDATE,
    PlannedItem,
)

_REPLIES = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
_UPDATES = frozenset({"REQUEST", "PUBLISH", "ADD"})
_UNKNOWN = frozenset({NEW, DUPLICATE})


def noticed(item: PlannedItem) -> str:
    """The notice of an item; empty for a contact, and for what is no message."""
    if item.kind != EVENT:
        return ""
    if item.method == "CANCEL" or _is_called_off(item):
        return CANCELLED
    if item.method in _REPLIES:
        return REPLY
    if item.method in _UPDATES and item.change == CHANGED:
        return UPDATE
    return INVITATION if item.method == "REQUEST" and item.change in _UNKNOWN else ""


def _is_called_off(item: PlannedItem) -> bool:
    """Whether a known event is cancelled by this, in an ordinary file as well."""
    if item.change != CHANGED or not item.stored:
        return False
    new, old = (unit.main.value("STATUS").upper() for unit in (item.unit, item.stored.unit))
    return new == "CANCELLED" != old
