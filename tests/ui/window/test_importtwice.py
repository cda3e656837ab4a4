"""Imports that meet: another process writes, a file is opened twice, a preview is still open."""

from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from test_importing import answer, bring, calendar, groups, see, summary
from windowkit import Clock, toasted

from migdesk.changes import Changes
from migdesk.db.store import Store
from migdesk.operations import desk, importing, planning
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.preview.importpreview import ImportPreview

pytestmark = pytest.mark.slow

FORUM, SUITE = ("a@x", "20171120", "Forum"), ("b@x", "20171121", "Suite")


def written(folder: Path, name: str, *events: tuple[str, str, str]) -> Path:
    file = folder / name
    file.write_text(calendar(*events), newline="")
    return file


@pytest.fixture
def two(tmp_path: Path) -> Path:
    return written(tmp_path, "two.ics", FORUM, SUITE)


def elsewhere(home: Path, file: Path) -> None:
    """Another process imports a file."""
    opened = desk.opened(home, Clock(), starter=False)
    with opened as database, database.write("import") as store:
        importing.apply(store, planning.plan(store, planning.read_files([file])))


def previews() -> list[ImportPreview]:
    shown = QApplication.topLevelWidgets()
    return [own for own in shown if isinstance(own, ImportPreview) and own.isVisible()]


def dropped(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain, place = Qt.KeyboardModifier.NoModifier, QPoint(700, 400)
    QApplication.sendEvent(window, QDragEnterEvent(place, copy, mime, left, plain))
    QApplication.sendEvent(window, QDropEvent(place, copy, mime, left, plain))


def test_what_was_written_is_told_rather_than_what_was_shown(
    qtbot: QtBot, window: MainWindow, home: Path, tmp_path: Path, two: Path
):
    window.commands.importer.read([two])
    dialog = summary(qtbot)
    assert dialog.headline() == "2 new"
    elsewhere(home, written(tmp_path, "one.ics", FORUM))
    answer(qtbot, dialog, "Import")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 1 event.")


def test_what_another_process_wrote_meanwhile_is_already_here(
    qtbot: QtBot, window: MainWindow, home: Path, two: Path
):
    window.commands.importer.read([two])
    dialog = summary(qtbot)
    elsewhere(home, two)
    answer(qtbot, dialog, "Import")
    qtbot.waitUntil(lambda: toasted(window).startswith("Nothing new: 2 records already here"))
    see(qtbot, window)
    qtbot.waitUntil(lambda: window.content.events() == ["a@x"])


def test_what_was_chosen_and_changed_meanwhile_is_told_by_name(
    qtbot: QtBot, window: MainWindow, home: Path, tmp_path: Path, two: Path
):
    window.commands.importer.read([two])
    dialog = summary(qtbot)
    elsewhere(home, written(tmp_path, "one.ics", ("a@x", "20171123", "Forum")))
    answer(qtbot, dialog, "Import")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 1 event.")
    notice = window.content.banner.notice()
    assert notice is not None
    assert notice.text.startswith("Not imported, because")
    assert "“Forum”" in notice.text
    assert "Suite" not in notice.text


def test_a_file_opened_again_is_already_here_one_click_away(
    qtbot: QtBot, window: MainWindow, two: Path
):
    bring(qtbot, window, two)
    window.content.toast.hide()
    window.open_files([two])
    qtbot.waitUntil(lambda: toasted(window).startswith("Nothing new: 2 records already here"))
    see(qtbot, window)
    qtbot.waitUntil(lambda: window.content.events() == ["a@x"])


@pytest.mark.parametrize("at_once", [True, False])
def test_a_file_opened_twice_is_shown_once(
    qtbot: QtBot, window: MainWindow, two: Path, *, at_once: bool
):
    window.open_files([two])
    if not at_once:
        summary(qtbot)
    window.open_files([two])
    answer(qtbot, summary(qtbot), "Import 2 events")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 2 events.")
    qtbot.wait(200)
    assert toasted(window) == "Added: 2 events."
    assert previews() == []


def _stand_still(gate: Event, store: Store) -> Changes:
    gate.wait(20)
    return store.changes


def test_a_file_opened_again_while_it_is_written_is_read_again(
    qtbot: QtBot, window: MainWindow, two: Path
):
    gate = Event()
    window.open_files([two])
    dialog = summary(qtbot)
    window._desk.tasks.run_operation("slow", partial(_stand_still, gate), lambda _: None)
    answer(qtbot, dialog, "Import 2 events")
    window.open_files([two])
    gate.set()
    qtbot.waitUntil(lambda: toasted(window).startswith("Nothing new: 2 records already here"))


def test_another_file_of_the_same_name_is_shown_next(qtbot: QtBot, window: MainWindow, two: Path):
    window.open_files([two])
    first = summary(qtbot)
    written(two.parent, two.name, ("c@x", "20171122", "Third"))
    window.open_files([two])
    answer(qtbot, first, "Cancel")
    qtbot.waitUntil(lambda: bool(previews()) and previews() != [first])
    assert set(groups(summary(qtbot))) == {"New"}
    answer(qtbot, summary(qtbot), "Cancel")


@pytest.mark.parametrize("answered", ["Import", "Cancel"])
def test_files_that_come_while_others_are_shown_wait_for_their_turn(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, two: Path, answered: str
):
    window.open_files([two])
    first = summary(qtbot)
    for number in (1, 2):
        dropped(
            window,
            written(tmp_path, f"{number}.ics", (f"{number}@x", "20171122", f"More {number}")),
        )
    qtbot.wait(100)
    assert previews() == [first]
    answer(qtbot, first, answered)
    qtbot.waitUntil(lambda: bool(previews()) and previews() != [first])
    (second,) = previews()
    assert second.headline() == "2 new"
    answer(qtbot, second, "Cancel")


def test_two_drops_at_once_are_one_preview_after_the_other(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, two: Path
):
    dropped(window, two)
    dropped(window, written(tmp_path, "more.ics", ("c@x", "20171122", "More")))
    answer(qtbot, summary(qtbot), "Import 2")
    qtbot.waitUntil(partial(_is_about, 1))
    answer(qtbot, summary(qtbot), "Import 1")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 1 event.")


def _is_about(count: int) -> bool:
    return [own.headline() for own in previews()] == [f"{count} new"]


def test_files_that_come_while_another_dialog_is_open_are_shown_after_it(
    qtbot: QtBot, window: MainWindow, two: Path
):
    dialog = QDialog(window, modal=True)  # as the one that asks for files
    dialog.show()
    window.open_files([two])
    qtbot.wait(700)
    assert previews() == []
    dialog.reject()
    answer(qtbot, summary(qtbot), "Import 2")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 2 events.")
