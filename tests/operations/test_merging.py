"""Two sides changed one record: what they changed comes in, what was changed here stays."""

from dataclasses import replace
from pathlib import Path

import pytest
from importkit import EVENT, counts, imported, text_of, written

from migdesk.dates import When
from migdesk.db.database import Database
from migdesk.operations import history, importing, planning
from migdesk.operations.importplan import ImportPlan

DAILY = EVENT.replace("SUMMARY:First\n", "SUMMARY:First\nRRULE:FREQ=DAILY;COUNT=5\n")
MOVED = """BEGIN:VEVENT
UID:one@example.org
DTSTAMP:20240101T000000Z
RECURRENCE-ID;VALUE=DATE:20240602
DTSTART;VALUE=DATE:20240612
SUMMARY:Moved
END:VEVENT
END:VCALENDAR
"""
CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:{0}\nFN:{1}\nEMAIL:{0}@example.org\nEND:VCARD\n"


def changed_here(database: Database, **fields: object) -> None:
    with database.write("edit") as store:
        store.save_event(replace(store.event("one@example.org"), **fields))


def test_an_occurrence_moved_there_comes_in_beside_a_title_changed_here(database, tmp_path):
    imported(database, written(tmp_path, DAILY))
    changed_here(database, title="Ours")
    file = written(tmp_path, DAILY.replace("END:VCALENDAR\n", MOVED))
    assert counts(imported(database, file)) == (0, 1, 0)
    assert "SUMMARY:Ours" in text_of(database)
    assert "SUMMARY:Moved" in text_of(database)
    assert counts(imported(database, file)) == (0, 0, 1)


