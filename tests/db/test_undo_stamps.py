"""What undo brings back is the newest text: whoever saw the one between must take it."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from desk import GENEVA, NOW, SAMRI
from receiving import imported

from migdesk.dates import When
from migdesk.db.database import Database
from migdesk.db.store import Store
from migdesk.formats import vcard, vevent
from migdesk.formats.component import parse_unit
from migdesk.formats.stamps import Stamps

BEGIN, END = "BEGIN:VEVENT\r\nUID:a\r\n", "END:VEVENT\r\n"
NEWER = parse_unit(f"{BEGIN}SEQUENCE:7\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Anders\r\n{END}")


class Clock:
    """Each look at it is an hour later."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(hours=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(home: Path, clock: Clock):
    found = Database.open(home, clock=clock)
    yield found
    found.close()


def edited(database: Database, **fields: object) -> None:
    with database.write("edit") as store:
        store.save_event(replace(store.event(GENEVA.uid), **fields))


def step(database: Database, *, back: bool) -> None:
    with database.write("step") as store:
        last = store.last_operation() if back else store.undone_operation()
        store.undo(last.id)


def born(database: Database, sequence: int = 3) -> None:
    with database.write("new") as store:
        unit = parse_unit(f"{BEGIN}SEQUENCE:{sequence}\r\nSUMMARY:x\r\n{END}")
        unit = vevent.put(unit, GENEVA)
        store.save_event_unit(GENEVA.uid, unit)
        store.save_contact(SAMRI)


def stamps(database: Database) -> Stamps:
    with database.read() as reader:
        assert list(reader.check()) == []
        return vevent.stamps(reader.unit_of_event(GENEVA.uid))


@pytest.mark.parametrize(
    ("fields", "sequences"),
    [({"title": "Autre"}, [3, 3]), ({"when": When.of_edtf("2016-01-01")}, [4, 5])],
    ids=["a title", "a date"],
)
def test_undo_and_redo_stamp_anew_and_the_sequence_never_falls(database, clock, fields, sequences):
    born(database)
    edited(database, **fields)
    for back, sequence in zip((True, False), sequences, strict=True):
        step(database, back=back)
        assert stamps(database).changed == clock.now
        assert stamps(database).sequence == sequence


def test_a_card_that_is_brought_back_has_a_new_revision(database, clock):
    born(database)
    with database.write("edit") as store:
        store.save_contact(replace(SAMRI, title="Directrice"))
    step(database, back=True)
    with database.read() as reader:
        assert vcard.stamps(reader.stored_contact(SAMRI.uid).unit).changed == clock.now
        assert reader.contact(SAMRI.uid) == SAMRI


def update(store: Store) -> None:
    store.receive("event", [(store.stored_event("a"), NEWER, NEWER)])


def test_an_update_taken_back_keeps_the_text_received_before_it(database, clock):
    imported(database)
    with database.read() as reader:
        first = reader.stored_event("a")
    with database.write("update") as store:
        update(store)
    step(database, back=True)
    with database.read() as reader:
        back = reader.stored_event("a")
        assert list(reader.check()) == []
    assert back.received == first.component
    assert back.untouched
    assert vevent.stamps(back.unit).changed == clock.now
    assert vevent.stamps(back.unit).sequence == 7  # theirs, which is not ours to raise
    assert vevent.get(back.unit) == vevent.get(first.unit)


def test_what_came_new_goes_and_comes_back_to_the_byte(database):
    imported(database)
    with database.read() as reader:
        before = "".join(reader.archive())
    step(database, back=True)
    step(database, back=False)
    with database.read() as reader:
        assert "".join(reader.archive()) == before


def test_many_steps_can_still_be_taken_back_one_by_one(database):
    born(database)
    for place in ("one", "two", "three"):
        edited(database, location=place)
    sequence = 3
    for place in ("two", "one", GENEVA.location):
        step(database, back=True)
        with database.read() as reader:
            assert reader.event(GENEVA.uid).location == place
        assert stamps(database).sequence > sequence
        sequence = stamps(database).sequence
