"""The fields that an item changes: ours, theirs then, theirs now, and the side that is taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import tzinfo
from typing import TYPE_CHECKING, Any

from migdesk.formats import vcard, vevent
from migdesk.operations.differing import shown_series, shown_value, unheld
from migdesk.operations.importplan import CHANGED, EVENT, PlannedItem
from migdesk.operations.joining import BOTH, OURS, THEIRS, series_sides, together, usual_sides
from migdesk.operations.merging import merged
from migdesk.operations.repetition import SERIES, WHEN, put_together, repeats, said
from migdesk.records import Contact, Event

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.stored import Stored

_Record = Event | Contact


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of an Event or Contact that an item changes; an empty one is all that none holds.

    ``ours`` is as it is here, ``then`` as it came last, none where nothing had come, ``now``
    as it would be with theirs, ``both`` put together. ``side`` is proposed, of ``sides``. Of
    a date they are what its reader is shown, of one that repeats all of its series; of the
    empty field all are none.
    """

    field: str
    ours: object = None
    then: object = None
    now: object = None
    side: str = THEIRS
    sides: tuple[str, ...] = (OURS, THEIRS)
    both: object = None


@dataclass(frozen=True, slots=True)
class _Versions:
    """The texts of a record: here, last received, theirs now, and what is proposed."""

    ours: _Record
    then: _Record | None
    now: _Record
    proposal: _Record
    is_unheld_news: bool
    is_series: bool
    is_series_news: bool

    def names(self) -> Iterator[str]:
        """The fields that differ, but for those of a series, which are one."""
        passed = {"uid", *WHEN[1:], *((WHEN[0], SERIES) if self.is_series else ())}
        for field in fields(self.ours):
            name = field.name
            if name in passed:
                continue
            group = WHEN if name == WHEN[0] else (name,)
            if any(getattr(self.ours, own) != getattr(self.proposal, own) for own in group):
                yield name

    def both(self, name: str) -> Any:  # noqa: ANN401 - the value of any field
        """The lists put together: as proposed, unless that is one of the two sides."""
        mine, theirs, wanted = (getattr(own, name) for own in (self.ours, self.now, self.proposal))
        if wanted not in (mine, theirs):
            return wanted
        return together(mine, theirs)

    def side(self, name: str) -> str:
        wanted, theirs = getattr(self.proposal, name), getattr(self.now, name)
        return THEIRS if not isinstance(wanted, tuple) or wanted == theirs else BOTH

    def value(self, name: str, side: str) -> Any:  # noqa: ANN401 - the value of any field
        if side == BOTH:
            return self.both(name)
        return getattr(self.ours if side == OURS else self.now, name)


def field_changes(
    item: PlannedItem, zone: tzinfo | None = None, into: str = ""
) -> list[FieldChange]:
    """Per field what an item changes in the record that is here, or that it is merged ``into``.

    Nothing for what is new. ``zone`` is the reader's, none the system's.
    """
    if item.change != CHANGED and not item.likely:
        return []
    if item.stored is None:
        return _of_merge(item, zone, into)
    own = _versions(item, item.stored)
    found = []
    for name in own.names():
        shown = (shown_value(one, name, zone) for one in (own.ours, own.then, own.now) if one)
        values = list(shown)
        ours, now = values[0], values[-1]
        then = values[1] if own.then else None
        is_list = isinstance(getattr(own.ours, name), tuple)
        sides = (OURS, THEIRS, BOTH) if is_list else (OURS, THEIRS)
        both = own.both(name) if is_list else None
        found.append(FieldChange(name, ours, then, now, own.side(name), sides, both))
    if own.is_series_news:
        last = item.stored.last_received
        here, came = (shown_series(unit, zone) for unit in (item.stored.unit, item.unit))
        found.append(FieldChange(SERIES, here, last and shown_series(last, zone), came))
    return [*found, FieldChange("")] if own.is_unheld_news else found


def updated(item: PlannedItem, sides: Mapping[str, str]) -> PlannedItem:
    """An item that is changed, with the sides that somebody chose instead of those proposed.

    What was received stays theirs: the same file again brings no news of what was declined.
    """
    if not sides or not item.stored:
        return item
    own = _versions(item, item.stored)
    wanted = {name: sides.get(name, own.side(name)) for name in own.names()}
    chosen = {name: side for name, side in wanted.items() if side != own.side(name)}
    keeps = own.is_unheld_news and sides.get("", THEIRS) == OURS
    stays = own.is_series_news and sides.get(SERIES, THEIRS) == OURS
    if not (chosen or keeps or stays):
        return item
    lens = vevent if item.kind == EVENT else vcard
    values: dict[str, Any] = {}
    for name, side in chosen.items():
        group = WHEN if name == WHEN[0] and item.kind == EVENT else (name,)
        values |= {one: own.value(one, side) for one in group}
    record = replace(own.proposal, **values)
    base = item.unit if own.is_unheld_news and not keeps else item.stored.unit
    record = replace(record, uid=lens.get(base).uid)
    dates = item.stored.unit if stays else item.unit
    return replace(item, unit=put_together(base, record, dates))


def _versions(item: PlannedItem, stored: Stored) -> _Versions:
    lens = vevent if item.kind == EVENT else vcard
    last = stored.last_received
    ours, then = lens.get(stored.unit), lens.get(last) if last else None
    came, proposal = lens.get(item.received), lens.get(item.unit)
    came = replace(came, uid=proposal.uid)
    whole = came == proposal or (then and merged(ours, then, came) == proposal)
    news = unheld(item.kind, stored.unit) != unheld(item.kind, item.unit)
    both = (stored.unit, item.unit)
    is_series = item.kind == EVENT and any(map(repeats, both))
    moved = is_series and said(stored.unit) != said(item.unit)
    return _Versions(ours, then, came if whole else proposal, proposal, news, is_series, moved)


def _of_merge(item: PlannedItem, zone: tzinfo | None, into: str) -> list[FieldChange]:
    one = next(own for own in item.likely if into in {"", own.uid})
    lens = vevent if item.kind == EVENT else vcard
    ours, now = lens.get(one.unit), lens.get(item.received)
    found = []
    for name, side in usual_sides(item.kind, one.unit, item.received).items():
        if name == SERIES:
            there = series_sides(one.unit, item.received)
            here, came = (shown_series(own, zone) for own in (one.unit, item.received))
            found.append(FieldChange(name, here, None, came, side, there))
            continue
        mine, theirs = (shown_value(own, name, zone) for own in (ours, now))
        sides: tuple[str, ...] = (OURS, THEIRS)
        both = None
        if isinstance(mine, tuple) and isinstance(theirs, tuple):
            sides, both = (OURS, THEIRS, BOTH), together(mine, theirs)
        found.append(FieldChange(name, mine, None, theirs, side, sides, both))
    return found
