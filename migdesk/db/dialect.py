"""All that is SQLite's own: settings, the search index, backups, ids. Only `peek` has more."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import (
    Connection,
    Integer,
    Select,
    Table,
    TableClause,
    Text,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.exc import DatabaseError

from migdesk.db.files import private_file
from migdesk.errors import UserError

APPLICATION = 0x6D696764
"""What the header of our files says ("migd"), so that no other database is taken for one."""

# FULL keeps every acknowledged save through a power cut, where NORMAL may lose the last ones.
_SETTINGS = (
    "busy_timeout = 5000",
    "foreign_keys = ON",
    "synchronous = FULL",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = FAST",
    "temp_store = MEMORY",
    "cache_size = -16384",
    "journal_size_limit = 16777216",
)

SEARCH_COLUMNS = {
    "event": ("title", "series", "people", "place", "text"),
    "contact": ("name", "organisation", "role", "reach", "text"),
}
"""The columns of each search index: why something was found."""

_SEARCH_TABLE = (
    "CREATE VIRTUAL TABLE {name}_fts USING fts5({columns}, detail=column,"
    " tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
)


def configure(connection: sqlite3.Connection) -> None:
    """Make a new connection ours; transactions are begun by us, never by the driver."""
    connection.isolation_level = None
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def begin(connection: Connection, *, writing: bool) -> None:
    """Begin a transaction; a writer takes its turn now, not halfway, where it could fail."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def use_log(connection: Connection) -> None:
    """Keep a write-ahead log beside the file: readers then never wait for a writer."""
    driver(connection).execute("PRAGMA journal_mode = WAL")


def version(connection: Connection) -> int:
    """The schema of the database, 0 for an empty one."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def mark(connection: Connection, schema: int) -> None:
    """Say in the header what the database is; part of the transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {schema}")


@contextmanager
def unguarded(connection: Connection) -> Iterator[None]:
    """Foreign keys are off inside, as rebuilding a table needs; no transaction may be open."""
    own = driver(connection)
    own.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        own.execute("PRAGMA foreign_keys = ON")


def broken_keys(connection: Connection) -> list[str]:
    """The tables with rows that refer to nothing."""
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return sorted({str(row[0]) for row in rows})


def faults(connection: Connection) -> list[str]:
    """What SQLite finds wrong with the file itself; empty when it is sound."""
    rows = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
    return [] if rows == ["ok"] else [str(row) for row in rows]


def foreign_commits(connection: Connection) -> int:
    """A number that changes when another connection has committed; outside transactions."""
    return int(driver(connection).execute("PRAGMA data_version").fetchone()[0])


def next_id(connection: Connection, of: Table) -> int:
    """The first id that was never used in this table; the writer's turn keeps it ours."""
    query = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    return (connection.execute(query, {"name": of.name}).scalar() or 0) + 1


def copy(source: Path, target: Path) -> None:
    """Copy a database that may be in use into a file that only its owner can read.

    The copy is proved sound before it takes its name; UserError "database-damaged" if it
    is not. What is not whole does not stay.
    """
    part = private_file(target.with_name(f"{target.name}.part"))
    try:
        with closing(sqlite3.connect(part)) as new:
            pour(source, new)
            sound = new.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
        if not sound:
            raise UserError("database-damaged", path=str(source))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def pour(source: Path, into: sqlite3.Connection) -> None:
    """Make a database what another file holds, all of it or none."""
    with closing(sqlite3.connect(source)) as old:
        old.execute("PRAGMA busy_timeout = 5000")
        old.backup(into)


def create_search(connection: Connection, kind: str) -> None:
    """Create the search index of a kind of record, empty."""
    columns = ", ".join(SEARCH_COLUMNS[kind])
    connection.exec_driver_sql(_SEARCH_TABLE.format(name=kind, columns=columns))


def drop_search(connection: Connection, kind: str) -> None:
    """Drop a search index; it is made again from the records."""
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {kind}_fts")


def index(connection: Connection, kind: str, rows: Sequence[tuple[int | str, ...]]) -> None:
    """Add (id, folded text of each column) to a search index."""
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        connection.exec_driver_sql(
            f"INSERT INTO {kind}_fts (rowid, {', '.join(SEARCH_COLUMNS[kind])}) VALUES ({marks})",  # noqa: S608 - our own names
            list(rows),
        )


def unindex(connection: Connection, kind: str, ids: Iterable[int]) -> None:
    """Take records out of a search index."""
    rows = [(id_,) for id_ in ids]
    if rows:
        connection.exec_driver_sql(f"DELETE FROM {kind}_fts WHERE rowid = ?", rows)  # noqa: S608 - our own names


def matching(kind: str, groups: Iterable[Iterable[Iterable[str]]]) -> Select[int]:
    """The ids of a search index that have, of every group, all words of one alternative.

    Words are folded; one that ends in ``*`` may go on. Each is quoted, so that nothing a
    person types is taken for the index's own syntax.
    """
    expression = " AND ".join(
        "(" + " OR ".join("(" + " AND ".join(map(_quoted, words)) + ")" for words in group) + ")"
        for group in groups
    )
    index_of = _index(kind)
    return select(index_of.c.rowid).where(literal_column(index_of.name).op("MATCH")(expression))


def indexed(connection: Connection, kind: str, ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The folded text of each column of a search index, by id."""
    index_of = _index(kind)
    rows = connection.execute(select(index_of).where(index_of.c.rowid.in_(list(ids))))
    return {row[0]: tuple(row[1:]) for row in rows}


def among(texts: Iterable[str]) -> Select[str]:
    """Texts to compare with, any number of them: a statement has room for some thousands."""
    values = func.json_each(json.dumps(list(texts))).table_valued(column("value", Text))
    return select(values.c.value)


def index_is_damaged(connection: Connection, kind: str) -> bool:
    """Whether a search index is not what its own texts give; takes the writer's turn."""
    name = f"{kind}_fts"
    try:
        connection.exec_driver_sql(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")  # noqa: S608 - our own names
    except DatabaseError as error:
        if getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_CORRUPT_VTAB:
            raise
        return True
    return False


def unowned(connection: Connection, kind: str) -> bool:
    """Whether a search index has entries of records that are not there."""
    query = f"SELECT 1 FROM {kind}_fts WHERE rowid NOT IN (SELECT id FROM {kind}) LIMIT 1"  # noqa: S608 - our own names
    return connection.exec_driver_sql(query).first() is not None


def _index(kind: str) -> TableClause:
    columns = (column(name, Text) for name in SEARCH_COLUMNS[kind])
    return table(f"{kind}_fts", column("rowid", Integer), *columns)


def _quoted(word: str) -> str:
    return f'"{word.removesuffix("*")}"{"*" * word.endswith("*")}'


def driver(connection: Connection) -> sqlite3.Connection:
    """The connection below SQLAlchemy's, for what may not stand in a transaction."""
    own = connection.connection.driver_connection
    assert isinstance(own, sqlite3.Connection)  # noqa: S101 - narrows the type
    return own
