"""Files lent to other programs: there for a day, for the user alone, and not without end."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from migdesk.errors import UserError
from migdesk.operations import lending

TEXT = "BEGIN:VCALENDAR\r\n"


def now() -> datetime:
    return datetime.now(UTC)


def test_each_file_has_its_own_name_and_no_other_reader(tmp_path: Path):
    one, other = (lending.lend(tmp_path, "forum.ics", TEXT, now()) for _ in range(2))
    assert one.name == other.name == "forum.ics"
    assert one.read_bytes() == other.read_bytes() == TEXT.encode()
    assert {path.parent.stat().st_mode & 0o777 for path in (one, other)} == {0o700}


def test_it_goes_after_a_day_and_not_before(tmp_path: Path):
    old, new = (lending.lend(tmp_path, f"{name}.ics", TEXT, now()) for name in ("old", "new"))
    since = (now() - timedelta(hours=23)).timestamp()
    os.utime(old.parent, (since, since))
    lending.take_back(tmp_path, now())
    assert old.exists()
    lending.take_back(tmp_path, now() + timedelta(hours=2))
    assert not old.parent.exists()
    assert new.exists()


def test_of_very_many_the_oldest_go(tmp_path: Path):
    for number in range(lending.KEPT + 6):
        kept = lending.lend(tmp_path, f"{number}.ics", TEXT, now())
    assert kept.exists()
    assert len(list((tmp_path / lending.FOLDER).iterdir())) == lending.KEPT


def test_nothing_lent_is_nothing_to_take_back(tmp_path: Path):
    lending.take_back(tmp_path, now())
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path):
    (tmp_path / lending.FOLDER).write_text("in the way")
    with pytest.raises(UserError):
        lending.lend(tmp_path, "forum.ics", TEXT, now())
