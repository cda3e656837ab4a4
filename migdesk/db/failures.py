"""What a disk, a lock or a damaged file does to a database, as ids of sentences."""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from sqlalchemy.exc import DBAPIError

from migdesk.errors import UserError

_OF_SQLITE: Mapping[int, str] = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: "database-busy",
        sqlite3.SQLITE_PROTOCOL: "database-busy",
        sqlite3.SQLITE_PERM: "folder-not-writable",
        sqlite3.SQLITE_READONLY: "folder-not-writable",
        sqlite3.SQLITE_CANTOPEN: "folder-not-writable",
        sqlite3.SQLITE_NOMEM: "memory-full",
        sqlite3.SQLITE_FULL: "disk-full",
        # The log's index is a mapped file; SQLite reports no room for it as an I/O error.
        sqlite3.SQLITE_IOERR_SHMSIZE: "disk-full",
        sqlite3.SQLITE_IOERR: "disk-failing",
        sqlite3.SQLITE_CORRUPT: "database-damaged",
        sqlite3.SQLITE_CORRUPT_VTAB: "index-damaged",
        sqlite3.SQLITE_NOTADB: "database-damaged",
    }
)
_OF_SYSTEM: Mapping[int | None, str] = MappingProxyType(
    {
        errno.EACCES: "folder-not-writable",
        errno.EPERM: "folder-not-writable",
        errno.EROFS: "folder-not-writable",
        errno.ENOTDIR: "folder-not-writable",
        errno.EEXIST: "folder-not-writable",
        errno.EISDIR: "folder-not-writable",
        errno.ENOENT: "folder-not-writable",
        errno.ELOOP: "folder-not-writable",
        errno.EINVAL: "name-not-possible",
        errno.EILSEQ: "name-not-possible",
        errno.ENAMETOOLONG: "name-too-long",
        errno.ENXIO: "folder-not-writable",
        errno.EFBIG: "disk-full",
        errno.ENOSPC: "disk-full",
        errno.EDQUOT: "disk-full",
        errno.EIO: "disk-failing",
    }
)
_PRIMARY = 0xFF
_NO_TEXT = "Could not decode to UTF-8"  # the driver's own words, under no code


def sentence(error: BaseException | None) -> str | None:
    """The id of the sentence for an error that is the environment's; none for a bug."""
    if isinstance(error, DamagedTextError | UnicodeDecodeError):
        return "database-damaged"
    if isinstance(error, OSError):
        return _OF_SYSTEM.get(error.errno)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return "database-damaged" if str(error).startswith(_NO_TEXT) else None
    return _OF_SQLITE.get(code) or _OF_SQLITE.get(code & _PRIMARY)


def is_damage(error: Exception) -> bool:
    """Whether something is stored that cannot be read as what it was."""
    found = sentence(error.orig if isinstance(error, DBAPIError) else error)
    return found in {"database-damaged", "index-damaged"}


class DamagedTextError(ValueError):
    """A stored text that is not what was stored: the file was damaged underneath."""


def text_of(octets: bytes) -> str:
    """A stored text, decoded. DamagedTextError."""
    try:
        return octets.decode()
    except UnicodeDecodeError as error:
        raise DamagedTextError from error


@contextmanager
def explained(path: Path, *also: type[Exception]) -> Iterator[None]:
    """Turn failures of the environment into UserErrors that name ``path``; let bugs pass.

    ``OSError`` and ``UnicodeDecodeError`` are only ours where nothing else reads files.
    """
    environment: tuple[type[Exception], ...] = (
        DBAPIError,
        sqlite3.Error,
        DamagedTextError,
        *also,
    )
    try:
        yield
    except environment as error:
        found = sentence(error.orig if isinstance(error, DBAPIError) else error)
        if found is None:
            raise
        raise UserError(found, path=str(path)) from error
