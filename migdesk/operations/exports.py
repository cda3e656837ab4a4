"""Export as the command line asks for it: a destination decides what is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import segno

from migdesk.db.summaries import ContactSummary, Filter
from migdesk.errors import UserError
from migdesk.messages import counted, worded
from migdesk.operations import exporting, files
from migdesk.operations.cards import Card
from migdesk.operations.exporting import SharedFile

if TYPE_CHECKING:  # the window imports operations before its first paint
    from migdesk.db.reader import Reader

ARCHIVE = "archive"
_NOTHING = "nothing-to-export"
_NAMED = 5
CARD_FORMS = ("text", "html", "vcard", "recipient", "qr")


@dataclass(frozen=True, slots=True)
class Options:
    """How to write: for which program, in which version, with approximate dates or not.

    Without a ``version``, cards are written in the one that the program reads best.
    """

    profile: str = "standard"
    version: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What was written, and line by line what was not."""

    summary: str
    lines: tuple[str, ...] = ()


def write(reader: Reader, destination: str, filter_: Filter, options: Options) -> Report:
    """Writes FILE.ics, FILE.vcf or, with a slash at the end, a folder of single files."""
    if destination.endswith(("/", "\\")):
        return _write_folder(reader, Path(destination), filter_, options)
    path = Path(destination)
    writers = {".ics": _write_events, ".vcf": _write_contacts}
    if path.name.lower() in {"", *writers}:
        raise UserError("file-without-name", path=destination)
    if path.suffix.lower() not in writers:
        raise UserError("unknown-kind-of-file", path=destination)
    return writers[path.suffix.lower()](reader, path, filter_, options)


def _write_events(reader: Reader, path: Path, filter_: Filter, options: Options) -> Report:
    uids = [own.uid for own in reader.events(filter_)]
    if options.profile == ARCHIVE:
        return _archived(path, reader.archive_calendars(filter_), counted(len(uids), "event"))
    shared = exporting.share_events(
        reader, uids, target=options.profile, approximate=options.approximate
    )
    return _written(path, shared, "event")


def _write_contacts(reader: Reader, path: Path, filter_: Filter, options: Options) -> Report:
    uids = [own.uid for own in reader.contacts(filter_)]
    if options.profile == ARCHIVE:
        return _archived(path, reader.archive_cards(filter_), counted(len(uids), "contact"))
    shared = exporting.share_contacts(reader, uids, version=options.version, target=options.profile)
    return _written(path, shared, "contact")


def _archived(path: Path, pieces: Iterable[str], what: str) -> Report:
    filled = filter(None, pieces)
    first = next(filled, None)
    if first is None:
        raise UserError("nothing-to-archive", path=str(path))
    size = files.save(path, chain((first,), filled), private=True)
    return Report(f"{path}: {what}, {counted(size, 'byte')}")


def _written(path: Path, shared: SharedFile, what: str) -> Report:
    if not shared.count:
        raise _nothing([shared], "no-contact-to-export" if what == "contact" else _NOTHING)
    exporting.save(path, shared)
    return Report(f"{path}: {counted(shared.count, what)}", tuple(left_behind(shared)))


def _nothing(shared: Sequence[SharedFile], otherwise: str = _NOTHING) -> UserError:
    """Why none of them holds anything."""
    private = sum(len(file.private) for file in shared)
    approximate = sum(len(file.left_out) for file in shared)
    if private:
        return UserError("only-private", count=private)
    return UserError("only-approximate", count=approximate) if approximate else UserError(otherwise)


def left_behind(*shared: SharedFile) -> Iterator[str]:
    """What shared files do not hold, a line for each reason."""
    left_out = [event for file in shared for event in file.left_out]
    undated = sum(len(file.undated) for file in shared)
    private = [name for file in shared for name in file.private]
    if left_out:
        told = counted(len(left_out), "approximate date was", "approximate dates were")
        months = any(event.precision != "year" for event in left_out)
        way = "--approximate takes those known to the month" if months else "known to the year"
        yield f"{told} left out ({way}; one event alone always goes out)"
    if undated:
        told = counted(undated, "event without any date was", "events without any date were")
        yield f"{told} left out"
    if private:
        more = ", …" if len(private) > _NAMED else ""
        named = ", ".join(private[:_NAMED]) + more
        told = counted(len(private), "marked as private stays", "marked as private stay")
        yield f"{told}: {named} (one exported alone always goes out)"
    losses = Counter((own.id, own.subject) for file in shared for own in file.losses)
    for (id_, subject), records in losses.items():
        told = worded(id_, {"subject": subject})
        yield f"{told} ({records} records)" if records > 1 else told


def _write_folder(reader: Reader, folder: Path, filter_: Filter, options: Options) -> Report:
    """One file for each record: phones and classic Outlook read one card per file."""
    if options.profile == ARCHIVE:
        raise UserError("archive-is-a-file", path=str(folder))
    events = [own.uid for own in reader.events(filter_)]
    contacts = [own.uid for own in reader.contacts(filter_)]
    alone = len(events) + len(contacts) == 1
    shared = [
        exporting.share_events(
            reader, [uid], target=options.profile, approximate=options.approximate, alone=alone
        )
        for uid in events
    ]
    shared += [
        exporting.share_contacts(
            reader, [uid], version=options.version, target=options.profile, alone=alone
        )
        for uid in contacts
    ]
    written = list(_named_apart([file for file in shared if file.count]))
    if not written:
        raise _nothing(shared)
    files.make_folder(folder)
    for name, file in written:
        exporting.save(folder / name, file)
    return Report(f"{folder}: {counted(len(written), 'file')}", tuple(left_behind(*shared)))


def _named_apart(files: Sequence[SharedFile]) -> Iterator[tuple[str, SharedFile]]:
    """Names of files, numbered where two would be the same for a disk that ignores case.

    A name that a record has by itself is never made of another's name and a number.
    """
    taken = {file.file_name.casefold() for file in files}
    numbers: dict[str, Iterator[int]] = {}
    for file in files:
        name = file.file_name
        if name.casefold() in numbers:
            stem, dot, ending = name.rpartition(".")
            numbered = (f"{stem}-{number}{dot}{ending}" for number in numbers[name.casefold()])
            name = next(own for own in numbered if own.casefold() not in taken)
            taken.add(name.casefold())
        numbers.setdefault(file.file_name.casefold(), count(2))
        yield name, file


def contacts_named(reader: Reader, who: str) -> list[ContactSummary]:
    """The contacts that a UID or any words of theirs mean. UserError "not-found"."""
    by_uid = reader.contacts(Filter(uids=frozenset({who})))
    found = by_uid or reader.contacts(Filter(text=who))
    if not found:
        raise UserError("not-found", what=who)
    return found


def card_form(card: Card, form: str) -> str:
    """A card as text, HTML, vCard, recipient of a mail, or a QR code made of characters."""
    if form == "qr":
        return _qr(card.vcard)
    text = {"text": card.text, "html": card.html, "recipient": card.recipient}.get(form)
    return card.vcard if text is None else f"{text}\n"


def _qr(text: str) -> str:
    """UTF-8 on purpose: phones misread the Latin-1 that would be chosen for French."""
    code = segno.make(text, encoding="utf-8", micro=False)
    rows = [[bool(module) for module in row] for row in code.matrix_iter(border=4)]
    return "".join("".join("  " if dark else "██" for dark in row) + "\n" for row in rows)
