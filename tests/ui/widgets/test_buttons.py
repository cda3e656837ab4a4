"""Buttons say what they do, to eyes and ears, in any language."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import (
    Button,
    FilledButton,
    IconButton,
    LinkButton,
    NavButton,
    PlainButton,
)

KINDS = [FilledButton, PlainButton, LinkButton]


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_makes_room_for_its_words(qtbot: QtBot, theme: Theme, kind: type[Button]):
    short, long = kind(theme, "Exporter"), kind(theme, "Exporter les événements")
    for button in (short, long):
        qtbot.addWidget(button)
    assert long.sizeHint().width() > short.sizeHint().width()
    assert min(short.sizeHint().height(), 24) >= 24


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_and_a_key_do_the_same(qtbot: QtBot, theme: Theme, kind: type[Button]):
    button = kind(theme, "Exporter", "export")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("kind", KINDS)
def test_focus_can_be_seen_and_moves_nothing(qtbot: QtBot, theme: Theme, kind: type[Button]):
    button = kind(theme, "Exporter", "export")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    button.clearFocus()
    before, size = button.grab().toImage(), button.sizeHint()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != before
    assert button.sizeHint() == size


def test_an_icon_alone_has_a_name_and_says_its_shortcut(qtbot: QtBot, theme: Theme):
    button = IconButton(theme, "copy", "Copy the card", shortcut=QKeySequence("Ctrl+Shift+C"))
    qtbot.addWidget(button)
    assert button.accessibleName() == "Copy the card"
    assert button.toolTip() == "Copy the card (Ctrl+Shift+C)"
    assert button.accessibleDescription() == "Ctrl+Shift+C"
    assert button.sizeHint().width() >= 28


def test_a_done_copy_shows_a_tick_for_a_moment(qtbot: QtBot, theme: Theme):
    button = IconButton(theme, "copy", "Copy")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    before = button.grab().toImage()
    button.confirm()
    assert button.grab().toImage() != before
    qtbot.waitUntil(lambda: button.grab().toImage() == before, timeout=3000)


def test_one_place_at_a_time(qtbot: QtBot, theme: Theme):
    bar = QWidget()
    qtbot.addWidget(bar)
    row = QHBoxLayout(bar)
    calendar, contacts = (NavButton(theme, "users", text) for text in ("Calendar", "Contacts"))
    row.addWidget(calendar)
    row.addWidget(contacts)
    calendar.setChecked(True)
    contacts.click()
    assert (calendar.isChecked(), contacts.isChecked()) == (False, True)


def test_a_compact_place_keeps_its_words_in_the_tooltip(qtbot: QtBot, theme: Theme):
    button = NavButton(theme, "calendar", "Calendar")
    qtbot.addWidget(button)
    wide = button.sizeHint()
    button.set_compact(compact=True)
    assert button.sizeHint().width() < wide.width()
    assert button.toolTip() == button.accessibleName() == "Calendar"
    button.set_compact(compact=False)
    assert button.sizeHint() == wide


def test_a_mnemonic_is_not_shown_as_a_sign(qtbot: QtBot, theme: Theme):
    plain, marked = PlainButton(theme, "Export"), PlainButton(theme, "&Export")
    for button in (plain, marked):
        qtbot.addWidget(button)
    assert plain.sizeHint() == marked.sizeHint()


def test_a_link_gives_way(qtbot: QtBot, theme: Theme):
    link = LinkButton(theme, "Déclaration de Malines sur les villes et la migration")
    qtbot.addWidget(link)
    assert link.minimumSizeHint().width() < 40
    link.resize(QSize(80, 24))
    assert not link.grab().isNull()
