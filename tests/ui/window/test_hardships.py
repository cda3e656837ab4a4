"""What goes wrong around the window: spoilt files, bad folders, changes while work is under way."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from cases import first_quick
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot
from test_importing import answer, bring, calendar, summary
from windowkit import MALINES, SAMRI, Clock, Start, toasted

from migdesk.changes import Changes
from migdesk.db.store import Store
from migdesk.errors import UserError
from migdesk.ui.contacts.cardsheet import CardSheet
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.settings import FILE_NAME

pytestmark = pytest.mark.slow

STARTED = """
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from migdesk import app
from migdesk.ui import clipboard
from migdesk.ui.mainwindow import MainWindow


class Watched(MainWindow):
    def watch(self):
        self._watch = QTimer(self, interval=20)
        self._watch.timeout.connect(self._look)
        self._watch.start()

    def _look(self):
        dialog = QApplication.activeModalWidget()
        if dialog:
            print("told:", dialog.windowTitle())
            dialog.reject()
        elif self.content.calendar.is_filled:
            clipboard.put(clipboard.plain("copied"))
            print("open")
            self._watch.stop()
            self.close()


def made(desk):
    window = Watched(desk)
    window.watch()
    return window


app.MainWindow = made
sys.exit(app.run(Path(sys.argv[1]), []))
"""


def started(home: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", STARTED, str(home)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "MIGDESK_STARTER": ""},
        check=False,
    )


@pytest.fixture
def one(tmp_path: Path) -> Path:
    file = tmp_path / "one.ics"
    file.write_text(calendar(("one@x", "20171120", "Forum")), newline="")
    return file


HOLDS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def garble(file: Path) -> None:
    with file.open("r+b") as octets:
        octets.write(b"this is no database " * 1_000)


class Gate:
    """An operation that stands still until it is let through."""

    def __init__(self) -> None:
        self._opened = Event()

    def __call__(self, store: Store) -> Changes:
        self._opened.wait(20)
        store.delete_event(store.events()[-1].uid)
        return store.changes

    def open(self) -> None:
        self._opened.set()


@pytest.mark.parametrize("place", ["file", "file/within"])
def test_a_home_that_cannot_be_is_told_in_a_window(tmp_path: Path, place: str):
    (tmp_path / "file").touch()
    done = started(tmp_path / place)
    assert done.stdout == "told: migdesk cannot open your data\n"
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_what_was_copied_does_not_break_the_end(tmp_path: Path):
    done = started(tmp_path)
    assert (done.stdout, done.returncode) == ("open\n", 0)


@pytest.mark.parametrize(
    "line", first_quick(["geometry=é", "last_view=week", "geometry=AdnQywADAAA"])
)
def test_a_spoilt_memory_does_not_stop_the_start(home: Path, start: Start, line: str):
    home.mkdir(exist_ok=True)
    (home / FILE_NAME).write_text(f"[General]\n{line}\n", encoding="utf-8")
    assert start().content.view == "agenda"


def test_an_import_that_ends_in_another_language_is_told_in_it(
    qtbot: QtBot, window: MainWindow, one: Path
):
    gate = Gate()
    window.commands.importer.read([one])
    dialog = summary(qtbot)
    window._desk.tasks.run_operation("slow", gate, lambda _: None)
    answer(qtbot, dialog, "Import")
    window._desk.settings.change(language="fr")
    qtbot.waitUntil(lambda: window.windowTitle() == "Calendrier – migdesk")
    qtbot.wait(50)  # the old content goes
    gate.open()
    qtbot.waitUntil(lambda: toasted(window).startswith("Ajouté"))
    qtbot.waitUntil(lambda: "one@x" in window.content.calendar._events)
    qtbot.mouseClick(window.content.toast._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "one@x" not in window.content.calendar._events)


def test_an_import_summed_up_before_midnight_is_written_after_it(
    qtbot: QtBot, window: MainWindow, clock: Clock, one: Path
):
    window.commands.importer.read([one])
    dialog = summary(qtbot)
    clock.now += timedelta(days=1)
    window._look_at_the_day()
    qtbot.wait(50)
    answer(qtbot, dialog, "Import")
    qtbot.waitUntil(lambda: "one@x" in window.content.calendar._events)
    assert toasted(window) == "Added: 1 event."
    assert QApplication.activeModalWidget() is None


def test_undo_names_what_it_took_back(qtbot: QtBot, window: MainWindow):
    gate = Gate()
    window._desk.tasks.run_operation("slow", gate, lambda _: None)
    window.commands.retracer.undo()
    qtbot.wait(50)
    gate.open()
    qtbot.waitUntil(lambda: bool(toasted(window)))
    assert toasted(window) == "Undone: slow"


def test_a_toast_stays_within_the_window(qtbot: QtBot, window: MainWindow):
    window.resize(800, 700)
    toast = window.content.toast
    toast.show_message("Import of " + "a long name\n" * 300, "Undo")
    qtbot.wait(50)
    assert window.content.rect().contains(toast.geometry())
    assert toast.rect().contains(toast._action.geometry())
    assert toast.height() < window.content.height() // 3


@pytest.mark.parametrize(
    ("spoil", "told"), [(lambda file: os.truncate(file, 0), "is empty"), (garble, "is damaged")]
)
def test_a_file_that_is_spoilt_underneath_is_told_when_it_matters(
    qtbot: QtBot, window: MainWindow, home: Path, spoil: Callable[[Path], object], told: str
):
    file, tasks = home / "migdesk.db", window._desk.tasks
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    spoil(file)
    database = tasks._database
    assert database
    with pytest.raises(UserError):
        database.data_version()
    with qtbot.assertNotEmitted(tasks.failed, wait=300):
        tasks._poll()
    window.commands.importer.read([home / "none.ics"])
    qtbot.waitUntil(lambda: f"migdesk.db {told}" in window.content.banner.accessibleName())


def test_a_file_that_another_program_holds_is_told_calmly(
    qtbot: QtBot, window: MainWindow, home: Path, one: Path
):
    window.commands.importer.read([one])
    dialog = summary(qtbot)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(home / "migdesk.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with qtbot.assertNotEmitted(window._desk.tasks.failed, wait=300):
            window._desk.tasks._poll()
        answer(qtbot, dialog, "Import")
        banner = window.content.banner
        qtbot.waitUntil(
            lambda: "Another program is using" in banner.accessibleName(), timeout=30_000
        )
    bring(qtbot, window, one)


def test_many_files_are_counted_in_the_words_of_undo(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    files = [tmp_path / f"{number} %1 {{x}}.ics" for number in range(30)]
    for number, file in enumerate(files):
        file.write_text(calendar((f"{number}@x", "20171120", f"Forum {number}")), newline="")
    window.open_files([*files, tmp_path / "missing\n.ics", tmp_path])
    answer(qtbot, summary(qtbot), "Import")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 30 events.")
    window.commands.retracer.undo()
    qtbot.waitUntil(lambda: toasted(window) == "Undone: Import of 30 files")


def test_large_french_words_are_not_cut_off_on_a_small_screen(qtbot: QtBot, start: Start):
    window = start(language="fr", text_scale=1.6)
    window.resize(1024, 768)
    window.content.go_to_place("contacts")
    place = window.content.contacts
    place.select(SAMRI)
    qtbot.waitUntil(lambda: place.pane.findChild(CardSheet) is not None)
    qtbot.wait(50)
    sheet = place.pane.findChild(CardSheet)
    assert sheet.width() <= sheet.parentWidget().width()
    choices = place.list._kinds.findChildren(QAbstractButton)
    assert all(one._shown() == one.text() or one.toolTip() == one.text() for one in choices)


def test_a_copy_that_the_disk_refuses_is_said_calmly(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    (home / "clipboard").write_text("in the way")
    window.content.calendar.select(MALINES)
    window.actions_["copy-event-file"].trigger()
    qtbot.waitUntil(lambda: "clipboard" in window.content.banner.accessibleName())
