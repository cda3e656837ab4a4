"""Shared events: the properties that leave, in which form, and what stays."""

from uuid import NAMESPACE_URL, uuid5

import pytest

from migdesk.formats.component import parse_unit
from migdesk.formats.target import TARGETS
from tests.formats.sharing import ics, ready, vevents
from tests.formats.texts import component, crlf
from tests.formats.texts import vevent as unit_of

DAY = "DTSTART;VALUE=DATE:20171116"


def leaving(*lines, **how):
    """The lines of a shared event, without those that every event has."""
    (own,) = vevents(unit_of("UID:1", DAY, *lines), **how)
    always = {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "TRANSP", "CLASS", "DESCRIPTION"}
    return [line.raw for line in own.children if line.name not in always]


def losses(*lines, **how):
    return [(loss.id, loss.subject) for loss in ready(unit_of("UID:1", DAY, *lines), **how).losses]


def test_an_event_without_a_date_does_not_leave():
    assert ready(unit_of("UID:1", "SUMMARY:x")) is None
    assert ics(unit_of("UID:1")) == b""


def test_a_plain_event_gets_what_readers_ask_for():
    (own,) = vevents(unit_of("UID:1", "SUMMARY:x", DAY))
    assert [line.raw for line in own.children] == [
        *("UID:1", "DTSTAMP:20260101T000000Z", "SEQUENCE:0", DAY),
        *("SUMMARY:x", "TRANSP:TRANSPARENT", "CLASS:PUBLIC"),
    ]


def test_a_timed_event_takes_time():
    (own,) = vevents(unit_of("UID:1", "DTSTART:20240425T173000Z"))
    assert own.value("TRANSP") == "OPAQUE"


def test_the_last_change_stamps_it_so_that_two_exports_are_equal():
    unit = unit_of("UID:1", DAY, "LAST-MODIFIED:20200101T000000Z", "SEQUENCE:3")
    (own,) = vevents(unit)
    assert (own.value("DTSTAMP"), own.value("SEQUENCE")) == ("20200101T000000Z", "3")
    assert ics(unit) == ics(unit)


@pytest.mark.parametrize(
    "line",
    [
        *("METHOD:REQUEST", "ORGANIZER:mailto:a@x", "ATTENDEE:mailto:b@x", "COMMENT:x"),
        *(
            "X-MIGDESK-NOTE:secret",
            "X-MIGDESK-SOURCE;ID=S1:page",
            "X-MIGDESK-CLAIM;FIELD=when:2018",
        ),
        *("X-MIGDESK-STAGE:held", "X-ALT-DESC:<b>x</b>", "REQUEST-STATUS:2.0;ok", "RESOURCES:x"),
        *(
            "ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA",
            "ATTACH:CID:1@x",
            "ATTACH:file:///home/a.pdf",
        ),
        *(
            "URL:file:///etc/passwd",
            "URL:javascript:x",
            "GEO:91;0",
            "GEO:0;-181",
            "GEO:48.85,2.35",
            "PRIORITY:high",
        ),
        *(
            "STATUS:NEEDS-ACTION",
            "COLOR:#ff0000",
            "CREATED:yesterday",
            "RRULE:FREQ=BOGUS",
        ),
        *("EXDATE:never", "RDATE:20250101/x", "DURATION:-P1D", "DURATION:PT0S", "GARBAGE"),
        *("PRIORITY:10", "STATUS:", "TRANSP:MAYBE"),
    ],
)
def test_what_is_private_or_no_value_of_its_type_stays(line):
    told = "\n".join(leaving(line))
    name = line.partition(":")[0].partition(";")[0]
    assert name not in told.replace("X-MIGDESK-SOURCE", "")
    assert "secret" not in told


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("CLASS:private", "PRIVATE"),
        ("CLASS:CONFIDENTIAL", "CONFIDENTIAL"),
        ("CLASS:PUBLIC", "PUBLIC"),
        ("CLASS:X-BOARD", "PRIVATE"),
        ("CLASS:", "PUBLIC"),
    ],
)
def test_a_mark_of_privacy_goes_along_and_never_becomes_public(line, left):
    """A word that nobody knows is to be treated as PRIVATE (RFC 5545 §3.8.1.3)."""
    (own,) = vevents(unit_of("UID:1", DAY, line))
    assert [line.value for line in own.lines("CLASS")] == [left]


def test_alarms_stay_and_so_does_everything_inside():
    alarm = crlf("BEGIN:VALARM", "ACTION:AUDIO", "END:VALARM")
    unit = parse_unit(crlf("BEGIN:VEVENT", "UID:1", DAY) + alarm + crlf("END:VEVENT"))
    assert b"VALARM" not in ics(unit)
    assert [(own.id, own.subject) for own in ready(unit).losses] == [("share-part", "VALARM")]


