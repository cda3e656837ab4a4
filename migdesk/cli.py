"""The command line: the headless twin of every operation. It never imports Qt."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click
import platformdirs
from typing_extensions import override

from migdesk import __version__, messages
from migdesk.dates import When
from migdesk.dates.reading import read_words
from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.formats.sharecard import VERSIONS
from migdesk.formats.target import TARGETS
from migdesk.operations import cards, desk, exports, importing, listing, reporting

Window = Callable[[Path, Sequence[Path]], int]
Tour = Callable[[Path, Path], Sequence[Path]]


@dataclass(frozen=True, slots=True)
class _Context:
    """What every command needs: where the data lives, and the two ways into Qt."""

    home: Path
    window: Window
    tour: Tour

    @contextmanager
    def database(self) -> Iterator[Database]:
        with desk.opened(self.home, now, starter=desk.wants_starter(os.environ)) as database:
            yield database


def now() -> datetime:
    """The clock of the command line."""
    return datetime.now(UTC)


class _Group(click.Group):
    """Commands; anything that is no command is files for the window."""

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands:
            return "open", _open, args
        return super().resolve_command(ctx, args)


def run(arguments: Sequence[str], window: Window, tour: Tour) -> int:
    """Runs one command line and gives the exit code; failures are one line on standard error."""
    try:
        code = _migdesk.main(list(arguments), "migdesk", standalone_mode=False, obj=(window, tour))
    except UserError as error:
        return _fail(messages.worded(error.id, error.parameters))
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:
        return 130
    except click.ClickException as error:
        return _fail(error.format_message(), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return int(code or 0)


def _fail(sentence: str, code: int = 1) -> int:
    click.echo(f"migdesk: {sentence}", err=True)
    return code


@click.group(cls=_Group, invoke_without_command=True)
@click.option("--home", type=click.Path(path_type=Path, file_okay=False), envvar="MIGDESK_HOME")
@click.version_option(__version__, prog_name="migdesk")
@click.pass_context
def _migdesk(ctx: click.Context, home: Path | None) -> int:
    """The events and the focal points of migration-and-cities policy.

    Without a command, the window opens; files after it open in the import preview.
    """
    folder = home or Path(platformdirs.user_data_dir("migdesk", appauthor=False))
    ctx.obj = _Context(folder.absolute(), *ctx.obj)
    return ctx.obj.window(ctx.obj.home, ()) if ctx.invoked_subcommand is None else 0


@click.command("open", hidden=True)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.pass_obj
def _open(context: _Context, files: tuple[Path, ...]) -> int:
    for file in files:
        if not file.exists():
            raise UserError("no-such-file", path=str(file))
    return context.window(context.home, [file.absolute() for file in files])


_FILTERS = (
    click.option("--from", "since", metavar="DATE", help="Only what is not over before DATE."),
    click.option("--to", "until", metavar="DATE", help="Only what begins by DATE."),
    click.option("--series", multiple=True, metavar="S", help="A series; may be repeated."),
    click.option("--organisation", multiple=True, metavar="O", help="Who takes part, or where."),
    click.option("--status", multiple=True, metavar="S", help="confirmed, tentative, held, …"),
    click.option("--text", default="", metavar="T", help="Words to search for."),
    click.option("--uid", multiple=True, metavar="U", help="One record; may be repeated."),
)


def _filtered(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the filter options, as one ``filter_``."""

    @wraps(command)
    def filled(*args: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever click hands over
        since, until = options.pop("since"), options.pop("until")
        filter_ = Filter(
            since=_day(since).first_day if since else None,
            until=_day(until).last_day if until else None,
            series=frozenset(options.pop("series")),
            organisations=frozenset(options.pop("organisation")),
            statuses=frozenset(options.pop("status")),
            text=options.pop("text"),
            uids=frozenset(options.pop("uid")),
        )
        return command(*args, filter_=filter_, **options)

    for option in reversed(_FILTERS):
        filled = option(filled)
    return filled


def _day(text: str) -> When:
    try:
        return read_words(text, language=_language(), today=date.today())  # noqa: DTZ011 - the user's own day
    except ValueError:
        raise UserError("date-not-understood", text=text) from None


def _language() -> str:
    """The language that the system speaks, for labels and for reading dates."""
    spoken = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "fr" if next((tag for tag in spoken if tag), "").startswith("fr") else "en"


@_migdesk.command("list")
@click.argument("what", type=click.Choice(["events", "contacts"]))
@_filtered
@click.option("--json", "as_json", is_flag=True, help="A bare array, for scripts.")
@click.pass_obj
def _list(context: _Context, what: str, filter_: Filter, *, as_json: bool) -> None:
    """Lists events by date, or contacts by name."""
    with context.database() as database, database.read() as reader:
        records = listing.events if what == "events" else listing.contacts
        found = records(reader, filter_)
    if as_json:
        _print_json(found)
    for record in () if as_json else found:
        click.echo(listing.line(record, _language()))


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


@_migdesk.command("show")
@click.argument("uid")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def _show(context: _Context, uid: str, *, as_json: bool) -> None:
    """Shows all that is known of one record."""
    with context.database() as database, database.read() as reader:
        contact, event = reader.stored_contact(uid), reader.stored_event(uid)
        if contact:
            record = listing.contact(contact)
        elif event:
            record = listing.event(event)
        else:
            raise UserError("not-found", what=uid)
    if as_json:
        _print_json(record)
    for name, value in () if as_json else record.items():
        if value not in ("", []):
            click.echo(f"{name}: {value}")


@_migdesk.command("search")
@click.argument("text")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def _search(context: _Context, text: str, *, as_json: bool) -> None:
    """Finds events and contacts; accents, case and acronyms do not matter."""
    with context.database() as database, database.read() as reader:
        hits = reader.search(text)
    if as_json:
        _print_json([asdict(hit) for hit in hits])
    for hit in () if as_json else hits:
        click.echo(f"{hit.kind:8} {hit.title}  ({hit.uid})")


@_migdesk.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Says what would happen, and writes nothing.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def _import(context: _Context, files: tuple[Path, ...], *, dry_run: bool, as_json: bool) -> int:
    """Imports calendars and cards; what is known by its UID is updated.

    Exit code 0: all was read; 1: something was left out or altered, each named; 2: nothing
    could be read.
    """
    read = importing.read_files(files)
    with context.database() as database:
        if dry_run:
            with database.read() as reader:
                plan = importing.plan(reader, read)
        else:
            with database.write("import") as store:
                plan = importing.plan(store, read)
                importing.apply(store, plan)
    for line in reporting.problem_lines(plan):
        click.echo(line, err=True)
    if as_json:
        _print_json(reporting.counts(plan))
    else:
        click.echo(reporting.summary(plan))
    return reporting.exit_code(plan)


@_migdesk.command("export")
@click.argument("destination")
@_filtered
@click.option("--profile", type=click.Choice([*TARGETS, "archive"]), default="standard")
@click.option("--vcard", "version", type=click.Choice(VERSIONS), default=VERSIONS[0])
@click.option("--approximate", is_flag=True, help="With dates known to the month.")
@click.pass_obj
def _export(context: _Context, /, destination: str, filter_: Filter, **options: Any) -> None:  # noqa: ANN401 - the options above
    """Writes FILE.ics, FILE.vcf, or one file for each record into FOLDER/."""
    with context.database() as database, database.read() as reader:
        report = exports.write(reader, destination, filter_, exports.Options(**options))
    for line in report.lines:
        click.echo(line, err=True)
    click.echo(report.summary)


@_migdesk.command("card")
@click.argument("who", nargs=-1, required=True)
@click.option("--as", "form", type=click.Choice(exports.CARD_FORMS), default="text")
@click.pass_obj
def _card(context: _Context, who: tuple[str, ...], form: str) -> int:
    """Prints the card of one contact, found by any words of it or by its UID."""
    with context.database() as database, database.read() as reader:
        found = exports.contacts_named(reader, " ".join(who))
        if len(found) > 1:
            for own in found:
                click.echo(f"{own.name}  {own.organisation}  {own.uid}")
            raise UserError("several-found", what=" ".join(who), count=len(found))
        card = cards.card(reader, found[0].uid, _language())
    sys.stdout.buffer.write(exports.card_form(card, form).encode())
    return 0


@_migdesk.command("check")
@click.pass_obj
def _check(context: _Context) -> int:
    """Tells whether the database is sound and its columns say what its texts say."""
    with context.database() as database, database.read() as reader:
        faults = list(reader.check())
    for fault in faults:
        click.echo(f"{fault.kind} {fault.uid}: {fault.what}".replace(" :", ":"), err=True)
    click.echo("sound" if not faults else f"{len(faults)} faults")
    return 1 if faults else 0


@_migdesk.command("tour")
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def _tour(context: _Context, folder: Path) -> None:
    """Drives the real window off screen and writes pictures and exports into FOLDER."""
    for file in context.tour(context.home, folder):
        click.echo(file)
