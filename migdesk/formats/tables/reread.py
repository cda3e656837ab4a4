"""A table that we wrote is read back before it replaces another."""

from collections import Counter
from collections.abc import Iterable, Iterator

from migdesk.formats import vcard, vevent
from migdesk.formats.stream import LOST, Reading
from migdesk.formats.tables import reading
from migdesk.records import Contact, Event


def holds(data: bytes, names: Iterable[str]) -> bool:
    """Whether a table has a row for each of these names, none lost, and no others."""
    found = reading.read(data)
    told = (problem for problem in found.problems if problem.severity == LOST)
    return not any(told) and _counted(_names(found)) == _counted(names)


def name_of(record: Contact | Event) -> str:
    """What a row is known by: the title of an event; name and organisation of a contact."""
    if isinstance(record, Event):
        return record.title
    return f"{record.given} {record.family} {record.organisation}"


def _names(found: Reading) -> Iterator[str]:
    for calendar in found.calendars:
        yield from (name_of(vevent.get(unit)) for unit in calendar.units)
    yield from (name_of(vcard.get(unit)) for unit in found.cards)


def _counted(names: Iterable[str]) -> Counter[str]:
    """Blanks at the ends of cells and around line ends are the readers' own."""
    return Counter(" ".join(name.split()) for name in names)
