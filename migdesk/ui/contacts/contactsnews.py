"""What the contacts ask the database, in one go: a list with its counts, or one card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from migdesk.db.summaries import ContactSummary, Count, EventSummary, Filter
from migdesk.operations import arrivals
from migdesk.operations.arrivals import Arrival
from migdesk.operations.readersclock import shown_summaries
from migdesk.records import Contact
from migdesk.ui.standingcounts import standing_counts

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader


@dataclass(frozen=True, slots=True)
class ContactsNews:
    """The contacts that a filter lets through, the counts beside them, and how many there are."""

    contacts: list[ContactSummary]
    organisations: list[Count]
    tags: list[Count]
    total: int


@dataclass(frozen=True, slots=True)
class CardNews:
    """One contact, the events it takes part in, an organisation's focal points, its imports."""

    contact: Contact
    events: Sequence[EventSummary] = ()
    people: Sequence[ContactSummary] = ()
    arrivals: Sequence[Arrival] = ()


def contacts_news(reader: Reader, chosen: Filter) -> ContactsNews:
    """Ask for everything that a filter changes."""
    return ContactsNews(
        reader.contacts(chosen),
        standing_counts(reader.contact_counts, "organisation", chosen),
        standing_counts(reader.contact_counts, "tag", chosen),
        sum(own.contacts for own in reader.collections()),
    )


def card_news(reader: Reader, uid: str, zone: tzinfo | None) -> CardNews | None:
    """One contact in full, its events as they are in the reader's ``zone``, or none if gone."""
    contact = reader.contact(uid)
    if contact is None:
        return None
    agents = frozenset(contact.agents)
    people = reader.contacts(Filter(uids=agents)) if agents else []
    events = shown_summaries(reader.events_of(uid), zone)
    return CardNews(contact, events, people, arrivals.of(reader, "contact", uid))
