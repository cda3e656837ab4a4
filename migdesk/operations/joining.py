"""A probable duplicate that goes into the record it is a duplicate of, field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any, TypeVar

from migdesk.db.fold import fold
from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.operations.importplan import EVENT
from migdesk.records import Contact, Document, Email, Event, Link, Phone

R = TypeVar("R", Event, Contact)

OURS, THEIRS, BOTH = "ours", "theirs", "both"
WHEN = ("when", "time_zone", "time_zone_inferred")
"""The fields of a time; they go together under the name of the first."""

_NOT_MERGED = frozenset({"uid", *WHEN[1:]})
_SOURCED = frozenset({"sources", "claims"})
_LAST_DIGITS = 9

_SIGNS: Mapping[type, Callable[[Any], object]] = MappingProxyType(
    {
        str: fold,
        Email: lambda own: own.address.lower(),
        Phone: lambda own: "".join(filter(str.isdigit, own.number))[-_LAST_DIGITS:],
        Link: lambda own: own.url,
        Document: lambda own: own.url or fold(own.title),
    }
)
"""What makes two items of a list the same thing, however else they are written."""


def proposed(ours: R, theirs: R) -> dict[str, str]:
    """The side of each field in which theirs says something else; what is here stands.

    What is empty here is filled, and lists are put together.
    """
    empty = type(ours)()
    found = {}
    for field in fields(ours):
        name = field.name
        mine, other, nothing = (getattr(own, name) for own in (ours, theirs, empty))
        if name in _NOT_MERGED or other in (mine, nothing) or _clash(ours, theirs, name):
            continue
        if not isinstance(other, tuple):
            found[name] = THEIRS if mine == nothing else OURS
        elif together(mine, other) != mine:
            found[name] = BOTH
    return found


def together(mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
    """Two lists as one: ours, and what theirs has besides."""
    known = set(map(_sign, mine))
    return (*mine, *(own for own in theirs if _sign(own) not in known))


def joined(kind: str, base: Unit, incoming: Unit, sides: Mapping[str, str]) -> Unit:
    """``base`` with the fields of ``incoming``, by the sides chosen, else as proposed."""
    lens = vevent if kind == EVENT else vcard
    ours, theirs = lens.get(base), lens.get(incoming)
    values: dict[str, Any] = {}
    for name, usual in proposed(ours, theirs).items():
        side = sides.get(name, usual)
        group = WHEN if name == WHEN[0] and kind == EVENT else (name,)
        if side == THEIRS:
            values |= {own: getattr(theirs, own) for own in group}
        elif side == BOTH:
            values[name] = together(getattr(ours, name), getattr(theirs, name))
    unit: Unit = lens.put(base, replace(ours, **values))
    return unit


def _clash(ours: Event | Contact, theirs: Event | Contact, name: str) -> bool:
    """Whether one key means two sources: then theirs, and what they claim, cannot stand here."""
    if name not in _SOURCED:
        return False
    known = {own.key: own for own in ours.sources}
    return any(known.get(own.key, own) != own for own in theirs.sources)


def _sign(item: object) -> object:
    sign = _SIGNS.get(type(item))
    return sign(item) if sign else item
