"""The change-set of an import: each choice ends in the database as it was chosen, one undo."""

from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot
from test_accessibility import badly_read, unnamed
from test_frame import cut_off, overlapping
from test_importing import answer, bring, calendar, summary
from test_importwords import event, file_of, holding
from windowkit import Press, Start, toasted

from migdesk.operations.choices import BOTH, IGNORE, KEEP_BOTH, MERGE, OURS, THEIRS, UPDATE
from migdesk.operations.watching import Watch
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.preview.compared import compared
from migdesk.ui.preview.importpreview import ImportPreview
from migdesk.ui.preview.rowmodel import Role
from migdesk.ui.widgets.segmented import SegmentedControl

HERE = "LOCATION:Malines\r\nCATEGORIES:villes\r\n"
THERE = "LOCATION:Malines\\, Belgique\r\nCATEGORIES:migrants\r\n"
SMALL = (1000, 690)
"""A dialog on a screen of 1024 × 768 with its frame."""


def texts(window: MainWindow) -> dict[str, str]:
    """Every record's text, by its UID."""
    found: dict[str, str] = {}
    with window._desk.tasks._opened().read() as reader:
        for kind in ("event", "contact"):
            rows = reader.events() if kind == "event" else reader.contacts()
            stored = reader.stored_by_uid(kind, [row.uid for row in rows])
            found |= {uid: own.unit.text for uid, own in stored.items()}
    return found


def said(window: MainWindow, uid: str) -> str:
    return texts(window).get(uid, "").replace("\r\n ", "")


def begin(qtbot: QtBot, window: MainWindow, file: Path) -> ImportPreview:
    window.content.toast.hide()
    window.commands.importer.read([file])
    dialog = summary(qtbot)
    qtbot.waitUntil(lambda: not dialog.review._model._glances._is_asking)
    return dialog


def finish(qtbot: QtBot, window: MainWindow, dialog: ImportPreview) -> None:
    answer(qtbot, dialog, "Import")
    qtbot.waitUntil(lambda: bool(toasted(window)))


