"""What a record is known by when its file gives it no UID."""

from uuid import UUID, uuid5

from migdesk.db.fold import fold
from migdesk.records import Contact, Event

_OURS = UUID("0c9d5d4e-2f54-5c5b-9d3c-7f6d1f0a8b21")


def event_uid(event: Event, file_name: str) -> str:
    """The event's UID, else one that the same event of the same file always gets.

    Its dates do not count, so that a moved event is found again.
    """
    return event.uid or _made(event.title, event.location, file_name)


def contact_uid(contact: Contact, file_name: str) -> str:
    """The contact's UID, else one that the same card of the same file always gets."""
    return contact.uid or _made(contact.display_name, contact.organisation, file_name)


def _made(name: str, place: str, file_name: str) -> str:
    return str(uuid5(_OURS, "\n".join((fold(name), fold(place), file_name))))
