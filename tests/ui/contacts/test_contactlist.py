"""The list of contacts: narrowed, walked, found by typing, fast when it is long."""

from dataclasses import replace
from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from migdesk.db.summaries import ContactSummary
from migdesk.records import ContactKind
from migdesk.ui.contacts.contactlist import ContactList
from migdesk.ui.contacts.listmodel import ContactListModel, Role
from migdesk.ui.panes.contactwords import second_line
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.segmented import SegmentedControl

DUMONT = ContactSummary(
    id=1,
    uid="dumont",
    kind=ContactKind.INDIVIDUAL,
    name="Claire Dumont",
    organisation="Cités unies",
    title="Chargée de mission",
    email="c@x.org",
    phone="",
    verified=None,
    interim=False,
)
IDM = replace(
    DUMONT, uid="idm", kind=ContactKind.MAILBOX, name="Atelier IDM", organisation="OIM", title=""
)
IOM = replace(DUMONT, uid="iom", kind=ContactKind.ORG, name="OIM", organisation="OIM", title="")
RAHMANI = replace(DUMONT, uid="rahmani", name="Nadia Rahmani", organisation="", title="")
CONTACTS = [IDM, DUMONT, RAHMANI, IOM]


@pytest.fixture
def contacts(qtbot: QtBot, theme: Theme) -> ContactList:
    shown = ContactList(theme)
    qtbot.addWidget(shown)
    shown.resize(380, 600)
    shown.set_contacts(CONTACTS)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def rows(contacts: ContactList) -> QListView:
    found = contacts.findChild(QListView)
    assert isinstance(found, QListView)
    return found


def said(contacts: ContactList) -> set[str]:
    return {label.text() for label in contacts.findChildren(QLabel) if label.isVisible()}


@pytest.mark.parametrize(
    ("uid", "line"),
    [
        ("dumont", "Cités unies · Chargée de mission"),
        ("idm", "OIM · Functional mailbox"),
        ("iom", "Organisation"),
        ("rahmani", "c@x.org"),
    ],
)
def test_the_second_line_says_who_it_is(contacts: ContactList, uid: str, line: str) -> None:
    model = rows(contacts).model()
    assert isinstance(model, ContactListModel)
    assert second_line(model.index_of(uid).data(Role.CONTACT)) == line


def test_the_model_keeps_the_rules_of_qt() -> None:
    model = ContactListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_contacts(CONTACTS)
    model.set_contacts([])
    assert tester.model() is model


def test_a_row_is_one_sentence_for_who_hears_it(contacts: ContactList) -> None:
    interface = QAccessible.queryAccessibleInterface(rows(contacts))
    names = [interface.child(i).text(QAccessible.Text.Name) for i in range(interface.childCount())]
    assert "Claire Dumont, Cités unies, Chargée de mission, c@x.org" in names
    assert "Atelier IDM, Functional mailbox, OIM, c@x.org" in names


def test_a_click_selects_and_a_double_click_opens(qtbot: QtBot, contacts: ContactList) -> None:
    place = contacts.contact_rect("dumont").center()
    with qtbot.waitSignal(contacts.selected) as selected:
        qtbot.mouseClick(contacts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selected.args == ["dumont"]
    with qtbot.waitSignal(contacts.activated) as activated:
        qtbot.mouseDClick(contacts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated.args == ["dumont"]


def test_keys_walk_and_letters_find(qtbot: QtBot, contacts: ContactList) -> None:
    told: list[str] = []
    contacts.selected.connect(told.append)
    contacts.set_selected("idm")
    qtbot.keyClick(rows(contacts), Qt.Key.Key_Down)
    qtbot.keyClicks(rows(contacts), "rah")
    assert told == ["dumont", "rahmani"]
    with qtbot.waitSignal(contacts.activated) as activated:
        qtbot.keyClick(rows(contacts), Qt.Key.Key_Return)
    assert activated.args == ["rahmani"]


def test_the_filter_speaks_once_typing_pauses(qtbot: QtBot, contacts: ContactList) -> None:
    told: list[tuple[str, str]] = []
    contacts.filter_changed.connect(lambda text, kind: told.append((text, kind)))
    qtbot.keyClicks(contacts.field, " dum ", delay=1)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("dum", "")]


@pytest.mark.parametrize(
    ("choice", "kind"), [("People", "individual"), ("Mailboxes", "mailbox"), ("All", "")]
)
def test_a_kind_is_chosen_at_once(
    qtbot: QtBot, contacts: ContactList, choice: str, kind: str
) -> None:
    control = contacts.findChild(SegmentedControl)
    assert control is not None
    segments = {button.text(): button for button in control.children() if hasattr(button, "text")}
    with qtbot.waitSignal(contacts.filter_changed) as changed:
        qtbot.mouseClick(segments[choice], Qt.MouseButton.LeftButton)
    assert changed.args == ["", kind]


def test_setting_the_selection_is_silent(qtbot: QtBot, contacts: ContactList) -> None:
    with qtbot.assertNotEmitted(contacts.selected):
        contacts.set_selected("dumont")
        assert contacts.selected_uid() == "dumont"
        contacts.set_selected(None)
        contacts.set_selected("nobody knows it")
    assert contacts.selected_uid() is None


def test_new_contacts_keep_the_selection_while_it_is_there(contacts: ContactList) -> None:
    contacts.set_selected("dumont")
    contacts.set_contacts([DUMONT, IOM])
    assert contacts.selected_uid() == "dumont"
    contacts.set_contacts([IOM])
    assert contacts.selected_uid() is None


def test_the_count_stands_beside_the_title(contacts: ContactList) -> None:
    assert {"Contacts", "4"} <= said(contacts)


def test_an_empty_list_says_why(contacts: ContactList) -> None:
    contacts.field.setText("dupon <b>")
    contacts.set_contacts([])
    assert "No contact for “dupon <b>”." in said(contacts)
    contacts.field.clear()
    contacts.set_contacts([])
    assert "You have no contacts yet." in said(contacts)
    contacts.set_contacts(CONTACTS)
    assert rows(contacts).isVisible()


def test_enter_in_the_field_goes_to_the_first(qtbot: QtBot, contacts: ContactList) -> None:
    contacts.field.setFocus()
    with qtbot.waitSignal(contacts.selected) as selected:
        qtbot.keyClick(contacts.field, Qt.Key.Key_Return)
    assert selected.args == ["idm"]


def test_tab_leaves_the_list(contacts: ContactList) -> None:
    assert not rows(contacts).tabKeyNavigation()


def test_twenty_thousand_are_shown_at_once(contacts: ContactList) -> None:
    many = [replace(DUMONT, uid=str(i), name=f"Claire Dumont {i}") for i in range(20_000)]
    start = thread_time()
    contacts.set_contacts(many)
    contacts.viewport().grab()
    assert thread_time() - start < 1
    assert contacts.contact_rect("19999").top() > 20_000


def test_how_many_were_found_is_said_once_to_whoever_types(
    contacts: ContactList, monkeypatch: pytest.MonkeyPatch
):
    said: list[str] = []
    tell = QAccessible.updateAccessibility

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    contacts.set_contacts(CONTACTS[:3])
    assert said == []
    contacts.field.setFocus()
    contacts.set_contacts(CONTACTS[:2])
    contacts.set_contacts(CONTACTS[1:3])
    contacts.field.setText("xyz")
    contacts.set_contacts([])
    assert said == ["2 contact(s)", "No contact for “xyz”."]
