"""A whole export: what is wanted, the files that come of it, and putting them where they belong.

bundle = bundles.prepare(reader, Order("events", Filter(), target="outlook"))
bundles.save(path, bundle)               # one file, its contacts in another beside it
bundles.save_apart(folder, bundle)       # one file for each record
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.formats.target import TARGETS
from migdesk.operations import exporting, files, inperiod, leaving, tabling
from migdesk.operations.exporting import SharedFile
from migdesk.operations.leaving import Going
from migdesk.operations.watching import Watch

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader

EVENTS, CONTACTS = "events", "contacts"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be exported, and how.

    ``kind`` is EVENTS or CONTACTS. ``table`` names a dialect of tables, empty for calendars and
    cards; its times are those of ``local``, none the system's zone. ``cancelled`` takes
    cancelled events along, ``people`` the contacts that events name, ``apart`` asks for one file
    for each record. ``alone`` tells whether one record was meant by itself, none that any
    single one is. ``as_shown`` takes days as a window shows them, on the clock of
    ``local``, else they are those of each event's own zone. Without a ``version``, cards are
    written in the one that ``target`` reads best.
    """

    kind: str
    filter: Filter = field(default_factory=Filter)
    target: str = "standard"
    version: str | None = None
    table: str = ""
    local: tzinfo | None = None
    approximate: bool = False
    cancelled: bool = True
    people: bool = False
    apart: bool = False
    alone: bool | None = None
    as_shown: bool = False


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of an export; ``parts`` that hold nothing only tell what stays.

    ``people`` are files of the contacts that the events name.
    """

    parts: tuple[SharedFile, ...] = ()
    people: tuple[SharedFile, ...] = ()

    @property
    def files(self) -> tuple[SharedFile, ...]:
        """What there is to write."""
        return tuple(part for part in self.all if part.count)

    @property
    def all(self) -> tuple[SharedFile, ...]:
        """Everything that has something to tell."""
        return (*self.parts, *self.people)

    @property
    def count(self) -> int:
        """How many of the records that were asked for leave."""
        return sum(part.count for part in self.parts)

    @property
    def size(self) -> int:
        """Octets of all files together."""
        return sum(len(part.data) for part in self.all)


def prepare(reader: Reader, order: Order, watch: Watch | None = None) -> Bundle:
    """The files of an export, ready to be looked at and to be written.

    CancelledError, soon after the ``watch`` says that they are not wanted any more.
    """
    watch = watch or Watch()
    if order.kind == CONTACTS:
        uids = [own.uid for own in reader.contacts(order.filter)]
        return Bundle(tuple(watch.over(_contacts(reader, uids, order, watch))))
    summaries = (
        inperiod.events(reader, order.filter, order.local)
        if order.as_shown
        else reader.events(order.filter)
    )
    how = Going(
        tabling.target(order.table) if order.table else TARGETS[order.target],
        approximate=order.approximate,
        cancelled=order.cancelled,
        alone=_is_alone(order, summaries),
    )
    events = leaving.events(reader, summaries, how, watch)
    parts: Iterable[SharedFile]
    if order.table:
        parts = [tabling.events(events, order.table, order.local)]
    elif order.apart:
        parts = exporting.calendars_apart(events)
    else:
        parts = [exporting.calendar(events)]
    whole = tuple(watch.over(parts))
    named = events.people if order.people else ()
    people = _cards(reader, named, order, watch, alone=False) if named else ()
    return Bundle(whole, tuple(watch.over(people)))


def _contacts(
    reader: Reader, uids: Sequence[str], order: Order, watch: Watch
) -> Iterator[SharedFile]:
    alone = _is_alone(order, uids)
    if order.table:
        ready = leaving.contacts(reader, uids, tabling.CARDS, alone=alone, watch=watch)
        yield tabling.contacts(ready, order.table)
    else:
        yield from _cards(reader, uids, order, watch, alone=alone)


def _cards(
    reader: Reader, uids: Sequence[str], order: Order, watch: Watch, *, alone: bool
) -> Iterator[SharedFile]:
    version = order.version or TARGETS[order.target].cards
    ready = leaving.contacts(reader, uids, version, alone=alone, watch=watch)
    if order.apart:
        yield from exporting.cards_apart(ready)
    else:
        yield exporting.cards(ready, order.target)


def _is_alone(order: Order, found: Sequence[object]) -> bool:
    return len(found) == 1 if order.alone is None else order.alone


def save(path: Path, bundle: Bundle, *, spare: bool = False) -> list[Path]:
    """Writes the one file of a bundle, and its contacts beside it; gives what was written.

    The contacts get the same name with .vcf; to ``spare`` a file of that name they get a
    number behind it.
    """
    beside = files.beside(path)
    beside = files.free(beside) if spare else beside
    places = [(path, part) for part in bundle.parts if part.count]
    return _save_each([*places, *((beside, own) for own in bundle.people if own.count)])


def save_apart(folder: Path, bundle: Bundle) -> list[Path]:
    """Writes each file of a bundle into a folder, under names of their own."""
    named = named_apart(bundle.files)
    files.make_folder(folder)
    return _save_each([(folder / name, file) for name, file in named])


def _save_each(places: Sequence[tuple[Path, SharedFile]]) -> list[Path]:
    """UserError "folder-cut" after some of several were written: those that are there are whole."""
    written: list[Path] = []
    for path, file in places:
        try:
            exporting.save(path, file)
        except UserError as error:
            if not written:
                raise
            cut = "folder-cut-full" if error.id == "disk-full" else "folder-cut"
            left = {"count": len(written), "total": len(places)}
            raise UserError(cut, path=str(path.parent), **left) from error
        written.append(path)
    return written


def named_apart(shared: Sequence[SharedFile]) -> Iterator[tuple[str, SharedFile]]:
    """Names of files, numbered where two would be the same for a disk that ignores case.

    A name that a record has by itself is never made of another's name and a number.
    """
    taken = {file.file_name.casefold() for file in shared}
    numbers: dict[str, Iterator[int]] = {}
    for file in shared:
        name = file.file_name
        if name.casefold() in numbers:
            stem, dot, ending = name.rpartition(".")
            numbered = (f"{stem}-{number}{dot}{ending}" for number in numbers[name.casefold()])
            name = next(own for own in numbered if own.casefold() not in taken)
            taken.add(name.casefold())
        numbers.setdefault(file.file_name.casefold(), count(2))
        yield name, file
