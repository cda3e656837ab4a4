"""A probable duplicate that goes into the record it is a duplicate of, field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any, TypeVar

from migdesk.db.fold import fold
from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.formats.privacy import kept_private
from migdesk.operations.importplan import EVENT
from migdesk.operations.repetition import SERIES, WHEN, fits, put_together, repeats, said
from migdesk.records import Contact, Document, Email, Event, Link, Phone

R = TypeVar("R", Event, Contact)

OURS, THEIRS, BOTH = "ours", "theirs", "both"
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


def series_sides(ours: Unit, theirs: Unit) -> tuple[str, ...]:
    """The sides that there are of a series, the usual one first; none where both say the same.

    It is taken whole or not at all. One that is not here fills what is empty, if it begins
    with what is here.
    """
    if not (repeats(ours) or repeats(theirs)) or said(ours) == said(theirs):
        return ()
    if not fits(ours, theirs):
        return (OURS,)
    is_filled = not repeats(ours) and said(ours)[:2] == said(theirs)[:2]
    return (THEIRS, OURS) if is_filled else (OURS, THEIRS)


def usual_sides(kind: str, ours: Unit, theirs: Unit) -> dict[str, str]:
    """The same as ``proposed``, of two texts: where one repeats, its dates are one field."""
    lens = vevent if kind == EVENT else vcard
    found = proposed(lens.get(ours), lens.get(theirs))
    if kind == EVENT and (repeats(ours) or repeats(theirs)):
        found = {name: side for name, side in found.items() if name not in {WHEN[0], SERIES}}
        sides = series_sides(ours, theirs)
        found |= {SERIES: sides[0]} if sides else {}
    return found


def joined(
    kind: str, base: Unit, incoming: Unit, sides: Mapping[str, str], uid: str = ""
) -> tuple[Unit, bool]:
    """``base`` with the fields of ``incoming``, by the sides chosen, else as proposed.

    And whether it has the dates of ``incoming`` now, and needs the time zones of its file.
    ``uid`` is what ``base`` is known by.
    """
    lens = vevent if kind == EVENT else vcard
    ours, theirs = lens.get(base), lens.get(incoming)
    values: dict[str, Any] = {}
    taken = set()
    for name, usual in usual_sides(kind, base, incoming).items():
        side = sides.get(name, usual)
        group = WHEN if name == WHEN[0] and kind == EVENT else (name,)
        if side == THEIRS:
            taken.add(name)
            values |= {own: getattr(theirs, own) for own in group if name != SERIES}
        elif side == BOTH:
            values[name] = together(getattr(ours, name), getattr(theirs, name))
    whole = SERIES in taken and fits(base, incoming)
    record = replace(ours, **values)
    unit = put_together(base, record, incoming if whole else base, uid)
    return kept_private(unit, incoming), whole or WHEN[0] in taken


def _clash(ours: Event | Contact, theirs: Event | Contact, name: str) -> bool:
    """Whether one key means two sources: then theirs, and what they claim, cannot stand here."""
    if name not in _SOURCED:
        return False
    known = {own.key: own for own in ours.sources}
    return any(known.get(own.key, own) != own for own in theirs.sources)


def _sign(item: object) -> object:
    sign = _SIGNS.get(type(item))
    return sign(item) if sign else item
