"""The judges: a file is confirmed only when others read in it what we do."""

import pytest

from migdesk.formats.judge import agrees, holds
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
    meant = [shared.unit for shared in (ready(ONE), ready(TWO)) if shared]
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
    assert not holds(altered, [shared.unit for shared in (ready(ONE), ready(TWO)) if shared])


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
    zones = {
        offset: component(
            "VTIMEZONE",
            *("TZID:Here", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
            *(f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}", "END:STANDARD"),
        )
        for offset in ("+0100", "+0500")
    }
    unit = vevent("UID:1", "DTSTART;TZID=Here:20240425T173000")
    assert all(agrees(ics(unit, zones={"Here": zone})) for zone in zones.values())
