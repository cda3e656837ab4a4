"""What is on the clipboard after each way to copy, read from the clipboard itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from windowkit import BEIRUT, MALINES, SAMRI, Press, mark_private, toasted

from migdesk.operations.cards import Card
from migdesk.operations.exporting import SharedFile
from migdesk.operations.handing import Handed
from migdesk.ui import clipboard
from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow

VCARD, CALENDAR = "text/vcard", "text/calendar"


def copied() -> QMimeData:
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def bytes_of(kind: str) -> bytes:
    return bytes(copied().data(kind).data())


@pytest.fixture
def samri(window: MainWindow, press: Press) -> MainWindow:
    press("contacts")
    window.content.contacts.select(SAMRI)
    return window


def test_a_card_goes_as_text_html_and_vcard(qtbot: QtBot, samri: MainWindow, press: Press):
    press("copy-card")
    qtbot.waitUntil(lambda: copied().hasFormat(VCARD))
    assert copied().text().startswith("Azzouz Samri\n")
    assert 'href="mailto:asamri@iom.int"' in copied().html()
    vcards = {bytes_of(kind) for kind in clipboard.VCARD_TYPES}
    assert len(vcards) == 1
    (vcard,) = vcards
    assert vcard.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert samri.content.toast.isVisible()


def test_on_macos_a_card_has_no_vcard_that_mail_would_paste_as_a_file():
    card = Card("Ana", "Ana", "<p>Ana</p>", "BEGIN:VCARD\r\n", "", "", None, "ana.vcf")
    assert clipboard.card_with_vcard(card, "darwin").formats() == ["text/plain", "text/html"]
    assert VCARD in clipboard.card_with_vcard(card, "linux").formats()
    assert VCARD in clipboard.card_with_vcard(card, "win32").formats()


@pytest.mark.usefixtures("samri")
def test_plain_copy_is_for_people(qtbot: QtBot, press: Press):
    press("copy")
    qtbot.waitUntil(lambda: copied().hasText())
    assert copied().hasHtml()
    assert not copied().hasFormat(VCARD)


def test_who_is_left_alone_by_typing_is_copied_at_once(
    qtbot: QtBot, window: MainWindow, press: Press
):
    press("find")
    contacts = window.content.contacts
    qtbot.keyClicks(contacts.list.field, "samri")
    qtbot.waitUntil(lambda: contacts.selected() == SAMRI)
    assert window.actions_["copy-card"].isEnabled()
    assert contacts.list.field.hasFocus()
    assert contacts.list._announced == "One contact, selected: Azzouz Samri"
    press("copy-card")
    qtbot.waitUntil(lambda: copied().text().startswith("Azzouz Samri\n"))


@pytest.mark.usefixtures("samri")
def test_an_address_goes_alone(qtbot: QtBot, press: Press):
    press("copy-email")
    qtbot.waitUntil(lambda: copied().hasText())
    assert copied().text() == "asamri@iom.int"
    assert copied().formats() == ["text/plain"]


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("vcard", "BEGIN:VCARD"),
        ("recipient", '"Azzouz Samri" <asamri@iom.int>'),
        ("text", "Azzouz Samri"),
        ("email", "asamri@iom.int"),
    ],
)
def test_other_forms_of_a_card(qtbot: QtBot, samri: MainWindow, form: str, begins: str):
    samri.content.contacts.pane.copy_card_requested.emit(form)
    qtbot.waitUntil(lambda: copied().hasText())
    assert copied().text().startswith(begins)


def test_a_card_goes_as_a_file_of_its_own(qtbot: QtBot, samri: MainWindow, desk: Desk):
    samri.content.contacts.pane.copy_card_requested.emit("file")
    qtbot.waitUntil(lambda: copied().hasUrls())
    (url,) = copied().urls()
    path = Path(url.toLocalFile())
    assert path.name == "azzouz-samri.vcf"
    assert path.read_bytes().startswith(b"BEGIN:VCARD\r\n")
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.is_relative_to(desk.home)


def test_a_card_is_copied_from_the_pane_of_an_event(qtbot: QtBot, window: MainWindow):
    window.content.calendar.pane.copy_card_requested.emit(SAMRI)
    qtbot.waitUntil(lambda: copied().hasFormat(VCARD))
    assert window.content.place == "calendar"


def test_an_event_goes_as_a_sentence(qtbot: QtBot, window: MainWindow, press: Press):
    window.content.calendar.select(MALINES)
    press("copy")
    qtbot.waitUntil(lambda: copied().hasText())
    assert copied().text().startswith("Conférence mondiale sur les villes et les migrants, ")
    assert "16–17 novembre 2017" in copied().text()
    assert "<strong>" in copied().html()


def test_an_event_goes_as_a_file(qtbot: QtBot, window: MainWindow):
    window.content.calendar.select(MALINES)
    window.actions_["copy-event-file"].trigger()
    qtbot.waitUntil(lambda: copied().hasUrls())
    path = Path(copied().urls()[0].toLocalFile())
    assert path.suffix == ".ics"
    assert b"SUMMARY" in path.read_bytes()
    listed = bytes_of("x-special/gnome-copied-files")
    assert listed == b"copy\n" + QUrl.fromLocalFile(str(path)).toEncoded().data()


def test_an_event_without_a_date_goes_as_no_file_and_the_reason_is_told(
    qtbot: QtBot, window: MainWindow
):
    calendar = window.content.calendar
    calendar.select(next(uid for uid, event in calendar._events.items() if not event.edtf))
    window.actions_["copy-event-file"].trigger()
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.accessibleName().startswith(
        "This event has no date yet, so a calendar cannot hold it."
    )
    assert not copied().hasUrls()
    qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: copied().hasText())


def test_several_events_go_as_a_table(qtbot: QtBot, window: MainWindow, press: Press):
    agenda = window.content.calendar.agenda
    agenda._choose([MALINES, BEIRUT])
    press("copy")
    qtbot.waitUntil(lambda: copied().hasText())
    assert copied().text().count("\r\n") == 3
    assert "<table" in copied().html()


def test_what_is_selected_after_ctrl_c_is_not_copied(
    qtbot: QtBot, window: MainWindow, desk: Desk, press: Press
):
    mark_private(desk, MALINES)
    agenda = window.content.calendar.agenda
    with desk.tasks._opened().read() as reader:
        others = [own.uid for own in reader.events() if own.uid not in {MALINES, BEIRUT}][:2]
    agenda._choose([BEIRUT, *others])
    press("copy")
    agenda._choose([MALINES, BEIRUT])
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    text = QGuiApplication.clipboard().text()
    assert "Beyrouth" in text
    assert "Malines" not in text


def test_a_table_of_several_leaves_a_private_one_out(
    qtbot: QtBot, window: MainWindow, desk: Desk, press: Press
):
    mark_private(desk, MALINES)
    window.content.calendar.agenda._choose([MALINES, BEIRUT])
    press("copy")
    qtbot.waitUntil(lambda: copied().hasText())
    assert copied().text().count("\r\n") == 2
    assert "Conférence mondiale" not in copied().text() + copied().html()
    assert window.content.banner.accessibleName().startswith("1 event left out: marked as private.")


def test_a_value_is_copied_as_it_is_shown(samri: MainWindow):
    samri.content.contacts.pane.copy_value_requested.emit("+41 22 717 94 68")
    assert copied().text() == "+41 22 717 94 68"


def test_an_event_is_on_the_clipboard_for_calendars_too(
    qtbot: QtBot, window: MainWindow, press: Press
):
    window.content.calendar.select(MALINES)
    press("copy")
    qtbot.waitUntil(lambda: copied().hasFormat(CALENDAR))
    assert bytes_of(CALENDAR).startswith(b"BEGIN:VCALENDAR\r\n")
    assert copied().text().startswith("Conférence mondiale sur les villes et les migrants, ")


def test_on_macos_no_program_reads_a_calendar_from_the_clipboard():
    shared = SharedFile(b"BEGIN:VCALENDAR\r\n", 1, "one.ics")
    events = Handed("One", "One.", "<p>One.</p>", shared)
    assert clipboard.events_as_text(events, "darwin").formats() == ["text/plain", "text/html"]
    assert CALENDAR in clipboard.events_as_text(events, "linux").formats()
    assert CALENDAR in clipboard.events_as_text(events, "win32").formats()


def test_events_go_as_icalendar(qtbot: QtBot, window: MainWindow):
    window.content.calendar.agenda._choose([MALINES, BEIRUT])
    window.actions_["copy-event-calendar"].trigger()
    qtbot.waitUntil(lambda: copied().hasFormat(CALENDAR))
    assert copied().text().encode() == bytes_of(CALENDAR)
    assert bytes_of(CALENDAR).count(b"BEGIN:VEVENT") == 2
    assert not copied().hasHtml()
    assert toasted(window) == "2 events copied as iCalendar"


def test_several_events_go_as_sentences_but_for_a_private_one(
    qtbot: QtBot, window: MainWindow, desk: Desk
):
    mark_private(desk, MALINES)
    window.content.calendar.agenda._choose([MALINES, BEIRUT])
    window.actions_["copy-event"].trigger()
    qtbot.waitUntil(lambda: copied().hasText())
    assert "Conférence mondiale" not in copied().text() + copied().html()
    assert b"BEGIN:VEVENT" in bytes_of(CALENDAR)
    assert window.content.banner.accessibleName().startswith("1 event left out: marked as private.")
