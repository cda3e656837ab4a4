"""A whole export: its files, the contacts beside them, and a folder that stops taking them."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from importkit import EVENT, imported, written

from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.formats import stream
from migdesk.operations import bundles, exporting
from migdesk.operations.bundles import Bundle, Order
from migdesk.operations.exporting import SharedFile
from migdesk.operations.watching import CancelledError, Watch
from tests.db.desk import mounted

MALINES = "34858988-54f0-5939-a264-379ffe78bee5"


def prepared(database: Database, order: Order) -> Bundle:
    with database.read() as reader:
        return bundles.prepare(reader, order)


def test_the_contacts_that_events_name_stand_in_a_file_beside_them(
    filled: Database, tmp_path: Path
):
    path = tmp_path / "idm.ics"
    bundle = prepared(filled, Order("events", people=True))
    assert bundle.parts[0].file_name == "migdesk_2015-10_2024-11.ics"
    assert bundles.save(path, bundle) == [path, tmp_path / "idm.vcf"]
    cards = stream.read((tmp_path / "idm.vcf").read_bytes()).cards
    named = {card.main.value("FN") for card in cards}
    assert "Azzouz Samri" in named
    assert len(cards) == bundle.people[0].count > 1
    assert bundle.size == path.stat().st_size + (tmp_path / "idm.vcf").stat().st_size


def test_a_file_of_the_same_name_is_spared(filled: Database, tmp_path: Path):
    beside = tmp_path / "idm.vcf"
    beside.write_text("mine")
    bundle = prepared(filled, Order("events", people=True))
    assert bundles.save(tmp_path / "idm.ics", bundle, spare=True)[1] == tmp_path / "idm-2.vcf"
    assert beside.read_text() == "mine"


class Impatient(Watch):
    """Calls its work off after some steps."""

    def at(self, done: int, of: int) -> None:
        if done == 3:
            self.cancel()
        super().at(done, of)


@pytest.mark.parametrize("table", ["", "outlook"])
@pytest.mark.parametrize("kind", ["events", "contacts"])
def test_what_nobody_wants_any_more_ends_after_a_few_records(
    filled: Database, kind: str, table: str
):
    watch = Impatient()
    with pytest.raises(CancelledError), filled.read() as reader:
        bundles.prepare(reader, Order(kind, table=table), watch)
    assert watch.done == 3


def test_the_people_of_an_event_that_stays_stay(filled: Database):
    order = Order("events", Filter(until=None, text="nothing like it"), people=True)
    assert prepared(filled, order) == Bundle((SharedFile(b"", 0, "migdesk.ics"),))


@pytest.fixture
def cancelled(database: Database, tmp_path: Path) -> Database:
    texts = {
        "one.ics": EVENT,
        "two.ics": EVENT.replace("one@", "two@").replace(
            "SUMMARY:First", "SUMMARY;LANGUAGE=fr:Deuxième\nSTATUS:CANCELLED"
        ),
        "three.ics": EVENT.replace("one@", "three@").replace("First", "Third\nSTATUS:CANCELLED"),
    }
    imported(database, *(written(tmp_path, text, name) for name, text in texts.items()))
    return database


def test_cancelled_events_say_so_in_their_language_and_stay_if_not_wanted(cancelled: Database):
    whole = prepared(cancelled, Order("events"))
    assert whole.count == 3
    assert "SUMMARY;LANGUAGE=fr:ANNULÉ – Deuxième" in whole.parts[0].text
    assert "SUMMARY:CANCELLED – Third" in whole.parts[0].text
    assert len(whole.parts[0].in_front) == 2
    less = prepared(cancelled, Order("events", cancelled=False))
    assert (less.count, len(less.parts[0].cancelled)) == (1, 2)


def test_one_file_each_holds_what_one_file_does(filled: Database, tmp_path: Path):
    order = Order("events", people=True, target="outlook")
    whole, apart = prepared(filled, order), prepared(filled, replace(order, apart=True))
    assert apart.count == whole.count == len(apart.parts) - 1
    assert apart.parts[-1].left_out == whole.parts[0].left_out
    paths = bundles.save_apart(tmp_path / "out", apart)
    uids = {path: stream.read(path.read_bytes()).calendars for path in paths}
    assert len(paths) == len({path.name.casefold() for path in paths})
    events = [own for own in uids.values() if own]
    assert len(events) == whole.count
    assert all(len(own[0].units) == 1 for own in events)
    assert {path.suffix for path in paths} == {".ics", ".vcf"}
    told = [own.id for part in whole.all for own in part.losses]
    assert "share-first-card" in told
    assert "share-first-card" not in [own.id for part in apart.all for own in part.losses]


@pytest.mark.parametrize("table", ["outlook", "outlook-fr", "google"])
@pytest.mark.parametrize("kind", ["events", "contacts"])
def test_a_table_has_a_row_for_each_record_and_nothing_private(
    filled: Database, tmp_path: Path, kind: str, table: str
):
    bundle = prepared(filled, Order(kind, table=table))
    (file,) = bundle.parts
    assert file.file_name.endswith(".csv")
    path = tmp_path / "t.csv"
    bundles.save(path, bundle)
    data = path.read_bytes()
    text = data.decode(
        "utf-8-sig" if data[:1] == b"\xef" else "utf-8" if table == "google" else "cp1252"
    )
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == bundle.count + 1 > 6
    assert file.losses


def test_a_table_that_lost_a_row_replaces_nothing(filled: Database, tmp_path: Path):
    (file,) = prepared(filled, Order("contacts", table="google")).parts
    path = tmp_path / "t.csv"
    path.write_text("older")
    lines = file.data.splitlines(keepends=True)
    for damaged in (b"".join(lines[:-1]), file.data.replace(b"Samri", b"Sam"), b""):
        with pytest.raises(UserError) as raised:
            exporting.save(path, replace(file, data=damaged))
        assert raised.value.id == "export-not-confirmed"
        assert path.read_text() == "older"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 16 kB, for as long as it lasts."""
    with mounted(tmp_path / "small", "-t", "tmpfs", "-o", "size=16k", "tmpfs"):
        yield tmp_path / "small"


