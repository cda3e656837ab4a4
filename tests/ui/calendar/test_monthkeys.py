"""The month by keyboard: days, the events of a day, the strip, and the ways out."""

from dataclasses import replace
from datetime import date

import pytest
from eventsamples import summary
from monthsamples import CROWD, EVENTS, TODAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from migdesk.ui.calendar.monthview import MonthView

Key = Qt.Key
NONE, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def listed(view: MonthView) -> QListWidget:
    return view.findChild(QListWidget)


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Key.Key_Right], date(2017, 11, 15)),
        ([Key.Key_Left, Key.Key_Left], date(2017, 11, 12)),
        ([Key.Key_Down], date(2017, 11, 21)),
        ([Key.Key_Up], date(2017, 11, 7)),
        ([Key.Key_Home], date(2017, 11, 13)),
        ([Key.Key_End], date(2017, 11, 19)),
        ([Key.Key_PageDown], date(2017, 12, 14)),
        ([Key.Key_PageUp], date(2017, 10, 14)),
    ],
)
def test_keys_lead_from_day_to_day(view: MonthView, keys: list[Key], day: date):
    for key in keys:
        QTest.keyClick(view, key)
    assert view.scene.day == day
    assert view.scene.grid.contains(view.scene.day_rect(day).center())


def test_shift_and_page_turn_the_year_and_home_brings_today(qtbot: QtBot, view: MonthView):
    with qtbot.waitSignal(view.month_changed) as told:
        QTest.keyClick(view, Key.Key_PageDown, SHIFT)
    assert told.args == [date(2018, 11, 1)]
    QTest.keyClick(view, Key.Key_Home, CONTROL)
    assert (view.month(), view.scene.day) == (date(2017, 11, 1), TODAY)


def test_a_long_month_ends_in_a_short_one(view: MonthView):
    view.go_to(date(2018, 1, 31))
    QTest.keyClick(view, Key.Key_PageDown)
    assert view.scene.day == date(2018, 2, 28)


def test_arrows_keep_the_day_in_sight_for_ever(view: MonthView):
    for _ in range(40):
        QTest.keyClick(view, Key.Key_Down)
        assert view.scene.grid.contains(view.scene.day_rect(view.scene.day).center())
    assert view.month() == date(2018, 8, 1)


def test_up_from_the_first_week_enters_the_strip(qtbot: QtBot, view: MonthView):
    view.scene.day = date(2017, 11, 2)
    QTest.keyClick(view, Key.Key_Up)
    assert view.scene.pill == 0
    QTest.keyClick(view, Key.Key_Right)
    with qtbot.waitSignal(view.activated) as told:
        QTest.keyClick(view, Key.Key_Return)
    assert told.args == [view.scene.strip.pills[1].event.uid]
    QTest.keyClick(view, Key.Key_Down)
    assert view.scene.pill is None


def test_up_twice_leaves_the_strip_for_the_week_before(view: MonthView):
    view.scene.day = date(2017, 11, 2)
    QTest.keyClick(view, Key.Key_Up)
    QTest.keyClick(view, Key.Key_Up)
    assert view.scene.pill is None
    assert view.scene.day == date(2017, 10, 26)


def test_enter_lists_all_events_of_the_day(qtbot: QtBot, view: MonthView):
    view.set_events([*EVENTS, *CROWD])
    view.go_to(date(2017, 11, 21))
    QTest.keyClick(view, Key.Key_Return)
    assert listed(view).isVisible()
    assert listed(view).count() == len(CROWD) + 1
    QTest.keyClick(listed(view), Key.Key_Down)
    with qtbot.waitSignal(view.activated) as told:
        QTest.keyClick(listed(view), Key.Key_Return)
    assert told.args == ["Guest 01"]
    assert not listed(view).isVisible()
    assert view.hasFocus()


