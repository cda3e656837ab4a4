"""One table of actions: whole, free of clashes, in the menus, behind the keys and the buttons."""

import sys
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTreeWidget
from pytestqt.qtbot import QtBot
from windowkit import MALINES, SAMRI, Press, toasted

from migdesk import assets
from migdesk.changes import Changes
from migdesk.db.store import Store
from migdesk.records import Event
from migdesk.ui.actionrow import Need
from migdesk.ui.actions import MENUS, TABLE
from migdesk.ui.actionset import shortcuts
from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.shortcuts import ShortcutsDialog
from migdesk.ui.mainwindow import MainWindow


def remove(store: Store, uid: str) -> Changes:
    store.delete_event(uid)
    return store.changes


def add(store: Store, event: Event) -> Changes:
    store.save_event(event)
    return store.changes


EXCLUDED = ({Need.EVENT}, {Need.CONTACT})
"""Needs that are never there together: the same keys may serve both."""


def test_every_row_has_a_name_of_its_own_a_menu_and_an_icon_that_exists():
    assert len({row.id for row in TABLE}) == len(TABLE)
    for row in TABLE:
        assert row.words
        assert row.place[0] in MENUS or row.keys
        assert not row.icon or assets.path("icons", f"{row.icon}.svg").exists()


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_no_keys_do_two_things_at_once(platform: str):
    keys = Counter(
        (sequence.toString(), frozenset(row.needs) if row.needs in EXCLUDED else None)
        for row in TABLE
        for sequence in row.sequences(platform)
    )
    assert max(keys.values()) == 1


def test_windows_keeps_its_altgr():
    pressed = [s.toString() for row in TABLE for s in row.sequences("win32")]
    assert not [keys for keys in pressed if keys.startswith("Ctrl+Alt+")]


@pytest.mark.parametrize(
    ("action", "keys"),
    [
        ("usual-size", ["Ctrl+0", "Ctrl+À"]),
        ("calendar", ["Ctrl+1", "Ctrl+&"]),
        ("month", ["Ctrl+Alt+1", "Ctrl+Alt+&"]),
        ("agenda", ["Ctrl+Alt+3", 'Ctrl+Alt+"']),
    ],
)
def test_the_rows_on_an_azerty_keyboard_are_reached_without_shift(action: str, keys: list[str]):
    row = next(row for row in TABLE if row.id == action)
    assert [s.toString() for s in row.sequences("linux")] == keys


@pytest.mark.skipif(sys.platform == "win32", reason="there, other keys stand for Ctrl+Alt")
def test_the_second_form_of_keys_works(qtbot: QtBot, window: MainWindow, press: Press):
    press("agenda")
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Ampersand, held)
    assert window.content.view == "month"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_QuoteDbl, held)
    assert window.content.view == "agenda"


def test_actions_wait_for_what_they_need(window: MainWindow):
    actions, content = window.actions_, window.content
    assert not actions["export"].isEnabled()
    assert not actions["copy-card"].isEnabled()
    content.calendar.select(MALINES)
    assert actions["export"].isEnabled()
    content.go_to_place("contacts")
    assert not actions["export"].isEnabled()
    content.contacts.select(SAMRI)
    assert actions["copy-card"].isEnabled()
    assert actions["export-contact"].isEnabled()
    assert not actions["pane"].isEnabled()


@pytest.mark.parametrize(
    ("place", "action", "words"),
    [
        ("calendar", "export", "Select an event first."),
        ("calendar", "copy", "Select an event first."),
        ("calendar", "copy-card", "Select a contact first."),
        ("contacts", "export-contact", "Select a contact first."),
        ("calendar", "redo", "There is nothing to do again."),
    ],
)
def test_keys_pressed_in_vain_say_what_is_missing(
    window: MainWindow, press: Press, place: str, action: str, words: str
):
    window.content.go_to_place(place)
    assert not window.actions_[action].isEnabled()
    press(action)
    assert toasted(window) == words


