"""What a file is compared with in age: what came, never a stamp that was written here since."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from importkit import EVENT, counts, imported, text_of, written

from migdesk.dates import When
from migdesk.db.database import Database
from migdesk.operations import exporting, history
from migdesk.operations.differing import differences
from migdesk.records import Contact, Event, Phone, Stage

MALINES = "34858988-54f0-5939-a264-379ffe78bee5"
"""An event of the starter collection."""
DAY = When.of_edtf("2026-09-01")
PLAIN = Event(uid="here", title="Réunion", location="Genève", when=DAY, tags=("OIM",))
HERE = replace(PLAIN, stage=Stage.PLANNED)


def shared(database: Database, uid: str) -> str:
    with database.read() as reader:
        return exporting.share_events(reader, [uid]).text.replace("\r\n ", "")


def answer(sent: str, day: int, **lines: str) -> str:
    """The file of a colleague who changed these lines with another program that day."""
    text = sent.replace("PRODID:-//migdesk//migdesk", "PRODID:-//other//other")
    text = re.sub("(DTSTAMP|LAST-MODIFIED|REV):.*\r\n", rf"\1:202506{day:02}T100000Z\r\n", text)
    for name, value in lines.items():
        kept = re.sub(f"\r\n{name}[;:].*", "", text)
        text = kept.replace("\r\nEND:V", f"\r\n{name}:{value}\r\nEND:V", 1)
    return text.replace("\r\n", "\n")


def stepped(database: Database, *steps: str) -> None:
    for step in steps:
        with database.write(step) as store:
            getattr(history, step)(store)


def saved(database: Database, event: Event) -> None:
    with database.write("save") as store:
        store.save_event(event)


def event_of(database: Database, uid: str) -> Event:
    with database.read() as reader:
        assert list(reader.check()) == []
        return reader.event(uid)


@pytest.fixture
def away(filled: Database) -> Database:
    """The starter, and two events made here, of which one leaves as it is stored."""
    saved(filled, HERE)
    return filled


UIDS = pytest.mark.parametrize("uid", [MALINES, "here"])


@UIDS
@pytest.mark.parametrize("steps", [("undo",), ("undo", "redo", "undo")])
def test_a_colleagues_change_that_was_undone_is_offered_again(away, tmp_path, uid, steps):
    back = written(tmp_path, answer(shared(away, uid), 1, SUMMARY="Theirs", SEQUENCE="7"))
    assert counts(imported(away, back)) == (0, 1, 0)
    stepped(away, *steps)
    assert counts(imported(away, back)) == (0, 1, 0)
    assert event_of(away, uid).title == "Theirs"
    assert counts(imported(away, back)) == (0, 0, 1)


def test_a_card_whose_change_was_undone_is_offered_again(database, tmp_path):
    ours = Contact(uid="ana", name="Ana Lima", phones=(Phone(number="+41227179111"),))
    with database.write("save") as store:
        store.save_contact(ours)
    with database.read() as reader:
        sent = exporting.share_contacts(reader, ["ana"]).text
    back = written(tmp_path, answer(sent, 1, ROLE="Theirs"), "back.vcf")
    assert counts(imported(database, back)) == (0, 1, 0)
    stepped(database, "undo")
    assert counts(imported(database, back)) == (0, 1, 0)


def test_an_edit_that_was_undone_makes_nothing_older(away, tmp_path):
    sent = shared(away, MALINES)
    saved(away, replace(event_of(away, MALINES), title="Ours"))
    stepped(away, "undo")
    back = written(tmp_path, answer(sent, 1, SUMMARY="Theirs"))
    assert counts(imported(away, back)) == (0, 1, 0)


def imports(database: Database, folder: Path, texts: list[str], *, together: bool) -> list[str]:
    """Imports files one by one, or in one go; the fields that the last one changes."""
    paths = [written(folder, text, f"{number}.ics") for number, text in enumerate(texts)]
    for some in [paths] if together else [[path] for path in paths]:
        plan = imported(database, *some)
    return [found.field for item in plan.changed for found in differences(item)]


TWO_WAYS = pytest.mark.parametrize("days", [(2, 1), (1, 2)], ids=["later first", "later last"])
TOGETHER = pytest.mark.parametrize("together", [False, True], ids=["one by one", "together"])


@UIDS
@TWO_WAYS
@TOGETHER
def test_of_two_colleagues_each_keeps_what_the_other_did_not_touch(
    away, tmp_path, uid, days, together
):
    sent = shared(away, uid)
    first = answer(sent, days[0], SUMMARY="Titre de A")
    second = answer(sent, days[1], LOCATION="Lieu de B")
    fields = imports(away, tmp_path, [first, second], together=together)
    event = event_of(away, uid)
    assert (event.title, event.location) == ("Titre de A", "Lieu de B")
    assert fields == (["title", "location"] if together else ["location"])


@TWO_WAYS
def test_so_it_is_with_an_event_that_leaves_as_it_is_stored(database, tmp_path, days):
    saved(database, PLAIN)
    sent = shared(database, "here")
    both = zip(days, ({"SUMMARY": "Titre de A"}, {"LOCATION": "Lieu de B"}), strict=True)
    imports(database, tmp_path, [answer(sent, *[d], **f) for d, f in both], together=False)
    event = event_of(database, "here")
    assert (event.title, event.location) == ("Titre de A", "Lieu de B")


@TWO_WAYS
def test_of_two_colleagues_each_adds_to_a_list(away, tmp_path, days):
    sent = shared(away, "here")
    tags = ("OIM,A", "OIM,B")
    texts = [answer(sent, day, CATEGORIES=tag) for day, tag in zip(days, tags, strict=True)]
    imports(away, tmp_path, texts, together=False)
    assert event_of(away, "here").tags == ("OIM", "A", "B")


@pytest.mark.parametrize(("day", "title"), [(1, "Titre de A"), (3, "Titre de B")])
@pytest.mark.parametrize("uid", [MALINES, "here", "plain"])
def test_where_both_changed_one_field_the_later_file_stands(away, tmp_path, day, title, uid):
    saved(away, replace(PLAIN, uid="plain"))
    sent = shared(away, uid)
    imports(away, tmp_path, [answer(sent, 2, SUMMARY="Titre de A")], together=False)
    plan = imported(away, written(tmp_path, answer(sent, day, SUMMARY="Titre de B")))
    assert event_of(away, uid).title == title
    assert (len(plan.changed), len(plan.older)) == ((1, 0) if day > 2 else (0, 1))


def test_two_colleagues_answer_with_one_card(database, tmp_path):
    ours = Contact(uid="ana", name="Ana Lima", title="Cheffe", role="Finances")
    with database.write("save") as store:
        store.save_contact(ours)
    with database.read() as reader:
        sent = exporting.share_contacts(reader, ["ana"]).text
    for day, lines in ((2, {"TITLE": "Directrice"}), (1, {"ROLE": "Budget"})):
        imported(database, written(tmp_path, answer(sent, day, **lines), f"{day}.vcf"))
    with database.read() as reader:
        contact = reader.contact("ana")
    assert (contact.title, contact.role) == ("Directrice", "Budget")


ZONED = EVENT.replace("DTSTART;VALUE=DATE:", "DTSTART;TZID=Here:").replace("0601", "0601T090000")
ZONE = """BEGIN:VTIMEZONE
TZID:Here
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:{0}
TZOFFSETTO:{0}
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT"""


def zoned(offset: str, year: int) -> str:
    text = ZONED.replace("BEGIN:VEVENT", ZONE.format(offset), 1)
    return text.replace("DTSTAMP:2024", f"DTSTAMP:{year}")


def test_an_older_file_does_not_move_an_event_by_its_zone(database, tmp_path):
    newer, older = zoned("+0600", 2024), zoned("+0500", 2023)
    imported(database, written(tmp_path, newer))
    plan = imported(database, written(tmp_path, older, "older.ics"))
    assert (counts(plan), len(plan.older)) == ((0, 0, 0), 1)
    newest = zoned("+0700", 2025)
    assert counts(imported(database, written(tmp_path, newest, "newest.ics"))) == (0, 1, 0)
    stepped(database, "undo")
    again = imported(database, written(tmp_path, newest, "newest.ics"))
    assert counts(again) == (0, 1, 0)


MOVED = """BEGIN:VEVENT
UID:one@example.org
RECURRENCE-ID;VALUE=DATE:20240602
DTSTAMP:2024{:02}01T000000Z
DTSTART;VALUE=DATE:20240612
SUMMARY:{}
END:VEVENT
END:VCALENDAR
"""


def series(month: int, title: str, moved_month: int, moved: str) -> str:
    text = EVENT.replace("SUMMARY:First\n", f"SUMMARY:{title}\nRRULE:FREQ=DAILY;COUNT=5\n")
    text = text.replace("DTSTAMP:202401", f"DTSTAMP:2024{month:02}")
    return text.replace("END:VCALENDAR\n", MOVED.format(moved_month, moved))


def titles(database: Database) -> list[str]:
    return re.findall("SUMMARY:(.*)\r", text_of(database))


def test_an_older_occurrence_under_the_same_master_takes_nothing_back(database, tmp_path):
    imported(database, written(tmp_path, series(1, "All", 3, "New")))
    plan = imported(database, written(tmp_path, series(1, "All", 2, "Old")))
    assert (counts(plan), len(plan.older)) == ((0, 0, 0), 1)
    assert titles(database) == ["All", "New"]


@pytest.mark.parametrize("edited", [False, True], ids=["left alone", "changed here"])
@pytest.mark.parametrize(
    ("file", "stands"),
    [
        ((2, "Old", 5, "Newest"), ["All", "Newest"]),
        ((4, "Newest", 1, "Old"), ["Newest", "New"]),
    ],
    ids=["older master", "older occurrence"],
)
def test_of_a_series_each_component_keeps_its_newer_version(
    database, tmp_path, file, stands, edited
):
    imported(database, written(tmp_path, series(3, "All", 3, "New")))
    if edited:
        saved(database, replace(event_of(database, "one@example.org"), location="Here"))
    mixed = written(tmp_path, series(*file))
    assert counts(imported(database, mixed)) == (0, 1, 0)
    assert titles(database) == stands
    assert event_of(database, "one@example.org").location == ("Here" if edited else "")
    assert counts(imported(database, mixed))[:2] == (0, 0)
    between = written(tmp_path, series(*file[:2], 2, "Between"))
    assert counts(imported(database, between)) == (0, 0, 0)
    assert titles(database) == stands
