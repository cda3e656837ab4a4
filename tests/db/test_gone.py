"""A database that is taken away while it is open: nothing is written where nobody finds it."""

import os
import shutil
import sqlite3
from contextlib import closing

import pytest
from desk import GENEVA, SAMRI, opened, state

from migdesk.errors import UserError


def test_a_removed_file_takes_no_more_work(desk):
    desk.path.unlink()
    with pytest.raises(UserError, match="database-gone"), desk.write("rename") as store:
        store.delete_event(GENEVA.uid)
    with pytest.raises(UserError, match="database-gone"):
        desk.data_version()
    with pytest.raises(UserError, match="database-gone"), desk.read() as reader:
        reader.contact(SAMRI.uid)
    assert not desk.path.exists()


def test_a_file_put_in_its_place_is_not_taken_for_it(desk):
    shutil.copy(desk.path, desk.path.with_name("other"))
    desk.path.with_name("other").replace(desk.path)
    with pytest.raises(UserError, match="database-gone"), desk.write("rename") as store:
        store.delete_event(GENEVA.uid)


def test_what_was_moved_and_put_back_goes_on(desk):
    before = state(desk)
    away = desk.path.with_name("away")
    desk.path.rename(away)
    with pytest.raises(UserError, match="database-gone"), desk.write("rename") as store:
        store.delete_event(GENEVA.uid)
    away.rename(desk.path)
    assert state(desk) == before
    with desk.write("rename") as store:
        store.delete_event(GENEVA.uid)
    desk.close()
    with closing(sqlite3.connect(desk.path)) as seen:
        assert (
            seen.execute("SELECT count(*) FROM event WHERE uid = ?", [GENEVA.uid]).fetchone()[0]
            == 0
        )


@pytest.mark.parametrize("folded", [False, True], ids=["log", "file"])
def test_a_file_that_is_emptied_while_it_is_open_is_said(desk, *, folded: bool):
    if folded:
        with closing(sqlite3.connect(desk.path)) as other:
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    os.truncate(desk.path, 0)
    with pytest.raises(UserError, match="database-emptied"), desk.read() as reader:
        reader.contact(SAMRI.uid)
    with pytest.raises(UserError, match="database-emptied"), desk.write("rename") as store:
        store.delete_event(GENEVA.uid)
    with pytest.raises(UserError, match="database-emptied"):
        desk.data_version()


def test_a_removed_log_takes_no_more_work(desk):
    before = state(desk)
    log = desk.path.with_name("migdesk.db-wal")
    log.unlink()
    with pytest.raises(UserError) as caught, desk.write("rename") as store:
        store.delete_event(GENEVA.uid)
    assert (caught.value.id, caught.value.parameters) == ("database-gone", {"path": str(log)})
    desk.close()  # what was in the log comes into the file
    again = opened(desk.path.parent)
    assert state(again) == before
    again.close()
