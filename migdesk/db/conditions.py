"""What each field of a ``Filter`` asks of an event or of a contact, in one table each."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Select, String, case, cast, false, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, aliased

from migdesk.db import dialect, search, values
from migdesk.db.aliases import all_forms
from migdesk.db.children import ContactNameRow, ContactTagRow, EventTagRow, ParticipationRow
from migdesk.db.summaries import OVER, Filter
from migdesk.db.tables import ContactRow, EventRow
from migdesk.db.values import Values
from migdesk.formats.vevent import STATUS
from migdesk.records import Stage, bare_uid

Condition = ColumnElement[bool]
Key = InstrumentedAttribute[str]

_OF_EVENTS_ONLY = frozenset({"since", "until", "idle", "series", "statuses"})


def of_events(filter_: Filter, without: Collection[str] = ()) -> list[Condition]:
    """What the filter asks of events, but for the fields left out."""
    asked = list(_asked(_EVENTS, filter_, without))
    if filter_.hidden_statuses and "hidden_statuses" not in without:
        asked.append(stage_on(filter_.today).not_in(filter_.hidden_statuses))
    return asked


def stage_on(today: date | None) -> ColumnElement[str]:
    """The stage of an event as it is on ``today``; without that, as it is written."""
    stage, begun = cast(EventRow.stage, String), (Stage.RUNNING.value, Stage.HELD.value)
    ahead = Stage.ANNOUNCED.value, Stage.RUNNING.value
    if today is None:
        return stage
    return case(
        (stage.in_(ahead) & (EventRow.last_day < today), OVER),
        (stage.in_(begun) & (EventRow.first_day > today), Stage.CONFIRMED.value),
        else_=stage,
    )


def of_contacts(filter_: Filter, without: Collection[str] = ()) -> list[Condition]:
    """What the filter asks of contacts; by date, series and status, of an event they are in."""
    asked = list(_asked(_CONTACTS, filter_, without))
    events = list(_asked({name: _EVENTS[name] for name in _OF_EVENTS_ONLY}, filter_, without))
    if events:
        within = select(ParticipationRow.contact_id).join(EventRow).where(*events)
        asked.append(ContactRow.id.in_(within))
    return asked


def without_any(id_: InstrumentedAttribute[int], found: Values) -> Condition:
    """Whether a record has no value at all."""
    record, key, _ = found.subquery().c
    return id_.not_in(select(record).where(key != ""))


def _beside(id_: InstrumentedAttribute[int], found: Values, hidden: Collection[str]) -> Condition:
    """Whether a record has any value but hidden ones; "" hides those without any value."""
    record, key, _ = found.subquery().c
    other = id_.in_(select(record).where(key != "", key.not_in(all_forms(hidden))))
    return other if "" in hidden else or_(other, without_any(id_, found))


def stages(statuses: Iterable[str]) -> frozenset[Stage]:
    """The stages that are asked for, by their own names or by words of STATUS.

    ``confirmed`` is both: it asks for every stage that is written so (RFC 5545 §3.8.1.11).
    """
    asked = {status.upper() for status in statuses}
    written = (pairs for words in STATUS.values() for pairs in words.items())
    by_word = {stage for stage, word in written if word in asked}
    return frozenset(by_word | {stage for stage in Stage if stage.upper() in asked})


def _asked(
    table: Mapping[str, Callable[[Any], Condition]], filter_: Filter, without: Collection[str]
) -> Iterator[Condition]:
    for field in fields(filter_):
        value = getattr(filter_, field.name)
        if value and field.name in table and field.name not in without:
            yield table[field.name](value)


def _found(kind: str, id_: InstrumentedAttribute[int], text: str) -> Condition:
    ids = search.ids(kind, text)
    if ids is None:  # signs without a word are found nowhere; blanks ask for nothing
        return false() if text.strip() else true()
    return id_.in_(ids)


def _named(column: Key, keys: Collection[str]) -> Condition:
    """Whether a name is one of the keys, or another name of a contact that goes by one."""
    other = aliased(ContactNameRow)
    known_as = (
        select(other.name_key)
        .join(ContactNameRow, ContactNameRow.contact_id == other.contact_id)
        .where(ContactNameRow.name_key.in_(keys))
    )
    return or_(column.in_(keys), column.in_(known_as))


def _of_organisations(names: Collection[str]) -> Select[int]:
    """The ids of the organisations so named, and of whoever belongs to them."""
    keys = all_forms(names)
    called = select(ContactNameRow.contact_id).where(ContactNameRow.name_key.in_(keys))
    belongs = _named(ContactRow.organisation_key, keys)
    return select(ContactRow.id).where(or_(belongs, ContactRow.id.in_(called)))


def _organised(names: Collection[str]) -> Condition:
    part = or_(
        _named(ParticipationRow.name_key, all_forms(names)),
        ParticipationRow.contact_id.in_(_of_organisations(names)),
    )
    return EventRow.id.in_(select(ParticipationRow.event_id).where(part))


def _event_tagged(tags: Collection[str]) -> Condition:
    keys = EventTagRow.name_key.in_(all_forms(tags))
    return EventRow.id.in_(select(EventTagRow.event_id).where(keys))


def _contact_tagged(tags: Collection[str]) -> Condition:
    keys = ContactTagRow.name_key.in_(all_forms(tags))
    return ContactRow.id.in_(select(ContactTagRow.contact_id).where(keys))


_EVENTS: Mapping[str, Callable[[Any], Condition]] = MappingProxyType(
    {
        "since": lambda day: or_(EventRow.repeats, EventRow.last_day >= day),
        "until": lambda day: or_(EventRow.repeats, EventRow.first_day <= day),
        "idle": lambda ids: cast(EventRow.id, String).not_in(dialect.among(map(str, ids))),
        "series": lambda names: EventRow.series_key.in_(all_forms(names)),
        "organisations": _organised,
        "tags": _event_tagged,
        "statuses": lambda words: EventRow.stage.in_(stages(words)),
        "kinds": EventRow.kind.in_,
        "uids": lambda uids: EventRow.uid.in_(dialect.among(uids)),
        "text": lambda text: _found("event", EventRow.id, text),
        "hidden_series": lambda names: EventRow.series_key.not_in(all_forms(names)),
        "hidden_organisations": lambda names: _beside(EventRow.id, values.organisations(), names),
    }
)
_CONTACTS: Mapping[str, Callable[[Any], Condition]] = MappingProxyType(
    {
        "organisations": lambda names: ContactRow.id.in_(_of_organisations(names)),
        "tags": _contact_tagged,
        "hidden_organisations": lambda names: _beside(ContactRow.id, values.belonging(), names),
        "hidden_tags": lambda names: _beside(ContactRow.id, values.contact_tags(), names),
        "kinds": ContactRow.kind.in_,
        "uids": lambda uids: ContactRow.uid.in_(dialect.among(map(bare_uid, uids))),
        "text": lambda text: _found("contact", ContactRow.id, text),
    }
)
