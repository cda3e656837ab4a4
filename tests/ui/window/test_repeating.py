"""A meeting of every Monday, seen in every view: one date left out, one moved, one cancelled.

The clocks go back on 29 October 2017.
"""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot
from windowkit import MALINES, Start

from migdesk.db.database import Database
from migdesk.db.summaries import key_of
from migdesk.operations import importing, planning
from migdesk.ui.calendar.calendarplace import CalendarPlace
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.panes.texts import WrappedText

PARIS = ZoneInfo("Europe/Paris")
UID = "weekly@example.org"
MEETING = """BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20170901T000000Z
DTSTART;TZID=Europe/Paris:20171002T090000
DTEND;TZID=Europe/Paris:20171002T100000
RRULE:FREQ=WEEKLY;COUNT=12
EXDATE;TZID=Europe/Paris:20171016T090000
SUMMARY:Point du lundi
LOCATION:Genève
END:VEVENT
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20170901T000000Z
RECURRENCE-ID;TZID=Europe/Paris:20171106T090000
DTSTART;TZID=Europe/Paris:20171107T140000
DTEND;TZID=Europe/Paris:20171107T153000
SUMMARY:Point du mardi
LOCATION:Nantes
END:VEVENT
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20170901T000000Z
RECURRENCE-ID;TZID=Europe/Paris:20171127T090000
DTSTART;TZID=Europe/Paris:20171127T090000
DTEND;TZID=Europe/Paris:20171127T100000
SUMMARY:Point du lundi
LOCATION:Genève
STATUS:CANCELLED
END:VEVENT
"""
OFTEN = """BEGIN:VEVENT
UID:often@example.org
DTSTAMP:20170901T000000Z
DTSTART:20171121T090000
RRULE:FREQ=SECONDLY
SUMMARY:Battement
END:VEVENT
"""
UNSOUND = OFTEN.replace("SECONDLY", "NEVER").replace("often@", "unsound@")
NEXT = key_of(UID, "2017-11-20T09:00")
MOVED = key_of(UID, "2017-11-07T14:00")
CANCELLED = key_of(UID, "2017-11-27T09:00")


def written(folder: Path, events: str) -> Path:
    file = folder / "weekly.ics"
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//EN\n{events}END:VCALENDAR\n"
    file.write_bytes(text.replace("\n", "\r\n").encode())
    return file


def bring(database: Database, file: Path) -> None:
    with database.write("import") as store:
        importing.apply(store, planning.plan(store, planning.read_files([file])))


