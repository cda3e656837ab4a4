"""What outlives the window, or the content made anew within it."""

from datetime import date, timedelta
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from windowkit import BEIRUT, MALINES, Clock, Press, Start

from migdesk.changes import Changes
from migdesk.db.store import Store
from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow

pytestmark = pytest.mark.slow

_PATIENCE = 20


def test_a_later_start_shows_the_last_month_and_the_last_event(qtbot: QtBot, start: Start):
    calendar = start().content.calendar
    calendar.set_view("month")
    calendar.select(MALINES)
    calendar.month.go_to(date(2018, 3, 1))
    again = start().content.calendar
    qtbot.waitUntil(lambda: again.pane._shown is not None)
    assert again.month.month() == date(2018, 3, 1)
    assert again.sidebar.mini.month() == date(2018, 3, 1)
    assert again.selected() == [MALINES]
    assert again.pane._shown.event.uid == MALINES


def test_a_later_agenda_begins_with_the_last_event(qtbot: QtBot, start: Start):
    start().content.calendar.select(BEIRUT)
    again = start().content.calendar
    qtbot.waitUntil(lambda: again.agenda.selected_keys() == [BEIRUT])
    assert again.agenda.event_rect(BEIRUT).intersects(again.agenda.viewport().rect())


def test_a_last_event_that_is_gone_is_forgotten(qtbot: QtBot, start: Start):
    first = start()
    first.content.calendar.select(MALINES)
    first._desk.tasks.run_operation("away", _delete, lambda _: None)
    qtbot.waitUntil(lambda: MALINES not in first.content.calendar._events)
    again = start(last_event=MALINES).content.calendar
    qtbot.waitUntil(lambda: again.selected() == [])
    assert again.pane._shown is None


def test_a_spoilt_memory_of_the_month_is_passed_over(start: Start):
    calendar = start(last_view="month", last_month="when?").content.calendar
    assert calendar.month.month() == date(2017, 11, 1)


def test_a_preferred_view_begins_today(start: Start):
    remembered = {"last_month": "2013-06-01", "last_event": MALINES}
    calendar = start(first_view="month", **remembered).content.calendar
    assert calendar.month.month() == date(2017, 11, 1)
    assert calendar.selected() == []


def test_made_anew_the_month_stays_where_it_was_turned(qtbot: QtBot, window: MainWindow):
    calendar = window.content.calendar
    calendar.set_view("month")
    calendar.select(MALINES)
    calendar.month.go_to(date(2018, 3, 1))
    window._make_anew()
    qtbot.waitUntil(lambda: window.content.calendar.pane._shown is not None)
    assert window.content.calendar.month.month() == date(2018, 3, 1)


def test_what_is_sought_and_the_way_back_outlive_the_content(
    qtbot: QtBot, window: MainWindow, press: Press
):
    press("contacts")
    contacts = window.content.contacts
    contacts.list.field.setText("samri")
    qtbot.mouseClick(contacts.list._kinds._group.button(1), Qt.MouseButton.LeftButton)
    window._make_anew()
    again = window.content.contacts
    assert again.list.sought() == ("samri", "individual")
    qtbot.waitUntil(lambda: again.list._model.rowCount() == 1)
    press("back")
    assert window.content.place == "calendar"


def test_a_notice_outlives_the_content(
    qtbot: QtBot, window: MainWindow, desk: Desk, press: Press, clock: Clock
):
    answered: list[str] = []
    window.content.banner.show_message("Told.", "Do it", lambda: answered.append("done"))
    before = window.content
    press("larger")
    qtbot.waitUntil(lambda: window.content is not before)
    clock.now += timedelta(days=1)
    window._look_at_the_day()
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.accessibleName() == "Told."
    qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    assert answered == ["done"]
    desk.settings.change(language="fr")
    qtbot.waitUntil(lambda: window.content.banner is not banner)
    assert not window.content.banner.isVisible()


def test_the_busy_line_outlives_the_content(qtbot: QtBot, window: MainWindow, desk: Desk):
    gate = Event()
    desk.tasks.run(lambda: gate.wait(_PATIENCE), lambda _: None)
    qtbot.waitUntil(window.content._busy.isVisible)
    before = window.content
    desk.settings.change(text_scale=1.1)
    qtbot.waitUntil(lambda: window.content is not before)
    qtbot.waitUntil(window.content._busy.isVisible)
    gate.set()
    qtbot.waitUntil(lambda: not window.content._busy.isVisible())


def _delete(store: Store) -> Changes:
    store.delete_event(MALINES)
    return store.changes
