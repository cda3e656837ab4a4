"""The journal: undo restores every text exactly, redo takes that back, in any order that can be."""

from dataclasses import replace
from pathlib import Path

import pytest
from desk import GENEVA, IOM, MECHELEN, SAMRI, SOMEDAY, fill, opened, retitled, saying, state
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from strategies import examples

from migdesk.db.database import Database
from migdesk.db.store import Store
from migdesk.errors import UserError
from migdesk.formats import stream

FILE = (
    b"BEGIN:VCALENDAR\r\nX-WRAPPER:1\r\nBEGIN:VTIMEZONE\r\nTZID:Z\r\nEND:VTIMEZONE\r\n"
    b"BEGIN:VJOURNAL\r\nEND:VJOURNAL\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Un\r\nEND:VEVENT\r\n"
    b"BEGIN:VEVENT\r\nUID:b\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c\r\nFN:Qui\r\nEND:VCARD\r\n"
)


def undo(database: Database) -> None:
    with database.write("undo") as store:
        store.undo(store.last_operation().id)


def redo(database: Database) -> None:
    with database.write("redo") as store:
        store.undo(store.undone_operation().id)


def import_file(store: Store) -> int:
    reading = stream.read(FILE)
    collection = store.add_collection("file")
    for calendar in reading.calendars:
        id_ = store.add_calendar(collection, calendar, "file.ics")
        store.add("event", id_, calendar.units)
    store.add("contact", collection, reading.cards)
    return collection


def edit(store: Store) -> None:
    store.save_event(retitled(GENEVA, "Autre titre"))
    store.save_contact(replace(SAMRI, title="Directrice"))


def delete(store: Store) -> None:
    for uid in (GENEVA.uid, SOMEDAY.uid):
        store.delete_event(uid)
    store.delete_contact(SAMRI.uid)


def merge(store: Store) -> None:
    store.merge_contacts(SAMRI.uid, IOM.uid)
    store.merge_events(MECHELEN.uid, GENEVA.uid)


def everything_at_once(store: Store) -> None:
    edit(store)
    delete(store)
    store.save_event(replace(GENEVA, uid="new"))
    import_file(store)
    store.save_event(retitled(MECHELEN, "Encore"))
    store.delete_event("new")


@pytest.mark.parametrize("change", [edit, delete, merge, import_file, everything_at_once])
def test_undo_restores_and_redo_repeats(desk: Database, change):
    before = state(desk)
    with desk.read() as reader:
        collections = reader.collections()
    with desk.write("change") as store:
        change(store)
    after = state(desk)
    assert after[0] != before[0]
    for _ in range(2):
        undo(desk)
        assert state(desk) == before
        redo(desk)
        assert state(desk) == after
    undo(desk)
    with desk.read() as reader:
        assert reader.collections() == collections
        assert reader.former_uids("contact") == reader.former_uids("event") == {}
        names = [contact and contact.name for _, contact in reader.contacts_of(GENEVA.uid)]
        assert names == [IOM.name, SAMRI.name]


def test_undo_goes_back_step_by_step_and_a_new_step_ends_redo(desk: Database):
    for title in ("one", "two", "three"):
        with desk.write(title) as store:
            store.save_event(retitled(GENEVA, title))
    undo(desk)
    undo(desk)
    with desk.read() as reader:
        assert reader.event(GENEVA.uid).title == "one"
        assert (reader.last_operation().label, reader.undone_operation().label) == ("one", "two")
    redo(desk)
    with desk.read() as reader:
        assert reader.event(GENEVA.uid).title == "two"
        assert reader.undone_operation().label == "three"
    with desk.write("four") as store:
        store.save_event(retitled(GENEVA, "four"))
    with desk.read() as reader:
        assert reader.undone_operation() is None
        assert reader.last_operation().label == "four"
    for title in ("two", "one", GENEVA.title):
        undo(desk)
        with desk.read() as reader:
            assert reader.event(GENEVA.uid).title == title


def test_an_operation_may_be_named_after_any_file(desk: Database):
    with desk.write("import/caf\udce9.ics") as store:
        store.save_event(retitled(GENEVA, "one"))
    with desk.read() as reader:
        assert reader.last_operation().label == "import/caf?.ics"


