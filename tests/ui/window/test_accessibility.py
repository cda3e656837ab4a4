"""Nothing interactive is without a name, nothing shown is markup, every dialog has its way out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot
from windowkit import MALINES, SAMRI, Press

from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.about import AboutDialog
from migdesk.ui.dialogs.archivedialog import ArchiveDialog
from migdesk.ui.dialogs.exportdialog import ExportDialog
from migdesk.ui.dialogs.exportsubject import subject_of
from migdesk.ui.dialogs.helpdialog import HelpDialog
from migdesk.ui.dialogs.preferences import PreferencesDialog
from migdesk.ui.dialogs.shortcuts import ShortcutsDialog
from migdesk.ui.dialogs.trouble import BugDialog, ClosedDialog
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.panes.texts import SelectableText
from migdesk.ui.taborder import tab_stops
from migdesk.ui.widgets.checklist import FilterItem, FilterList
from migdesk.ui.widgets.checkrow import CheckRow
from migdesk.ui.widgets.segmented import SegmentedControl

VIEWS = ("month", "agenda", "contacts")
INTERACTIVE = (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox)


def unnamed(root: QWidget) -> list[str]:
    """Widgets that the keyboard or the mouse reaches and that a screen reader cannot name."""
    found = []
    for kind in INTERACTIVE:
        for widget in root.findChildren(kind):
            spoken = QAccessible.queryAccessibleInterface(widget)
            name = spoken.text(QAccessible.Text.Name) if spoken else ""
            if widget.isVisible() and not name:
                found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


@pytest.fixture
def full(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Both panes filled."""
    window.content.calendar.select(MALINES)
    window.content.contacts.select(SAMRI)
    qtbot.waitUntil(lambda: window.content.contacts.pane._shown is not None)
    qtbot.waitUntil(lambda: window.content.calendar.pane._shown is not None)
    return window


def test_everything_interactive_has_a_name(full: MainWindow, press: Press):
    for view in VIEWS:
        press(view)
        assert (view, unnamed(full)) == (view, [])


def test_what_shows_an_icon_alone_says_its_name_in_a_tooltip(full: MainWindow):
    bare = [
        button
        for button in full.findChildren(QAbstractButton)
        if button.isVisible()
        and not (button.text() or button.toolTip() or button.findChild(QLabel))
    ]
    assert [(type(b).__name__, b.accessibleName()) for b in bare] == []


def test_the_menus_are_named(window: MainWindow, press: Press):
    def named(widget: QWidget) -> str:
        return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)

    press("menu")
    menu = QApplication.activePopupWidget()
    assert menu
    names = [
        named(window.menuBar()),
        named(menu),
        *map(named, window.menuBar().findChildren(QMenu)),
    ]
    menu.close()
    assert names == ["Menu bar", "Menu", "File", "Edit", "View", "Go", "Help"]


def test_the_month_is_a_list_of_its_days_and_events(full: MainWindow, press: Press):
    press("month")
    month = QAccessible.queryAccessibleInterface(full.content.calendar.month)
    assert month.role() == QAccessible.Role.List
    assert {month.child(n).role() for n in range(month.childCount())} == {QAccessible.Role.ListItem}


def test_no_pane_is_named_on_the_way(full: MainWindow):
    """A screen reader says "layered pane" of each that the keyboard comes through."""
    spoken = map(QAccessible.queryAccessibleInterface, full.findChildren(QWidget))
    assert QAccessible.Role.LayeredPane not in {one.role() for one in spoken if one}


def badly_read(root: QWidget) -> list[tuple[str, str, str]]:
    bad = []
    for widget in root.findChildren(QWidget):
        spoken = QAccessible.queryAccessibleInterface(widget)
        if widget.isVisible() and spoken:
            name = spoken.text(QAccessible.Text.Name)
            more = spoken.text(QAccessible.Text.Description)
            if "</" in more or (more and more != name and (more in name or name in more)):
                bad.append((type(widget).__name__, name, more))
    return bad


def test_nothing_is_read_out_twice_or_with_its_markup(full: MainWindow, press: Press):
    for view in VIEWS:
        press(view)
        assert (view, badly_read(full)) == (view, [])


