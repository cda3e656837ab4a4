"""Of questions that take long one is read, the newest; the one before ends at its next step."""

import threading
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from migdesk.db.reader import Reader
from migdesk.operations.watching import Watch
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.newest import Newest
from migdesk.ui.tasks import Tasks


@pytest.fixture
def tasks(window: MainWindow) -> Tasks:
    return window._desk.tasks


@pytest.fixture
def view() -> QObject:
    return QObject()


class Question:
    """Read step by step until it is told to ``go_on``, or called off."""

    def __init__(self) -> None:
        self.begun, self.go_on, self.ended = (threading.Event() for _ in range(3))

    def __call__(self, _reader: Reader, watch: Watch) -> None:
        self.begun.set()
        try:
            while not self.go_on.wait(0.01):
                watch.at(0, 0)
        finally:
            self.ended.set()


def none() -> Callable[[], None]:
    return lambda: pytest.fail("nothing failed")


def test_only_the_newest_is_read_after_the_first(qtbot: QtBot, tasks: Tasks, view: QObject):
    newest, answers = Newest(tasks, view), []
    questions = [Question() for _ in range(4)]
    newest.ask(questions[0], lambda _: answers.append(0), none())
    assert questions[0].begun.wait(5)
    for number in (1, 2, 3):
        newest.ask(questions[number], lambda _, own=number: answers.append(own), none())
    questions[3].go_on.set()
    qtbot.waitUntil(lambda: answers == [3])
    assert [own.begun.is_set() for own in questions] == [True, False, False, True]
    assert newest._watch is None


@pytest.mark.parametrize("away", [Newest.drop, lambda newest: shiboken6.delete(newest.parent())])
def test_what_nobody_waits_for_ends(
    qtbot: QtBot, tasks: Tasks, view: QObject, away: Callable[[Newest], None]
):
    newest, question = Newest(tasks, view), Question()
    newest.ask(question, lambda _: pytest.fail("dropped"), none())
    assert question.begun.wait(5)
    with qtbot.assertNotEmitted(tasks.failed):
        away(newest)
        assert question.ended.wait(5)
        qtbot.waitUntil(lambda: tasks._running == 0)


def test_a_failure_is_told_and_lets_the_next_come(qtbot: QtBot, tasks: Tasks, view: QObject):
    newest, told = Newest(tasks, view), []
    tasks.failed.disconnect()

    def fail(_reader: Reader, _watch: Watch) -> None:
        raise KeyError

    with qtbot.waitSignal(tasks.failed) as failed:
        newest.ask(fail, none(), lambda: told.append("failed"))
    assert isinstance(failed.args[0], KeyError)
    assert told == ["failed"]
    newest.ask(lambda _, watch: watch.is_cancelled, told.append, none())
    qtbot.waitUntil(lambda: told == ["failed", False])
