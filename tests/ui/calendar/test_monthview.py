"""The month as it is used: by pointer, by keyboard, in any size and language."""

import gc
import sys
from dataclasses import replace
from datetime import date

import pytest
from monthsamples import CROWD, EVENTS, TODAY
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from migdesk.ui.calendar.monthscene import MonthScene
from migdesk.ui.calendar.monthview import MonthView
from migdesk.ui.calendar.monthwords import MonthWords
from migdesk.ui.theme.theme import Theme

Key = Qt.Key
NONE, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def middle(view: MonthView, uid: str) -> QPoint:
    return view.event_rect(uid).center()


def day_point(view: MonthView, day: date) -> QPoint:
    cell = view.scene.day_rect(day)
    return QPointF(cell.right() - 8, cell.top() + 8).toPoint()


def click(view: MonthView, point: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, point)


def listed(view: MonthView) -> QListWidget:
    return view.findChild(QListWidget)


def test_it_opens_on_the_month_of_today(view: MonthView):
    assert view.month() == date(2017, 11, 1)
    assert view.scene.day_rect(date(2017, 10, 30)).top() == view.scene.grid.top()


@pytest.mark.parametrize("uid", ["Conference", "Press", "Rabat", "Festival", "Wave"])
def test_a_click_selects(qtbot: QtBot, view: MonthView, uid: str):
    with qtbot.waitSignal(view.selected) as told:
        click(view, middle(view, uid))
    assert told.args == [uid]
    assert view.scene.selected == uid


def test_a_click_on_an_event_brings_the_keyboard_to_its_day(view: MonthView):
    view.ring(date(2017, 11, 1))
    click(view, middle(view, "Press"))
    assert view.scene.day == TODAY


def test_a_double_click_opens(qtbot: QtBot, view: MonthView):
    with qtbot.waitSignal(view.activated) as told:
        QTest.mouseDClick(
            view.viewport(), Qt.MouseButton.LeftButton, NONE, middle(view, "Conference")
        )
    assert told.args == ["Conference"]


def test_a_double_click_on_a_day_lists_what_it_holds(view: MonthView):
    for day, shown in ((date(2017, 11, 20), True), (date(2017, 11, 4), False)):
        place = day_point(view, day)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        assert listed(view).isVisible() is shown
        assert view.scene.day == day
        view.setFocus()


def test_dates_of_a_year_alone_are_nowhere(view: MonthView):
    assert view.event_rect("Some time").isEmpty()


def test_a_continued_bar_is_hit_in_every_week(qtbot: QtBot, view: MonthView):
    tuesday = view.scene.day_rect(date(2017, 11, 14))
    bar = view.event_rect("Climate")
    with qtbot.waitSignal(view.selected) as told:
        click(view, QPoint(int(tuesday.center().x()), int(tuesday.top()) + bar.height() * 2))
    assert told.args == ["Climate"]


def test_a_click_on_the_rest_lists_the_day(view: MonthView):
    view.set_events([*EVENTS, *CROWD])
    week, top = next(w for w in view.scene.weeks() if any(w[0].hidden))
    column = next(c for c, hidden in enumerate(week.hidden) if hidden)
    click(view, view.scene.geometry.more(column, top).center().toPoint())
    assert listed(view).isVisible()


