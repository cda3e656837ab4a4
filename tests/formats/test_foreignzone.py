"""VTIMEZONEs of other programs: checked, written anew, or left at home."""

import pytest

from migdesk.formats.foreignzone import MAX_OBSERVANCES, copied
from tests.formats.texts import component, crlf

OUTLOOK = (
    *("BEGIN:STANDARD", "DTSTART:16011028T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
    *("TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD"),
    *("BEGIN:DAYLIGHT", "DTSTART:16010325T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
    *("TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:Romance", "END:DAYLIGHT"),
)


def zone(*lines):
    return component("VTIMEZONE", "TZID:Whatever", *lines)


def observance(*lines, start="19700101T000000", before="+0100", after="+0200"):
    offsets = (f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}")
    return zone("BEGIN:STANDARD", f"DTSTART:{start}", *lines, *offsets, "END:STANDARD")


def test_what_outlook_writes_is_copied_under_the_name_it_is_used_by():
    text = copied("Romance, Standard: Time", zone(*OUTLOOK))
    assert text == crlf(
        *("BEGIN:VTIMEZONE", "TZID:Romance, Standard: Time", *OUTLOOK, "END:VTIMEZONE")
    )


def test_remarks_and_private_properties_stay_at_home():
    text = zone("COMMENT:secret", "X-LIC-LOCATION:Here", *OUTLOOK, "LAST-MODIFIED:20200101T000000Z")
    assert copied("Whatever", text) == zone(*OUTLOOK)


def test_an_onset_is_local_and_an_end_is_utc_whatever_the_file_says():
    text = observance("RRULE:FREQ=YEARLY;UNTIL=20200101", start="19700101T000000Z", before="-0500")
    assert "DTSTART:19700101T000000\r\nRRULE:FREQ=YEARLY;UNTIL=20200102T045959Z\r\n" in copied(
        "A", text
    )


def test_no_offset_is_minus_nothing():
    text = copied("A", observance(before="-0000", after="-000030"))
    assert "TZOFFSETFROM:+0000\r\nTZOFFSETTO:-000030\r\n" in text


def test_single_dates_are_copied():
    assert "RDATE:19710101T000000\r\nRDATE:19720101T000000\r\n" in copied(
        "A", observance("RDATE:19710101T000000,19720101T000000")
    )


def test_a_single_date_that_is_none_is_left_out():
    text = copied("A", observance("RDATE:19710101T000000,never", before=" +0100"))
    assert text.count("RDATE") == 1
    assert "TZOFFSETFROM:+0100\r\n" in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        zone(),
        zone("BEGIN:STANDARD", "END:STANDARD"),
        observance(before="+9999"),
        observance(after="two"),
        observance(start="yesterday"),
        observance("RRULE:FREQ=SECONDLY"),
        observance("RRULE:FREQ=YEARLY", "RRULE:FREQ=YEARLY"),
        observance("RRULE:FREQ=YEARLY;BYMONTH=13"),
        zone(*OUTLOOK * (MAX_OBSERVANCES // 2 + 1)),
    ],
)
def test_a_zone_that_nobody_can_compute_with_is_not_copied(text):
    assert copied("A", text) == ""


def test_a_name_of_two_lines_names_nothing():
    assert copied("A\nATTENDEE:x", zone(*OUTLOOK)) == ""
