"""A toast says what happened, waits for whoever looks at it, and leaves."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import LinkButton
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.toast import Toast


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(600, 400)
    with qtbot.waitExposed(ground):
        ground.show()
    return ground


@pytest.fixture
def toast(ground: QWidget, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Toast:
    monkeypatch.setattr(theme, "motion", False)
    return Toast(theme, ground)


def test_it_lies_at_the_foot_in_the_middle(toast: Toast, ground: QWidget):
    toast.show_message("Card copied")
    assert toast.isVisible()
    assert abs(toast.geometry().center().x() - 300) <= 1
    assert 350 < toast.geometry().bottom() < 400
    ground.resize(800, 500)
    assert abs(toast.geometry().center().x() - 400) <= 1


def test_its_action_runs_once(toast: Toast):
    runs: list[str] = []
    toast.show_message("Deleted", "Undo", lambda: runs.append("undone"))
    link = toast.findChild(LinkButton)
    link.click()
    link.click()
    assert runs == ["undone"]
    assert not toast.isVisible()


def test_without_an_action_there_is_no_link(toast: Toast):
    toast.show_message("Deleted", "Undo", print)
    toast.show_message("Card copied")
    assert not toast.findChild(LinkButton).isVisible()
    assert toast.findChild(PlainLabel).text() == "Card copied"


def test_it_leaves_by_itself(qtbot: QtBot, toast: Toast):
    toast._timer.setInterval(30)
    toast.show_message("Card copied")
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_it_waits_under_the_pointer_and_under_the_keyboard(toast: Toast):
    toast.show_message("Deleted", "Undo", print)
    here = QPointF(4, 4)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()
    toast.findChild(LinkButton).setFocus()
    assert not toast._timer.isActive()


def test_escape_closes_it(toast: Toast):
    toast.show_message("Deleted", "Undo", print)
    QTest.keyClick(toast.findChild(LinkButton), Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_it_rises_where_motion_is_wanted(qtbot: QtBot, toast: Toast, theme: Theme):
    theme.motion = True
    toast.show_message("Card copied")
    qtbot.waitUntil(lambda: toast.pos() == toast._resting_place())


def test_a_second_thing_to_do_stands_before_the_first(qtbot: QtBot, toast: Toast):
    done: list[str] = []
    undo, see = (lambda: done.append("undone")), (lambda: done.append("seen"))
    toast.show_message("Added: 2 events.", "Undo", undo, other=("See", see))
    toast.parentWidget().grab()
    seen = next(link for link in toast.findChildren(LinkButton) if link.text() == "See")
    undone = next(link for link in toast.findChildren(LinkButton) if link.text() == "Undo")
    assert seen.geometry().right() < undone.x()
    qtbot.mouseClick(seen, Qt.MouseButton.LeftButton)
    assert done == ["seen"]
    toast.show_message("Card copied")
    assert not seen.isVisible()