def run(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    """Import, and wait until the view that is shown tells each occurrence."""
    bring(window._desk.tasks._database, file)
    window.content.refresh()
    qtbot.waitUntil(lambda: told(window.content.calendar), timeout=10_000)


def told(calendar: CalendarPlace) -> bool:
    return calendar._timetable._repeats and calendar._timetable.is_told(calendar.view)


def rows(calendar: CalendarPlace) -> list[str]:
    """The dates of the agenda's rows of the meeting."""
    model = calendar.agenda._model
    events = [event for period in model._periods for event in period.events]
    return [event.edtf[5:16] for event in events if event.uid == UID]


def said(window: MainWindow) -> list[str]:
    return [text.text() for text in window.content.calendar.pane.findChildren(WrappedText)]


@pytest.fixture
def window(start: Start, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = start(zone=PARIS, first_view="agenda", language="en")
    run(qtbot, window, written(tmp_path, MEETING))
    return window


@pytest.fixture
def calendar(window: MainWindow) -> CalendarPlace:
    return window.content.calendar


def test_the_agenda_tells_every_date_near_today(calendar):
    assert rows(calendar) == [
        *("10-23T09:00", "10-30T09:00", "11-07T14:00", "11-13T09:00", "11-20T09:00"),
        *("11-27T09:00", "12-04T09:00", "12-11T09:00", "12-18T09:00"),
    ]


def test_the_month_shows_every_date_and_turns(calendar, qtbot):
    calendar.set_view("month")
    calendar.go_to(date(2017, 11, 1))
    qtbot.waitUntil(lambda: told(calendar))
    index = calendar.month.scene.index
    days = [d for d in range(1, 31) if any(e.uid == UID for e in index.on(date(2017, 11, d)))]
    assert days == [7, 13, 20, 27]
    calendar.go_to(date(2017, 9, 1))
    qtbot.waitUntil(lambda: bool(calendar.month.scene.index.on(date(2017, 10, 2))))
    october = calendar.month.scene.index
    assert not [e for e in october.on(date(2017, 10, 16)) if e.uid == UID]


@pytest.mark.slow
def test_an_empty_month_leads_to_the_nearest_occurrence(start, qtbot, tmp_path):
    window = start(zone=PARIS, first_view="month", language="en")
    calendar = window.content.calendar
    yearly = OFTEN.replace("20171121T090000", "20300610T090000")
    run(qtbot, window, written(tmp_path, yearly.replace("SECONDLY", "YEARLY")))
    calendar.go_to(date(2041, 3, 1))
    qtbot.waitUntil(lambda: calendar.month.scene.strip.nearest is not None)
    qtbot.waitUntil(lambda: calendar.month.scene.strip.nearest.edtf == "2041-06-10T09:00")


@pytest.mark.slow
def test_the_small_month_marks_the_days(calendar, qtbot):
    mini = calendar.sidebar.mini
    mini.set_month(date(2017, 12, 1))
    counts = mini._days._counts
    qtbot.waitUntil(lambda: bool(mini._days._counts.get(date(2017, 12, 18))))
    assert counts is not None
    assert not mini._days._counts.get(date(2017, 12, 19))


def test_one_date_is_selected_and_its_pane_begins_with_it(window, calendar, qtbot):
    calendar.select(MOVED)
    qtbot.waitUntil(lambda: "Point du mardi" in said(window))
    assert calendar.agenda.selected_keys() == [MOVED]
    assert calendar.selected() == [UID]
    words = said(window)
    assert any(text.startswith("Tuesday 7 November 2017, 14:00") for text in words)
    assert "Repeats every week, 12 times" in words
    assert any(text.startswith("this date was moved from 6 November 2017") for text in words)
    calendar.select(CANCELLED)
    qtbot.waitUntil(lambda: "this date is cancelled" in said(window))


def test_who_asks_for_the_event_gets_its_next_date(window, calendar, qtbot):
    calendar.select(UID)
    qtbot.waitUntil(lambda: calendar.agenda.selected_keys() == [NEXT])
    qtbot.waitUntil(lambda: any("20 November" in text for text in said(window)))
    calendar.set_view("month")
    qtbot.waitUntil(lambda: not calendar.month.event_rect(NEXT).isEmpty())
    assert calendar.month.scene.selected == NEXT


def test_a_click_in_the_list_of_a_day_chooses_that_date(calendar, qtbot):
    calendar.set_view("month")
    qtbot.waitUntil(lambda: told(calendar))
    calendar.go_to(date(2017, 11, 20))
    calendar.month.setFocus()
    QTest.keyClick(calendar.month, Qt.Key.Key_Return)
    listed = calendar.month._popover.findChild(QListWidget)
    assert [listed.item(row).text() for row in range(listed.count())] == ["09:00  Point du lundi"]
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert calendar.selected_keys() == [NEXT]


def test_a_copied_sentence_tells_the_date_that_is_selected(window, calendar, qtbot):
    calendar.select(MOVED)
    window.commands.copier.event_sentence()
    clip = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: "7 November 2017" in clip.text())
    assert "Point du mardi" in clip.text()


@pytest.mark.slow
def test_who_hears_a_row_hears_that_it_repeats(calendar):
    model = calendar.agenda._model
    spoken = [model.words.sentence(calendar._events[key]) for key in (NEXT, MOVED)]
    assert spoken[0].endswith("repeats")
    assert "moved from 6 November 2017" in spoken[1]


@pytest.mark.slow
def test_back_leads_to_the_date_that_was_looked_at(window, calendar, qtbot):
    calendar.select(NEXT)
    calendar.select(MALINES)
    window.content.way.walk(forward=False)
    assert calendar.selected_keys() == [NEXT]
    qtbot.waitUntil(lambda: "Point du lundi" in said(window))


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (OFTEN, "it repeats more often than can be shown"),
        (UNSOUND, "the rule by which it repeats cannot be read"),
    ],
    ids=["often", "unsound"],
)
def test_what_cannot_be_counted_out_is_shown_once_and_said(
    window, calendar, qtbot, tmp_path, event, words
):
    uid = event.partition("UID:")[2].partition("\n")[0]
    bring(window._desk.tasks._database, written(tmp_path, MEETING + event))
    window.content.refresh()
    qtbot.waitUntil(
        lambda: any(row.uid == uid for row in calendar._events.values()), timeout=10_000
    )
    november = [row for row in calendar._events.values() if row.uid == uid and row.first_day]
    assert len([row for row in november if row.first_day < date(2017, 12, 1)]) == 1
    calendar.select(uid)
    qtbot.waitUntil(lambda: any(text.startswith(words) for text in said(window)))


def test_an_update_is_seen(window, calendar, qtbot, tmp_path):
    calendar.select(NEXT)
    newer = MEETING.replace("COUNT=12", "COUNT=3").replace("DTSTAMP:201709", "DTSTAMP:201710")
    bring(window._desk.tasks._database, written(tmp_path, newer))
    window.content.refresh()
    qtbot.waitUntil(lambda: "11-20T09:00" not in rows(calendar))
    assert rows(calendar) == ["11-07T14:00", "11-27T09:00"]


@pytest.mark.slow
def test_what_happens_daily_does_not_flood_the_agenda(start, qtbot, tmp_path):
    window = start(zone=PARIS, first_view="agenda", language="en")
    daily = MEETING.partition(
        "BEGIN:VEVENT\nUID:weekly@example.org\nDTSTAMP:20170901T000000Z\nRECUR"
    )[0]
    daily = daily.replace("WEEKLY;COUNT=12", "DAILY")
    run(qtbot, window, written(tmp_path, daily))
    days = rows(window.content.calendar)
    assert [day for day in days if "11-13" <= day < "11-27"] == [
        f"11-{day}T09:00" for day in range(13, 27)
    ]
    assert [day for day in days if "12-01" <= day < "12-20"] == [
        "12-04T09:00",
        "12-11T09:00",
        "12-18T09:00",
    ]
    assert len(days) < 60


@pytest.mark.slow
def test_several_dates_of_one_event_are_copied_as_a_table(window, calendar, qtbot):
    tree = calendar.agenda._tree
    calendar.select(NEXT)
    index = calendar.agenda._model.index_of(CANCELLED)
    flags = tree.selectionModel().SelectionFlag
    tree.selectionModel().select(index, flags.Select | flags.Rows)
    assert calendar.selected_keys() == [NEXT, CANCELLED]
    assert calendar.selected() == [UID]
    window.commands.copier.selection()
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.partition("\t")[0][:11] for line in lines[1:]] == ["20 November", "27 November"]
    assert calendar.pane._bar.export_button.text() == "Export .ics"


@pytest.mark.slow
def test_another_process_takes_the_meeting_away(window, calendar, qtbot, home):
    other = Database.open(home, clock=window._desk.clock)
    with other.write("delete") as store:
        store.delete_event(UID)
    other.close()
    qtbot.waitUntil(lambda: not rows(calendar), timeout=8_000)
