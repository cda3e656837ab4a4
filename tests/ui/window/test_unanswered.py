"""A question that fails: who waited for its answer is let go, and everybody hears of it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from windowkit import MALINES, SAMRI, Press

from migdesk.db.files import FILE_NAME
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.preview.glances import Glances

Without = Callable[[str], object]


@pytest.fixture
def without(home: Path) -> Without:
    """The database while it lacks a table."""

    def rename(before: str, after: str) -> None:
        with closing(sqlite3.connect(home / FILE_NAME)) as database:
            database.execute(f"ALTER TABLE {before} RENAME TO {after}")

    @contextmanager
    def lacking(table: str) -> Iterator[None]:
        rename(table, "elsewhere")
        yield
        rename("elsewhere", table)

    return lacking


@pytest.fixture
def told(window: MainWindow) -> list[BaseException]:
    """What everybody hears, without the dialog that tells it."""
    heard: list[BaseException] = []
    tasks = window._desk.tasks
    tasks.failed.disconnect()
    tasks.failed.connect(heard.append)
    return heard


def test_whom_a_search_does_not_find_is_not_replaced_by_another(
    qtbot: QtBot,
    window: MainWindow,
    press: Press,
    without: Without,
    told: list[BaseException],
):
    press("contacts")
    place = window.content.contacts
    qtbot.waitUntil(lambda: place.list._model.rowCount() == 8)
    place.select(SAMRI)
    QGuiApplication.clipboard().setText("nothing yet")
    qtbot.waitUntil(lambda: window._desk.tasks._running == 0)
    with without("contact"):
        place.list.field.setFocus()
        QTest.keyClicks(place.list.field, "kamel")
        press("copy-card")
        qtbot.waitUntil(lambda: not place.is_seeking)
        assert told
    qtbot.waitUntil(lambda: window._desk.tasks._running == 0)
    assert QGuiApplication.clipboard().text() == "nothing yet"
    QTest.keyClicks(place.list.field, "g")
    qtbot.waitUntil(lambda: place.list._model.rowCount() == 1)


@pytest.mark.parametrize("table", ["contact_text", "event_text"])
def test_what_cannot_be_read_does_not_leave_another_record_in_its_place(
    qtbot: QtBot, window: MainWindow, without: Without, told: list[BaseException], table: str
):
    content = window.content
    content.open_contact(SAMRI)
    content.open_event(MALINES)
    pane = content.contacts.pane if table == "contact_text" else content.calendar.pane
    qtbot.waitUntil(lambda: pane._shown is not None)
    with without(table):
        content.refresh()
        qtbot.waitUntil(lambda: pane._shown is None)
    assert told


def test_what_repeats_is_asked_again_where_it_could_not_be_told(
    qtbot: QtBot, window: MainWindow, without: Without, told: list[BaseException]
):
    timetable = window.content.calendar._timetable
    timetable._repeats = True
    day = window._desk.today.replace(month=3)
    with without("event"):
        timetable.see("month", day)
        qtbot.waitUntil(lambda: bool(told))
    timetable.see("month", day)
    qtbot.waitUntil(lambda: timetable.is_told("month"))


def test_a_row_that_nothing_can_be_said_of_is_looked_at_once(
    qtbot: QtBot, window: MainWindow, told: list[BaseException]
):
    glances = Glances(window._desk.tasks, [], None, {}, window)
    assert glances.of(0) is None
    qtbot.waitUntil(lambda: len(told) == 1)
    assert glances.of(0) is None
    qtbot.wait(50)
    assert len(told) == 1
    assert not glances._is_asking
    glances.of(1)
    qtbot.waitUntil(lambda: len(told) == 2)
