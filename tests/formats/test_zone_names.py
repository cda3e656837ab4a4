"""Which TZIDs name a zone: those that mean the same on every machine."""

from datetime import datetime

import pytest
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from migdesk.formats.timezones import converted, windows_name, zone


@pytest.mark.parametrize(
    "tzid",
    ["Europe/Paris", "UTC", "America/Argentina/Buenos_Aires", "/mozilla.org/1/Europe/Paris"],
)
def test_a_name_of_the_iana_database_is_a_zone(tzid):
    assert zone(tzid)


@pytest.mark.parametrize(
    "tzid",
    ["localtime", "posixrules", "Factory", "right/UTC", "posix/Europe/Paris", "../UTC", "Europe"],
)
def test_a_file_of_the_machine_is_none(tzid):
    assert zone(tzid) is None


def test_every_name_that_windows_gives_leads_to_a_zone():
    """The table is CLDR's, as icalendar has it, too."""
    for name, iana in WINDOWS_TO_OLSON.items():
        assert windows_name(name) == iana
        assert zone(iana)


@pytest.mark.parametrize(
    ("tzid", "name"),
    [
        ("Romance Daylight Time", "Europe/Paris"),
        ("W. Europe Standard Time ", "Europe/Berlin"),
        ("Mars Standard Time", ""),
        ("Customized Time Zone", ""),
        ("Europe/Paris", ""),
        ("", ""),
    ],
)
def test_a_name_of_windows_is_taken_as_it_is_written(tzid, name):
    assert windows_name(tzid) == name


def test_times_of_a_zone_of_windows_are_converted():
    noon = datetime(2024, 7, 1, 12)
    assert converted(noon, "Tokyo Standard Time", "Romance Standard Time").hour == 5


@pytest.mark.parametrize(
    ("start", "end"),
    [("", "Asia/Tokyo"), ("Asia/Tokyo", ""), ("Mars", "Asia/Tokyo"), ("Asia/Tokyo", "Asia/Tokyo")],
)
def test_a_time_stays_as_it_is_where_a_zone_is_unknown_or_the_same(start, end):
    noon = datetime(2024, 7, 1, 12)
    assert converted(noon, start, end) == noon


def test_a_time_at_the_edge_of_the_calendar_stays_as_it_is():
    first = datetime(1, 1, 1)
    assert converted(first, "Asia/Tokyo", "UTC") == first
