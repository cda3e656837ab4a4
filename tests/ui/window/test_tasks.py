"""Work off the window's thread: in order, latest answers only, failures told, others noticed."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from migdesk import app
from migdesk.changes import Changes
from migdesk.db.database import Database
from migdesk.db.store import Store
from migdesk.errors import UserError
from migdesk.records import Event
from migdesk.ui.tasks import Questions, Tasks


def now() -> datetime:
    return datetime(2017, 11, 14, 9, tzinfo=UTC)


@pytest.fixture
def tasks(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Tasks]:
    tasks = Tasks(partial(app.open_database, home, now), qapp)
    with qtbot.waitSignal(tasks.opened):
        tasks.start()
    yield tasks
    tasks.close()
    shiboken6.delete(tasks)


def save(title: str) -> Callable[[Store], Changes]:
    def operation(store: Store) -> Changes:
        store.save_event(Event(uid=title, title=title))
        return store.changes

    return operation


def test_an_operation_tells_every_view_what_it_touched(qtbot: QtBot, tasks: Tasks):
    with qtbot.waitSignal(tasks.changed) as told:
        tasks.run_operation("one", save("one"), lambda _: None)
    assert told.args[0].events == {"one"}
    assert told.args[0].operation


def test_answers_come_in_the_window_s_own_thread(qtbot: QtBot, tasks: Tasks):
    threads: list[threading.Thread] = []
    tasks.run_query(
        lambda _: threads.append(threading.current_thread()),
        lambda _: threads.append(threading.current_thread()),
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threads[1] is threading.main_thread()


def test_operations_follow_each_other(qtbot: QtBot, tasks: Tasks):
    done: list[str] = []
    for title in "abcdefgh":
        tasks.run_operation(title, save(title), lambda _, title=title: done.append(title))
    qtbot.waitUntil(lambda: len(done) == 8)
    assert done == list("abcdefgh")


def test_a_failed_operation_leaves_nothing_and_is_told(qtbot: QtBot, tasks: Tasks):
    def fail(store: Store) -> Changes:
        save("gone")(store)
        raise UserError("changed-meanwhile")

    with qtbot.assertNotEmitted(tasks.changed), qtbot.waitSignal(tasks.failed) as failed:
        tasks.run_operation("fails", fail, lambda _: None)
    assert failed.args[0].id == "changed-meanwhile"
    found: list[Event | None] = []
    tasks.run_query(lambda reader: reader.event("gone"), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [None]


def test_only_the_newest_answer_of_a_topic_arrives(qtbot: QtBot, tasks: Tasks):
    questions, slow, answers = Questions(tasks, tasks), threading.Event(), []
    questions.ask("what", lambda _: slow.wait(10), lambda _: answers.append("old"))
    questions.ask("what", lambda _: None, lambda _: answers.append("new"))
    questions.ask("other", lambda _: None, lambda _: answers.append("other"))
    qtbot.waitUntil(lambda: len(answers) == 2)
    slow.set()
    qtbot.waitUntil(lambda: tasks._running == 0)
    assert sorted(answers) == ["new", "other"]


def test_whoever_is_gone_gets_no_answer(qtbot: QtBot, tasks: Tasks):
    view = QObject()
    questions, slow, answers = Questions(tasks, view), threading.Event(), []
    questions.ask("what", lambda _: slow.wait(10), answers.append)
    shiboken6.delete(view)
    slow.set()
    qtbot.waitUntil(lambda: tasks._running == 0)
    assert answers == []


def test_before_the_database_is_open_nothing_is_asked(qapp: QApplication, home: Path):
    tasks = Tasks(partial(app.open_database, home, now), qapp)
    Questions(tasks, tasks).ask("what", lambda _: None, lambda _: pytest.fail("asked"))
    with pytest.raises(RuntimeError):
        tasks.run_query(lambda _: None, lambda _: None)
    tasks.close()


def test_what_another_process_writes_is_noticed(qtbot: QtBot, tasks: Tasks, home: Path):
    other = Database.open(home, clock=now)
    tasks._polling.setInterval(20)
    with qtbot.waitSignal(tasks.changed, timeout=10_000) as told, other.write("elsewhere") as store:
        save("theirs")(store)
    other.close()
    assert told.args[0].everything


def test_while_nobody_can_look_for_what_others_wrote_nothing_queues_up(
    qtbot: QtBot, tasks: Tasks, home: Path
):
    slow = threading.Event()
    tasks._polling.setInterval(10)
    for _ in range(2):
        tasks.run(lambda: slow.wait(10), lambda _: None)
    qtbot.wait(200)
    assert tasks._running <= 3
    slow.set()
    test_what_another_process_writes_is_noticed(qtbot, tasks, home)


def test_what_is_written_here_is_not_taken_for_another_s(qtbot: QtBot, tasks: Tasks):
    heard: list[Changes] = []
    tasks.changed.connect(heard.append)
    tasks.run_operation("ours", save("ours"), lambda _: None)
    qtbot.waitUntil(lambda: bool(heard))
    for _ in range(3):
        tasks._poll()
    qtbot.waitUntil(lambda: tasks._running == 0)
    assert [changes.everything for changes in heard] == [False]


def test_a_database_that_cannot_be_opened_is_told(qtbot: QtBot, qapp: QApplication, home: Path):
    (home / "migdesk.db").write_bytes(b"this is no database, " * 400)
    tasks = Tasks(partial(app.open_database, home, now), qapp)
    with qtbot.waitSignal(tasks.failed) as failed:
        tasks.start()
    assert isinstance(failed.args[0], UserError)
    assert not tasks.is_open
    tasks.close()


def test_something_slow_is_shown_to_be_under_way(qtbot: QtBot, tasks: Tasks):
    slow = threading.Event()
    with qtbot.waitSignal(tasks.busy) as begun:
        tasks.run(lambda: slow.wait(10), lambda _: None)
    assert begun.args == [True]
    with qtbot.waitSignal(tasks.busy) as ended:
        slow.set()
    assert ended.args == [False]


def test_closing_waits_for_what_is_being_written(qapp: QApplication, qtbot: QtBot, home: Path):
    tasks = Tasks(partial(app.open_database, home, now), qapp)
    with qtbot.waitSignal(tasks.opened):
        tasks.start()
    begun = threading.Event()

    def slow(store: Store) -> Changes:
        begun.set()
        threading.Event().wait(0.3)
        return save("last")(store)

    tasks.run_operation("last", slow, lambda _: None)
    begun.wait(5)
    tasks.close()
    database = Database.open(home, clock=now)
    with database.read() as reader:
        assert reader.event("last")
    database.close()
