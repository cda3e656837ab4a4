"""The schema: each migration up and down, and its head equal to what the models say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from migdesk.db import upgrade
from migdesk.db.base import SCHEMA
from migdesk.db.engine import engine_of, writer

REVISIONS = [f"{number:04}" for number in range(1, SCHEMA + 1)]
OBJECTS = "SELECT type, name, tbl_name FROM sqlite_master ORDER BY name"
COLUMNS = 'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_xinfo(?) ORDER BY name'
KEYS = (
    'SELECT "from", "table", "to", on_update, on_delete FROM pragma_foreign_key_list(?)'
    ' ORDER BY "from"'
)
INDEX = "SELECT name FROM pragma_index_info(?)"
WITHOUT_ROWID = "SELECT wr, strict FROM pragma_table_list(?)"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    found = engine_of(tmp_path / "schema.db")
    yield found
    found.dispose()


def schema(connection: Connection) -> dict[tuple[str, ...], object]:
    """All that counts of every table and index, whatever the order of its columns."""
    found: dict[tuple[str, ...], object] = {}
    for kind, name, table in connection.exec_driver_sql(OBJECTS).all():
        asked = (COLUMNS, KEYS, WITHOUT_ROWID) if kind == "table" else (INDEX,)
        answers = [connection.exec_driver_sql(query, (name,)).all() for query in asked]
        found[kind, name, table] = answers
    return found


def test_the_newest_migration_is_the_schema_of_this_program():
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [f"{SCHEMA:04}"]
    assert sorted(script.revision for script in scripts.walk_revisions()) == REVISIONS


def test_the_migrations_make_what_the_models_say(engine: Engine):
    with writer(engine) as connection:
        with connection.begin() as transaction:
            upgrade.migrate(connection)
            migrated = schema(connection)
            transaction.rollback()
        with connection.begin():
            upgrade.create(connection)
            assert schema(connection) == migrated


@pytest.mark.parametrize("revision", REVISIONS)
def test_down_leaves_nothing_and_up_again_the_same(engine: Engine, revision: str):
    with writer(engine) as connection, connection.begin():
        upgrade.migrate(connection, revision)
        first = schema(connection)
        upgrade.migrate(connection, "base")
        left = {table for _, _, table in schema(connection)}
        assert left == {"alembic_version", "sqlite_sequence"}
        upgrade.migrate(connection, revision)
        assert schema(connection) == first


def test_a_new_database_is_stamped_as_the_migrations_do(engine: Engine):
    with writer(engine) as connection, connection.begin():
        upgrade.create(connection)
        rows = connection.exec_driver_sql("SELECT version_num FROM alembic_version").all()
    assert rows == [(f"{SCHEMA:04}",)]
