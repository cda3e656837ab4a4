"""The frame at every size: nothing that acts is out of reach, nothing moves without a reason."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from windowkit import MALINES, Press

from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow


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
    assert not header._back.isVisible()
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
