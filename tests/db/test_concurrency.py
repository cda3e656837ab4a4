"""Several threads and several processes at one database."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from desk import GENEVA, MECHELEN, fill, opened, retitled, state

from migdesk.db.database import Database
from migdesk.errors import UserError

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

WRITER = """
import sys
from pathlib import Path
from desk import MECHELEN, opened, retitled
from dataclasses import replace
database = opened(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    uid = f"{sys.argv[2]}-{number}"
    with database.write(uid) as store:
        store.save_event(replace(MECHELEN, uid=uid))
        found = store.stored_event("e-geneva")
        store.save_event(retitled(store.event("e-geneva"), f"{found.version + 1}"))
database.close()
"""


def process(code: str, *arguments: str | Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={"PYTHONPATH": f"{HERE}:{ROOT}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.slow
def test_two_processes_write_and_lose_nothing(desk: Database, home: Path):
    writers = [process(WRITER, home, name, "40") for name in ("one", "two")]
    errors = [writer.communicate()[1] for writer in writers]
    assert errors == ["", ""]
    with desk.read() as reader:
        geneva = reader.stored_event(GENEVA.uid)
        assert geneva is not None
        assert geneva.version == 81
        assert len(reader.events()) == 3 + 80
        assert list(reader.check()) == []


@pytest.mark.slow
def test_four_processes_may_make_the_database_at_once(home: Path):
    code = (
        "import sys; from pathlib import Path; from desk import opened; opened(Path(sys.argv[1]))"
    )
    processes = [process(code, home) for _ in range(4)]
    assert [each.communicate()[1] for each in processes] == [""] * 4


def test_a_write_of_another_process_is_noticed_and_our_own_is_not(desk: Database, home: Path):
    before = desk.data_version()
    with desk.write("own") as store:
        store.save_event(retitled(GENEVA, "own"))
        assert desk.data_version() == before
    assert desk.data_version() == before
    assert process(WRITER, home, "other", "1").communicate() == ("", "")
    assert desk.data_version() != before


def test_a_reader_keeps_its_view_while_another_writes(desk: Database):
    with desk.read() as reader:
        assert len(reader.events()) == 3
        with desk.write("more") as store:
            store.delete_event(MECHELEN.uid)
        assert len(reader.events()) == 3
    with desk.read() as reader:
        assert len(reader.events()) == 2


def test_threads_read_while_one_writes(desk: Database):
    def read(_: int) -> int:
        with desk.read() as reader:
            return len(reader.search("conférence")) + len(reader.events())

    with ThreadPoolExecutor(4) as pool:
        found = pool.map(read, range(60))
        for number in range(20):
            with desk.write(f"{number}") as store:
                store.save_event(retitled(GENEVA, f"Conférence {number}"))
        assert set(found) == {5}
    assert state(desk)[1] == []


def test_writers_in_threads_take_turns(desk: Database):
    def write(number: int) -> None:
        with desk.write(f"{number}") as store:
            version = store.stored_event(GENEVA.uid).version
            store.save_event(retitled(GENEVA, f"{number}"), expected=version)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(40)))
    with desk.read() as reader:
        assert reader.stored_event(GENEVA.uid).version == 41


@pytest.mark.slow  # SQLite waits five seconds before it gives up
def test_a_database_that_another_process_keeps_is_said(home: Path):
    database = opened(home)
    with closing(sqlite3.connect(home / "migdesk.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError) as caught, database.write("late"):
            pass
    assert caught.value.id == "database-busy"
    assert caught.value.parameters["path"] == str(home / "migdesk.db")
    fill(database)
    database.close()


@pytest.mark.slow  # SQLite waits five seconds before it gives up
def test_a_database_that_another_program_locked_cannot_be_opened(home: Path):
    opened(home).close()
    with closing(sqlite3.connect(home / "migdesk.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError) as caught:
            opened(home)
    assert caught.value.id == "database-busy"
    opened(home).close()


@pytest.mark.slow
def test_a_second_look_in_one_process_gives_no_lock_away(desk: Database, home: Path):
    opened(home).close()
    code = "import sys; from pathlib import Path; from desk import opened;"
    other = f"{code} opened(Path(sys.argv[1])).close()"
    assert process(other, home).communicate() == ("", "")  # it must not take itself for the last
    with desk.write("acknowledged") as store:
        store.save_event(retitled(GENEVA, "acknowledged"))
    seen = f"{code} from desk import state; print(state(opened(Path(sys.argv[1])))[0])"
    assert "SUMMARY:acknowledged" in process(seen, home).communicate()[0]
