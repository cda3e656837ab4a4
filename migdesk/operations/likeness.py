"""Which records new ones probably are: of one title and dates, address, or name and organisation.

Everything is looked up by what must be equal, so that ten thousand compare with a hundred
thousand in seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz

from migdesk.db.fold import fold
from migdesk.formats.component import Unit
from migdesk.formats.timezones import converted, known_zone
from migdesk.operations.importplan import (
    CONTACT,
    DUPLICATE,
    EMAIL,
    EVENT,
    NAME_AND_ORGANISATION,
    NEW,
    TITLE_AND_DATES,
    Likely,
    PlannedItem,
)
from migdesk.records import Contact, ContactKind, Event

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.alike import AlikeContact
    from migdesk.db.reader import Reader
    from migdesk.db.stored import Stored

_MOST = 3
"""Of how many likely records one is told; more than that nobody compares."""

_Sign = tuple[object, ...]
"""Something that two records have in common; it begins with why that makes them likely."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A record that others may be: one that is here, or item ``place`` of the plan."""

    kind: str
    uid: str
    title: str
    place: int = -1


class _Index:
    """Records by their signs; of a sign only as many as are told."""

    def __init__(self) -> None:
        self._found: dict[_Sign, list[_Known]] = {}

    def add(self, known: _Known, signs: Iterable[_Sign]) -> None:
        for sign in signs:
            here = self._found.setdefault(sign, [])
            if len(here) < _MOST:
                here.append(known)

    def ask(self, signs: Iterable[_Sign]) -> Iterator[tuple[str, _Known]]:
        """Why, and which: the records with one of these signs, each once."""
        seen: set[tuple[str, str]] = set()
        for sign in signs:
            for known in self._found.get(sign, ()):
                if (known.kind, known.uid) not in seen:
                    seen.add((known.kind, known.uid))
                    yield str(sign[0]), known


def marked(
    reader: Reader, items: Sequence[PlannedItem], records: Sequence[Event | Contact | None]
) -> list[PlannedItem]:
    """The items; a new one that is probably another's double is a duplicate, and says of what.

    ``records`` are what the items say. What one file holds side by side stays new: whoever
    wrote it knows them apart.
    """
    signs = {
        place: list(_signs(record))
        for place, (item, record) in enumerate(zip(items, records, strict=True))
        if item.change == NEW and record
    }
    index = _Index()
    _add_stored(reader, index, signs.values())
    found: dict[int, list[tuple[str, _Known]]] = {}
    for place, own in signs.items():
        if not own:
            continue
        item = items[place]
        asked = _asked(own) if item.kind == EVENT else chain.from_iterable(map(_turned, own))
        likely = list(index.ask(asked))
        if likely:
            found[place] = likely
        index.add(_Known(item.kind, item.uid, item.title, place), own)
    return _told(reader, items, found)


def _told(
    reader: Reader, items: Sequence[PlannedItem], found: dict[int, list[tuple[str, _Known]]]
) -> list[PlannedItem]:
    if not found:
        return list(items)
    known = [one for likely in found.values() for _, one in likely if one.place < 0]
    stored = {
        kind: reader.stored_by_uid(kind, {one.uid for one in known if one.kind == kind})
        for kind in (EVENT, CONTACT)
    }
    beside = {
        (item.calendar[0], item.kind, item.stored.uid if item.stored else item.uid)
        for item in items
    }
    told = list(items)
    for place, likely in found.items():
        item = items[place]
        own = sorted(
            (_likely(items, item, why, one, stored[one.kind]) for why, one in likely),
            key=lambda one: -one.score,
        )
        apart = all((item.calendar[0], item.kind, one.uid) in beside for one in own)
        change = NEW if apart else DUPLICATE
        told[place] = replace(item, change=change, likely=tuple(own[:_MOST]))
    return told


def _likely(
    items: Sequence[PlannedItem],
    item: PlannedItem,
    why: str,
    one: _Known,
    stored: dict[str, Stored],
) -> Likely:
    score = round(fuzz.token_sort_ratio(fold(item.title), fold(one.title)))
    here = stored[one.uid] if one.place < 0 else None
    unit: Unit = here.unit if here else items[one.place].unit
    return Likely(one.uid, one.title, why, score, unit, here)


