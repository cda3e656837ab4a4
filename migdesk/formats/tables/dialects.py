"""The programs that tables are written for: headings, dates, words and octets of each."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from migdesk.formats.share import Loss
from migdesk.formats.tables.guard import guarded

_NOON = 12
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "yes": "True",
        "no": "False",
        "high": "High",
        "normal": "Normal",
        "low": "Low",
        "PUBLIC": "Normal",
        "PRIVATE": "Private",
        "CONFIDENTIAL": "Confidential",
    },
    "fr": {
        "yes": "Vrai",
        "no": "Faux",
        "high": "Haute",
        "normal": "Normale",
        "low": "Faible",
        "PUBLIC": "Normale",
        "PRIVATE": "Privé",
        "CONFIDENTIAL": "Confidentiel",
    },
}


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a program wants its tables.

    ``ansi`` asks for Windows-1252 as long as it holds every character. ``last_day`` tells that
    whole days end on their last day, not at the midnight behind it.
    """

    name: str
    program: str
    language: str = "en"
    separator: str = ","
    ansi: bool = False
    last_day: bool = False

    def word(self, name: str) -> str:
        """A word of the program: "True", "Vrai"."""
        return _WORDS[self.language][name]

    def day(self, day: date) -> str:
        """A date: 26/10/2015 in French, 10/26/2015 in English."""
        first, second = (day.day, day.month) if self.language == "fr" else (day.month, day.day)
        return f"{first:02}/{second:02}/{day.year:04}"

    def clock(self, at: time) -> str:
        """A time of day: 14:30:00 in French, 2:30:00 PM in English."""
        if self.language == "fr":
            return f"{at:%H:%M:%S}"
        half = "AM" if at.hour < _NOON else "PM"
        return f"{at.hour % _NOON or _NOON}:{at:%M:%S} {half}"

    def spelling(self, english: str, french: str) -> str:
        """The heading that is written, of all that are read."""
        return (french if self.language == "fr" else english).partition("|")[0]


DIALECTS: Mapping[str, Dialect] = {
    dialect.name: dialect
    for dialect in (
        Dialect("outlook", "outlook", ansi=True),
        Dialect("outlook-fr", "outlook", language="fr", ansi=True),
        Dialect("google", "google", last_day=True),
    )
}
"""By the name that the command line and the export dialog use."""


@dataclass(frozen=True, slots=True)
class Written:
    """The octets of a table, how many records are in it, and what had no column there.

    ``names`` are what its rows are known by when the table is read back (``reread.name_of``).
    """

    data: bytes
    records: int
    losses: tuple[Loss, ...]
    names: tuple[str, ...] = ()


def octets(
    headings: Sequence[str], rows: Iterable[Sequence[str]], dialect: Dialect, *, mark: bool
) -> bytes:
    """A whole table: every cell in quotation marks, none a formula, lines ended by CRLF.

    ``mark`` puts one before UTF-8. Where Outlook's octets cannot hold it all, the mark stands
    in an empty first column: Outlook does not know the heading that it stands in.
    """
    table = [headings, *([guarded(cell) for cell in row] for row in rows)]
    ansi = _ansi(_text(table, dialect.separator)) if dialect.ansi else b""
    if ansi:
        return ansi
    if dialect.ansi:
        table, mark = [["", *row] for row in table], True
    return _text(table, dialect.separator).encode("utf-8-sig" if mark else "utf-8")


def _ansi(text: str) -> bytes:
    """Windows-1252; nothing where it cannot hold a character, or could be taken for UTF-8."""
    try:
        data = text.encode("cp1252")
    except UnicodeEncodeError:
        return b""
    try:
        return data if data.decode("utf-8").isascii() else b""
    except UnicodeDecodeError:
        return data


def _text(table: Iterable[Sequence[str]], separator: str) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows(table)
    return text.getvalue()
