"""Data is never markup, and what is cut short can still be read whole."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import ROLES, ElidedLabel, PlainLabel, plain_tooltip

HOSTILE = "<b>bold</b><img src='https://example.org/x.png'>"


def test_a_label_shows_markup_as_it_is_written(qtbot: QtBot, theme: Theme):
    label = PlainLabel(theme, HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


@pytest.mark.parametrize("text", [HOSTILE, "a &lt; b", "<!-- x", "1 < 2 & 3"])
def test_a_tooltip_shows_markup_as_it_is_written(text: str):
    shown = plain_tooltip(text)
    assert "<b>" not in shown
    assert "<img" not in shown
    assert shown.startswith("<p")


def test_a_plain_tooltip_stays_as_it_is():
    assert plain_tooltip("Malines\nBelgique") == "Malines\nBelgique"


@pytest.mark.parametrize("role", ROLES)
def test_a_role_has_a_size_and_an_ink(qtbot: QtBot, theme: Theme, role: str):
    label = PlainLabel(theme, "Malines", role)
    qtbot.addWidget(label)
    ratio, weight, token = ROLES[role]
    assert label.font() == theme.font(ratio, weight)
    assert label.palette().color(label.foregroundRole()) == theme.colour(token)


def test_a_label_follows_the_theme(qtbot: QtBot, theme: Theme):
    label = PlainLabel(theme, "Malines", "secondary")
    qtbot.addWidget(label)
    theme.set_scheme("dark")
    try:
        assert label.palette().color(label.foregroundRole()) == theme.colour("text2")
    finally:
        theme.set_scheme("light")


def test_an_elided_label_gives_way_and_keeps_the_whole_in_its_tooltip(qtbot: QtBot, theme: Theme):
    text = "Conférence mondiale sur les villes et les migrants"
    label = ElidedLabel(theme, text)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.minimumSizeHint().width() < 30
    assert label.toolTip() == text
    label.resize(900, 20)
    assert label.toolTip() == ""
    assert label.text() == text


def test_a_selectable_text_is_reached_by_keyboard_too(qtbot: QtBot, theme: Theme):
    label = PlainLabel(theme, "x@example.org", selectable=True)
    qtbot.addWidget(label)
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
