"""A box to choose from: where the keyboard is can be seen, closed and open."""

from collections.abc import Iterator

import pytest
from contrasts import contrast
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.choicebox import ChoiceBox


@pytest.fixture(params=["light", "dark"])
def box(qtbot: QtBot, theme: Theme, request: pytest.FixtureRequest) -> Iterator[ChoiceBox]:
    theme.set_scheme(request.param)
    form = QWidget()
    qtbot.addWidget(form)
    box = ChoiceBox(theme)
    box.addItems(["As the system", "Light", "Dark"])
    column = QVBoxLayout(form)
    column.addWidget(QLineEdit())
    column.addWidget(box)
    with qtbot.waitExposed(form):
        form.show()
    yield box
    form.close()
    theme.set_scheme("light")


def seen(widget: QWidget, spot: QPoint) -> QColor:
    return widget.grab().toImage().pixelColor(spot)


def test_the_focus_of_a_box_is_a_line_of_two_pixels(qtbot: QtBot, theme: Theme, box: ChoiceBox):
    accent, size = theme.colour("accent"), box.size()
    inside = [QPoint(box.width() // 2, row) for row in (0, 1)]
    assert [seen(box, spot) for spot in inside] != [accent, accent]
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert [seen(box, spot) for spot in inside] == [accent, accent]
    assert box.size() == size
    assert contrast(theme.tokens.accent, theme.tokens.raised) >= 3
    assert contrast(theme.tokens.accent, theme.tokens.window) >= 3


def test_the_focus_in_its_list_is_the_same(qtbot: QtBot, theme: Theme, box: ChoiceBox):
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    QTest.keyClick(view, Qt.Key.Key_Down)
    row = view.visualRect(view.currentIndex())
    assert view.currentIndex().row() == 1
    spots = [QPoint(row.center().x(), row.top() + line) for line in (0, 1)]
    accent = theme.colour("accent")
    assert [seen(view.viewport(), spot) for spot in spots] == [accent, accent]
    box.hidePopup()