@pytest.mark.parametrize(
    ("month", "uid", "words"),
    [
        (date(2018, 1, 1), "Later", "Next: 5 mars"),
        (date(2017, 11, 1), "Later", "Next: 5 mars 2018"),
        (date(2018, 4, 1), "Later", "Previous: 5 mars"),
        (date(2019, 4, 1), "Later", "Previous: 5 mars 2018"),
    ],
)
@pytest.mark.parametrize("by_keys", [True, False])
def test_an_empty_month_leads_to_the_nearest_event(
    qtbot: QtBot, view: MonthView, *, by_keys: bool, month: date, uid: str, words: str
):
    view.set_events([event for event in EVENTS if event.uid == uid])
    view.go_to(month)
    strip = view.scene.strip
    assert strip.note
    assert strip.link == words
    assert view.scene.grid.top() > strip.link_place.bottom()
    with qtbot.waitSignal(view.selected) as told:
        if by_keys:
            QTest.keyClick(view, Key.Key_Up)
            assert view.scene.pill == 0
            assert not view.grab().isNull()
            QTest.keyClick(view, Key.Key_Return)
        else:
            click(view, strip.link_place.center().toPoint())
    assert told.args == [uid]
    assert view.scene.day == date(2018, 3, 5)
    assert view.month() == date(2018, 3, 1)
    assert view.scene.pill is None
    assert view.hasFocus()


def test_no_tooltip_stays_of_what_the_month_has_left(qtbot: QtBot, view: MonthView):
    view.set_events([event for event in EVENTS if event.uid == "Later"])
    view.go_to(date(2017, 11, 1))
    place = view.scene.strip.link_place.center().toPoint()
    qtbot.mouseMove(view.viewport(), place)
    view._point(view.scene.hit(QPointF(place)))  # off screen, the pointer may not arrive
    assert view._tooltip.isActive()
    click(view, place)
    assert view.month() == date(2018, 3, 1)
    assert not view._tooltip.isActive()


def test_only_the_words_of_the_link_are_the_link(view: MonthView):
    view.set_events([event for event in EVENTS if event.uid == "Later"])
    place = view.scene.strip.link_place
    click(view, QPointF(place.left() - 12, place.center().y()).toPoint())
    click(view, QPointF(place.right() + 12, place.center().y()).toPoint())
    assert view.month() == date(2017, 11, 1)
    assert view.scene.selected is None


def test_where_there_is_no_event_at_all_there_is_no_link(view: MonthView):
    view.set_events([])
    assert view.scene.strip.note
    assert not view.scene.strip.link
    view.go_to(date(2017, 11, 2))
    QTest.keyClick(view, Key.Key_Up)
    assert view.scene.pill is None


def test_a_notch_of_the_wheel_is_a_week(view: MonthView):
    before = view.scene.day_rect(TODAY).top()
    turn = QWheelEvent(
        QPointF(400, 400),
        QPointF(400, 400),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), turn)
    assert before - view.scene.day_rect(TODAY).top() == pytest.approx(
        view.scene.geometry.row, abs=1
    )


def test_the_title_follows_the_month_most_of_whose_days_are_shown(view: MonthView):
    seen: list[date] = []
    view.month_changed.connect(seen.append)
    for _ in range(90):
        view._scroll(view.scene.y + 20)
    assert seen == [date(2017, 12, 1), date(2018, 1, 1), date(2018, 2, 1)]


@pytest.mark.slow
def test_motion_never_shows_its_end_before_its_way(qtbot: QtBot, view: MonthView, theme: Theme):
    named: list[date] = []
    view.month_changed.connect(named.append)
    theme.motion = True
    for day in (21, 28, 35, 42, 49):
        QTest.keyClick(view, Key.Key_Down)
        assert view.scene.day.toordinal() == date(2017, 11, 1).toordinal() + day - 1
        qtbot.wait(200)
    assert named == [date(2017, 12, 1)]


def test_motion_ends_where_no_motion_leads(qtbot: QtBot, view: MonthView, theme: Theme):
    view.go_to(date(2018, 6, 1))
    still = view.scene.y
    view.go_to(TODAY)
    theme.motion = True
    view.go_to(date(2018, 6, 1))
    assert view.month() == date(2018, 6, 1)
    qtbot.waitUntil(lambda: view.scene.y == still)
    assert view.month() == date(2018, 6, 1)


