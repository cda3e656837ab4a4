"""What is shown is what is now: no late answer, no word or colour of before."""

from datetime import date

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from windowkit import MALINES, SAMRI, Press, Start

from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.panes.scroll import EmptySheet
from migdesk.ui.widgets.labels import PlainLabel

pytestmark = pytest.mark.slow


def colours(icon: QIcon) -> set[str]:
    image = icon.pixmap(18).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    inks = (image.pixelColor(*point) for point in points)
    return {ink.name() for ink in inks if ink.alpha() == 255}


def settled(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.tasks._running)


def invitation(pane: QWidget) -> str:
    (label,) = pane.findChildren(EmptySheet)[-1].findChildren(PlainLabel)
    return label.text()


def test_an_event_that_is_no_longer_selected_does_not_come_late(
    qtbot: QtBot, window: MainWindow, desk: Desk
):
    settled(qtbot, desk)
    calendar = window.content.calendar
    calendar.select(MALINES)
    calendar.select(None)
    settled(qtbot, desk)
    assert calendar.pane._shown is None


def test_a_contact_that_is_no_longer_selected_does_not_come_late(
    qtbot: QtBot, window: MainWindow, desk: Desk
):
    settled(qtbot, desk)
    contacts = window.content.contacts
    contacts.select(SAMRI)
    contacts.select(None)
    settled(qtbot, desk)
    assert contacts.pane._shown is None


def test_undo_is_named_in_the_language_of_now(qtbot: QtBot, window: MainWindow, desk: Desk):
    undo = window.actions_["undo"]
    window.commands.remove_starter()
    qtbot.waitUntil(lambda: undo.text() == "Undo: Removal of the examples")
    desk.settings.change(language="fr")
    qtbot.waitUntil(lambda: window.windowTitle() == "Calendrier – migdesk")
    assert window.actions_["undo"].text() == "Annuler\N{NO-BREAK SPACE}: Retrait des exemples"


def test_menus_take_their_colours_from_the_theme_of_now(window: MainWindow, desk: Desk):
    action = window.actions_["copy"]
    before = colours(action.icon())
    desk.settings.change(theme="dark")
    assert colours(action.icon()) != before


def test_the_agenda_stays_where_it_was_read_at_another_text_size(
    qtbot: QtBot, window: MainWindow, press: Press
):
    press("agenda")
    window.content.calendar.go_to(date(2013, 6, 1))
    before = window.content
    press("larger")
    qtbot.waitUntil(lambda: window.content is not before)
    qtbot.waitUntil(lambda: window.content.calendar.is_filled)
    assert window.content.calendar.agenda.day() == date(2013, 6, 1)


def test_nothing_can_be_exported_before_the_data_is_there(start: Start):
    window = start(last_event=MALINES)
    window._desk.tasks._database, database = None, window._desk.tasks._database
    try:
        window._allow()
        assert window.content.events() == [MALINES]
        assert not window.actions_["export"].isEnabled()
    finally:
        window._desk.tasks._database = database


def test_nobody_is_asked_to_select_what_is_not_there(qtbot: QtBot, window: MainWindow):
    calendar, contacts = window.content.calendar, window.content.contacts
    qtbot.waitUntil(lambda: invitation(calendar.pane) == "Select an event.")
    qtbot.waitUntil(lambda: invitation(contacts.pane) == "Select a contact.")
    window.commands.remove_starter()
    qtbot.waitUntil(lambda: not invitation(calendar.pane))
    qtbot.waitUntil(lambda: not invitation(contacts.pane))


def test_the_keyboard_stays_on_its_day_when_the_text_grows(
    qtbot: QtBot, window: MainWindow, desk: Desk
):
    window.content.show_view("month")
    month = window.content.calendar.month
    month.ring(date(2017, 10, 26))
    assert month.month() == date(2017, 11, 1)
    desk.settings.change(text_scale=1.1)
    qtbot.waitUntil(lambda: window.content.calendar.month is not month)
    assert window.content.calendar.month.scene.day == date(2017, 10, 26)
    assert window.content.calendar.month.month() == date(2017, 11, 1)
