"""The unit of work: text and columns in one step, versions, received texts, identity."""

from dataclasses import fields, replace
from typing import Any

import pytest
from desk import GENEVA, IOM, MECHELEN, NOW, SAMRI, retitled, state
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select
from strategies import contacts, events

from migdesk.db.database import Database
from migdesk.db.kinds import CONTACT, EVENT, Kind
from migdesk.errors import UserError
from migdesk.formats import stream, vevent
from migdesk.formats.component import Unit, parse_unit
from migdesk.formats.stream import SourceCalendar
from migdesk.records import Contact, Event

NO_UID = "BEGIN:VEVENT\r\nSUMMARY:Atelier\r\nDTSTART;VALUE=DATE:20260301\r\nEND:VEVENT\r\n"
FILE = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-OURS:1\r\n"
    "BEGIN:VTIMEZONE\r\nTZID:Ici\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VJOURNAL\r\nUID:j\r\nEND:VJOURNAL\r\n"
    "BEGIN:VEVENT\r\nUID:a\r\nsummary:Un\r\nDTSTART;TZID=Ici:20260301T090000\r\n"
    "X-ODD:kept\r\nEND:VEVENT\r\n"
    "BEGIN:VTODO\r\nUID:a\r\nSUMMARY:Même UID\r\nEND:VTODO\r\n"
    "END:VCALENDAR\r\n"
)


def read(text: str) -> SourceCalendar:
    return stream.read(text.encode()).calendars[0]


def imported(database: Database, text: str = FILE, name: str = "file.ics") -> list[str]:
    source = read(text)
    with database.write("import") as store:
        collection = store.add_collection(name)
        calendar = store.add_calendar(collection, source, name)
        return store.add_events(calendar, source.units, file_name=name)


def test_what_is_saved_is_read_back_from_its_text(desk: Database):
    with desk.read() as reader:
        assert reader.event(GENEVA.uid) == GENEVA
        assert reader.event(MECHELEN.uid) == MECHELEN
        assert reader.contact(SAMRI.uid) == SAMRI
        assert reader.contact(f"urn:uuid:{IOM.uid}") == IOM
        assert reader.unit_of_event(GENEVA.uid) == vevent.skeleton(GENEVA)
        assert reader.event("nobody") is None
        assert reader.unit_of_contact("nobody") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(event=events, contact=contacts)
def test_any_record_can_be_saved_and_its_columns_are_those_of_its_text(
    database: Database, event: Event, contact: Contact
):
    event, contact = replace(event, uid="e"), replace(contact, uid="c")
    with database.write("save") as store:
        store.save_event(event)
        store.save_contact(contact)
    with database.read() as reader:
        assert reader.event("e") == event
        assert reader.contact("c") == contact
        assert list(reader.check()) == []


@pytest.mark.parametrize(("kind", "record"), [(EVENT, GENEVA), (CONTACT, SAMRI)])
def test_every_field_of_a_record_has_its_column(kind: Kind, record: Any):
    children = {table.name for table in kind.children}
    elsewhere = {
        "when": "edtf",
        "participations": "participation",
        "documents": "document",
        "emails": "contact_point",
        "phones": "contact_point",
        "links": "contact_point",
        "addresses": "contact_point",
        **{name: f"{kind.name}_{name[:-1]}" for name in ("tags", "sources", "claims")},
    }
    columns = {*kind.table.c.keys(), *kind.texts.c.keys(), *children}
    wanted = {elsewhere.get(field.name, field.name) for field in fields(record)}
    assert wanted <= columns
    assert len(kind.rows(record).children) == len(kind.children)


def test_changes_say_what_was_touched(database: Database):
    with database.write("both") as store:
        store.save_event(GENEVA)
        store.save_contact(SAMRI)
        changes = store.changes
    assert changes.events == {GENEVA.uid}
    assert changes.contacts == {SAMRI.uid}
    assert changes.operation == 1