def test_a_line_that_no_field_holds_comes_in_beside_a_title_changed_here(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    changed_here(database, title="Ours")
    imported(database, written(tmp_path, EVENT.replace("kept, as is", "another")))
    assert 'X-UNKNOWN;P="a,b":another' in text_of(database)
    assert "SUMMARY:Ours" in text_of(database)


def test_a_list_takes_in_what_was_added_and_removed_there_and_keeps_what_was_here(
    database, tmp_path
):
    tagged = EVENT.replace("SUMMARY", "CATEGORIES:{}\nSUMMARY")
    imported(database, written(tmp_path, tagged.format("gone there,both,gone here")))
    changed_here(database, tags=("gone there", "both", "new here", "new in both"))
    theirs = "both,gone here,new there,new in both"
    assert counts(imported(database, written(tmp_path, tagged.format(theirs)))) == (0, 1, 0)
    with database.read() as reader:
        tags = reader.event("one@example.org").tags
    assert tags == ("both", "new here", "new in both", "new there")


def test_a_line_that_is_no_property_comes_in_when_it_changes(database, tmp_path):
    odd = EVENT.replace("SUMMARY", "NO PROPERTY {}\nSUMMARY")
    imported(database, written(tmp_path, odd.format("one")))
    assert counts(imported(database, written(tmp_path, odd.format("one")))) == (0, 0, 1)
    assert counts(imported(database, written(tmp_path, odd.format("two")))) == (0, 1, 0)
    assert "NO PROPERTY two\r\n" in text_of(database)


def test_a_time_comes_with_its_zone(database, tmp_path):
    paris = "DTSTART;TZID=Europe/Paris:20240601T{}0000"
    timed = EVENT.replace("DTSTART;VALUE=DATE:20240601", paris.format("09"))
    imported(database, written(tmp_path, timed))
    changed_here(database, when=When.of_edtf("2024-06-01T08:00"), time_zone="Europe/London")
    imported(database, written(tmp_path, timed.replace("T090000", "T110000")))
    with database.read() as reader:
        event = reader.event("one@example.org")
    assert (event.when.edtf, event.time_zone) == ("2024-06-01T11:00", "Europe/Paris")


def test_two_files_may_both_change_what_is_here(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    second = written(tmp_path, EVENT.replace("First", "Second"), "b.ics")
    third = written(tmp_path, EVENT.replace("First", "Third"), "c.ics")
    assert counts(imported(database, second, third)) == (0, 1, 0)
    assert "SUMMARY:Third" in text_of(database)
    assert counts(imported(database, third)) == (0, 0, 1)


def test_what_is_taken_back_there_is_taken_back_here(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    changed_here(database, location="Here")
    for month, title in ((2, "Second"), (3, "First")):
        text = EVENT.replace("First", title).replace("20240101T", f"20240{month}01T")
        assert counts(imported(database, written(tmp_path, text))) == (0, 1, 0)
        assert f"SUMMARY:{title}\r\n" in text_of(database)


def test_of_two_files_the_second_may_take_back_what_the_first_changed(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    with database.write("edit") as store:
        store.save_event(replace(store.event("one@example.org"), title="Ours"))
    there = EVENT.replace("SUMMARY", "LOCATION:There\nSUMMARY")
    first, second = written(tmp_path, there, "b.ics"), written(tmp_path, EVENT, "c.ics")
    imported(database, first, second)
    with database.read() as reader:
        event = reader.event("one@example.org")
    assert (event.title, event.location) == ("Ours", "")


def test_a_merged_card_stays_merged_when_both_files_come_again(database, tmp_path):
    one = written(tmp_path, CARD.format("one", "A B"), "one.vcf")
    two = written(tmp_path, CARD.format("two", "A. B."), "two.vcf")
    imported(database, one, two)
    with database.write("merge") as store:
        store.merge_contacts("two", "one")
    assert counts(imported(database, one, two)) == (0, 0, 2)
    assert counts(imported(database, two)) == (0, 0, 1)


def zoned(tzid: str, offset: str) -> str:
    """The event at nine in a zone that only its file knows."""
    zone = (
        f"BEGIN:VTIMEZONE\nTZID:{tzid}\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        f"TZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT"
    )
    dated = EVENT.replace("DTSTART;VALUE=DATE:20240601", f"DTSTART;TZID={tzid}:20240601T090000")
    return dated.replace("BEGIN:VEVENT", zone)


@pytest.mark.parametrize(("tzid", "offset"), [("There", "+0500"), ("Here", "+0500")])
def test_a_changed_event_brings_the_zone_that_it_names(database, tmp_path, tzid, offset):
    imported(database, written(tmp_path, zoned("Here", "+0300")))
    with database.read() as reader:
        home = reader.stored_event("one@example.org").place
        collection = reader.collection_of(home)
    again = zoned(tzid, offset).replace("First", "Second")
    assert counts(imported(database, written(tmp_path, again, "b.ics"))) == (0, 1, 0)
    with database.read() as reader:
        place = reader.stored_event("one@example.org").place
        assert f"TZOFFSETTO:{offset}" in reader.timezones(place)[tzid]
        assert reader.collection_of(place) == collection
        assert list(reader.check()) == []
    for step, expected in ((history.undo, home), (history.redo, place), (history.undo, home)):
        with database.write("step") as store:
            step(store)
            assert store.stored_event("one@example.org").place == expected
            told = {"Here": "+0300"} if expected == home else {tzid: offset}
            zones = store.timezones(expected)
            assert zones.keys() == told.keys()
            assert all(f"TZOFFSETTO:{told[name]}" in zones[name] for name in zones)
            assert list(store.check()) == []


def test_an_event_and_its_to_do_move_together_when_their_zone_is_defined_anew(database, tmp_path):
    def both(offset: str, day: str) -> str:
        text = zoned("Here", offset)
        event = text[text.index("BEGIN:VEVENT") : text.index("END:VCALENDAR")]
        to_do = event.replace("VEVENT", "VTODO").replace("First", "To do")
        return text.replace("END:VC", f"{to_do}END:VC").replace("20240601T09", f"202406{day}T09")

    imported(database, written(tmp_path, both("+0100", "01"), "a.ics"))
    assert counts(imported(database, written(tmp_path, both("+0500", "02"), "b.ics"))) == (0, 2, 0)
    with database.read() as reader:
        assert list(reader.check()) == []
        dated = {event.title: event.edtf for event in reader.events()}
    assert dated == {"First": "2024-06-02T09:00", "To do": "2024-06-02T09:00"}


def test_a_zone_that_its_file_defines_anew_moves_the_event(database, tmp_path):
    imported(database, written(tmp_path, zoned("Here", "+0300")))
    again = written(tmp_path, zoned("Here", "+0500"), "b.ics")
    assert counts(imported(database, again)) == (0, 1, 0)
    assert counts(imported(database, again)) == (0, 0, 1)
    for step, offset in ((None, "+0500"), (history.undo, "+0300"), (history.redo, "+0500")):
        with database.write("step") as store:
            if step:
                step(store)
            place = store.stored_event("one@example.org").place
            assert f"TZOFFSETTO:{offset}" in store.timezones(place)["Here"]
            assert list(store.check()) == []


def test_a_to_do_is_not_taken_for_the_event_of_its_uid(database, tmp_path):
    to_do = EVENT.replace("VEVENT", "VTODO").replace("First", "To do")
    both = EVENT.replace("END:VCALENDAR\n", to_do.split("PRODID:-//test//EN\n")[1])
    imported(database, written(tmp_path, both))
    changed = written(tmp_path, to_do.replace("To do", "Done"), "to-do.ics")
    assert counts(imported(database, changed)) == (0, 1, 0)
    with database.read() as reader:
        assert sorted(event.title for event in reader.events()) == ["Done", "First"]


def planned(database: Database, path: Path) -> ImportPlan:
    with database.read() as reader:
        return planning.plan(reader, planning.read_files([path]))


def applied(database: Database, plan: ImportPlan) -> None:
    with database.write("import") as store:
        importing.apply(store, plan)


def test_what_was_changed_while_the_plan_was_read_is_kept(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    plan = planned(database, written(tmp_path, EVENT.replace("First", "Theirs")))
    changed_here(database, location="Here")
    applied(database, plan)
    with database.read() as reader:
        event = reader.event("one@example.org")
    assert (event.title, event.location) == ("Theirs", "Here")


def test_what_came_while_the_plan_was_read_does_not_come_twice(database, tmp_path):
    path = written(tmp_path, EVENT)
    plan = planned(database, path)
    imported(database, path)
    applied(database, plan)
    with database.read() as reader:
        assert len(reader.events()) == 1


def test_what_was_deleted_while_the_plan_was_read_leaves_nothing_half_there(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    plan = planned(database, written(tmp_path, EVENT.replace("First", "Theirs")))
    with database.write("delete") as store:
        store.delete_event("one@example.org")
    applied(database, plan)
    with database.read() as reader:
        assert [event.title for event in reader.events()] == ["Theirs"]
        assert list(reader.check()) == []
