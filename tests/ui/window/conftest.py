"""The window over a real database of its own, on a fixed day; only file dialogs are replaced."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windowkit import Chosen, Clock, Press, Start

from migdesk import app
from migdesk.db.files import FILE_NAME as DATABASE
from migdesk.operations import desk as opening
from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.root import make_desk


@pytest.fixture
def chosen() -> Chosen:
    return Chosen()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def first_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a first day, made once; each test begins with a copy."""
    home = tmp_path_factory.mktemp("first-day")
    opening.open_database(home, Clock(), starter=True).close()
    return home / DATABASE


@pytest.fixture
def fill(home: Path, first_day: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Puts there what a first start would, unless a test has a database or wants none."""
    monkeypatch.delenv("MIGDESK_STARTER")

    def copy() -> None:
        if opening.wants_starter(os.environ) and not (home / DATABASE).exists():
            shutil.copy(first_day, home)

    return copy


@pytest.fixture
def start(
    qapp: QApplication,
    qtbot: QtBot,
    home: Path,
    fill: Callable[[], None],
    chosen: Chosen,
    clock: Clock,
) -> Iterator[Start]:
    """Starts the program, ending the one before: settings first, then the window is filled."""
    locale, font = QLocale(), qapp.font()
    running: list[MainWindow] = []

    def begin(**settings: object) -> MainWindow:
        end()
        fill()
        opener = partial(app.open_database, home, clock)
        desk = make_desk(qapp, home, clock, opener, chosen)
        desk.theme.motion = False
        desk.settings.change(**settings)
        desk.translation.use(desk.settings.now.language)
        desk.theme.set_scale(desk.settings.now.text_scale)
        window = MainWindow(desk)
        running.append(window)
        window.painted.connect(desk.tasks.start)
        window.setMinimumSize(0, 0)
        window.resize(1440, 900)
        window.show()
        qtbot.waitUntil(lambda: window.content.calendar.is_filled, timeout=20_000)
        return window

    def end() -> None:
        while running:
            _end(running.pop())
            qapp.setFont(font)

    yield begin
    QGuiApplication.clipboard().clear()
    end()
    QLocale.setDefault(locale)


def _end(window: MainWindow) -> None:
    desk = window._desk
    window.close()
    shiboken6.delete(window)
    desk.tasks.close()
    for part in (desk.tasks, desk.failures, desk.settings, desk.translation, desk.theme):
        shiboken6.delete(part)


@pytest.fixture
def window(start: Start) -> MainWindow:
    return start()


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return window._desk


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Press:
    """Presses the keys of an action of the table."""

    def keys(action: str) -> None:
        window.activateWindow()  # off screen, nobody gives it back what a dialog took
        qtbot.waitUntil(window.isActiveWindow)
        QTest.keySequence(window, window.actions_[action].shortcut())

    return keys