def test_a_button_pointed_at_in_vain_says_what_is_missing(window: MainWindow):
    button = window.content.calendar.header._buttons.itemAt(1).widget()
    assert button.toolTip() == "Export .ics (Ctrl+E)\nSelect an event first."
    assert button.accessibleDescription() == "Select an event first."
    window.content.calendar.select(MALINES)
    assert button.toolTip() == "Export .ics (Ctrl+E)"


def test_undo_and_redo_say_what_they_would_do(qtbot: QtBot, window: MainWindow, press: Press):
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    window.commands.remove_starter()
    qtbot.waitUntil(undo.isEnabled)
    assert (undo.text(), redo.text()) == ("Undo: Removal of the examples", "Redo")
    assert not redo.isEnabled()
    press("undo")
    qtbot.waitUntil(redo.isEnabled)
    assert not undo.isEnabled()
    assert (undo.text(), redo.text()) == ("Undo", "Redo: Removal of the examples")
    press("redo")
    qtbot.waitUntil(undo.isEnabled)
    assert not redo.isEnabled()


def test_undo_does_not_take_back_what_nobody_did(window: MainWindow, press: Press):
    before = titles(window)
    assert not window.actions_["undo"].isEnabled()
    press("undo")
    assert toasted(window) == "There is nothing to undo."
    assert titles(window) == before


def test_what_was_asked_in_vain_leaves_no_warning(qtbot: QtBot, window: MainWindow):
    retracer = window.commands.retracer
    retracer.undo()
    retracer.undo()
    qtbot.waitUntil(lambda: toasted(window) == "There is nothing to undo.")
    qtbot.waitUntil(lambda: not window.actions_["undo"].isEnabled())
    assert not window.content.banner.isVisible()


def titles(window: MainWindow) -> set[str]:
    return {event.title for event in window.content.calendar._events.values()}


@pytest.mark.parametrize("times", [2, 3])
def test_undo_and_redo_pressed_quickly_are_done_in_order_or_refused_calmly(
    qtbot: QtBot, window: MainWindow, desk: Desk, press: Press, times: int
):
    before = titles(window)
    for name in ("one", "two"):
        event = Event(uid=name, title=name)
        desk.tasks.run_operation(name, lambda store, event=event: add(store, event), lambda _: None)
    qtbot.waitUntil(lambda: titles(window) == {*before, "one", "two"})
    qtbot.waitUntil(lambda: window.actions_["undo"].text() == "Undo: two")
    for _ in range(2):
        press("undo")
    qtbot.waitUntil(lambda: titles(window) == before)
    qtbot.waitUntil(lambda: toasted(window) == "Undone: one")
    qtbot.waitUntil(lambda: window.actions_["redo"].text() == "Redo: one")
    for _ in range(times):
        press("redo")
    qtbot.waitUntil(lambda: titles(window) == {*before, "one", "two"})
    last = "Done again: two" if times == 2 else "There is nothing to do again."
    qtbot.waitUntil(lambda: toasted(window) == last)
    qtbot.waitUntil(lambda: not window.actions_["redo"].isEnabled())
    assert not window.content.banner.isVisible()
    assert not [one for one in window.findChildren(QDialog) if one.isVisible()]


def test_a_label_is_shown_as_it_is_and_not_endless(qtbot: QtBot, window: MainWindow, desk: Desk):
    label = "A & B " + "x" * 300
    desk.tasks.run_operation(label, lambda store: remove(store, MALINES), lambda _: None)
    undo = window.actions_["undo"]
    qtbot.waitUntil(lambda: undo.text().startswith("Undo: A && B xxx"))
    assert len(undo.text()) < 80


def test_the_buttons_of_the_header_are_actions(window: MainWindow):
    buttons = window.content.calendar.header._buttons
    bring, send = (buttons.itemAt(index).widget() for index in range(2))
    assert bring.toolTip() == "Import (Ctrl+O)"
    assert send.accessibleName() == "Export .ics"
    assert not send.isEnabled()
    window.content.calendar.select(MALINES)
    assert send.isEnabled()


