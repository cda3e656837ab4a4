"""The preview speaks to people: what comes, when and where, what is not shown, what was spoilt."""

import zipfile
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot
from test_importing import VEVENT, answer, bring, calendar, groups, summary
from test_importtwice import dropped
from windowkit import toasted

from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.preview.importpreview import ImportPreview

pytestmark = pytest.mark.slow

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:;{name};;;\r\n{more}END:VCARD\r\n"
TASK = "BEGIN:VTODO\r\nUID:t@x\r\nDTSTAMP:20171101T000000Z\r\nSUMMARY:Relire\r\nEND:VTODO\r\n"
JOURNAL = TASK.replace("VTODO", "VJOURNAL").replace("t@x", "j@x")
BUSY = "BEGIN:VFREEBUSY\r\nUID:f@x\r\nDTSTAMP:20171101T000000Z\r\nEND:VFREEBUSY\r\n"


def shown(qtbot: QtBot, window: MainWindow, *files: Path) -> ImportPreview:
    window.commands.importer.read(files)
    return summary(qtbot)


def file_of(folder: Path, text: str | bytes, name: str = "file.ics") -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def holding(*components: str) -> str:
    return calendar().replace("END:VCALENDAR", "".join(components) + "END:VCALENDAR")


def event(title: str = "Forum", day: str = "20171120", *, uid: str = "a@x", more: str = "") -> str:
    text = VEVENT.format(uid=uid, day=day, title=title)
    return text.replace("END:VEVENT", f"{more}END:VEVENT")


