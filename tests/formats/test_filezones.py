"""The time zones of a file: what their VTIMEZONE says, in that file only."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from migdesk.formats import values
from migdesk.formats.contentline import ContentLine
from migdesk.formats.filezones import Zones
from migdesk.formats.vtimezone import vtimezone
from tests.formats.expanding import expand
from tests.formats.texts import component, vevent

OUTLOOK = component(
    "STANDARD",
    "DTSTART:16010101T030000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
) + component(
    "DAYLIGHT",
    "DTSTART:16010101T020000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
)


def defined(*parts: str) -> str:
    lines = "".join(parts).removesuffix("\r\n").split("\r\n")
    return component("VTIMEZONE", "TZID:Own", *lines)


def observance(start: str, before: str, after: str, *lines: str) -> str:
    return component(
        "STANDARD", f"DTSTART:{start}", f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}", *lines
    )


def own(text: str):
    return Zones({"Own": text}).of("Own")


def hours(tz, *walls: str) -> list[float]:
    offsets = (datetime.fromisoformat(wall).replace(tzinfo=tz).utcoffset() for wall in walls)
    return [offset / timedelta(hours=1) for offset in offsets]


def test_a_zone_of_outlook_changes_when_its_rules_say():
    tz = own(defined(OUTLOOK))
    walls = ("2025-03-30T01:59", "2025-03-30T03:00", "2025-10-26T02:59", "2025-10-26T03:00")
    assert hours(tz, *walls) == [1, 2, 2, 1]
    assert hours(tz, "1950-07-01", "2199-07-01", "9999-07-01") == [2, 2, 1]


def test_the_hour_that_comes_twice_or_never_is_read_as_rfc_5545_says():
    tz = own(defined(OUTLOOK))
    assert hours(tz, "2025-03-30T02:30", "2025-10-26T02:30") == [1, 2]
    assert datetime(2025, 10, 26, 2, 30, tzinfo=tz, fold=1).utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize(
    "tzid", ["Europe/Paris", "America/New_York", "Australia/Sydney", "Asia/Tokyo"]
)
def test_what_we_write_is_read_as_the_zone_itself(tzid):
    text = vtimezone(tzid, datetime(1990, 1, 1)).replace(f"TZID:{tzid}", "TZID:Own")
    tz, real = own(text), ZoneInfo(tzid)
    at = datetime(1990, 1, 1, tzinfo=UTC)
    while at.year < 2045:
        ours, theirs = at.astimezone(tz), at.astimezone(real)
        assert ours.replace(tzinfo=None) == theirs.replace(tzinfo=None)
        assert (ours.fold, ours.astimezone(UTC)) == (theirs.fold, at)
        at += timedelta(hours=31)


def test_there_and_back_again_within_an_hour_of_each_change():
    tz = own(defined(OUTLOOK))
    for change in (datetime(2025, 3, 30, 1, tzinfo=UTC), datetime(2025, 10, 26, 1, tzinfo=UTC)):
        for minutes in range(-90, 91, 15):
            at = change + timedelta(minutes=minutes)
            assert at.astimezone(tz).astimezone(UTC) == at


def test_single_changes_and_ends_of_rules_count():
    text = defined(
        observance("20200101T000000", "+0100", "+0200", "RDATE:20220101T000000"),
        observance("20210101T000000", "+0200", "+0100"),
        observance("20230101T000000", "+0200", "+0300", "RRULE:FREQ=YEARLY;UNTIL=20231231T220000Z"),
        observance("20230601T000000", "+0300", "+0200", "RRULE:FREQ=YEARLY;UNTIL=20240601"),
    )
    walls = ("2019-06-01", "2020-06-01", "2021-06-01", "2022-06-01", "2023-02-01", "2023-07-01")
    assert hours(own(text), *walls) == [1, 2, 1, 2, 3, 2]
    assert hours(own(text), "2024-02-01", "2024-07-01") == [3, 2]


def test_an_offset_may_have_seconds():
    tz = own(defined(observance("19000101T000000", "+000921", "-123456")))
    assert hours(tz, "2025-01-01") == [-(12 + 34 / 60 + 56 / 3600)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        defined("X-NOTHING:here\r\n"),
        defined(observance("19000101T000000", "+9999", "+0100")),
        defined(observance("19000101T000000", "+0100", "+0100", "RRULE:FREQ=SECONDLY")),
    ],
)
def test_a_zone_that_is_not_sound_is_none(text):
    assert own(text) is None


def test_a_name_of_the_database_means_the_database():
    zones = Zones({"Europe/Paris": defined(observance("19000101T000000", "+0900", "+0900"))})
    assert zones.of("Europe/Paris") == ZoneInfo("Europe/Paris")


def test_a_zone_of_the_file_comes_before_one_of_windows():
    tokyo = defined(observance("19000101T000000", "+0900", "+0900"))
    assert hours(
        Zones({"Romance Standard Time": tokyo}).of("Romance Standard Time"), "2025-07-01"
    ) == [9]
    assert hours(Zones({}).of("Romance Standard Time"), "2025-07-01") == [2]


def test_no_name_is_no_zone():
    assert Zones({"": defined(OUTLOOK)}).of("") is None
    assert Zones({}).at(values.moment(ContentLine("X:20250101"))).tzinfo is None


def test_it_names_itself():
    at = datetime(2025, 7, 1, tzinfo=own(defined(OUTLOOK)))
    assert (at.tzname(), at.dst()) == ("Own", None)
    assert at.timetz().utcoffset() == timedelta(hours=1)


def test_an_event_lasts_from_a_zone_of_the_file_to_utc():
    text = defined(observance("19000101T000000", "+0500", "+0500"))
    lines = ("DTSTART;TZID=Own:20250101T100000", "DTEND:20250101T093000Z")
    (found,) = expand(vevent("UID:a", *lines), zones={"Own": text}).occurrences
    assert found.end.hour == 14
