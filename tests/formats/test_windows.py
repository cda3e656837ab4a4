"""What touches a window, where clocks change, and in whole files."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from migdesk.dates import When
from migdesk.formats.recurrence import occurrences
from migdesk.formats.regular import LIMIT
from tests.formats.expanding import (
    ALWAYS,
    PARIS_TIME,
    TIMED,
    expand,
    starts,
    told,
)
from tests.formats.texts import component, crlf, vevent, vtodo

PARIS, NEW_YORK = ZoneInfo("Europe/Paris"), ZoneInfo("America/New_York")


# windows and lengths


@pytest.mark.parametrize(
    ("window", "touched"),
    [
        (("2025-03-18T15:59", "2025-03-18T16:30"), True),
        (("2025-03-18T16:00", "2025-03-18T16:30"), False),
        (("2025-03-18T13:00", "2025-03-18T14:00"), False),
        (("2025-03-18T13:00", "2025-03-18T14:01"), True),
        (("2025-03-18T15:00", "2025-03-18T15:01"), True),
    ],
)
def test_what_is_under_way_touches_a_window(window, touched):
    assert bool(starts(*TIMED, window=map(datetime.fromisoformat, window))) == touched


def test_a_moment_touches_the_window_that_begins_with_it():
    noon = datetime(2025, 1, 1, 12)
    assert starts("DTSTART:20250101T120000", window=(noon, datetime(2025, 1, 2)))
    assert not starts("DTSTART:20250101T120000", window=(datetime(2025, 1, 1), noon))


def test_days_end_before_the_next_one():
    lines = ("DTSTART;VALUE=DATE:20250106", "DTEND;VALUE=DATE:20250109", "RRULE:FREQ=MONTHLY")
    (own,) = expand(vevent("UID:a", *lines), datetime(2025, 2, 8), datetime(2025, 2, 9)).occurrences
    assert (own.start, own.end) == (date(2025, 2, 6), date(2025, 2, 9))
    assert own.when == When.of_edtf("2025-02-06/2025-02-08")
    assert not starts(*lines, window=(datetime(2025, 2, 9), datetime(2025, 2, 10)))


def test_an_occurrence_tells_what_a_record_tells():
    _, last = expand(vevent("UID:a", *TIMED[:2], "RRULE:FREQ=WEEKLY;COUNT=2")).occurrences
    assert last.when == When.of_edtf("2025-03-25T14:00/2025-03-25T16:00")


def test_a_to_do_is_due_again():
    unit = vtodo("UID:a", "DUE;VALUE=DATE:20250131", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2")
    assert told(expand(unit)) == "2025-01-31 2025-02-28"


def test_without_a_date_nothing_happens():
    assert starts("RRULE:FREQ=DAILY") == ""


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:99991231T230000Z", "DURATION:P999999D", "RRULE:FREQ=DAILY"),
        ("DTSTART;TZID=Asia/Tokyo:00010101T000000", "DURATION:PT1H", "RRULE:FREQ=YEARLY"),
        ("DTSTART;VALUE=DATE:99991231", "RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:00010101"),
        ("DTSTART:20250101T000000Z", "DURATION:-P9W", "RRULE:FREQ=DAILY", "RDATE:99991231T235959Z"),
        ("DTSTART:20250101T000000Z", "RDATE;VALUE=PERIOD:x/y,/,20250101T000000Z/"),
    ],
)
@pytest.mark.parametrize("zone", [None, NEW_YORK])
def test_the_ends_of_the_calendar_hurt_nobody(lines, zone):
    window = (datetime(1, 1, 1, tzinfo=zone), datetime(9999, 12, 31, tzinfo=zone))
    for own in expand(vevent("UID:a", *lines), *window).occurrences:
        assert own.when
        assert own.end >= own.start


# time zones


def test_the_hour_stays_when_the_clocks_change():
    found = expand(vevent("UID:a", *TIMED)).occurrences
    assert [own.start.astimezone(UTC).hour for own in found] == [13, 13, 12, 12]
    assert {own.start.hour for own in found} == {14}


def test_time_passes_where_dtend_says_so():
    lines = (f"{PARIS_TIME}20250328T220000", "RRULE:FREQ=DAILY;COUNT=2")
    night = (*lines, "DTEND;TZID=Europe/Paris:20250329T060000")
    assert [own.end.hour for own in expand(vevent("UID:a", *night)).occurrences] == [6, 7]
    nominal = (*lines, "DURATION:P1D")
    assert [own.end.hour for own in expand(vevent("UID:a", *nominal)).occurrences] == [22, 22]


def test_an_hour_that_never_comes_is_the_one_after():
    lines = (f"{PARIS_TIME}20250329T023000", "RRULE:FREQ=DAILY;COUNT=3")
    found = expand(vevent("UID:a", *lines)).occurrences
    assert [own.start.astimezone(UTC).hour for own in found] == [1, 1, 0]
    gap = datetime(2025, 3, 30, 3, 10, tzinfo=PARIS), datetime(2025, 3, 30, 4, 0, tzinfo=PARIS)
    assert len(expand(vevent("UID:a", *lines), *gap).occurrences) == 1


def test_of_an_hour_that_comes_twice_the_first_counts():
    lines = (f"{PARIS_TIME}20251025T023000", "RRULE:FREQ=DAILY;COUNT=2")
    assert expand(vevent("UID:a", *lines)).occurrences[1].start.astimezone(UTC).hour == 0


def test_an_hourly_rule_has_no_hour_twice():
    lines = (f"{PARIS_TIME}20250330T000000", "RRULE:FREQ=HOURLY;COUNT=5")
    found = [own.start.astimezone(UTC) for own in expand(vevent("UID:a", *lines)).occurrences]
    assert len(set(found)) == len(found) == 4


def test_a_window_is_somewhere():
    tokyo = ZoneInfo("Asia/Tokyo")
    day = datetime(2025, 3, 18, tzinfo=tokyo), datetime(2025, 3, 19, tzinfo=tokyo)
    assert starts(f"{PARIS_TIME}20250317T160000", window=day)
    assert not starts(f"{PARIS_TIME}20250318T160000", window=day)
    assert starts("DTSTART;VALUE=DATE:20250318", window=day)
    assert starts("DTSTART:20250318T235900", window=day)


def test_windows_and_vendors_names_are_known():
    for tzid in ("Romance Standard Time", "/vendor.example/1/Europe/Paris"):
        (own,) = expand(vevent("UID:a", f"DTSTART;TZID={tzid}:20250701T120000")).occurrences
        assert own.start.astimezone(UTC).hour == 10


def test_a_zone_that_nobody_knows_floats():
    (own,) = expand(vevent("UID:a", "DTSTART;TZID=Nowhere:20250701T120000")).occurrences
    assert own.start == datetime(2025, 7, 1, 12)


# whole files


def test_a_file_is_told_in_order_each_calendar_with_its_own_zones():
    def calendar(uid, offset):
        zone = component(
            "STANDARD", "DTSTART:19700101T000000", f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}"
        )
        return crlf(
            "BEGIN:VCALENDAR",
            "BEGIN:VTIMEZONE",
            "TZID:Customized Time Zone",
            *zone.removesuffix("\r\n").split("\r\n"),
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            f"UID:{uid}",
            "DTSTART;TZID=Customized Time Zone:20250101T120000",
            "RRULE:FREQ=DAILY;COUNT=2",
            "END:VEVENT",
            "END:VCALENDAR",
        )

    data = (calendar("one", "+0500") + calendar("two", "+0100")).encode()
    window = datetime(2025, 1, 1, tzinfo=UTC), datetime(2025, 2, 1, tzinfo=UTC)
    found = [start.astimezone(UTC) for start in occurrences(data, *window)]
    assert [(start.day, start.hour) for start in found] == [(1, 7), (1, 11), (2, 7), (2, 11)]


def test_to_dos_are_told_when_asked_for():
    data = component("VTODO", "UID:a", "DTSTART;VALUE=DATE:20250106").encode()
    assert list(occurrences(data, *ALWAYS)) == []
    assert list(occurrences(data, *ALWAYS, names=("VEVENT", "VTODO"))) == [date(2025, 1, 6)]


def test_a_file_tells_what_is_doubtful_in_it():
    day = "DTSTART;VALUE=DATE:20250106"
    bad = component("VEVENT", "UID:a", day, "RRULE:FREQ=NEVER")
    often = component("VEVENT", "UID:b", day, "RRULE:FREQ=DAILY")
    expansion = occurrences((bad + often).encode(), *ALWAYS)
    assert expansion.doubts == {"rule-not-sound", "rule-too-often"}
    assert len(expansion.occurrences) == 1 + LIMIT


@pytest.mark.parametrize(
    ("lines", "hours"),
    [
        (("DTSTART:20250101T100000", "DURATION:PT90M"), 1.5),
        (("DTSTART:20250101T100000", "DTEND:20250101T113000"), 1.5),
        ((f"{PARIS_TIME}20250101T100000", "DTEND:20250101T113000"), 1.5),
        ((f"{PARIS_TIME}20250101T100000", "DTEND;TZID=America/New_York:20250101T100000"), 6),
        ((f"{PARIS_TIME}20250101T100000", "DTEND;VALUE=DATE:20250102"), 14),
        ((f"{PARIS_TIME}20250101T100000", "DTEND:20250101T090000Z", "DURATION:PT9H"), 0),
        ((f"{PARIS_TIME}20250101T100000",), 0),
    ],
)
def test_an_event_lasts_until_its_end_in_any_kind_of_time(lines, hours):
    (own,) = expand(vevent("UID:a", *lines)).occurrences
    length = own.end.replace(tzinfo=None) - own.start.replace(tzinfo=None)
    assert length.total_seconds() == hours * 3600
