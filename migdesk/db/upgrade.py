"""Brings a database to the schema of this program: a new one, an older one, or none of ours."""

from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from os import pathsep
from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    insert,
)

from migdesk.db import dialect, peek
from migdesk.db.base import SCHEMA, Base
from migdesk.db.engine import writer
from migdesk.db.files import private_folder
from migdesk.errors import UserError

MIGRATIONS = Path(__file__).parent / "migrations"
_STAMP = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


@dataclass(frozen=True, slots=True)
class Schema:
    """What a database is brought to: a number, and the folders of the steps that lead there."""

    number: int = SCHEMA
    folders: tuple[Path, ...] = (MIGRATIONS / "versions",)


OURS = Schema()


def prepare(engine: Engine, path: Path, now: datetime, schema: Schema = OURS) -> None:
    """Create or upgrade the database at ``path``; UserError leaves it byte for byte as it was.

    What this program does not know is refused before anything opens the file for writing.
    An older database is copied to ``backups`` first, and the copy proved sound.
    """
    found = refuse_unknown(path, schema)
    if 0 < found.version < schema.number:
        keep_copy(path, f"before-upgrade-{found.version:04}", now)
    with writer(engine) as connection:
        if found.version != schema.number:
            with dialect.unguarded(connection), connection.begin():
                _bring_up(connection, path, schema)
        dialect.use_log(connection)


def refuse_unknown(path: Path, schema: Schema = OURS) -> peek.Marker:
    """The marker of a file that this program can read, or that is empty.

    UserError "database-foreign", "database-newer" or "database-damaged"; nothing is written
    to the file.
    """
    found = peek.marker(path)
    if found.application != dialect.APPLICATION and found.tables:
        raise UserError("database-foreign", path=str(path))
    _refuse_newer(found.version, path, schema)
    if found.revision > f"{schema.number:04}":
        raise UserError("database-newer", path=str(path))
    if found.version == SCHEMA and not _is_complete(path):
        raise UserError("database-damaged", path=str(path))
    return found


def _is_complete(path: Path) -> bool:
    """Whether every table and column is there, the search index included."""
    wanted = {table.name: {*table.c.keys()} for table in Base.metadata.tables.values()}
    wanted |= {f"{kind}_fts": {*names} for kind, names in dialect.SEARCH_COLUMNS.items()}
    found = peek.columns(path)
    return all(names <= found.get(table, set()) for table, names in wanted.items())


def migrate(connection: Connection, revision: str = "head", schema: Schema = OURS) -> None:
    """Run the migrations up or down to a revision, inside the transaction that is open."""
    # Alembic takes longer to load than a new database to be made; few starts need it.
    command = import_module("alembic.command")
    config = import_module("alembic.config").Config()
    folders = pathsep.join(map(str, schema.folders))
    options = {"path_separator": "os", "version_locations": folders}
    for name, value in {"script_location": str(MIGRATIONS), **options}.items():
        config.set_main_option(name, value.replace("%", "%%"))
    config.attributes["connection"] = connection
    down = revision == "base" or f"{dialect.version(connection):04}" > revision
    (command.downgrade if down else command.upgrade)(config, revision)
    broken = dialect.broken_keys(connection)
    if broken:
        message = f"migration left rows without their owner in {', '.join(broken)}"
        raise RuntimeError(message)


def create(connection: Connection) -> None:
    """Create the newest schema at once; a test holds it equal to what the migrations make."""
    Base.metadata.create_all(connection)
    for kind in dialect.SEARCH_COLUMNS:
        dialect.create_search(connection, kind)
    _STAMP.create(connection)
    connection.execute(insert(_STAMP).values(version_num=f"{SCHEMA:04}"))


def keep_copy(path: Path, reason: str, now: datetime) -> None:
    """Copy a database to the folder ``backups`` beside it, and prove the copy sound."""
    name = f"{reason}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"
    dialect.copy(path, private_folder(path.parent / "backups") / name)


def _bring_up(connection: Connection, path: Path, schema: Schema) -> None:
    # Asked again, now that it is our turn: another process may have been faster.
    version = dialect.version(connection)
    _refuse_newer(version, path, schema)
    if version == 0:
        create(connection)
    elif version < schema.number:
        migrate(connection, schema=schema)
    dialect.mark(connection, schema.number)


def _refuse_newer(version: int, path: Path, schema: Schema) -> None:
    if version > schema.number:
        raise UserError("database-newer", path=str(path), found=version, known=schema.number)
