"""Where the list of contacts has nobody to show, it says why, and there is a way on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from windowkit import Chosen, Press, Start

from migdesk.ui.mainwindow import MainWindow

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c@x\r\nFN:Claire Dumont\r\nN:Dumont;Claire\r\nEND:VCARD\r\n"
)


@pytest.mark.parametrize("removed", [True, False])
def test_without_any_contact_files_can_be_imported(
    qtbot: QtBot,
    start: Start,
    chosen: Chosen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    removed: bool,
):
    if not removed:
        monkeypatch.setenv("MIGDESK_STARTER", "0")
    window = start()
    if removed:
        window.commands.remove_starter()
    window.content.go_to_place("contacts")
    empty = window.content.contacts.list.empty
    qtbot.waitUntil(lambda: empty.accessibleName() == "You have no contacts yet.")
    assert empty.isVisible()
    chosen.files = [tmp_path / "claire.vcf"]
    chosen.files[0].write_bytes(CARD.encode())
    asked: list[Path] = []
    monkeypatch.setattr(window.commands.importer, "read", asked.extend)
    qtbot.mouseClick(empty._button, Qt.MouseButton.LeftButton)
    assert asked == chosen.files


def filtered(window: MainWindow) -> str:
    groups = window.content.contacts.sidebar
    groups.organisations.set_hidden(groups.organisations._values())
    groups.organisations.changed.emit()
    return "The filters hide 8 contact"


def sought(window: MainWindow) -> str:
    window.content.contacts.list.field.setText("nobody of this name")
    return "No contact for"


@pytest.mark.parametrize("narrowed", [filtered, sought])
def test_what_leaves_nobody_is_taken_back_by_one_button(
    qtbot: QtBot, window: MainWindow, press: Press, narrowed: object
):
    press("contacts")
    contacts = window.content.contacts
    qtbot.waitUntil(lambda: contacts.list._model.rowCount() == 8)
    assert callable(narrowed)
    words = narrowed(window)
    qtbot.waitUntil(contacts.list.empty.isVisible)
    assert contacts.list.empty.accessibleName().startswith(words)
    qtbot.mouseClick(contacts.list.empty._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: contacts.list._model.rowCount() == 8)
    assert not contacts.list.answer.is_awaited
