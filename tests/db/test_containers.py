"""Collections, calendars and former UIDs: undo puts back all that belongs to one."""

import pytest
from desk import SAMRI
from receiving import FILE, imported, read

from migdesk.db import containers
from migdesk.db.calendars import _state
from migdesk.db.database import Database
from migdesk.db.store import Store
from migdesk.formats.component import parse_unit

OTHER = FILE.replace("X-OURS:1", "X-OURS:2").replace("TZID:Ici", "X-NEW:1\r\nTZID:Ici")
ZONELESS = FILE.replace("BEGIN:VTIMEZONE\r\nTZID:Ici\r\nEND:VTIMEZONE\r\n", "")
BARE = ZONELESS.replace("BEGIN:VJOURNAL\r\nUID:j\r\nEND:VJOURNAL\r\n", "")
MORE = FILE.replace("BEGIN:VJOURNAL", "BEGIN:VFREEBUSY\r\nEND:VFREEBUSY\r\nBEGIN:VJOURNAL")


def archived(database: Database) -> str:
    with database.read() as reader:
        assert list(reader.check()) == []
        return "".join(reader.archive())


def changed_to(store: Store, text: str) -> None:
    """Gives the calendar of event a the lines, zones and other components of another file."""
    id_ = store.stored_event("a").place
    (row,) = containers.state(store._connection, "calendar", id_)["calendar"]
    source = read(text)
    store._work.place("calendar", id_, _state(source, {**row, "wrapper": source.wrapper}))


@pytest.mark.parametrize("text", [OTHER, ZONELESS, BARE, MORE], ids=["other", "zone", "bare", "+"])
def test_undo_and_redo_restore_all_of_a_calendar(database: Database, text: str):
    imported(database)
    before = archived(database)
    with database.write("change") as store:
        changed_to(store, text)
    after = archived(database)
    assert after != before
    for expected in (before, after, before):
        with database.write("step") as store:
            last = store.last_operation() if expected == before else store.undone_operation()
            store.undo(last.id)
        assert archived(database) == expected


def test_a_former_uid_keeps_what_was_received_under_it(desk: Database):
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c\r\nFN:Qui\r\nEND:VCARD\r\n"
    with desk.write("import") as store:
        store.add("contact", store.add_collection("f"), [parse_unit(card)])
        store.save_contact(store.contact("c"))
    with desk.write("merge") as store:
        store.merge_contacts("c", SAMRI.uid)
        assert store.received_under("contact", "c").text == card
    newer = parse_unit(card.replace("Qui", "Lui"))
    with desk.write("again") as store:
        store.receive_former("contact", "c", newer)
        assert store.received_under("contact", "c") == newer
    with desk.write("undo") as store:
        store.undo(store.last_operation().id)
        assert store.received_under("contact", "c").text == card
