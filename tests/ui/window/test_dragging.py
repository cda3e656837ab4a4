"""What is dragged out of the window, from every view, with real mouse events.

Only the drag itself, which is the system's, is replaced: by a drop that looks at what it gets.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from windowkit import BEIRUT, MALINES, SAMRI, Press, mark_private

from migdesk.formats import stream
from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow

pytestmark = pytest.mark.slow

_LEFT = Qt.MouseButton.LeftButton
_COPY = Qt.DropAction.CopyAction


@dataclass
class Dropped:
    """What arrived, one for each drop: its types, its text, and the file as it was then."""

    formats: list[list[str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    files: list[bytes] = field(default_factory=list)
    sources: list[bytes] = field(default_factory=list)
    actions: list[Qt.DropAction] = field(default_factory=list)
    takes: bool = True

    def take(self, mime: QMimeData, action: Qt.DropAction) -> Qt.DropAction:
        (url,) = mime.urls()
        path = Path(url.toLocalFile())
        self.formats.append(mime.formats())
        self.texts.append(mime.text())
        self.names.append(path.name)
        self.files.append(path.read_bytes())
        kind = next(own for own in mime.formats() if own in {"text/calendar", "text/vcard"})
        self.sources.append(bytes(mime.data(kind).data()))
        self.actions.append(action)
        return _COPY if self.takes else Qt.DropAction.IgnoreAction


@pytest.fixture
def dropped(monkeypatch: pytest.MonkeyPatch) -> Iterator[Dropped]:
    found = Dropped()

    def run(drag: QDrag, action: Qt.DropAction) -> Qt.DropAction:
        assert not drag.pixmap().isNull()
        return found.take(drag.mimeData(), action)

    monkeypatch.setattr(QDrag, "exec", run)
    return found


def pull(view: QWidget, start: QPoint, *, release: bool = False) -> None:
    """Presses, moves away, and keeps the button down unless it is released at once."""
    far = start + QPoint(3 * QApplication.startDragDistance(), 5)
    QTest.mousePress(view, _LEFT, pos=start)
    for point in (start + QPoint(1, 0), far, far + QPoint(9, 9)):
        QTest.mouseMove(view, point)
        if not release:  # nothing read meanwhile may arrive before the button is up
            QApplication.processEvents()
    if release:
        QTest.mouseRelease(view, _LEFT, pos=far)


Show = Callable[[str, str], tuple[QWidget, QPoint]]


@pytest.fixture(autouse=True)
def _let_go(window: MainWindow) -> Iterator[None]:
    """A button that is still down would be so for the tests that follow."""
    yield
    QTest.mouseRelease(window, _LEFT)


@pytest.fixture
def show(window: MainWindow) -> Show:
    """Shows an event in a view; the view's surface, and a point on the event."""

    def in_view(view: str, uid: str) -> tuple[QWidget, QPoint]:
        window.content.show_view(view)
        window.content.calendar.select(uid)
        QApplication.processEvents()
        shown = window.content.calendar.current_view()
        place = shown.event_rect(uid)
        assert not place.isEmpty()
        return shown.viewport(), place.center()

    return in_view


@pytest.mark.parametrize("view", ["month", "agenda"])
def test_an_event_goes_as_a_file_as_icalendar_and_in_words(
    qtbot: QtBot, show: Show, dropped: Dropped, view: str
):
    pull(*show(view, MALINES))
    qtbot.waitUntil(lambda: bool(dropped.names))
    assert dropped.names == ["2017-11-16_villes-et-migrants-malines.ics"]
    assert dropped.files == dropped.sources
    assert dropped.texts[0].startswith("Conférence mondiale sur les villes et les migrants, ")
    assert set(dropped.formats[0]) == {"text/uri-list", "text/calendar", "text/plain"}
    assert dropped.actions == [_COPY]


def test_selected_events_go_together(qtbot: QtBot, window: MainWindow, dropped: Dropped):
    agenda = window.content.calendar.agenda
    window.content.show_view("agenda")
    agenda._choose([MALINES, BEIRUT])
    agenda._show(MALINES)
    pull(agenda.viewport(), agenda.event_rect(MALINES).center())
    qtbot.waitUntil(lambda: bool(dropped.names))
    (calendar,) = stream.read(dropped.files[0]).calendars
    assert {unit.main.value("UID") for unit in calendar.units} == {MALINES, BEIRUT}
    assert dropped.texts[0].count("\n") == 1
    assert set(agenda.selected_keys()) == {MALINES, BEIRUT}


def test_one_that_is_not_selected_goes_alone(qtbot: QtBot, window: MainWindow, dropped: Dropped):
    agenda = window.content.calendar.agenda
    window.content.show_view("agenda")
    agenda._choose([BEIRUT])
    agenda._show(MALINES)
    pull(agenda.viewport(), agenda.event_rect(MALINES).center())
    qtbot.waitUntil(lambda: bool(dropped.names))
    assert dropped.files[0].count(b"BEGIN:VEVENT") == 1


