"""Several events at once in the agenda, with real keys and a real mouse; headings are no choice."""

from datetime import date

import pytest
from eventsamples import summary
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from migdesk.ui.calendar.agenda import AgendaView
from migdesk.ui.calendar.agendatree import AgendaTree
from migdesk.ui.theme.theme import Theme

TODAY = date(2017, 11, 14)
DAYS = [summary(f"2017-11-{day:02}", f"Day {day}") for day in range(13, 20)]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> AgendaView:
    agenda = AgendaView(theme, TODAY)
    qtbot.addWidget(agenda)
    agenda.resize(900, 500)
    agenda.set_events(DAYS)
    with qtbot.waitExposed(agenda):
        agenda.show()
    agenda.focusProxy().setFocus()
    return agenda


@pytest.fixture
def told(view: AgendaView) -> list[str]:
    """What the view says is looked at, as it says it."""
    told: list[str] = []
    view.selected.connect(told.append)
    view.selected.connect(lambda uid: uid in view.selected_keys() or view.set_selected(uid))
    return told


def click(qtbot: QtBot, view: AgendaView, uid: str, modifier: Qt.KeyboardModifier = NONE) -> None:
    place = view.event_rect(uid).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def heading(view: AgendaView) -> QPoint:
    return view.event_rect("Day 13").center() - QPoint(0, view.event_rect("Day 13").height())


def test_control_and_click_adds_a_row_or_takes_it_away(
    qtbot: QtBot, view: AgendaView, told: list[str]
) -> None:
    click(qtbot, view, "Day 14")
    click(qtbot, view, "Day 16", CONTROL)
    click(qtbot, view, "Day 18", CONTROL)
    assert view.selected_keys() == ["Day 14", "Day 16", "Day 18"]
    click(qtbot, view, "Day 16", CONTROL)
    assert view.selected_keys() == ["Day 14", "Day 18"]
    assert told[:3] == ["Day 14", "Day 16", "Day 18"]
    assert told[-1] in view.selected_keys()
    for uid in ("Day 14", "Day 18"):
        click(qtbot, view, uid, CONTROL)
    assert view.selected_keys() == []
    assert told[-1] is None


def test_control_and_space_adds_a_row_or_takes_it_away(
    qtbot: QtBot, view: AgendaView, told: list[str]
) -> None:
    tree = view.focusProxy()
    click(qtbot, view, "Day 14")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(tree, key, CONTROL)
    assert view.selected_keys() == ["Day 14", "Day 16"]
    assert told == ["Day 14", "Day 16"]
    qtbot.keyClick(tree, Qt.Key.Key_Space, CONTROL)
    assert view.selected_keys() == ["Day 14"]
    assert told[-1] == "Day 14"


def test_shift_still_takes_all_between(qtbot: QtBot, view: AgendaView, told: list[str]) -> None:
    click(qtbot, view, "Day 14")
    click(qtbot, view, "Day 17", SHIFT)
    assert view.selected_keys() == ["Day 14", "Day 15", "Day 16", "Day 17"]
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Down, SHIFT)
    assert view.selected_keys()[-1] == told[-1] == "Day 18"


class Painted(QObject):
    """What was painted anew of a widget."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        QApplication.processEvents()
        self.region = QRegion()
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_a_row_left_behind_keeps_no_piece_of_the_outline(qtbot: QtBot, view: AgendaView) -> None:
    click(qtbot, view, "Day 14")
    painted = Painted(view.viewport())
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Down, CONTROL)
    QApplication.processEvents()
    for uid in ("Day 14", "Day 15"):
        row = QRegion(view.event_rect(uid))
        assert (row - painted.region).isEmpty()


@pytest.mark.parametrize("where", ["heading", "ground"])
def test_a_click_beside_the_events_changes_nothing(
    qtbot: QtBot, view: AgendaView, told: list[str], where: str
) -> None:
    click(qtbot, view, "Day 14")
    click(qtbot, view, "Day 16", CONTROL)
    tree = view.focusProxy()
    assert isinstance(tree, AgendaTree)
    said, current = len(told), tree.currentIndex()
    ground = QPoint(450, view.viewport().height() - 4)
    place = heading(view) if where == "heading" else ground
    assert tree.indexAt(place).isValid() == (where == "heading")
    for modifier in (NONE, CONTROL, SHIFT):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    assert view.selected_keys() == ["Day 14", "Day 16"]
    assert told[said:] == []
    assert tree.currentIndex() == current


def test_a_click_on_a_heading_does_not_scroll_away_from_it(qtbot: QtBot, view: AgendaView) -> None:
    many = [summary(f"{2000 + n // 2}-01-05", f"Month {n}") for n in range(60)]
    view.set_events([*many, *DAYS])
    view.set_selected("Month 3")
    bar = view.focusProxy().verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, heading(view))
    QApplication.processEvents()
    assert bar.value() == bar.maximum()
    assert view.selected_keys() == ["Month 3"]


def test_a_list_that_is_shown_late_shows_what_is_selected(qtbot: QtBot, theme: Theme) -> None:
    agenda = AgendaView(theme, TODAY)
    qtbot.addWidget(agenda)
    agenda.resize(900, 400)
    many = [summary(f"{2000 + n // 2}-01-05", f"Month {n}") for n in range(60)]
    agenda.set_events([*many, *DAYS])
    agenda.set_selected("Month 30")
    with qtbot.waitExposed(agenda):
        agenda.show()
    assert agenda.viewport().rect().contains(agenda.event_rect("Month 30"))
