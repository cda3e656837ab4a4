"""A database that lost its content is no first start; a first start may be killed."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from desk import fill, opened, state

from migdesk.errors import UserError

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KILLS = 6

BEGINNER = """
import sys
from pathlib import Path
from desk import NOW
from migdesk.operations import desk
print("now", flush=True)
with desk.opened(Path(sys.argv[1]), lambda: NOW, starter=True):
    pass
"""


def refused(home: Path) -> str:
    """The sentence for a home that is refused; not an octet of it may change."""
    before = {file.name: sha256(file.read_bytes()).digest() for file in home.iterdir()}
    with pytest.raises(UserError) as caught:
        opened(home).close()
    assert {file.name: sha256(file.read_bytes()).digest() for file in home.iterdir()} == before
    return caught.value.id


def crashed(home: Path, away: Path) -> None:
    """A desk as it lies there after a kill: what was written last stands in the log alone."""
    database = opened(home)
    fill(database)
    away.mkdir()
    for name in ("migdesk.db", "migdesk.db-wal", "migdesk.db-shm"):
        (away / name).write_bytes((home / name).read_bytes())
    database.close()


@pytest.mark.parametrize("length", [0, 1, 24, 511])
def test_a_file_cut_short_is_no_first_start(home: Path, length: int):
    database = opened(home)
    fill(database)
    database.close()
    os.truncate(home / "migdesk.db", length)
    assert refused(home) == ("database-damaged" if length else "database-emptied")


def test_a_file_cut_to_nothing_keeps_its_log(home: Path, tmp_path: Path):
    crashed(home, tmp_path / "away")
    os.truncate(tmp_path / "away" / "migdesk.db", 0)
    assert refused(tmp_path / "away") == "database-emptied"


def test_a_database_without_tables_is_no_first_start(home: Path):
    with closing(sqlite3.connect(home / "migdesk.db")) as other:
        other.execute("PRAGMA journal_mode = WAL")
    assert refused(home) == "database-emptied"


def test_a_log_alone_is_no_first_start(home: Path, tmp_path: Path):
    crashed(home, tmp_path / "away")
    (tmp_path / "away" / "migdesk.db").unlink()
    assert refused(tmp_path / "away") == "database-missing"


def test_a_link_to_a_disk_that_is_not_there_is_no_first_start(home: Path, tmp_path: Path):
    (home / "migdesk.db").symlink_to(tmp_path / "unplugged" / "migdesk.db")
    with pytest.raises(UserError, match="database-missing"):
        opened(home)
    assert not (tmp_path / "unplugged").exists()


@pytest.mark.parametrize("length", [512, 4095, 4096, 8192, 65536])
def test_a_file_cut_anywhere_else_is_damaged(home: Path, length: int):
    database = opened(home)
    fill(database)
    database.close()
    os.truncate(home / "migdesk.db", length)
    assert refused(home) == "database-damaged"


def test_a_file_of_zeros_is_damaged(home: Path):
    (home / "migdesk.db").write_bytes(bytes(65536))
    assert refused(home) == "database-damaged"


def test_a_database_moved_away_with_its_log_starts_afresh(home: Path):
    opened(home).close()
    (home / "migdesk.db").rename(home / "old.db")
    database = opened(home)
    assert state(database) == ("", [])
    database.close()


def test_a_new_database_is_whole_before_it_has_its_name(home: Path):
    opened(home).close()
    assert [file.name for file in home.iterdir()] == ["migdesk.db"]
    with closing(sqlite3.connect(home / "migdesk.db")) as made:
        assert made.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 55, 56, 57, 4151, 4152, 4153])
def test_a_log_that_ends_anywhere_is_opened_at_once(home: Path, tmp_path: Path, length: int):
    crashed(home, tmp_path / "away")
    os.truncate(tmp_path / "away" / "migdesk.db-wal", length)
    began = time.monotonic()
    database = opened(tmp_path / "away")
    assert database.check() == []
    database.close()
    assert time.monotonic() - began < 3


@pytest.mark.slow
def test_a_first_start_that_is_killed_starts_the_next_time(tmp_path: Path):
    dice = random.Random(11)  # noqa: S311 - no secret
    for kill in range(KILLS):
        home = tmp_path / f"home{kill}"
        with subprocess.Popen(
            [sys.executable, "-c", BEGINNER, str(home)],
            env={"PYTHONPATH": f"{HERE}:{ROOT}"},
            stdout=subprocess.PIPE,
        ) as process:
            process.stdout.readline()
            time.sleep(dice.uniform(0, 0.4))
            process.send_signal(signal.SIGKILL)
        again = [sys.executable, "-c", BEGINNER, str(home)]
        subprocess.run(again, env={"PYTHONPATH": f"{HERE}:{ROOT}"}, check=True)
        database = opened(home)
        with database.read() as reader:
            assert [found.name for found in reader.collections()] == ["starter"]
            assert list(reader.check()) == []
        database.close()
        assert [file.name for file in home.iterdir()] == ["migdesk.db"]
