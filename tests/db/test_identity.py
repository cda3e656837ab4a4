"""Which record is which: UIDs, calendars, links between records, merged records."""

from dataclasses import replace

import pytest
from desk import GENEVA, IOM, SAMRI, retitled, state
from receiving import FILE, imported, read

from migdesk.db.database import Database
from migdesk.formats.component import parse_unit
from migdesk.records import known_uid

NO_UID = "BEGIN:VEVENT\r\nSUMMARY:Atelier\r\nDTSTART;VALUE=DATE:20260301\r\nEND:VEVENT\r\n"


def test_one_calendar_may_hold_a_uid_twice(database: Database):
    first, second = imported(database)
    assert (first, second) == ("a", known_uid("a", 1))
    with database.read() as reader:
        found = reader.stored_by_uid("event", [first, second])
        assert [(found[uid].source_uid, found[uid].ordinal) for uid in (first, second)] == [
            ("a", 0),
            ("a", 1),
        ]
        assert reader.event(first).title == "Un"
        assert reader.event(second).title == "Même UID"
        assert [summary.uid for summary in reader.events()] == [first, second]
        assert "UID:a" in reader.unit_of_event(second).text
    assert state(database)[1] == []


def test_two_files_may_hold_the_same_uid(database: Database):
    both = [*imported(database), *imported(database, name="other.ics")]
    with database.read() as reader:
        found = reader.stored_by_uid("event", both)
        assert len({record.place for record in found.values()}) == 2
        assert sorted(name.uid for name in reader.names("event", ["a"])) == sorted(both)
    assert len(set(both)) == 4


def test_a_component_without_a_uid_gets_one_at_the_first_edit(database: Database):
    with database.write("import") as store:
        calendar = store.add_calendar(store.add_collection("f"), read(FILE), "f")
        (uid,) = store.add("event", calendar, [parse_unit(NO_UID)], [("made", 1)])
        assert store.event(uid).uid == uid == known_uid("made", 1)
        assert "UID" not in store.unit_of_event(uid).text
        store.save_event(retitled(store.event(uid), "Changé"))
        assert f"UID:{uid}\r\n" in store.unit_of_event(uid).text
    assert state(database)[1] == []


def test_what_came_under_a_uid_keeps_it_when_it_is_edited(database: Database):
    _, second = imported(database)
    with database.write("edit") as store:
        store.save_event(retitled(store.event(second), "Changé"))
        assert "UID:a\r\n" in store.unit_of_event(second).text
        assert store.event(second).title == "Changé"


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


def test_each_former_uid_leads_to_its_own_record(desk: Database):
    with desk.write("merge") as store:
        for own in (SAMRI, IOM):
            store.save_contact(replace(own, uid=f"once {own.name}"))
            store.merge_contacts(f"once {own.name}", own.uid)
    with desk.read() as reader:
        assert [reader.contact(f"once {own.name}") for own in (SAMRI, IOM)] == [SAMRI, IOM]
        assert reader.contact("never") is None


def test_merging_needs_two_records(desk: Database):
    for into in (GENEVA.uid, "nobody"):
        with pytest.raises(ValueError, match="not two"), desk.write("merge") as store:
            store.merge_events(GENEVA.uid, into)
