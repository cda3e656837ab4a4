"""The values of a contact, one by one, as they are shown and copied; pure, free of Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from migdesk.formats.phones import displayed
from migdesk.records import Address, Contact, ContactKind, Email, Link, Phone


@dataclass(frozen=True, slots=True)
class CardValue:
    """One value: ``kind`` says what it is, ``types`` which of several (RFC 6350 §5.6)."""

    kind: str
    text: str
    types: tuple[str, ...] = ()


def values_of(contact: Contact) -> tuple[CardValue, ...]:
    """What can be copied from a contact, preferred values first among their like."""
    return tuple(value for value in _values(contact) if value.text)


def _values(contact: Contact) -> Iterator[CardValue]:
    for email in sorted(contact.emails, key=_by_preference):
        yield CardValue("email", email.address, email.types)
    for phone in sorted(contact.phones, key=_by_preference):
        yield CardValue("phone", displayed(phone.number), phone.types)
    yield CardValue("organisation", organisation_of(contact))
    if contact.kind is ContactKind.INDIVIDUAL:
        yield CardValue("title", contact.title)
    yield CardValue("role", contact.role)
    for address in sorted(contact.addresses, key=_by_preference):
        yield CardValue("address", address_line(address), address.types)
    yield CardValue("languages", ", ".join(contact.languages))
    for link in sorted(contact.links, key=_by_preference):
        yield CardValue("link", link.url, link.types)


def _by_preference(found: Email | Phone | Address | Link) -> bool:
    return not found.preferred


def organisation_of(contact: Contact) -> str:
    """Organisation and units, from the whole to the part; not the contact's own name again."""
    names = (contact.organisation, *contact.units)
    return " – ".join(name for name in names if name and name != contact.display_name)


def address_line(address: Address) -> str:
    """An address on one line, in the order in which an envelope has it."""
    town = " ".join(part for part in (address.code, address.locality) if part)
    parts = (address.extended, address.street, address.box, town, address.region, address.country)
    return ", ".join(" ".join(part.split()) for part in parts if part.strip())
