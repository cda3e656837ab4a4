"""What the window is like: what it opens with, how it is walked, what it gives way to."""

from datetime import UTC, date, datetime, timedelta

import pytest
from cases import first_quick
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windowkit import BEIRUT, MALINES, Clock, Press, Start, toasted

from migdesk.changes import Changes
from migdesk.db.store import Store
from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.sidepane import ROOMY


def click_event(qtbot: QtBot, window: MainWindow, uid: str = MALINES) -> None:
    view = window.content.calendar.current_view()
    spot = view.event_rect(uid).topLeft() + QPoint(40, 8)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def shown_event(window: MainWindow) -> str:
    shown = window.content.calendar.pane._shown
    return shown.event.uid if shown else ""


def test_the_first_start_shows_the_agenda_around_today(window: MainWindow):
    calendar = window.content.calendar
    assert window.content.view == "agenda"
    assert calendar.agenda.event_rect(MALINES).intersects(calendar.agenda.viewport().rect())
    assert calendar.starter.isVisible()
    assert window.windowTitle() == "Calendar – migdesk"


def test_the_agenda_opens_around_today_though_little_is_ahead(start: Start, clock: Clock):
    clock.now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    calendar = start().content.calendar
    shown = calendar.agenda.viewport().rect()
    seen = {
        event.edtf
        for event in calendar._events.values()
        if calendar.agenda.event_rect(event.uid).intersects(shown)
    }
    assert {"2024-11-18/2024-11-21", "2026", ""} <= seen


def test_a_later_start_shows_the_last_view(start: Start):
    start().content.calendar.set_view("month")
    second = start()
    assert second.content.view == "month"
    second.content.go_to_place("contacts")
    assert start().content.view == "contacts"


def test_a_preferred_first_view_stands_before_the_last_one(start: Start):
    assert start(first_view="contacts", last_view="month").content.view == "contacts"


def test_a_click_shows_the_event_beside(qtbot: QtBot, window: MainWindow):
    click_event(qtbot, window)
    qtbot.waitUntil(lambda: shown_event(window) == MALINES)
    assert window.content.events() == [MALINES]


def test_views_share_the_selection_and_the_day(qtbot: QtBot, window: MainWindow, press: Press):
    calendar = window.content.calendar
    click_event(qtbot, window)
    press("month")
    assert calendar.current_view() is calendar.month
    assert calendar.month.scene.selected == MALINES
    assert calendar.month.month() == date(2017, 11, 1)
    assert not calendar.month.event_rect(MALINES).isEmpty()
    press("agenda")
    assert calendar.agenda.selected_keys() == [MALINES]


def test_a_year_is_no_pill_in_the_strip_of_its_months(window: MainWindow, press: Press):
    press("month")
    month = window.content.calendar.month
    month.go_to(date(2018, 3, 1))
    assert "2018" not in {pill.event.edtf for pill in month.scene.strip.pills}


def test_today_comes_back_into_sight(window: MainWindow, press: Press):
    press("month")
    window.content.calendar.month.go_to(date(2013, 6, 1))
    press("today")
    assert window.content.calendar.month.month() == date(2017, 11, 1)


def test_a_filter_acts_on_both_views(qtbot: QtBot, window: MainWindow, press: Press):
    calendar = window.content.calendar
    beirut = next(e.uid for e in calendar._events.values() if e.series == "MC2CM")
    press("month")
    assert not calendar.month.event_rect(beirut).isEmpty()
    box = next(row for row in calendar.sidebar.series._rows if row.value == "MC2CM")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: calendar.month.event_rect(beirut).isEmpty())
    press("agenda")
    assert calendar.agenda.event_rect(beirut).isEmpty()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not calendar.agenda.event_rect(beirut).isEmpty())


def test_where_filters_hide_everything_there_is_a_way_back(qtbot: QtBot, window: MainWindow):
    calendar = window.content.calendar
    for status in calendar.sidebar.statuses._rows:
        if status.isVisible():
            qtbot.mouseClick(status, Qt.MouseButton.LeftButton)
    nothing = calendar.sidebar.organisations
    nothing.set_hidden(nothing._values())
    nothing.changed.emit()
    qtbot.waitUntil(lambda: calendar._views.shown is calendar._views.empty)
    assert calendar._views.empty.accessibleName() == "The filters hide 17 events."
    qtbot.mouseClick(calendar._views.empty._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: calendar._views.shown is calendar.agenda)


def test_what_is_filtered_by_can_be_taken_back_though_nothing_is_left(
    qtbot: QtBot, window: MainWindow
):
    sidebar = window.content.calendar.sidebar
    for row in sidebar.statuses._rows:
        if row.isVisible():
            qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    sidebar.organisations.set_folded(folded=False)
    before = [row.value for row in sidebar.organisations._rows if row.isVisibleTo(sidebar)]
    sidebar.organisations.set_hidden({"OIM"})
    sidebar.organisations.changed.emit()
    qtbot.waitUntil(window.content.calendar._views.empty.isVisible)
    kept = [row.value for row in sidebar.organisations._rows if row.isVisibleTo(sidebar)]
    assert kept == [*before, "OIM"]
    assert sidebar.statuses.isVisible()


