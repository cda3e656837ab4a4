"""The unit of work: text and columns in one step, versions, received texts, identity."""

from dataclasses import fields, replace
from typing import Any

import pytest
from desk import GENEVA, IOM, MECHELEN, NOW, SAMRI, retitled, state
from hypothesis import given
from receiving import imported
from sqlalchemy import select
from strategies import contacts, events, examples

from migdesk.db.database import Database
from migdesk.db.kinds import CONTACT, EVENT, Kind
from migdesk.errors import UserError
from migdesk.formats import vevent
from migdesk.formats.component import Unit, parse_unit
from migdesk.records import Contact, Event


def test_what_is_saved_is_read_back_from_its_text(desk: Database):
    with desk.read() as reader:
        assert reader.event(GENEVA.uid) == GENEVA
        assert reader.event(MECHELEN.uid) == MECHELEN
        assert reader.contact(SAMRI.uid) == SAMRI
        assert reader.contact(f"urn:uuid:{IOM.uid}") == IOM
        assert reader.unit_of_event(GENEVA.uid) == vevent.skeleton(GENEVA)
        assert reader.event("nobody") is None
        assert reader.stored_contact("nobody") is None


@examples(25)
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
        store.receive("event", [(store.stored_event("a"), theirs, theirs)])
        assert store.stored_event("a").untouched
        store.receive("event", [(store.stored_event("a"), ours, theirs)])
        assert store.stored_event("a").last_received == theirs
        assert store.event("a").title == "Fondu"


def test_what_is_made_here_was_never_received(desk: Database):
    with desk.write("edit") as store:
        store.save_event(retitled(GENEVA, "Autre"))
        found = store.stored_event(GENEVA.uid)
    assert found.born_here
    assert not found.untouched
    assert found.last_received is None


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
        store.change("event", [(each, stamped(each.unit)) for each in found])
        card = store.stored_contact(SAMRI.uid)
        store.change("contact", [(card, card.unit)])
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
