"""An event that comes back from another program: each part of a series is compared by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from migdesk.formats import occurrences, recur, share, vevent
from migdesk.formats.component import Component, Unit
from migdesk.formats.edits import place
from migdesk.formats.occurrences import Key, parts
from migdesk.formats.span import plain
from migdesk.formats.timezones import converted
from migdesk.operations.leaving import UNKNOWN
from migdesk.operations.merging import RESTAMPED
from migdesk.operations.returning import Return, taken, with_dropped

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.operations.linked import LinkedContacts
    from migdesk.records import Event

_STAMPS = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")


def event(linked: LinkedContacts, zones: Mapping[str, str], came: Return) -> Unit | None:
    """The stored event with what was changed elsewhere since it left; none without a change.

    ``zones`` are the VTIMEZONEs of its calendar, by TZID. What has no date can only have left
    whole. A part of a series that the file does not hold was not touched there.
    """
    result = _Returned(linked, zones, came).result()
    return None if result == came.mine else result


def left_from_here(
    mine: Unit, incoming: Unit, left: Callable[[], Unit], *, from_source: bool
) -> bool:
    """Whether another program's ``incoming`` was written from what had ``left`` of ``mine``.

    Its main part has what sharing had added, and nothing of what it had left out; where
    nothing had been added, just the same properties. A program that ``mine`` came from may
    well leave out just that, and write a description: there it takes the very values that
    sharing adds. What leaves of an invitation has another UID.
    """
    if any(own.lines(*share.INVITATION) for own in mine.components):
        return False
    theirs = parts(incoming, mine)
    key = None if None in theirs else next(iter(theirs), None)
    here, ours = _names(theirs, key), _names(parts(mine), key)
    if not here or not ours or here == ours:
        return False
    sent = parts(left())
    there = _names(sent, key)
    added, dropped = there - ours, ours - there
    if from_source:
        telling = added - {"DESCRIPTION"}
        if not telling or any(sent[key].value(n) != theirs[key].value(n) for n in telling):
            return False
    if not added:
        return bool(dropped) and here == there
    return added <= here and here.isdisjoint(dropped)


def _names(text: Mapping[Key, Component], key: Key) -> set[str]:
    return {child.name for child in text[key].children} - RESTAMPED if key in text else set()


def as_it_left(linked: LinkedContacts, zones: Mapping[str, str], uid: str, own: Unit) -> Unit:
    """A text of the event known by ``uid`` as it leaves; whole, if it has no date."""
    ours = replace(vevent.get(own), uid=uid)
    changed = vevent.stamps(own).changed or UNKNOWN
    left = share.event(own, ours, linked.of(ours), zones=zones, changed=changed)
    return left.unit if left else own


class _Returned:
    """One event, and all that it may have left as."""

    def __init__(self, linked: LinkedContacts, zones: Mapping[str, str], came: Return) -> None:
        self._came = came
        self._mine = came.mine
        self._left = cache(partial(as_it_left, linked, zones, came.uid))

    def result(self) -> Unit:
        """The stored text with all that is news."""
        ours, theirs = self._parts(self._mine), self._parts(self._came.incoming)
        changed = {
            key: self._merged(key, own, theirs[key]) for key, own in ours.items() if key in theirs
        }
        new = [own for key, own in theirs.items() if key not in ours and not self._had(key)]
        gone = _gone(ours, theirs, changed)
        put = {id(ours[key]): own for key, own in changed.items()}
        kept = [put.get(id(own), own) for own in self._mine.components if id(own) not in gone]
        if not new:
            return Unit(kept)
        return Unit(sorted([*kept, *map(self._named, new)], key=_is_occurrence))

    def _parts(self, unit: Unit) -> dict[Key, Component]:
        return parts(unit, self._mine)

    def _merged(self, key: Key, own: Component, now: Component) -> Component:
        """A part of ours with what is news in theirs."""
        came = self._came
        ours = replace(_read(own), uid=came.uid)
        pair = self._compared(key, self._mine, now)
        record = taken(ours, pair, self._earlier(key, now), is_older=came.is_older)
        put = own
        if record != ours:  # what came under a UID keeps it
            put = _put(own, replace(record, uid=_read(own).uid or came.uid))
        return self._with_dates(put, now) if key is None else _stamped(own, put, now)

    def _earlier(self, key: Key, now: Component) -> Iterator[tuple[Event, Event]]:
        """The same for what was here before, and for what came back last."""
        came = self._came
        yield from (
            self._compared(key, text, now) for text in came.earlier if key in self._parts(text)
        )
        before = self._parts(came.before).get(key) if came.before else None
        if before:
            yield self._compared(key, self._mine, now, before)

    def _compared(
        self, key: Key, text: Unit, now: Component, before: Component | None = None
    ) -> tuple[Event, Event]:
        """A part of a text as it left, or as it was ``before``, and theirs as it would be."""
        own = self._parts(text)[key]
        ours = replace(_read(own), uid=self._came.uid)
        then = _read(self._parts(self._left(text)).get(key, own))
        old, new = (
            _cut(_with_rule(_with_when(with_dropped(event, then), then), then), then, ours)
            for event in (_read(before) if before else then, _read(now))
        )
        return old, new

    def _had(self, key: Key) -> bool:
        """Whether a part was here once: it was taken away since."""
        texts = (*self._came.earlier, *filter(None, [self._came.before]))
        return any(key in self._parts(text) for text in texts)

    def _named(self, own: Component) -> Component:
        uid = vevent.get(self._mine).uid or self._came.uid
        return _put(own, replace(_read(own), uid=uid))

    def _with_dates(self, own: Component, now: Component) -> Component:
        """The series without what was cancelled elsewhere, and with what was added."""
        if not any(occurrences.dates(now).values()):
            return own
        texts = [self._mine, *self._came.earlier]
        known = [self._parts(text).get(None) for text in (*texts, *map(self._left, texts))]
        if self._came.before:
            known.append(self._parts(self._came.before).get(None))
        return occurrences.with_dates(own, now, filter(None, known))


def _gone(
    ours: Mapping[Key, Component], theirs: Mapping[Key, Component], new: Mapping[Key, Component]
) -> set[int]:
    """The occurrences of a series that begins at another time now: theirs are others."""
    if None not in new or len(theirs) == 1 or _start(new[None]) == _start(ours[None]):
        return set()
    return {id(own) for key, own in ours.items() if key not in theirs}


def _start(own: Component) -> object:
    when = _read(own).when
    return when and when.start


def _stamped(own: Component, new: Component, theirs: Component) -> Component:
    """A changed occurrence as of the moment that it was changed elsewhere."""
    if new == own or vevent.is_older(Unit([theirs]), Unit([own])):
        return new
    for name in _STAMPS:
        stamp = theirs.lines(name)[:1]
        new = place(new, new.lines(name)[:1], stamp) if stamp else new
    return new


def _read(own: Component) -> Event:
    return vevent.get(Unit([own]))


def _put(own: Component, record: Event) -> Component:
    return vevent.put(Unit([own]), record).main


def _is_occurrence(own: Component) -> bool:
    return own.first("RECURRENCE-ID") is not None


def _with_when(now: Event, then: Event) -> Event:
    """``now`` with the date that left, if it is the same in fewer words or another zone."""
    if not now.when or not then.when or now.when.timed != then.when.timed:
        return now
    ends = [converted(end.first, now.time_zone, then.time_zone) for end in plain(now.when).ends]
    if ends != [end.first for end in plain(then.when).ends]:
        return now
    return replace(now, when=then.when, time_zone=then.time_zone)


def _with_rule(now: Event, then: Event) -> Event:
    """``now`` with the rule that left, if it is the same in other words."""
    told, left = recur.meaning(now.recurrence), recur.meaning(then.recurrence)
    return replace(now, recurrence=then.recurrence) if told and told == left else now


def _cut(shared: Event, then: Event, ours: Event) -> Event:
    """``shared`` without title mark and derived lines; contacts are other records' business."""
    mark = then.title.removesuffix(ours.title)
    derived = set(then.description.split("\n")) - {"", *ours.description.split("\n")}
    kept = [line for line in shared.description.split("\n") if line not in derived]
    return replace(
        shared,
        uid=ours.uid,
        title=shared.title.removeprefix(mark),
        description="\n".join(kept).strip("\n"),
        participations=(),
    )