def test_an_empty_calendar_offers_to_import(start: Start, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MIGDESK_STARTER", "0")
    calendar = start().content.calendar
    assert calendar._views.empty.isVisible()
    assert calendar._views.empty.accessibleName() == "Your calendar is empty."
    assert not calendar.starter.isVisible()


def test_the_starter_collection_goes_and_comes_back(qtbot: QtBot, window: MainWindow, press: Press):
    calendar = window.content.calendar
    removal = window.actions_["remove-starter"]
    assert removal.isVisible()
    removal.trigger()
    qtbot.waitUntil(calendar._views.empty.isVisible)
    assert not removal.isVisible()
    assert not calendar.starter.isVisible()
    press("undo")
    qtbot.waitUntil(lambda: len(calendar._events) == 17)
    assert removal.isVisible()


def test_the_note_on_the_starter_collection_stays_closed(start: Start):
    first = start()
    first.content.calendar.starter.closed.emit()
    assert not first.content.calendar.starter.isVisible()
    assert not start().content.calendar.starter.isVisible()


def test_a_contact_opens_from_its_event_and_back(qtbot: QtBot, window: MainWindow, press: Press):
    content = window.content
    click_event(qtbot, window)
    qtbot.waitUntil(lambda: shown_event(window) == MALINES)
    uid = next(c.uid for _, c in content.calendar.pane._shown.contacts if c)
    content.calendar.pane.contact_opened.emit(uid)
    assert (content.place, content.contact()) == ("contacts", uid)
    press("back")
    assert (content.place, content.events()) == ("calendar", [MALINES])
    press("forward")
    assert (content.place, content.contact()) == ("contacts", uid)
    assert not window.actions_["forward"].isEnabled()


def test_a_narrow_window_draws_the_pane_over_the_calendar(
    qtbot: QtBot, window: MainWindow, desk: Desk, press: Press
):
    calendar = window.content.calendar
    window.resize(round((ROOMY - 1) * desk.theme.em), 800)
    assert not calendar.pane.isVisible()
    click_event(qtbot, window)
    assert calendar.pane.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not calendar.pane.isVisible()
    press("pane")
    assert calendar.pane.isVisible()
    assert calendar.split._close.isVisible()


def test_a_wide_window_keeps_the_pane_beside_or_not(window: MainWindow, desk: Desk, press: Press):
    assert window.content.calendar.pane.isVisible()
    press("pane")
    assert not window.content.calendar.pane.isVisible()
    assert desk.settings.now.pane is False


def test_the_side_bar_folds_to_a_rail(window: MainWindow, desk: Desk, press: Press):
    navigation = window.content.navigation
    assert not navigation.is_rail
    press("sidebar")
    assert navigation.is_rail
    assert navigation.width() == desk.theme.px(3.5 * 16)
    press("sidebar")
    window.resize(round(60 * desk.theme.em), 700)
    assert navigation.is_rail


def test_f6_goes_around_the_regions_and_passes_over_an_empty_one(
    qtbot: QtBot, window: MainWindow, press: Press
):
    def region() -> str:
        here, content = QApplication.focusWidget(), window.content
        regions = {
            "side bar": content.navigation,
            "view": content.calendar.current_view(),
            "pane": content.calendar.pane,
        }
        return next(name for name, one in regions.items() if one.isAncestorOf(here))

    def walk(steps: int) -> list[str]:
        seen = [region()]
        for _ in range(steps):
            press("next-region")
            seen.append(region())
        return seen

    assert walk(2) == ["view", "side bar", "view"]
    click_event(qtbot, window)
    qtbot.waitUntil(lambda: shown_event(window) == MALINES)
    assert walk(3) == ["view", "pane", "side bar", "view"]
    press("previous-region")
    assert region() == "side bar"


def test_escape_leads_from_the_pane_back_to_the_view(
    qtbot: QtBot, window: MainWindow, press: Press
):
    click_event(qtbot, window)
    qtbot.waitUntil(lambda: shown_event(window) == MALINES)
    press("next-region")
    assert window.content.calendar.pane.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.content.calendar.agenda.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("scale", first_quick([1.6, 1.0]))
@pytest.mark.parametrize("language", first_quick(["fr", "en"]))
def test_the_smallest_window_has_room_for_everything(
    qtbot: QtBot, window: MainWindow, desk: Desk, scale: float, language: str
):
    desk.settings.change(text_scale=scale, language=language)
    qtbot.waitUntil(lambda: window.content.calendar.is_filled)
    em = desk.theme.em
    window.resize(round(55 * em), round(37 * em))
    for place in ("calendar", "contacts"):
        window.content.go_to_place(place)
        qtbot.wait(50)
        assert window.width() == round(55 * em)
        assert window.content.minimumSizeHint().width() <= window.width()


def test_the_window_speaks_the_chosen_language_at_once(
    qtbot: QtBot, window: MainWindow, desk: Desk, press: Press
):
    click_event(qtbot, window)
    press("month")
    desk.settings.change(language="fr")
    qtbot.waitUntil(lambda: window.windowTitle() == "Calendrier – migdesk")
    content = window.content
    assert content.view == "month"
    assert content.events() == [MALINES]
    qtbot.waitUntil(lambda: shown_event(window) == MALINES)
    assert content.navigation.place_button("calendar").text() == "Calendrier"
    assert window.actions_["import"].text() == "Importer…"
    desk.settings.change(language="en")
    qtbot.waitUntil(lambda: window.windowTitle() == "Calendar – migdesk")


def test_made_anew_the_agenda_keeps_what_is_selected(qtbot: QtBot, window: MainWindow, desk: Desk):
    click_event(qtbot, window)
    desk.settings.change(language="fr")
    qtbot.waitUntil(lambda: window.content.calendar.is_filled)
    qtbot.waitUntil(lambda: window.content.calendar.agenda.selected_keys() == [MALINES])


def test_a_change_elsewhere_moves_nothing_that_is_looked_at(
    qtbot: QtBot, window: MainWindow, desk: Desk
):
    agenda = window.content.calendar.agenda
    agenda._choose([BEIRUT, MALINES])
    bar = agenda._tree.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.tasks.run_operation("away", _delete_the_last, lambda _: None)
    qtbot.waitUntil(lambda: len(window.content.calendar._events) == 16)
    assert sorted(agenda.selected_keys()) == sorted([BEIRUT, MALINES])
    assert not agenda.event_rect(MALINES).intersects(agenda.viewport().rect())


def _delete_the_last(store: Store) -> Changes:
    store.delete_event(store.events()[-1].uid)
    return store.changes


def test_a_new_day_is_noticed(qtbot: QtBot, window: MainWindow, clock: Clock):
    clock.now += timedelta(days=1)
    window._look_at_the_day()
    qtbot.waitUntil(lambda: window.content.calendar.is_filled)
    assert window.content.calendar.month.scene.today == date(2017, 11, 15)


def test_light_and_dark_apply_at_once(window: MainWindow, desk: Desk):
    desk.settings.change(theme="light")
    light = window.grab().toImage()
    desk.settings.change(theme="dark")
    assert desk.theme.dark
    assert window.grab().toImage() != light


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the system instead of being opened."""
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not urls.append(url.toString()))
    return urls


def test_a_link_opens_and_says_where_it_leads(window: MainWindow, opened: list[str]):
    window.content.calendar.pane.link_opened.emit("http://www.citiesandmigration.com/a")
    assert opened == ["http://www.citiesandmigration.com/a"]
    assert toasted(window) == "Opened: www.citiesandmigration.com"


def test_a_link_in_disguise_says_first_where_it_leads(
    qtbot: QtBot, window: MainWindow, opened: list[str]
):
    window.content.contacts.pane.link_opened.emit("https://\u0456om.int/")
    banner = window.content.banner
    assert "xn--om-goc.int" in banner.accessibleName()
    assert opened == []
    qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    assert len(opened) == 1


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "//host/share"])
def test_no_other_address_goes_anywhere(window: MainWindow, opened: list[str], address: str):
    window.commands.open_link(address)
    assert opened == []
    assert window.content.banner.accessibleName() == f"This address was not opened: {address}"


@pytest.mark.slow
def test_another_program_is_noticed(qtbot: QtBot, window: MainWindow, desk: Desk):
    from migdesk.db.database import Database

    other = Database.open(desk.home, clock=desk.clock)
    with other.write("elsewhere") as store:
        store.delete_event(MALINES)
    other.close()
    qtbot.waitUntil(lambda: MALINES not in window.content.calendar._events, timeout=10_000)


def test_nothing_is_said_of_a_month_before_the_answer_is_there(
    qtbot: QtBot, window: MainWindow, press: Press
):
    press("month")
    window.content.calendar.go_to(date(2031, 3, 1))
    said = "Nothing in March 2031."
    assert window.content.calendar.month.scene.strip.note == said
    window._make_anew()
    assert window.content.calendar.month.scene.strip.note == ""
    qtbot.waitUntil(lambda: window.content.calendar.month.scene.strip.note == said)


def test_f6_reaches_what_stands_where_filters_hide_everything(
    qtbot: QtBot, window: MainWindow, press: Press
):
    calendar = window.content.calendar
    calendar.sidebar.organisations.set_hidden(calendar.sidebar.organisations._values())
    calendar.refresh()
    qtbot.waitUntil(calendar._views.empty.isVisible)
    window.content.navigation.place_button("calendar").setFocus()
    press("next-region")
    assert QApplication.focusWidget() is calendar._views.empty._button
