"""Two connections change, import, undo and redo as they please: one history comes of it."""

import random
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from desk import MECHELEN, opened, saying
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from strategies import examples

from migdesk.db.database import Database
from migdesk.db.reader import Reader
from migdesk.db.store import Store
from migdesk.errors import UserError
from migdesk.operations import history, importing, planning

Step = Callable[[Store], object]
UIDS, TITLES = st.sampled_from("abcd"), st.sampled_from("xyz")


def texts(reader: Reader) -> str:
    """Every text that is kept, without stamps, whatever its place."""
    return saying("".join(sorted(found for found in reader.archive() if "\r\nUID:" in found)))


def saved(uid: str, title: str) -> Step:
    return lambda store: store.save_event(replace(MECHELEN, uid=uid, title=title))


def removed(uid: str) -> Step:
    return lambda store: store.delete_event(uid)


def merged(gone: str, into: str) -> Step:
    def step(store: Store) -> None:
        if store.event(gone) and store.event(into):
            with suppress(ValueError):  # one was merged into the other before
                store.merge_events(gone, into)

    return step


def emptied(store: Store) -> None:
    """Every collection removed; what was made here stays."""
    for collection in store.collections():
        store.remove_collection(collection.id)


def brought(folder: Path, uid: str, title: str) -> Step:
    """An import of two events and a card."""
    file, cards = folder / f"{uid}{title}.ics", folder / f"{uid}{title}.vcf"
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{each}\r\nSUMMARY:{title}\r\nEND:VEVENT\r\n" for each in (uid, "e")
    )
    file.write_text(f"BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n", newline="")
    card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{title}\r\nEND:VCARD\r\n"
    cards.write_text(card, newline="")

    def step(store: Store) -> None:
        importing.apply(store, planning.plan(store, planning.read_files([file, cards])))

    return step


class Model:
    """What stands, what stood before each step, and what was taken back."""

    def __init__(self) -> None:
        self.now = ""
        self.past: list[str] = []
        self.future: list[str] = []

    def did(self, now: str) -> None:
        self.past, self.now, self.future = [*self.past, self.now], now, []

    def undo(self) -> None:
        self.future.append(self.now)
        self.now = self.past.pop()

    def redo(self) -> None:
        self.past.append(self.now)
        self.now = self.future.pop()


class TwoDesks(RuleBasedStateMachine):
    """One step after the other, each through either connection."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.home = Path(self.folder.name)
        self.desks = [opened(self.home), opened(self.home)]
        self.model = Model()

    def do(self, desk: Database, step: Step) -> None:
        with desk.write("do") as store:
            step(store)
        if store.changes.operation is not None:
            with desk.read() as reader:
                self.model.did(texts(reader))

    @rule(which=st.integers(0, 1), uid=UIDS, title=TITLES)
    def save(self, which: int, uid: str, title: str) -> None:
        self.do(self.desks[which], saved(uid, title))

    @rule(which=st.integers(0, 1), uid=UIDS)
    def remove(self, which: int, uid: str) -> None:
        self.do(self.desks[which], removed(uid))

    @rule(which=st.integers(0, 1), gone=UIDS, into=UIDS)
    def merge(self, which: int, gone: str, into: str) -> None:
        self.do(self.desks[which], merged(gone, into))

    @rule(which=st.integers(0, 1))
    def empty(self, which: int) -> None:
        self.do(self.desks[which], emptied)

    @rule(which=st.integers(0, 1), uid=UIDS, title=TITLES)
    def bring(self, which: int, uid: str, title: str) -> None:
        self.do(self.desks[which], brought(self.home, uid, title))

    @rule(which=st.integers(0, 1))
    def undo(self, which: int) -> None:
        self.retrace(which, history.undo, self.model.past, self.model.undo)

    @rule(which=st.integers(0, 1))
    def redo(self, which: int) -> None:
        self.retrace(which, history.redo, self.model.future, self.model.redo)

    def retrace(self, which: int, way: Step, left: list[str], expected: Callable[[], None]) -> None:
        if left:
            with self.desks[which].write("retrace") as store:
                way(store)
            expected()
            return
        with (
            pytest.raises(UserError, match="nothing-to-"),
            self.desks[which].write("") as store,
        ):
            way(store)

    @rule(which=st.integers(0, 1))
    def reindex(self, which: int) -> None:
        with self.desks[which].write("reindex") as store:
            store.reindex()

    @invariant()
    def both_see_the_model(self) -> None:
        for desk in self.desks:
            with desk.read() as reader:
                assert texts(reader) == self.model.now
                assert list(reader.check()) == []

    def teardown(self) -> None:
        for desk in self.desks:
            assert desk.check() == []
            desk.close()
        self.folder.cleanup()


TestTwoDesks = pytest.mark.slow(TwoDesks.TestCase)
TestTwoDesks.settings = examples(8, stateful_step_count=25)


def steps(folder: Path, dice: random.Random) -> Step:
    uid, other, title = dice.choice("abcd"), dice.choice("abcd"), dice.choice("xyz")
    ways = (
        saved(uid, title),
        removed(uid),
        merged(uid, other),
        emptied,
        brought(folder, uid, title),
        history.undo,
        history.undo,
        history.redo,
    )
    return dice.choice(ways)


def at_once(home: Path, seed: int) -> list[tuple[int, Step, str]]:
    """What one of them did: the number of the operation, the step, the texts it left."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    folder = home / f"files{seed}"
    folder.mkdir()
    desk, done = opened(home), []
    for _ in range(40):
        step = steps(folder, dice)
        with suppress(UserError), desk.write("at once") as store:  # nothing to undo
            step(store)
            done.append((store.newest_operation(), step, texts(store)))
            if store.changes.operation is None:
                done.pop()
    desk.close()
    return done


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_what_two_do_at_once_is_one_history(home: Path, seed: int):
    opened(home).close()
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(at_once, [home, home], [2 * seed, 2 * seed + 1]))
    done = sorted((each for one in both for each in one), key=lambda each: each[0])
    model = Model()
    assert [number for number, _, _ in done] == list(range(1, len(done) + 1))
    for _, step, left in done:
        if step is history.undo:
            model.undo()
        elif step is history.redo:
            model.redo()
        else:
            model.did(left)
        assert left == model.now
    desk = opened(home)
    with desk.read() as reader:
        assert texts(reader) == model.now
    assert desk.check() == []
    desk.close()
