"""Kills and full disks: what was said to be saved is there, and nothing is half done."""

import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from desk import GENEVA, fill, opened, retitled, state

from migdesk.errors import UserError

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KILLS = 12

SAVER = """
import sys
from dataclasses import replace
from pathlib import Path
from desk import MECHELEN, opened
database = opened(Path(sys.argv[1]))
for number in range(100_000):
    uid = f"{sys.argv[2]}-{number}"
    with database.write(uid) as store:
        store.save_event(replace(MECHELEN, uid=f"{uid}-a"))
        store.save_event(replace(MECHELEN, uid=f"{uid}-b"))
    print(uid, flush=True)
"""


def saved_until_killed(home: Path, name: str, lines: int) -> list[str]:
    """What a process said it had saved before it was killed somewhere after ``lines`` of it."""
    with subprocess.Popen(
        [sys.executable, "-c", SAVER, str(home), name],
        env={"PYTHONPATH": f"{HERE}:{ROOT}"},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        said = [process.stdout.readline().strip() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.read().split()
    return said


@pytest.mark.slow
def test_no_acknowledged_save_is_lost_to_a_kill(home: Path):
    opened(home).close()
    dice = random.Random(7)  # noqa: S311 - no secret
    said = [
        uid
        for kill in range(KILLS)
        for uid in saved_until_killed(home, f"run{kill}", dice.randrange(1, 12))
    ]
    database = opened(home)
    with database.read() as reader:
        uids = {event.uid for event in reader.events()}
        assert list(reader.check()) == []
    assert {f"{uid}-{half}" for uid in said for half in "ab"} <= uids
    whole = {uid.rpartition("-")[0] for uid in uids}
    assert uids == {f"{uid}-{half}" for uid in whole for half in "ab"}
    database.close()


@pytest.mark.slow
def test_a_full_disk_is_said_and_takes_nothing_away(small_disk: Path):
    database = opened(small_disk)
    fill(database)
    before = state(database)
    stones = small_disk / "stones"
    for room in range(0, 128, 16):
        free = shutil.disk_usage(small_disk).free
        stones.write_bytes(b"x" * max(0, free - room * 1024))
        with pytest.raises(UserError) as caught, database.write("too much") as store:  # noqa: PT012 - the failure may come at the write or at the end
            store.delete_event(GENEVA.uid)
            for number in range(20):
                store.save_event(retitled(GENEVA, f"{number}" * 50_000))
        assert caught.value.id == "disk-full"
        assert state(database) == before
        stones.unlink()
    with database.write("now there is room") as store:
        store.save_event(retitled(GENEVA, "saved"))
    database.close()
    again = opened(small_disk)
    with again.read() as reader:
        assert reader.event(GENEVA.uid).title == "saved"
    again.close()


def test_a_database_cannot_be_made_on_a_full_disk_and_can_be_afterwards(small_disk: Path):
    stones = small_disk / "stones"
    stones.write_bytes(b"x" * (shutil.disk_usage(small_disk).free - 40 * 1024))
    with pytest.raises(UserError) as caught:
        opened(small_disk / "home")
    assert caught.value.id == "disk-full"
    stones.unlink()
    opened(small_disk / "home").close()


def test_a_backup_that_does_not_fit_leaves_the_one_before(small_disk: Path, home: Path):
    database = opened(home)
    fill(database)
    (small_disk / "copy.db").write_bytes(b"the one before")
    stones = small_disk / "stones"
    stones.write_bytes(b"x" * (shutil.disk_usage(small_disk).free - 40 * 1024))
    with pytest.raises(UserError) as caught:
        database.backup(small_disk / "copy.db")
    assert caught.value.id == "disk-full"
    assert (small_disk / "copy.db").read_bytes() == b"the one before"
    assert {file.name for file in small_disk.iterdir()} == {"copy.db", "stones"}
    database.close()
