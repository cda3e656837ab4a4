"""From an older database to a newer one: copied first, then changed whole or not at all."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect
from textwrap import dedent

import pytest
from desk import GENEVA, NOW, fill, opened, state
from sqlalchemy import Engine

from migdesk.db import dialect, peek, upgrade
from migdesk.db.base import SCHEMA
from migdesk.db.engine import engine_of, writer
from migdesk.db.upgrade import Schema
from migdesk.errors import UserError

STEP = f'''
    """Rebuild a table that others refer to, which needs foreign keys to be off."""
    import sqlalchemy as sa
    from alembic import op
    revision, down_revision = "{SCHEMA + 1:04}", "{SCHEMA:04}"
    def upgrade():
        with op.batch_alter_table("event", recreate="always") as table:
            table.add_column(sa.Column("colour", sa.Integer()))
'''


@pytest.fixture
def older(home: Path) -> Path:
    database = opened(home)
    fill(database)
    database.close()
    return home / "migdesk.db"


@pytest.fixture
def engine(older: Path) -> Iterator[Engine]:
    found = engine_of(older)
    yield found
    found.dispose()


def newer(folder: Path, more: str = "") -> Schema:
    (folder / "steps").mkdir()
    (folder / "steps" / "step.py").write_text(dedent(STEP) + more)
    return Schema(SCHEMA + 1, (*upgrade.OURS.folders, folder / "steps"))


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(connect(path)) as connection:
        return connection.execute(f"SELECT uid FROM {table} ORDER BY uid").fetchall()  # noqa: S608 - our own names


def test_an_older_database_is_copied_then_upgraded(older: Path, engine: Engine, tmp_path: Path):
    upgrade.prepare(engine, older, NOW, newer(tmp_path))
    assert peek.marker(older).version == SCHEMA + 1
    assert len(rows(older, "event")) == 3
    with engine.connect() as connection, connection.begin():
        assert connection.exec_driver_sql("SELECT count(*) FROM participation").scalar() == 4
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    copy = older.parent / "backups" / f"before-upgrade-{SCHEMA:04}-20261122T093000Z.db"
    assert peek.marker(copy).version == SCHEMA
    assert rows(copy, "event") == rows(older, "event")
    assert [file.stat().st_mode & 0o777 for file in (copy.parent, copy)] == [0o700, 0o600]
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]


def test_a_step_that_fails_leaves_the_older_database(older: Path, engine: Engine, tmp_path: Path):
    fails = dedent(
        """
        first = upgrade
        def upgrade():
            first()
            raise ValueError("halfway")
        """
    )
    with pytest.raises(ValueError, match="halfway"):
        upgrade.prepare(engine, older, NOW, newer(tmp_path, fails))
    assert peek.marker(older).version == SCHEMA
    engine.dispose()
    again = opened(older.parent)
    assert state(again)[1] == []
    again.close()


def test_rows_without_their_owner_are_not_accepted(older: Path, engine: Engine, tmp_path: Path):
    breaks = dedent(
        """
        def upgrade():
            op.execute("DELETE FROM event WHERE uid = 'e-geneva'")
        """
    )
    with pytest.raises(RuntimeError, match="participation"):
        upgrade.prepare(engine, older, NOW, newer(tmp_path, breaks))
    assert (GENEVA.uid,) in rows(older, "event")


def test_a_database_that_cannot_be_copied_is_not_upgraded(
    older: Path, engine: Engine, tmp_path: Path
):
    (older.parent / "backups").write_text("in the way")
    with pytest.raises(FileExistsError):
        upgrade.prepare(engine, older, NOW, newer(tmp_path))
    assert peek.marker(older).version == SCHEMA


def test_another_process_may_be_faster(older: Path, engine: Engine, tmp_path: Path):
    schema = newer(tmp_path)
    with writer(engine) as connection, connection.begin():
        dialect.mark(connection, schema.number)
    upgrade.prepare(engine, older, NOW, schema)
    assert not (older.parent / "backups").exists()


def test_a_backup_holds_everything_and_is_nobody_elses(home: Path, tmp_path: Path):
    database = opened(home)
    fill(database)
    database.backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600
    assert {file.name for file in tmp_path.iterdir()} == {"home", "copy.db"}
    before = state(database)
    with database.write("wipe") as store:
        store.delete_event(GENEVA.uid)
    version = database.data_version()
    database.restore(tmp_path / "copy.db")
    assert state(database) == before
    assert database.data_version() >= version
    kept = list((home / "backups").iterdir())
    assert [file.name for file in kept] == ["before-restore-20261122T093000Z.db"]
    assert (GENEVA.uid,) not in rows(kept[0], "event")
    database.close()


def test_only_a_backup_of_ours_is_restored(home: Path, tmp_path: Path):
    database = opened(home)
    fill(database)
    before = state(database)
    with closing(connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE theirs (x)")
    (tmp_path / "text.db").write_text("no database" * 99)
    (tmp_path / "empty.db").touch()
    refused = {
        "other.db": "database-foreign",
        "text.db": "database-damaged",
        "empty.db": "database-foreign",
        "none.db": "no-such-file",
    }
    for name, id_ in refused.items():
        with pytest.raises(UserError) as caught:
            database.restore(tmp_path / name)
        assert (caught.value.id, caught.value.parameters["path"]) == (id_, str(tmp_path / name))
    assert state(database) == before
    database.close()
