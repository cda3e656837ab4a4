"""The contacts that events name, looked up for a whole file of events."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from migdesk.db.summaries import Filter
from migdesk.formats import vcard
from migdesk.formats.borrowed import Linked
from migdesk.formats.privacy import is_private
from migdesk.records import Contact, ContactKind, Event

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from collections.abc import Mapping

    from migdesk.db.reader import Reader
    from migdesk.db.stored import Stored


class LinkedContacts:
    """The contacts of events and the short names of their organisations, each read once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._read: dict[str, Contact | None] = {}
        self._private: list[Contact] = []

    def of(self, event: Event) -> Linked:
        """What ``event`` borrows from the contacts that its participations name."""
        named = {own.contact: self._contact(own.contact) for own in event.participations}
        contacts = {uid: contact for uid, contact in named.items() if contact}
        organisations = {contact.organisation for contact in contacts.values()}
        short = {name: self._short_name(name) for name in organisations}
        withheld = tuple(contact.name for contact in contacts.values() if contact in self._private)
        acronyms = {name: text for name, text in short.items() if text}
        return Linked(contacts, acronyms, withheld)

    def _contact(self, uid: str) -> Contact | None:
        """A contact; of one that is marked as private only what it is called."""
        if uid not in self._read:
            found = self._reader.stored_contact(uid) if uid else None
            self._read[uid] = self._lent(found) if found else None
        return self._read[uid]

    def _lent(self, found: Stored) -> Contact:
        contact = replace(vcard.get(found.unit), uid=found.uid)
        if is_private(found.unit):
            contact = Contact(uid=found.uid, kind=contact.kind, name=contact.display_name)
            self._private.append(contact)
        return contact

    def _short_name(self, organisation: str) -> str:
        """The first alias of an organisation that has a card of its own."""
        card = self._contact(self._organisations.get(organisation, ""))
        return card.aliases[0] if card and card.aliases else ""

    @cached_property
    def _organisations(self) -> Mapping[str, str]:
        known = self._reader.contacts(Filter(kinds=frozenset({ContactKind.ORG.value})))
        return {own.name: own.uid for own in known if own.name}
