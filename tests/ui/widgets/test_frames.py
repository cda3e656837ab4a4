"""Cards, surfaces and chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.card import Card, CardButton, Surface
from migdesk.ui.widgets.chip import Chip
from migdesk.ui.widgets.labels import PlainLabel


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_clickable_card_is_opened_by_hand_and_by_key(qtbot: QtBot, theme: Theme, key: Qt.Key):
    card = CardButton(theme)
    qtbot.addWidget(card)
    card.resize(200, 60)
    card.show()
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.clicked):
        QTest.keyClick(card, key)


def test_a_plain_card_is_no_stop_for_the_keyboard(qtbot: QtBot, theme: Theme):
    card = Card(theme)
    qtbot.addWidget(card)
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus
    button = CardButton(theme, parent=card)
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.role() == QAccessible.Role.Button


def test_a_marked_card_has_its_edge(qtbot: QtBot, theme: Theme):
    card = CardButton(theme, edge=theme.hue(1).edge)
    qtbot.addWidget(card)
    card.resize(200, 60)
    assert card.grab().toImage().pixelColor(1, 30) == theme.ink(theme.hue(1).edge)


@pytest.mark.parametrize("frame", [Card, CardButton])
def test_texts_on_a_card_keep_their_own_ink(
    qtbot: QtBot, theme: Theme, frame: type[Card] | type[CardButton]
):
    card = frame(theme)
    qtbot.addWidget(card)
    label = PlainLabel(theme, "CUF", "small", parent=card)
    assert label.palette().color(label.foregroundRole()) == theme.colour("text2")


def test_a_notched_sheet_shows_the_paper_at_its_corner(qtbot: QtBot, theme: Theme):
    sheet = Surface(theme, notched=True)
    qtbot.addWidget(sheet)
    sheet.resize(200, 100)
    image = sheet.grab().toImage()
    assert image.pixelColor(0, 0) == theme.colour("window")
    assert image.pixelColor(0, 99) == image.pixelColor(199, 0) == theme.colour("surface")


@pytest.mark.parametrize("options", [{}, {"hue": 3}, {"icon": "check"}, {"dashed": True}])
def test_a_chip_makes_room_for_its_words(qtbot: QtBot, theme: Theme, options: dict):
    chip = Chip(theme, "CGLU – vague d’action", **options)
    qtbot.addWidget(chip)
    assert chip.sizeHint().width() > chip.fontMetrics().horizontalAdvance(chip.text())
    assert chip.toolTip() == chip.text()
    assert not chip.grab().isNull()
