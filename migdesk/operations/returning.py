"""Records that come back from another program: what sharing had added is cut off again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from migdesk.formats import sharecard, vcard
from migdesk.formats.component import Component, Unit
from migdesk.operations.leaving import UNKNOWN
from migdesk.operations.merging import SPAN, merged
from migdesk.records import Contact, Event

R = TypeVar("R", Event, Contact)
_OWN = "X-MIGDESK-"
_SHARED = "X-MIGDESK-EDTF"


def is_shared_form(stored: Unit, incoming: Unit, *, exported: bool) -> bool:
    """Whether ``incoming`` is without what only the archive has of ``stored``.

    ``exported`` is what its file says, or follows from ``stored`` being born here; another
    program that wrote it anew says nothing.
    """
    return (exported or _is_whole(stored.main)) and not _is_whole(incoming.main)


def _is_whole(component: Component) -> bool:
    lines = (child for child in component.children if not isinstance(child, Component))
    return any(line.name.startswith(_OWN) and line.name != _SHARED for line in lines)


@dataclass(frozen=True, slots=True)
class Return:
    """A record that comes back, and what it may have left as.

    ``mine`` is its text here, and ``uid`` what it is known by. ``before`` is what came back of
    it last, ``earlier`` are the texts that it had here. ``is_older`` tells that something
    newer than the file is here.
    """

    uid: str
    mine: Unit
    incoming: Unit
    before: Unit | None = None
    earlier: Sequence[Unit] = ()
    is_older: bool = False


def contact(came: Return) -> Unit | None:
    """The stored contact with what was changed elsewhere since its card left, none without."""
    version = came.incoming.main.value("VERSION").strip()
    written = version if version in sharecard.VERSIONS else sharecard.VERSIONS[0]

    def compared(own: Unit, before: Unit | None = None) -> tuple[Contact, Contact]:
        changed = vcard.stamps(own).changed or UNKNOWN
        left = replace(vcard.get(own), uid=came.uid)
        then = vcard.get(sharecard.card(left, written, changed))
        old = with_dropped(vcard.get(before), then) if before else then
        return old, with_dropped(vcard.get(came.incoming), then)

    def earlier() -> Iterator[tuple[Contact, Contact]]:
        yield from map(compared, came.earlier)
        if came.before:
            yield compared(mine, came.before)

    mine = came.mine
    ours = vcard.get(mine)
    result = taken(ours, compared(mine), earlier(), is_older=came.is_older)
    return None if result == ours else vcard.put(mine, result)


def taken(ours: R, pair: tuple[R, R], earlier: Iterable[tuple[R, R]], *, is_older: bool) -> R:
    """``ours`` with what the file changed in everything that it may have left as.

    A ``pair`` is a record as it left and the file as it would then be: of ours as it is now,
    and of what was here, or came back, ``earlier``.
    """
    old, new = pair
    if merged(ours, old, new) == ours:
        return ours
    return merged(ours, old, _news(old, new, list(earlier), is_older=is_older))


def _news(old: R, new: R, left: Sequence[tuple[R, R]], *, is_older: bool) -> R:
    """``new`` with the values of ``old`` where they are no change, or one that is outdated.

    A value that a record had when it ``left``, at any time, was not touched elsewhere. Where
    it had several, something changed it since; an older file does not change it again.
    """
    changes: dict[str, Any] = {}
    for names in _together(old):
        mine, theirs = _values(old, names), _values(new, names)
        pairs = [(_values(then, names), _values(now, names)) for then, now in left]
        is_list = len(names) == 1 and isinstance(mine[0], tuple)
        if any(then == now for then, now in pairs):
            theirs = mine
        elif is_list:
            theirs = (_items(mine[0], theirs[0], [then[0] for then, _ in pairs]),)
        elif is_older and any(then != mine for then, _ in pairs):
            theirs = mine
        changes |= zip(names, theirs, strict=True)
    return replace(new, **changes)


def _items(
    mine: tuple[Any, ...], theirs: tuple[Any, ...], left: Sequence[tuple[Any, ...]]
) -> tuple[Any, ...]:
    """``mine`` without what they removed, which always left, and with what never did."""
    kept = [item for item in mine if item in theirs or any(item not in own for own in left)]
    return (*kept, *(item for item in theirs if not any(item in own for own in (mine, *left))))


def _together(record: R) -> Iterator[tuple[str, ...]]:
    """The names of the fields, of those that mean nothing alone together."""
    span = tuple(name for name in SPAN if hasattr(record, name))
    yield from filter(None, [span])
    yield from ((field.name,) for field in fields(record) if field.name not in span)


def _values(record: R, names: Iterable[str]) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in names)


def with_dropped(now: R, then: R) -> R:
    """``now`` with the fields that came back empty.

    Far more often a program does not know them than a person has emptied them.
    """
    empty = type(now)()
    names = (field.name for field in fields(now))
    dropped = [name for name in names if getattr(now, name) == getattr(empty, name)]
    return replace(now, **{name: getattr(then, name) for name in dropped})
