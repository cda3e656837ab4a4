"""The commands of the command line, each the twin of something the window does."""

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

from migdesk import terminal
from migdesk.dates.clock import now
from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.formats.sharecard import VERSIONS
from migdesk.formats.tables.dialects import DIALECTS
from migdesk.formats.target import TARGETS
from migdesk.messages import counted
from migdesk.operations import (
    arrivals,
    cards,
    desk,
    exports,
    importing,
    itemreport,
    layouts,
    listing,
    planning,
    reporting,
    wishes,
)
from migdesk.operations.bundles import CONTACTS, EVENTS
from migdesk.operations.files import make_folder
from migdesk.operations.layouts import Known
from migdesk.operations.localzone import tzid_of
from migdesk.options import JSON, PATH, Ways, filtered, language
from migdesk.terminal import legible, say, say_json


def _opened(ways: Ways) -> AbstractContextManager[Database]:
    return desk.opened(ways.home, now, starter=desk.wants_starter(os.environ))


@click.command("list")
@click.argument("what", type=click.Choice(["events", "contacts"]))
@filtered
@JSON
@click.pass_obj
def _list(ways: Ways, what: str, filter_: Filter, *, as_json: bool) -> None:
    """Lists events by date, or contacts by name."""
    with _opened(ways) as database, database.read() as reader:
        records = listing.events if what == "events" else listing.contacts
        found = records(reader, filter_)
    if as_json:
        say_json(found)
        return
    for record in found:
        say(listing.line(record))


@click.command("show")
@click.argument("uid", type=legible)
@JSON
@click.pass_obj
def _show(ways: Ways, uid: str, *, as_json: bool) -> None:
    """Shows all that is known of one record."""
    with _opened(ways) as database, database.read() as reader:
        contact, event = reader.stored_contact(uid), reader.stored_event(uid)
        if contact:
            record = listing.contact(contact)
        elif event:
            record = listing.event(event)
        else:
            raise UserError("not-found", what=uid)
    if as_json:
        say_json(record)
        return
    for name, value in record.items():
        for told in listing.told(value):
            say(f"{name}: {told}")


@click.command("search")
@click.argument("text", type=legible)
@JSON
@click.pass_obj
def _search(ways: Ways, text: str, *, as_json: bool) -> None:
    """Finds events and contacts; accents, case and acronyms do not matter."""
    with _opened(ways) as database, database.read() as reader:
        hits = reader.search(text)
    if as_json:
        say_json([asdict(hit) for hit in hits])
        return
    for hit in hits:
        say(f"{hit.kind:8} {hit.title}  ({hit.uid})")


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=PATH)
@click.option("--dry-run", is_flag=True, help="Lists what would happen, and writes nothing.")
@click.option(
    "--duplicates",
    type=click.Choice(wishes.DUPLICATES),
    default=wishes.DUPLICATES[0],
    help="Of what is probably here under another UID.",
)
@click.option("--accept-cancelled", is_flag=True, help="Cancels events that a message cancels.")
@JSON
@click.pass_obj
def _import(
    ways: Ways,
    /,
    files: tuple[Path, ...],
    *,
    dry_run: bool,
    as_json: bool,
    **wanted: Any,  # noqa: ANN401 - the wishes above
) -> int:
    """Imports calendars, cards and tables; what is known by its UID is updated.

    Exit code 0: all was read; 1: something was left out or altered, each named; 2: nothing
    could be read.
    """
    written = False
    with _opened(ways) as database:
        with database.read() as reader:
            known = Known(layouts.stored(reader), tzid_of())
        read = planning.read_files(files, known=known)
        if dry_run:
            with database.read() as reader:
                plan = wishes.decided(planning.plan(reader, read), **wanted)
        else:
            with database.write(arrivals.label_of_files(read)) as store:
                plan = wishes.decided(planning.plan(store, read), **wanted)
                written = importing.apply(store, plan).operation is not None
    for line in (*reporting.problem_lines(plan), *wishes.hints(plan)):
        terminal.complain(line)
    if as_json:
        say_json(reporting.counts(plan, written=written))
        return reporting.exit_code(plan)
    if dry_run:
        for line in itemreport.lines(plan):
            say(line)
    say(reporting.summary(plan) + ("" if written else "; nothing was written"))
    return reporting.exit_code(plan)


@click.command("export")
@click.argument("destination")
@filtered
@click.option(
    "--profile",
    type=click.Choice([*TARGETS, "archive"]),
    default="standard",
    help="For which program; or all that is stored.",
)
@click.option(
    "--vcard",
    "version",
    type=click.Choice(VERSIONS),
    help="Of shared cards; else the one that the program reads best.",
)
@click.option("--approximate", is_flag=True, help="With dates known to the month.")
@click.option("--with-contacts", is_flag=True, help="Writes whom the events name, too: FILE.vcf.")
@click.option(
    "--what", type=click.Choice([EVENTS, CONTACTS]), default=EVENTS, help="Of what FILE.csv is."
)
@click.option(
    "--table",
    type=click.Choice(list(DIALECTS)),
    help="The headings of FILE.csv; else those of the program, in the system's language.",
)
@click.pass_obj
def _export(ways: Ways, /, destination: str, filter_: Filter, **given: Any) -> None:  # noqa: ANN401 - the options above
    """Writes FILE.ics, FILE.vcf, FILE.csv, or one file for each record into FOLDER/."""
    options = exports.Options(language=language(), **given)
    with _opened(ways) as database, database.read() as reader:
        report = exports.write(reader, destination, filter_, options)
    for line in report.lines:
        terminal.complain(line)
    say(report.summary)


@click.command("card")
@click.argument("who", nargs=-1, required=True, type=legible)
@click.option(
    "--as", "form", type=click.Choice(exports.CARD_FORMS), default="text", help="In which form."
)
@click.pass_obj
def _card(ways: Ways, who: tuple[str, ...], form: str) -> int:
    """Prints the card of one contact, found by any words of it or by its UID."""
    with _opened(ways) as database, database.read() as reader:
        found = exports.contacts_named(reader, " ".join(who))
        if len(found) > 1:
            for own in found:
                say(f"{own.name}  {own.organisation}  {own.uid}")
            raise UserError("several-found", what=" ".join(who), count=len(found))
        card = cards.card(reader, found[0].uid, language())
    terminal.hand_over(exports.card_form(card, form).encode())
    return 0


@click.command("check")
@click.pass_obj
def _check(ways: Ways) -> int:
    """Tells whether the database is sound and its columns say what its texts say."""
    with _opened(ways) as database:
        faults = database.check()
    for fault in faults:
        place = " ".join(filter(None, (fault.kind, fault.uid)))
        terminal.complain(f"{place}: {fault.what}")
    say(f"{counted(len(faults), 'fault')}; try migdesk reindex" if faults else "sound")
    return 1 if faults else 0


@click.command("reindex")
@click.pass_obj
def _reindex(ways: Ways) -> None:
    """Makes columns and search anew from the stored texts."""
    with _opened(ways) as database, database.write("reindex") as store:
        store.reindex()


@click.command("tour")
@click.argument("folder", type=PATH)
@click.pass_obj
def _tour(ways: Ways, folder: Path) -> None:
    """Drives the real window off screen and writes pictures and exports into FOLDER."""
    make_folder(folder)
    for file in ways.tour(folder):
        say(str(file))


BY_NAME: Mapping[str, click.Command] = MappingProxyType(
    {
        str(command.name): command
        for command in (_list, _show, _search, _import, _export, _card, _check, _reindex, _tour)
    }
)
"""The commands, by the name that is typed."""
