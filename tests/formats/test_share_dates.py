"""Shared events: their dates, zones, recurrences and changed occurrences."""

import pytest

from migdesk.formats import judge, sharefile, vevent
from migdesk.formats.component import Unit, parse_unit
from migdesk.formats.share import Meant
from tests.formats.sharing import ics, ready, vevents
from tests.formats.texts import component, vtodo
from tests.formats.texts import vevent as unit_of

DAY = "DTSTART;VALUE=DATE:20171116"
ZONE = component(
    "VTIMEZONE",
    *("TZID:Here", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
    *("TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "END:STANDARD"),
)


def events(*parts, **how):
    """The shared components of a unit of several, by what they are for."""
    found = vevents(parse_unit("".join(parts)), **how)
    return {own.value("RECURRENCE-ID"): own for own in found}


@pytest.mark.parametrize("line", ["DTEND:20240425T181500", "DTEND;TZID=Here:20240425T181500"])
def test_a_zone_that_the_file_can_define_stays(line):
    unit = unit_of("UID:1", "DTSTART;TZID=Here:20240425T173000", line)
    (own,) = vevents(unit, zones={"Here": ZONE})
    assert own.first("DTEND").raw == "DTEND;TZID=Here:20240425T181500"
    assert ZONE.encode() in ics(unit, zones={"Here": ZONE})


def test_a_zone_that_nobody_can_define_makes_the_time_local_and_is_said():
    unit = unit_of(
        "UID:1", "DTSTART;TZID=Nowhere:20240425T173000", "DTEND;TZID=Nowhere:20240425T181500"
    )
    (own,) = vevents(unit)
    assert [own.first(name).raw for name in ("DTSTART", "DTEND")] == [
        *("DTSTART:20240425T173000", "DTEND:20240425T181500"),
    ]
    assert [(loss.id, loss.subject) for loss in ready(unit).losses] == [("share-zone", "Nowhere")]


def test_a_zone_of_the_iana_database_is_written_whatever_the_file_says():
    unit = unit_of("UID:1", "DTSTART;TZID=Europe/Paris:20240425T173000")
    text = ics(unit, zones={"Europe/Paris": ZONE}).decode()
    assert text.count("BEGIN:VTIMEZONE") == 1
    assert "TZNAME:CEST" in text


@pytest.mark.parametrize(
    ("tzid", "name"),
    [
        ("/mozilla.org/20070129_1/Europe/Berlin", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
        ("/Europe/Berlin", "Europe/Berlin"),
        ("/odd vendor/Europe/Berlin", "Europe/Berlin"),
        ("/vendor/UTC", "Etc/UTC"),
    ],
)
def test_a_zone_behind_the_name_of_its_vendor_leaves_under_its_own(tzid, name):
    unit = unit_of("UID:1", f'DTSTART;TZID="{tzid}":20240425T173000')
    assert f"TZID:{name}\r\nBEGIN:".encode() in ics(unit)
    assert judge.agrees(ics(unit), 1)


def test_a_zone_by_its_name_in_windows_leaves_under_the_name_that_all_know():
    unit = unit_of(
        "UID:1",
        "DTSTART;TZID=Romance Standard Time:20240425T173000",
        "DTEND;TZID=GTB Daylight Time:20240425T203000",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "EXDATE;TZID=Romance Standard Time:20240502T173000",
    )
    (own,) = vevents(unit)
    assert [line.raw for line in own.lines("DTSTART", "DTEND", "EXDATE")] == [
        "DTSTART;TZID=Europe/Paris:20240425T173000",
        "DTEND;TZID=Europe/Bucharest:20240425T203000",
        "EXDATE;TZID=Europe/Paris:20240502T173000",
    ]
    assert ics(unit).count(b"BEGIN:VTIMEZONE") == 2
    assert ready(unit).losses == ()
    assert judge.agrees(ics(unit), 1)


def test_a_zone_that_a_file_defines_by_a_name_of_windows_stays_as_defined():
    """Years ago, or in an office that adjusts its clocks, it may be another zone than today's."""
    unit = unit_of("UID:1", "DTSTART;TZID=Romance Standard Time:20240425T173000")
    defined = ZONE.replace("TZID:Here", "TZID:Romance Standard Time")
    (own,) = vevents(unit, zones={"Romance Standard Time": defined})
    assert own.first("DTSTART").param("TZID") == "Romance Standard Time"


def test_a_zone_that_nobody_knows_is_said():
    unit = unit_of("UID:1", "DTSTART;TZID=Customized Time Zone:20240425T173000")
    assert [(loss.id, loss.subject) for loss in ready(unit).losses] == [
        ("share-zone", "Customized Time Zone")
    ]


def test_a_zone_of_a_registry_that_nobody_knows_does_not_leave():
    unit = unit_of("UID:1", "DTSTART;TZID=/registry/Here:20240425T173000")
    (own,) = vevents(unit, zones={"/registry/Here": ZONE})
    assert own.first("DTSTART").raw == "DTSTART:20240425T173000"


def test_zones_of_one_name_that_differ_are_named_apart():
    other = ZONE.replace("+0100", "+0500")
    shared = [
        ready(unit_of(f"UID:{uid}", "DTSTART;TZID=Here:20240425T173000"), zones={"Here": zone})
        for uid, zone in enumerate((ZONE, other, ZONE))
    ]
    text = "".join(sharefile.calendar(shared, "x"))
    assert [text.count(f"DTSTART;TZID={name}:") for name in ("Here", "Here-2")] == [2, 1]
    assert text.count("BEGIN:VTIMEZONE") == 2


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (DAY, "DTEND;VALUE=DATE:20171118", "DTEND;VALUE=DATE:20171118"),
        (DAY, "DTEND;VALUE=DATE:20171116", None),
        (DAY, "DTEND:20171117T120000Z", "DTEND;VALUE=DATE:20171118"),
        (DAY, "DTEND:20171118T000000", "DTEND;VALUE=DATE:20171118"),
        ("DTSTART:20171116T100000", "DTEND:20171116T090000", None),
        ("DTSTART:20171116T100000Z", "DTEND;VALUE=DATE:20171117", "DTEND:20171117T000000Z"),
        ("DTSTART:20171116T100000Z", "DTEND:20171116T110000", "DTEND:20171116T110000Z"),
        (
            "DTSTART;TZID=Asia/Tokyo:20171116T100000",
            "DTEND;TZID=Europe/Paris:20171116T030000",
            "DTEND;TZID=Europe/Paris:20171116T030000",
        ),
    ],
)
def test_an_end_is_of_the_kind_of_its_start_or_stays(start, end, written):
    (own,) = vevents(unit_of("UID:1", start, end))
    line = own.first("DTEND")
    assert (line and line.raw) == written


def test_an_end_counts_more_than_a_length():
    (own,) = vevents(unit_of("UID:1", DAY, "DTEND;VALUE=DATE:20171118", "DURATION:P1D"))
    assert [line.raw for line in own.lines("DTEND", "DURATION")] == ["DTEND;VALUE=DATE:20171118"]


@pytest.mark.parametrize(
    ("came", "leaves"),
    [("PT1H", ""), ("PT24H", "P1D"), ("P2DT5H", "P2D"), ("P1W", "P7D")],
)
def test_a_whole_day_event_leaves_with_whole_days(came, leaves):
    (own,) = vevents(unit_of("UID:1", DAY, f"DURATION:{came}"))
    assert own.value("DURATION") == leaves


@pytest.mark.parametrize(
    ("came", "leaves"),
    [
        *((own, own) for own in ("P1D", "PT24H", "P1DT24H", "PT36H", "PT1H30M", "PT45M", "PT5S")),
        *(("PT1H0M5S", "PT1H0M5S"), ("P1W", "P7D"), ("PT90M", "PT1H30M"), ("+PT10M0S", "PT10M")),
        *(("P1W2DT0H", "P9D"), ("pt86400s", "PT24H"), ("PT100H5S", "PT100H0M5S")),
    ],
)
def test_days_leave_as_days_and_hours_as_hours(came, leaves):
    """Across a change of clocks a day is not 24 hours (RFC 5545 §3.3.6)."""
    unit = unit_of("UID:1", "DTSTART;TZID=Europe/Paris:20260328T120000", f"DURATION:{came}")
    (own,) = vevents(unit)
    assert own.value("DURATION") == leaves
    assert judge.holds(ics(unit), [Meant(ready(unit).unit)])
    assert vevent.get(Unit([own])).when == vevent.get(unit).when


def test_dates_of_a_recurrence_are_of_the_kind_of_its_start():
    zoned = "DTSTART;TZID=Europe/Paris:20250106T183000"
    lines = [
        "RRULE:FREQ=DAILY;UNTIL=20250131",
        "EXDATE;VALUE=DATE:20250107",
        "EXDATE:20250108T183000",
    ]
    (own,) = vevents(unit_of("UID:1", zoned, *lines, "RDATE:20250301T100000Z"))
    assert [line.raw for line in own.lines("RRULE", "EXDATE", "RDATE")] == [
        *("RRULE:FREQ=DAILY;UNTIL=20250131T225959Z", "EXDATE;TZID=Europe/Paris:20250107T183000"),
        *("EXDATE;TZID=Europe/Paris:20250108T183000", "RDATE:20250301T100000Z"),
    ]


def test_periods_leave_as_periods():
    line = (
        "RDATE;TZID=Europe/Paris;VALUE=PERIOD:20250301T100000/PT1H,20250302T100000/20250302T110000"
    )
    (own,) = vevents(unit_of("UID:1", "DTSTART;TZID=Europe/Paris:20250301T100000", line))
    assert own.first("RDATE").value == line.partition(":")[2]
    assert own.first("RDATE").param("VALUE") == "PERIOD"


def test_a_period_that_ends_on_a_day_stays():
    unit = unit_of(
        "UID:1", "DTSTART:20250301T100000", "RDATE;VALUE=PERIOD:20250302T100000/20250303"
    )
    (own,) = vevents(unit)
    assert not own.first("RDATE")


def test_overrides_leave_with_their_own_texts():
    master = component("VEVENT", "UID:1", DAY, "RRULE:FREQ=DAILY", "SUMMARY:master")
    override = component(
        "VEVENT",
        *("UID:1", "RECURRENCE-ID:20171117T090000Z", "DTSTART;VALUE=DATE:20171118"),
        *("SUMMARY:moved", "CATEGORIES:a;b,c", "ORGANIZER:mailto:a@x"),
    )
    found = events(master, override)
    assert found[""].value("RRULE") == "FREQ=DAILY"
    assert found["20171117"].first("RECURRENCE-ID").raw == "RECURRENCE-ID;VALUE=DATE:20171117"
    assert found["20171117"].value("SUMMARY") == "moved"
    assert found["20171117"].value("CATEGORIES") == "a\\;b,c"
    assert not found["20171117"].first("ORGANIZER")


def test_an_override_without_a_date_stays_and_is_said():
    master = component("VEVENT", "UID:1", DAY)
    unit = parse_unit(master + component("VEVENT", "UID:1", "RECURRENCE-ID:20171117", "DTSTART:x"))
    assert len(vevents(unit)) == 1
    assert [(own.id, own.subject) for own in ready(unit).losses] == [
        ("share-override", "20171117"),
    ]


def test_of_two_changes_of_one_occurrence_the_latest_leaves():
    def change(sequence, title):
        return component(
            "VEVENT",
            *(
                "UID:1",
                "RECURRENCE-ID:20171117",
                "DTSTART:20171117",
                f"SEQUENCE:{sequence}",
                f"SUMMARY:{title}",
            ),
        )

    found = events(
        component("VEVENT", "UID:1", DAY), change(3, "new"), change(1, "old"), change(3, "same")
    )
    assert found["20171117"].value("SUMMARY") == "new"


def test_of_two_masters_the_one_that_is_shown_leaves():
    found = events(
        component("VEVENT", "UID:1", DAY, "SUMMARY:1"),
        component("VEVENT", "UID:1", DAY, "SUMMARY:2"),
    )
    assert [own.value("SUMMARY") for own in found.values()] == ["1"]


def test_a_dated_to_do_leaves_as_an_event():
    unit = vtodo(
        "UID:1",
        "SUMMARY:x",
        "DTSTART;VALUE=DATE:20240601",
        "DUE;VALUE=DATE:20240630",
        "COMPLETED:x",
    )
    (own,) = vevents(unit)
    assert own.name == "VEVENT"
    assert [own.value(name) for name in ("DTSTART", "DTEND", "DUE")] == ["20240601", "20240701", ""]
    assert ready(unit).losses == ()
