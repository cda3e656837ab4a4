"""Dialogs as people use them; most of what they do is done at once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from cases import first_quick
from PySide6.QtCore import QCoreApplication, QMimeDatabase, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTreeView,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from windowkit import Press, Start

from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.about import AboutDialog
from migdesk.ui.dialogs.preferences import PreferencesDialog
from migdesk.ui.dialogs.shortcuts import ShortcutsDialog
from migdesk.ui.dialogs.trouble import BugDialog
from migdesk.ui.filedialogs import FileDialogs
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.translation import QT_LACKS

pytestmark = pytest.mark.slow

T = TypeVar("T")


@pytest.fixture
def preferences(window: MainWindow, press: Press) -> PreferencesDialog:
    press("preferences")
    dialog = window.findChild(PreferencesDialog)
    assert dialog
    return dialog


def box(dialog: PreferencesDialog, name: str) -> QComboBox | None:
    """The box of a field of the settings."""
    return dialog.findChild(QComboBox, name)


def choose(qtbot: QtBot, dialog: PreferencesDialog, name: str, value: object) -> None:
    chosen = box(dialog, name)
    assert chosen
    chosen.setCurrentIndex(chosen.findData(value))
    chosen.activated.emit(chosen.currentIndex())
    qtbot.wait(20)


@pytest.mark.parametrize("make", [partial(ShortcutsDialog, keys=()), partial(BugDialog, report="")])
def test_a_dialog_in_large_text_is_no_larger_than_the_screen(
    start: Start, make: Callable[..., QWidget]
):
    window = start(text_scale=1.6)
    dialog = make(window._desk.theme, parent=window)
    room = window.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() < room.height()


def test_every_preference_has_its_box_with_what_is_in_force(
    preferences: PreferencesDialog, desk: Desk
):
    names = ("language", "theme", "text_scale", "first_view", "menu_bar")
    for name in names:
        assert box(preferences, name).currentData() == getattr(desk.settings.now, name)
    assert box(preferences, "geometry") is None


def test_a_choice_applies_at_once(qtbot: QtBot, preferences: PreferencesDialog, desk: Desk):
    choose(qtbot, preferences, "theme", "dark")
    assert desk.theme.dark
    choose(qtbot, preferences, "text_scale", 1.3)
    assert desk.theme.scale == pytest.approx(1.3)


def test_the_button_looks_the_same_after_a_change(qtbot: QtBot, preferences: PreferencesDialog):
    form = preferences._form
    choose(qtbot, preferences, "text_scale", 1.2)
    qtbot.waitUntil(lambda: preferences._form is not form)
    (close,) = preferences._form.findChildren(QPushButton)
    assert close.isDefault()


def test_a_percentage_is_written_as_the_language_does(preferences: PreferencesDialog):
    size = box(preferences, "text_scale")
    assert size
    assert size.currentText() == "100%"


def test_the_dialog_itself_changes_its_language(
    qtbot: QtBot, preferences: PreferencesDialog, window: MainWindow
):
    choose(qtbot, preferences, "language", "fr")
    qtbot.waitUntil(lambda: preferences.windowTitle() == "Préférences")
    assert box(preferences, "theme").itemText(0) == "Comme le système"
    assert window.windowTitle() == "Calendrier – migdesk"
    choose(qtbot, preferences, "language", "en")
    qtbot.waitUntil(lambda: preferences.windowTitle() == "Preferences")


def test_the_version_is_told(window: MainWindow):
    window.commands.show_about()
    dialog = window.findChild(AboutDialog)
    assert dialog
    assert any("1.0.0" in label.text() for label in dialog.findChildren(QLabel))


def test_the_keys_are_told_in_one_breath_with_what_they_do(
    qtbot: QtBot, window: MainWindow, press: Press
):
    press("shortcuts")
    dialog = window.findChild(ShortcutsDialog)
    assert dialog
    rows = dialog.findChild(QTreeWidget)
    row = rows.findItems("Export .ics", Qt.MatchFlag.MatchExactly)[0]
    assert row.text(1) == "Ctrl+E"
    qtbot.waitUntil(rows.hasFocus)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    spoken = QAccessible.queryAccessibleInterface(rows).focusChild()
    assert spoken.text(QAccessible.Text.Name) == "Export .ics: Ctrl+E"


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


def in_its_dialog(qtbot: QtBot, ask: Callable[[], T], act: Callable[[QFileDialog], object]) -> T:
    """Qt's own dialog, which is there where the system has none, once it has read its folder."""

    def shown() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setViewMode(QFileDialog.ViewMode.Detail)
        tree = dialog.findChild(QTreeView)
        qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) > 1)
        act(dialog)

    QTimer.singleShot(100, shown)
    return ask()


