"""The theme reaches the whole application, at once, and leaves its fonts alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.theme.tokens import DARK, HUES_DARK, LIGHT


@pytest.fixture
def changing(theme: Theme) -> Iterator[Theme]:
    """The theme of all tests, put back as it was."""
    yield theme
    theme.set_scheme("light")
    theme.set_scale(1.0)


def test_a_scheme_is_everywhere_at_once(qapp: QApplication, qtbot: QtBot, changing: Theme):
    with qtbot.waitSignal(changing.changed):
        changing.set_scheme("dark")
    assert changing.dark
    assert changing.tokens is DARK
    assert changing.hues is HUES_DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    assert DARK.accent in qapp.styleSheet()


def test_the_system_means_light_where_it_does_not_say(changing: Theme):
    changing.set_scheme("dark")
    changing.set_scheme("system")
    assert not changing.dark
    assert changing._scheme == "system"


def test_an_unknown_scheme_is_the_systems(changing: Theme):
    changing.set_scheme("solarized")
    assert changing._scheme == "system"
    assert changing.tokens is LIGHT


def test_lengths_grow_with_the_text(changing: Theme):
    before = changing.em, changing.px(100), changing.font().pointSizeF()
    changing.set_scale(1.5)
    after = changing.em, changing.px(100), changing.font().pointSizeF()
    assert all(b > a * 1.3 for a, b in zip(before, after, strict=True))


def test_text_stays_within_reason(changing: Theme):
    changing.set_scale(9)
    assert changing.scale == 1.6
    changing.set_scale(0.1)
    assert changing.scale == 0.9


def test_scaling_again_and_again_drifts_nowhere(changing: Theme):
    size = changing.font().pointSizeF()
    for scale in (1.6, 0.9, 1.3, 1.0):
        changing.set_scale(scale)
    assert changing.font().pointSizeF() == pytest.approx(size)


def test_sizes_are_ratios_of_the_systems(theme: Theme):
    assert theme.font(fonts.PAGE_TITLE).pointSizeF() == pytest.approx(
        theme.font().pointSizeF() * fonts.PAGE_TITLE
    )
    assert theme.font(weight=fonts.DEMI).weight() == QFont.Weight.DemiBold


def test_a_font_given_in_pixels_stays_in_pixels():
    font = QFont()
    font.setPixelSize(20)
    assert fonts.sized(font, 0.5).pixelSize() == 10


@pytest.mark.usefixtures("qapp")
def test_a_desktops_own_font_is_kept():
    mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    assert fonts.system_font(mono).family() == mono.family()


def test_a_hue_beyond_the_tenth_begins_again(theme: Theme):
    assert theme.hue(10) == theme.hue(0)


@pytest.mark.usefixtures("theme")
def test_a_focused_field_keeps_its_size(qtbot: QtBot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    before = field.sizeHint()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert field.sizeHint() == before
