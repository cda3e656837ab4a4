"""VTIMEZONE of IANA zones: what other programs compute from them is what zoneinfo says."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar
from icalendar.cal import Component

from migdesk.formats.component import parse_unit
from migdesk.formats.vtimezone import vtimezone

ZONES = (
    *("Europe/Paris", "Europe/Zurich", "Europe/Brussels", "Europe/Dublin", "Asia/Beirut"),
    *("America/New_York", "America/Sao_Paulo", "Africa/Casablanca", "Africa/Cairo"),
    *("Asia/Tokyo", "Asia/Kolkata", "Asia/Tehran", "Australia/Sydney", "Europe/Istanbul"),
)
LAST = datetime(2045, 12, 31)
STEP = timedelta(hours=3)


def onsets(observance: Component) -> Iterator[tuple[datetime, timedelta]]:
    """When an observance begins (UTC) and its offset, as icalendar and dateutil read it."""
    before, after = (observance[f"TZOFFSET{side}"].td for side in ("FROM", "TO"))
    start, rule = observance["DTSTART"].dt, observance.get("RRULE")
    until = rule.pop("UNTIL", [None])[0] if rule else None
    dates = rrulestr(rule.to_ical().decode(), dtstart=start) if rule else [start]
    for local in dates:
        at = local - before
        if at > LAST or (until and at > until.replace(tzinfo=None)):
            return
        yield at, after


def differences(tzid: str, first: datetime, step: timedelta) -> list[datetime]:
    """The moments (UTC) from ``first`` on at which the text and zoneinfo differ."""
    text = f"BEGIN:VCALENDAR\r\n{vtimezone(tzid, first)}END:VCALENDAR\r\n"
    parts = Calendar.from_ical(text).walk("VTIMEZONE")[0].subcomponents
    table = sorted(onset for part in parts for onset in onsets(part))
    times, zone = [at for at, _ in table], ZoneInfo(tzid)
    steps = range((LAST - first) // step)
    moments = (first + number * step for number in steps)
    return [
        at
        for at in moments
        if table[bisect_right(times, at) - 1][1]
        != at.replace(tzinfo=UTC).astimezone(zone).utcoffset()
    ]


@pytest.mark.slow
@pytest.mark.parametrize("tzid", ZONES)
def test_every_three_hours_of_56_years_are_right(tzid):
    assert differences(tzid, datetime(1990, 1, 1, 12), STEP) == []


@pytest.mark.parametrize("year", [1971, 1998, 2012, 2019, 2026, 2040])
@pytest.mark.parametrize("tzid", ["Europe/Paris", "Europe/Istanbul", "Africa/Cairo", "Asia/Tokyo"])
def test_a_zone_is_right_from_the_event_on(tzid, year):
    assert differences(tzid, datetime(year, 6, 15, 10), timedelta(days=9, hours=7)) == []


@pytest.mark.slow
@pytest.mark.parametrize("year", [2012, 2025])
def test_every_zone_is_right_from_the_event_on(year):
    """Zones whose last change was long before the event once fell back to what held in 1970."""
    first = datetime(year, 6, 15, 10)
    wrong = [
        z
        for z in available_timezones()
        if vtimezone(z, first) and differences(z, first, timedelta(hours=331))
    ]
    assert wrong == []


def test_yearly_rules_are_rules_and_onsets_are_in_the_time_before():
    assert vtimezone("Europe/Paris", datetime(2024, 4, 25)).split("\r\n") == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Paris",
        "BEGIN:DAYLIGHT",
        "DTSTART:19810329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
    ]


def test_what_held_before_a_change_long_ago_is_said():
    """Istanbul has been on +03 since 2016 and was on +02 in 1970."""
    (part,) = parse_unit(vtimezone("Europe/Istanbul", datetime(2025, 6, 1))).main.components()
    assert part.value("TZOFFSETTO") == "+0300"


def test_a_zone_without_changes_has_one_observance():
    main = parse_unit(vtimezone("Asia/Tokyo", datetime(2025, 6, 1))).main
    (part,) = main.components()
    assert (part.name, part.value("DTSTART"), part.value("TZOFFSETTO")) == (
        "STANDARD",
        "19700101T000000",
        "+0900",
    )


@pytest.mark.parametrize("tzid", ["UTC", "Romance Standard Time", "", "../Europe/Paris", "a\nb"])
def test_only_iana_names_have_one(tzid):
    assert vtimezone(tzid, datetime(2025, 6, 1)) == ""


@pytest.mark.parametrize(
    "first", [datetime(1, 1, 1), datetime(1969, 7, 20), datetime(9999, 12, 31)]
)
def test_events_beyond_the_known_years_have_one_too(first):
    assert parse_unit(vtimezone("Europe/Paris", first)).main.components("STANDARD")


def test_a_date_of_the_29th_of_february_is_no_trap():
    assert vtimezone("Europe/Paris", datetime(2024, 2, 29))