@pytest.fixture
def known(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with one event that came by a file."""
    bring(qtbot, window, file_of(tmp_path, holding(event(more=HERE)), "known.ics"))
    return window


def take_apart(qtbot: QtBot, dialog: ImportPreview, place: int) -> None:
    row = dialog.review._model.row_at(dialog.review._model.index_of(place))
    with qtbot.waitSignal(dialog.review.below.comparison.shown):
        dialog.review.below.show_row(row, by_user=True)


@pytest.mark.parametrize(
    ("sides", "place", "tags"),
    [
        ({}, "Malines\\, Belgique", "migrants"),
        ({"location": OURS}, "Malines", "migrants"),
        (
            {"location": THEIRS, "tags": BOTH},
            "Malines\\, Belgique",
            "villes\r\nCATEGORIES:migrants",
        ),
        ({"location": OURS, "tags": OURS}, "Malines", "villes"),
    ],
)
def test_of_each_field_the_chosen_side_is_kept(
    qtbot: QtBot, known: MainWindow, tmp_path: Path, sides: dict[str, str], place: str, tags: str
):
    file = file_of(tmp_path, holding(event("Forum bis", more=THERE)), "next.ics")
    before = texts(known)
    dialog = begin(qtbot, known, file)
    for field, side in sides.items():
        dialog.review.decisions.set_side(0, field, side)
    finish(qtbot, known, dialog)
    text = said(known, "a@x")
    assert f"LOCATION:{place}\r\n" in text
    assert f"CATEGORIES:{tags}\r\n" in text
    assert "SUMMARY:Forum bis" in text
    known.commands.retracer.undo()
    qtbot.waitUntil(lambda: toasted(known).startswith("Undone"))
    assert meaning(texts(known)) == meaning(before)


def meaning(found: dict[str, str]) -> dict[str, list[str]]:
    """Texts but for their stamps."""
    stamps = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "REV")
    return {
        uid: [line for line in text.split("\r\n") if not line.startswith(stamps)]
        for uid, text in found.items()
    }


@pytest.mark.parametrize("action", [MERGE, KEEP_BOTH, IGNORE])
def test_a_probable_duplicate_is_what_was_chosen(
    qtbot: QtBot, known: MainWindow, tmp_path: Path, action: str
):
    twin = event(uid="z@y", more="URL:https://villes.example/\r\n")
    file = file_of(tmp_path, holding(twin, event("Neu", "20180101", uid="n@x")), "twin.ics")
    before = texts(known)
    dialog = begin(qtbot, known, file)
    assert dialog.headline() == "1 new · 1 probable duplicate"
    assert dialog.focusWidget() is dialog.review.list
    assert dialog._main.text() == "Import 1 event"
    dialog.review.decisions.set_action([0], action)
    assert dialog._main.text() == ("Import 1 event" if action == IGNORE else "Import 2 events")
    finish(qtbot, known, dialog)
    now = texts(known)
    assert ("z@y" in now) == (action == KEEP_BOTH)
    assert ("URL:https://villes.example/" in now["a@x"]) == (action == MERGE)
    assert "n@x" in now
    known.commands.retracer.undo()
    qtbot.waitUntil(lambda: toasted(known).startswith("Undone"))
    assert meaning(texts(known)) == meaning(before)


def test_what_is_unticked_is_not_written(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    events = (event(f"Forum {n}", uid=f"{n}@x") for n in range(4))
    dialog = begin(qtbot, window, file_of(tmp_path, holding(*events)))
    rows = dialog.review.list
    rows.setCurrentIndex(dialog.review._model.index(1))
    box = rows._delegate._check_box(rows._delegate._inside(rows.visualRect(rows.currentIndex())))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert dialog._main.text() == "Import 3 events"
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert dialog._main.text() == "Import 2 events"
    finish(qtbot, window, dialog)
    assert {"0@x", "3@x"} <= texts(window).keys()
    assert not {"1@x", "2@x"} & texts(window).keys()


def test_a_cancelled_event_is_asked_about(qtbot: QtBot, known: MainWindow, tmp_path: Path):
    text = holding(event(more="STATUS:CANCELLED\r\nSEQUENCE:3\r\n")).replace(
        "VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL"
    )
    dialog = begin(qtbot, known, file_of(tmp_path, text, "off.ics"))
    row = dialog.review._model.index(0)
    assert "Called off" in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert row.data(Role.ACTION) == IGNORE
    assert not dialog._main.isVisible()
    assert dialog._out.text() == "Close"
    dialog.review.decisions.tick([0], ticked=True)
    assert row.data(Role.ACTION) == UPDATE
    finish(qtbot, known, dialog)
    assert "STATUS:CANCELLED" in said(known, "a@x")


def test_the_tabs_narrow_the_list_and_all_of_one_are_chosen_about(
    qtbot: QtBot, known: MainWindow, tmp_path: Path
):
    new = (event(f"Neu {n}", uid=f"{n}@x") for n in range(3))
    file = file_of(tmp_path, holding(event("Forum bis", more=HERE), *new), "more.ics")
    dialog = begin(qtbot, known, file)
    review = dialog.review
    assert [own.text() for own in review.filter._segments] == ["All 4", "Changed 1", "New 3"]
    review.filter._segments[2].click()
    assert review._model.rowCount() == 3
    qtbot.mouseClick(review.bulk, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [own.text() for own in menu.actions()] == ["Add (3)", "Ignore (3)"]
    menu.actions()[1].trigger()
    menu.close()
    assert dialog._main.text() == "Import 1 event"
    finish(qtbot, known, dialog)
    assert not {"0@x", "1@x", "2@x"} & texts(known).keys()


def press_here(qtbot: QtBot, dialog: ImportPreview, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(dialog.focusWidget(), key)


def test_the_list_and_its_actions_work_by_keys_alone(
    qtbot: QtBot, known: MainWindow, tmp_path: Path
):
    changed, new = event("Forum bis", more=THERE), event("Neu", uid="n@x")
    dialog = begin(qtbot, known, file_of(tmp_path, holding(changed, new), "keys.ics"))
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog._main)
    press_here(qtbot, dialog, Qt.Key.Key_F6)
    assert dialog.review.filter.isAncestorOf(dialog.focusWidget())
    press_here(qtbot, dialog, Qt.Key.Key_F6)
    assert dialog.focusWidget() is dialog.review.list
    press_here(qtbot, dialog, Qt.Key.Key_Home, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [own.text() for own in menu.actions()] == ["Update", "Ignore"]
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press_here(qtbot, dialog, Qt.Key.Key_End, Qt.Key.Key_Space)
    assert dialog._main.text() == "Import 1 event"
    press_here(qtbot, dialog, Qt.Key.Key_Home)


def test_fields_and_the_button_work_by_keys_alone(qtbot: QtBot, known: MainWindow, tmp_path: Path):
    dialog = begin(
        qtbot, known, file_of(tmp_path, holding(event("Forum bis", more=THERE)), "k.ics")
    )
    here = dialog.review.below.comparison
    qtbot.waitUntil(lambda: len(here.findChildren(SegmentedControl)) == 3)
    dialog.review.list.setFocus()
    press_here(qtbot, dialog, Qt.Key.Key_F6)
    assert dialog.review.below.isAncestorOf(dialog.focusWidget())
    press_here(qtbot, dialog, Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert dialog.isVisible()  # Enter imports on the button alone
    assert dialog.choices[0].fields == {"title": OURS}
    for _ in range(20):
        if dialog.focusWidget() is not dialog._main:
            press_here(qtbot, dialog, Qt.Key.Key_Tab)
    press_here(qtbot, dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: toasted(known).startswith("Updated"))
    assert "SUMMARY:Forum\r\n" in said(known, "a@x")
    assert "Belgique" in said(known, "a@x")


def full(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> ImportPreview:
    """A dialog with rows of nearly every kind, a comparison, and something worth knowing."""
    bring(qtbot, window, file_of(tmp_path, holding(event(more=HERE)), "known.ics"))
    events = (
        event("Forum bis " * 6, more=THERE),
        event(uid="z@y", more="URL:https://villes.example/\r\n"),
        event("Neu", uid="n@x", more="RRULE:FREQ=SECONDLY\r\n"),
    )
    text = holding(*events) + calendar(("q", "20171120", "Cut"))[:-40]
    dialog = begin(qtbot, window, file_of(tmp_path, text, "everything.ics"))
    take_apart(qtbot, dialog, 0)
    qtbot.wait(20)
    return dialog


def test_everything_has_a_name_and_is_read_once(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    dialog = full(qtbot, window, tmp_path)
    assert unnamed(dialog) == []
    assert badly_read(dialog) == []
    spoken = QAccessible.queryAccessibleInterface(dialog.review.list)
    rows = [spoken.child(n).text(QAccessible.Text.Name) for n in range(spoken.childCount())]
    assert any(row.startswith("Neu, New, 20 November 2017") and row.endswith("Add") for row in rows)
    answer(qtbot, dialog, "Cancel")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_a_small_screen_has_room_for_it(
    qtbot: QtBot, start: Start, tmp_path: Path, language: str, scale: float
):
    window = start(language="en", text_scale=scale)
    bring(qtbot, window, file_of(tmp_path, holding(event(more=HERE)), "known.ics"))
    window.close()
    window = start(language=language, text_scale=scale)
    text = holding(event("Forum bis " * 6, more=THERE), event(uid="z@y")) + "BEGIN:VCALENDAR\r\n"
    dialog = begin(qtbot, window, file_of(tmp_path, text, "everything.ics"))
    dialog.resize(*SMALL)
    qtbot.wait(50)
    assert (dialog.width(), dialog.height()) == SMALL
    assert cut_off(dialog) == overlapping(dialog) == []
    dialog.reject()


def test_cancel_says_that_nothing_changed(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    dialog = begin(qtbot, window, file_of(tmp_path, holding(event())))
    before = texts(window)
    answer(qtbot, dialog, "Cancel")
    qtbot.waitUntil(lambda: toasted(window) == "Import cancelled; nothing has changed.")
    assert texts(window) == before


@pytest.mark.slow
def test_twenty_thousand_rows_never_stop_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    events = (event(f"Forum {n}", uid=f"{n}@x", more=HERE) for n in range(20_000))
    file, desk = file_of(tmp_path, holding(*events)), window._desk
    with desk.tasks._opened().read() as reader:
        found = compared(reader, [file], Watch(), desk.zone, {})
    before = thread_time()
    dialog = ImportPreview(desk, found, window)
    dialog.show()
    QApplication.processEvents()
    assert thread_time() - before < 0.8  # 0.15 where nothing else runs
    spent = []
    for place in (5_000, 19_999, 10_000):
        before = thread_time()
        dialog.review.list.setCurrentIndex(dialog.review._model.index(place))
        qtbot.wait(200)
        spent.append(thread_time() - before)
    assert max(spent) < 0.4
    dialog.reject()


def pasted(mime: QMimeData, press: Press) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    press("paste")


def as_text(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def test_a_calendar_on_the_clipboard_opens_the_same_preview(
    qtbot: QtBot, window: MainWindow, press: Press, tmp_path: Path
):
    pasted(as_text(holding(event())), press)
    dialog = summary(qtbot)
    assert dialog.windowTitle() == "Import Clipboard.ics"
    finish(qtbot, window, dialog)
    assert "a@x" in texts(window)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file_of(tmp_path, holding(event("F", uid="f@x")))))])
    pasted(mime, press)
    answer(qtbot, summary(qtbot), "Cancel")
    qtbot.waitUntil(lambda: toasted(window).startswith("Import cancelled"))
    pasted(as_text("Bonjour"), press)
    assert toasted(window) == "There is no calendar, no card and no table of them on the clipboard."


@pytest.mark.usefixtures("window")
def test_what_is_pasted_is_decoded_as_a_file_is(qtbot: QtBot, press: Press):
    mime = QMimeData()
    mime.setData("text/calendar", holding(event("Égalité")).encode("cp1252"))
    pasted(mime, press)
    dialog = summary(qtbot)
    assert [own.title for own in dialog.plan.items] == ["Égalité"]
    answer(qtbot, dialog, "Cancel")


def test_a_table_that_is_pasted_is_offered(qtbot: QtBot, window: MainWindow, press: Press):
    pasted(as_text("Prénom\tNom\tAdresse de messagerie\nZoé\tDupont\tzoe@x.example\n"), press)
    dialog = summary(qtbot)
    assert dialog.windowTitle() == "Import Clipboard.csv"
    finish(qtbot, window, dialog)
    qtbot.waitUntil(lambda: toasted(window) == "Added: 1 contact.")


def test_a_text_field_keeps_what_is_pasted(qtbot: QtBot, window: MainWindow, press: Press):
    press("find")
    field = window.content.contacts.list.field
    qtbot.waitUntil(field.hasFocus)
    QGuiApplication.clipboard().setText("BEGIN:VCARD")
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "BEGIN:VCARD"
    assert QApplication.activeModalWidget() is None


def test_one_cancelled_date_is_named(qtbot: QtBot, known: MainWindow, tmp_path: Path):
    one = event(more="RECURRENCE-ID;VALUE=DATE:20180401\r\nSEQUENCE:3\r\n")
    text = holding(one).replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL")
    dialog = begin(qtbot, known, file_of(tmp_path, text, "off.ics"))
    wanted = "Its sender calls off 1 April 2018 of it."

    def told() -> bool:
        return any(own.text().startswith(wanted) for own in dialog.findChildren(QLabel))

    qtbot.waitUntil(told)