def pick(*names: str) -> Callable[[QFileDialog], None]:
    def act(dialog: QFileDialog) -> None:
        dialog.findChild(QLineEdit).setText(" ".join(f'"{name}"' for name in names))
        dialog.accept()

    return act


def words_of(dialog: QFileDialog) -> set[str]:
    """Whatever Qt says in it."""
    widgets, tree = dialog.findChildren(QWidget), dialog.findChild(QTreeView)
    model, folder = tree.model(), tree.rootIndex()
    told = {
        *(own.text() for own in widgets if isinstance(own, QLabel | QAbstractButton)),
        *(own.toolTip() for own in widgets),
        *(own.accessibleName() for own in widgets),
        *(own.accessibleDescription() for own in widgets),
        *(own.text() for own in dialog.findChildren(QAction)),
        *(model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())),
        *(
            model.index(row, column, folder).data()
            for row in range(model.rowCount(folder))
            for column in (1, 2)
        ),
    }
    dialog.reject()
    return told


def test_files_to_import_are_asked_for(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    files = [tmp_path / "a.ics", tmp_path / "b.vcf"]
    for file in files:
        file.touch()
    ask = partial(FileDialogs().to_import, window, tmp_path)
    assert in_its_dialog(qtbot, ask, pick("a.ics", "b.vcf")) == files
    assert in_its_dialog(qtbot, ask, QFileDialog.reject) == []


@pytest.mark.parametrize("saving", first_quick([False, True]))
def test_the_file_dialog_keeps_nothing_in_english(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path, saving: bool
):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.ics").write_text("x" * 2_048)
    told = []
    for language in ("en", "fr"):
        desk.settings.change(language=language)
        ask: Callable[[], object] = (
            partial(FileDialogs().to_export, window, tmp_path / "new.ics")
            if saving
            else partial(FileDialogs().to_import, window, tmp_path)
        )
        in_its_dialog(qtbot, ask, lambda dialog: told.append(words_of(dialog)))
    assert "Dossier" in told[1]
    assert any(str(words).endswith("Kio") for words in told[1])
    media_type = QMimeDatabase().mimeTypeForFile(str(tmp_path / "file.ics")).name()
    alike = {"Type", "root", media_type}  # it stands where the system has no words for it
    assert {words for words in told[0] & told[1] if words} <= alike


def test_whether_to_replace_a_file_is_asked_in_french(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.ics").touch()
    desk.settings.change(language="fr")
    asked: list[str] = []

    def refuse() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        asked.extend([question.text(), *(one.text() for one in question.buttons())])
        question.reject()

    def save(dialog: QFileDialog) -> None:
        QTimer.singleShot(100, refuse)
        dialog.accept()
        dialog.reject()

    ask = partial(FileDialogs().to_export, window, tmp_path / "file.ics")
    assert in_its_dialog(qtbot, ask, save) is None
    assert asked == [
        "Le fichier file.ics existe déjà\nVoulez-vous l'écraser\u00a0?",
        "&Oui",
        "&Non",
    ]


def test_every_word_that_qt_lacks_has_its_french(desk: Desk):
    desk.settings.change(language="fr")
    english = {
        word for context, word in QT_LACKS if QCoreApplication.translate(context, word) == word
    }
    assert english <= {"Alias"}
