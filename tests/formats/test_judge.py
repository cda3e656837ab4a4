"""The judges: a file is confirmed only when others read in it what we do."""

import pytest

from migdesk.formats.component import Unit
from migdesk.formats.judge import agrees, holds
from migdesk.formats.share import Meant
from migdesk.records import Contact, Email
from tests.formats.sharing import ics, ready, vcf
from tests.formats.texts import component, crlf, vevent

ONE, TWO = (
    vevent(
        f"UID:{uid}", "DTSTART;TZID=Europe/Paris:20240425T173000", "DURATION:PT1H", "SUMMARY:a\\, b"
    )
    for uid in (1, 2)
)
ANN = Contact(
    uid="1", name="Ann, Lee; x", family="Lee", given="Ann", emails=(Email(address="a@x"),)
)


def card(*lines):
    return component("VCARD", "VERSION:3.0", *lines).encode()


def calendar(*lines):
    event = component("VEVENT", "UID:1", *lines)
    return (crlf("BEGIN:VCALENDAR", "VERSION:2.0") + event + crlf("END:VCALENDAR")).encode()


def here(offset):
    """A time zone that only its file knows."""
    return component(
        "VTIMEZONE",
        *("TZID:Here", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
        *(f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}", "END:STANDARD"),
    )


def meant_by(*units, **how):
    """What units are meant to be in a file."""
    ready_ones = [ready(unit, **how) for unit in units]
    return [Meant(one.unit, one.zones, one.last) for one in ready_ones if one]


def test_what_we_write_is_confirmed():
    assert agrees(ics(ONE, TWO), 2)
    for version in ("3.0", "4.0"):
        assert agrees(vcf(ANN, version) * 2, 2)


@pytest.mark.parametrize("data", [ics(ONE, TWO), vcf(ANN)], ids=["events", "cards"])
def test_a_cut_file_is_refused_wherever_it_is_cut(data):
    ends = [place for place in range(1, len(data)) if data[place - 1 : place] == b"\n"]
    assert not any(agrees(data[:place]) for place in [*range(0, len(data), 37), *ends[:-1]])


def test_a_lost_event_is_refused():
    assert not agrees(ics(ONE), 2)
    assert not agrees(vcf(ANN), 2)
    assert not agrees(vcf(ANN) * 2, 1)


def test_a_file_holds_what_was_meant_and_nothing_else():
    meant = meant_by(ONE, TWO)
    assert holds(ics(ONE, TWO), meant)
    assert holds(ics(TWO, ONE), meant)
    assert not holds(ics(ONE, ONE), meant)
    assert not holds(ics(ONE, TWO), meant[:1])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"SUMMARY:a", b"SUMMARY:b"),
        (b"UID:2", b"UID:3"),
        (b"T173000\r\nDURATION", b"T183000\r\nDURATION"),
        (b"DURATION:PT1H", b"DURATION:PT2H"),
        (b"DURATION:PT1H", b"DTEND;TZID=Europe/Paris:20240426T173000"),
    ],
)
def test_a_record_that_was_altered_is_refused(old, new):
    """Every reader agrees on the file; it is just not what was meant."""
    data = ics(ONE, TWO)
    altered = new.join(data.rsplit(old, 1))
    assert altered != data
    assert agrees(altered, 2)
    assert not holds(altered, meant_by(ONE, TWO))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"BEGIN:VCALENDAR\r\nEND:VCALENDAR",
        card("UID:1", "FN:Dupont, Zoé"),
        card("UID:1,2", "FN:Ann"),
        card("UID:1", "FN:Ann", "TEL;TYPE=a" + "," * 60),
        calendar("SUMMARY:no start"),
        calendar("DTSTART:20240230"),
        calendar("DTSTART:20240425T173000", "SUMMARY:one", "SUMMARY:two"),
        calendar("DTSTART:20240425T173000", "DTEND:tomorrow"),
        calendar("DTSTART:20240425T173000", "SUMMARY:a\rATTENDEE:x"),
        calendar("DTSTART:20240425T173000", "GARBAGE"),
        calendar("DTSTART:20240425T173000").replace(b"20240425", b"\xff\xfe\xff\xfe"),
    ],
)
def test_what_another_reader_understands_otherwise_is_refused(data):
    """vobject cuts a name at its comma; icalendar finds no start, or two names."""
    assert not agrees(data, 1)


def test_zones_of_one_name_in_two_files_are_not_confused():
    """icalendar keeps the zones of one file for the next."""
    unit = vevent("UID:1", "DTSTART;TZID=Here:20240425T173000")
    assert all(agrees(ics(unit, zones={"Here": here(offset)})) for offset in ("+0100", "+0500"))


ZONE = {"Here": here("+0100")}
WEEKLY = ("UID:1", "DTSTART;TZID=Europe/Paris:20250106T090000", "RRULE:FREQ=WEEKLY;COUNT=40")


