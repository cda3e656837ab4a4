"""A database that is taken away while it is open: nothing is written where nobody finds it."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from desk import GENEVA, SAMRI, state

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