def test_an_event_goes_from_the_list_of_its_day(
    qtbot: QtBot, window: MainWindow, show: Show, dropped: Dropped
):
    show("month", MALINES)
    month = window.content.calendar.month
    day = next(
        own.first_day for own in window.content.calendar._events.values() if own.uid == MALINES
    )
    assert day
    month._list_day(day)
    rows = month._popover._list
    pull(rows.viewport(), rows.visualItemRect(rows.item(0)).center())
    qtbot.waitUntil(lambda: bool(dropped.names))
    assert dropped.names[0].endswith(".ics")


def test_a_period_goes_from_the_strip_above_the_weeks(
    qtbot: QtBot, window: MainWindow, dropped: Dropped
):
    window.content.show_view("month")
    month = window.content.calendar.month
    vague = next(own for own in window.content.calendar._events.values() if own.edtf == "2013-06")
    month.go_to(vague.first_day)
    QApplication.processEvents()
    (pill,) = (own for own in month.scene.strip.pills if own.event.uid == vague.uid)
    pull(month.viewport(), pill.rect.center().toPoint())
    qtbot.waitUntil(lambda: bool(dropped.names))
    assert dropped.names[0].startswith("2013-06_")
    assert b"X-MIGDESK-EDTF:2013-06" in dropped.files[0]


def test_a_contact_goes_as_a_file_as_a_card_and_in_words(
    qtbot: QtBot, window: MainWindow, press: Press, dropped: Dropped
):
    press("contacts")
    contacts = window.content.contacts.list
    qtbot.waitUntil(lambda: not contacts.contact_rect(SAMRI).isEmpty())
    pull(contacts.viewport(), contacts.contact_rect(SAMRI).center())
    qtbot.waitUntil(lambda: bool(dropped.names))
    assert dropped.names == ["azzouz-samri.vcf"]
    assert dropped.files == dropped.sources
    assert dropped.texts[0].startswith("Azzouz Samri\n")
    types = {"text/uri-list", "text/vcard", "text/x-vcard", "text/directory", "text/plain"}
    assert set(dropped.formats[0]) == types


def test_who_lets_go_before_it_is_ready_drags_nothing(
    qtbot: QtBot, window: MainWindow, desk: Desk, show: Show, dropped: Dropped
):
    pull(*show("agenda", MALINES), release=True)
    qtbot.waitUntil(lambda: desk.tasks._running == 0)
    assert dropped.names == []
    QTest.mouseClick(*_left(*show("agenda", BEIRUT)))
    assert window.content.events() == [BEIRUT]


def _left(view: QWidget, point: QPoint) -> tuple[object, ...]:
    return view, _LEFT, Qt.KeyboardModifier.NoModifier, point


def test_a_click_is_no_drag(qtbot: QtBot, desk: Desk, show: Show, dropped: Dropped):
    view, point = show("month", MALINES)
    QTest.mousePress(view, _LEFT, pos=point)
    QTest.mouseMove(view, point + QPoint(2, 1))
    QTest.mouseRelease(view, _LEFT, pos=point + QPoint(2, 1))
    qtbot.waitUntil(lambda: desk.tasks._running == 0)
    assert dropped.names == []


def test_nothing_here_is_changed_by_a_drag(
    qtbot: QtBot, window: MainWindow, desk: Desk, show: Show, dropped: Dropped
):
    assert desk.tasks._database
    with desk.tasks._database.read() as reader:
        before = reader.newest_operation(), [own.edtf for own in reader.events()]
    pull(*show("month", MALINES))
    qtbot.waitUntil(lambda: bool(dropped.names))
    with desk.tasks._database.read() as reader:
        assert (reader.newest_operation(), [own.edtf for own in reader.events()]) == before
    assert window.content.events() == [MALINES]


def test_of_several_a_private_one_stays_and_that_is_said(
    qtbot: QtBot, window: MainWindow, desk: Desk, dropped: Dropped
):
    mark_private(desk, BEIRUT)
    agenda = window.content.calendar.agenda
    window.content.show_view("agenda")
    agenda._choose([MALINES, BEIRUT])
    agenda._show(MALINES)
    pull(agenda.viewport(), agenda.event_rect(MALINES).center())
    qtbot.waitUntil(lambda: bool(dropped.names))
    assert dropped.files[0].count(b"BEGIN:VEVENT") == 1
    assert "\n" not in dropped.texts[0]
    assert "marked as private" in window.content.banner.accessibleName()


def test_an_event_without_a_date_makes_no_file_and_the_reason_is_told(
    qtbot: QtBot, window: MainWindow, show: Show, dropped: Dropped
):
    events = window.content.calendar._events.values()
    pull(*show("agenda", next(own.uid for own in events if not own.edtf)))
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.accessibleName().startswith("This event has no date yet")
    assert dropped.names == []


def test_what_is_dropped_nowhere_is_told_to_nobody(
    qtbot: QtBot, window: MainWindow, desk: Desk, dropped: Dropped
):
    mark_private(desk, BEIRUT)
    dropped.takes = False
    agenda = window.content.calendar.agenda
    window.content.show_view("agenda")
    agenda._choose([MALINES, BEIRUT])
    agenda._show(MALINES)
    pull(agenda.viewport(), agenda.event_rect(MALINES).center())
    qtbot.waitUntil(lambda: bool(dropped.names))
    assert not window.content.banner.isVisible()