@pytest.mark.parametrize(
    ("lines", "zones", "old", "new"),
    [
        (ONE, {}, b"TZOFFSETTO:+0200", b"TZOFFSETTO:+0300"),
        (ONE, {}, b"TZID:Europe/Paris", b"TZID:Europe/Rome"),
        (ONE, {}, b"=Europe/Paris", b"=Asia/Tokyo"),
        (ONE, {}, b"BYMONTH=3", b"BYMONTH=5"),
        (vevent(*WEEKLY), {}, b"BYMONTH=3", b"BYMONTH=5"),
        (vevent(*WEEKLY, "EXDATE;TZID=Asia/Tokyo:20250113T170000"), {}, b"+0900", b"+1000"),
        (vevent("UID:1", "DTSTART;TZID=Here:20240425T173000"), ZONE, b"+0100", b"+0200"),
    ],
)
def test_a_time_zone_that_would_put_an_event_at_another_hour_is_refused(lines, zones, old, new):
    """The local times all agree; what the file says of its zones does not."""
    data = ics(lines, zones=zones)
    altered = data.replace(old, new)
    assert altered != data
    assert holds(data, meant_by(lines, zones=zones))
    assert not holds(altered, meant_by(lines, zones=zones))


def test_an_event_that_was_given_another_zone_is_refused():
    """Its hours are the same, and both zones are defined rightly."""
    paris, tokyo = (
        vevent("UID:1", f"DTSTART;TZID={name}:20240425T173000", "SUMMARY:x")
        for name in ("Europe/Paris", "Asia/Tokyo")
    )
    assert not holds(ics(tokyo), meant_by(paris))


def test_a_zone_of_the_same_name_that_another_file_meant_is_refused():
    unit = vevent("UID:1", "DTSTART;TZID=Here:20240425T173000")
    other = {"Here": here("+0500")}
    assert holds(ics(unit, zones=ZONE), meant_by(unit, zones=ZONE))
    assert not holds(ics(unit, zones=ZONE), meant_by(unit, zones=other))


@pytest.mark.parametrize(
    ("tzid", "at"),
    [
        ("Europe/Paris", "20250330T023000"),  # left out when clocks go forward
        ("Europe/Paris", "20251026T023000"),  # there twice
        ("Europe/Paris", "19960129T090000"),
        ("Europe/Paris", "19300701T090000"),
        ("Europe/Paris", "20600701T090000"),
        ("Europe/Paris", "00010101T000000"),
        ("America/New_York", "99991231T235959"),
        ("Africa/Casablanca", "20600701T090000"),
        ("Africa/Monrovia", "19710101T000000"),
        ("Pacific/Apia", "20111230T120000"),  # a day that never was
        ("America/Sao_Paulo", "20181104T003000"),
        ("Europe/Dublin", "20250701T090000"),
        ("Australia/Lord_Howe", "20250406T014500"),
        ("UTC", "20250406T014500"),
    ],
)
def test_a_rare_hour_does_not_keep_an_event_from_leaving(tzid, at):
    unit = vevent("UID:1", f"DTSTART;TZID={tzid}:{at}", "RRULE:FREQ=YEARLY", "SUMMARY:x")
    assert holds(ics(unit), meant_by(unit))


def test_an_occurrence_that_was_moved_to_years_before_still_has_its_zone():
    """The zone must be defined from the first time that names it, wherever that stands."""
    series = vevent("UID:1", "DTSTART;TZID=America/Caracas:20200601T090000", "RRULE:FREQ=DAILY")
    moved = vevent(
        "UID:1",
        "RECURRENCE-ID;TZID=America/Caracas:20200602T090000",
        "DTSTART;TZID=America/Caracas:20060602T090000",
    )
    unit = Unit([*series.components, *moved.components])
    assert holds(ics(unit), meant_by(unit))


def test_another_hour_left_out_of_a_series_is_refused():
    """No reader that compares names and ends would see it."""
    unit = vevent(*WEEKLY, "EXDATE;TZID=Asia/Tokyo:20250113T170000")
    data = ics(unit)
    assert holds(data, meant_by(unit))
    assert not holds(data.replace(b"20250113T170000", b"20250120T170000"), meant_by(unit))


ENDING = ("UID:1", "DTSTART;TZID=Here:20250106T200000", "RRULE:FREQ=DAILY;UNTIL=20250131")


def test_a_series_that_ends_too_soon_is_refused():
    """UNTIL as a day is the whole day, by the zone that only the file knows."""
    unit, zones = vevent(*ENDING), {"Here": here("-0500")}
    data, meant = ics(unit, zones=zones), meant_by(unit, zones=zones)
    assert b"UNTIL=20250201T045959Z" in data
    assert holds(data, meant)
    assert not holds(data.replace(b"20250201T045959Z", b"20250131T235959Z"), meant)
    assert not holds(data.replace(b";UNTIL=20250201T045959Z", b""), meant)
