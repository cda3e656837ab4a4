"""What an incoming unit changes in a record that is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.operations import returning
from migdesk.operations.importplan import EVENT, Incoming
from migdesk.operations.linked import LinkedContacts
from migdesk.operations.merging import essence, merged

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.stored import Stored


class News:
    """Compares incoming units with the records of a database, each pair by itself."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._linked = LinkedContacts(reader)

    def of(self, own: Incoming, stored: Stored) -> Unit | None:
        """The text that a stored record takes from an incoming one; none without any news.

        What was only stamped anew is no news (design.md §7), nor is our own shared file coming
        back. A record that was changed here keeps those changes.
        """
        unit, mine, then = own.unit, stored.unit, stored.last_received
        if any(essence(unit) == essence(old) for old in (mine, then) if old):
            return None
        if returning.is_shared_form(mine, unit, exported=own.exported):
            return None if _is_older(own, mine) else self._returned(own, stored)
        if stored.untouched:
            return unit
        if not then:
            return None if _is_older(own, mine) else unit
        both = _merged(own.kind, mine, then, unit)
        return None if essence(both) == essence(mine) else both

    def _returned(self, own: Incoming, stored: Stored) -> Unit | None:
        """What another program changed in a record that had left from here."""
        if own.kind == EVENT:
            zones = self._reader.timezones(stored.place)
            return returning.event(self._linked, zones, stored, own.unit)
        return returning.contact(stored, own.unit)


def _merged(kind: str, ours: Unit, then: Unit, now: Unit) -> Unit:
    """``ours`` with what they changed: each field, and all that no field holds in one piece."""
    lens = vevent if kind == EVENT else vcard
    record = merged(lens.get(ours), lens.get(then), lens.get(now))
    empty = type(record)()
    is_news = essence(lens.put(now, empty)) != essence(lens.put(then, empty))
    both: Unit = lens.put(now if is_news else ours, record)
    return both


def _is_older(own: Incoming, mine: Unit) -> bool:
    """Whether ours was changed after theirs, as both say: theirs cannot know of it."""
    lens = vevent if own.kind == EVENT else vcard
    theirs, ours = lens.stamps(own.unit).changed, lens.stamps(mine).changed
    return bool(theirs and ours and theirs < ours)
