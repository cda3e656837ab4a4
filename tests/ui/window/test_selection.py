"""What is selected exists: whoever takes it away, actions and panes follow."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from windowkit import BEIRUT, MALINES, SAMRI, TODAY, Chosen, Press, Start, toasted

from migdesk.db.database import Database
from migdesk.db.store import Store
from migdesk.ui.calendar.eventrow import EventRow
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.panes.scroll import EmptySheet

pytestmark = pytest.mark.slow

ON_EVENTS = ("export", "copy", "copy-event", "copy-event-file")
ON_CONTACTS = ("export-contact", "copy", "copy-card", "copy-email")


def is_off(window: MainWindow, actions: tuple[str, ...]) -> bool:
    return not any(window.actions_[action].isEnabled() for action in actions)


def shown(window: MainWindow) -> str:
    """The UID of the one event in the pane."""
    news = window.content.calendar.pane._shown
    return news.event.uid if news else ""


def elsewhere(window: MainWindow, home: Path, change: Callable[[Store], object]) -> None:
    """What another process does, and the window looks whether one did."""
    database = Database.open(home, clock=lambda: TODAY)
    with database.write("Change") as store:
        change(store)
    database.close()
    window._desk.tasks._poll()


@pytest.mark.parametrize("view", ["agenda", "month"])
def test_nothing_is_selected_in_a_calendar_that_was_emptied(
    qtbot: QtBot, window: MainWindow, press: Press, view: str
):
    calendar = window.content.calendar
    press(view)
    calendar.select(MALINES)
    qtbot.waitUntil(lambda: calendar.pane._shown is not None)
    window.commands.remove_starter()
    qtbot.waitUntil(lambda: not calendar._events)
    qtbot.waitUntil(lambda: is_off(window, ON_EVENTS))
    assert calendar.selected() == []
    assert calendar.pane.findChild(EmptySheet)
    assert calendar.pane._bar.isHidden()
    assert calendar.state().event is None


def test_an_event_that_another_process_deletes_is_selected_no_longer(
    qtbot: QtBot, window: MainWindow, home: Path
):
    window.content.calendar.select(MALINES)
    assert not is_off(window, ON_EVENTS)
    elsewhere(window, home, lambda store: store.delete_event(MALINES))
    qtbot.waitUntil(lambda: is_off(window, ON_EVENTS))
    assert window.content.calendar.month.scene.selected is None


def test_a_filter_takes_no_selection_away(qtbot: QtBot, window: MainWindow):
    calendar = window.content.calendar
    calendar.select(MALINES)
    calendar.sidebar.organisations._isolate("ICMPD")
    qtbot.waitUntil(lambda: MALINES not in calendar._events)
    qtbot.waitUntil(lambda: calendar.pane._shown is not None)
    assert calendar.selected() == [MALINES]
    assert not is_off(window, ("export",))


def test_a_contact_that_is_gone_is_selected_no_longer(
    qtbot: QtBot, window: MainWindow, press: Press, home: Path
):
    press("contacts")
    contacts = window.content.contacts
    contacts.select(SAMRI)
    assert not is_off(window, ON_CONTACTS)
    elsewhere(window, home, lambda store: store.delete_contact(SAMRI))
    qtbot.waitUntil(lambda: is_off(window, ON_CONTACTS))
    assert contacts.selected() is None
    assert contacts.pane.findChild(EmptySheet)


def test_of_several_selected_events_the_others_stay(qtbot: QtBot, window: MainWindow, home: Path):
    calendar = window.content.calendar
    calendar.select(MALINES)
    calendar.agenda._choose([MALINES, BEIRUT])
    elsewhere(window, home, lambda store: store.delete_event(MALINES))
    qtbot.waitUntil(lambda: calendar.selected() == [BEIRUT])
    qtbot.waitUntil(lambda: shown(window) == BEIRUT)


def words_in(widget: QWidget) -> str:
    """All that the pane says, a line each."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def copied_file() -> bytes:
    """The one file on the clipboard."""
    (url,) = QGuiApplication.clipboard().mimeData().urls()
    return Path(url.toLocalFile()).read_bytes()


def click_events(qtbot: QtBot, window: MainWindow, count: int) -> list[str]:
    """Select the first events in sight of the agenda: a click, then clicks with Ctrl."""
    agenda = window.content.calendar.agenda
    agenda.go_to(TODAY.date())
    uids = [event.uid for event in agenda._in_sight()][:count]
    for modifier, uid in zip(HELD, uids, strict=False):
        place = agenda.event_rect(uid).center()
        qtbot.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    return uids


HELD = [Qt.KeyboardModifier.NoModifier, *9 * (Qt.KeyboardModifier.ControlModifier,)]


def test_clicks_with_control_select_several_events(qtbot: QtBot, window: MainWindow):
    uids = click_events(qtbot, window, 3)
    assert window.content.events() == uids
    agenda = window.content.calendar.agenda
    for uid in uids:
        place = agenda.event_rect(uid).center()
        qtbot.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, HELD[1], place)
    assert window.content.events() == []
    assert is_off(window, ON_EVENTS)
    tree = agenda.focusProxy()
    assert agenda._model.event_at(tree.currentIndex()).uid == uids[-1]


