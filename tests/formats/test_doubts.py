"""What is worth saying about a record that was read whole, and what is not."""

import base64
import struct

import pytest

from migdesk.formats import doubts, stream
from migdesk.formats.stream import NOTE

PNG = base64.b64encode(
    b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 60_000, 2)
).decode()
EVENT = "UID:1\r\nDTSTART:20260601T090000Z\r\nSUMMARY:Talk\r\n"
CARD = "VERSION:3.0\r\nFN:Ann Lee\r\n"


def found(text: str) -> list[str]:
    reading = stream.read(text.encode())
    assert [problem for problem in reading.problems if problem.severity != NOTE] == []
    told = []
    for calendar in reading.calendars:
        told += doubts.of_calendar(calendar)
        for unit in calendar.units:
            told += doubts.of_unit(unit, "Talk", dict(calendar.timezones))
    for unit in reading.cards:
        told += doubts.of_unit(unit, "Ann Lee", {})
    return [problem.id for problem in told]


def of_event(lines: str, calendar: str = "", event: str = EVENT) -> list[str]:
    return found(
        f"BEGIN:VCALENDAR\r\n{calendar}BEGIN:VEVENT\r\n{event}{lines}\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def of_card(lines: str, card: str = CARD) -> list[str]:
    return found(f"BEGIN:VCARD\r\n{card}{lines}\r\nEND:VCARD\r\n")


@pytest.mark.parametrize(
    ("lines", "doubt"),
    [
        ("RRULE:FREQ=SECONDLY", "rule-too-often"),
        ("RRULE:FREQ=DAILY;COUNT=900000000", "rule-too-often"),
        ("RRULE:FREQ=DAILY;INTERVAL=0", "rule-not-sound"),
        ("RRULE:FREQ=SOMETIMES", "rule-not-sound"),
        ("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "rule-never"),
        ("RRULE:FREQ=DAILY;UNTIL=20200101T000000Z", "rule-never"),
        ("RRULE:FREQ=DAILY\r\nEXRULE:FREQ=DAILY", "rule-withdrawn"),
        ("DTEND:20260531T090000Z", "end-before-start"),
        ("DTEND:soon", "end-not-read"),
        ("DURATION:-PT1H", "end-before-start"),
        ("DURATION:P999999999999D", "end-not-read"),
        ("LOCATION:a\x00b", "control-characters"),
        ("LOCATION:\u202egpj.exe", "hidden-text"),
        ("LOCATION:ACC\U000e0069", "hidden-text"),
        ("ATTACH:file:///here", "link-inert"),
        ("ATTACH:\\\\host\\share\\x.lnk", "link-inert"),
        ("URL:javascript:alert(1)", "link-inert"),
        ("ATTACH;ENCODING=BASE64;VALUE=BINARY:@@@", "attachment-damaged"),
        (f"ATTACH;ENCODING=BASE64;VALUE=BINARY:{'A' * 5_000_000}", "large-attachment"),
        ("BEGIN:VALARM\r\nEND:VALARM\r\n" * 51 + "X:1", "many-alarms"),
        (f"ATTENDEE;ROLE={','.join('a' * 50)}:mailto:a@b.example", "many-parameters"),
        ("DTEND;TZID=Mars/Olympus:20260602T090000", "zone-unknown"),
        ("DTEND;TZID=Mars Standard Time:20260602T090000", "zone-unknown"),
    ],
)
def test_an_odd_event_is_worth_a_line(lines, doubt):
    assert of_event(lines) == [doubt]


@pytest.mark.parametrize(
    "lines",
    [
        "RRULE:FREQ=WEEKLY;BYDAY=MO",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "RRULE:FREQ=DAILY;UNTIL=20260601",
        "DTEND:20260601T090000Z",
        "DTEND;TZID=W. Europe Standard Time:20260602T090000",
        "URL:https://example.org",
        "URL:www.example.org",
        "ATTACH:cid:part1@example.org",
        "ATTACH;ENCODING=BASE64;VALUE=BINARY:QUJD",
        "LOCATION:l\u2019\u00e9t\u00e9\u00a0! \u05d0\u200f \U0001f469\u200d\U0001f692",
        "DTEND;TZID=Own:20260602T090000",
    ],
)
def test_ordinary_events_are_not(lines):
    own = (
        "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    assert of_event(lines, own) == []


@pytest.mark.parametrize(
    ("method", "doubt"),
    [("REQUEST", ["method-asks"]), ("CANCEL", ["method-cancels"]), ("PUBLISH", [])],
)
def test_what_a_calendar_asks_for_is_said_and_not_done(method, doubt):
    assert of_event("X:1", f"METHOD:{method}\r\n") == doubt


def test_an_event_without_identifier_or_date_is_told_apart_from_a_task():
    assert of_event("X:1", event="SUMMARY:Talk\r\n") == ["uid-made", "date-missing"]
    assert of_event("X:1", event="UID:1\r\nDTSTART:soon\r\n") == ["no-date"]
    assert found("BEGIN:VTODO\r\nUID:1\r\nEND:VTODO\r\n") == []


@pytest.mark.parametrize(
    ("lines", "doubt"),
    [
        ("URL:smb://host/share", "link-inert"),
        ("PHOTO;VALUE=uri:http://host.example/a.png", "picture-elsewhere"),
        (f"PHOTO;ENCODING=b;TYPE=PNG:{PNG}", "picture-too-large"),
        ("PHOTO;ENCODING=b:AAAAA", "attachment-damaged"),
        ("PHOTO;ENCODING=b;TYPE=PNG:iVBO\xfbw0KGgoAAAANSUhEUgAAAAsAAAALCAQ", "attachment-damaged"),
        ("EMAIL:director@\u0440\u0430ypal.example", "address-alike"),
        ("EMAIL:admin@un\u200b.example", "address-alike"),
        ("EMAIL:a@b.example?cc=x@c.example", "address-odd"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:a=", "text-cut"),
        ("NOTE;CHARSET=UFN;ENCODING=QUOTED-PRINTABLE:=C3=BC", "charset-wrong"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:=C3", "charset-wrong"),
        ("NOTE;CHARSET=undefined;ENCODING=QUOTED-PRINTABLE:=C3=BC", "charset-wrong"),
        ("NOTE;CHARSET=idna;ENCODING=QUOTED-PRINTABLE:=C3=BC", "charset-wrong"),
    ],
)
def test_an_odd_card_is_worth_a_line(lines, doubt):
    assert of_card(lines) == [doubt]


@pytest.mark.parametrize(
    "lines",
    [
        "UID:1",
        "EMAIL:ann@example.org",
        "EMAIL:ann@xn",
        "EMAIL:\u0430@\u043f\u0440\u0438\u043c\u0435\u0440.example",
        "PHOTO:data:image/png;base64,AAAA",
        "TEL:\u202a+33 1\u202c",
        "NOTE;ENCODING=QUOTED-PRINTABLE:=C3=BC",
    ],
)
def test_ordinary_cards_are_not_even_without_uid(lines):
    assert of_card(lines) == []


def test_a_card_without_name_or_version_is_worth_a_line():
    assert of_card("EMAIL:a@b.example", "") == ["card-nameless", "card-version"]


def test_forty_thousand_empty_lines_are_worth_one():
    reading = stream.read(b"\n" * 40_000 + b"BEGIN:VEVENT\nUID:1\nEND:VEVENT\n")
    assert [problem.id for problem in reading.problems] == ["blank-lines"]
