"""Segments and check lists: one choice of a few, or any of many."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import LinkButton
from migdesk.ui.widgets.checklist import FilterItem, FilterList
from migdesk.ui.widgets.checkrow import CheckRow
from migdesk.ui.widgets.searchfield import SearchField
from migdesk.ui.widgets.segmented import SegmentedControl

SERIES = [FilterItem(name, name, n, hue=n) for n, name in enumerate(("IDM", "MC2CM", "UCLG"))]
MANY = [FilterItem(f"org{n}", f"Organisation {n}", n) for n in range(20)]


@pytest.fixture
def views(qtbot: QtBot, theme: Theme) -> SegmentedControl:
    views = SegmentedControl(theme, ["Month", "Agenda", "Year"], "View")
    qtbot.addWidget(views)
    with qtbot.waitExposed(views):
        views.show()
    return views


@pytest.fixture
def series(qtbot: QtBot, theme: Theme) -> FilterList:
    series = FilterList(theme, "Series")
    qtbot.addWidget(series)
    series.set_items(SERIES)
    with qtbot.waitExposed(series):
        series.show()
    return series


@pytest.fixture
def organisations(qtbot: QtBot, theme: Theme) -> FilterList:
    organisations = FilterList(theme, "Organisations")
    qtbot.addWidget(organisations)
    organisations.set_items(MANY)
    with qtbot.waitExposed(organisations):
        organisations.show()
    return organisations


def rows(filters: FilterList) -> dict[str, CheckRow]:
    return {row.value: row for row in filters.findChildren(CheckRow) if row.isVisible()}


def ticked(filters: FilterList) -> set[str]:
    return {value for value, row in rows(filters).items() if row.isChecked()}


def test_a_value_is_found_without_its_accents(organisations: FilterList):
    organisations.set_items([*MANY, FilterItem("cuf", "Cités-Unies", 3)])
    organisations._search.setText("cites unies")
    assert set(rows(organisations)) == {"cuf"}


def test_a_click_chooses_and_tells(qtbot: QtBot, views: SegmentedControl):
    with qtbot.waitSignal(views.changed) as told:
        views.findChildren(QAbstractButton)[1].click()
    assert told.args == [1]
    assert views.index() == 1


def test_arrows_choose_the_neighbour(qtbot: QtBot, views: SegmentedControl):
    first, second, _ = views.findChildren(QAbstractButton)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(views.changed):
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    assert views.index() == 1


def test_a_choice_made_elsewhere_is_silent(qtbot: QtBot, views: SegmentedControl):
    with qtbot.assertNotEmitted(views.changed):
        views.set_index(2)
    assert views.index() == 2


def test_choosing_changes_no_width(views: SegmentedControl):
    before = views.sizeHint()
    views.set_index(1)
    assert views.sizeHint() == before


def test_everything_is_shown_at_first(series: FilterList):
    assert ticked(series) == {"IDM", "MC2CM", "UCLG"}
    assert series.hidden == frozenset()
    assert not series.findChild(LinkButton).isVisible()


def test_a_click_hides_and_the_way_back_appears(qtbot: QtBot, series: FilterList):
    with qtbot.waitSignal(series.changed):
        QTest.mouseClick(rows(series)["IDM"], Qt.MouseButton.LeftButton)
    assert series.hidden == {"IDM"}
    with qtbot.waitSignal(series.changed):
        series.findChild(LinkButton).click()
    assert series.hidden == frozenset()


def test_a_click_anywhere_on_the_row_counts(series: FilterList):
    row = rows(series)["IDM"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().topRight())
    assert series.hidden == {"IDM"}


def double_click(row: CheckRow) -> None:
    """What a hand does: press, release, press again as a double-click, release."""
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(row, Qt.MouseButton.LeftButton)


def test_a_double_click_isolates_and_a_second_one_restores(series: FilterList):
    series.set_hidden(["UCLG"])
    double_click(rows(series)["IDM"])
    assert ticked(series) == {"IDM"}
    double_click(rows(series)["IDM"])
    assert series.hidden == {"UCLG"}


def test_alt_and_a_click_isolates(series: FilterList):
    alt = Qt.KeyboardModifier.AltModifier
    QTest.mouseClick(rows(series)["MC2CM"], Qt.MouseButton.LeftButton, alt)
    assert ticked(series) == {"MC2CM"}


def test_space_does_what_a_click_does(qtbot: QtBot, series: FilterList):
    rows(series)["IDM"].setFocus()
    with qtbot.waitSignal(series.changed):
        QTest.keyClick(rows(series)["IDM"], Qt.Key.Key_Space)
    assert series.hidden == {"IDM"}


def test_new_counts_keep_what_is_hidden(series: FilterList):
    series.set_hidden(["IDM"])
    series.set_items([FilterItem("IDM", "IDM", 0, 0), FilterItem("FMMD", "FMMD", 2, 3)])
    assert series.hidden == {"IDM"}
    assert ticked(series) == {"FMMD"}


def test_what_has_no_records_now_stays_hidden(series: FilterList):
    series.set_hidden(["IDM"])
    series.set_items(SERIES[1:])
    assert series.hidden == {"IDM"}


def test_a_row_is_named_with_its_count(series: FilterList):
    assert rows(series)["MC2CM"].accessibleName() == "MC2CM, 1"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_isolates_and_enter_again_restores(series: FilterList, key: Qt.Key):
    row = rows(series)["IDM"]
    QTest.keyClick(row, key)
    assert ticked(series) == {"IDM"}
    QTest.keyClick(row, key)
    assert series.hidden == frozenset()


def test_the_menu_of_a_row_isolates_and_shows_all(series: FilterList):
    row = rows(series)["IDM"]
    for words, left in (("Only this one", {"IDM"}), ("Show all", {"IDM", "MC2CM", "UCLG"})):
        centre = row.rect().center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, centre, row.mapToGlobal(centre))
        QApplication.sendEvent(row, asked)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()
        assert ticked(series) == left


def test_a_row_says_how_to_see_it_alone(series: FilterList):
    row = rows(series)["IDM"]
    assert row.toolTip() == "IDM\nDouble-click or Enter: only this one"
    assert row.accessibleDescription() == "Double-click or Enter: only this one"


def test_one_alone_is_one_filter(organisations: FilterList):
    organisations._isolate("org19")
    assert (organisations.in_force, len(organisations.hidden)) == (1, 19)
    assert list(rows(organisations))[-1] == "org19"
    assert ticked(organisations) == {"org19"}
    organisations.set_hidden(["org3", "org12"])
    assert organisations.in_force == 2


def test_a_long_list_is_searched(organisations: FilterList):
    assert len(rows(organisations)) == 8
    organisations.findChild(SearchField).setText("ORGANISATION 1")
    assert set(rows(organisations)) == {"org1", *(f"org{n}" for n in range(10, 20))}


def test_what_is_hidden_is_shown_however_far_down(organisations: FilterList):
    organisations.set_hidden(["org19"])
    assert list(rows(organisations))[-1] == "org19"


def test_escape_empties_a_search_before_anything_else(organisations: FilterList):
    search = organisations.findChild(SearchField)
    search.setText("x")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
