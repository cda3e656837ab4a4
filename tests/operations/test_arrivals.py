"""Where a record came from: the imports that stand, by file and day, for events and contacts."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from importkit import EVENT, clock, text_of, written

from migdesk.db.database import Database
from migdesk.operations import arrivals, history, importing, planning
from migdesk.operations.arrivals import Arrival

CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:c@x\nFN:Claire\nEND:VCARD\n"
UID = "one@example.org"


def brought(database: Database, *paths: Path) -> None:
    files = planning.read_files(paths)
    with database.read() as reader:
        plan = planning.plan(reader, files)
    with database.write(arrivals.label_of(plan)) as store:
        importing.apply(store, plan)


def undone(database: Database) -> None:
    with database.write("undo") as store:
        history.undo(store)


def told(database: Database, kind: str, uid: str) -> list[tuple[tuple[str, ...], int, bool]]:
    with database.read() as reader:
        found = arrivals.of(reader, kind, uid)
    assert {own.at for own in found} <= {clock()}
    return [(own.files, own.count, own.is_new) for own in found]


def test_an_event_and_a_contact_tell_by_which_file_they_came(database, tmp_path):
    brought(database, written(tmp_path, EVENT))
    brought(database, written(tmp_path, CARD, "Carnet d’adresses.vcf"))
    assert told(database, "event", UID) == [(("file.ics",), 1, True)]
    assert told(database, "contact", "c@x") == [(("Carnet d’adresses.vcf",), 1, True)]


def test_an_update_is_told_after_what_it_updates_until_it_is_undone(database, tmp_path):
    brought(database, written(tmp_path, EVENT))
    brought(database, written(tmp_path, EVENT.replace("First", "Second"), "later.ics"))
    both = [(("file.ics",), 1, True), (("later.ics",), 1, False)]
    assert told(database, "event", UID) == both
    undone(database)
    assert told(database, "event", UID) == both[:1]
    with database.write("redo") as store:
        history.redo(store)
    assert told(database, "event", UID) == both


def test_of_several_files_an_event_names_its_own_and_none_that_was_refused(database, tmp_path):
    other = written(tmp_path, EVENT.replace("one@", "two@").replace("First", "Other"), "other.ics")
    moved = written(tmp_path, EVENT.replace("First", "Second"), "moved.ics")
    empty = written(tmp_path, "", "empty.ics")
    brought(database, written(tmp_path, EVENT), other, empty)
    assert told(database, "event", UID) == [(("file.ics",), 1, True)]
    assert told(database, "event", "two@example.org") == [(("other.ics",), 1, True)]
    brought(database, moved, other, written(tmp_path, CARD, "cards.vcf"))
    assert told(database, "event", "two@example.org") == [(("other.ics",), 1, True)]
    assert told(database, "event", UID)[1][1:] == (2, False)


def test_of_several_files_a_contact_says_how_many_they_were(database, tmp_path):
    other = CARD.replace("c@x", "d@x").replace("Claire", "Denis")
    brought(
        database,
        written(tmp_path, CARD, "c.vcf"),
        written(tmp_path, other, "d.vcf"),
        written(tmp_path, "", "empty.vcf"),
    )
    assert told(database, "contact", "c@x") == [((), 2, True)]


def test_an_event_is_back_at_what_its_first_file_said_though_others_came_since(database, tmp_path):
    first = written(tmp_path, EVENT)
    later = written(tmp_path, EVENT.replace("First", "Second"), "later.ics")
    for path in (first, later, later, written(tmp_path, EVENT.replace("one@", "two@"), "x.ics")):
        brought(database, path)
    undone(database)
    undone(database)
    assert "First" in text_of(database)
    assert told(database, "event", UID) == [(("file.ics",), 1, True)]


def test_what_changed_nothing_is_not_told(database, tmp_path):
    brought(database, written(tmp_path, EVENT))
    brought(database, written(tmp_path, EVENT, "again.ics"))
    assert told(database, "event", UID) == [(("file.ics",), 1, True)]


def test_the_starter_collection_came_by_no_import(filled):
    with filled.read() as reader:
        for event in reader.events():
            assert not arrivals.of(reader, "event", event.uid)


@pytest.mark.parametrize(
    ("names", "files", "count"),
    [
        (["a.ics"], ("a.ics",), 1),
        (["a, b.ics", "c\n.ics", "d.ics"], ("a, b.ics", "c\n.ics", "d.ics"), 3),
        ([f"{number}.ics" for number in range(40)], (), 40),
        ([], (), 0),
    ],
)
def test_a_few_files_are_named_and_many_counted(names, files, count):
    arrival = arrivals.arrival(arrivals.label(names), datetime(2026, 1, 2, tzinfo=UTC))
    assert arrival
    assert (arrival.files, arrival.count) == (files, count)


def test_what_was_no_import_is_none():
    at = datetime(2026, 1, 2, tzinfo=UTC)
    assert arrivals.arrival("Removal", at) is None
    assert arrivals.arrival("importance", at) is None
    assert arrivals.arrival("import", at) == Arrival(at=at)
