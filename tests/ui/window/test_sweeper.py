"""A sweep of all memory stops every thread: it comes when nobody waits, and then it comes."""

import gc
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.sweeper import Sweeper

pytestmark = pytest.mark.slow


@pytest.fixture
def whole(desk: Desk) -> Iterator[list[str]]:
    """The threads of whole sweeps since a little while ago."""
    found: list[str] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "stop" and info["generation"] == 2:
            found.append(threading.current_thread().name)

    sweeper = desk.tasks.findChild(Sweeper)
    assert sweeper
    sweeper.stop()  # what other tests left behind is no work of this one
    sweeper.setInterval(50)
    gc.collect()
    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)


def much() -> int:
    """Work that leaves a lot behind while it lasts, as a large import does."""
    return len([[number] for number in range(1_000_000)])


def test_work_is_never_stopped_by_a_sweep_of_all_but_followed_by_one(
    qtbot: QtBot, desk: Desk, whole: list[str]
):
    done: list[list[str]] = []
    desk.tasks.run(much, lambda _: done.append(list(whole)))
    qtbot.waitUntil(lambda: bool(whole))
    assert done == [[]]
    assert whole == ["MainThread"]


def test_no_sweep_is_felt_in_a_dialog(
    qtbot: QtBot, desk: Desk, window: MainWindow, whole: list[str]
):
    dialog = QDialog(window)
    dialog.open()
    desk.tasks.run(much, lambda _: None)
    qtbot.waitUntil(lambda: desk.tasks.is_idle)
    qtbot.wait(150)
    assert not whole
    dialog.close()
    desk.tasks.run(partial(int, 1), lambda _: None)
    qtbot.waitUntil(lambda: bool(whole))


def test_little_work_is_not_worth_it(qtbot: QtBot, desk: Desk, whole: list[str]):
    desk.tasks.run(partial(int, 1), lambda _: None)
    qtbot.waitUntil(lambda: desk.tasks.is_idle)
    qtbot.wait(150)
    assert not whole


def test_more_than_can_be_swept_in_a_moment_is_left_until_nobody_looks(
    qtbot: QtBot, desk: Desk, window: MainWindow, whole: list[str]
):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    kept = [[number] for number in range(400_000)]
    desk.tasks.run(much, lambda _: None)
    qtbot.waitUntil(lambda: desk.tasks.is_idle)
    qtbot.wait(300)
    assert not whole
    del kept
    desk.tasks.run(much, lambda _: None)
    qtbot.waitUntil(lambda: bool(whole))