def test_the_pane_speaks_of_all_that_is_selected(
    qtbot: QtBot, window: MainWindow, chosen: Chosen, tmp_path: Path
):
    calendar, pane = window.content.calendar, window.content.calendar.pane
    uids = click_events(qtbot, window, 3)
    titles = [calendar._events[uid].title for uid in uids]
    qtbot.waitUntil(lambda: "3 events" in words_in(pane))
    assert all(title in words_in(pane) for title in titles)
    assert pane._bar.export_button.text().startswith("Export 3 event")
    chosen.target = tmp_path / "three.ics"
    qtbot.mouseClick(pane._bar.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(chosen.target.exists)
    assert list(tmp_path.glob("*.ics")) == [chosen.target]
    qtbot.mouseClick(pane._bar.copy_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "copied as sentences" in toasted(window))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.startswith(title) for line, title in zip(lines, titles, strict=True)] == 3 * [True]
    window.actions_["copy-event-file"].trigger()
    qtbot.waitUntil(lambda: ".ics copied" in toasted(window))
    assert copied_file() == chosen.target.read_bytes()
    left_out = window.content.banner.notice()
    assert left_out.text.startswith("2 events left out")
    left_out.run()
    qtbot.waitUntil(lambda: copied_file().count(b"BEGIN:VEVENT") == 3)


def test_the_pane_of_several_leads_to_one(qtbot: QtBot, window: MainWindow):
    calendar, pane = window.content.calendar, window.content.calendar.pane
    uids = click_events(qtbot, window, 3)
    qtbot.waitUntil(lambda: len(pane.findChildren(EventRow)) == 3)
    qtbot.mouseClick(pane.findChildren(EventRow)[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(window) == uids[1])
    assert calendar.selected() == [uids[1]]
    assert pane._bar.export_button.text() == "Export .ics"


def test_of_several_the_month_shows_the_last_and_so_does_the_pane(
    qtbot: QtBot, window: MainWindow, press: Press
):
    calendar = window.content.calendar
    uids = click_events(qtbot, window, 3)
    press("month")
    assert calendar.selected() == [uids[-1]]
    qtbot.waitUntil(lambda: shown(window) == uids[-1])


def test_filters_take_those_away_that_the_pane_spoke_of(qtbot: QtBot, window: MainWindow):
    calendar = window.content.calendar
    click_events(qtbot, window, 3)
    calendar.sidebar.organisations._isolate("ICMPD")
    qtbot.waitUntil(lambda: len(calendar.selected()) == 1)
    qtbot.waitUntil(lambda: calendar.selected() == [shown(window)])


@pytest.mark.parametrize("away", ["contacts", "language"])
def test_the_agenda_comes_back_to_what_is_selected(
    qtbot: QtBot, window: MainWindow, press: Press, away: str
):
    uid = next(uid for uid, one in window.content.calendar._events.items() if one.first_day)
    window.content.calendar.select(uid)
    press("contacts")
    if away == "language":
        before = window.content
        window._make_anew()
        qtbot.waitUntil(lambda: window.content is not before)
        qtbot.waitUntil(lambda: window.content.calendar.is_filled)
    press("calendar")
    calendar = window.content.calendar
    place = calendar.agenda.event_rect(uid)
    qtbot.waitUntil(lambda: calendar.agenda.viewport().rect().contains(place))
    assert calendar.sidebar.mini.month() == calendar._events[uid].first_day.replace(day=1)


CAFE, MEETINGS = date(2024, 4, 25), date(2024, 11, 18)
"""Days of the starter collection that have one event each."""


def uid_on(window: MainWindow, day: date) -> str:
    events = window.content.calendar._events.values()
    return next(event.uid for event in events if event.first_day == day)


@pytest.mark.parametrize("day", [CAFE, MEETINGS])
def test_the_agenda_opens_where_the_month_was(window: MainWindow, press: Press, day: date):
    calendar = window.content.calendar
    press("month")
    calendar.go_to(day)
    press("agenda")
    place = calendar.agenda.event_rect(uid_on(window, day))
    assert calendar.agenda.viewport().rect().contains(place)
    press("month")
    assert calendar.month.month() == day.replace(day=1)


def test_the_month_opens_where_the_agenda_was(window: MainWindow, press: Press):
    calendar = window.content.calendar
    press("month")
    assert calendar.month.month() == date(2017, 11, 1)
    press("agenda")
    calendar.go_to(CAFE)
    press("month")
    assert calendar.month.day() == CAFE


def test_an_event_without_a_date_leaves_both_views_where_they_are(window: MainWindow, press: Press):
    calendar = window.content.calendar
    press("month")
    calendar.go_to(CAFE)
    calendar.select(next(e.uid for e in calendar._events.values() if not e.edtf))
    assert calendar.month.month() == CAFE.replace(day=1)
    press("agenda")
    assert len(calendar.selected()) == 1


def test_the_pane_keeps_its_width_whatever_is_selected(qtbot: QtBot, start: Start):
    window = start(language="fr")
    calendar = window.content.calendar
    widths = set()
    for uids in ([], [MALINES], [MALINES, BEIRUT]):
        calendar.agenda._choose(uids)
        qtbot.wait(50)
        widths.add(calendar.pane.width())
    assert len(widths) == 1
