"""Imports that take their time: how far they are, called off, and the window closed meanwhile."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_importing import answer, calendar, summary
from windowkit import Clock, Start, toasted

from migdesk.db.database import Database
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.progressrow import ProgressRow

pytestmark = pytest.mark.slow

MANY = 8_000
READING = ("Reading", "Comparing")


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("big") / "big.ics"
    events = ((f"{number}@x", "20171120", f"Forum {number}") for number in range(MANY))
    file.write_text(calendar(*events), newline="")
    return file


def row(window: MainWindow) -> ProgressRow:
    return window.content.progress


def wait_for_row(qtbot: QtBot, window: MainWindow, *words: str) -> None:
    qtbot.waitUntil(
        lambda: row(window).isVisible() and row(window).accessibleName().startswith(words),
        timeout=20_000,
    )


def cancel(qtbot: QtBot, window: MainWindow) -> float:
    """Presses Cancel; how many seconds the answer took."""
    began = time.monotonic()
    qtbot.mouseClick(row(window)._cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: toasted(window) == "Import cancelled; nothing has changed.")
    assert not row(window).isVisible()
    return time.monotonic() - began


def sum_up(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    window.commands.importer.read([file])
    qtbot.waitUntil(lambda: not window.commands.importer._watched.is_under_way, timeout=30_000)
    answer(qtbot, summary(qtbot), "Import")


def written(window: MainWindow) -> int:
    database = window._desk.tasks._database
    assert database
    with database.read() as reader:
        return sum(event.uid.endswith("@x") for event in reader.events())


def kept(home: Path) -> int:
    database = Database.open(home, clock=Clock())
    with database.read() as reader:
        count = len(reader.events())
    database.close()
    return count


def test_reading_tells_how_far_it_is_and_can_be_called_off(
    qtbot: QtBot, window: MainWindow, big: Path
):
    window.commands.importer.read([big])
    wait_for_row(qtbot, window, *READING)
    assert row(window).accessibleName().endswith("of 8,000")
    assert cancel(qtbot, window) < 1
    qtbot.waitUntil(lambda: window._desk.tasks._running == 0)
    assert written(window) == 0


def test_writing_is_taken_back_whole(qtbot: QtBot, window: MainWindow, big: Path):
    sum_up(qtbot, window, big)
    wait_for_row(qtbot, window, "Importing")
    assert cancel(qtbot, window) < 1
    assert written(window) == 0
    window.commands.importer.read([big])
    assert summary(qtbot).headline() == "8000 new"


def test_another_file_waits_until_the_first_is_read(
    qtbot: QtBot, window: MainWindow, big: Path, tmp_path: Path
):
    small = tmp_path / "small.ics"
    small.write_text(calendar(("one@x", "20171120", "Forum")), newline="")
    window.commands.importer.read([big])
    window.commands.importer.read([small])
    wait_for_row(qtbot, window, *READING)
    cancel(qtbot, window)
    assert summary(qtbot).headline() == "1 new"


def test_the_row_is_there_in_another_language_too(qtbot: QtBot, window: MainWindow, big: Path):
    sum_up(qtbot, window, big)
    wait_for_row(qtbot, window, "Importing")
    before = window.content
    window._desk.settings.change(text_scale=1.2)
    qtbot.waitUntil(lambda: window.content is not before)
    wait_for_row(qtbot, window, "Importing")
    cancel(qtbot, window)


def test_the_window_closes_once_everything_is_written(
    qtbot: QtBot, start: Start, home: Path, big: Path
):
    window = start()
    before = kept(home)
    sum_up(qtbot, window, big)
    wait_for_row(qtbot, window, "Importing")
    window.close()
    assert window.isVisible()
    assert row(window).accessibleName().endswith("of 8,000, then migdesk closes")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=60_000)
    assert kept(home) == before + MANY


def test_a_window_that_is_to_close_may_call_it_off(
    qtbot: QtBot, start: Start, home: Path, big: Path
):
    window = start()
    before = kept(home)
    sum_up(qtbot, window, big)
    window.close()
    assert window.isVisible()
    qtbot.mouseClick(row(window)._cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=5_000)
    assert kept(home) == before


def test_a_window_that_only_reads_closes_at_once(qtbot: QtBot, start: Start, big: Path):
    window = start()
    window.commands.importer.read([big])
    wait_for_row(qtbot, window, *READING)
    window.close()
    assert not window.isVisible()
    began = time.monotonic()
    window._desk.tasks._readers.shutdown()
    assert time.monotonic() - began < 1


def test_taken_down_in_the_middle_it_is_whole_or_nothing(
    qtbot: QtBot, start: Start, home: Path, big: Path
):
    window = start()
    before = kept(home)
    sum_up(qtbot, window, big)
    wait_for_row(qtbot, window, "Importing")
    start()  # ends the one before
    assert kept(home) == before + MANY