def test_undo_survives_a_restart(home: Path):
    database = opened(home)
    fill(database)
    with database.write("edit") as store:
        edit(store)
    database.close()
    database = opened(home)
    undo(database)
    with database.read() as reader:
        assert reader.event(GENEVA.uid) == GENEVA
        assert reader.contact(SAMRI.uid) == SAMRI
    database.close()


def test_versions_never_fall(desk: Database):
    versions = []
    for step in (edit, lambda store: store.delete_event(GENEVA.uid)):
        with desk.write("step") as store:
            step(store)
            versions.append(store.stored_event(GENEVA.uid))
    for _ in range(2):
        undo(desk)
        with desk.read() as reader:
            versions.append(reader.stored_event(GENEVA.uid))
    assert [stored and stored.version for stored in versions] == [2, None, 3, 4]


def test_what_was_changed_since_is_not_taken_back(desk: Database):
    with desk.write("one") as store:
        store.save_event(retitled(GENEVA, "one"))
        one = store.changes.operation
    with desk.write("two") as store:
        store.save_event(retitled(GENEVA, "two"))
    before = state(desk)
    with pytest.raises(UserError) as caught, desk.write("undo the first") as store:
        store.undo(one)
    assert caught.value.id == "changed-since"
    assert state(desk) == before


def test_an_undone_import_can_be_edited_received_texts_are_as_they_were(desk: Database):
    with desk.write("import") as store:
        import_file(store)
    with desk.write("edit") as store:
        store.save_event(retitled(store.event("a"), "Deux"))
    undo(desk)
    with desk.read() as reader:
        assert reader.stored_event("a").untouched


class History(RuleBasedStateMachine):
    """Edits, undo and redo beside a plain list of texts."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = self.make_folder()
        self.database = opened(Path(self.folder.name))
        self.past: list[str] = []
        self.now = ""
        self.future: list[str] = []

    @staticmethod
    def make_folder():
        import tempfile

        return tempfile.TemporaryDirectory()

    def texts(self) -> str:
        with self.database.read() as reader:
            found = (reader.unit_of_event(event.uid).text for event in reader.events())
            return saying("".join(sorted(found)))

    def did(self, store: Store) -> None:
        if store.changes.operation is not None:
            self.past, self.now, self.future = [*self.past, self.now], self.texts(), []

    @rule(uid=st.sampled_from("abc"), title=st.sampled_from(["x", "y", "z"]))
    def save(self, uid: str, title: str) -> None:
        with self.database.write("save") as store:
            store.save_event(replace(GENEVA, uid=uid, title=title))
        self.did(store)

    @rule(uid=st.sampled_from("abc"))
    def delete(self, uid: str) -> None:
        with self.database.write("delete") as store:
            store.delete_event(uid)
        self.did(store)

    @rule(uids=st.permutations("abc"))
    def save_and_delete(self, uids: list[str]) -> None:
        with self.database.write("both") as store:
            store.save_event(replace(GENEVA, uid=uids[0], title="both"))
            store.delete_event(uids[1])
            store.save_event(replace(MECHELEN, uid=uids[0], title="again"))
            store.delete_event(uids[2])
        self.did(store)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        undo(self.database)
        self.future.append(self.now)
        self.now = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        redo(self.database)
        self.past.append(self.now)
        self.now = self.future.pop()

    @invariant()
    def texts_are_those_of_the_model(self) -> None:
        assert self.texts() == self.now
        with self.database.read() as reader:
            assert (reader.last_operation() is None) == (not self.past)
            assert (reader.undone_operation() is None) == (not self.future)

    def teardown(self) -> None:
        with self.database.read() as reader:
            assert list(reader.check()) == []
        self.database.close()
        self.folder.cleanup()


TestHistory = History.TestCase
TestHistory.settings = examples(15, stateful_step_count=20)


def test_a_home_that_is_in_use_by_now_is_not_taken_away(database: Database):
    for event in (GENEVA, MECHELEN):
        with database.write("add") as store:
            store.save_event(event)
    with database.read() as reader:
        first = reader.last_operation().id - 1
    before = state(database)
    with pytest.raises(UserError, match="changed-since"), database.write("undo") as store:
        store.undo(first)
    assert state(database) == before
