"""Which values a record has in each field that a window's filters count, tick by tick."""

from sqlalchemy import Select, case, select

from migdesk.db.children import ContactTagRow, EventTagRow, ParticipationRow
from migdesk.db.tables import ContactRow, EventRow, SeriesRow
from migdesk.records import ContactKind

Values = Select[int, str, str]
"""Rows of (id of the record, folded value, value as written)."""

_ORGANISING = ("organiser", "partner", "supporter", "host")


def series() -> Values:
    """The series of events."""
    return select(EventRow.id, EventRow.series_key, SeriesRow.name).join(
        SeriesRow, SeriesRow.key == EventRow.series_key
    )


def organisations() -> Values:
    """Of a known contact its organisation, or itself; of others the name, if they organise."""
    contact, part = ContactRow, ParticipationRow
    of = contact.kind == ContactKind.ORG
    unknown = contact.id.is_(None) & part.role.in_(_ORGANISING)
    key = case(
        (of, contact.name_key),
        (contact.id.is_not(None), contact.organisation_key),
        (unknown, part.name_key),
        else_="",
    )
    name = case((of, contact.display_name), (unknown, part.name), else_=contact.organisation)
    return (
        select(EventRow.id, key.label("key"), name.label("name"))
        .join(part, part.event_id == EventRow.id)
        .outerjoin(contact, contact.id == part.contact_id)
    )


def event_tags() -> Values:
    """The tags of events."""
    return select(EventRow.id, EventTagRow.name_key, EventTagRow.name).join(EventTagRow)


def belonging() -> Values:
    """The organisation of a contact; one that has none is its own, if it is an organisation."""
    contact = ContactRow
    alone = (contact.organisation_key == "") & (contact.kind == ContactKind.ORG)
    key = case((alone, contact.name_key), else_=contact.organisation_key)
    name = case((alone, contact.display_name), else_=contact.organisation)
    return select(contact.id, key.label("key"), name.label("name"))


def contact_tags() -> Values:
    """The tags of contacts."""
    return select(ContactRow.id, ContactTagRow.name_key, ContactTagRow.name).join(ContactTagRow)
