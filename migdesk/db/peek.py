"""What a file says of itself, read without a trace before anything may be written to it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from migdesk.db.files import has_room
from migdesk.errors import UserError

_HEADER_OF_LOG = 32
_SMALLEST = 512
_NOT_WRITABLE = frozenset(
    {
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
    }
)
_PRIMARY = 0xFF


class Marker(NamedTuple):
    """What a file says of itself before anything is written to it."""

    application: int
    version: int
    tables: int
    revision: str


def log_of(path: Path, ending: str = "-wal") -> Path:
    """The log of a database, or its index; it lies beside the file that a link leads to."""
    path = path.resolve()
    return path.with_name(path.name + ending)


def refuse_short(path: Path) -> None:
    """Refuse a file that is too short for any database; SQLite takes it for a new one.

    UserError "database-emptied" if there is nothing in it, else "database-damaged".
    """
    length = path.stat().st_size if path.is_file() else _SMALLEST
    if length < _SMALLEST:
        raise UserError("database-damaged" if length else "database-emptied", path=str(path))


def marker(path: Path) -> Marker:
    """Read the marker of a file that is not ours to change yet. UserError "database-damaged"."""
    with _legible(path), closing(quietly(path)) as connection:
        return Marker(
            connection.execute("PRAGMA application_id").fetchone()[0],
            connection.execute("PRAGMA user_version").fetchone()[0],
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0],
            _revision(connection),
        )


@contextmanager
def _legible(path: Path) -> Iterator[None]:
    """What every database answers: one that does not is of no format that SQLite knows."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_ERROR:
            raise
        raise UserError("database-damaged", path=str(path)) from error


def _revision(connection: sqlite3.Connection) -> str:
    named = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if connection.execute(named).fetchone() is None:
        return ""
    found = connection.execute("SELECT max(version_num) FROM alembic_version").fetchone()[0]
    return str(found or "")


def columns(path: Path) -> dict[str, set[str]]:
    """The columns of each table of a file that is ours; nothing if its tables cannot be read."""
    query = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c"
    found: dict[str, set[str]] = {}
    with closing(quietly(path)) as connection:
        try:
            for table_name, name in connection.execute(query):
                found.setdefault(table_name, set()).add(name)
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", None)
            if code not in {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT_VTAB}:
                raise
            return {}  # a search index that is not one any more
    return found


def quietly(path: Path) -> sqlite3.Connection:
    """A connection that only reads; without a log, SQLite must not put one beside the file.

    Where the index of a log cannot be written, it is made in memory.
    """
    log = log_of(path)
    if not log.exists() or log.stat().st_size <= _HEADER_OF_LOG:
        return _connected(path, "mode=ro&immutable=1")
    if has_room(log.parent):
        try:
            return _connected(path, "mode=ro")
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) & _PRIMARY not in _NOT_WRITABLE:
                raise
    return _connected(path, "mode=ro&readonly_shm=1")


def _connected(path: Path, how: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?{how}"
    connection = sqlite3.connect(address, uri=True, timeout=5, check_same_thread=False)
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
