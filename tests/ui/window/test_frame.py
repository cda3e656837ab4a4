"""The frame at every size: nothing that acts is out of reach, nothing moves without a reason."""

from itertools import combinations

import pytest
from cases import first_quick
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from windowkit import MALINES, SAMRI, Press, Start

from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.settings import TEXT_SCALES
from migdesk.ui.widgets.segmented import SegmentedControl

pytestmark = pytest.mark.slow

SMALL = (1024, 704)
"""A screen of 1024 × 768 without its task bar and the window's title bar."""


def on_window(window: MainWindow, button: QAbstractButton) -> QRect:
    return QRect(button.mapTo(window, QPoint(0, 0)), button.size())


def test_the_header_keeps_its_places_in_every_view_and_month(window: MainWindow, press: Press):
    header = window.content.calendar.header
    buttons = [header._buttons.itemAt(place).widget() for place in range(2)]
    lasting = [header._title, header._today, header._views, *buttons]

    def places() -> list[tuple[int, int, int, int]]:
        header._row.activate()
        return [widget.geometry().getRect() for widget in lasting]

    press("month")
    before = places()
    header.turned.emit(-4)
    assert places() == before
    press("agenda")
    assert not header._previous.isVisible()
    assert places() == before


def test_a_drawn_pane_leaves_the_buttons_of_the_header_free(
    qtbot: QtBot, window: MainWindow, desk: Desk
):
    window.resize(round(70 * desk.theme.em), 700)
    calendar = window.content.calendar
    calendar.select(MALINES)
    qtbot.waitUntil(lambda: calendar.pane._shown is not None)
    assert calendar.pane.isVisible()
    pane = QRect(calendar.pane.mapTo(window, QPoint(0, 0)), calendar.pane.size())
    assert pane.bottom() == window.content.height() - 1
    shown = [one for one in calendar.header.findChildren(QAbstractButton) if one.isVisible()]
    for button in shown:
        centre = button.rect().center()
        assert not pane.intersects(on_window(window, button))
        assert window.childAt(button.mapTo(window, centre)) is button


def cut_off(root: QWidget) -> list[str]:
    """What acts and is not wholly there: outside what holds it, or narrower than it can be."""
    return [
        f"{type(widget).__name__} {widget.accessibleName() or widget.text()}"
        for kind in (QAbstractButton, QLineEdit)
        for widget in root.findChildren(kind)
        if widget.isVisible() and not is_whole(widget)
    ]


def is_whole(widget: QWidget) -> bool:
    """What scrolls may go on below; segments shorten their words, and say them in a tooltip."""
    around = widget.parentWidget()
    while around is not None and not widget.isWindow():
        left = widget.mapTo(around, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > around.width():
            return False
        around = None if around.isWindow() else around.parentWidget()
    gives_way = isinstance(widget, QLineEdit) or isinstance(widget.parent(), SegmentedControl)
    return gives_way or widget.width() >= widget.minimumSizeHint().width()


def overlapping(root: QWidget) -> list[tuple[str, str]]:
    shown = [one for one in root.findChildren(QAbstractButton) if one.isVisible()]
    return [
        (one.accessibleName() or one.text(), other.accessibleName() or other.text())
        for one, other in combinations(shown, 2)
        if one.parentWidget() is other.parentWidget()
        and one.geometry().intersects(other.geometry())
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_small_screen_has_room_for_every_text_size(
    qtbot: QtBot, window: MainWindow, desk: Desk, press: Press, language: str
):
    for scale in TEXT_SCALES:
        before = window.content
        desk.settings.change(text_scale=scale, language=language)
        qtbot.waitUntil(lambda before=before: window.content is not before)
        qtbot.waitUntil(lambda: window.content.calendar.is_filled)
        window.setMinimumSize(0, 0)  # which is that of the screen of the tests
        window.resize(*SMALL)
        window.content.calendar.select(MALINES)
        window.content.contacts.select(SAMRI)
        qtbot.waitUntil(lambda: window.content.calendar.pane._shown is not None)
        qtbot.waitUntil(lambda: window.content.contacts.pane._shown is not None)
        for place in ("agenda", "month", "contacts"):
            press(place)
            qtbot.wait(20)
            assert (window.width(), window.height()) == SMALL
            assert window.content.minimumSizeHint().width() <= SMALL[0]
            assert (scale, place, cut_off(window), overlapping(window)) == (scale, place, [], [])


def test_the_window_is_never_made_larger_than_the_screen(window: MainWindow, desk: Desk):
    room = window.screen().availableSize()
    for scale in TEXT_SCALES:
        desk.theme.set_scale(scale)
        assert window.minimumWidth() <= room.width()
        assert window.minimumHeight() < room.height()
    desk.theme.set_scale(1.0)


def test_words_of_the_header_become_icons_where_they_have_no_room(window: MainWindow, press: Press):
    press("month")
    header = window.content.calendar.header
    assert header._today.text() == "Today"
    header.resize(header._least, header.height())
    assert header._today.text() == ""
    assert header._today.toolTip() == "Today (Ctrl+T)"
    assert header._today.accessibleName() == "Today"
    keyed = ["Month (Ctrl+Alt+1)", "Agenda (Ctrl+Alt+3)"]
    assert [one.toolTip() for one in header._views._segments] == keyed
    assert header._previous.toolTip() == "Previous month (PgUp)"
    assert header._next.toolTip() == "Next month (PgDown)"
    assert cut_off(header) == overlapping(header) == []
    header.resize(header._full, header.height())
    assert header._today.text() == "Today"
    assert [one.toolTip() for one in header._views._segments] == keyed


@pytest.mark.parametrize("width", first_quick([800, 1024, 1440]))
def test_the_kinds_of_contacts_are_never_shortened(qtbot: QtBot, start: Start, width: int):
    window = start(text_scale=1.6, language="fr")
    window.resize(width, 740)
    window.content.go_to_place("contacts")
    kinds = window.content.contacts.list._kinds
    qtbot.waitUntil(lambda: kinds._segments[0].width() > 0)
    qtbot.wait(20)
    assert [kind._shown() for kind in kinds._segments] == [kind.text() for kind in kinds._segments]
    assert all(kinds.rect().contains(kind.geometry()) for kind in kinds._segments)
    for one, other in combinations(kinds._segments, 2):
        assert not one.geometry().intersects(other.geometry())


@pytest.mark.parametrize("scale", first_quick(reversed(TEXT_SCALES)))
def test_a_window_never_asks_for_more_than_a_small_screen_has(start: Start, scale: float):
    window = start(text_scale=scale, language="fr")
    window.resize(*SMALL)
    window._fit()
    assert window.minimumWidth() <= SMALL[0]
    assert window.minimumHeight() <= SMALL[1]
    assert window.minimumSizeHint().width() <= SMALL[0]
    assert window.minimumSizeHint().height() <= SMALL[1]


def test_a_window_that_grows_with_its_text_stays_on_the_screen(
    qtbot: QtBot, window: MainWindow, desk: Desk
):
    screen = window.screen().availableGeometry()
    window.resize(600, 500)
    window.move(screen.bottomRight() - QPoint(620, 540))
    qtbot.wait(20)
    desk.settings.change(text_scale=1.6)
    qtbot.wait(50)
    assert window.width() > 600
    assert screen.contains(window.frameGeometry())
