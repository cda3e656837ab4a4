"""The command line: the headless twin of every operation. It never imports Qt."""

import gc
import os
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click
import platformdirs
from typing_extensions import override

from migdesk import __version__, messages, terminal
from migdesk.errors import UserError
from migdesk.options import PATH, Tour, Ways, Window

COMMANDS = ("list", "show", "search", "import", "export", "card", "check", "reindex", "tour")
"""The commands, as ``--help`` lists them."""

_PACKAGE = Path(__file__).parent
_MISUSED, _INTERRUPTED = 2, 130
_HOME = "Where the data lives; else MIGDESK_HOME says it, else the system."
_MISUSES = frozenset(
    {"date-not-understood", "file-without-name", "no-such-command", "unknown-kind-of-file"}
)


class _Group(click.Group):
    """Commands by name; anything that is no command is files for the window.

    The commands and what they stand on are imported when one is asked for: the way to the
    window must stay short.
    """

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from migdesk import commands  # start-up: SQLAlchemy and the formats cost 0.3 s

        return commands.BY_NAME.get(cmd_name)

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS:
            return "open", _open, args
        return super().resolve_command(ctx, args)


def run(arguments: Sequence[str], window: Window, tour: Tour) -> int:
    """Runs one command line and gives the exit code; failures are one line on standard error."""
    gc.set_threshold(200_000, 20, 1_000)  # a sweep of an import's memory finds nothing
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
    except (click.Abort, KeyboardInterrupt):
        return _fail(messages.worded("interrupted", {}), _INTERRUPTED)
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
@click.option("--home", type=PATH, envvar="MIGDESK_HOME", metavar="DIR", help=_HOME)
@click.version_option(__version__, prog_name="migdesk")
@click.pass_context
def _migdesk(ctx: click.Context, home: Path | None) -> int:
    """The events and the focal points of migration-and-cities policy.

    Without a command, the window opens; files after it open in the import preview.
    """
    folder = home or Path(platformdirs.user_data_dir("migdesk", appauthor=False))
    ctx.obj = Ways(folder.absolute(), *ctx.obj)
    return ctx.obj.window(ctx.obj.home, ()) if ctx.invoked_subcommand is None else 0


@click.command("open", hidden=True)
@click.argument("files", nargs=-1, type=PATH)
@click.pass_obj
def _open(ways: Ways, files: tuple[Path, ...]) -> int:
    for file in files:
        if not os.path.lexists(file):
            missing = "no-such-file" if file.suffix or len(file.parts) > 1 else "no-such-command"
            raise UserError(missing, path=str(file))
    return ways.window(ways.home, [file.absolute() for file in files])