def test_a_series_that_leaves_as_a_category_is_no_loss():
    assert "CATEGORIES:Own" in leaving("REFID:migdesk:series:Own")
    assert losses("REFID:migdesk:series:Own") == []
    assert losses("REFID:migdesk:series:Own", "REFID:Other") == [("share-property", "REFID")]


def test_what_stays_is_said_but_for_private_properties():
    invited = ("ORGANIZER:mailto:a@x", "ATTENDEE:mailto:b@x")
    assert losses("COMMENT:x", "COMMENT:y", "X-A:1", *invited, "STATUS:ODD") == [
        ("share-property", "COMMENT"),
        ("share-property", "STATUS"),
    ]


def test_what_a_target_does_not_show_is_said():
    assert losses("URL:http://x/", target="outlook") == [("share-ignored", "URL")]
    assert losses("URL:http://x/") == []


def test_only_outlook_gets_its_own_property():
    name = "X-MICROSOFT-CDO-BUSYSTATUS"
    assert [line for line in leaving(target="outlook") if name in line] == [f"{name}:FREE"]
    assert all(
        name not in line
        for target in TARGETS
        if target != "outlook"
        for line in leaving(target=target)
    )


def test_values_are_written_anew():
    lines = [
        "geo:+48.85;2.35",
        "Url;VALUE=URI;X-P=1:http://x/a,b",
        "LOCATION;X-P=1;LANGUAGE=fr:a, b",
    ]
    assert leaving(*lines, "DURATION:P1W") == [
        *("GEO:+48.85;2.35", "URL:http://x/a,b", "LOCATION;LANGUAGE=fr:a\\, b", "DURATION:P7D"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        *("STATUS:TENTATIVE", "STATUS:CONFIRMED", "STATUS:CANCELLED"),
        *("PRIORITY:0", "PRIORITY:9", "GEO:-90;180", "GEO:90;-180", "COLOR:navy"),
        *("RELATED-TO;RELTYPE=PARENT:a", "ATTACH;FMTTYPE=application/pdf;LABEL=Report:http://x/a"),
        *("EXDATE;VALUE=DATE:20171117,20171118", "RDATE;VALUE=DATE:20171120,20171121"),
    ],
)
def test_a_value_of_its_type_leaves_as_it_is(line):
    assert line in leaving(line)


def test_days_of_a_list_that_came_with_a_time_leave_as_days():
    came = "EXDATE;TZID=Europe/Paris:20171117T090000,20171118T090000"
    assert leaving(came) == ["EXDATE;VALUE=DATE:20171117,20171118"]


def test_what_may_stand_once_leaves_once_and_the_rest_is_said():
    lines = ("URL:http://a/", "URL:http://b/", "ATTACH:http://c/", "ATTACH:http://d/")
    assert leaving(*lines) == [lines[0], *lines[2:]]
    assert losses(*lines) == [("share-property", "URL")]


def test_parameters_leave_only_as_words_of_their_kind():
    conference = 'CONFERENCE;FEATURE="VIDEO,AUDIO";LABEL="a\\":https://x/'
    assert leaving(conference, 'LOCATION;LANGUAGE="\\":x') == [
        "CONFERENCE;VALUE=URI;LABEL=a/:https://x/",
        "LOCATION:x",
    ]


def test_the_parts_of_an_invitation_make_it_another_event():
    """Else a colleague's real meeting would be overwritten (design.md §7)."""
    other = str(uuid5(NAMESPACE_URL, "1"))
    for line in ("ORGANIZER:mailto:a@x", "ATTENDEE:mailto:b@x"):
        (own,) = vevents(unit_of("UID:1", DAY, line))
        assert own.value("UID") == other
    attended = ("UID:1", "RECURRENCE-ID:20171117", "DTSTART:20171117", "ATTENDEE:mailto:b@x")
    unit = parse_unit(component("VEVENT", "UID:1", DAY) + component("VEVENT", *attended))
    assert {own.value("UID") for own in vevents(unit)} == {other}


def test_a_file_of_several_events_has_a_name():
    one, two = unit_of("UID:1", DAY), unit_of("UID:2", DAY)
    assert b"NAME" not in ics(one)
    assert b"\r\nNAME:Ours\r\nX-WR-CALNAME:Ours\r\n" in ics(one, two)


def test_text_that_some_readers_take_for_a_line_end_leaves_as_one():
    told = "a\u2028b\x85c\x0bd"
    assert leaving(f"LOCATION:{told}") == ["LOCATION:a\\nb\\ncd"]
    (own,) = vevents(unit_of("UID:1", DAY, f"SUMMARY:{told}"))
    assert own.value("SUMMARY") == "a\\nb\\ncd"