def test_an_operation_that_changes_nothing_leaves_no_trace(desk: Database):
    with desk.write("same again") as store:
        store.save_event(GENEVA)
        store.delete_event("nobody")
        assert not store.changes
    with desk.read() as reader:
        assert reader.last_operation().label == "fill"
        assert reader.stored_event(GENEVA.uid).version == 1


def test_a_stale_version_is_refused(desk: Database):
    with desk.read() as reader:
        version = reader.stored_event(GENEVA.uid).version
    with desk.write("first") as store:
        store.save_event(retitled(GENEVA, "first"), expected=version)
    with pytest.raises(UserError) as caught, desk.write("second") as store:
        store.save_event(retitled(GENEVA, "second"), expected=version)
    assert caught.value.id == "changed-meanwhile"
    with desk.write("gone") as store:
        store.delete_event(GENEVA.uid)
    with pytest.raises(UserError) as caught, desk.write("third") as store:
        store.save_event(retitled(GENEVA, "third"), expected=version + 1)
    assert caught.value.id == "changed-meanwhile"


def test_an_imported_record_keeps_the_text_last_received(database: Database):
    imported(database)
    with database.read() as reader:
        brought = reader.stored_event("a")
        assert brought.untouched
        assert brought.last_received == brought.unit
    with database.write("edit") as store:
        store.save_event(retitled(store.event("a"), "Deux"))
    with database.write("edit again") as store:
        store.save_event(retitled(store.event("a"), "Trois"))
    with database.read() as reader:
        edited = reader.stored_event("a")
        assert not edited.untouched
        assert edited.last_received == brought.unit
        assert "X-ODD:kept" in edited.unit.text
    with database.write("back") as store:
        store.save_event(retitled(store.event("a"), "Un"))
    with database.read() as reader:
        assert reader.stored_event("a").component == brought.component
        assert reader.stored_event("a").untouched


def test_what_comes_again_is_stored_with_what_was_received(database: Database):
    imported(database)
    theirs = parse_unit("BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Autre\r\nEND:VEVENT\r\n")
    ours = parse_unit("BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Fondu\r\nEND:VEVENT\r\n")
    with database.write("again") as store:
        store.receive_events([(store.stored_event("a"), theirs, theirs)])
        assert store.stored_event("a").untouched
        store.receive_events([(store.stored_event("a"), ours, theirs)])
        assert store.stored_event("a").last_received == theirs
        assert store.event("a").title == "Fondu"


def test_what_is_made_here_was_never_received(desk: Database):
    with desk.write("edit") as store:
        store.save_event(retitled(GENEVA, "Autre"))
        found = store.stored_event(GENEVA.uid)
    assert found.born_here
    assert not found.untouched
    assert found.last_received is None


def test_one_calendar_may_hold_a_uid_twice(database: Database):
    assert imported(database) == ["a", "a"]
    with database.read() as reader:
        event, todo = reader.stored_events(["a"])["a"]
        assert (event.ordinal, todo.ordinal) == (0, 1)
        assert event.place == todo.place
        assert reader.event("a").title == "Un"
        assert [summary.title for summary in reader.events()] == ["Un", "Même UID"]


def test_two_files_may_hold_the_same_uid(database: Database):
    imported(database)
    imported(database, name="other.ics")
    with database.read() as reader:
        assert len(reader.stored_events(["a"])["a"]) == 4
        assert len({record.place for record in reader.stored_events(["a"])["a"]}) == 2


