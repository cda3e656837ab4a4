"""Dates of events: DTSTART, DTEND or DUE, DURATION, and the EDTF shadow."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migdesk.dates import When
from migdesk.formats import vevent as lens
from migdesk.formats.component import parse_unit
from migdesk.formats.span import plain
from migdesk.records import Event
from tests.formats.texts import lines_of, vevent, vtodo
from tests.strategies import whens


def when(*lines, unit=vevent):
    found = lens.get(unit(*lines)).when
    return found and found.edtf


def put(edtf, *lines, zone="", unit=vevent):
    told = When.of_edtf(edtf) if edtf else None
    return lines_of(lens.put(unit(*lines), Event(when=told, time_zone=zone)))


@pytest.mark.parametrize(
    ("lines", "edtf"),
    [
        (("DTSTART;VALUE=DATE:20171116",), "2017-11-16"),
        (("DTSTART:20171116",), "2017-11-16"),
        (("DTSTART;VALUE=DATE:20171116", "DTEND;VALUE=DATE:20171118"), "2017-11-16/2017-11-17"),
        (("DTSTART;VALUE=DATE:20171116", "DTEND;VALUE=DATE:20171117"), "2017-11-16"),
        (("DTSTART;VALUE=DATE:20171116", "DTEND;VALUE=DATE:20171116"), "2017-11-16"),
        (("DTSTART;VALUE=DATE:20171116", "DTEND;VALUE=DATE:20171101"), "2017-11-16"),
        (("DTSTART;VALUE=DATE:20171116", "DURATION:P2D"), "2017-11-16/2017-11-17"),
        (("DTSTART;VALUE=DATE:20171116", "DURATION:PT48H"), "2017-11-16/2017-11-17"),
        (("DTSTART;VALUE=DATE:20171116", "DURATION:P1W"), "2017-11-16/2017-11-22"),
        (("DTSTART;VALUE=DATE:20171116", "DURATION:-P1W"), "2017-11-16"),
        (("DTSTART;VALUE=DATE:20171116", "DTEND:20171117T120000"), "2017-11-16/2017-11-17"),
        (("DTSTART;VALUE=DATE:20171116", "DTEND:20171118T000000"), "2017-11-16/2017-11-17"),
        (("DTSTART;VALUE=DATE:99991230", "DURATION:P2D"), "9999-12-30/9999-12-31"),
        (("DTSTART;VALUE=DATE:99991230", "DURATION:P999999W"), "9999-12-30/9999-12-31"),
        (("DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:00010101"), "0001-01-01"),
        (("DTSTART:20240425T173000", "DTEND:20240425T181500"), "2024-04-25T17:30/2024-04-25T18:15"),
        (("DTSTART:20240425T173005",), "2024-04-25T17:30:05"),
        (("DTSTART:20240425T173000", "DURATION:PT45M"), "2024-04-25T17:30/2024-04-25T18:15"),
        (("DTSTART:20240425T173000", "DTEND:20240425T173000"), "2024-04-25T17:30"),
        (("DTSTART:20240425T173000", "DTEND:20240424T173000"), "2024-04-25T17:30"),
        (("DTSTART:20240425T173000", "DURATION:-PT45M"), "2024-04-25T17:30"),
        (("DTSTART:00010101T000000", "DURATION:-P9W"), "0001-01-01T00:00"),
        (("DTSTART:99991231T120000", "DURATION:P1D"), "9999-12-31T12:00"),
        (("DTSTART:20240425T173000", "DURATION:P999999W"), "2024-04-25T17:30"),
        (
            ("DTSTART:20240425T173000", "DTEND;VALUE=DATE:20240427"),
            "2024-04-25T17:30/2024-04-27T00:00",
        ),
        (("DTSTART:20240230",), None),
        (("DTEND:20240425T173000",), None),
        ((), None),
    ],
)
def test_ends_are_included_whatever_the_file_says(lines, edtf):
    assert when(*lines) == edtf


@pytest.mark.parametrize(
    ("duration", "end"),
    [
        ("PT8H", "2024-03-31T07:00"),
        ("P1D", "2024-03-31T22:00"),
        ("P1DT1H", "2024-03-31T23:00"),
        ("PT24H", "2024-03-31T23:00"),
        ("PT1440M", "2024-03-31T23:00"),
        ("P1DT24H", "2024-04-01T22:00"),
        ("P1W", "2024-04-06T22:00"),
        ("PT168H", "2024-04-06T23:00"),
    ],
)
def test_hours_pass_as_they_do_where_clocks_change_and_days_are_days(duration, end):
    start = "DTSTART;TZID=Europe/Paris:20240330T220000"
    assert when(start, f"DURATION:{duration}") == f"2024-03-30T22:00/{end}"


def test_the_night_that_is_an_hour_longer_takes_its_hour():
    start = "DTSTART;TZID=Europe/Paris:20261024T200000"
    assert when(start, "DURATION:PT36H") == "2026-10-24T20:00/2026-10-26T07:00"


@given(
    st.sampled_from(["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]),
    st.datetimes(datetime(1975, 1, 1), datetime(2036, 1, 1)).map(
        lambda at: at.replace(microsecond=0)
    ),
    st.integers(0, 400),
    st.integers(0, 3 * 86_400) | st.integers(100 * 86_400, 250 * 86_400),
)
def test_an_end_is_where_the_clocks_of_the_zone_are_then(zone, start, days, seconds):
    """Against the seconds of the epoch, which pass everywhere alike."""
    tz = ZoneInfo(zone)
    left = (start + timedelta(days=days)).replace(tzinfo=tz)
    end = datetime.fromtimestamp(left.timestamp() + seconds, tz) if seconds else left
    wall = end.replace(tzinfo=None)
    found = lens.get(
        vevent(f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}", f"DURATION:P{days}DT{seconds}S")
    ).when
    assert found.start.first == start
    assert (found.end and found.end.first) == (wall if wall > start else None)


def test_a_duration_to_the_end_of_time_is_read():
    start = "DTSTART;TZID=America/Los_Angeles:99991231T100000"
    assert when(start, "DURATION:PT13H") == "9999-12-31T10:00/9999-12-31T23:00"


@pytest.mark.parametrize(
    ("lines", "edtf"),
    [
        (("DUE;VALUE=DATE:20240630",), "2024-06-30"),
        (("DTSTART;VALUE=DATE:20240601", "DUE;VALUE=DATE:20240630"), "2024-06-01/2024-06-30"),
        (("DTSTART:20240601T090000", "DUE:20240601T100000"), "2024-06-01T09:00/2024-06-01T10:00"),
        (("DUE:20240601T100000Z",), "2024-06-01T10:00"),
    ],
)
def test_the_due_date_of_a_to_do_is_included_in_the_file_too(lines, edtf):
    assert when(*lines, unit=vtodo) == edtf


def test_times_are_local_to_the_zone_of_the_start():
    lines = (
        "DTSTART;TZID=Europe/Paris:20250120T140000",
        "DTEND;TZID=America/New_York:20250120T090000",
    )
    event = lens.get(vevent(*lines))
    assert event.when == When.of_edtf("2025-01-20T14:00/2025-01-20T15:00")
    assert event.time_zone == "Europe/Paris"


@pytest.mark.parametrize(
    "zone", ["Romance Standard Time", "../../etc/shadow", "Nowhere/City", "a" * 300]
)
def test_an_end_in_a_zone_that_nobody_knows_is_taken_as_it_stands(zone):
    lines = ("DTSTART;TZID=Europe/Paris:20250120T140000", f'DTEND;TZID="{zone}":20250120T150000')
    assert when(*lines) == "2025-01-20T14:00/2025-01-20T15:00"


def test_an_end_at_the_end_of_time_is_not_converted():
    lines = (
        "DTSTART;TZID=Asia/Tokyo:99991231T230000",
        "DTEND;TZID=America/New_York:99991231T233000",
    )
    assert when(*lines) == "9999-12-31T23:00/9999-12-31T23:30"


def test_days_are_written_with_an_exclusive_end():
    assert put("2017-11-16/2017-11-17") == [
        "DTSTART;VALUE=DATE:20171116",
        "DTEND;VALUE=DATE:20171118",
    ]
    assert put("2017-11-16") == ["DTSTART;VALUE=DATE:20171116", "DTEND;VALUE=DATE:20171117"]


def test_days_of_a_to_do_are_written_with_an_included_due_date():
    assert put("2024-06-01/2024-06-30", unit=vtodo) == [
        "DTSTART;VALUE=DATE:20240601",
        "DUE;VALUE=DATE:20240630",
    ]
    assert put("2024-06-30", unit=vtodo) == ["DUE;VALUE=DATE:20240630"]


def test_times_of_a_to_do_are_written_with_their_due_time():
    assert put("2024-06-01T09:00/2024-06-01T10:00", unit=vtodo) == [
        "DTSTART:20240601T090000",
        "DUE:20240601T100000",
    ]
    assert put("2024-06-01T09:00", zone="UTC", unit=vtodo) == ["DUE:20240601T090000Z"]


def test_the_day_after_the_last_has_no_date_so_the_length_is_written():
    assert put("9999-12-30/9999-12-31") == ["DTSTART;VALUE=DATE:99991230", "DURATION:P2D"]
    assert put("0001-01-01/9999-12-31") == ["DTSTART;VALUE=DATE:00010101", "DURATION:P3652059D"]
    assert when(*put("0001-01-01/9999-12-31")) == "0001-01-01/9999-12-31"


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        ("", ":20240425T173000"),
        ("UTC", ":20240425T173000Z"),
        ("Europe/Paris", ";TZID=Europe/Paris:20240425T173000"),
    ],
)
def test_times_are_written_in_their_zone(zone, written):
    assert put("2024-04-25T17:30", zone=zone) == [f"DTSTART{written}"]


@pytest.mark.parametrize(
    ("edtf", "lines"),
    [
        ("2013-06", ["DTSTART;VALUE=DATE:20130601", "DTEND;VALUE=DATE:20130701"]),
        ("2018-12~", ["DTSTART;VALUE=DATE:20181201", "DTEND;VALUE=DATE:20190101"]),
        ("[2015-10-26..2015-10-27]", ["DTSTART;VALUE=DATE:20151026", "DTEND;VALUE=DATE:20151028"]),
        ("2024-04-25T17:30:00", ["DTSTART:20240425T173000"]),
    ],
)
def test_what_dates_alone_cannot_say_has_a_shadow(edtf, lines):
    assert put(edtf) == [*lines, f"X-MIGDESK-EDTF:{edtf}"]
    assert when(*put(edtf)) == edtf


def test_a_shadow_counts_only_while_the_dates_say_the_same():
    moved = ["DTSTART;VALUE=DATE:20130701", "DTEND;VALUE=DATE:20130801", "X-MIGDESK-EDTF:2013-06"]
    assert when(*moved) == "2013-07-01/2013-07-31"
    assert when(*moved[:2], "X-MIGDESK-EDTF:2013-07") == "2013-07"
    assert when(*moved[:2], "X-MIGDESK-EDTF:July") == "2013-07-01/2013-07-31"


def test_a_shadow_that_counts_no_longer_goes_with_the_next_change():
    stale = ["DTSTART;VALUE=DATE:20130701", "DTEND;VALUE=DATE:20130801", "X-MIGDESK-EDTF:2013-06"]
    assert put("2013-08-02", *stale) == ["DTSTART;VALUE=DATE:20130802", "DTEND;VALUE=DATE:20130803"]


def test_a_changed_date_leaves_everything_else():
    lines = [
        "DTSTART;X-P=1;TZID=Europe/Paris:20250106T100000",
        "DURATION:PT1H",
        "RRULE:FREQ=DAILY",
        "EXDATE:20250107",
    ]
    event = lens.get(vevent(*lines))
    assert event.recurrence == "FREQ=DAILY"
    moved = Event(when=When.of_edtf("2025-01-07"), recurrence=event.recurrence)
    assert lines_of(lens.put(vevent(*lines), moved)) == [
        "DTSTART;X-P=1;VALUE=DATE:20250107",
        "RRULE:FREQ=DAILY",
        "EXDATE:20250107",
        "DTEND;VALUE=DATE:20250108",
    ]


def test_an_event_without_a_date_has_no_lines_for_it():
    lines = ["DTSTART:20250106", "DTEND:20250107", "X-MIGDESK-EDTF:2025", "UID:"]
    assert put(None, *lines) == ["UID:"]


@given(whens())
def test_plain_dates_are_days_or_times_and_stay_plain(told):
    days = plain(told)
    assert plain(days) == days
    assert days.timed == told.timed
    assert (days.first_day, days.last_day) == (told.first_day, told.last_day)


@given(whens())
def test_every_date_is_read_back(told):
    for unit in (vevent(), vtodo()):
        written = lens.put(unit, Event(when=told)).text
        assert lens.get(parse_unit(written)).when == told


def test_dates_are_real_days():
    assert lens.get(vevent("DTSTART:20240229")).when == When.of_days(
        date(2024, 2, 29), date(2024, 2, 29)
    )
    assert lens.get(vevent("DTSTART:20240229T010203")).when.start.first == datetime(
        2024, 2, 29, 1, 2, 3
    )
