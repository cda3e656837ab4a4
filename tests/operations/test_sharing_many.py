"""Export: every record leaves as what it is, whatever else has its UID or names its zone."""

import json
import re
from dataclasses import replace

import pytest
from importkit import EVENT, counts, imported, written

from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.formats.target import TARGETS
from migdesk.operations import exporting, handing, listing

NAMELESS = EVENT.replace("UID:one@example.org\n", "")
LATER = NAMELESS.replace("20240601", "20240702").split("PRODID:-//test//EN\n")[1]


def zoned(uid: str, offset: str) -> str:
    """An event in a zone of one name that each file defines otherwise."""
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Custom\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        f"TZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT"
    )
    dated = EVENT.replace("DTSTART;VALUE=DATE:20240601", "DTSTART;TZID=Custom:20240601T090000")
    return dated.replace("BEGIN:VEVENT", zone).replace("one@", f"{uid}@")


def test_events_without_uid_and_with_one_title_leave_each_for_itself(database, tmp_path):
    both = NAMELESS.replace("END:VCALENDAR\n", LATER)
    imported(database, written(tmp_path, both))
    with database.read() as reader:
        events = listing.events(reader, Filter())
        text = exporting.share_events(reader, [own["uid"] for own in events]).text
    assert [own["when"] for own in events] == ["2024-06-01", "2024-07-02"]
    assert "20240601" in text
    assert "20240702" in text
    uids = [line for line in text.split("\r\n") if line.startswith("UID:")]
    assert len(set(uids)) == len(uids) == 2


def test_zones_of_one_name_that_differ_are_named_apart(database, tmp_path):
    files = {"one": "+0300", "two": "+0500", "three": "+0300"}
    paths = [written(tmp_path, zoned(uid, at), f"{uid}.ics") for uid, at in files.items()]
    imported(database, *paths)
    with database.read() as reader:
        uids = [event.uid for event in reader.events()]
        shared = exporting.share_events(reader, uids)
        again = exporting.share_events(reader, uids[1:2]).text
    exporting.save(tmp_path / "out.ics", shared)
    text = shared.text
    assert text.count("BEGIN:VTIMEZONE") == 2
    assert text.count("DTSTART;TZID=Custom:") == 2
    assert text.count("DTSTART;TZID=Custom-2:") == 1
    assert "TZID=Custom:" in again


def test_a_zone_is_named_apart_also_beside_one_that_is_not(database, tmp_path):
    def travelling(uid: str, offset: str) -> str:
        zones = zoned(uid, offset).split("BEGIN:VEVENT")[0].partition("BEGIN:VTIMEZONE")[2]
        common = zones.replace("Custom", "Common").replace(offset, "+0100")
        ended = zoned(uid, offset).replace(
            "END:VEVENT", "DTEND;TZID=Common:20240601T180000\nEND:VEVENT"
        )
        return ended.replace("BEGIN:VEVENT", f"BEGIN:VTIMEZONE{common}BEGIN:VEVENT")

    files = {"one": "+0300", "two": "+0500"}
    paths = [written(tmp_path, travelling(uid, at), f"{uid}.ics") for uid, at in files.items()]
    imported(database, *paths)
    with database.read() as reader:
        text = exporting.share_events(reader, [event.uid for event in reader.events()]).text
    assert text.count("BEGIN:VTIMEZONE") == 3
    assert text.count("DTSTART;TZID=Custom:") == text.count("DTSTART;TZID=Custom-2:") == 1
    assert text.count("DTEND;TZID=Common:") == 2