def test_every_action_of_a_menu_is_in_it(window: MainWindow):
    menus = window._menu_bar._menus
    listed = {action.objectName() for menu in menus for action in menu.actions()}
    assert listed - {""} == {row.id for row in TABLE if row.place[0]}
    assert [menu.title() for menu in menus] == list(MENUS.values())


def test_f10_and_the_button_open_the_menu(qtbot: QtBot, window: MainWindow, press: Press):
    def opened() -> QMenu:
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        assert popup.activeAction() is popup.actions()[0]
        assert not popup.actions()[0].menu().isVisible()
        return popup

    press("menu")
    assert len(opened().actions()) == len(MENUS)
    opened().close()
    qtbot.mouseClick(window.content.navigation.menu_button, Qt.MouseButton.LeftButton)
    opened().close()


def test_alt_alone_shows_the_menu_bar_and_leaving_it_hides_it(qtbot: QtBot, window: MainWindow):
    bar, here = window._menu_bar, QApplication.focusWidget()
    assert not bar.isVisible()
    qtbot.keyPress(here, Qt.Key.Key_Alt)
    qtbot.keyRelease(here, Qt.Key.Key_Alt)
    assert bar.isVisible()
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    here.setFocus()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_alt_held_for_another_key_shows_no_menu_bar(window: MainWindow, press: Press):
    press("month")
    press("agenda")
    assert window.content.view == "agenda"
    assert not window._menu_bar.isVisible()


def test_the_menu_bar_stays_where_it_is_preferred(window: MainWindow, desk: Desk):
    desk.settings.change(menu_bar=True)
    assert window._menu_bar.isVisible()


def test_text_grows_and_shrinks_within_bounds(
    qtbot: QtBot, window: MainWindow, desk: Desk, press: Press
):
    press("larger")
    assert desk.theme.scale == pytest.approx(1.1)
    assert desk.settings.now.text_scale == pytest.approx(1.1)
    desk.settings.change(text_scale=1.5)
    for _ in range(2):
        window.commands.resize_text(1)
    assert desk.theme.scale == pytest.approx(1.6)
    press("usual-size")
    assert desk.theme.scale == pytest.approx(1.0)
    press("smaller")
    assert desk.theme.scale == pytest.approx(0.9)
    qtbot.waitUntil(lambda: window.content.calendar.is_filled)


def test_the_list_of_keys_says_every_key_once(window: MainWindow, press: Press):
    told = dict(shortcuts())
    assert told["Export .ics"] == "Ctrl+E"
    assert len(told) == sum(bool(row.keys) for row in TABLE)
    press("shortcuts")
    rows = window.findChild(ShortcutsDialog).findChild(QTreeWidget)
    assert rows.topLevelItemCount() == len(told)


def test_full_screen_and_back(window: MainWindow, press: Press):
    press("full-screen")
    assert window.isFullScreen()
    press("full-screen")
    assert not window.isFullScreen()


def test_the_filter_of_the_contacts_is_one_key_away(qtbot: QtBot, window: MainWindow, press: Press):
    press("find")
    assert QApplication.focusWidget() is window.content.contacts.list.field
    qtbot.keyClicks(window.content.contacts.list.field, "riallant")
    names = window.content.contacts.list._model
    qtbot.waitUntil(lambda: names.rowCount() == 1)


def test_undo_is_the_desks_where_the_field_that_is_written_in_has_nothing_to_undo(
    qtbot: QtBot, window: MainWindow, press: Press
):
    press("find")
    field = window.content.contacts.list.field
    qtbot.waitUntil(field.hasFocus)
    window.commands.remove_starter()
    qtbot.waitUntil(window.actions_["undo"].isEnabled)
    window.content.toast.hide()
    qtbot.keyClicks(field, "sam")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), toasted(window)) == ("", "")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: toasted(window) == "Undone: Removal of the examples")
