"""What an incoming unit changes in a record that is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.operations import returning
from migdesk.operations.importplan import CHANGED, EVENT, OLDER, UNCHANGED, Incoming
from migdesk.operations.linked import LinkedContacts
from migdesk.operations.merging import essence, merged

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.stored import Stored

Verdict = tuple[str, Unit]
"""CHANGED with the new text; UNCHANGED or OLDER with the one that stays."""


class News:
    """Compares incoming units with the records of a database, each pair by itself."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._linked = LinkedContacts(reader)

    def of(self, own: Incoming, stored: Stored) -> Verdict:
        """What a stored record takes from an incoming unit of its UID.

        What was only stamped anew is no news (design.md §7), nor is our own shared file coming
        back. A record that was changed here keeps those changes. What is older than the text
        received last, or than ours if none was, changes nothing.
        """
        unit, mine, then = own.unit, stored.unit, stored.last_received
        if any(essence(unit) == essence(old) for old in (mine, then) if old):
            return UNCHANGED, mine
        if returning.is_shared_form(mine, unit, exported=own.exported):
            return self._returned(own, stored)
        if is_older(own, then or mine):
            return OLDER, mine
        if stored.untouched or not then:
            return CHANGED, unit
        return _told(mine, _merged(own.kind, mine, then, unit))

    def of_former(self, own: Incoming, stored: Stored) -> Verdict:
        """What a stored record takes from a unit of a UID that was merged into it.

        What was taken over from it was decided at the merge; what changed since comes in.
        """
        unit, mine = own.unit, stored.unit
        then = self._reader.received_under(own.kind, own.uid)
        no_news = essence(unit) in (essence(then), essence(mine))
        if no_news or returning.is_shared_form(then, unit, exported=own.exported):
            return UNCHANGED, mine
        if is_older(own, then):
            return OLDER, mine
        lens = vevent if own.kind == EVENT else vcard
        record = merged(lens.get(mine), lens.get(then), lens.get(unit))
        return _told(mine, lens.put(mine, record))

    def _returned(self, own: Incoming, stored: Stored) -> Verdict:
        """What another program changed in a record that had left from here."""
        mine, then = stored.unit, stored.last_received
        # Whoever sent one change sends the next on top of it, without knowing when it came here.
        before = then if then and returning.is_shared_form(mine, then, exported=False) else None
        if is_older(own, before or mine):
            return OLDER, mine
        if own.kind == EVENT:
            zones = self._reader.timezones(stored.place)
            unit = returning.event(self._linked, zones, stored, own.unit, before)
        else:
            unit = returning.contact(stored, own.unit, before)
        return (CHANGED, unit) if unit else (UNCHANGED, mine)


def is_older(own: Incoming, other: Unit) -> bool:
    """Whether an incoming unit was stamped before another text of its record."""
    lens = vevent if own.kind == EVENT else vcard
    older: bool = lens.is_older(own.unit, other)
    return older


def _told(mine: Unit, both: Unit) -> Verdict:
    return (UNCHANGED, mine) if essence(both) == essence(mine) else (CHANGED, both)


def _merged(kind: str, ours: Unit, then: Unit, now: Unit) -> Unit:
    """``ours`` with what they changed: each field, and all that no field holds in one piece."""
    lens = vevent if kind == EVENT else vcard
    record = merged(lens.get(ours), lens.get(then), lens.get(now))
    empty = type(record)()
    is_news = essence(lens.put(now, empty)) != essence(lens.put(then, empty))
    both: Unit = lens.put(now if is_news else ours, record)
    return both
