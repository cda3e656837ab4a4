"""Collections: what they hold, and what removing one spares; the archive of everything."""

from dataclasses import replace

import pytest
from desk import GENEVA, SAMRI, retitled, state

from migdesk.db.database import Database
from migdesk.db.store import Store
from migdesk.db.summaries import NEUTRAL, CollectionSummary
from migdesk.formats import stream
from migdesk.records import Contact, ContactKind, Participation

FILE = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-ONE:1\r\n"
    "BEGIN:VTIMEZONE\r\nTZID:Ici\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VEVENT\r\nUID:parent\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:child\r\nRELATED-TO:parent\r\n"
    "X-MIGDESK-PARTICIPATION;ROLE=contact;CONTACT-UID=person:Qui\r\nEND:VEVENT\r\n"
    "BEGIN:VTODO\r\nUID:todo\r\nEND:VTODO\r\n"
    "BEGIN:VJOURNAL\r\nUID:j\r\nEND:VJOURNAL\r\n"
    "END:VCALENDAR\r\n"
)
CARDS = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:person\r\nFN:Qui\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:house\r\nFN:Maison\r\nKIND:org\r\n"
    "RELATED;TYPE=agent;VALUE=text:agent\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:agent\r\nFN:Agent\r\nEND:VCARD\r\n"
)
EVERYTHING = {"parent", "child", "todo", "person", "house", "agent"}


def imported(store: Store, text: str = FILE + CARDS, name: str = "file") -> int:
    reading = stream.read(text.encode())
    collection = store.add_collection(name, is_starter=True)
    for position, calendar in enumerate(reading.calendars):
        id_ = store.add_calendar(collection, calendar, name, position)
        store.add("event", id_, calendar.units)
    store.add("contact", collection, reading.cards)
    return collection


def left(store: Store) -> set[str]:
    return {record.uid for record in (*store.events(), *store.contacts())}


def test_collections_say_what_they_hold(desk: Database):
    with desk.write("import") as store:
        collection = imported(store)
        store.save_event(replace(GENEVA, uid="fourth"))
        own, file = store.collections()
        assert own == CollectionSummary(own.id, "", 9, is_starter=False, events=4, contacts=2)
        assert file == CollectionSummary(
            collection, "file", 8, is_starter=True, events=3, contacts=3
        )
        assert store.events()[0].colour == 0
        assert {event.uid: event.colour for event in store.events()}["todo"] == NEUTRAL


def test_an_untouched_collection_goes_whole(desk: Database):
    before = state(desk)
    with desk.write("import") as store:
        collection = imported(store)
    with desk.write("remove") as store:
        assert store.remove_collection(collection) == 0
        assert [each.name for each in store.collections()] == [""]
    assert state(desk) == before


def edited_event(store: Store) -> None:
    store.save_event(retitled(store.event("parent"), "Changé"))


def edited_child(store: Store) -> None:
    store.save_event(retitled(store.event("child"), "Changé"))


def edited_contact(store: Store) -> None:
    store.save_contact(replace(store.contact("house"), title="Changé"))


def linked_contact(store: Store) -> None:
    here = (Participation("speaker", "", "urn:uuid:agent"),)
    store.save_event(replace(GENEVA, participations=here))


def linked_agent(store: Store) -> None:
    ours = Contact(uid="ours", kind=ContactKind.ORG, name="Nous", agents=("person",))
    store.save_contact(ours)


def linked_parent(store: Store) -> None:
    store.save_event(replace(GENEVA, parent="todo"))


def merged_event(store: Store) -> None:
    store.merge_events("todo", "parent")


def merged_contact(store: Store) -> None:
    store.save_contact(replace(SAMRI, uid="double"))
    store.merge_contacts("double", "agent")


def everything_goes(_: Store) -> None:
    """Nothing is done with the collection."""


@pytest.mark.parametrize(
    ("touch", "spared"),
    [
        (everything_goes, set()),
        (edited_event, {"parent"}),
        (edited_child, {"child", "parent", "person"}),
        (edited_contact, {"house", "agent"}),
        (linked_contact, {"agent"}),
        (linked_agent, {"person"}),
        (linked_parent, {"todo"}),
        (merged_event, {"parent"}),
        (merged_contact, {"agent"}),
    ],
)
def test_removing_spares_what_was_touched_or_is_needed(desk: Database, touch, spared: set[str]):
    with desk.write("import") as store:
        collection = imported(store)
    with desk.write("touch") as store:
        touch(store)
        own = left(store) - EVERYTHING
    before = state(desk)
    with desk.write("remove") as store:
        assert store.remove_collection(collection) == len(spared)
        assert left(store) == own | spared
        assert (len(store.collections()) == 2) == bool(spared)
        removed = store.changes.events | store.changes.contacts
        assert removed <= EVERYTHING - spared
    assert state(desk)[1] == []
    with desk.write("undo") as store:
        store.undo(store.last_operation().id)
    assert state(desk) == before


def test_the_archive_is_what_came(database: Database):
    with database.write("import") as store:
        imported(store)
    with database.read() as reader:
        assert "".join(reader.archive()) == FILE + CARDS
        assert "".join(reader.archive_calendars()) == FILE
        assert "".join(reader.archive_cards()) == CARDS


def test_each_calendar_is_archived_by_itself(database: Database):
    two = FILE + FILE.replace("X-ONE:1", "X-TWO:2")
    with database.write("import") as store:
        imported(store, two)
    with database.read() as reader:
        assert "".join(reader.archive()) == two


def test_components_that_came_bare_leave_bare(database: Database):
    bare = "BEGIN:VEVENT\r\nUID:bare\r\nEND:VEVENT\r\n"
    with database.write("import") as store:
        imported(store, bare)
    with database.read() as reader:
        assert "".join(reader.archive()) == bare
