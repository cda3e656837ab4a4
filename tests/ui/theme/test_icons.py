"""Icons are drawn alike, and in whatever colour and size is asked for."""

import re

import pytest
from PySide6.QtGui import QColor

from migdesk import assets
from migdesk.ui.theme import icons

NAMES = sorted(file.stem for file in assets.path("icons").glob("*.svg"))
NEEDED = {
    *("agenda", "building", "calendar", "check", "chevron-down", "chevron-left", "chevron-right"),
    *("chevron-up", "clock", "close", "copy", "document", "export", "globe", "home", "import"),
    *("link", "mail", "note", "person", "phone", "pin", "search", "settings", "tag", "trash"),
    *("undo", "users", "warning"),
}


def test_every_place_finds_its_icon():
    assert set(NAMES) >= NEEDED


@pytest.mark.parametrize("name", NAMES)
def test_icons_are_of_one_hand(name: str):
    source = assets.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in source
    assert 'stroke="currentColor"' in source
    assert 'stroke-width="1.7"' in source
    assert 'stroke-linecap="round"' in source
    assert not re.search(r"#[0-9a-fA-F]{3,6}|<(style|script|image|text)", source)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
@pytest.mark.usefixtures("qapp")
def test_an_icon_has_its_colour_and_its_size(name: str, dpr: float):
    pixmap = icons.pixmap(name, "#A8321F", 18, dpr)
    assert pixmap.size().width() == round(18 * dpr)
    assert pixmap.devicePixelRatio() == dpr
    image = pixmap.toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks <= {QColor("#A8321F").name()}
    assert any(
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.usefixtures("qapp")
def test_an_icon_of_an_action_is_sharp_on_dense_screens():
    icon = icons.icon("copy", "#1E2227", 18)
    assert {size.width() for size in icon.availableSizes()} >= {18}
    assert icon.pixmap(icon.availableSizes()[0], 2.0).width() == 36
