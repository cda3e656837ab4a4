"""The small month: any day at one click, or by keys."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from migdesk.ui.calendar.minimonth import MiniMonth
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton
from migdesk.ui.widgets.labels import PlainLabel

TODAY = date(2017, 11, 14)


@pytest.fixture
def mini(qtbot: QtBot, theme: Theme) -> MiniMonth:
    mini = MiniMonth(theme, TODAY)
    qtbot.addWidget(mini)
    mini.resize(220, mini.sizeHint().height())
    with qtbot.waitExposed(mini):
        mini.show()
    return mini


def days(mini: MiniMonth) -> QWidget:
    return mini._days


def place(mini: MiniMonth, day: date) -> QPoint:
    places = (n for n in range(42) if days(mini)._day_in(n) == day)
    return days(mini)._cell(next(places)).center().toPoint()


def test_it_is_named_by_its_month(mini: MiniMonth):
    assert mini.findChild(PlainLabel).text() == "Novembre 2017"
    mini.set_month(date(2018, 2, 10))
    assert mini.findChild(PlainLabel).text() == "Février 2018"
    assert mini.month() == date(2018, 2, 1)


@pytest.mark.parametrize("day", [date(2017, 11, 16), date(2017, 10, 30), date(2017, 12, 10)])
def test_a_click_chooses_a_day(qtbot: QtBot, mini: MiniMonth, day: date):
    with qtbot.waitSignal(mini.date_chosen) as told:
        QTest.mouseClick(days(mini), Qt.MouseButton.LeftButton, pos=place(mini, day))
    assert told.args == [day]


def test_chevrons_turn_the_month(mini: MiniMonth):
    back, on = mini.findChildren(IconButton)
    on.click()
    assert mini.month() == date(2017, 12, 1)
    back.click()
    back.click()
    assert mini.month() == date(2017, 10, 1)


def test_following_another_view_is_silent(qtbot: QtBot, mini: MiniMonth):
    with qtbot.assertNotEmitted(mini.date_chosen):
        mini.set_month(date(2019, 1, 1))


def test_keys_lead_to_a_day_and_enter_chooses_it(qtbot: QtBot, mini: MiniMonth):
    days(mini).setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(days(mini), key)
    assert mini.month() == date(2017, 12, 1)
    with qtbot.waitSignal(mini.date_chosen) as told:
        QTest.keyClick(days(mini), Qt.Key.Key_Return)
    assert told.args == [date(2017, 12, 6)]


def test_a_screen_reader_hears_the_day_and_how_busy_it_is(mini: MiniMonth):
    mini.set_counts({date(2017, 11, 15): 3})
    QTest.keyClick(days(mini), Qt.Key.Key_Right)
    assert days(mini).accessibleName() == "mercredi 15 novembre 2017, 3 event(s)"
    mini.set_counts({date(2017, 11, 15): 2})
    assert days(mini).accessibleName() == "mercredi 15 novembre 2017, 2 event(s)"


def test_busy_days_are_marked(mini: MiniMonth):
    before = mini.grab().toImage()
    mini.set_counts({date(2017, 11, 16): 1})
    once = mini.grab().toImage()
    mini.set_counts({date(2017, 11, 16): 5})
    assert before != once != mini.grab().toImage()


def test_the_height_is_that_of_every_month(mini: MiniMonth):
    heights = set()
    for month in range(1, 13):
        mini.set_month(date(2026, month, 1))
        heights.add(mini.sizeHint().height())
    assert len(heights) == 1


def test_the_ends_of_the_calendar_hold(mini: MiniMonth):
    for day in (date.min, date.max):
        mini.set_month(day)
        assert not mini.grab().isNull()
    mini.findChildren(IconButton)[1].click()
    assert mini.month() == date(9999, 12, 1)


def test_weeks_begin_as_the_language_has_it(qtbot: QtBot, theme: Theme, mini: MiniMonth):
    QLocale.setDefault(QLocale("en_US"))
    other = MiniMonth(theme, TODAY)
    qtbot.addWidget(other)
    days(other).resize(days(mini).size())
    assert place(other, date(2017, 11, 12)).x() == place(mini, date(2017, 11, 13)).x()
