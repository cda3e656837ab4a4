"""The export with choices: what would leave is counted and told before anything is written."""

import sqlite3
import stat
import threading
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from windowkit import MALINES, SAMRI, Chosen, Press, Start, toasted

from migdesk import assets
from migdesk.db.files import FILE_NAME
from migdesk.formats import stream
from migdesk.ui.dialogs.archivedialog import ArchiveDialog
from migdesk.ui.dialogs.exportdialog import ExportDialog
from migdesk.ui.dialogs.helpdialog import HelpDialog
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.panes.texts import SelectableText
from migdesk.ui.widgets.segmented import SegmentedControl


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, press: Press) -> ExportDialog:
    window.content.calendar.select(MALINES)
    press("export-as")
    found = window.findChild(ExportDialog)
    assert found
    qtbot.waitUntil(lambda: found.headline.text().startswith("1 event,"))
    return found


def choose(qtbot: QtBot, control: SegmentedControl, index: int) -> None:
    qtbot.mouseClick(control._segments[index], Qt.MouseButton.LeftButton)


def told(dialog: ExportDialog) -> str:
    texts = dialog._told.findChildren(SelectableText)
    return "\n".join(own.toPlainText() for own in texts if own.isVisible())


def headline(qtbot: QtBot, dialog: ExportDialog, start: str) -> None:
    qtbot.waitUntil(lambda: dialog.headline.text().startswith(start) and dialog.button.isEnabled())
    qtbot.wait(30)  # what was told is laid out


def saved(qtbot: QtBot, window: MainWindow, dialog: ExportDialog) -> None:
    dialog.button.click()
    qtbot.waitUntil(lambda: "saved in" in toasted(window))


def test_everything_for_outlook_with_contacts_into_a_file_beside(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, chosen: Chosen, tmp_path: Path
):
    choose(qtbot, dialog.form.scopes["events"], 2)
    headline(qtbot, dialog, "6 events,")
    assert "The day is not known: " in told(dialog)
    assert "and 3 more" in told(dialog)
    dialog.form.target.setCurrentIndex(1)
    dialog.form.target.activated.emit(1)
    dialog.form.people.click()
    headline(qtbot, dialog, "6 events and 5 contacts, ")
    assert "all cards but the first in classic Outlook" in told(dialog)
    chosen.target = tmp_path / "all.ics"
    saved(qtbot, window, dialog)
    assert toasted(window) == f"2 files saved in {tmp_path.name}"
    assert len(stream.read((tmp_path / "all.ics").read_bytes()).calendars[0].units) == 6
    assert b"VERSION:2.1" in (tmp_path / "all.vcf").read_bytes()
    assert chosen.proposed.name == "migdesk_2015-10_2024-11.ics"


def test_vague_dates_go_along_when_asked_for(qtbot: QtBot, dialog: ExportDialog):
    choose(qtbot, dialog.form.scopes["events"], 2)
    headline(qtbot, dialog, "6 events,")
    assert dialog.form.vague.isVisible()
    dialog.form.vague.setCurrentIndex(1)
    dialog.form.vague.activated.emit(1)
    headline(qtbot, dialog, "12 events,")
    assert "On all days that are possible" in told(dialog)
    assert "Only the year is known" in told(dialog)


def test_a_period_is_read_as_people_write_it(qtbot: QtBot, dialog: ExportDialog):
    choose(qtbot, dialog.form.scopes["events"], 1)
    headline(qtbot, dialog, "6 events,")
    dialog.form.period.since.setText("November 2017")
    dialog.form.period.until.setText("2017")
    headline(qtbot, dialog, "2 events,")
    dialog.form.period.until.setText("when it suits")
    qtbot.waitUntil(lambda: "not understood" in dialog.headline.text())
    assert not dialog.button.isEnabled()
    assert dialog.form.period.until.accessibleDescription()
    assert dialog.form.order() is None


def test_of_the_month_view_the_month_is_proposed(qtbot: QtBot, window: MainWindow, press: Press):
    press("month")
    window.content.calendar.go_to(window._desk.today)
    press("export-as")
    dialog = window.findChild(ExportDialog)
    assert dialog
    assert not dialog.button.isEnabled()
    assert dialog.form.period.since.text() == "1 November 2017"
    assert dialog.form.period.until.text() == "30 November 2017"
    headline(qtbot, dialog, "2 events,")


def test_one_file_for_each_goes_into_a_folder_of_its_own(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, chosen: Chosen, tmp_path: Path
):
    choose(qtbot, dialog.form.kind, 1)
    choose(qtbot, dialog.form.scopes["contacts"], 1)
    choose(qtbot, dialog.form.where, 1)
    headline(qtbot, dialog, "8 contacts,")
    chosen.target_folder = tmp_path
    (tmp_path / "migdesk-2017-11-14").mkdir()
    saved(qtbot, window, dialog)
    (folder,) = (path for path in tmp_path.iterdir() if path.name == "migdesk-2017-11-14-2")
    assert len(list(folder.glob("*.vcf"))) == 8


def test_a_table(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, chosen: Chosen, tmp_path: Path
):
    choose(qtbot, dialog.form.format, 1)
    assert not dialog.form.target.isVisible()
    headline(qtbot, dialog, "1 event,")
    assert "Hours are those of this computer" in told(dialog)
    chosen.target = tmp_path / "t.csv"
    saved(qtbot, window, dialog)
    assert (tmp_path / "t.csv").read_bytes().startswith(b'"Subject"')
    assert chosen.proposed.suffix == ".csv"