def test_new_events_come_with_date_and_place(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    where = "LOCATION:Malines\\, Belgique\r\n"
    far = f"LOCATION:{'Très loin ' * 30}\r\n"
    file = file_of(tmp_path, holding(event(more=where), event("Loin", uid="b@x", more=far)))
    dialog = shown(qtbot, window, file)
    first, second = groups(dialog)["New"]
    assert first == "Forum — 20 November 2017 · Malines, Belgique"
    assert second.startswith("Loin — 20 November 2017 · Très loin")
    assert second.endswith("…")
    assert len(second) < 130
    answer(qtbot, dialog, "Cancel")


def test_a_row_says_what_is_called_off_or_not_settled_yet(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    off = event(more="STATUS:CANCELLED\r\nLOCATION:Malines\r\n")
    perhaps = event("Suite", uid="b@x", more="STATUS:TENTATIVE\r\n")
    dialog = shown(qtbot, window, file_of(tmp_path, holding(off, perhaps)))
    assert groups(dialog)["New"] == [
        "Forum — 20 November 2017 · Malines · cancelled",
        "Suite — 20 November 2017 · to be confirmed",
    ]
    answer(qtbot, dialog, "Cancel")


def test_what_repeats_is_said_to_be_shown_once(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    rule, days = "RRULE:FREQ=WEEKLY;COUNT=4\r\n", "RDATE;VALUE=DATE:20171127\r\n"
    weekly, listed = event(more=rule), event("Suite", uid="b@x", more=days)
    dialog = shown(qtbot, window, file_of(tmp_path, holding(weekly)))
    assert groups(dialog)["Worth knowing"] == ["1 event repeats: every date is shown"]
    answer(qtbot, dialog, "Cancel")
    both = file_of(tmp_path, holding(weekly, listed), "both.ics")
    plain = file_of(tmp_path, holding(event(uid="c@x")), "plain.ics")
    dialog = shown(qtbot, window, both, plain)
    assert groups(dialog)["Worth knowing"] == ["both.ics: 2 events repeat: every date is shown"]
    answer(qtbot, dialog, "Cancel")


def test_the_button_names_what_it_imports(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    card = file_of(tmp_path, CARD.format(uid="c@x", name="Claire", more=""), "c.vcf")
    day = file_of(tmp_path, holding(event()))
    for files, words in (([day], "1 event"), ([card], "1 contact"), ([day, card], "2 records")):
        answer_of = shown(qtbot, window, *files)
        assert f"Import {words}" in {one.text() for one in answer_of._buttons.buttons()}
        answer(qtbot, answer_of, "Cancel")


def test_a_file_that_is_cut_is_said_to_be_without_a_line(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    cut = file_of(tmp_path, holding(event()).replace("END:VCALENDAR\r\n", ""))
    dialog = shown(qtbot, window, cut)
    told = "file.ics: the file is not complete, its end is missing; what is whole was read"
    assert told in [line for lines in groups(dialog).values() for line in lines]
    answer(qtbot, dialog, "Cancel")


def test_new_contacts_come_with_organisation_and_address(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    more = "ORG:Ville de Dakar\r\nEMAIL:a@dakar.example\r\n"
    cards = (
        CARD.format(uid="1", name="Amina Sow", more=more),
        CARD.format(uid="2", name="Ali", more=""),
    )
    dialog = shown(qtbot, window, file_of(tmp_path, "".join(cards), "file.vcf"))
    told = ["Amina Sow — Ville de Dakar · a@dakar.example", "Ali"]
    assert groups(dialog) == {"New": told}
    answer(qtbot, dialog, "Cancel")


def test_tasks_and_journals_are_named_for_what_they_are(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    file = file_of(tmp_path, holding(event(), TASK, JOURNAL, JOURNAL.replace("j@", "k@"), BUSY))
    dialog = shown(qtbot, window, file)
    assert groups(dialog)["New"] == [
        "Forum — 20 November 2017",
        "Relire — without a date",
    ]
    assert groups(dialog)["Worth knowing"] == [
        "1 task: shown among the events",
        "2 journal entries: kept, but not shown",
        "1 free or busy time: kept, but not shown",
    ]
    assert dialog.headline() == "2 new · 3 of another kind, kept unseen"
    answer(qtbot, dialog, "Import 5")
    qtbot.waitUntil(lambda: {"a@x", "t@x"} <= window.content.calendar._events.keys())


def test_what_is_not_shown_is_not_said_to_be_empty_the_second_time(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    file = file_of(tmp_path, holding(JOURNAL))
    bring(qtbot, window, file)
    window.content.toast.hide()
    window.commands.importer.read([file])
    qtbot.waitUntil(lambda: toasted(window) == "Nothing new: all of it is already here.")
    window.commands.retracer.undo()
    qtbot.waitUntil(lambda: toasted(window).startswith("Undone"))
    dialog = shown(qtbot, window, file)
    assert groups(dialog) == {"Worth knowing": ["1 journal entry: kept, but not shown"]}
    answer(qtbot, dialog, "Cancel")


def test_an_old_encoding_is_told_without_its_name(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    file = file_of(tmp_path, calendar(("a@x", "20171120", "Réunion")).encode("cp1252"), "é.ics")
    dialog = shown(qtbot, window, file)
    (told,) = groups(dialog)["Worth knowing"]
    assert told == (
        "é.ics: some accented letters were in an old encoding and were converted; look at the names"
    )
    answer(qtbot, dialog, "Cancel")


def test_what_harms_nobody_is_folded_away(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    text = calendar(("a@x", "20171120", "Forum")).replace("UID:a@x\r\n", "")
    dialog = shown(qtbot, window, file_of(tmp_path, text))
    assert dialog.headline() == "1 new"
    technical = dialog.review.below._parts._segments[-1]
    assert technical.text() == "Technical details · 1"
    technical.click()
    assert any("identifier" in text for text in _names(dialog))
    answer(qtbot, dialog, "Import")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 1 event.")
    window.content.toast.hide()
    window.commands.importer.read([tmp_path / "file.ics"])
    qtbot.waitUntil(lambda: toasted(window).startswith("Nothing new: 1 record already here"))


def _names(dialog: ImportPreview) -> list[str]:
    return [text.toPlainText() for text in dialog.findChildren(QTextEdit) if text.isVisible()]


def test_five_hundred_records_are_shown_at_once(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    events = (event(f"Forum {number}", uid=f"{number}@x") for number in range(500))
    before = thread_time()
    dialog = shown(qtbot, window, file_of(tmp_path, holding(*events)))
    assert thread_time() - before < 1.5  # a fifth of it where nothing else runs
    assert dialog.review._model.rowCount() == 500
    answer(qtbot, dialog, "Cancel")


def _zip(folder: Path, name: str) -> Path:
    with zipfile.ZipFile(folder / name, "w") as archive:
        archive.writestr("agenda.ics", calendar(("a@x", "20171120", "Forum")))
    return folder / name


@pytest.mark.parametrize("name", ["agendas.zip", "note.docx", "mail.msg", "photo.ics", "empty.ics"])
def test_what_is_no_calendar_is_refused_calmly(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
):
    contents = {"mail.msg": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 90, "photo.ics": b"\xff\xd8" * 80}
    if name.endswith((".zip", ".docx")):
        file = _zip(tmp_path, name)
    else:
        file = file_of(tmp_path, contents.get(name, b""), name)
    dropped(window, file)
    dialog = summary(qtbot)
    assert dialog.headline() == "The file could not be read."
    (line,) = groups(dialog)["Unreadable"]
    assert line.endswith(f" — {name}")
    answer(qtbot, dialog, "Close")


def test_a_preview_is_no_higher_than_its_words_and_its_button_is_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    events = (event(f"Forum {number}", uid=f"{number}@x") for number in range(40))
    full = shown(qtbot, window, file_of(tmp_path, holding(*events)))
    height = full.height()
    answer(qtbot, full, "Cancel")
    dialog = shown(qtbot, window, file_of(tmp_path, "none"))
    assert dialog.height() < height
    qtbot.waitUntil(lambda: dialog.focusWidget() in dialog._buttons.buttons())
    answer(qtbot, dialog, "Close")


def test_a_dropped_folder_brings_the_files_in_it(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    folder = tmp_path / "agendas"
    folder.mkdir()
    file_of(folder, calendar(("a@x", "20171120", "Forum")), "a.ics")
    file_of(folder, CARD.format(uid="1", name="Ali", more=""), "b.VCF")
    file_of(folder, "not for us", "readme.txt")
    dropped(window, folder)
    dialog = summary(qtbot)
    assert dialog.headline() == "2 new"
    answer(qtbot, dialog, "Cancel")


def test_a_folder_without_such_files_says_so(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    folder = tmp_path / "photos"
    folder.mkdir()
    dropped(window, folder)
    dialog = summary(qtbot)
    assert dialog.headline() == "The file could not be read."
    told = "There is no calendar (.ics) and no card (.vcf) in this folder — photos"
    assert groups(dialog)["Unreadable"] == [told]
    answer(qtbot, dialog, "Close")


def test_forty_files_are_one_preview_and_one_undo(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    events = [(f"{n}@x", "20171120", f"Forum {n}") for n in range(40)]
    files = [file_of(tmp_path, calendar(own), f"{own[0]}.ics") for own in events]
    dropped(window, *files)
    answer(qtbot, summary(qtbot), "Import 40 events")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 40 events.")
    window.commands.retracer.undo()
    qtbot.waitUntil(lambda: toasted(window) == "Undone: Import of 40 files")


def test_what_comes_in_several_versions_is_named(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    old = event(day="20171119").replace("20171101T", "20161101T")
    names = ("Forum", "20171120"), ("Forum bis", "20171121")
    files = [
        file_of(tmp_path, holding(event(title, day)), f"{day}.ics") for title, day in names
    ] + [file_of(tmp_path, holding(old), "old.ics")]
    dialog = shown(qtbot, window, *files)
    assert dialog.headline() == "1 new · 1 older, left as it is · 1 in several versions, made one"
    assert groups(dialog) == {
        "New": ["Forum bis — 21 November 2017"],
        "Older": ["Forum — 19 November 2017"],
        "Several versions": ["Forum — 20 November 2017"],
    }
    answer(qtbot, dialog, "Cancel")
