"""Events that repeat happen on the days that are asked for, whoever changed them last."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from importkit import clock, imported, written
from weekly import MEETING, STARTS, UID, calendar

from migdesk.db.database import Database
from migdesk.db.happenings import dates_of
from migdesk.db.rows import span
from migdesk.db.summaries import Filter, key_of
from migdesk.formats.component import Component
from migdesk.formats.timed import Occurrence
from migdesk.operations import exports, handing, history, listing
from migdesk.operations.readersclock import shown_summary
from migdesk.records import Stage

COARSE = (
    "DTSTART;VALUE=DATE:20261001",
    "DTEND;VALUE=DATE:20261101",
    "X-MIGDESK-EDTF:2026-10~",
    "RRULE:FREQ=DAILY",
)
AUTUMN = Filter(since=date(2026, 10, 1), until=date(2026, 12, 31))


def starts(database: Database, asked: Filter = AUTUMN) -> list[str]:
    with database.read() as reader:
        return [row.edtf.partition("/")[0] for row in reader.occurrences(asked)]


def between(first: str, last: str) -> Filter:
    return Filter(since=date.fromisoformat(first), until=date.fromisoformat(last))


@pytest.fixture
def meeting(database: Database, tmp_path: Path) -> Database:
    imported(database, written(tmp_path, MEETING))
    return database


def test_each_occurrence_is_told_with_what_its_own_component_says(meeting):
    with meeting.read() as reader:
        rows = reader.occurrences(AUTUMN)
    assert [row.start for row in rows] == list(STARTS)
    assert (
        rows[2].edtf == "2026-10-26T09:00/2026-10-26T10:00"
    )  # the clocks went back the day before
    moved, cancelled = rows[3], rows[5]
    assert (moved.title, moved.location, moved.start_minute) == ("Point du mardi", "Nantes", 840)
    assert (moved.instead, moved.edtf) == ("2026-11-02T09:00", "2026-11-03T14:00/2026-11-03T15:30")
    assert (cancelled.stage, cancelled.instead) == (Stage.CANCELLED, "2026-11-16T09:00")
    assert {row.instead for row in rows if row not in (moved, cancelled)} == {""}
    assert len({row.key for row in rows}) == len(rows)


def test_a_long_list_of_exceptions_counts_among_what_is_kept(database: Database, tmp_path: Path):
    away = ",".join(f"2025{month:02}{day:02}" for month in range(1, 13) for day in range(1, 29))
    text = MEETING.replace("EXDATE;", f"EXDATE;VALUE=DATE:{away}\nEXDATE;")
    imported(database, written(tmp_path, text))
    with database.read() as reader:
        found = reader.events()[0]
        happenings = reader._repetitions.of(reader._connection, found)
        before = happenings.size
        assert before > 4 * len(away)
        assert happenings.between(date(2026, 10, 1), date(2026, 10, 31)).rows
        assert happenings.size > before


def test_without_days_each_is_listed_once_and_says_that_it_repeats(meeting):
    with meeting.read() as reader:
        (row,) = reader.occurrences(Filter())
        (plain,) = listing.events(reader, Filter())
    assert (row.start, row.recurring, row.first_day) == ("", True, date(2026, 10, 5))
    assert plain["repeats"]
    assert listing.line(plain).endswith("(repeats)")


def test_scripts_get_the_dates_of_each_occurrence(meeting):
    with meeting.read() as reader:
        found = listing.events(reader, between("2026-11-01", "2026-11-16"))
    assert [(own["uid"], own["start"], own["end"], own["status"]) for own in found] == [
        (UID, "2026-11-03T14:00", "2026-11-03T15:30", ""),
        (UID, "2026-11-09T09:00", "2026-11-09T10:00", ""),
        (UID, "2026-11-16T09:00", "2026-11-16T10:00", "CANCELLED"),
    ]
    assert [own["location"] for own in found] == ["Nantes", "Genève", "Genève"]


def test_what_does_not_happen_on_these_days_is_not_there(meeting):
    days = between("2026-10-19", "2026-10-19")
    with meeting.read() as reader:
        assert reader.events(days) == reader.occurrences(days) == []
        assert not list(reader.archive_calendars(days))
        assert reader.counts("status", days) == []
        assert len(reader.events(between("2026-11-23", "2026-11-23"))) == 1


def test_a_file_holds_the_whole_series_once(meeting, tmp_path):
    with meeting.read() as reader:
        exports.write(reader, str(tmp_path / "a.ics"), AUTUMN, exports.Options())
    text = (tmp_path / "a.ics").read_text()
    assert text.count("RRULE:FREQ=WEEKLY;COUNT=9") == 1
    assert text.count("BEGIN:VEVENT") == 3


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Filter(since=date(2026, 11, 23)), ["2026-11-23T09:00", "2026-11-30T09:00"]),
        (Filter(until=date(2026, 10, 12)), ["2026-10-05T09:00", "2026-10-12T09:00"]),
        (Filter(since=date(2027, 1, 1)), []),
        (Filter(until=date(2025, 1, 1)), []),
    ],
)
def test_days_without_an_end_are_a_year(meeting, asked, expected):
    assert starts(meeting, asked) == expected


def test_what_happens_seldom_is_told_as_the_next_time(database, tmp_path):
    text = calendar("DTSTART;VALUE=DATE:20100601", "RRULE:FREQ=YEARLY;INTERVAL=10")
    imported(database, written(tmp_path, text))
    assert starts(database, Filter(since=date(2026, 1, 1))) == ["2030-06-01"]
    assert starts(database, Filter(until=date(2026, 1, 1))) == ["2020-06-01"]
    assert starts(database, between("1990-01-01", "2050-01-01"))[-2:] == [
        "2030-06-01",
        "2040-06-01",
    ]


def test_a_changed_file_and_undo_are_seen_at_once(meeting, tmp_path):
    before = starts(meeting)
    newer = MEETING.replace("COUNT=9", "COUNT=2").replace("DTSTAMP:202609", "DTSTAMP:202610")
    imported(meeting, written(tmp_path, newer, "newer.ics"))
    assert starts(meeting) == [*STARTS[:2], STARTS[3], STARTS[5]]
    with meeting.write("undo") as store:
        history.undo(store)
    assert starts(meeting) == before


def test_what_another_process_writes_is_seen_at_once(meeting, home):
    assert len(starts(meeting)) == len(STARTS)
    other = Database.open(home, clock=clock)
    with other.write("delete") as store:
        store.delete_event(UID)
    other.close()
    assert starts(meeting) == []


def test_the_zone_of_the_file_counts(database, tmp_path):
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:+0000\nTZOFFSETTO:{}\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    lines = ("DTSTART;TZID=Ours:20261001T230000", "RRULE:FREQ=DAILY;UNTIL=20261003T215900Z")
    imported(database, written(tmp_path, calendar(*lines, zones=zone.format("+0100"))))
    assert len(starts(database)) == 2
    imported(database, written(tmp_path, calendar(*lines, zones=zone.format("+0200")), "b.ics"))
    assert len(starts(database)) == 3


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        (("DTSTART:20261001T090000", "RRULE:FREQ=SECONDLY"), "2026-10-01T09:00"),
        (("DTSTART:20261001T090000", "RRULE:FREQ=NEVER"), "2026-10-01T09:00"),
        (COARSE, "2026-10~"),
    ],
)
def test_what_cannot_be_counted_out_is_told_once_a_month(database, tmp_path, lines, first):
    imported(database, written(tmp_path, calendar(*lines)))
    assert starts(database, between("2026-10-01", "2026-10-31")) == [first]


def test_what_has_no_rule_but_other_dates_repeats_too(database, tmp_path):
    lines = ("DTSTART;VALUE=DATE:20261001", "RDATE;VALUE=DATE:20261101,20261201")
    imported(database, written(tmp_path, calendar(*lines)))
    assert starts(database) == ["2026-10-01", "2026-11-01", "2026-12-01"]


def test_every_hour_of_a_month_is_told(database, tmp_path):
    lines = ("DTSTART:20261001T000000", "DURATION:PT5M", "RRULE:FREQ=HOURLY")
    imported(database, written(tmp_path, calendar(*lines)))
    assert len(starts(database, between("2026-10-01", "2026-11-30"))) == 61 * 24


def test_what_goes_on_into_another_month_is_told_once(database, tmp_path):
    lines = ("DTSTART;VALUE=DATE:20261030", "DURATION:P4D", "RRULE:FREQ=MONTHLY")
    imported(database, written(tmp_path, calendar(*lines)))
    assert starts(database, between("2026-10-31", "2026-12-15")) == ["2026-10-30", "2026-11-30"]
    assert starts(database, between("2026-11-01", "2026-11-20")) == ["2026-10-30"]


def test_one_occurrence_is_found_by_its_start(meeting):
    with meeting.read() as reader:
        moved = reader.occurrence(UID, "2026-11-03T14:00")
        assert (moved.event.title, moved.event.when.edtf) == (moved.row.title, moved.row.edtf)
        assert reader.occurrence(UID, "2026-11-02T09:00") is None
        assert reader.occurrence(UID, "nonsense") is None
        assert reader.occurrence("nobody", "2026-11-03T14:00") is None


def test_the_database_is_sound(meeting):
    assert meeting.check() == []


def test_the_sentence_is_about_the_occurrence_that_is_meant(meeting):
    moved, whole, gone = (key_of(UID, "2026-11-03T14:00"), UID, key_of(UID, "2026-10-19T09:00"))
    with meeting.read() as reader:
        told = handing.events(reader, [moved, whole, gone], "fr", None)
        alone = handing.events(reader, [moved], "fr", None)
    first, second, third = told.text.split("\n")
    assert "Point du mardi, 3 novembre 2026" in first
    assert first.endswith("Nantes.")
    assert "Point du lundi, 5 octobre 2026" in second
    assert third == second
    assert alone.text == first
    assert alone.shared.text == told.shared.text


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2026, 10, 1), date(2026, 10, 2)),
        (date(2026, 10, 1), date(2026, 10, 4)),
        (date(2026, 10, 1), date(2026, 10, 1)),
        (datetime(2026, 10, 1, 9), datetime(2026, 10, 1, 9)),
        (datetime(2026, 10, 1, 9), datetime(2026, 10, 2)),
        (datetime(2026, 10, 1), datetime(2026, 10, 1)),
        (datetime(2026, 10, 1), datetime(2026, 10, 2)),
        (datetime(2026, 10, 1, 9, 0, 5), datetime(2026, 10, 1, 9, 30)),
        (datetime(2026, 10, 1, 9, 0, 5), datetime(2026, 10, 1, 9, 30, 5)),
        (datetime(2026, 10, 1, 9, 0, 5), datetime(2026, 10, 1, 9, 0, 5)),
        (datetime(2026, 10, 1, 9, 30), datetime(2026, 10, 1, 9, 30, 5)),
        (datetime(2026, 10, 25, 2, 30), datetime(2026, 10, 25, 2, 10)),
    ],
)
def test_the_quick_way_to_a_date_leads_to_the_same(start, end):
    own = Occurrence(start, end, Component("VEVENT", ()))
    assert dates_of(own) == span(own.when)


def test_the_reader_s_clock_is_the_same_for_occurrences(meeting):
    with meeting.read() as reader:
        rows = reader.occurrences(AUTUMN)
    for zone in ("Europe/Paris", "Europe/Brussels", "Asia/Tokyo", "UTC"):
        for row in rows:
            slow = shown_summary(replace(row, start=""), ZoneInfo(zone))
            assert shown_summary(row, ZoneInfo(zone)) == replace(slow, start=row.start)
