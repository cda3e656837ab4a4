"""The side bar and its filters: within reach at every width, and seen to be in force."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windowkit import BEIRUT, MALINES, Clock, Press, Start

from migdesk.dates import When
from migdesk.db.summaries import NEUTRAL, EventSummary
from migdesk.records import Event, Stage
from migdesk.ui.calendar.eventpanewords import EventPaneWords
from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.widgets.checklist import FilterList, Heading
from migdesk.ui.widgets.checkrow import CheckRow

pytestmark = pytest.mark.slow


@pytest.fixture
def narrow(window: MainWindow, desk: Desk) -> MainWindow:
    """A window that has room for the rail only."""
    window.resize(round(60 * desk.theme.em), 700)
    return window


def heading(group: FilterList) -> Heading:
    found = group.findChild(Heading)
    assert isinstance(found, Heading)
    return found


@pytest.mark.parametrize("way", ["button", "keys"])
def test_from_the_rail_the_filters_are_drawn_over_the_content(
    qtbot: QtBot, narrow: MainWindow, press: Press, desk: Desk, way: str
):
    navigation, calendar = narrow.content.navigation, narrow.content.calendar
    room = calendar.geometry()
    assert not calendar.sidebar.isVisible()
    if way == "keys":
        press("sidebar")
    else:
        qtbot.mouseClick(navigation.filter_button, Qt.MouseButton.LeftButton)
    assert calendar.sidebar.series.isVisible()
    assert calendar.sidebar.mini.isVisible()
    assert calendar.geometry() == room
    assert calendar.sidebar.isAncestorOf(QApplication.focusWidget())
    assert desk.settings.now.sidebar
    row = calendar.sidebar.series._rows[0]
    spot = row.mapTo(narrow, row.rect().center())
    assert narrow.childAt(spot) is row


@pytest.mark.parametrize("way", ["escape", "keys", "beside"])
def test_the_drawn_side_bar_closes_and_the_keyboard_comes_back(
    qtbot: QtBot, narrow: MainWindow, press: Press, way: str
):
    content, before = narrow.content, QApplication.focusWidget()
    press("sidebar")
    if way == "escape":
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    elif way == "keys":
        press("sidebar")
    else:
        beside = content.childAt(QPoint(content.width() - 40, 300))
        assert beside is content._scrim
        qtbot.mouseClick(beside, Qt.MouseButton.LeftButton)
    assert content.navigation.is_rail
    assert not content.calendar.sidebar.isVisible()
    assert QApplication.focusWidget() is before
    assert content.childAt(QPoint(content.width() - 40, 300)) is not content._scrim


def test_whoever_goes_on_with_the_keyboard_leaves_the_drawn_side_bar(
    narrow: MainWindow, press: Press
):
    press("sidebar")
    press("next-region")
    assert narrow.content.navigation.is_rail
    assert narrow.content.calendar.agenda.isAncestorOf(QApplication.focusWidget())


def test_another_place_closes_the_drawn_side_bar(qtbot: QtBot, narrow: MainWindow, press: Press):
    navigation = narrow.content.navigation
    press("sidebar")
    qtbot.mouseClick(navigation.place_button("contacts"), Qt.MouseButton.LeftButton)
    assert navigation.is_rail
    assert narrow.content.contacts.list.isAncestorOf(QApplication.focusWidget())
    press("sidebar")
    assert narrow.content.contacts.sidebar.organisations.isVisible()
    assert narrow.content.contacts.sidebar.isAncestorOf(QApplication.focusWidget())


def test_in_a_wide_window_the_drawn_side_bar_stands_again(
    narrow: MainWindow, desk: Desk, press: Press
):
    press("sidebar")
    narrow.resize(round(90 * desk.theme.em), 700)
    navigation = narrow.content.navigation
    assert not navigation.is_drawn
    assert not navigation.is_rail
    assert narrow.content.calendar.x() == navigation.width()
    press("sidebar")
    assert navigation.is_rail
    assert navigation.filter_button.isVisible()


def test_the_rail_says_how_many_filters_are_in_force(narrow: MainWindow):
    button = narrow.content.navigation.filter_button
    assert button.isVisible()
    assert (button.accessibleName(), button.toolTip()) == ("Filters", "Filters (Ctrl+B)")
    plain = button.grab().toImage()
    sidebar = narrow.content.calendar.sidebar
    sidebar.series._switch("IDM")
    sidebar.organisations._switch("OIM")
    assert button.accessibleName().startswith("Filters: 2")
    assert "Ctrl+B" in button.toolTip()
    assert button.grab().toImage() != plain
    narrow.content.go_to_place("contacts")
    assert button.accessibleName() == "Filters"
    narrow.content.go_to_place("calendar")
    sidebar.show_all()
    assert button.accessibleName() == "Filters"


def test_the_places_on_the_rail_name_their_keys(narrow: MainWindow):
    navigation = narrow.content.navigation
    assert navigation.place_button("contacts").toolTip() == "Contacts (Ctrl+2)"
    assert navigation.menu_button.toolTip() == "Menu (F10)"


def test_every_status_is_to_be_seen_at_once(window: MainWindow):
    sidebar = window.content.calendar.sidebar
    rows = [row for row in sidebar.statuses._rows if row.isVisible()]
    assert len(rows) == 7
    assert all(row.visibleRegion().boundingRect() == row.rect() for row in rows)
    area = sidebar.parentWidget().parentWidget()
    assert not area.verticalScrollBar().isVisible()


def test_no_row_goes_under_the_mouse(qtbot: QtBot, window: MainWindow):
    sidebar = window.content.calendar.sidebar
    rows = [row for row in sidebar.findChildren(CheckRow) if row.isVisible()]
    places = {row: (row.value, row.mapTo(sidebar, QPoint())) for row in rows}
    for row in sidebar.statuses._rows:
        if row.isVisible():
            qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    idm = next(row for row in sidebar.series._rows if row.value == "IDM")
    qtbot.waitUntil(lambda: idm.accessibleName() == "IDM, 0")
    assert {row: (row.value, row.mapTo(sidebar, QPoint())) for row in rows} == places


@pytest.mark.parametrize("by_keys", [True, False])
def test_a_month_emptied_by_filters_says_so_and_shows_all(
    qtbot: QtBot, window: MainWindow, press: Press, *, by_keys: bool
):
    press("month")
    calendar = window.content.calendar
    month, sidebar = calendar.month, calendar.sidebar
    events = len(calendar._events)
    sidebar.organisations._isolate("ICMPD")
    qtbot.waitUntil(lambda: 0 < len(calendar._events) < events)
    calendar.go_to(date(2024, 4, 25))
    qtbot.waitUntil(lambda: bool(month.scene.strip.rest))
    strip = month.scene.strip
    assert (strip.note[:18], strip.link) == ("The filters hide 1", "Show all")
    assert not month.grab().isNull()
    if by_keys:
        month.go_to(date(2024, 4, 1))
        qtbot.waitUntil(lambda: bool(month.scene.strip.rest))
        qtbot.keyClick(month, Qt.Key.Key_Up)
        qtbot.keyClick(month, Qt.Key.Key_Return)
    else:
        place = strip.link_place.center().toPoint()
        qtbot.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: len(calendar._events) == events)
    assert sidebar.organisations.hidden == frozenset()
    assert month.month() == date(2024, 4, 1)
    assert not month.scene.strip.note


def test_a_status_is_what_the_pane_says(qtbot: QtBot, start: Start, clock: Clock):
    clock.now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    calendar = start().content.calendar
    pane = EventPaneWords(QLocale(), clock.now.date(), None)
    said = Counter(pane.stage(event) for event in map(event_of, calendar._events.values()))
    rows = [row for row in calendar.sidebar.statuses._rows if row.isVisible()]
    assert {row.accessibleName() for row in rows} == {f"{k}, {n}" for k, n in said.items() if k}
    over = next(row for row in rows if row.value == "over")
    ended = [event.uid for event in calendar._events.values() if event.stage is Stage.RUNNING]
    qtbot.mouseClick(over, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not set(ended) & calendar._events.keys())


def event_of(summary: EventSummary) -> Event:
    """As much of an event as its stage depends on."""
    when = When.of_edtf(summary.edtf) if summary.edtf else None
    return Event(uid=summary.uid, title=summary.title, stage=summary.stage, when=when)


def test_a_folded_group_says_what_it_filters(qtbot: QtBot, window: MainWindow):
    group = window.content.calendar.sidebar.organisations
    assert group.is_folded
    assert not any(row.isVisible() for row in group._rows)
    qtbot.mouseClick(heading(group), Qt.MouseButton.LeftButton)
    assert sum(row.isVisible() for row in group._rows) == 8
    group._switch("OIM")
    assert not group._badge.isVisible()
    qtbot.keyClick(heading(group), Qt.Key.Key_Space)
    assert group._badge.isVisible()
    assert group._badge.text().startswith("1 filter")
    assert heading(group).accessibleName() == f"Organisations, folded up, {group._badge.text()}"
    assert group.hidden == {"OIM"}


def test_what_was_folded_stays_folded(qtbot: QtBot, start: Start):
    sidebar = start().content.calendar.sidebar
    for group in (sidebar.organisations, sidebar.series):
        qtbot.mouseClick(heading(group), Qt.MouseButton.LeftButton)
    again = start().content.calendar.sidebar
    assert again.series.is_folded
    assert not again.organisations.is_folded
    assert not again.statuses.is_folded


def test_a_made_anew_side_bar_keeps_its_filters_counted(
    qtbot: QtBot, narrow: MainWindow, desk: Desk
):
    narrow.content.calendar.sidebar.series._switch("IDM")
    narrow.content.calendar.select(MALINES)
    before = narrow.content
    desk.settings.change(text_scale=1.1)
    qtbot.waitUntil(lambda: narrow.content is not before)
    assert narrow.content.navigation.filter_button.accessibleName().startswith("Filters: 1")


@pytest.mark.parametrize("place", ["calendar", "contacts"])
def test_ticks_mean_the_same_in_every_group(window: MainWindow, place: str):
    sidebar = {"calendar": window.content.calendar, "contacts": window.content.contacts}[place]
    groups = sidebar.sidebar.findChildren(FilterList)
    assert len(groups) >= 2
    for group in groups:
        group.set_folded(folded=False)
        assert all(row.isChecked() for row in group._rows)


def test_one_organisation_alone_and_all_but_one(qtbot: QtBot, window: MainWindow):
    calendar = window.content.calendar
    group = calendar.sidebar.organisations
    group._isolate("CGLU")
    qtbot.waitUntil(lambda: 0 < len(calendar._events) < 17)
    alone = set(calendar._events)
    assert all("CGLU" in calendar._events[uid].organiser_names for uid in alone)
    group.show_all()
    qtbot.waitUntil(lambda: len(calendar._events) == 17)
    group._switch("CGLU")
    qtbot.waitUntil(lambda: len(calendar._events) < 17)
    assert BEIRUT in alone & set(calendar._events)  # it is also by somebody else
    assert any(not event.organisers for event in calendar._events.values())


def test_no_row_of_the_contacts_goes_away_while_seeking(
    qtbot: QtBot, window: MainWindow, press: Press
):
    press("contacts")
    contacts = window.content.contacts
    qtbot.waitUntil(lambda: contacts.list._model.rowCount() == 8)
    rows = [row for row in contacts.sidebar.findChildren(CheckRow) if row.isVisible()]
    places = [(row.value, row.mapTo(contacts.sidebar, QPoint())) for row in rows]
    contacts.list.field.setText("kamelgarn")
    qtbot.waitUntil(lambda: contacts.list._model.rowCount() == 1)
    iom = next(row for row in rows if row.value == "OIM")
    qtbot.waitUntil(lambda: iom.accessibleName() == "OIM, 0")
    again = [row for row in contacts.sidebar.findChildren(CheckRow) if row.isVisible()]
    assert [(row.value, row.mapTo(contacts.sidebar, QPoint())) for row in again] == places


def test_what_has_no_series_is_slate_in_the_side_bar_as_everywhere(window: MainWindow):
    content = window.content.calendar
    rows = content.sidebar.series.findChildren(CheckRow)
    assert {row._hue for row in rows if not row.value} == {NEUTRAL}
    without = {event.colour for event in content._events.values() if not event.series}
    assert without == {NEUTRAL}
