"""A toast lies beside everything that can be clicked, at every width, view and text size."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from windowkit import MALINES, SAMRI, Press, Start

from migdesk.ui.mainwindow import MainWindow

CONTROLS = (QAbstractButton, QAbstractScrollArea, QLineEdit)
SAVED = "2017-11-16_villes-et-migrants_malines.ics saved in Documents"


def place_of(widget: QWidget, window: QWidget) -> QRect:
    """What is to be seen of a widget, as the window has it."""
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, QPoint()) + seen.topLeft(), seen.size())


def covered(window: MainWindow) -> list[QWidget]:
    """The controls under the toast."""
    content, toast = window.content, window.content.toast
    there = place_of(toast, window)
    controls = (
        widget
        for widget in content.findChildren(QWidget)
        if isinstance(widget, CONTROLS) and widget.isVisible() and not toast.isAncestorOf(widget)
    )
    areas = (getattr(one, "viewport", lambda one=one: one)() for one in controls)
    return [one for one in areas if place_of(one, window).intersects(there)]


def on_event(window: MainWindow) -> None:
    window.content.calendar.select(MALINES)


def in_month(window: MainWindow) -> None:
    window.content.show_view("month")
    window.content.calendar.select(MALINES)


def on_contact(window: MainWindow) -> None:
    window.content.open_contact(SAMRI)


@pytest.mark.parametrize("there", [on_event, in_month, on_contact])
@pytest.mark.parametrize("scale", [1.0, 1.6])
@pytest.mark.parametrize("size", [(1024, 768), (1440, 900)])
def test_a_toast_covers_no_control(
    qtbot: QtBot,
    start: Start,
    size: tuple[int, int],
    scale: float,
    there: Callable[[MainWindow], None],
):
    window = start(text_scale=scale, language="fr")
    window.resize(*size)
    qtbot.waitUntil(lambda: not window.content.calendar.agenda.viewport().size().isEmpty())
    there(window)
    toast = window.content.toast
    toast.show_message(SAVED, "Open the folder")
    qtbot.wait(20)
    assert window.rect().contains(place_of(toast, window))
    assert toast.rect().contains(toast._action.geometry())
    assert covered(window) == []
    window.resize(size[0] + 40, size[1] + 30)
    qtbot.wait(20)
    assert covered(window) == []


def test_the_room_of_a_toast_is_given_back_and_no_week_moves(
    qtbot: QtBot, window: MainWindow, press: Press
):
    press("month")
    content, month = window.content, window.content.calendar.month
    qtbot.wait(20)
    height, week = month.height(), month.scene.geometry.row
    rows = content.contacts.pane.height()
    content.toast.show_message(SAVED)
    qtbot.waitUntil(lambda: month.height() < height)
    assert month.scene.geometry.row == week
    content.toast.hide()
    qtbot.waitUntil(lambda: month.height() == height)
    assert (month.scene.geometry.row, content.contacts.pane.height()) == (week, rows)


def test_the_toast_goes_where_the_user_goes(qtbot: QtBot, window: MainWindow, press: Press):
    window.content.toast.show_message(SAVED, "Open the folder")
    press("contacts")
    qtbot.wait(20)
    assert window.content.toast.isVisible()
    assert covered(window) == []
    window.content.open_event(MALINES)
    qtbot.wait(20)
    assert covered(window) == []
    press("pane")
    qtbot.wait(20)
    assert covered(window) == []
