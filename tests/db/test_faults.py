"""The check finds what is not as its text says, and the table of failures."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from desk import GENEVA, SAMRI, state
from sqlalchemy.exc import OperationalError

from migdesk.db.database import Database
from migdesk.db.failures import explained, sentence
from migdesk.db.summaries import Fault
from migdesk.errors import UserError

SPOILT = {
    "UPDATE event SET title = 'x' WHERE uid = 'e-geneva'": [Fault("event", GENEVA.uid, "title")],
    "UPDATE event SET first_day = '2020-01-01', stage = 'planned' WHERE uid = 'e-geneva'": [
        Fault("event", GENEVA.uid, "first_day"),
        Fault("event", GENEVA.uid, "stage"),
    ],
    "UPDATE event SET ordinal = 7 WHERE uid = 'e-geneva'": [Fault("event", GENEVA.uid, "uid")],
    "UPDATE event_text SET note = '' WHERE event_id = 1": [Fault("event", GENEVA.uid, "note")],
    "DELETE FROM event_tag WHERE event_id = 1 AND position = 0": [
        Fault("event", GENEVA.uid, "event_tag")
    ],
    "UPDATE participation SET name_key = 'x' WHERE event_id = 1 AND position = 1": [
        Fault("event", GENEVA.uid, "participation")
    ],
    "UPDATE participation SET contact_id = NULL WHERE event_id = 1 AND position = 1": [
        Fault("event", GENEVA.uid, "contact_id")
    ],
    "DELETE FROM event_fts WHERE rowid = 1": [Fault("event", GENEVA.uid, "search")],
    "UPDATE contact_point SET value = 'x' WHERE contact_id = 1 AND position = 0": [
        Fault("contact", SAMRI.uid, "contact_point")
    ],
    "DELETE FROM contact_text WHERE contact_id = 1": [Fault("contact", SAMRI.uid, "contact_text")],
    "INSERT INTO contact_fts (rowid, name) VALUES (99, 'x')": [
        Fault("database", "", "contact_fts")
    ],
    "PRAGMA foreign_keys = OFF; DELETE FROM calendar": [Fault("database", "", "event")],
    "UPDATE event_text SET component = CAST('BEGIN:VEVENT' AS BLOB) WHERE event_id = 1": [
        Fault("event", GENEVA.uid, "component")
    ],
}


@pytest.mark.parametrize("statement", SPOILT)
def test_the_check_names_what_is_wrong(desk: Database, statement: str):
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as other:
        other.executescript(statement)
    with desk.read() as reader:
        assert list(reader.check()) == SPOILT[statement]


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("any")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (sqlite_error(sqlite3.SQLITE_BUSY), "database-busy"),
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), "database-busy"),
        (sqlite_error(sqlite3.SQLITE_FULL), "disk-full"),
        (sqlite_error(sqlite3.SQLITE_IOERR_SHMSIZE), "disk-full"),
        (sqlite_error(sqlite3.SQLITE_IOERR_FSYNC), "disk-failing"),
        (sqlite_error(sqlite3.SQLITE_CORRUPT_VTAB), "index-damaged"),
        (sqlite_error(sqlite3.SQLITE_NOTADB), "database-damaged"),
        (sqlite_error(sqlite3.SQLITE_READONLY_DIRECTORY), "folder-not-writable"),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN), "folder-not-writable"),
        (sqlite_error(sqlite3.SQLITE_ERROR), None),
        (sqlite_error(sqlite3.SQLITE_CONSTRAINT_UNIQUE), None),
        (sqlite3.ProgrammingError("closed"), None),
        (OSError(errno.ENOSPC, "full"), "disk-full"),
        (OSError(errno.EROFS, "read-only"), "folder-not-writable"),
        (OSError(errno.EIO, "broken"), "disk-failing"),
        (OSError(errno.EMFILE, "too many"), None),
    ],
)
def test_each_failure_has_its_sentence(error: Exception, expected: str | None):
    assert sentence(error) == expected


def test_a_failure_is_found_below_sqlalchemy(tmp_path: Path):
    wrapped = OperationalError("SELECT 1", {}, sqlite_error(sqlite3.SQLITE_FULL))
    with pytest.raises(UserError) as caught, explained(tmp_path):
        raise wrapped
    assert (caught.value.id, caught.value.__cause__) == ("disk-full", wrapped)
    assert caught.value.parameters == {"path": str(tmp_path)}


INDEX_SPOILT = {
    "a page": "UPDATE event_fts_data SET block = substr(block, 1, 9) || x'FF' || substr(block, 11)"
    " WHERE id > 10",
    "a page cut": "UPDATE event_fts_data SET block = substr(block, 1, 20) WHERE id > 10",
    "what was indexed": "UPDATE event_fts_content SET c0 = 'other words' WHERE id = 1",
    "a size": "DELETE FROM event_fts_docsize WHERE id = 1",
}


@pytest.mark.parametrize("statement", INDEX_SPOILT.values(), ids=INDEX_SPOILT)
def test_a_damaged_search_index_is_named_and_made_anew(desk: Database, statement: str):
    before = state(desk)
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as other:
        other.executescript(statement)
    assert Fault("database", "", "event_fts") in desk.check()
    with desk.write("reindex") as store:
        store.reindex()
    assert desk.check() == []
    assert state(desk) == before
    with desk.read() as reader:
        assert [hit.uid for hit in reader.search("conference")] == ["e-mechelen", GENEVA.uid]


def test_a_search_over_a_damaged_index_says_what_to_do(desk: Database):
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as other:
        other.executescript(INDEX_SPOILT["a page cut"])
    with pytest.raises(UserError, match="index-damaged"), desk.read() as reader:
        reader.search("conference")
