"""The octets of a file that somebody names, whatever it turns out to be."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from stat import S_ISFIFO, S_ISREG

from migdesk.formats import stream
from migdesk.formats.stream import Problem, Reading
from migdesk.operations.tables import NO_TABLES, Tables

_PACKED = ((b"PK\x03\x04", "file-packed"), (b"\xd0\xcf\x11\xe0", "file-of-office"))
"""How files begin that may hold a calendar, but are none: .zip and .docx, .msg and .doc."""


def read(
    path: Path,
    tell: Callable[[int, int], object] = lambda _done, _of: None,
    tables: Tables = NO_TABLES,
) -> Reading:
    """What a file holds; one that cannot be read is a reading with that problem.

    ``tell`` hears how many records were read, of how many; what it raises ends the reading.
    ``tables`` says how tables are to be read.
    """
    try:
        if path.stat().st_size > stream.MAX_FILE:
            return stream.refused()
        octets = _octets(path)
        packed = next((id_ for mark, id_ in _PACKED if octets.startswith(mark)), "")
        if packed:
            return Reading(problems=(Problem(1, packed),))
        return tables.read(path, octets, tell) or stream.read(octets, tell)
    except (FileNotFoundError, NotADirectoryError):
        return Reading(problems=(Problem(0, "file-not-found"),))
    except IsADirectoryError:
        return Reading(problems=(Problem(0, "file-is-folder"),))
    except OSError:
        return Reading(problems=(Problem(0, "file-not-readable"),))


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
