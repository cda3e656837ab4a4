"""A record that was merged into another: its file still tells what changed in it."""

from dataclasses import replace

import pytest
from importkit import EVENT, counts, imported, text_of, written

from migdesk.dates import When
from migdesk.db.database import Database
from migdesk.formats import vevent
from migdesk.operations import choices, exporting, history, planning
from migdesk.operations.importplan import CHANGED
from migdesk.records import Event, Source

UID, OTHER = "one@example.org", "two@example.org"
SECOND = EVENT.replace(UID, OTHER).replace("First", "Double")
DAY = When.of_edtf("2024-06-01")
MOVED = SECOND.replace("DATE:20240601", "DATE:20240603")


@pytest.fixture
def merged(database: Database, tmp_path) -> Database:
    """Two events that are one; what came under the second UID was left behind."""
    imported(database, written(tmp_path, EVENT), written(tmp_path, SECOND, "two.ics"))
    with database.write("merge") as store:
        store.merge_events(OTHER, UID)
    return database


def event(database: Database):
    with database.read() as reader:
        assert list(reader.check()) == []
        (only,) = reader.events()
        return reader.event(only.uid)


def test_what_is_as_it_was_at_the_merge_is_no_news(merged, tmp_path):
    assert counts(imported(merged, written(tmp_path, SECOND))) == (0, 0, 1)


def test_a_file_that_left_before_the_merge_brings_nothing_that_sharing_had_added(
    database, tmp_path
):
    source = Source("s", "A page", "OIM")
    with database.write("save") as store:
        store.save_event(Event(uid=UID, title="First", when=DAY))
        store.save_event(Event(uid=OTHER, title="Double", when=DAY, sources=(source,)))
    with database.read() as reader:
        sent = exporting.share_events(reader, [OTHER]).text
    with database.write("merge") as store:
        store.merge_events(OTHER, UID)
    before = text_of(database)
    later = sent.replace("Double", "Triple").replace("\r\n", "\n")
    assert counts(imported(database, written(tmp_path, later))) == (0, 0, 1)
    assert text_of(database) == before


def test_what_changed_since_the_merge_comes_in_and_nothing_else(merged, tmp_path):
    moved = written(tmp_path, MOVED)
    assert counts(imported(merged, moved)) == (0, 1, 0)
    assert (event(merged).title, event(merged).when.edtf) == ("First", "2024-06-03")
    assert f"UID:{UID}" in text_of(merged)
    assert counts(imported(merged, moved)) == (0, 0, 1)
    with merged.read() as reader:
        stored = reader.stored_event(UID)
    assert "DATE:20240601" in stored.last_received.text
    assert vevent.stamps(stored.unit).changed.year == 2026


def test_what_is_taken_back_there_is_taken_back_here(merged, tmp_path):
    later = SECOND.replace("20240101T", "20240201T")
    for text, day in ((MOVED, "03"), (later, "01")):
        assert counts(imported(merged, written(tmp_path, text))) == (0, 1, 0)
        assert event(merged).when.edtf == f"2024-06-{day}"


def test_it_can_be_undone_and_comes_again(merged, tmp_path):
    moved = written(tmp_path, MOVED)
    imported(merged, moved)
    for step, day in ((history.undo, "01"), (history.redo, "03"), (history.undo, "01")):
        with merged.write("step") as store:
            step(store)
        assert event(merged).when.edtf == f"2024-06-{day}"
    assert counts(imported(merged, moved)) == (0, 1, 0)


def test_an_older_file_under_the_former_uid_is_left(merged, tmp_path):
    plan = imported(merged, written(tmp_path, MOVED.replace("20240101T", "20230101T")))
    assert (counts(plan), len(plan.older)) == ((0, 0, 0), 1)


@pytest.mark.parametrize("order", [1, -1], ids=["own first", "former first"])
def test_both_uids_may_bring_a_change_in_one_import(merged, tmp_path, order):
    own = written(tmp_path, EVENT.replace("First", "Renamed"), "one.ics")
    former = written(tmp_path, MOVED, "two.ics")
    imported(merged, *[own, former][::order])
    assert (event(merged).title, event(merged).when.edtf) == ("Renamed", "2024-06-03")
    assert counts(imported(merged, own, former)) == (0, 0, 2)
    with merged.read() as reader:
        assert "SUMMARY:Renamed" in reader.stored_event(UID).last_received.text
    with merged.write("undo") as store:
        history.undo(store)
    assert (event(merged).title, event(merged).when.edtf) == ("First", "2024-06-01")


def test_a_change_made_here_stands_beside_theirs(merged, tmp_path):
    with merged.write("edit") as store:
        store.save_event(replace(store.event(UID), location="Here"))
    imported(merged, written(tmp_path, MOVED))
    assert (event(merged).location, event(merged).when.edtf) == ("Here", "2024-06-03")


def test_what_is_one_record_is_counted_as_it_will_be_written(merged, tmp_path):
    own = EVENT.replace("20240101T", "20240201T").replace("First", "Renamed")
    paths = written(tmp_path, own, "own.ics"), written(tmp_path, MOVED, "moved.ics")
    with merged.read() as reader:
        items = planning.plan(reader, planning.read_files(paths)).items
    assert [item.change for item in items] == [CHANGED, CHANGED]
    assert choices.written(items, {}) == {0, 1}
    assert choices.written(items, {1: choices.Choice(choices.IGNORE)}) == frozenset()
