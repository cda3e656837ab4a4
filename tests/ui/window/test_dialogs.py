"""Dialogs as people use them; most of what they do is done at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from windowkit import Press

from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.about import AboutDialog
from migdesk.ui.dialogs.preferences import PreferencesDialog
from migdesk.ui.dialogs.shortcuts import ShortcutsDialog
from migdesk.ui.dialogs.trouble import BugDialog
from migdesk.ui.filedialogs import FileDialogs
from migdesk.ui.mainwindow import MainWindow


@pytest.fixture
def preferences(window: MainWindow, press: Press) -> PreferencesDialog:
    press("preferences")
    dialog = window.findChild(PreferencesDialog)
    assert dialog
    return dialog


def choose(qtbot: QtBot, dialog: PreferencesDialog, name: str, value: object) -> None:
    box = dialog.box(name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    qtbot.wait(20)


def test_every_preference_has_its_box_with_what_is_in_force(
    preferences: PreferencesDialog, desk: Desk
):
    names = ("language", "theme", "text_scale", "first_view", "menu_bar")
    for name in names:
        assert preferences.box(name).currentData() == getattr(desk.settings.now, name)
    with pytest.raises(KeyError):
        preferences.box("geometry")


def test_a_choice_applies_at_once(qtbot: QtBot, preferences: PreferencesDialog, desk: Desk):
    choose(qtbot, preferences, "theme", "dark")
    assert desk.theme.dark
    choose(qtbot, preferences, "text_scale", 1.3)
    assert desk.theme.scale == pytest.approx(1.3)


def test_the_dialog_itself_changes_its_language(
    qtbot: QtBot, preferences: PreferencesDialog, window: MainWindow
):
    choose(qtbot, preferences, "language", "fr")
    qtbot.waitUntil(lambda: preferences.windowTitle() == "Préférences")
    assert preferences.box("theme").itemText(0) == "Comme le système"
    assert window.windowTitle() == "Calendrier – migdesk"
    choose(qtbot, preferences, "language", "en")
    qtbot.waitUntil(lambda: preferences.windowTitle() == "Preferences")


def test_the_version_is_told(window: MainWindow):
    window.commands.show_about()
    dialog = window.findChild(AboutDialog)
    assert dialog
    assert any("1.0.0" in label.text() for label in dialog.findChildren(QLabel))


def test_the_keys_are_told(window: MainWindow, press: Press):
    press("shortcuts")
    dialog = window.findChild(ShortcutsDialog)
    assert dialog
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert texts[texts.index("Export .ics") + 1] == "Ctrl+E"


def test_a_bug_in_an_operation_is_shown_with_a_report_to_copy(
    qtbot: QtBot, window: MainWindow, desk: Desk
):
    desk.tasks.run(lambda: {}["Claire Dumont"], lambda _: None)
    qtbot.waitUntil(lambda: window.findChild(BugDialog) is not None)
    dialog = window.findChild(BugDialog)
    assert dialog
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert "KeyError" in copied
    assert "Claire" not in copied
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_saved_file_gets_the_ending_it_needs(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    shown = []

    def accept(dialog: QFileDialog) -> bool:
        shown.append((dialog.defaultSuffix(), dialog.acceptMode(), dialog.selectedFiles()))
        return True

    monkeypatch.setattr(QFileDialog, "exec", accept)
    path = FileDialogs().to_export(window, tmp_path / "2017-11-16_malines.ics")
    assert path == tmp_path / "2017-11-16_malines.ics"
    assert shown[0][:2] == ("ics", QFileDialog.AcceptMode.AcceptSave)
    monkeypatch.setattr(QFileDialog, "exec", lambda _: False)
    assert FileDialogs().to_export(window, tmp_path / "x.vcf") is None


def test_files_to_import_are_asked_for(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    answer = ([str(tmp_path / "a.ics")], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: answer)
    assert FileDialogs().to_import(window, tmp_path) == [tmp_path / "a.ics"]
