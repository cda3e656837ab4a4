"""A message that adds a date to a series, and one date that comes before its series."""

from datetime import datetime
from pathlib import Path

import pytest
from importkit import counts, imported, written
from weekly import MEETING, UID

from migdesk.db.database import Database
from migdesk.formats.recurrence import occurrences
from migdesk.operations import importing, planning
from migdesk.operations.choices import UPDATE, Choice, decided
from migdesk.operations.importplan import ImportPlan

ADDED = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
METHOD:ADD
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20261001T000000Z
SEQUENCE:5
DTSTART;TZID=Europe/Paris:20261224T100000
DTEND;TZID=Europe/Paris:20261224T110000
SUMMARY:Réunion en plus
END:VEVENT
END:VCALENDAR
"""
MOVED = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20261001T000000Z
SEQUENCE:2
RECURRENCE-ID;TZID=Europe/Paris:20261102T090000
DTSTART;TZID=Europe/Paris:20261104T100000
DTEND;TZID=Europe/Paris:20261104T110000
SUMMARY:Point du mercredi
END:VEVENT
END:VCALENDAR
"""


def days(database: Database) -> dict[str, str]:
    """The title of each date there is."""
    with database.read() as reader:
        text = f"BEGIN:VCALENDAR\r\n{reader.unit_of_event(UID).text}END:VCALENDAR\r\n"
    found = occurrences(text.encode(), datetime(2026, 9, 1), datetime(2027, 3, 1))
    return {f"{own.start:%m-%d}": own.component.value("SUMMARY") for own in found.occurrences}


def test_a_message_adds_a_date_and_changes_nothing_else(database: Database, tmp_path: Path):
    imported(database, written(tmp_path, MEETING))
    before = days(database)
    plan = imported(database, written(tmp_path, ADDED, "add.ics"))
    assert counts(plan) == (0, 1, 0)
    assert days(database) == {**before, "12-24": "Réunion en plus"}
    assert counts(imported(database, tmp_path / "add.ics")) == (0, 0, 1)
    assert len(imported(database, tmp_path / "file.ics").older) == 1
    assert days(database) == {**before, "12-24": "Réunion en plus"}


def test_the_series_and_what_adds_to_it_come_together(database: Database, tmp_path: Path):
    files = written(tmp_path, ADDED, "add.ics"), written(tmp_path, MEETING)
    imported(database, *files)
    assert days(database)["12-24"] == "Réunion en plus"
    assert days(database)["10-05"] == "Point du lundi"


@pytest.mark.parametrize("line", ["RRULE:FREQ=DAILY;COUNT=3", "RDATE:20261225T100000Z"])
def test_what_is_added_and_repeats_itself_takes_nothing_away(database, tmp_path: Path, line: str):
    imported(database, written(tmp_path, MEETING))
    before = days(database)
    plan = imported(database, written(tmp_path, ADDED.replace("SUMMARY", f"{line}\nSUMMARY")))
    assert len(plan.older) == 1
    assert days(database) == before


def apart(database: Database, tmp_path: Path) -> ImportPlan:
    imported(database, written(tmp_path, MOVED, "moved.ics"))
    return imported(database, written(tmp_path, MEETING))


def together(database: Database, tmp_path: Path) -> ImportPlan:
    return imported(
        database, written(tmp_path, MOVED, "a.ics"), written(tmp_path, MEETING, "b.ics")
    )


@pytest.mark.parametrize("how", [apart, together])
def test_a_date_that_came_before_its_series_does_not_keep_it_out(database, tmp_path: Path, how):
    plan = how(database, tmp_path)
    assert not plan.older
    found = days(database)
    assert found["11-04"] == "Point du mercredi"
    assert found["10-05"] == "Point du lundi"
    assert "11-03" not in found


CANCELLED = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
METHOD:CANCEL
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20261001T000000Z
SEQUENCE:2
RECURRENCE-ID;TZID=Europe/Paris:20261012T090000
END:VEVENT
END:VCALENDAR
"""


def test_the_original_file_revives_no_cancelled_date(database: Database, tmp_path: Path):
    imported(database, written(tmp_path, MEETING))
    with database.write("import") as store:
        plan = planning.plan(store, planning.read_files([written(tmp_path, CANCELLED, "c.ics")]))
        importing.apply(store, decided(plan, {0: Choice(UPDATE)}))
        text = store.unit_of_event(UID).text
    assert text.count("STATUS:CANCELLED") == 2
    again = imported(database, written(tmp_path, MEETING, "again.ics"))
    assert not again.changed
    with database.read() as reader:
        assert reader.unit_of_event(UID).text == text
