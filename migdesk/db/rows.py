"""What is stored of a record, derived from it alone: columns, child rows, searchable text.

``migdesk check`` compares what is stored with what these functions give for the record
that the stored text holds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from migdesk.dates import When
from migdesk.db.fold import fold, words
from migdesk.records import (
    Address,
    Claim,
    Contact,
    Document,
    Event,
    Participation,
    Source,
    bare_uid,
)

Row = dict[str, Any]
Children = tuple[list[Row], ...]

_EVENT_FIELDS = (
    "title",
    "short_title",
    "language",
    "kind",
    "time_zone",
    "time_zone_inferred",
    "recurrence",
    "location",
    "url",
    "join_url",
    "registration_url",
    "languages",
    "series",
    "edition",
    "parent",
)
_CONTACT_FIELDS = (
    "name",
    "display_name",
    "family",
    "given",
    "additional",
    "honorific",
    "suffix",
    "language",
    "aliases",
    "organisation",
    "units",
    "title",
    "role",
    "interim",
    "languages",
    "agents",
    "verified",
)
_FIELDS = {
    cls: tuple(field.name for field in fields(cls))
    for cls in (Participation, Document, Source, Claim)
}
_MINUTES = 60


@dataclass(frozen=True, slots=True)
class Rows:
    """``columns`` of the record's own row, its long ``texts``, its ``children`` and ``search``.

    ``children`` has the rows of each child table of the kind, ``search`` the folded text of
    each column of its search index.
    """

    columns: Row
    texts: Row
    children: Children
    search: tuple[str, ...]


def event_rows(event: Event) -> Rows:
    """What is stored of an event."""
    columns = {name: getattr(event, name) for name in _EVENT_FIELDS}
    columns |= span(event.when)
    columns |= {
        "stage": event.stage,
        "title_key": fold(event.title),
        "series_key": fold(event.series),
        "alt_titles": tuple(title.text for title in event.alt_titles),
        "organisers": tuple(part.name for part in event.organisers if part.name),
    }
    children: Children = (
        _placed(map(_participation, event.participations)),
        _placed(map(_row, event.documents)),
        _placed(map(_named, event.tags)),
        _placed(map(_row, event.sources)),
        _placed(map(_row, event.claims)),
    )
    texts = {"description": event.description, "note": event.note}
    return Rows(columns, texts, children, _event_search(event))


def contact_rows(contact: Contact) -> Rows:
    """What is stored of a contact."""
    columns = {name: getattr(contact, name) for name in _CONTACT_FIELDS}
    columns |= {
        "kind": contact.kind,
        "name_key": fold(contact.display_name),
        "organisation_key": fold(contact.organisation),
        "role_from": _edtf(contact.role_from),
        "role_until": _edtf(contact.role_until),
        "email": _chosen(contact.emails, "address"),
        "phone": _chosen(contact.phones, "number"),
    }
    names = dict.fromkeys((contact.display_name, *contact.aliases))
    children: Children = (
        _placed(map(_named, names)),
        _placed(_points(contact)),
        _placed(map(_named, contact.tags)),
        _placed(map(_row, contact.sources)),
        _placed(map(_row, contact.claims)),
    )
    texts = {"remark": contact.remark, "note": contact.note}
    return Rows(columns, texts, children, _contact_search(contact))


def span(when: When | None) -> Row:
    """The columns of a date: as precise as known, and as days."""
    if when is None:
        empty = {"first_day": None, "last_day": None, "start_minute": None}
        return {"edtf": "", "precision": "", **empty}
    start = when.start
    timed = start.hour is not None and start.minute is not None
    return {
        "edtf": when.edtf,
        "first_day": when.first_day,
        "last_day": when.last_day,
        "precision": when.precision,
        "start_minute": (start.hour or 0) * _MINUTES + (start.minute or 0) if timed else None,
    }


def _edtf(when: When | None) -> str:
    return when.edtf if when else ""


def _row(item: Any) -> Row:  # noqa: ANN401 - a small frozen record
    return {name: getattr(item, name) for name in _FIELDS[type(item)]}


def _placed(rows: Iterable[Row]) -> list[Row]:
    return [{"position": position, **row} for position, row in enumerate(rows)]


def _named(name: str) -> Row:
    return {"name": name, "name_key": fold(name)}


def _participation(part: Participation) -> Row:
    return {**_row(part), "name_key": fold(part.name), "contact_key": bare_uid(part.contact)}


def _points(contact: Contact) -> Iterable[Row]:
    forms: tuple[tuple[str, Sequence[Any], str], ...] = (
        ("email", contact.emails, "address"),
        ("phone", contact.phones, "number"),
        ("link", contact.links, "url"),
    )
    for form, items, field in forms:
        for item in items:
            yield _point(form, getattr(item, field), item)
    for address in contact.addresses:
        yield _point("address", _one_line(address), address)


def _point(form: str, value: str, item: Any) -> Row:  # noqa: ANN401 - any typed item
    return {"form": form, "value": value, "types": item.types, "preferred": item.preferred}


def _one_line(address: Address) -> str:
    parts = (address.box, address.extended, address.street, address.code, address.locality)
    return ", ".join(part for part in (*parts, address.region, address.country) if part)


def _chosen(items: Sequence[Any], field: str) -> str:
    """The preferred one, else the first."""
    first = next((item for item in items if item.preferred), next(iter(items), None))
    return getattr(first, field) if first else ""


def _event_search(event: Event) -> tuple[str, ...]:
    documents = (text for item in event.documents for text in (item.title, item.number))
    texts = (event.description, event.note, event.url, *documents)
    return (
        _searchable(event.title, event.short_title, *(title.text for title in event.alt_titles)),
        _searchable(event.series, event.edition, *event.tags),
        _searchable(*(part.name for part in event.participations)),
        _searchable(event.location),
        _searchable(*texts),
    )


def _contact_search(contact: Contact) -> tuple[str, ...]:
    reached = [row["value"] for row in _points(contact)]
    numbers = ("".join(words(phone.number)) for phone in contact.phones)
    texts = (contact.remark, contact.note, *contact.tags)
    return (
        _searchable(contact.display_name, contact.given, contact.family, *contact.aliases),
        _searchable(contact.organisation, *contact.units),
        _searchable(contact.title, contact.role),
        _searchable(*reached, *numbers),
        _searchable(*texts),
    )


def _searchable(*texts: str) -> str:
    return " ".join(word for text in texts for word in words(text))
