"""The octets of a file that somebody names, whatever it turns out to be."""

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path
from stat import S_ISFIFO, S_ISREG

from migdesk.formats import stream
from migdesk.formats.stream import Problem, Reading
from migdesk.operations import layouts
from migdesk.operations.layouts import Known, Table

_PACKED = ((b"PK\x03\x04", "file-packed"), (b"\xd0\xcf\x11\xe0", "file-of-office"))
"""How files begin that may hold a calendar, but are none: .zip and .docx, .msg and .doc."""


TABLES = frozenset({".csv", ".tsv"})
"""How the names of tables end; a .txt is one if its headings say so."""
_MAY_BE_TABLES = TABLES | {".txt"}

Tell = Callable[[int, int], object]


def read(
    path: Path,
    tell: Tell = lambda _done, _of: None,
    known: Known = Known(),  # noqa: B008 - frozen
) -> tuple[Reading, Table | None]:
    """What a file holds, and the table that it is, if it is one.

    One that cannot be read is a reading with that problem. ``tell`` hears how many records
    were read, of how many; what it raises ends the reading. ``known`` is how tables are read.
    """
    try:
        if path.stat().st_size > stream.MAX_FILE:
            return stream.refused(), None
        return of_octets(_octets(path), path.suffix.lower(), tell, known)
    except (FileNotFoundError, NotADirectoryError):
        id_ = "file-not-found"
    except IsADirectoryError:
        id_ = "file-is-folder"
    except OSError:
        id_ = "file-not-readable"
    return Reading(problems=(Problem(0, id_),)), None


def of_octets(octets: bytes, ending: str, tell: Tell, known: Known) -> tuple[Reading, Table | None]:
    """The same of octets, by the ``ending`` of their name."""
    packed = next((id_ for mark, id_ in _PACKED if octets.startswith(mark)), "")
    if packed:
        return Reading(problems=(Problem(1, packed),)), None
    is_said = ending in TABLES and octets.strip() and not _BEGINS.search(octets[:_HEAD])
    table = None
    if ending in _MAY_BE_TABLES:
        table = layouts.table_of(octets, known, is_said=bool(is_said))
    if table:
        return layouts.read(table, known, tell), table
    return stream.read(octets, tell), None


_HEAD = 4096
_BEGINS = re.compile(rb"^\W*BEGIN\W*:", re.IGNORECASE)
"""A calendar or a card, whatever its name; also in two octets a letter."""


def _octets(path: Path) -> bytes:
    """All of a file, or of a pipe up to one octet too many; a device is none of both."""
    with open(path, "rb", opener=_at_once) as file:
        kind = os.fstat(file.fileno()).st_mode
        if S_ISREG(kind):
            return file.read()
        if not S_ISFIFO(kind):
            raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))
        os.set_blocking(file.fileno(), True)
        return file.read(stream.MAX_FILE + 1)


def _at_once(path: str, flags: int) -> int:
    """Opens a file without waiting for somebody who will write into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