@pytest.mark.parametrize("action", ["agenda", "contacts"])
def test_whoever_comes_back_to_a_list_hears_the_row(
    qtbot: QtBot, full: MainWindow, press: Press, action: str, monkeypatch: pytest.MonkeyPatch
):
    told: list[str] = []
    tell = QAccessible.updateAccessibility

    def hear(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Focus:
            told.append(event.accessibleInterface().text(QAccessible.Text.Name))
        tell(event)

    press(action)
    list_ = full.focusWidget()
    full.content.navigation.place_button("calendar").setFocus()
    QApplication.processEvents()
    QAccessible.setActive(True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    list_.setFocus()
    row = QAccessible.queryAccessibleInterface(list_).focusChild().text(QAccessible.Text.Name)
    assert row
    qtbot.waitUntil(lambda: told == [row])
    QAccessible.setActive(False)


def test_markup_in_a_name_is_not_read_out(qtbot: QtBot, desk: Desk):
    group = FilterList(desk.theme, "Series")
    qtbot.addWidget(group)
    group.set_items([FilterItem("R&D", "R&D <b>", 3)])
    row = group.findChild(CheckRow)
    assert row
    assert "&amp;" in row.toolTip()
    spoken = QAccessible.queryAccessibleInterface(row)
    assert spoken.text(QAccessible.Text.Name) == "R&D <b>, 3"
    assert "R&" not in spoken.text(QAccessible.Text.Description)


def test_a_text_is_named_by_what_it_is(full: MainWindow):
    texts = full.findChildren(SelectableText)
    assert texts
    assert [
        text.toPlainText() for text in texts if text.accessibleName() == text.toPlainText()
    ] == []


def test_the_pane_is_named_by_what_it_shows(full: MainWindow):
    for pane in (full.content.calendar.pane, full.content.contacts.pane):
        area = pane.findChild(QScrollArea)
        assert area
        assert area.accessibleName() == area.widget().accessibleName() != ""


def test_choices_that_exclude_each_other_are_read_as_such(full: MainWindow):
    segments = full.content.calendar.header.findChild(SegmentedControl)
    assert segments
    roles = [
        QAccessible.queryAccessibleInterface(choice).role()
        for choice in segments.findChildren(QAbstractButton)
    ]
    assert set(roles) == {QAccessible.Role.RadioButton}


def test_every_label_shows_plain_text(full: MainWindow):
    """Whatever is shown of them: those of the other views are there, too."""
    rich = [
        label.text()
        for label in full.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    assert rich == []


def test_what_tab_reaches_is_named_and_comes_around(qtbot: QtBot, full: MainWindow):
    seen, here = [], full.focusWidget()
    for _ in range(200):
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        here = full.focusWidget()
        if here in seen:
            break
        seen.append(here)
    assert here in seen
    assert len(seen) > 15
    for widget in seen:
        spoken = QAccessible.queryAccessibleInterface(widget)
        named = spoken.text(QAccessible.Text.Name) or isinstance(widget, QScrollArea)
        assert named, type(widget)


@pytest.mark.parametrize("action", VIEWS)
def test_tab_goes_as_one_reads(qtbot: QtBot, full: MainWindow, press: Press, action: str):
    press(action)
    content = full.content
    calendar, contacts = content.calendar, content.contacts
    regions = {
        "month": (calendar.header, calendar.month, calendar.pane),
        "agenda": (calendar.header, calendar.starter, calendar.agenda, calendar.pane),
        "contacts": (contacts.list, contacts.pane),
    }
    order = [content.navigation, *regions[action]]
    here: QWidget = content.navigation.place_button(content.place)
    here.setFocus()
    visited = []
    for _ in range(len(tab_stops(content))):
        visited.append(next(n for n, r in enumerate(order) if r.isAncestorOf(here) or r is here))
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        here = full.focusWidget()
    assert visited == sorted(visited)
    assert set(visited) == set(range(len(order)))
    qtbot.keyClick(here, Qt.Key.Key_Backtab)
    assert order[-1].isAncestorOf(full.focusWidget())


def dialogs(desk: Desk, window: MainWindow) -> list[QDialog]:
    theme = desk.theme
    return [
        PreferencesDialog(desk, window),
        AboutDialog(theme, window),
        ShortcutsDialog(theme, [("Import", "Ctrl+O")], window),
        BugDialog(theme, "KeyError\n  x.py:1 f", window),
        ClosedDialog(theme, "Closed.", window),
        ExportDialog(desk, subject_of(window.content), window),
        ArchiveDialog(theme, window),
        HelpDialog(theme, "fr", window),
    ]


def test_every_dialog_is_named_and_left_by_escape(qtbot: QtBot, window: MainWindow, desk: Desk):
    for dialog in dialogs(desk, window):
        dialog.open()
        qtbot.waitExposed(dialog)
        assert dialog.windowTitle()
        assert unnamed(dialog) == []
        assert dialog.isModal()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def test_after_a_dialog_the_keyboard_is_where_it_was(
    qtbot: QtBot, window: MainWindow, press: Press
):
    before = window.focusWidget()
    press("preferences")
    dialog = window.findChild(PreferencesDialog)
    assert dialog
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.focusWidget() is before
