"""Export as the command line asks for it: a destination decides what is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import segno

from migdesk.db.summaries import ContactSummary, Filter
from migdesk.errors import UserError
from migdesk.messages import counted, worded
from migdesk.operations import archiving, bundles
from migdesk.operations.bundles import CONTACTS, EVENTS, Bundle, Order
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

    Without a ``version``, cards are written in the one that the program reads best. A table is
    of ``what``, events or contacts, and in the dialect ``table``; ``with_contacts`` writes the
    contacts that events name beside them.
    """

    profile: str = "standard"
    version: str | None = None
    approximate: bool = False
    what: str = EVENTS
    table: str | None = None
    language: str = "en"
    with_contacts: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What was written, and line by line what was not."""

    summary: str
    lines: tuple[str, ...] = ()


def write(reader: Reader, destination: str, filter_: Filter, options: Options) -> Report:
    """Writes FILE.ics, FILE.vcf, FILE.csv or, with a slash at the end, a folder of single files."""
    if destination.endswith(("/", "\\")):
        return _write_folder(reader, Path(destination), filter_, options)
    path = Path(destination)
    kinds = {".ics": EVENTS, ".vcf": CONTACTS, ".csv": options.what}
    if path.name.lower() in {"", *kinds}:
        raise UserError("file-without-name", path=destination)
    ending = path.suffix.lower()
    if ending not in kinds:
        raise UserError("unknown-kind-of-file", path=destination)
    if options.profile == ARCHIVE:
        return _archive(reader, path, filter_)
    table = _table(options) if ending == ".csv" else ""
    bundle = bundles.prepare(reader, _order(kinds[ending], filter_, options, table=table))
    if not bundle.count:
        none = "no-contact-to-export" if kinds[ending] == CONTACTS else _NOTHING
        raise _nothing(bundle.parts, none)
    return _told(bundles.save(path, bundle), bundle, kinds[ending])


def _order(kind: str, filter_: Filter, options: Options, **more: Any) -> Order:  # noqa: ANN401 - fields of an order
    return Order(
        kind,
        filter_,
        target=options.profile,
        version=options.version,
        approximate=options.approximate,
        people=options.with_contacts,
        **more,
    )


def _table(options: Options) -> str:
    """The dialect that is asked for, or that the program speaks in the ``language``."""
    outlook = "outlook-fr" if options.language == "fr" else "outlook"
    return options.table or ("google" if options.profile == "google" else outlook)


def _told(written: Sequence[Path], bundle: Bundle, kind: str) -> Report:
    what = "contact" if kind == CONTACTS else "event"
    summary = f"{written[0]}: {counted(bundle.count, what)}"
    people = sum(own.count for own in bundle.people)
    if people:
        summary += f"; {written[1]}: {counted(people, 'contact')}"
    return Report(summary, tuple(left_behind(*bundle.all)))


def _archive(reader: Reader, path: Path, filter_: Filter) -> Report:
    if path.suffix.lower() == ".csv":
        raise UserError("archive-is-no-table", path=str(path))
    if path.suffix.lower() == ".vcf":
        what = counted(len(reader.contacts(filter_)), "contact")
        return _archived(path, reader.archive_cards(filter_), what)
    what = counted(len(reader.events(filter_)), "event")
    return _archived(path, reader.archive_calendars(filter_), what)


def _archived(path: Path, pieces: Iterable[str], what: str) -> Report:
    size = archiving.save(path, pieces)
    return Report(f"{path}: {what}, {counted(size, 'byte')}")


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
    options = replace(options, with_contacts=False)
    alone = len(reader.events(filter_)) + len(reader.contacts(filter_)) == 1
    parts = [
        part
        for kind in (EVENTS, CONTACTS)
        for part in bundles.prepare(
            reader, _order(kind, filter_, options, apart=True, alone=alone)
        ).parts
    ]
    bundle = Bundle(tuple(parts))
    if not bundle.count:
        raise _nothing(parts)
    written = bundles.save_apart(folder, bundle)
    return Report(f"{folder}: {counted(len(written), 'file')}", tuple(left_behind(*parts)))


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
