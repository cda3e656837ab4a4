"""What an incoming unit changes in a record that is here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from migdesk.formats import vcard, vevent
from migdesk.formats.adding import added
from migdesk.formats.cancelling import cancelled, stamped_like
from migdesk.formats.component import Unit
from migdesk.formats.occurrences import completed
from migdesk.formats.privacy import kept_private
from migdesk.operations import returning, returningevent
from migdesk.operations.importplan import CHANGED, CONTACT, EVENT, OLDER, UNCHANGED, Incoming
from migdesk.operations.leaving import UNKNOWN
from migdesk.operations.linked import LinkedContacts
from migdesk.operations.merging import essence, merged
from migdesk.operations.repetition import bare, put_together, said

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.stored import Stored

ADD, CANCEL = "ADD", "CANCEL"
PARTIAL = frozenset({ADD, CANCEL})
"""The methods of messages that hold a part of an event, of which they change nothing else."""
_LENSES = MappingProxyType({EVENT: vevent, CONTACT: vcard})


class Verdict(NamedTuple):
    """CHANGED with the new text; UNCHANGED or OLDER with the one that stays.

    ``received`` is what to keep as the text last received.
    """

    change: str
    unit: Unit
    received: Unit


class News:
    """Compares incoming units with the records of a database, each pair by itself.

    Their age is compared with what came last in the same way: whole, shared, or under a former
    UID; if nothing did, with ours as it was stamped when it first said this, before any undo.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._linked = LinkedContacts(reader)
        self._zones = cache(reader.timezones)
        self._program = cache(reader.program)

    def of(self, own: Incoming, future: Stored, stored: Stored | None = None) -> Verdict:
        """What a record, as it will stand, takes from an incoming unit of its UID.

        ``stored`` is how it stands now. What was only stamped anew is no news (design.md §7),
        nor is our own shared file coming back. A record that was changed here keeps those
        changes. What is older changes nothing; of a series, each component that is.
        """
        unit, mine, then = own.unit, future.unit, future.last_received
        if any(essence(unit) == essence(old) for old in (mine, then) if old):
            return Verdict(UNCHANGED, mine, unit)
        left = own.exported or future.born_here
        shared = returning.is_shared_form(mine, unit, exported=left)
        shared = shared and not self._is_from_source(own, future)
        returned = shared or self._was_rewritten(own, future)
        if returned and not self._is_shared_anew(own, future):
            return self._returned(own, future, stored)
        base = self._base(own.kind, future)
        if completed(unit, mine) is not unit:
            return _with_occurrences(own, mine, then or mine, base)
        both = newest(own.kind, unit, base)
        if both is None:
            return Verdict(OLDER, mine, unit)
        if future.untouched or not then:
            return Verdict(CHANGED, both, both)
        return _told(mine, _merged(own.kind, mine, then, both), both)

    def _is_shared_anew(self, own: Incoming, future: Stored) -> bool:
        """Whether another desk shares an event of its own again, that it has changed since.

        Only where an event was born is its SEQUENCE raised (design.md §7): its file is whole.
        """
        then = future.last_received
        if own.kind != EVENT or not own.exported or future.born_here or not then:
            return False
        came_shared = returning.is_shared_form(then, then, exported=True)
        raised = vevent.stamps(own.unit).sequence > vevent.stamps(then).sequence
        return came_shared and raised and own.program == self._program(future.place)

    def _is_from_source(self, own: Incoming, future: Stored) -> bool:
        """Whether a file of the program that an event came from is news of that, whatever is here.

        What was only added here, such as a note, does not make it one that has come back.
        """
        then = future.last_received
        if own.kind != EVENT or own.exported or future.born_here or not then or not own.program:
            return False
        came_shared = returning.is_shared_form(future.unit, then, exported=False)
        return came_shared and own.program == self._program(future.place)

    def _was_rewritten(self, own: Incoming, future: Stored) -> bool:
        """Whether an event is what had left of it, under another program's name."""
        if own.kind != EVENT:
            return False
        mine = future.unit

        def left() -> Unit:
            zones = self._zones(future.place)
            return returningevent.as_it_left(self._linked, zones, future.uid, mine)

        from_source = own.program == self._program(future.place)
        return returningevent.left_from_here(mine, own.unit, left, from_source=from_source)

    def of_cancel(self, own: Incoming, mine: Unit, future: Stored | None) -> Verdict:
        """What a message that cancels an event changes in it: its status, and nothing else.

        It need not hold the rest of the event (RFC 5546 §3.2.5). ``future`` is none for an
        event of the same import.
        """
        then = self._then(own, mine, future)
        if is_older(own.kind, own.unit, then):
            return Verdict(OLDER, mine, own.unit)
        received = stamped_like(cancelled(then, own.unit), own.unit)
        both = cancelled(mine, own.unit)
        return _told(mine, both if future else stamped_like(both, own.unit), received)

    def of_added(self, own: Incoming, mine: Unit, future: Stored | None) -> Verdict:
        """A record with the dates that a message adds to it; older if they cannot be added.

        ``future`` is none for an event of the same import.
        """
        then = self._then(own, mine, future)
        if is_older(own.kind, own.unit, then):
            return Verdict(OLDER, mine, own.unit)
        try:
            both, received = added(mine, own.unit), stamped_like(added(then, own.unit), own.unit)
        except ValueError:
            return Verdict(OLDER, mine, own.unit)
        return _told(mine, both if future else stamped_like(both, own.unit), received)

    def _then(self, own: Incoming, mine: Unit, future: Stored | None) -> Unit:
        """What a message that holds a part of an event has that part of."""
        if future and own.uid != future.uid:
            return self._reader.received_under(own.kind, own.uid)
        return self._base(own.kind, future) if future else mine

    def of_former(self, own: Incoming, stored: Stored) -> Verdict:
        """What a stored record takes from a unit of a UID that was merged into it.

        What was taken over from it was decided at the merge; what changed since comes in.
        """
        unit, mine = own.unit, stored.unit
        then = self._reader.received_under(own.kind, own.uid)
        no_news = essence(unit) in (essence(then), essence(mine))
        if no_news or returning.is_shared_form(then, unit, exported=own.exported):
            return Verdict(UNCHANGED, mine, unit)
        both = newest(own.kind, unit, then)
        if both is None:
            return Verdict(OLDER, mine, unit)
        return _told(mine, kept_private(_merged(own.kind, mine, then, both, mine), both), both)

    def is_older(self, kind: str, unit: Unit, stored: Stored) -> bool:
        """Whether a unit that came whole is older than its record."""
        return is_older(kind, unit, self._base(kind, stored))

    def _base(self, kind: str, stored: Stored) -> Unit:
        """What the age of a unit that came whole is compared with."""
        return stored.last_received or _first_stamped(stored, self._reader.earlier(kind, stored))

    def _returned(self, own: Incoming, future: Stored, stored: Stored | None) -> Verdict:
        """What another program changed in a record that had left from here.

        Its file may be older than what came or was done here since, but not than every text
        that it may have left as.
        """
        kind, unit, mine, then = own.kind, own.unit, future.unit, future.last_received
        came_back = then and returning.is_shared_form(mine, then, exported=future.born_here)
        before = then if came_back else None
        texts = [*self._reader.earlier(kind, future), *([(stored, True)] if stored else [])]
        older = is_older(kind, unit, before or _first_stamped(future, texts))
        if older and all(is_older(kind, unit, text.unit) for text, _ in texts):
            return Verdict(OLDER, mine, unit)
        earlier = [text.unit for text, stands in texts if stands]
        came = returning.Return(future.uid, mine, unit, before, earlier, is_older=older)
        zones = self._zones(future.place) if kind == EVENT else {}
        both = self._put_together(kind, zones, came)
        if both:
            return Verdict(CHANGED, both, completed(unit, then or mine))
        return Verdict(OLDER if older else UNCHANGED, mine, unit)

    def beside(self, own: Incoming, mine: Unit, zones: Mapping[str, str]) -> Unit | None:
        """A new record, with what was changed in a shared file of it that comes beside it.

        ``zones`` are the VTIMEZONEs of its calendar. None if nothing was, or it is older.
        """
        came = returning.Return(own.uid, mine, own.unit)
        both = (
            None
            if is_older(own.kind, own.unit, mine)
            else self._put_together(own.kind, zones, came)
        )
        if not both:
            return None
        lens = _LENSES[own.kind]
        stamps, known = lens.stamps(own.unit), lens.stamps(mine)
        at = max(filter(None, (stamps.changed, known.changed)), default=UNKNOWN)
        new: Unit = lens.stamp_change(mine, both, at, born_here=False, least=stamps.sequence)
        return new

    def _put_together(
        self, kind: str, zones: Mapping[str, str], came: returning.Return
    ) -> Unit | None:
        if kind == EVENT:
            return returningevent.event(self._linked, zones, came)
        return returning.contact(came)