def test_escape_leads_back_to_the_day(view: MonthView):
    view.go_to(date(2017, 11, 10))
    QTest.keyClick(view, Key.Key_Return)
    QTest.keyClick(listed(view), Key.Key_Escape)
    assert not listed(view).isVisible()
    assert view.hasFocus()
    assert view.scene.day == date(2017, 11, 10)


def test_enter_on_an_empty_day_stays_there(view: MonthView):
    view.go_to(date(2018, 1, 9))
    QTest.keyClick(view, Key.Key_Return)
    assert not listed(view).isVisible()
    assert view.hasFocus()


def test_all_events_of_a_day_are_gone_through_and_left_by_keys(qtbot: QtBot, view: MonthView):
    view.set_events([*EVENTS, *CROWD])
    view.go_to(date(2017, 11, 21))
    QTest.keyClick(view, Key.Key_Enter)
    rows = listed(view)
    for _ in range(rows.count() + 3):
        QTest.keyClick(rows, Key.Key_Down)
    assert rows.currentRow() == rows.count() - 1 == len(CROWD)
    QTest.keyClick(rows, Key.Key_Up)
    assert rows.currentRow() == rows.count() - 2
    with qtbot.assertNotEmitted(view.selected):
        QTest.keyClick(rows, Key.Key_Escape)
    QTest.keyClick(view, Key.Key_Right)
    assert view.scene.day == date(2017, 11, 22)


def test_what_has_no_room_in_the_strip_is_reached_by_keys(qtbot: QtBot, view: MonthView):
    vague = [replace(summary("2017-11", f"Vague {n:02}"), id=200 + n) for n in range(20)]
    view.set_events([*EVENTS, *vague])
    view.go_to(date(2017, 11, 2))
    shown = len(view.scene.strip.pills)
    assert view.scene.strip.hidden
    QTest.keyClick(view, Key.Key_Up)
    for _ in range(shown + 3):
        QTest.keyClick(view, Key.Key_Right)
    assert view.scene.pill == shown
    assert not view.grab().isNull()
    QTest.keyClick(view, Key.Key_Return)
    assert listed(view).count() == shown + view.scene.strip.hidden
    QTest.keyClick(listed(view), Key.Key_End)
    with qtbot.waitSignal(view.activated) as told:
        QTest.keyClick(listed(view), Key.Key_Return)
    assert told.args == ["Vague 19"]


def test_both_ends_of_the_calendar_can_be_reached(view: MonthView):
    for day in (date.max, date.min):
        view.go_to(day)
        assert view.month() == day.replace(day=1)
        assert not view.grab().isNull()
        for key in (Key.Key_PageUp, Key.Key_PageDown, Key.Key_Up, Key.Key_Down, Key.Key_End):
            QTest.keyClick(view, key)
    view.go_to(TODAY)


def test_who_goes_elsewhere_from_the_list_of_a_day_stays_there(qtbot: QtBot, view: MonthView):
    elsewhere = QPushButton("elsewhere", view)
    elsewhere.show()
    view.go_to(date(2017, 11, 10))
    QTest.keyClick(view, Key.Key_Return)
    assert listed(view).hasFocus()
    elsewhere.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: not listed(view).isVisible())
    assert elsewhere.hasFocus()


@pytest.mark.parametrize("strip", [True, False])
def test_tab_leaves_the_month(qtbot: QtBot, view: MonthView, *, strip: bool):
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    before, after = QPushButton("before"), QPushButton("after")
    for widget in (before, view, after):
        column.addWidget(widget)
    with qtbot.waitExposed(holder):
        holder.show()
    view.setFocus()
    if strip:
        view.go_to(date(2017, 11, 2))
        QTest.keyClick(view, Key.Key_Up)
        assert view.scene.pill == 0
    day = view.scene.day
    QTest.keyClick(view, Key.Key_Tab)
    assert after.hasFocus()
    QTest.keyClick(after, Key.Key_Backtab, SHIFT)
    assert view.hasFocus()
    QTest.keyClick(view, Key.Key_Backtab, SHIFT)
    assert before.hasFocus()
    assert view.scene.day == day
    view.setParent(None)  # two would delete it
