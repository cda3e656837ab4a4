"""The keyboard stays where the user was, or returns there: it never jumps to the side bar."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import first_quick
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from windowkit import MALINES, SAMRI, Chosen, Press, toasted

from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.preview.importpreview import ImportPreview
from migdesk.ui.widgets.buttons import LinkButton

pytestmark = pytest.mark.slow

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//x//EN
BEGIN:VEVENT
UID:{uid}
DTSTAMP:20171101T000000Z
DTSTART;VALUE=DATE:2017112{day}
SUMMARY:{uid}
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


@pytest.fixture
def files(chosen: Chosen, tmp_path: Path) -> None:
    """Two files to be chosen, an event in each."""
    for day in (2, 3):
        chosen.files.append(tmp_path / f"{day}.ics")
        chosen.files[-1].write_text(EVENT.format(uid=f"u{day}", day=day), newline="")


def here(window: MainWindow) -> str:
    """The part of the window that has the keyboard."""
    content, focus = window.content, QApplication.focusWidget()
    parts: dict[str, QWidget] = {
        "navigation": content.navigation,
        "agenda": content.calendar.agenda,
        "month": content.calendar.month,
        "event": content.calendar.pane,
        "header": content.calendar.header,
        "list": content.contacts.list,
        "card": content.contacts.pane,
    }
    found = (
        name
        for name, part in parts.items()
        if focus and (part is focus or part.isAncestorOf(focus))
    )
    return next(found, repr(focus))


def dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    return found[-1]


@pytest.mark.parametrize("place", ["calendar", "contacts"])
def test_no_act_of_the_keyboard_ends_in_the_side_bar(
    qtbot: QtBot, window: MainWindow, press: Press, place: str
):
    for action in ("month", "agenda", "today", "contacts", "calendar", "pane", "sidebar"):
        press(place)
        press(action)
        qtbot.wait(30)
        assert (action, here(window)) != (action, "navigation")


def test_the_view_switch_keeps_the_keyboard_on_the_switch_or_in_the_view(
    qtbot: QtBot, window: MainWindow
):
    header = window.content.calendar.header
    for index, view in ((0, "month"), (1, "agenda")):
        qtbot.mouseClick(header._views._segments[index], Qt.MouseButton.LeftButton)
        qtbot.wait(30)
        assert here(window) in {view, "header"}


@pytest.mark.parametrize("place", first_quick(["agenda", "month", "contacts"]))
def test_a_closed_dialog_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow, press: Press, place: str
):
    press(place)
    qtbot.wait(20)
    before = QApplication.focusWidget()
    assert here(window) == {"contacts": "list"}.get(place, place)
    for action in ("preferences", "about", "shortcuts"):
        window.actions_[action].trigger()
        qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(QDialog)))
        QTest.keyClick(dialog(window, QDialog), Qt.Key.Key_Escape)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.wait(20)
        assert (action, QApplication.focusWidget()) == (action, before)


def accept(window: MainWindow) -> None:
    dialog(window, ImportPreview).accept()


def reject(window: MainWindow) -> None:
    dialog(window, ImportPreview).reject()


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("answer", [accept, reject])
@pytest.mark.parametrize("place", first_quick(["agenda", "month", "contacts"]))
def test_after_an_import_the_keyboard_is_where_it_was(
    qtbot: QtBot,
    window: MainWindow,
    press: Press,
    place: str,
    answer: Callable[[MainWindow], None],
):
    press(place)
    qtbot.wait(20)
    before = here(window)
    press("import")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(ImportPreview)))
    answer(window)
    if answer is accept:
        qtbot.waitUntil(lambda: bool(toasted(window)))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.wait(30)
    assert here(window) == before


@pytest.mark.parametrize("place", first_quick(["agenda", "month", "contacts"]))
def test_made_anew_the_content_gives_the_keyboard_to_the_same_part(
    qtbot: QtBot, window: MainWindow, press: Press, place: str
):
    press(place)
    (window.content.contacts if place == "contacts" else window.content.calendar).select(
        SAMRI if place == "contacts" else MALINES
    )
    qtbot.wait(50)
    press("larger")
    before = window.content
    qtbot.waitUntil(lambda: window.content is not before)
    qtbot.wait(50)
    assert here(window) == {"contacts": "list"}.get(place, place)


def test_after_undo_the_keyboard_is_where_it_was(qtbot: QtBot, window: MainWindow, press: Press):
    window.commands.remove_starter()
    qtbot.waitUntil(lambda: not window.content.calendar._events)
    press("undo")
    qtbot.waitUntil(lambda: bool(window.content.calendar._events))
    qtbot.wait(50)
    assert here(window) == "agenda"


def test_a_toast_that_goes_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow, press: Press):
    press("contacts")
    toast = window.content.toast
    toast.show_message("Card copied", "Undo", lambda: None)
    press("previous-region")
    press("previous-region")
    assert toast.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.wait(20)
    assert here(window) == "list"


def test_a_banner_that_is_closed_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow, press: Press
):
    press("contacts")
    banner = window.content.banner
    banner.show_message("Something went wrong.")
    banner._close.setFocus()
    QTest.keyClick(banner._close, Qt.Key.Key_Space)
    qtbot.wait(20)
    assert here(window) == "list"


def test_what_shows_all_gives_the_keyboard_to_its_group(qtbot: QtBot, window: MainWindow):
    group = window.content.calendar.sidebar.series
    group._switch("IDM")
    group._all.setFocus()
    QTest.keyClick(group._all, Qt.Key.Key_Space)
    qtbot.wait(20)
    assert group._heading.hasFocus()


def test_whoever_removes_the_starter_collection_by_keys_is_in_the_calendar(
    qtbot: QtBot, window: MainWindow
):
    calendar = window.content.calendar
    link = next(
        one
        for one in calendar.starter.findChildren(LinkButton)
        if one.text() == "Remove the examples"
    )
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not calendar._events)
    qtbot.wait(30)
    assert calendar.isAncestorOf(QApplication.focusWidget())


def test_a_menu_that_closes_leaves_the_keyboard_where_the_work_is(qtbot: QtBot, window: MainWindow):
    window.content.calendar.agenda.setFocus()
    qtbot.mouseClick(window.content.navigation.menu_button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert menu
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert here(window) == "agenda"
