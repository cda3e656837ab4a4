"""Series whose occurrences were changed elsewhere: each change comes in, and nothing else goes."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from importkit import counts, imported, written

from migdesk.db.database import Database
from migdesk.formats import vevent
from migdesk.formats.component import Component, Unit, parse_unit
from migdesk.operations import exporting
from migdesk.operations.importplan import ImportPlan

UID = "series@example.org"
BEGIN = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n"
MASTER = f"""BEGIN:VEVENT
UID:{UID}
DTSTAMP:20240101T000000Z
DTSTART;TZID=Europe/Paris:20240603T090000
DTEND;TZID=Europe/Paris:20240603T100000
RRULE:COUNT=6;FREQ=WEEKLY
EXDATE;TZID=Europe/Paris:20240617T090000
SUMMARY:Weekly
X-KEPT:series
END:VEVENT
"""
LATE = f"""BEGIN:VEVENT
UID:{UID}
DTSTAMP:20240101T000000Z
RECURRENCE-ID;TZID=Europe/Paris:20240610T090000
DTSTART;TZID=Europe/Paris:20240610T110000
DTEND;TZID=Europe/Paris:20240610T120000
SUMMARY:Late
X-KEPT:late
END:VEVENT
"""
OTHER = LATE.replace("20240610", "20240624").replace("Late", "Other").replace(":late", ":other")
SERIES = f"{BEGIN}{MASTER}{LATE}END:VCALENDAR\n"
LATER = re.compile("(LAST-MODIFIED|DTSTAMP):2024")


def shared(database: Database) -> str:
    """The series as it leaves, unfolded, as a colleague stamps it later."""
    with database.read() as reader:
        text = exporting.share_events(reader, [UID]).text
    return LATER.sub(r"\1:2027", text.replace("\r\n ", "").replace("\r\n", "\n"))


def came(database: Database, folder: Path, text: str) -> ImportPlan:
    return imported(database, written(folder, text, "back.ics"))


def parts(database: Database) -> Mapping[str, Component]:
    """The components that are stored, by the value of their RECURRENCE-ID."""
    with database.read() as reader:
        assert list(reader.check()) == []
        (only,) = reader.events()
        components = reader.unit_of_event(only.uid).components
    found = {own.value("RECURRENCE-ID"): own for own in components}
    assert len(found) == len(components)
    assert all(own.value("UID") == UID for own in components)
    return found


def told(part: Component) -> tuple[str, str, str]:
    event = vevent.get(Unit([part]))
    return event.title, event.when.edtf, part.value("X-KEPT")


SERIES_TOLD = ("Weekly", "2024-06-03T09:00/2024-06-03T10:00", "series")
LATE_TOLD = ("Late", "2024-06-10T11:00/2024-06-10T12:00", "late")
MOVED_TOLD = ("Late", "2024-06-10T14:00/2024-06-10T15:00", "late")
IS_LATE = "20240610T090000"


def moved(text: str) -> str:
    """The changed occurrence at another time."""
    return text.replace("0T110000", "0T140000").replace("0T120000", "0T150000")


def without_series(text: str) -> str:
    """The file with the changed occurrence alone, as many programs send it."""
    start = text.index("BEGIN:VEVENT")
    return text[:start] + text[text.index("BEGIN:VEVENT", start + 1) :]


@pytest.fixture
def series(database: Database, tmp_path: Path) -> Database:
    imported(database, written(tmp_path, SERIES))
    return database


def test_a_series_that_comes_back_as_it_left_is_no_news(series, tmp_path):
    text = shared(series)
    assert counts(came(series, tmp_path, text)) == (0, 0, 1)
    assert counts(came(series, tmp_path, without_series(text))) == (0, 0, 1)
    utc = text.replace("-ID;TZID=Europe/Paris:20240610T090000", "-ID:20240610T070000Z")
    assert utc != text
    assert counts(came(series, tmp_path, utc)) == (0, 0, 1)


@pytest.mark.parametrize("alone", [False, True])
def test_an_occurrence_that_was_moved_elsewhere_is_moved_here(series, tmp_path, alone):
    text = moved(shared(series))
    text = without_series(text) if alone else text
    assert counts(came(series, tmp_path, text)) == (0, 1, 0)
    stored = parts(series)
    assert (told(stored[""]), told(stored[IS_LATE])) == (SERIES_TOLD, MOVED_TOLD)
    assert stored[IS_LATE].value("DTSTAMP") == "20270101T000000Z"
    assert counts(came(series, tmp_path, text)) == (0, 0, 1)
    assert counts(came(series, tmp_path, moved(shared(series)))) == (0, 0, 1)


def test_an_older_file_does_not_take_an_occurrence_back(series, tmp_path):
    text = shared(series)
    assert counts(came(series, tmp_path, moved(text))) == (0, 1, 0)
    plan = came(series, tmp_path, text.replace(":2027", ":2025"))
    assert len(plan.changed) == 0
    assert told(parts(series)[IS_LATE]) == MOVED_TOLD


def test_an_occurrence_that_was_changed_only_elsewhere_comes_in(series, tmp_path):
    text = shared(series).replace("END:VCALENDAR", f"{OTHER}END:VCALENDAR")
    assert counts(came(series, tmp_path, text)) == (0, 1, 0)
    stored = parts(series)
    assert sorted(stored) == ["", IS_LATE, "20240624T090000"]
    assert told(stored[IS_LATE]) == LATE_TOLD
    assert counts(came(series, tmp_path, text)) == (0, 0, 1)


def test_an_occurrence_that_was_cancelled_elsewhere_is_left_out_here(series, tmp_path):
    line = "EXDATE;TZID=Europe/Paris:20240617T090000"
    text = shared(series).replace(line, f"{line},20240701T090000")
    assert counts(came(series, tmp_path, text)) == (0, 1, 0)
    lines = [own.raw for own in parts(series)[""].lines("EXDATE")]
    assert lines == [line, "EXDATE;TZID=Europe/Paris:20240701T090000"]
    assert counts(came(series, tmp_path, text)) == (0, 0, 1)


def test_a_series_that_begins_at_another_time_has_no_ghosts_of_its_old_occurrences(
    series, tmp_path
):
    text = shared(series).replace("T090000", "T080000")
    assert counts(came(series, tmp_path, text)) == (0, 1, 0)
    assert sorted(parts(series)) == ["", "20240610T080000"]


@pytest.mark.parametrize("text", [MASTER, MASTER + LATE])
def test_a_single_occurrence_from_elsewhere_does_not_replace_the_series(database, tmp_path, text):
    imported(database, written(tmp_path, f"{BEGIN}{text}END:VCALENDAR\n"))
    late = LATER.sub(r"\1:2027", f"{BEGIN}{moved(LATE)}END:VCALENDAR\n")
    assert counts(came(database, tmp_path, late)) == (0, 1, 0)
    stored = parts(database)
    assert (told(stored[""]), told(stored[IS_LATE])) == (SERIES_TOLD, MOVED_TOLD)
    assert counts(came(database, tmp_path, late)) == (0, 0, 1)


def test_single_occurrences_of_a_series_that_is_not_here_stand_beside_each_other(
    database, tmp_path
):
    """One may be invited to some of them only."""
    for text in (LATE, OTHER):
        came(database, tmp_path, f"{BEGIN}{text}END:VCALENDAR\n")
    assert sorted(parts(database)) == [IS_LATE, "20240624T090000"]


def test_a_series_and_its_occurrence_of_two_files_are_one(database, tmp_path):
    both = (
        written(tmp_path, f"{BEGIN}{text}END:VCALENDAR\n", f"{n}.ics")
        for n, text in enumerate((MASTER, LATE))
    )
    imported(database, *both)
    assert sorted(parts(database)) == ["", IS_LATE]


def test_a_single_occurrence_from_elsewhere_leaves_what_a_shared_file_does_not_carry(
    series, tmp_path
):
    """The file that came last has the series, but not all of it."""
    text = shared(series).replace("Weekly", "Fortnightly")
    assert counts(came(series, tmp_path, text)) == (0, 1, 0)
    late = re.sub(":2024(.{4}T000000Z)", r":2028\1", f"{BEGIN}{moved(LATE)}END:VCALENDAR\n")
    assert counts(came(series, tmp_path, late)) == (0, 1, 0)
    stored = parts(series)
    assert told(stored[""]) == ("Fortnightly", *SERIES_TOLD[1:])
    assert told(stored[IS_LATE]) == MOVED_TOLD


@pytest.mark.parametrize("when", ["20240610T090000", "someday"])
def test_no_odd_occurrence_from_elsewhere_replaces_the_series(series, tmp_path, when):
    odd = LATE.replace("ID;TZID=Europe/Paris:20240610T090000", f"ID;TZID=Europe/Paris:{when}")
    text = LATER.sub(r"\1:2027", f"{BEGIN}{odd}{odd}END:VCALENDAR\n")
    came(series, tmp_path, text)
    with series.read() as reader:
        stored = reader.unit_of_event(UID)
    assert "X-KEPT:series" in stored.text
    assert when in stored.text
    assert counts(came(series, tmp_path, text)) == (0, 0, 1)


def test_a_note_of_ours_keeps_no_occurrence_that_its_sender_dropped(database, tmp_path):
    imported(database, written(tmp_path, f"{BEGIN}{MASTER}{LATE}{OTHER}END:VCALENDAR\n"))
    with database.write("note") as store:
        unit = store.unit_of_event(UID)
        noted = unit.text.replace("X-KEPT:series", "X-MIGDESK-NOTE:mine\r\nX-KEPT:series")
        store.save_event_unit(UID, parse_unit(noted))
    newer = MASTER.replace("DTSTAMP:2024", "DTSTAMP:2025")
    plan = imported(database, written(tmp_path, f"{BEGIN}{newer}{OTHER}END:VCALENDAR\n", "b.ics"))
    assert counts(plan) == (0, 1, 0)
    with database.read() as reader:
        text = reader.unit_of_event(UID).text
    assert "SUMMARY:Late" not in text
    assert "X-MIGDESK-NOTE:mine" in text