def _first_stamped(stored: Stored, earlier: Iterable[tuple[Stored, bool]]) -> Unit:
    """The text of a record with the stamps that it had when it first said this."""
    texts = (text for text, _ in earlier)
    return next((text for text in texts if text.digest == stored.digest), stored).unit


def is_older(kind: str, unit: Unit, other: Unit) -> bool:
    """Whether a unit was stamped before another text of its record, as far as both say.

    Compared component by component: it is not, if one of them was stamped after its own.
    """
    older: bool = _LENSES[kind].is_older(unit, other)
    return older


def newest(kind: str, unit: Unit, base: Unit) -> Unit | None:
    """A unit, each component as the ``base`` has it where that is newer; none if all is older."""
    unit = completed(unit, base)
    if is_older(kind, unit, base):
        return None
    both: Unit = _LENSES[kind].newest(unit, base)
    return None if both != unit and essence(both) == essence(base) else both


def _with_occurrences(own: Incoming, mine: Unit, then: Unit, base: Unit) -> Verdict:
    """``mine`` with the occurrences of a file that does not hold the series itself."""
    parts = [part for part in own.unit.components if not is_older(own.kind, Unit([part]), base)]
    if not parts:
        return Verdict(OLDER, mine, own.unit)
    return _told(mine, completed(Unit(parts), mine), completed(Unit(parts), then))


def _told(mine: Unit, both: Unit, received: Unit) -> Verdict:
    same = essence(both) == essence(mine)
    return Verdict(UNCHANGED, mine, received) if same else Verdict(CHANGED, both, received)


def _merged(kind: str, ours: Unit, then: Unit, now: Unit, base: Unit | None = None) -> Unit:
    """``ours`` with what they changed: each field, and all that no field holds in one piece.

    That stays if a ``base`` is given, and so do the dates of a series that are not theirs.
    """
    lens = _LENSES[kind]
    record = merged(lens.get(ours), lens.get(then), lens.get(now))
    is_moved = kind == EVENT and said(now) != said(then) == said(ours)
    if not base:
        empty = type(record)()
        rests = (bare(own) if kind == EVENT else own for own in (now, then))
        said_now, said_then = (essence(lens.put(own, empty)) for own in rests)
        base = now if said_now != said_then else ours
    both: Unit = put_together(base, record, now if is_moved else ours)
    return both
