"""Contacts and events on their way into a table."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from migdesk.formats import share, sharecard, vevent
from migdesk.formats.borrowed import Linked
from migdesk.formats.component import Unit
from migdesk.records import Address, Contact, Email, Event, Link, Phone

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ZONE = "Europe/Zurich"
HERE = ZoneInfo(ZONE)
RIALLANT = Contact(
    uid="1",
    name="Cécile Anne Riallant",
    given="Cécile",
    additional="Anne",
    family="Riallant",
    honorific="Mme",
    organisation="OIM",
    units=("Villes",),
    title="Chef a.i.",
    emails=(Email(address="cr@a.example"), Email(address="cr@b.example")),
    phones=(
        Phone(("work",), number="+41 22 717 94 68"),
        Phone(("cell",), number="+33612345678"),
        Phone(("work", "fax"), number="+41 22 1"),
        Phone(number="12"),
    ),
    links=(Link(("work",), url="https://a.example/?q=1;2"),),
    addresses=(
        Address(("work",), street="17, route\nBât. B\n3e\n4e", locality="Genève", code="1211"),
        Address(("home",), street="x", box="12", region="GE", country="Suisse"),
    ),
    tags=("IDM", "Villes et migration"),
)


def cards(*contacts: Contact) -> list[Unit]:
    return [sharecard.card(own, "3.0", NOW) for own in contacts]


def shared(*events: Event) -> list[share.Shared]:
    units = [(vevent.skeleton(own), own) for own in events]
    ready = (share.event(unit, own, Linked(), zones={}, changed=NOW) for unit, own in units)
    return [own for own in ready if own]
