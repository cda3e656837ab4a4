"""Foreign files from 26 programs: each goes in, and comes out of the archive unharmed."""

import csv
import importlib
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from migdesk.db.database import Database
from migdesk.operations import desk, importing, planning, wishes
from migdesk.operations.importplan import ImportPlan

pytestmark = pytest.mark.slow

PARTS, WELL_FORMED, FEWER = 8, 1023, 10
"""All at once take minutes; they are looked at in parts, each with its share but for a few."""


@pytest.fixture(scope="session")
def judge(shared: Path) -> ModuleType:
    """The comparison of two calendar files that nobody here wrote."""
    sys.path.insert(0, str(shared / "check"))
    return importlib.import_module("semantic_diff")


@pytest.fixture(scope="session")
def corpora(shared: Path) -> list[Path]:
    with (shared / "corpora" / "MANIFEST.tsv").open() as manifest:
        rows = csv.DictReader(manifest, delimiter="\t")
        return [shared / "corpora" / row["file"] for row in rows]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home to copy, which is quicker than to make it a thousand times."""
    folder = tmp_path_factory.mktemp("empty")
    for _ in opened(folder):
        pass
    return folder


def opened(folder: Path) -> Iterator[Database]:
    with desk.opened(folder, lambda: datetime(2026, 1, 2, tzinfo=UTC), starter=False) as database:
        yield database


def taken_in(database: Database, paths: list[Path]) -> ImportPlan:
    """What the command line does of itself."""
    with database.write("import") as store:
        plan = planning.plan(store, planning.read_files(paths))
        plan = wishes.decided(plan, duplicates=wishes.DUPLICATES[0], accept_cancelled=False)
        importing.apply(store, plan)
    return plan


def well_formed(judge: ModuleType, data: bytes) -> bool:
    """Whether the independent reader understands every line and every component is closed."""
    roots, garbage, _ = judge.parse(data)
    whole = all(root.closed for root in roots)
    kinds = {root.name for root in roots} <= {"VCALENDAR", "VCARD"}
    return bool(roots) and not garbage and whole and kinds


@pytest.mark.parametrize("part", range(PARTS))
def test_every_well_formed_file_comes_out_of_the_archive_unharmed(
    judge, corpora, empty, tmp_path, part
):
    compared = 0
    options = judge.Opt()
    options.ignore = set()
    harmed = []
    for number, path in enumerate(corpora[part::PARTS]):
        data = path.read_bytes()
        for database in opened(shutil.copytree(empty, tmp_path / str(number))):
            plan = taken_in(database, [path])
            with database.read() as reader:
                archive = "".join(reader.archive()).encode()
                assert list(reader.check()) == [], path
            again = taken_in(database, [path])
        assert not again.new, path
        assert not again.changed, path
        if well_formed(judge, data):
            compared += 1
            harmed += [path] if judge.diff(data, archive, options)[0] else []
        else:
            assert plan.problems or not plan.is_empty, path
    assert harmed == []
    assert compared >= WELL_FORMED // PARTS - FEWER


def test_all_files_of_a_source_go_into_one_desk(corpora, tmp_path):
    by_source: dict[str, list[Path]] = {}
    for path in corpora:
        by_source.setdefault(path.parent.name, []).append(path)
    for source, paths in by_source.items():
        for database in opened(tmp_path / source):
            plan = taken_in(database, paths)
            unread = {found.path for found in plan.problems}
            empty = {
                file.path for file in plan.files if not file.reading.calendars + file.reading.cards
            }
            assert empty <= unread, source
            with database.read() as reader:
                assert list(reader.check()) == [], source


def test_all_files_in_one_import_are_counted_record_by_record_and_again_are_no_news(
    corpora, tmp_path
):
    for database in opened(tmp_path):
        plans = [taken_in(database, corpora) for _ in range(2)]
        with database.read() as reader:
            assert reader.newest_operation() == 1
    read = sum(file.reading.records for file in plans[0].files)
    for plan in plans:
        parts = (plan.new, plan.changed, plan.unchanged, plan.older, plan.merged, plan.declined)
        assert sum(map(len, parts)) == len(plan.items) == read
    assert (plans[1].new, plans[1].changed) == ((), ())
    first, again = plans
    assert len(again.unchanged) == len(first.new) + len(first.unchanged)
    assert len(again.merged) <= len(first.merged)