def test_new_events_leave_the_weeks_where_they_are(view: MonthView):
    view.go_to(date(2018, 3, 1))
    top = view.scene.day_rect(date(2018, 3, 1)).top() - view.scene.grid.top()
    view.set_events([])
    assert view.month() == date(2018, 3, 1)
    assert view.scene.day_rect(date(2018, 3, 1)).top() - view.scene.grid.top() == top


@pytest.mark.parametrize("size", [(560, 480), (860, 840), (1900, 1300), (300, 200)])
def test_every_size_rests_on_the_first_week(view: MonthView, size: tuple[int, int]):
    view.resize(*size)
    view.go_to(date(2017, 11, 1))
    assert view.scene.day_rect(date(2017, 10, 30)).top() == view.scene.grid.top()
    assert 4 <= view.scene.geometry.weeks <= 6
    assert not view.grab().isNull()


@pytest.mark.parametrize("size", [(560, 480), (967, 680), (860, 840), (300, 200)])
@pytest.mark.parametrize("day", [date(2026, 11, 30), date(2026, 8, 31), date(2017, 11, 14)])
def test_a_day_gone_to_is_in_sight_with_its_whole_week(
    view: MonthView, size: tuple[int, int], day: date
):
    view.go_to(day)
    view.resize(*size)
    _in_sight(view, day)
    view.set_events([replace(event, first_day=day, last_day=day) for event in EVENTS])
    _in_sight(view, day)
    view.go_to(date(2017, 1, 1))
    view.go_to(day)
    _in_sight(view, day)


def _in_sight(view: MonthView, day: date) -> None:
    cell = view.scene.day_rect(day)
    assert view.scene.grid.top() <= cell.top()
    assert cell.bottom() <= view.viewport().height()
    assert view.month() == day.replace(day=1)


def test_weeks_begin_as_the_language_has_it(theme: Theme, view: MonthView):
    assert view.scene.day_rect(date(2017, 11, 13)).left() == view.scene.geometry.column(0) > 0
    scene = MonthScene(theme, TODAY, QLocale("en_US"))
    scene.resize(860, 840)
    assert scene.day_rect(date(2017, 11, 12)).left() == scene.geometry.column(0) == 0


def test_words_are_the_language_s(view: MonthView):
    assert view.scene.words.number(date(2017, 12, 1)) == "1er déc."
    assert view.scene.words.weekdays(QLocale.FormatType.LongFormat)[0] == "lundi"
    assert "novembre 2017" in view.accessibleName()
    english = MonthWords(QLocale("en_GB"))
    assert english.number(date(2017, 12, 1)) == "1 Dec"
    assert english.view(TODAY) == "Calendar, November 2017"


def test_an_event_without_a_title_is_named_all_the_same(view: MonthView):
    words, nameless = view.scene.words, replace(EVENTS[0], title="")
    said = (
        words.line(nameless),
        words.tooltip(nameless),
        words.sentence(nameless, TODAY, selected=False),
    )
    assert all("Without a title" in one for one in said)
    vague = replace(next(event for event in EVENTS if event.coarse), title="")
    view.set_events([vague])
    assert view.scene.strip.pills[0].title == "Without a title"


def test_selecting_a_period_washes_its_days(view: MonthView):
    point = day_point(view, date(2017, 11, 22))
    plain = view.grab().toImage().pixelColor(point)
    view.set_selected("Festival")
    assert view.grab().toImage().pixelColor(point) != plain


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_two_pictures_of_one_month_are_the_same(view: MonthView, theme: Theme, scheme: str):
    theme.set_scheme(scheme)
    try:
        assert view.grab().toImage() == view.grab().toImage()
    finally:
        theme.set_scheme("light")


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_painting_keeps_none_alive(view: MonthView):
    view.grab()
    gc.collect()  # else what earlier tests left may be collected meanwhile, and its None too
    before = sys.getrefcount(None)
    for _ in range(20):
        view.grab()
    assert sys.getrefcount(None) > before - 200  # one lost per call would be thousands
