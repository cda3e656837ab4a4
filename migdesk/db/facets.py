"""How many records each value of a filter holds, after the other filters."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Subquery, func, select
from sqlalchemy.orm import InstrumentedAttribute

from migdesk.db import conditions, values
from migdesk.db.aliases import canonical
from migdesk.db.summaries import Count, Filter
from migdesk.db.tables import ContactRow, EventRow
from migdesk.db.values import Values


def of_events(connection: Connection, field: str, filter_: Filter) -> list[Count]:
    """The values of a field among events, in folded order; the names of one thing are one.

    Events without a series, an organisation or a status come last, under an empty value.
    """
    found, own = _statuses(filter_.today) if field == "status" else _EVENTS[field]
    where = conditions.of_events(filter_, own)
    counts = _counts(connection, found.where(*where).subquery())
    if field not in {"series", "organisation", "status"}:
        return counts
    return [*counts, *_without(connection, EventRow.id, found, where)]


def of_contacts(connection: Connection, field: str, filter_: Filter) -> list[Count]:
    """The values of a field (kind, organisation, tag) among contacts, in folded order.

    Contacts without an organisation or a tag come last, under an empty value.
    """
    found, own = _CONTACTS[field]
    where = conditions.of_contacts(filter_, own)
    counts = _counts(connection, found.where(*where).subquery())
    if field not in {"organisation", "tag"}:
        return counts
    return [*counts, *_without(connection, ContactRow.id, found, where)]


def _without(
    connection: Connection,
    id_: InstrumentedAttribute[int],
    found: Values,
    where: Sequence[conditions.Condition],
) -> Sequence[Count]:
    query = select(func.count(id_)).where(conditions.without_any(id_, found), *where)
    count = connection.execute(query).scalar_one()
    return [Count("", count)] if count else []


def _counts(connection: Connection, found: Subquery) -> list[Count]:
    id_, key, name = found.c
    query = select(key, func.min(name), func.count(id_.distinct())).where(key != "").group_by(key)
    groups: dict[str, list[tuple[str, str, int]]] = {}
    for row in connection.execute(query.order_by(key)):
        groups.setdefault(canonical(row[0]), []).append((row[0], row[1], row[2]))
    return [_count(connection, found, group) for group in groups.values()]


def _count(connection: Connection, found: Subquery, group: Sequence[tuple[str, str, int]]) -> Count:
    """The most frequent name, and how many records have any: some may have two."""
    _, name, count = max(group, key=lambda row: row[2])
    if len(group) > 1:
        id_, key, _ = found.c
        query = select(func.count(id_.distinct())).where(key.in_([row[0] for row in group]))
        count = connection.execute(query).scalar_one()
    return Count(str(name), count)


def _plain(id_: InstrumentedAttribute[int], column: InstrumentedAttribute[Any]) -> Values:
    return select(id_, column.label("key"), column.label("name"))


def _statuses(today: date | None) -> tuple[Values, tuple[str, ...]]:
    stage = conditions.stage_on(today)
    found = select(EventRow.id, stage.label("key"), stage.label("name"))
    return found, ("statuses", "hidden_statuses")


# Each field with the parts of the filter that it is itself.
_EVENTS: Mapping[str, tuple[Values, tuple[str, ...]]] = MappingProxyType(
    {
        "series": (values.series(), ("series", "hidden_series")),
        "organisation": (
            values.organisations(),
            ("organisations", "hidden_organisations"),
        ),
        "tag": (values.event_tags(), ("tags",)),
        "kind": (_plain(EventRow.id, EventRow.kind), ("kinds",)),
    }
)
_CONTACTS: Mapping[str, tuple[Values, tuple[str, ...]]] = MappingProxyType(
    {
        "kind": (_plain(ContactRow.id, ContactRow.kind), ("kinds",)),
        "organisation": (values.belonging(), ("organisations", "hidden_organisations")),
        "tag": (values.contact_tags(), ("tags", "hidden_tags")),
    }
)
