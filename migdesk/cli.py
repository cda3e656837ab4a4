"""The command line: the headless twin of every operation. It never imports Qt."""

import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
import platformdirs
from typing_extensions import override

from migdesk import __version__, messages, terminal
from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.formats.sharecard import VERSIONS
from migdesk.formats.target import TARGETS
from migdesk.operations import cards, desk, exports, importing, listing, reporting
from migdesk.operations.files import make_folder
from migdesk.options import JSON, filtered, language
from migdesk.terminal import legible, say, say_json

Window = Callable[[Path, Sequence[Path]], int]
Tour = Callable[[Path, Path], Sequence[Path]]

_PACKAGE = Path(__file__).parent
_MISUSED, _INTERRUPTED = 2, 130
_HOME = "Where the data lives; else MIGDESK_HOME says it, else the system."
_PATH = click.Path(path_type=Path, readable=False)
_MISUSES = frozenset({"date-not-understood", "no-such-command", "unknown-kind-of-file"})


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
    terminal.prepare()
    try:
        code = _ran(arguments, window, tour)
        terminal.flush()
    except UserError as error:
        sentence = messages.worded(error.id, error.parameters)
        return _fail(sentence, _MISUSED if error.id in _MISUSES else 1)
    except click.ClickException as error:
        where = getattr(error, "ctx", None)
        hint = f" See {where.command_path} --help." if where else ""
        return _fail(" ".join(error.format_message().split()) + hint, error.exit_code)
    except click.Abort:
        return _INTERRUPTED
    except MemoryError:
        return _fail(messages.worded("memory-full", {}))
    except BrokenPipeError:
        terminal.abandon()
        return 1
    return code


def _ran(arguments: Sequence[str], window: Window, tour: Tour) -> int:
    ways = (window, tour)
    try:
        return int(_migdesk.main(list(arguments), "migdesk", standalone_mode=False, obj=ways) or 0)
    except click.exceptions.Exit as done:
        return done.exit_code


def broke(bug: Exception) -> int:
    """Says a bug in one line, with its place in the code and no data of anybody."""
    frames = traceback.extract_tb(bug.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    place = f"{Path(ours[-1].filename).relative_to(_PACKAGE)}:{ours[-1].lineno}"
    told = {"kind": type(bug).__name__, "place": place, "version": __version__}
    return _fail(messages.worded("bug", told))


def _fail(sentence: str, code: int = 1) -> int:
    with suppress(OSError):
        terminal.complain(f"migdesk: {sentence}")
    terminal.abandon()
    return code


@click.group(cls=_Group, invoke_without_command=True)
@click.option("--home", type=_PATH, envvar="MIGDESK_HOME", metavar="DIR", help=_HOME)
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
@click.argument("files", nargs=-1, type=_PATH)
@click.pass_obj
def _open(context: _Context, files: tuple[Path, ...]) -> int:
    for file in files:
        if not os.path.lexists(file):
            missing = "no-such-file" if file.suffix or len(file.parts) > 1 else "no-such-command"
            raise UserError(missing, path=str(file))
    return context.window(context.home, [file.absolute() for file in files])


@_migdesk.command("list")
@click.argument("what", type=click.Choice(["events", "contacts"]))
@filtered
@JSON
@click.pass_obj
def _list(context: _Context, what: str, filter_: Filter, *, as_json: bool) -> None:
    """Lists events by date, or contacts by name."""
    with context.database() as database, database.read() as reader:
        records = listing.events if what == "events" else listing.contacts
        found = records(reader, filter_)
    if as_json:
        say_json(found)
    for record in () if as_json else found:
        say(listing.line(record, language()))


@_migdesk.command("show")
@click.argument("uid", type=legible)
@JSON
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
        say_json(record)
    for name, value in () if as_json else record.items():
        if value not in ("", []):
            say(f"{name}: {value}")


@_migdesk.command("search")
@click.argument("text", type=legible)
@JSON
@click.pass_obj
def _search(context: _Context, text: str, *, as_json: bool) -> None:
    """Finds events and contacts; accents, case and acronyms do not matter."""
    with context.database() as database, database.read() as reader:
        hits = reader.search(text)
    if as_json:
        say_json([asdict(hit) for hit in hits])
    for hit in () if as_json else hits:
        say(f"{hit.kind:8} {hit.title}  ({hit.uid})")


@_migdesk.command("import")
@click.argument("files", nargs=-1, required=True, type=_PATH)
@click.option("--dry-run", is_flag=True, help="Says what would happen, and writes nothing.")
@JSON
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
        terminal.complain(line)
    if as_json:
        say_json(reporting.counts(plan))
    else:
        say(reporting.summary(plan))
    return reporting.exit_code(plan)


@_migdesk.command("export")
@click.argument("destination")
@filtered
@click.option(
    "--profile",
    type=click.Choice([*TARGETS, "archive"]),
    default="standard",
    help="For which program; or all that is stored.",
)
@click.option(
    "--vcard", "version", type=click.Choice(VERSIONS), default=VERSIONS[0], help="Of shared cards."
)
@click.option("--approximate", is_flag=True, help="With dates known to the month.")
@click.pass_obj
def _export(context: _Context, /, destination: str, filter_: Filter, **options: Any) -> None:  # noqa: ANN401 - the options above
    """Writes FILE.ics, FILE.vcf, or one file for each record into FOLDER/."""
    with context.database() as database, database.read() as reader:
        report = exports.write(reader, destination, filter_, exports.Options(**options))
    for line in report.lines:
        terminal.complain(line)
    say(report.summary)


@_migdesk.command("card")
@click.argument("who", nargs=-1, required=True, type=legible)
@click.option(
    "--as", "form", type=click.Choice(exports.CARD_FORMS), default="text", help="In which form."
)
@click.pass_obj
def _card(context: _Context, who: tuple[str, ...], form: str) -> int:
    """Prints the card of one contact, found by any words of it or by its UID."""
    with context.database() as database, database.read() as reader:
        found = exports.contacts_named(reader, " ".join(who))
        if len(found) > 1:
            for own in found:
                say(f"{own.name}  {own.organisation}  {own.uid}")
            raise UserError("several-found", what=" ".join(who), count=len(found))
        card = cards.card(reader, found[0].uid, language())
    terminal.hand_over(exports.card_form(card, form).encode())
    return 0


@_migdesk.command("check")
@click.pass_obj
def _check(context: _Context) -> int:
    """Tells whether the database is sound and its columns say what its texts say."""
    with context.database() as database, database.read() as reader:
        faults = list(reader.check())
    for fault in faults:
        terminal.complain(f"{fault.kind} {fault.uid}: {fault.what}".replace(" :", ":"))
    say("sound" if not faults else f"{len(faults)} faults")
    return 1 if faults else 0


@_migdesk.command("tour")
@click.argument("folder", type=_PATH)
@click.pass_obj
def _tour(context: _Context, folder: Path) -> None:
    """Drives the real window off screen and writes pictures and exports into FOLDER."""
    make_folder(folder)
    for file in context.tour(context.home, folder):
        say(str(file))
