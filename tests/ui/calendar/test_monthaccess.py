"""The month read aloud: every day and event is there, with its whole date."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from eventsamples import summary
from monthsamples import EVENTS, TODAY
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from migdesk.ui.calendar import monthaccess
from migdesk.ui.calendar.monthview import MonthView
from migdesk.ui.theme.theme import Theme

NAME = QAccessible.Text.Name


@pytest.fixture(scope="module", autouse=True)
def _screen_reader() -> Iterator[None]:
    monthaccess.install()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture(autouse=True)
def _selected(view: MonthView) -> None:
    view.set_selected("Conference")


def read(view: MonthView) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(view)
    return [interface.child(n).text(NAME) for n in range(interface.childCount())]


def child(view: MonthView, start: str) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view).child(
        next(n for n, text in enumerate(read(view)) if text.startswith(start))
    )


def test_the_view_is_a_list_named_by_its_month(view: MonthView):
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.List
    assert "novembre 2017" in interface.text(NAME)
    assert interface.childCount() > 35


def test_an_event_is_read_with_its_whole_date(view: MonthView):
    assert child(view, "Conference").text(NAME) == (
        "Conference, du jeudi 16 au vendredi 17 novembre 2017, Mechelen, series IDM, selected"
    )
    assert child(view, "Preparation").text(NAME).endswith("to be confirmed")
    assert child(view, "Grenoble").text(NAME).endswith("cancelled")
    assert child(view, "Climate").text(NAME).endswith(", confirmed")
    assert child(view, "Tunis").text(NAME) == "Tunis, novembre 2017"


def test_a_day_is_read_with_what_it_holds(view: MonthView):
    texts = read(view)
    assert "mardi 14 novembre 2017, today, 4 event(s)" in texts
    assert "samedi 4 novembre 2017, no events" in texts


def test_an_event_across_weeks_is_read_once(view: MonthView):
    assert sum(text.startswith("Climate") for text in read(view)) == 1


def test_items_lie_where_they_are_painted(view: MonthView):
    item = child(view, "Conference")
    corner = view.viewport().mapToGlobal(QPoint())
    assert item.rect().translated(-corner) == view.event_rect("Conference")
    at = item.rect().center()
    assert QAccessible.queryAccessibleInterface(view).childAt(at.x(), at.y()) is item


def test_parents_and_children_agree(view: MonthView):
    interface = QAccessible.queryAccessibleInterface(view)
    for place in range(interface.childCount()):
        item = interface.child(place)
        assert item.parent() is interface
        assert interface.indexOfChild(item) == place
        assert item.isValid()
        assert item.role() == QAccessible.Role.ListItem
    assert interface.child(-1) is interface.child(9999) is None


def test_focus_follows_the_keyboard(view: MonthView):
    QTest.keyClick(view, Qt.Key.Key_Right)
    focus = QAccessible.queryAccessibleInterface(view).focusChild()
    assert focus.text(NAME).startswith("mercredi 15 novembre 2017")
    assert focus.state().focused
    view.go_to(date(2017, 11, 2))
    QTest.keyClick(view, Qt.Key.Key_Up)
    strip = QAccessible.queryAccessibleInterface(view).focusChild()
    assert strip.text(NAME).startswith("Festival")


def test_each_key_tells_of_one_day_and_so_does_coming_back(
    qtbot: QtBot, view: MonthView, theme: Theme, monkeypatch: pytest.MonkeyPatch
):
    told: list[QAccessibleInterface] = []
    tell = QAccessible.updateAccessibility

    def hear(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Focus:
            told.append(event.accessibleInterface())
        tell(event)

    read(view)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    theme.motion = True
    days = ["mardi 21 novembre 2017", "mardi 28 novembre 2017", "mardi 5 décembre 2017"]
    for number in range(1, 4):
        QTest.keyClick(view, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda number=number: len(told) == number)
        assert told[-1].isValid()
    qtbot.wait(200)  # the last glide ends
    view.clearFocus()
    view.setFocus()
    assert len(told) == len(days)  # Qt names the view itself before
    qtbot.waitUntil(lambda: len(told) > len(days))
    assert [item.text(NAME).split(",")[0] for item in told] == [*days, days[-1]]


def test_the_way_out_of_an_empty_month_is_a_link_with_a_name(view: MonthView):
    view.go_to(date(2019, 4, 2))
    QTest.keyClick(view, Qt.Key.Key_Up)
    link = QAccessible.queryAccessibleInterface(view).focusChild()
    assert link.text(NAME) == "Nothing in avril 2019. Previous: juin 2017 – fin 2018, Wave"
    assert link.role() == QAccessible.Role.Link
    assert link.rect().isValid()
    assert not link.state().offscreen
    assert read(view)[0] == link.text(NAME)
    at = link.rect().center()
    assert QAccessible.queryAccessibleInterface(view).childAt(at.x(), at.y()) is link


def test_what_has_no_room_in_the_strip_is_read_too(view: MonthView):
    vague = [replace(summary("2017-11", f"Vague {n:02}"), id=200 + n) for n in range(20)]
    view.set_events([*EVENTS, *vague])
    view.go_to(date(2017, 11, 2))
    QTest.keyClick(view, Qt.Key.Key_Up)
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Right)
    rest = QAccessible.queryAccessibleInterface(view).focusChild()
    assert rest.text(NAME) == f"+ {view.scene.strip.hidden} more"
    at = rest.rect().center()
    assert QAccessible.queryAccessibleInterface(view).childAt(at.x(), at.y()) is rest
    assert len(read(view)) == len(set(read(view)))


def test_selection_is_a_state_too(view: MonthView):
    assert child(view, "Conference").state().selected
    assert not child(view, "Climate").state().selected


def test_what_is_out_of_sight_is_no_longer_valid(view: MonthView):
    item = child(view, "Conference")
    view.go_to(date(2018, 6, 1))
    assert not item.isValid()
    view.go_to(TODAY)
    assert item.isValid()


def test_what_goes_with_its_view_says_so_to_whoever_asks_at_that_moment(theme: Theme):
    view = MonthView(theme, TODAY)
    view.resize(860, 840)
    view.show()
    held: list[QAccessibleInterface] = []
    valid: list[bool] = []
    view.destroyed.connect(lambda: valid.extend(one.isValid() for one in held))
    interface = QAccessible.queryAccessibleInterface(view)
    held += [interface, interface.child(0)]
    delete(view)
    assert valid == [False, False]


@pytest.mark.slow
def test_views_come_and_go_under_a_screen_reader(theme: Theme):
    for _ in range(5):
        view = MonthView(theme, TODAY)
        view.resize(860, 840)
        view.show()
        for events in (EVENTS, EVENTS[:3], ()):
            view.set_events(events)
            view.moved.connect(view.month)  # a new meta-object: Qt asks for the interface again
            read(view)
        view.close()
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del view
        gc.collect()
