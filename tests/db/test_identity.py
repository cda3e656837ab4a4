"""Which record is which: UIDs, calendars, links between records, merged records."""

from dataclasses import replace

import pytest
from desk import GENEVA, IOM, SAMRI, retitled, state
from receiving import FILE, imported, read

from migdesk.db.database import Database
from migdesk.formats.component import parse_unit

NO_UID = "BEGIN:VEVENT\r\nSUMMARY:Atelier\r\nDTSTART;VALUE=DATE:20260301\r\nEND:VEVENT\r\n"


def test_one_calendar_may_hold_a_uid_twice(database: Database):
    assert imported(database) == ["a", "a"]
    with database.read() as reader:
        event, todo = reader.stored_by_uid("event", ["a"])["a"]
        assert (event.ordinal, todo.ordinal) == (0, 1)
        assert event.place == todo.place
        assert reader.event("a").title == "Un"
        assert [summary.title for summary in reader.events()] == ["Un", "Même UID"]


def test_two_files_may_hold_the_same_uid(database: Database):
    imported(database)
    imported(database, name="other.ics")
    with database.read() as reader:
        assert len(reader.stored_by_uid("event", ["a"])["a"]) == 4
        assert len({record.place for record in reader.stored_by_uid("event", ["a"])["a"]}) == 2


def test_a_component_without_a_uid_gets_the_same_one_each_time(database: Database):
    moved = NO_UID.replace("20260301", "20260401")
    with database.write("import") as store:
        calendar = store.add_calendar(store.add_collection("f"), read(FILE), "f")
        units = [parse_unit(NO_UID), parse_unit(moved)]
        first, second = store.add("event", calendar, units, file_name="f")
        (other,) = store.add("event", calendar, [parse_unit(NO_UID)], file_name="g")
        assert first == second != other
        assert [record.ordinal for record in store.stored_by_uid("event", [first])[first]] == [0, 1]
        assert store.event(first).uid == first
        assert "UID" not in store.unit_of_event(first).text
        store.save_event(retitled(store.event(first), "Changé"))
        assert f"UID:{first}\r\n" in store.unit_of_event(first).text
    assert state(database)[1] == []


def test_the_same_wrapper_is_kept_once_and_another_by_itself(database: Database):
    with database.write("import") as store:
        collection = store.add_collection("f")
        first = store.add_calendar(collection, read(FILE), "f")
        assert store.add_calendar(collection, read(FILE), "f") == first
        assert store.add_calendar(collection, read(FILE), "f", 1) != first
        other = FILE.replace("TZID:Ici\r\nEND", "TZID:Ici\r\nX-DST:1\r\nEND")
        assert store.add_calendar(collection, read(other), "f") != first
        store.add("event", first, read(FILE).units)
        assert store.timezones(store.stored_event("a").place) == {
            "Ici": "BEGIN:VTIMEZONE\r\nTZID:Ici\r\nEND:VTIMEZONE\r\n"
        }


def test_links_are_found_whatever_comes_first(database: Database):
    with database.write("event first") as store:
        store.save_event(GENEVA)
        assert [contact for _, contact in store.contacts_of(GENEVA.uid)] == [None, None]
    with database.write("contacts then") as store:
        for contact in (SAMRI, IOM):
            store.save_contact(contact)
        found = store.contacts_of(GENEVA.uid)
        assert [contact.name for _, contact in found] == [IOM.name, SAMRI.name]
        assert tuple(part for part, _ in found) == GENEVA.participations
        assert [event.uid for event in store.events_of(SAMRI.uid)] == [GENEVA.uid]
    with database.write("one goes") as store:
        store.delete_contact(SAMRI.uid)
        assert [contact for _, contact in store.contacts_of(GENEVA.uid)][1] is None
        assert store.event(GENEVA.uid) == GENEVA
    with database.write("and comes back") as store:
        store.save_contact(SAMRI)
        assert store.contacts_of(GENEVA.uid)[1][1].uid == SAMRI.uid


def test_a_merged_contact_leads_to_the_other(desk: Database):
    double = replace(SAMRI, uid="double", name="A. Samri")
    with desk.write("double") as store:
        store.save_contact(double)
        store.save_contact(replace(SAMRI, uid="third"))
        store.merge_contacts("third", SAMRI.uid)
    with desk.write("merge") as store:
        store.merge_contacts(SAMRI.uid, "double")
    with desk.read() as reader:
        assert reader.contact(SAMRI.uid) == double
        assert reader.former_uids("contact") == {SAMRI.uid: "double", "third": "double"}
        assert reader.former_uids("event") == {}
        assert reader.contacts_of(GENEVA.uid)[1][1].uid == "double"
        assert [event.uid for event in reader.events_of("third")] == [GENEVA.uid]
    with desk.write("edit by the old uid") as store:
        store.save_contact(replace(SAMRI, title="Directeur"))
        assert store.contact("double").title == "Directeur"
        assert store.contact("double").uid == "double"


def test_merging_needs_two_records(desk: Database):
    for into in (GENEVA.uid, "nobody"):
        with pytest.raises(ValueError), desk.write("merge") as store:  # noqa: PT011 - it bears no words
            store.merge_events(GENEVA.uid, into)
