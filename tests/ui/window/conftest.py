"""The window over a real database of its own, on a fixed day; only file dialogs are replaced."""

from collections.abc import Iterator
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
from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.root import make_desk


@pytest.fixture
def chosen() -> Chosen:
    return Chosen()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def start(
    qapp: QApplication,
    qtbot: QtBot,
    home: Path,
    chosen: Chosen,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Starts the program, ending the one before: settings first, then the window is filled."""
    monkeypatch.delenv("MIGDESK_STARTER")
    locale, font = QLocale(), qapp.font()
    running: list[MainWindow] = []

    def begin(**settings: object) -> MainWindow:
        end()
        opener = partial(app.open_database, home, clock)
        desk = make_desk(qapp, home, clock, opener, chosen)
        desk.theme.motion = False
        desk.settings.change(**settings)
        desk.translation.use(desk.settings.now.language)
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
