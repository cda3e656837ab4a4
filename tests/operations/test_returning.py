"""A shared file comes back: only what a person changed there comes in."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from importkit import EVENT, counts, imported, written

from migdesk.dates import When
from migdesk.db.database import Database
from migdesk.formats import vcard, vevent
from migdesk.operations import exporting
from migdesk.records import Contact, Email, Event, Participation, Source, Stage

MALINES = "34858988-54f0-5939-a264-379ffe78bee5"
DIASPORA_MONTH = "2013-06"
ALARM = """BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT5M
DESCRIPTION:soon
END:VALARM
END:VEVENT
"""
CARD = """BEGIN:VCARD
VERSION:3.0
UID:one
FN:A B
N:B;A;;;
NOTE:private
BDAY:2000-01-01
END:VCARD
"""


def shared_event(database: Database, uid: str, target: str = "standard") -> str:
    with database.read() as reader:
        return exporting.share_events(reader, [uid], target=target).text


def returned(folder: Path, text: str) -> Path:
    return written(folder, text.replace("\r\n ", "").replace("\r\n", "\n"), "back.ics")


def without(text: str, *names: str) -> str:
    """The file as a program writes it that does not know these properties."""
    lines = text.replace("\r\n ", "").split("\r\n")
    kept = (line for line in lines if not line.startswith(names))
    return "\r\n".join(kept).replace(";LANGUAGE=fr", "")


@pytest.mark.parametrize("target", ["standard", "outlook"])
def test_a_foreign_event_keeps_what_sharing_leaves_out(database, tmp_path, target):
    imported(database, written(tmp_path, EVENT.replace("END:VEVENT\n", ALARM)))
    back = returned(tmp_path, shared_event(database, "one@example.org", target))
    assert counts(imported(database, back)) == (0, 0, 1)


def test_a_foreign_event_changed_in_its_shared_file_keeps_its_alarm(database, tmp_path):
    imported(database, written(tmp_path, EVENT.replace("END:VEVENT\n", ALARM)))
    text = shared_event(database, "one@example.org").replace("First", "Second")
    assert counts(imported(database, returned(tmp_path, text))) == (0, 1, 0)
    with database.read() as reader:
        stored = reader.unit_of_event("one@example.org").text
    assert "SUMMARY:Second" in stored
    assert "BEGIN:VALARM" in stored


def test_a_foreign_card_keeps_what_sharing_leaves_out(database, tmp_path):
    imported(database, written(tmp_path, CARD, "card.vcf"))
    with database.read() as reader:
        card = exporting.share_contacts(reader, ["one"]).text
    back = written(tmp_path, card.replace("\r\n", "\n"), "back.vcf")
    assert counts(imported(database, back)) == (0, 0, 1)


def test_a_month_does_not_become_days_where_our_property_is_unknown(filled, tmp_path):
    with filled.read() as reader:
        uid = next(e.uid for e in reader.events() if e.edtf == DIASPORA_MONTH)
    text = without(shared_event(filled, uid), "X-")
    assert counts(imported(filled, returned(tmp_path, text))) == (0, 0, 1)


def test_what_a_program_drops_is_not_taken_for_removed(filled, tmp_path):
    with filled.read() as reader:
        uids = [event.uid for event in reader.events()]
    for uid in uids:
        text = without(shared_event(filled, uid), "X-", "CATEGORIES", "URL", "CONTACT", "ATTACH")
        if text:
            assert counts(imported(filled, returned(tmp_path, text))) == (0, 0, 1)


def test_the_same_hour_in_another_zone_is_no_news(filled, tmp_path):
    with filled.read() as reader:
        timed = next(event for event in reader.events() if event.time_zone)
    text = shared_event(filled, timed.uid)
    utc = f"{timed.first_day:%Y%m%d}T{timed.start_minute // 60:02}"
    assert f"TZID={timed.time_zone}:{utc}" in text
    windows = text.replace(f"TZID={timed.time_zone}", "TZID=Romance Standard Time")
    assert counts(imported(filled, returned(tmp_path, windows))) == (0, 0, 1)


def test_a_shared_file_older_than_a_change_made_here_takes_nothing_back(filled, tmp_path):
    path = returned(tmp_path, shared_event(filled, MALINES))
    with filled.write("edit") as store:
        unit = vevent.put(store.unit_of_event(MALINES), replace(store.event(MALINES), title="Ours"))
        store.save_event_unit(MALINES, vevent.stamp(unit, store.now))
    plan = imported(filled, path)
    assert (counts(plan), len(plan.older)) == ((0, 0, 0), 1)


def edited(database: Database, uid: str, **changes: object) -> None:
    """Changed here before a file comes back that a colleague stamped later."""
    with database.write("edit") as store:
        unit = vevent.put(store.unit_of_event(uid), replace(store.event(uid), **changes))
        store.save_event_unit(uid, vevent.stamp(unit, store.now))


@pytest.mark.parametrize("uid", ["one@example.org", MALINES])
def test_what_a_colleague_never_touched_keeps_what_was_changed_here_meanwhile(
    filled, tmp_path, uid
):
    imported(filled, written(tmp_path, EVENT.replace("END:VEVENT\n", ALARM)))
    sent = shared_event(filled, uid)
    edited(filled, uid, title="Ours", tags=("ours",), url="https://ours.example.org")
    later = re.sub("(LAST-MODIFIED|DTSTAMP):[0-9]{8}", r"\1:20300101", sent)
    place = "LOCATION:Elsewhere\r\n"
    text = re.sub("LOCATION:.*\r\n", "", later).replace("END:VEVENT", place + "END:VEVENT")
    assert counts(imported(filled, returned(tmp_path, text))) == (0, 1, 0)
    with filled.read() as reader:
        event = reader.event(uid)
    assert (event.title, event.location) == ("Ours", "Elsewhere")
    assert (event.tags, event.url) == (("ours",), "https://ours.example.org")


def test_a_card_keeps_what_was_changed_here_while_it_was_away(database, tmp_path):
    imported(database, written(tmp_path, CARD, "card.vcf"))
    with database.read() as reader:
        sent = exporting.share_contacts(reader, ["one"]).text
    with database.write("edit") as store:
        unit = store.stored_contact("one").unit
        put = vcard.put(unit, replace(vcard.get(unit), name="A Ours", title="Ours"))
        store.save_contact_unit("one", vcard.stamp(put, store.now))
    later = re.sub("REV:.{4}", "REV:2030", sent.replace("END:VCARD", "ROLE:Theirs\r\nEND:VCARD"))
    back = written(tmp_path, later.replace("\r\n", "\n"), "back.vcf")
    assert counts(imported(database, back)) == (0, 1, 0)
    with database.read() as reader:
        contact = reader.contact("one")
    assert (contact.name, contact.title, contact.role) == ("A Ours", "Ours", "Theirs")


BORN_HERE = Event(
    uid="here",
    title="Réunion",
    language="fr",
    when=When.of_edtf("2024-06"),
    stage=Stage.CANCELLED,
    url="https://example.org/",
    description="Un mot",
    participations=(Participation("organiser", "OIM"),),
    sources=(Source("s", "Une page", "OIM"),),
)


def stored(database: Database) -> Event:
    with database.read() as reader:
        event = reader.event("here")
    assert event
    return event


def test_what_a_colleague_writes_comes_in_without_what_sharing_had_added(database, tmp_path):
    with database.write("save") as store:
        store.save_event(BORN_HERE)
    sent = shared_event(database, "here").replace("\r\n ", "")
    assert "SUMMARY;LANGUAGE=fr:ANNULÉ – [juin 2024] Réunion" in sent
    assert r":Un mot\n\n" in sent
    text = sent.replace("Réunion", "Atelier").replace("Un mot", r"Un mot\n\nUn autre")
    assert counts(imported(database, returned(tmp_path, text))) == (0, 1, 0)
    event = replace(BORN_HERE, title="Atelier", description="Un mot\n\nUn autre")
    assert stored(database) == event


def test_a_text_behind_the_lines_that_sharing_had_added_comes_in_alone(database, tmp_path):
    with database.write("save") as store:
        store.save_event(replace(BORN_HERE, description=""))
    sent = shared_event(database, "here").replace("\r\n ", "")
    text = re.sub("(DESCRIPTION.*)\r\n", r"\1\\n\\nMerci\r\n", sent)
    assert counts(imported(database, returned(tmp_path, text))) == (0, 1, 0)
    assert stored(database).description == "Merci"


def test_an_event_that_says_nothing_of_its_making_comes_back_unchanged(database, tmp_path):
    imported(database, written(tmp_path, EVENT.replace("DTSTAMP:20240101T000000Z\n", "")))
    back = returned(tmp_path, shared_event(database, "one@example.org"))
    assert counts(imported(database, back)) == (0, 0, 1)


def test_a_to_do_that_was_given_its_date_here_comes_back_as_the_same_record(database, tmp_path):
    todo = EVENT.replace("VEVENT", "VTODO").replace("DTSTART;VALUE=DATE:20240601\n", "")
    imported(database, written(tmp_path, todo))
    edited(database, "one@example.org", when=When.of_edtf("2024-06-01"))
    sent = shared_event(database, "one@example.org")
    assert "BEGIN:VEVENT" in sent
    assert counts(imported(database, returned(tmp_path, sent))) == (0, 0, 1)
    later = re.sub("(LAST-MODIFIED|DTSTAMP):[0-9]{4}", r"\1:2030", sent).replace("First", "Second")
    assert counts(imported(database, returned(tmp_path, later))) == (0, 1, 0)
    with database.read() as reader:
        (event,) = reader.events()
        assert "BEGIN:VTODO" in reader.unit_of_event(event.uid).text
    assert (event.title, event.edtf) == ("Second", "2024-06-01")


def test_an_event_without_a_date_comes_back_from_a_program_that_knows_less_of_it(
    database, tmp_path
):
    ours = Event(uid="here", title="Campagne", stage=Stage.PLANNED, series="IDM")
    with database.write("save") as store:
        store.save_event(ours)
    with database.read() as reader:
        text = without(reader.unit_of_event("here").text, "X-", "STATUS", "REFID")
    calendar = f"BEGIN:VCALENDAR\r\n{text}END:VCALENDAR\r\n"
    assert counts(imported(database, returned(tmp_path, calendar))) == (0, 0, 1)
    retitled = calendar.replace("Campagne", "Tournée")
    assert counts(imported(database, returned(tmp_path, retitled))) == (0, 1, 0)
    assert stored(database) == replace(ours, title="Tournée")


def test_the_second_change_of_an_event_is_seen_on_top_of_the_first(database, tmp_path):
    with database.write("save") as store:
        store.save_event(BORN_HERE)
    sent = re.sub("(LAST-MODIFIED|DTSTAMP):[0-9]{4}", r"\1:2030", shared_event(database, "here"))
    first = sent.replace("END:VEVENT", "LOCATION:Là-bas\r\nEND:VEVENT")
    assert counts(imported(database, returned(tmp_path, first))) == (0, 1, 0)
    edited(database, "here", title="Chez nous")
    second = re.sub("(LAST-MODIFIED|DTSTAMP):[0-9]{4}", r"\1:2031", first)
    text = second.replace("Là-bas", "Ailleurs")
    assert counts(imported(database, returned(tmp_path, text))) == (0, 1, 0)
    assert (stored(database).title, stored(database).location) == ("Chez nous", "Ailleurs")


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_card_born_here_comes_back_as_it_left_then_changed_then_changed_again(
    database, tmp_path, version
):
    ours = Contact(
        uid="ana",
        name="Ana Lima",
        family="Lima",
        given="Ana",
        title="Cheffe",
        languages=("fr", "pt"),
        emails=(Email(address="ana@x.org", types=("work",), preferred=True),),
        note="à relire",
        sources=(Source("s", "Une page"),),
    )
    with database.write("save") as store:
        store.save_contact(ours)
    with database.read() as reader:
        sent = exporting.share_contacts(reader, ["ana"], version=version).text

    def come_back(text: str, year: int) -> tuple[tuple[int, int, int], Contact]:
        later = re.sub("REV:.{4}", f"REV:{year}", text).replace("\r\n", "\n")
        found = counts(imported(database, written(tmp_path, later, f"{year}.vcf")))
        with database.read() as reader:
            return found, replace(reader.contact("ana"), uid="ana")

    assert come_back(sent, 2030) == ((0, 0, 1), ours)
    first = sent.replace("END:VCARD", "ROLE:Theirs\r\nEND:VCARD")
    assert come_back(first, 2031) == ((0, 1, 0), replace(ours, role="Theirs"))
    with database.write("edit") as store:
        store.save_contact(replace(ours, role="Theirs", title="Directrice"))
    second = first.replace("ROLE:Theirs", "ROLE:Still theirs")
    changed = replace(ours, role="Still theirs", title="Directrice")
    assert come_back(second, 2032) == ((0, 1, 0), changed)
