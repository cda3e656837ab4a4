"""The contacts that events name, looked up for a whole file of events."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from migdesk.db.summaries import Filter
from migdesk.formats.borrowed import Linked
from migdesk.records import Contact, ContactKind, Event

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from collections.abc import Mapping

    from migdesk.db.reader import Reader


class LinkedContacts:
    """The contacts of events and the short names of their organisations, each read once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._read: dict[str, Contact | None] = {}

    def of(self, event: Event) -> Linked:
        """What ``event`` borrows from the contacts that its participations name."""
        named = {own.contact: self._contact(own.contact) for own in event.participations}
        contacts = {uid: contact for uid, contact in named.items() if contact}
        organisations = {contact.organisation for contact in contacts.values()}
        short = {name: self._short_name(name) for name in organisations}
        return Linked(contacts, {name: text for name, text in short.items() if text})

    def _contact(self, uid: str) -> Contact | None:
        if uid not in self._read:
            self._read[uid] = self._reader.contact(uid) if uid else None
        return self._read[uid]

    def _short_name(self, organisation: str) -> str:
        """The first alias of an organisation that has a card of its own."""
        card = self._contact(self._organisations.get(organisation, ""))
        return card.aliases[0] if card and card.aliases else ""

    @cached_property
    def _organisations(self) -> Mapping[str, str]:
        known = self._reader.contacts(Filter(kinds=frozenset({ContactKind.ORG.value})))
        return {own.name: own.uid for own in known if own.name}
