"""What Google writes in UTC is on the reader's clock wherever the window shows it."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from test_importing import groups, summary
from windowkit import Start

from migdesk.operations.choices import field_changes
from migdesk.ui.changedwords import value_words
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.panes.rows import FactRow

GOOGLE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Google Inc//Google Calendar 70.9054//EN
BEGIN:VEVENT
UID:late@google.com
DTSTAMP:20171101T080000Z
DTSTART:20170930T233000Z
DTEND:20171001T003000Z
SUMMARY:Appel
END:VEVENT
END:VCALENDAR
"""
UID, HOURS = "late@google.com", "1\xa0h\xa030 – 2\xa0h\xa030"


def dates(window: MainWindow) -> list[str]:
    """What the pane says beside its clock."""
    rows = window.content.calendar.pane.findChildren(FactRow)
    return [label.text() for row in rows[:1] for label in row.findChildren(QLabel)[:3]]


def test_an_event_of_google_is_announced_shown_and_copied_in_the_readers_hours(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    window = start(language="fr", zone=ZoneInfo("Europe/Paris"))
    file = tmp_path / "google.ics"
    file.write_text(GOOGLE.replace("\n", "\r\n"), newline="")
    window.commands.importer.read([file])
    dialog = summary(qtbot)
    (lines,) = groups(dialog).values()
    assert lines == [f"Appel — 1er octobre 2017, {HOURS}"]
    dialog.accept()
    calendar = window.content.calendar
    calendar.select(UID)
    qtbot.waitUntil(lambda: UID in calendar._events)
    qtbot.waitUntil(lambda: f"dimanche 1er octobre 2017, {HOURS}" in dates(window))
    assert calendar._events[UID].first_day == date(2017, 10, 1)
    assert calendar.sidebar.mini._days._counts[date(2017, 10, 1)] == 1
    assert date(2017, 9, 30) not in calendar.sidebar.mini._days._counts
    window.commands.copier.event_sentence()
    qtbot.waitUntil(lambda: "Appel" in QApplication.clipboard().text())
    assert QApplication.clipboard().text() == "Appel, 1er octobre 2017, 1 h 30 – 2 h 30."


def test_a_change_of_hours_is_announced_on_the_same_clock(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    window = start(language="fr", zone=ZoneInfo("Europe/Paris"))
    alone = GOOGLE.replace("DTEND:20171001T003000Z\n", "").replace("\n", "\r\n")
    for name, at in (("first.ics", "20171114T080000Z"), ("second.ics", "20171114T100000Z")):
        (tmp_path / name).write_text(alone.replace("20170930T233000Z", at), newline="")
    window.commands.importer.read([tmp_path / "first.ics"])
    summary(qtbot).accept()
    qtbot.waitUntil(lambda: UID in window.content.calendar._events)
    window.commands.importer.read([tmp_path / "second.ics"])
    dialog = summary(qtbot)
    (lines,) = groups(dialog).values()
    assert lines == ["Appel — date · 14 novembre 2017, 11\xa0h"]
    (change,) = field_changes(dialog.plan.items[0], ZoneInfo("Europe/Paris"))
    told = [value_words(change.field, own) for own in (change.ours, change.now)]
    assert told == ["14 novembre 2017, 9\xa0h", "14 novembre 2017, 11\xa0h"]
    dialog.reject()
