"""An import that is not wanted any more ends soon, wherever it is, and leaves nothing."""

import threading
import time
from pathlib import Path

import pytest
from importkit import written

from migdesk.changes import Changes
from migdesk.db.database import Database
from migdesk.operations import importing, planning
from migdesk.operations.importplan import ImportPlan
from migdesk.operations.watching import COMPARING, READING, WRITING, CancelledError, Watch

pytestmark = pytest.mark.slow

MANY = 5_000
EVENT = """BEGIN:VEVENT
UID:{number}@many
DTSTAMP:20240101T000000Z
DTSTART;VALUE=DATE:20240601
SUMMARY:{title} {number}
END:VEVENT
"""


def many(folder: Path, title: str = "Forum") -> Path:
    events = "".join(EVENT.format(number=number, title=title) for number in range(MANY))
    return written(folder, f"BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n")


class Nosy(Watch):
    """Cancels itself at a stage, once half of it is done."""

    def __init__(self, stage: str) -> None:
        super().__init__()
        self._at = stage
        self.seen: list[int] = []

    def at(self, done: int, of: int) -> None:
        self.seen.append(done)
        if self.stage == self._at and of and done * 2 >= of:
            self.cancel()
        super().at(done, of)


def brought(database: Database, path: Path, watch: Watch) -> Changes:
    with database.write("import") as store:
        plan = planning.plan(store, planning.read_files([path], watch), watch)
        return importing.apply(store, plan, watch=watch)


def count(database: Database) -> tuple[int, int]:
    with database.read() as reader:
        return len(reader.events()), len(reader.collections())


@pytest.mark.parametrize("stage", [READING, COMPARING, WRITING])
def test_what_is_cancelled_leaves_nothing(database: Database, tmp_path: Path, stage: str):
    before, watch = count(database), Nosy(stage)
    with pytest.raises(CancelledError):
        brought(database, many(tmp_path), watch)
    assert watch.stage == stage
    assert MANY / 2 <= watch.done < MANY * 0.6
    assert count(database) == before
    with database.read() as reader:
        assert reader.last_operation() is None


def test_changes_are_cancelled_as_well(database: Database, tmp_path: Path):
    brought(database, many(tmp_path), Watch())
    with pytest.raises(CancelledError):
        brought(database, many(tmp_path, "Another"), Nosy(WRITING))
    with database.read() as reader:
        assert all(event.title.startswith("Forum") for event in reader.events())


def test_the_numbers_rise_to_the_last(database: Database, tmp_path: Path):
    watch = Nosy("never")
    brought(database, many(tmp_path), watch)
    assert (watch.stage, watch.done, watch.of) == (WRITING, MANY, MANY)
    assert max(watch.seen) == MANY
    assert len(set(watch.seen)) > 20


@pytest.mark.alone
@pytest.mark.parametrize("stage", [READING, COMPARING, WRITING])
def test_the_end_comes_soon(database: Database, tmp_path: Path, stage: str):
    path, watch, ended = many(tmp_path), Watch(), []

    def work() -> None:
        with pytest.raises(CancelledError):
            brought(database, path, watch)
        ended.append(time.monotonic())

    worker = threading.Thread(target=work)
    worker.start()
    while worker.is_alive() and (watch.stage != stage or watch.done <= MANY / 5):
        time.sleep(0.001)
    watch.cancel()
    asked = time.monotonic()
    worker.join(20)
    assert ended
    assert ended[0] - asked < 1  # a fifth of it where nothing else runs


def test_without_a_watch_nothing_changes(database: Database, tmp_path: Path):
    with database.write("import") as store:
        plan: ImportPlan = planning.plan(store, planning.read_files([many(tmp_path)]))
        assert len(importing.apply(store, plan).events) == MANY
