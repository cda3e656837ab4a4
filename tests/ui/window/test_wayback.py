"""Back and forward through what was looked at, as in a browser."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windowkit import BEIRUT, MALINES, SAMRI, Press

from migdesk.ui.mainwindow import MainWindow

pytestmark = pytest.mark.slow

Seen = tuple[str, date | None, str]


def seen(window: MainWindow) -> Seen:
    """The view, the month in sight if it is one, and what is selected."""
    content = window.content
    month = content.calendar.month.month() if content.view == "month" else None
    return content.view, month, "".join(content.events()) or content.contact() or ""


def click(qtbot: QtBot, window: MainWindow, uid: str) -> None:
    agenda = window.content.calendar.agenda
    agenda._tree.scrollTo(agenda._model.index_of(uid))
    spot = agenda.event_rect(uid).topLeft() + QPoint(40, 8)
    qtbot.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_each_place_comes_back_as_it_was_left(qtbot: QtBot, window: MainWindow, press: Press):
    click(qtbot, window, MALINES)
    click(qtbot, window, BEIRUT)
    press("month")
    turned = window.content.calendar.month
    turned.go_to(date(2017, 11, 1))
    window.content.calendar.header.turned.emit(1)
    window.content.calendar.header.turned.emit(1)
    press("contacts")
    window.content.contacts.select(SAMRI)
    way: list[Seen] = [
        ("contacts", None, SAMRI),
        ("month", date(2018, 1, 1), BEIRUT),
        ("agenda", None, BEIRUT),
        ("agenda", None, MALINES),
        ("agenda", None, ""),
    ]
    assert seen(window) == way[0]
    for before in way[1:]:
        press("back")
        assert seen(window) == before
    press("back")
    assert seen(window) == way[-1]
    for after in reversed(way[:-1]):
        press("forward")
        assert seen(window) == after
    assert not window.actions_["forward"].isEnabled()


def test_the_day_in_sight_comes_back_without_anything_selected(window: MainWindow, press: Press):
    calendar = window.content.calendar
    calendar.go_to(date(2013, 6, 1))
    press("contacts")
    calendar.agenda.go_to(date(2017, 11, 1))
    press("back")
    assert (window.content.view, calendar.agenda.day()) == ("agenda", date(2013, 6, 1))


def test_from_a_contact_to_a_view_is_one_step(window: MainWindow, press: Press):
    press("contacts")
    press("month")
    press("back")
    assert window.content.view == "contacts"


def test_the_way_goes_on_from_where_the_language_changed(
    qtbot: QtBot, window: MainWindow, press: Press
):
    click(qtbot, window, MALINES)
    press("month")
    before = window.content
    window._desk.settings.change(language="fr")
    qtbot.waitUntil(lambda: window.content is not before and window.content.calendar.is_filled)
    press("back")
    assert seen(window) == ("agenda", None, MALINES)
    window._desk.settings.change(language="en")


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_with_nothing_left_the_keys_do_nothing(qtbot: QtBot, window: MainWindow, key: Qt.Key):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    today = window.content.calendar.header._today
    today.setFocus()
    qtbot.keyClick(today, key, Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is today
