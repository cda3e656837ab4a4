"""How many records each value of a filter holds, after the other filters."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Select, Subquery, case, func, select
from sqlalchemy.orm import InstrumentedAttribute

from migdesk.db import conditions
from migdesk.db.aliases import canonical
from migdesk.db.children import ContactTagRow, EventTagRow, ParticipationRow
from migdesk.db.summaries import Count, Filter
from migdesk.db.tables import ContactRow, EventRow, SeriesRow
from migdesk.records import ContactKind

Values = Select[int, str, str]
"""Rows of (id of the record, folded value, value as written)."""

_ORGANISING = ("organiser", "partner", "supporter", "host")


def of_events(connection: Connection, field: str, filter_: Filter) -> list[Count]:
    """The values of a field among events, in folded order; the names of one thing are one.

    Events of no series come last, under an empty value.
    """
    values, own = _statuses(filter_.today) if field == "status" else _EVENTS[field]
    where = conditions.of_events(filter_, own)
    counts = _counts(connection, values.where(*where).subquery())
    return [*counts, *_of_no_series(connection, where)] if field == "series" else counts


def of_contacts(connection: Connection, field: str, filter_: Filter) -> list[Count]:
    """The values of a field (kind, organisation, tag) among contacts, in folded order."""
    values, own = _CONTACTS[field]
    where = conditions.of_contacts(filter_, own)
    return _counts(connection, values.where(*where).subquery())


def _of_no_series(connection: Connection, where: Sequence[conditions.Condition]) -> Sequence[Count]:
    query = select(func.count(EventRow.id)).where(EventRow.series_key == "", *where)
    count = connection.execute(query).scalar_one()
    return [Count("", count)] if count else []


def _counts(connection: Connection, values: Subquery) -> list[Count]:
    id_, key, name = values.c
    query = select(key, func.min(name), func.count(id_.distinct())).where(key != "").group_by(key)
    groups: dict[str, list[tuple[str, str, int]]] = {}
    for row in connection.execute(query.order_by(key)):
        groups.setdefault(canonical(row[0]), []).append((row[0], row[1], row[2]))
    return [_count(connection, values, group) for group in groups.values()]


def _count(
    connection: Connection, values: Subquery, group: Sequence[tuple[str, str, int]]
) -> Count:
    """The most frequent name, and how many records have any: some may have two."""
    _, name, count = max(group, key=lambda row: row[2])
    if len(group) > 1:
        id_, key, _ = values.c
        query = select(func.count(id_.distinct())).where(key.in_([row[0] for row in group]))
        count = connection.execute(query).scalar_one()
    return Count(str(name), count)


def _plain(id_: InstrumentedAttribute[int], column: InstrumentedAttribute[Any]) -> Values:
    return select(id_, column.label("key"), column.label("name"))


def _series() -> Values:
    return select(EventRow.id, EventRow.series_key, SeriesRow.name).join(
        SeriesRow, SeriesRow.key == EventRow.series_key
    )


def _statuses(today: date | None) -> tuple[Values, tuple[str, ...]]:
    stage = conditions.stage_on(today)
    values = select(EventRow.id, stage.label("key"), stage.label("name"))
    return values, ("statuses", "hidden_statuses")


def _organisations() -> Values:
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


def _event_tags() -> Values:
    return select(EventRow.id, EventTagRow.name_key, EventTagRow.name).join(EventTagRow)


def _contact_tags() -> Values:
    return select(ContactRow.id, ContactTagRow.name_key, ContactTagRow.name).join(ContactTagRow)


# Each field with the parts of the filter that it is itself.
_EVENTS: Mapping[str, tuple[Values, tuple[str, ...]]] = MappingProxyType(
    {
        "series": (_series(), ("series", "hidden_series")),
        "organisation": (_organisations(), ("organisations",)),
        "tag": (_event_tags(), ("tags",)),
        "kind": (_plain(EventRow.id, EventRow.kind), ("kinds",)),
    }
)
_CONTACTS: Mapping[str, tuple[Values, tuple[str, ...]]] = MappingProxyType(
    {
        "kind": (_plain(ContactRow.id, ContactRow.kind), ("kinds",)),
        "organisation": (
            select(ContactRow.id, ContactRow.organisation_key, ContactRow.organisation),
            ("organisations",),
        ),
        "tag": (_contact_tags(), ("tags",)),
    }
)