@pytest.mark.parametrize(
    ("came", "value", "leaves"),
    [
        (r"x'); DROP TABLE events;--", "x'); DROP TABLE events;--", r"x')\; DROP TABLE events\;--"),
        (r"C:\Windows\new", r"C:\Windows\new", r"C:\\Windows\\new"),
        (r"a\,b;c\:d\\e@x", r"a,b;c:d\e@x", r"a\,b\;c:d\\e@x"),
        ("plain@x", "plain@x", "plain@x"),
    ],
)
def test_a_uid_leaves_as_sound_text_and_comes_back_as_the_same(
    database, tmp_path, came, value, leaves
):
    """RFC 5545 §3.8.4.7: a UID is TEXT. What is stored stays as it came."""
    child = EVENT.replace("one@example.org", "child").replace(
        "SUMMARY", f"RELATED-TO:{came}\nSUMMARY"
    )
    paths = [written(tmp_path, EVENT.replace("one@example.org", came))]
    imported(database, *paths, written(tmp_path, child, "child.ics"))
    with database.read() as reader:
        shared = exporting.share_events(reader, [value, "child"])
        archived = "".join(reader.archive())
        assert reader.event("child").parent == value
    exporting.save(tmp_path / "out.ics", shared)
    assert f"\r\nUID:{leaves}\r\n" in shared.text
    assert f"\r\nRELATED-TO:{leaves}\r\n" in shared.text
    assert f"\r\nUID:{came}\r\n" in archived
    assert counts(imported(database, tmp_path / "out.ics")) == (0, 0, 2)


LAST_DROPPED = (r"(?s)BEGIN:(VEVENT|VCARD)(?!.*BEGIN:\1).*?END:\1\r\n", "")
RENAMED = ("(SUMMARY[^:]*:|FN:)", r"\1The ")
MOVED = (r"(DTSTART;VALUE=DATE:\d{6})\d\d", r"\g<1>28")
TAKEN_FOR_ANOTHER = ("\nUID:", "\nUID:0")


@pytest.mark.parametrize("damage", [LAST_DROPPED, RENAMED, MOVED, TAKEN_FOR_ANOTHER])
@pytest.mark.parametrize("what", ["events", "contacts"])
def test_a_file_that_is_not_what_was_meant_replaces_nothing(filled, tmp_path, what, damage):
    path = tmp_path / "out"
    with filled.read() as reader:
        found = reader.events() if what == "events" else reader.contacts()
        shared = getattr(exporting, f"share_{what}")(reader, [own.uid for own in found])
    damaged = re.sub(*damage, shared.text, count=1)
    if damaged == shared.text:
        return  # a card has no date
    exporting.save(path, shared)
    good = path.read_bytes()
    with pytest.raises(UserError, match="export-not-confirmed"):
        exporting.save(path, replace(shared, data=damaged.encode()))
    assert path.read_bytes() == good
    assert list(tmp_path.glob(".*")) == []


def test_nothing_asked_for_is_nothing_shared(filled):
    with filled.read() as reader:
        assert exporting.share_events(reader, []).count == 0


def test_a_list_of_contacts_is_plain_data(filled):
    with filled.read() as reader:
        contacts = listing.contacts(reader, Filter())
        names = [summary.name for summary in reader.contacts()]
    assert [own["name"] for own in contacts] == names
    assert json.dumps(contacts)


INSIDE = """URL:file:///srv/desk/inside.html
ATTACH;LABEL=Minutes:inside.pdf
X-MIGDESK-NOTE:inside
COMMENT:inside
X-MIGDESK-SOURCE;ID=s1;ADDRESS=inside.html;QUOTE=inside:A page
X-MIGDESK-CLAIM;FIELD=location;SOURCE=s1;QUOTE=inside:inside
BEGIN:VALARM
DESCRIPTION:inside
END:VALARM
END:VEVENT
"""


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_from_inside_leaves_with_an_event(database, tmp_path, target):
    imported(database, written(tmp_path, EVENT.replace("END:VEVENT\n", INSIDE)))
    with database.read() as reader:
        shared = exporting.share_events(reader, ["one@example.org"], target=target)
        copy = handing.events(reader, ["one@example.org"], "en", None)
    assert "A page" in shared.text
    assert "inside" not in shared.text + copy.text + copy.html + copy.shared.text


def test_what_a_card_does_not_carry_is_said(database, tmp_path):
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nUID:c\nFN:A B\nBDAY:2000-01-01\n"
        "PHOTO;VALUE=uri:https://example.org/a.jpg\nX-OWN:1\nEND:VCARD\n"
    )
    imported(database, written(tmp_path, card, "card.vcf"))
    with database.read() as reader:
        losses = exporting.share_contacts(reader, ["c"]).losses
    assert [loss.subject for loss in losses] == ["BDAY", "PHOTO"]
