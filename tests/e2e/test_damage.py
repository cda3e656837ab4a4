"""A damaged database: every command says it in one calm line, and what can be mended is mended."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A;;;;\nEND:VCARD\n"
COMMANDS = (
    ("list", "events"),
    ("list", "contacts"),
    ("show", "x"),
    ("search", "oim"),
    ("import", "one.vcf"),
    ("export", "all.ics"),
    ("export", "all.vcf", "--profile", "archive"),
    ("card", "oim"),
    ("check",),
    ("reindex",),
)


def spoil(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "home" / "migdesk.db")) as other:
        other.executescript(statement)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_missing_table_is_said_calmly(run: Run, tmp_path: Path, command: tuple[str, ...]):
    run("list", "events")
    (tmp_path / "one.vcf").write_text(CARD)
    spoil(tmp_path, "DROP TABLE participation")
    result = run(*command)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "is damaged" in result.stderr
    assert "backup" in result.stderr


def test_a_damaged_search_is_named_by_check_and_mended_by_reindex(run: Run, tmp_path: Path):
    run("list", "events")
    spoil(tmp_path, "UPDATE event_fts_data SET block = substr(block, 1, 20) WHERE id > 10")
    checked = run("check")
    assert (checked.returncode, checked.stderr) == (1, "database: event_fts\n")
    assert "reindex" in checked.stdout
    assert "reindex" in run("search", "oim").stderr
    assert run("reindex").returncode == 0
    assert run("check").stdout == "sound\n"


UNREADABLE = {
    "a day": "UPDATE event SET first_day = 'spoilt'",
    "a word": "UPDATE event SET stage = 'spoilt'",
    "a list": "UPDATE event SET organisers = '[spoilt'",
    "a text": "UPDATE event SET title = CAST(x'FFFE41' AS TEXT)",
}


@pytest.mark.parametrize("statement", UNREADABLE.values(), ids=UNREADABLE)
def test_columns_that_cannot_be_read_are_named_and_mended(run: Run, tmp_path: Path, statement: str):
    run("list", "events")
    spoil(tmp_path, statement)
    listed = run("list", "events")
    assert (listed.returncode, listed.stderr.count("\n")) == (1, 1)
    assert "is damaged" in listed.stderr
    checked = run("check")
    assert (checked.returncode, checked.stderr.count(": columns\n")) == (1, 17)
    assert run("reindex").returncode == 0
    assert run("check").stdout == "sound\n"


def test_a_damaged_list_of_tables_is_said_calmly(run: Run, tmp_path: Path):
    run("list", "events")
    spoil(
        tmp_path,
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = CAST(x'FFFE41' AS TEXT)"
        " WHERE name = 'event'",
    )
    listed = run("list", "events")
    assert (listed.returncode, listed.stderr.count("\n")) == (1, 1)
    assert "is damaged" in listed.stderr
