"""Who types or walks in the list and copies at once gets the card of whom is found, not another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from windowkit import SAMRI, Press, toasted

from migdesk.ui.mainwindow import MainWindow


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture
def contacts(qtbot: QtBot, window: MainWindow, press: Press) -> MainWindow:
    """The contacts, one of them selected, another one's card on the clipboard."""
    press("contacts")
    qtbot.waitUntil(lambda: window.content.contacts.list._model.rowCount() == 8)
    window.content.contacts.select(SAMRI)
    QGuiApplication.clipboard().setText("nothing yet")
    return window


def test_an_arrow_key_and_the_copy_in_one_turn(qtbot: QtBot, contacts: MainWindow, press: Press):
    rows = contacts.content.contacts.list._rows
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    name = rows.currentIndex().data()
    press("copy-card")
    qtbot.waitUntil(lambda: clipboard() != "nothing yet")
    assert clipboard().startswith(name)
    assert name in toasted(contacts)


def test_letters_in_the_list_and_the_copy_in_one_turn(
    qtbot: QtBot, contacts: MainWindow, press: Press
):
    rows = contacts.content.contacts.list._rows
    rows.setFocus()
    QTest.keyClicks(rows, "kam")
    press("copy-card")
    qtbot.waitUntil(lambda: clipboard() != "nothing yet")
    assert clipboard().startswith("Daniel Kamelgarn")


@pytest.mark.parametrize("selected", [SAMRI, None])
def test_words_in_the_filter_and_the_copy_in_one_turn(
    qtbot: QtBot, contacts: MainWindow, press: Press, selected: str | None
):
    place = contacts.content.contacts
    place.select(selected)
    place.list.field.setFocus()
    QTest.keyClicks(place.list.field, "kamel")
    press("copy-card")
    qtbot.waitUntil(lambda: clipboard() != "nothing yet")
    assert clipboard().startswith("Daniel Kamelgarn")
    assert place.list.selected_uid() == place.selected()


def test_words_that_leave_nobody_selected_copy_nothing(
    qtbot: QtBot, contacts: MainWindow, press: Press
):
    place = contacts.content.contacts
    place.select(None)
    place.list.field.setFocus()
    QTest.keyClicks(place.list.field, "oim")
    press("copy-card")
    qtbot.waitUntil(lambda: bool(toasted(contacts)))
    assert toasted(contacts) == "Select a contact first."
    assert clipboard() == "nothing yet"
    qtbot.waitUntil(lambda: not contacts.actions_["copy-card"].isEnabled())


def test_the_card_in_another_row_is_never_copied_unseen(
    qtbot: QtBot, contacts: MainWindow, press: Press
):
    place = contacts.content.contacts
    place.list.field.setFocus()
    QTest.keyClicks(place.list.field, "riallant")
    press("copy-email")
    qtbot.waitUntil(lambda: "Riallant" in toasted(contacts) or clipboard() != "nothing yet")
    assert "asamri" not in clipboard()
