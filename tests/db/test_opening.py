"""Opening a database: what is made, what is found again, and what is refused untouched."""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from desk import GENEVA, fill, opened, state

from migdesk.db import dialect, peek
from migdesk.db.base import SCHEMA
from migdesk.db.database import Database
from migdesk.errors import UserError

NOBODY = 65534


def digests(home: Path) -> dict[str, str]:
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in home.iterdir()}


def refusal(action: Callable[[], object]) -> tuple[str, dict[str, str | int]]:
    with pytest.raises(UserError) as caught:
        action()
    return caught.value.id, dict(caught.value.parameters)


def modes(home: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mode & 0o777 for file in (home, *home.iterdir())}


def test_only_the_owner_can_read_the_data(tmp_path: Path):
    before = os.umask(0o022)
    try:
        database = opened(tmp_path / "deep" / "home")
        fill(database)
    finally:
        os.umask(before)
    assert modes(tmp_path / "deep" / "home") == {
        "home": 0o700,
        "migdesk.db": 0o600,
        "migdesk.db-wal": 0o600,
        "migdesk.db-shm": 0o600,
    }
    database.close()


def test_a_folder_and_file_that_others_could_read_are_closed_to_them(home: Path):
    opened(home).close()
    home.chmod(0o755)
    (home / "migdesk.db").chmod(0o644)
    opened(home).close()
    assert modes(home) == {"home": 0o700, "migdesk.db": 0o600}


def test_a_restart_finds_everything(home: Path):
    database = opened(home)
    fill(database)
    before = state(database)
    database.close()
    again = opened(home)
    assert state(again) == before
    assert before[1] == []
    again.close()


def test_the_file_says_whose_it_is(home: Path):
    opened(home).close()
    assert peek.marker(home / "migdesk.db")[:2] == (dialect.APPLICATION, SCHEMA)


def test_every_connection_is_ours(database: Database):
    asked = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "busy_timeout")
    with database._engine.connect() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked]
    assert found == ["wal", 2, 1, 0, 5000]


def test_a_database_of_a_later_step_is_refused_and_left_as_it_is(home: Path):
    opened(home).close()
    with closing(sqlite3.connect(home / "migdesk.db")) as later, later:
        later.execute("UPDATE alembic_version SET version_num = 'ffff_future'")
    before = digests(home)
    assert refusal(lambda: opened(home))[0] == "database-newer"
    assert digests(home) == before


@pytest.mark.parametrize("crashed", [False, True], ids=["closed", "crashed"])
def test_a_newer_database_is_refused_and_left_as_it_is(home: Path, *, crashed: bool):
    opened(home).close()
    newer = sqlite3.connect(home / "migdesk.db", isolation_level=None)
    newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    if not crashed:
        newer.close()
    before = digests(home)
    assert refusal(lambda: opened(home)) == (
        "database-newer",
        {"path": str(home / "migdesk.db"), "found": SCHEMA + 1, "known": SCHEMA},
    )
    after = digests(home)
    if crashed:  # a reader of the log counts itself in its index
        assert before.pop("migdesk.db-shm")
        assert after.pop("migdesk.db-shm")
        newer.close()
    assert after == before


def test_a_database_of_another_program_is_refused_and_left_as_it_is(home: Path):
    with closing(sqlite3.connect(home / "migdesk.db")) as other:
        other.execute("CREATE TABLE theirs (x)")
    before = digests(home)
    assert refusal(lambda: opened(home))[0] == "database-foreign"
    assert digests(home) == before


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 99, b"SQLite format 3\0" + b"x" * 9999]
)
def test_what_is_no_database_is_refused_and_left_as_it_is(home: Path, content: bytes):
    (home / "migdesk.db").write_bytes(content)
    before = digests(home)
    assert refusal(lambda: opened(home))[0] == "database-damaged"
    assert digests(home) == before


@pytest.mark.parametrize("octet", [0, 17, 18, 19, 20, 21, 23, 31, 47, 55, 59, 63, 67, 71])
def test_a_header_of_which_an_octet_is_wrong_is_no_bug(home: Path, octet: int):
    database = opened(home)
    fill(database)
    before = state(database)
    database.close()
    content = bytearray((home / "migdesk.db").read_bytes())
    content[octet] ^= 0x5A
    (home / "migdesk.db").write_bytes(content)
    try:
        database = opened(home)
        assert state(database)[0] == before[0]
    except UserError as error:
        assert error.id in {"database-damaged", "database-newer", "database-foreign"}  # noqa: PT017 - some octets do not matter
        assert (home / "migdesk.db").read_bytes() == content
    database.close()


def test_damage_inside_is_said_when_it_is_met(home: Path):
    database = opened(home)
    fill(database)
    database.close()
    content = bytearray((home / "migdesk.db").read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    (home / "migdesk.db").write_bytes(content)

    def read() -> None:
        database = opened(home)
        try:
            with database.read() as reader:
                list(reader.check())
                reader.events()
        finally:
            database.close()

    assert refusal(read) == ("database-damaged", {"path": str(home / "migdesk.db")})


MISSING = {
    "a table": "DROP TABLE participation",
    "a column": "ALTER TABLE event DROP COLUMN short_title",
    "the search": "DROP TABLE contact_fts",
    "part of the search": "DROP TABLE event_fts_data",
    "the kind of search": "UPDATE event_fts_config SET v = 9 WHERE k = 'version'",
}


@pytest.mark.parametrize("statement", MISSING.values(), ids=MISSING)
def test_a_database_of_ours_that_lacks_something_is_refused(home: Path, statement: str):
    database = opened(home)
    fill(database)
    database.close()
    with closing(sqlite3.connect(home / "migdesk.db")) as other:
        other.executescript(statement)
    before = digests(home)
    damaged = ("database-damaged", {"path": str(home / "migdesk.db")})
    assert refusal(lambda: opened(home)) == damaged
    assert digests(home) == before
    other_home = opened(home / "other")
    fill(other_home)
    kept = state(other_home)
    assert refusal(lambda: other_home.restore(home / "migdesk.db")) == damaged
    assert state(other_home) == kept
    other_home.close()


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path):
    (tmp_path / "home").write_text("")
    found = refusal(lambda: opened(tmp_path / "home"))
    assert found == ("not-a-folder", {"path": str(tmp_path / "home")})
    found = refusal(lambda: opened(tmp_path / "home" / "deeper"))
    assert found[0] == "folder-not-writable"


def test_a_folder_that_may_not_be_written_is_said():
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir()
        Path(folder).chmod(0o755)
        home.chmod(0o555)
        root = os.geteuid() == 0
        os.seteuid(NOBODY if root else os.geteuid())  # to root, every folder is writable
        try:
            assert refusal(lambda: opened(home))[0] == "folder-not-writable"
        finally:
            os.seteuid(0 if root else os.geteuid())
            home.chmod(0o755)


def test_a_bug_is_not_taken_for_a_failure_of_the_disk(desk: Database):
    with pytest.raises(sqlite3.OperationalError), desk.read() as reader:
        dialect.driver(reader._connection).execute("SELECT nothing FROM nowhere")


def test_a_file_that_somebody_else_could_not_open_is_not_the_databases(desk: Database):
    with pytest.raises(PermissionError), desk.write("import"):
        raise PermissionError(13, "another file")


def test_what_is_raised_inside_takes_everything_back(desk: Database):
    before = state(desk)
    with pytest.raises(KeyError), desk.write("half") as store:  # noqa: PT012 - what was written before it counts
        store.delete_event(GENEVA.uid)
        raise KeyError
    assert state(desk) == before