def test_a_component_without_a_uid_gets_the_same_one_each_time(database: Database):
    moved = NO_UID.replace("20260301", "20260401")
    with database.write("import") as store:
        calendar = store.add_calendar(store.add_collection("f"), read(FILE), "f")
        units = [parse_unit(NO_UID), parse_unit(moved)]
        first, second = store.add_events(calendar, units, file_name="f")
        (other,) = store.add_events(calendar, [parse_unit(NO_UID)], file_name="g")
        assert first == second != other
        assert [record.ordinal for record in store.stored_events([first])[first]] == [0, 1]
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
        store.add_events(first, read(FILE).units)
        assert store.timezones_of("a") == {"Ici": "BEGIN:VTIMEZONE\r\nTZID:Ici\r\nEND:VTIMEZONE\r\n"}


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
        assert reader.former_contact_uids() == {SAMRI.uid: "double", "third": "double"}
        assert reader.former_event_uids() == {}
        assert reader.contacts_of(GENEVA.uid)[1][1].uid == "double"
        assert [event.uid for event in reader.events_of("third")] == [GENEVA.uid]
    with desk.write("edit by the old uid") as store:
        store.save_contact(replace(SAMRI, title="Directeur"))
        assert store.contact("double").title == "Directeur"
        assert store.contact("double").uid == "double"


def test_merging_needs_two_records(desk: Database):
    for into in (GENEVA.uid, "nobody"):
        with pytest.raises(ValueError), desk.write("merge") as store:  # noqa: PT011
            store.merge_events(GENEVA.uid, into)


def test_a_series_keeps_its_hue(desk: Database):
    def hues() -> dict[str, int]:
        with desk.read() as reader:
            return {event.series: event.colour for event in reader.events() if event.series}

    assert hues() == {"IDM": 0, "CGLU": 1}
    with desk.write("more") as store:
        store.delete_event(GENEVA.uid)
        store.save_event(replace(GENEVA, uid="new", series="MC2CM"))
        alias = "Dialogue international sur la migration"
        store.save_event(replace(GENEVA, uid="alias", series=alias))
    assert hues() == {"CGLU": 1, "MC2CM": 2, alias: 0}


def test_bulk_changes_go_the_same_way(desk: Database):
    with desk.write("bulk") as store:
        found = [store.stored_event(uid) for uid in (GENEVA.uid, MECHELEN.uid)]
        store.change_events([(each, stamped(each.unit)) for each in found])
        card = store.stored_contact(SAMRI.uid)
        store.change_contacts([(card, card.unit)])
        assert store.changes.events == {GENEVA.uid, MECHELEN.uid}
        assert store.changes.contacts == frozenset()
        assert [store.stored_event(each.uid).version for each in found] == [2, 2]
        assert store.now == NOW


def stamped(unit: Unit) -> Unit:
    return vevent.stamp(unit, NOW)


def test_a_unit_is_saved_as_it_is(database: Database):
    unit = stamped(vevent.skeleton(GENEVA))
    with database.write("unit") as store:
        store.save_event_unit(GENEVA.uid, unit)
        assert store.unit_of_event(GENEVA.uid) == unit
        store.save_event_unit(GENEVA.uid, vevent.skeleton(GENEVA), expected=1)
        assert store.unit_of_event(GENEVA.uid) == vevent.skeleton(GENEVA)


def test_no_id_is_used_twice(desk: Database):
    with desk.write("delete the last") as store:
        last = max(event.id for event in store.events())
        store.delete_event(store.events()[-1].uid)
        store.save_event(replace(GENEVA, uid="new"))
        assert max(event.id for event in store.events()) == last + 1


def test_everything_can_be_derived_anew(desk: Database):
    before = state(desk)
    with desk.write("spoil") as store:
        work = store._connection
        work.execute(EVENT.table.update().values(title="spoilt", location="gone"))
        work.exec_driver_sql("DELETE FROM contact_fts")
        work.execute(CONTACT.children[0].delete())
    assert state(desk)[1] != []
    with desk.write("reindex") as store:
        store.reindex()
        assert not store.changes
    assert state(desk) == before
    with desk.read() as reader:
        assert [hit.uid for hit in reader.search("samri")] == [GENEVA.uid, SAMRI.uid]
        assert reader._connection.execute(select(EVENT.row.version)).scalars().all() == [1, 1, 1]
