"""Files come in by dialog, by dropping, at the start: summed up first, then one undo."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windowkit import MALINES, Chosen, Press, Start, toasted

from migdesk.operations.choices import field_changes
from migdesk.operations.glancing import glance
from migdesk.operations.importplan import CONTACT, EVENT
from migdesk.records import Contact, Event
from migdesk.ui.changedwords import FIELDS, value_words
from migdesk.ui.failures import worded
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.preview.importpreview import ImportPreview
from migdesk.ui.preview.kinds import TABS
from migdesk.ui.preview.remarks import Remarks
from migdesk.ui.preview.rowwords import line_words, title_words
from migdesk.ui.widgets.dropsign import DropSign

VEVENT = """BEGIN:VEVENT\r
UID:{uid}\r
DTSTAMP:20171101T000000Z\r
DTSTART;VALUE=DATE:{day}\r
SUMMARY:{title}\r
END:VEVENT\r
"""


def calendar(*events: tuple[str, str, str]) -> str:
    body = "".join(VEVENT.format(uid=uid, day=day, title=title) for uid, day, title in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\n{body}END:VCALENDAR\r\n"


@pytest.fixture
def two(tmp_path: Path) -> Path:
    file = tmp_path / "two.ics"
    file.write_text(
        calendar(("a@x", "20171120", "Forum"), ("b@x", "20171121", "Suite")), newline=""
    )
    return file


def summary(qtbot: QtBot) -> ImportPreview:
    def shown() -> ImportPreview | None:
        modal = QApplication.activeModalWidget()
        return modal if isinstance(modal, ImportPreview) else None

    qtbot.waitUntil(lambda: shown() is not None, timeout=20_000)
    found = shown()
    assert found
    return found


def answer(qtbot: QtBot, dialog: ImportPreview, words: str) -> None:
    button = next(b for b in dialog._buttons.buttons() if b.text().startswith(words))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def bring(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    window.commands.importer.read([file])
    answer(qtbot, summary(qtbot), "Import")
    qtbot.waitUntil(lambda: bool(toasted(window)))


def see(qtbot: QtBot, window: MainWindow) -> None:
    assert window.content.toast._other.text() == "See"
    qtbot.mouseClick(window.content.toast._other, Qt.MouseButton.LeftButton)


def groups(dialog: ImportPreview) -> dict[str, list[str]]:
    """Under each tab and each heading its lines: a row and what it says with a dash between."""
    review, found = dialog.review, dict[str, list[str]]()
    for row in review._all:
        told = line_words(row, glance(row.item, review._desk.zone) if row.item else None)
        line = " — ".join(filter(None, (title_words(row), told)))
        found.setdefault(TABS[row.tab].tab, []).append(line)
    remarks = Remarks(dialog._plan)
    for remark in remarks.worth_knowing() + remarks.technical():
        found[remark.heading] = list(remark.lines)
    return found


def test_a_file_is_summed_up_before_anything_is_written(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen, two: Path
):
    chosen.files = [two]
    press("import")
    dialog = summary(qtbot)
    told = ["Forum — 20 November 2017", "Suite — 21 November 2017"]
    assert groups(dialog) == {"New": told}
    assert dialog.headline() == dialog.accessibleDescription() == "2 new"
    assert "a@x" not in window.content.calendar._events
    answer(qtbot, dialog, "Cancel")
    assert "a@x" not in window.content.calendar._events


def test_where_the_usual_folders_are_not_there_the_user_s_own_is_proposed(
    qtbot: QtBot,
    window: MainWindow,
    press: Press,
    chosen: Chosen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("HOME", str(tmp_path))
    press("import")
    assert chosen.folder == tmp_path
    window.content.calendar.select(MALINES)
    press("export")
    qtbot.waitUntil(lambda: chosen.proposed is not None)
    assert chosen.proposed
    assert chosen.proposed.parent == tmp_path


def test_an_import_is_one_operation_with_one_undo(
    qtbot: QtBot, window: MainWindow, press: Press, two: Path
):
    events = window.content.calendar
    bring(qtbot, window, two)
    assert toasted(window) == "Added: 2 events."
    qtbot.waitUntil(lambda: {"a@x", "b@x"} <= events._events.keys())
    qtbot.mouseClick(window.content.toast._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not {"a@x", "b@x"} & events._events.keys())
    assert toasted(window) == "Undone: Import of two.ics"
    qtbot.mouseClick(window.content.toast._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: {"a@x", "b@x"} <= events._events.keys())
    press("undo")
    qtbot.waitUntil(lambda: not {"a@x", "b@x"} & events._events.keys())


def test_the_same_again_is_counted_and_a_change_is_named(
    qtbot: QtBot, window: MainWindow, two: Path
):
    bring(qtbot, window, two)
    window.content.toast.hide()
    window.commands.importer.read([two])
    qtbot.waitUntil(lambda: toasted(window).startswith("Nothing new: 2 records"))
    two.write_text(calendar(("a@x", "20171122", "Forum"), ("b@x", "20171121", "Suite")), newline="")
    window.commands.importer.read([two])
    dialog = summary(qtbot)
    told = {"Changed": ["Forum — date · 22 November 2017"]}
    assert groups(dialog) == {**told, "Identical": ["Suite — 21 November 2017"]}
    assert dialog.headline() == "1 changed · 1 already here"
    answer(qtbot, dialog, "Import 1 event")
    qtbot.waitUntil(lambda: toasted(window) == "Updated: 1 event.")
    qtbot.waitUntil(lambda: window.content.calendar._events["a@x"].edtf == "2017-11-22")


def test_a_single_new_event_is_shown(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    file = tmp_path / "one.ics"
    file.write_text(calendar(("one@x", "20190305", "Suivi")), newline="")
    bring(qtbot, window, file)
    agenda = window.content.calendar.agenda
    qtbot.waitUntil(lambda: agenda.event_rect("one@x").intersects(agenda.viewport().rect()))
    assert window.content.events() == ["one@x"]


def test_what_was_imported_is_announced_once_the_focus_has_moved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "one.ics"
    file.write_text(calendar(("one@x", "20190305", "Suivi")), newline="")
    window.content.go_to_place("contacts")
    places: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Announcement:
            places.append(window.content.place)

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    bring(qtbot, window, file)
    assert places == ["calendar"]


@pytest.mark.parametrize("view", ["agenda", "month"])
def test_what_came_in_is_one_click_away(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, view: str
):
    window.content.calendar.set_view(view)
    window.content.go_to_place("contacts")
    file = tmp_path / "two.ics"
    events = ("far@x", "20210305", "Loin"), ("b@x", "20211121", "Suite")
    file.write_text(calendar(*events), newline="")
    bring(qtbot, window, file)
    see(qtbot, window)
    place = window.content.calendar
    qtbot.waitUntil(lambda: window.content.events() == ["far@x"])
    shown = place.current_view()
    qtbot.waitUntil(lambda: shown.event_rect("far@x").intersects(shown.viewport().rect()))
    assert window.content.place == "calendar"


def test_a_contact_that_came_in_is_one_click_away(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    file = tmp_path / "card.vcf"
    lines = ("BEGIN:VCARD", "VERSION:3.0", "UID:c@x", "FN:Claire", "N:;Claire;;;", "END:VCARD", "")
    file.write_text("\r\n".join(lines), newline="")
    bring(qtbot, window, file)
    see(qtbot, window)
    qtbot.waitUntil(lambda: window.content.contact() == "c@x")


def test_a_change_is_one_click_away_too(qtbot: QtBot, window: MainWindow, two: Path):
    bring(qtbot, window, two)
    window.content.toast.hide()
    two.write_text(calendar(("b@x", "20171222", "Suite"), ("a@x", "20171122", "F")), newline="")
    bring(qtbot, window, two)
    see(qtbot, window)
    qtbot.waitUntil(lambda: window.content.events() == ["b@x"])


def test_what_cannot_be_read_is_named_by_line_and_reason(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    file = tmp_path / "cut.ics"
    file.write_text(calendar(("a@x", "20171120", "Forum"))[:-40], newline="")
    window.commands.importer.read([file])
    dialog = summary(qtbot)
    (reason,) = groups(dialog)["Unreadable"]
    assert reason == "An entry that begins here is cut off and was left out — cut.ics, line 4"
    assert dialog.headline() == "The file could not be read."
    assert [own.text() for own in dialog._buttons.buttons() if own.isVisible()] == ["Close"]
    answer(qtbot, dialog, "Close")


def test_among_several_files_each_is_named(qtbot: QtBot, window: MainWindow, two: Path):
    missing = two.with_name("missing.ics")
    window.commands.importer.read([two, missing])
    dialog = summary(qtbot)
    reasons = groups(dialog)["Unreadable"]
    assert reasons == ["The file is not there; check its name and folder — missing.ics"]
    answer(qtbot, dialog, "Cancel")


def test_titles_are_plain_text(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    file = tmp_path / "markup.ics"
    file.write_text(calendar(("m@x", "20171120", "<b>bold</b>")), newline="")
    window.commands.importer.read([file])
    dialog = summary(qtbot)
    assert groups(dialog) == {"New": ["<b>bold</b> — 20 November 2017"]}
    answer(qtbot, dialog, "Cancel")


def test_a_file_dropped_anywhere_is_read(qtbot: QtBot, window: MainWindow, two: Path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(two))])
    copy, left, plain = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(700, 400), copy, mime, left, plain)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    sign = window.findChild(DropSign)
    assert sign.isVisible()
    assert (sign.accessibleName(), sign.geometry()) == ("Drop to import", window.rect())
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not sign.isVisible()
    QApplication.sendEvent(window, entering)
    QApplication.sendEvent(window, QDropEvent(QPointF(700, 400), copy, mime, left, plain))
    assert not sign.isVisible()
    answer(qtbot, summary(qtbot), "Cancel")


def test_files_given_before_the_database_is_open_wait_for_it(qtbot: QtBot, start: Start, two: Path):
    window = start()
    window._desk.tasks._database, kept = None, window._desk.tasks._database
    window.open_files([two])
    window._desk.tasks._database = kept
    window._desk.tasks.opened.emit()
    answer(qtbot, summary(qtbot), "Cancel")


def test_of_several_changes_the_fields_are_named(qtbot: QtBot, window: MainWindow, two: Path):
    bring(qtbot, window, two)
    text = two.read_text().replace(
        "SUMMARY:Forum", "SUMMARY:Forum\nLOCATION:Tunis\nATTACH:http://a.b/c"
    )
    two.write_text(text.replace("SUMMARY:Suite", "SUMMARY:Suite\nX-THEIRS:1"))
    window.commands.importer.read([two])
    dialog = summary(qtbot)
    told = ["place, documents · 20 November 2017 · Tunis", "details that are not shown"]
    for line, words in zip(groups(dialog)["Changed"], told, strict=True):
        assert words in line
    answer(qtbot, dialog, "Cancel")


def test_a_changed_contact_is_told_field_by_field(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    lines = ["BEGIN:VCARD", "VERSION:3.0", "UID:c@x", "FN:Claire", "N:;Claire;;;", "END:VCARD", ""]
    file = tmp_path / "card.vcf"
    file.write_text("\n".join(lines))
    bring(qtbot, window, file)
    long = "Dire\\nction " * 20
    lines[5:5] = ["EMAIL:c@ville.example", "TITLE:Maire\\nadjointe", f"NOTE:{long}"]
    file.write_text("\n".join(lines))
    window.commands.importer.read([file])
    dialog = summary(qtbot)
    (told,) = groups(dialog).values()
    assert told == ["Claire — post, e-mail, remark · c@ville.example"]
    values = {
        own.field: value_words(own.field, own.now) for own in field_changes(dialog.plan.items[0])
    }
    assert values["title"] == "Maire\nadjointe"
    assert values["emails"] == "c@ville.example"
    answer(qtbot, dialog, "Cancel")


def test_every_field_has_its_word():
    for kind, record in ((EVENT, Event), (CONTACT, Contact)):
        assert FIELDS[kind].keys() == {"", *(field.name for field in fields(record))}


@pytest.mark.parametrize(
    ("missing", "titles", "heading", "told"),
    [
        (
            "UID",
            ("a", "b", "c", "d", "e", "f", "g\\nh"),
            "Technical details, harmless",
            "7 entries without an identifier: “a”, “b”, “c”, “d”, “e”, …",
        ),
        (
            "DTSTART",
            ("a", "b\\nc"),
            "Worth knowing",
            "Line 4: “a” has no date; the same of 1 more: “b c”",
        ),
    ],
)
def test_remarks_of_one_kind_are_one_line(  # noqa: PLR0917 - a table of cases
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    missing: str,
    titles: tuple[str, ...],
    heading: str,
    told: str,
):
    file = tmp_path / "lacking.ics"
    text = calendar(*((f"{title}@x", "20171120", title) for title in titles))
    file.write_text(re.sub(f"{missing}.*\r\n", "", text), newline="")
    window.commands.importer.read([file])
    dialog = summary(qtbot)
    assert groups(dialog)[heading] == [told]
    answer(qtbot, dialog, "Cancel")


def test_what_is_lost_is_told_line_by_line(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    file = tmp_path / "cut.ics"
    text = calendar(("a@x", "20171120", "a"), ("b@x", "20171121", "b"))
    file.write_text(2 * text.replace("END:VEVENT\r\n", "", 1), newline="")
    window.commands.importer.read([file])
    dialog = summary(qtbot)
    assert len(groups(dialog)["Unreadable"]) == 2
    answer(qtbot, dialog, "Cancel")  # the whole ones after them can be imported


def test_a_line_break_in_a_name_does_not_break_the_line(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    file = tmp_path / "two\nlines\u202e.ics"
    file.write_text(calendar(("a@x", "20171120", "Fo\\nrum")), newline="")
    missing = tmp_path / "not\nthere.ics"
    window.commands.importer.read([file, missing])
    dialog = summary(qtbot)
    told = "The file is not there; check its name and folder — not there.ics"
    new = ["Fo rum — 20 November 2017"]
    assert groups(dialog) == {"New": new, "Unreadable": [told]}
    answer(qtbot, dialog, "Cancel")
    window.commands.importer.read([file])
    dialog = summary(qtbot)
    assert dialog.windowTitle() == "Import two lines\ufffd.ics"
    answer(qtbot, dialog, "Import")
    qtbot.waitUntil(lambda: bool(toasted(window)))
    window.commands.retracer.undo()
    qtbot.waitUntil(lambda: toasted(window) == "Undone: Import of two lines\ufffd.ics")


def test_a_line_break_in_a_path_does_not_break_a_failure_s_sentence():
    assert "a b.db" in worded("database-busy", {"path": "a\nb.db"})