def _add_stored(reader: Reader, index: _Index, signs: Iterable[Sequence[_Sign]]) -> None:
    wanted: dict[str, set[Any]] = {
        TITLE_AND_DATES: set(),
        EMAIL: set(),
        NAME_AND_ORGANISATION: set(),
    }
    for sign in chain.from_iterable(signs):
        if sign[0] == TITLE_AND_DATES:
            wanted[TITLE_AND_DATES].add(sign[2])
        else:
            wanted[str(sign[0])].update(own[1] for own in _turned(sign))
    for event in reader.events_from(wanted[TITLE_AND_DATES]):
        if event.first_day:
            at = _hour(event.first_day, event.start_minute, event.time_zone)
            days = event.first_day, event.last_day
            known = _Known(EVENT, event.uid, event.title)
            index.add(known, _of_event(event.title_key, days, at))
    reached = reader.contacts_reached(wanted[EMAIL])
    for contact in chain(reached, reader.contacts_named(wanted[NAME_AND_ORGANISATION])):
        index.add(_Known(CONTACT, contact.uid, contact.name), _of_alike(contact))


def _signs(record: Event | Contact) -> Iterator[_Sign]:
    """What a record is found by."""
    if isinstance(record, Contact):
        yield from _of_contact(record)
    elif record.when and record.title:
        when, zone = record.when, record.time_zone
        start = when.start
        minute = None if start.hour is None else start.hour * 60 + (start.minute or 0)
        days = when.first_day, when.last_day
        yield from _of_event(fold(record.title), days, _hour(days[0], minute, zone))


_Hour = tuple[object, ...]
_DAY: _Hour = ("day",)


def _hour(day: date, minute: int | None, zone: str) -> _Hour:
    """When an event begins: the moment where its zone is known, else what its clock says."""
    if minute is None:
        return _DAY
    if not known_zone(zone):
        return "floating", minute
    at = datetime.combine(day, time()) + timedelta(minutes=minute)
    return "moment", converted(at, zone, "UTC"), minute


def _of_event(title: str, days: tuple[date, date | None], hour: _Hour) -> Iterator[_Sign]:
    """Title, in any order of its words, and days; and the hour, as far as both tell it."""
    base = (TITLE_AND_DATES, " ".join(sorted(title.split())), *days)
    yield (*base, "any")
    yield (*base, *hour[:2])
    if hour != _DAY:
        yield (*base, "clock", hour[-1])


def _asked(signs: Sequence[_Sign]) -> Iterator[_Sign]:
    """What an event is asked for: whole days go with any hour, and what floats with every zone."""
    base, own = signs[0][:-1], signs[1]
    form = own[len(base)]
    if form == "day":
        yield signs[0]
        return
    yield (*base, "day")
    yield own
    yield (*base, "floating" if form == "moment" else "clock", signs[2][-1])


def _turned(sign: _Sign) -> Iterator[_Sign]:
    """A sign; of a name also with the family name first, or last."""
    yield sign
    if sign[0] == NAME_AND_ORGANISATION:
        first, _, rest = str(sign[1]).partition(" ")
        before, _, last = str(sign[1]).rpartition(" ")
        if rest:
            yield (sign[0], f"{rest} {first}", sign[2])
        if before and before != first:
            yield (sign[0], f"{last} {before}", sign[2])


def _of_contact(contact: Contact) -> Iterator[_Sign]:
    for email in contact.emails:
        yield EMAIL, email.address.lower()
    organisation = contact.organisation
    if not organisation and contact.kind == ContactKind.ORG:
        organisation = contact.name
    name, desk = fold(contact.display_name), fold(organisation)
    if name and desk:
        yield NAME_AND_ORGANISATION, name, desk


def _of_alike(contact: AlikeContact) -> Iterator[_Sign]:
    if contact.email:
        yield EMAIL, contact.email
    organisation = contact.organisation_key
    if not organisation and contact.kind == ContactKind.ORG:
        organisation = contact.name_key
    if contact.name_key and organisation:
        yield NAME_AND_ORGANISATION, contact.name_key, organisation