def test_a_folder_that_is_full_says_how_many_files_are_there_and_they_are_whole(
    filled: Database, small_disk: Path
):
    bundle = prepared(filled, Order("contacts", apart=True))
    with pytest.raises(UserError) as raised:
        bundles.save_apart(small_disk, bundle)
    there = sorted(small_disk.iterdir())
    assert raised.value.id == "folder-cut-full"
    assert raised.value.parameters == {
        "count": len(there),
        "total": bundle.count,
        "path": str(small_disk),
    }
    assert 0 < len(there) < bundle.count
    assert all(len(stream.read(path.read_bytes()).cards) == 1 for path in there)


def test_contacts_that_find_no_room_beside_are_told(filled: Database, small_disk: Path):
    bundle = prepared(filled, Order("events", people=True))
    (small_disk / "filler").write_bytes(b"x" * (8192 - 1))
    with pytest.raises(UserError) as raised:
        bundles.save(small_disk / "t.ics", bundle)
    assert raised.value.id == "folder-cut-full"
    assert (raised.value.parameters["count"], raised.value.parameters["total"]) == (1, 2)
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler", "t.ics"]


def test_a_short_write_leaves_the_older_file(filled: Database, small_disk: Path):
    older = small_disk / "t.csv"
    older.write_text("older")
    (small_disk / "filler").write_bytes(b"x" * (12288 - 1))
    with pytest.raises(UserError) as raised:
        bundles.save(older, prepared(filled, Order("events", table="outlook-fr")))
    assert (raised.value.id, older.read_text()) == ("disk-full", "older")
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler", "t.csv"]
