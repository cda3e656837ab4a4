"""What several commands share: the ways into Qt, and options."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from migdesk.dates import When
from migdesk.dates.reading import read_words
from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.terminal import legible

Window = Callable[[Path, Sequence[Path]], int]
Tour = Callable[[Path], Sequence[Path]]

PATH = click.Path(path_type=Path, readable=False)
JSON = click.option("--json", "as_json", is_flag=True, help="For scripts.")
_FILTERS = (
    click.option("--from", "since", metavar="DATE", help="Only what is not over before DATE."),
    click.option("--to", "until", metavar="DATE", help="Only what begins by DATE."),
    click.option(
        "--series", multiple=True, type=legible, metavar="S", help="A series; may be repeated."
    ),
    click.option(
        "--organisation", multiple=True, type=legible, metavar="O", help="Who takes part, or where."
    ),
    click.option(
        "--status", multiple=True, type=legible, metavar="S", help="confirmed, tentative, held, …"
    ),
    click.option("--text", default="", type=legible, metavar="T", help="Words to search for."),
    click.option(
        "--uid", multiple=True, type=legible, metavar="U", help="One record; may be repeated."
    ),
)


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the data lives, and the two ways into Qt."""

    home: Path
    window: Window
    tour: Tour


def filtered(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the filter options, as one ``filter_``."""

    @wraps(command)
    def filled(*args: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever click hands over
        since, until = options.pop("since"), options.pop("until")
        filter_ = Filter(
            since=None if since is None else _day(since).first_day,
            until=None if until is None else _day(until).last_day,
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
        return read_words(text, language=language(), today=date.today())  # noqa: DTZ011 - the user's own day
    except ValueError:
        raise UserError("date-not-understood", text=text or "“”") from None


def language() -> str:
    """The language that the system speaks, for the labels of cards and for reading dates.

    All that the command line says itself is English; a card is made to be pasted elsewhere.
    """
    spoken = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "fr" if next((tag for tag in spoken if tag), "").startswith("fr") else "en"
