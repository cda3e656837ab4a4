"""Brings a database to the schema of this program: a new one, an older one, or none of ours."""

from datetime import UTC, datetime
from importlib import import_module
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

from migdesk.db import dialect
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


def prepare(engine: Engine, path: Path, now: datetime) -> None:
    """Create or upgrade the database at ``path``; UserError leaves it byte for byte as it was.

    What this program does not know is refused before anything opens the file for writing.
    An older database is copied to ``backups`` first, and the copy proved sound.
    """
    found = refuse_unknown(path)
    if 0 < found.version < SCHEMA:
        keep_copy(path, f"before-upgrade-{found.version:04}", now)
    with writer(engine) as connection:
        dialect.use_log(connection)
        if found.version != SCHEMA:
            with dialect.unguarded(connection), connection.begin():
                _bring_up(connection, path)


def refuse_unknown(path: Path) -> dialect.Marker:
    """The marker of a file that this program can read, or that is empty.

    UserError "database-foreign" or "database-newer"; nothing is written to the file.
    """
    found = dialect.marker(path)
    if found.application != dialect.APPLICATION and found.tables:
        raise UserError("database-foreign", path=str(path))
    _refuse_newer(found.version, path)
    return found


def migrate(connection: Connection, revision: str = "head") -> None:
    """Run the migrations up or down to a revision, inside the transaction that is open."""
    # Alembic takes longer to load than a new database to be made; few starts need it.
    command = import_module("alembic.command")
    config = import_module("alembic.config").Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    down = revision == "base" or (
        revision != "head" and int(revision) < dialect.version(connection)
    )
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


def _bring_up(connection: Connection, path: Path) -> None:
    # Asked again, now that it is our turn: another process may have been faster.
    version = dialect.version(connection)
    _refuse_newer(version, path)
    if version == SCHEMA:
        return
    (migrate if version else create)(connection)
    dialect.mark(connection, SCHEMA)


def _refuse_newer(version: int, path: Path) -> None:
    if version > SCHEMA:
        raise UserError("database-newer", path=str(path), found=version, known=SCHEMA)


def keep_copy(path: Path, reason: str, now: datetime) -> None:
    """Copy a database to the folder ``backups`` beside it, and prove the copy sound."""
    name = f"{reason}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"
    dialect.copy(path, private_folder(path.parent / "backups") / name)