def test_who_thinks_better_of_the_place_is_back_in_the_dialog(dialog: ExportDialog, chosen: Chosen):
    chosen.target = None
    dialog.button.click()
    assert dialog.isVisible()
    assert chosen.proposed


def test_a_selected_contact_is_what_it_is_about(qtbot: QtBot, window: MainWindow, press: Press):
    window.content.open_contact(SAMRI)
    press("export-as")
    dialog = window.findChild(ExportDialog)
    assert dialog
    headline(qtbot, dialog, "1 contact,")
    assert not dialog.form.where.isVisible()


def test_only_the_newest_answer_counts(qtbot: QtBot, dialog: ExportDialog):
    for index in (2, 1, 0, 2, 0):
        choose(qtbot, dialog.form.scopes["events"], index)
        dialog._ask()
    assert not dialog.button.isEnabled()
    headline(qtbot, dialog, "1 event,")
    qtbot.wait(200)
    assert dialog.headline.text().startswith("1 event,")


def test_however_often_somebody_thinks_otherwise_one_export_is_prepared(
    qtbot: QtBot, dialog: ExportDialog
):
    tasks, gate = dialog._desk.tasks, threading.Event()
    qtbot.waitUntil(lambda: tasks._running == 0)
    for _ in range(2):
        tasks.run(partial(gate.wait, 20), lambda _: None)
    for index in (2, 1, 0, 2, 1, 2):
        choose(qtbot, dialog.form.scopes["events"], index)
        dialog._ask()
    assert tasks._running == 3, "those two, and one export"
    qtbot.waitUntil(lambda: dialog.headline.text() == "Being prepared…")
    assert not dialog.button.isEnabled()
    gate.set()
    headline(qtbot, dialog, "6 events,")


def test_who_closes_the_dialog_waits_for_nothing(qtbot: QtBot, dialog: ExportDialog):
    tasks, gate = dialog._desk.tasks, threading.Event()
    qtbot.waitUntil(lambda: tasks._running == 0)
    for _ in range(2):
        tasks.run(partial(gate.wait, 20), lambda _: None)
    dialog._ask_anew()
    dialog._ask()
    asked = [dialog._bundles._watch, dialog._counts._watch]
    dialog.reject()
    assert [own.is_cancelled for own in asked if own] == [True, True]
    gate.set()
    qtbot.waitUntil(lambda: tasks._running == 0)


def test_what_cannot_be_prepared_cannot_leave(qtbot: QtBot, dialog: ExportDialog, home: Path):
    with closing(sqlite3.connect(home / FILE_NAME)) as database:
        database.execute("UPDATE event_text SET component = 'BEGIN:VEVENT'")
        database.commit()
    with qtbot.waitSignal(dialog._desk.tasks.failed):
        choose(qtbot, dialog.form.scopes["events"], 2)
    assert dialog.headline.text() == "This could not be prepared."
    assert not dialog.button.isEnabled()


def test_the_keyboard_alone_is_enough(qtbot: QtBot, dialog: ExportDialog):
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    headline(qtbot, dialog, "6 events,")
    visited = set()
    for _ in range(20):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        visited.add(dialog.focusWidget())
    wanted = {dialog.form.target, dialog.form.vague, dialog.form.people, dialog.button}
    assert wanted <= visited


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_dialog_fits_a_small_screen_in_large_text(start: Start, language: str):
    window = start(text_scale=1.6, language=language)
    window.commands.exporter.choose()
    dialog = window.findChild(ExportDialog)
    assert dialog
    assert dialog.minimumSizeHint().width() <= 1000
    assert dialog.minimumSizeHint().height() <= 680
    assert dialog.width() <= window.screen().availableSize().width()


def test_an_archive_says_what_it_holds_and_is_for_its_owner_alone(
    qtbot: QtBot, window: MainWindow, chosen: Chosen, tmp_path: Path
):
    window.commands.exporter.archive()
    dialog = window.findChild(ArchiveDialog)
    assert dialog
    assert "private notes" in dialog.findChildren(QLabel)[0].text()
    (tmp_path / "a.vcf").write_text("mine")
    chosen.target = tmp_path / "a.ics"
    dialog.accept()
    qtbot.waitUntil(lambda: toasted(window) == f"2 files saved in {tmp_path.name}")
    assert chosen.proposed.name == "migdesk-archive-2017-11-14.ics"
    assert (tmp_path / "a.vcf").read_text() == "mine"
    for name in ("a.ics", "a-2.vcf"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert b"X-MIGDESK-SOURCE" in (tmp_path / "a-2.vcf").read_bytes().upper()


def test_the_page_of_help_is_there_in_both_languages(window: MainWindow, press: Press):
    pages = [assets.path("help", f"{code}.md").read_text("utf-8") for code in ("fr", "en")]
    assert len({page.count("\n## ") for page in pages}) == 1
    assert len({page.count("\n- ") for page in pages}) == 1
    press("arrivals")
    dialog = window.findChild(HelpDialog)
    assert dialog
    assert dialog.windowTitle() == "What arrives where"
    shown = [own.toPlainText() for own in dialog.findChildren(SelectableText)]
    assert sum(text.count("•") for text in shown) == pages[1].count("\n- ")
    assert not [text for text in shown if "\n\n" in text or "#" in text]
