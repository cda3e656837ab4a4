"""A desk that cannot be written is read all the same, and takes work again when it can be."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from desk import GENEVA, MECHELEN, fill, mounted, opened, retitled, state

from migdesk.__main__ import main
from migdesk.db.base import SCHEMA
from migdesk.db.database import Database
from migdesk.errors import UserError

HERE = Path(__file__).parent
PATHS = {"PYTHONPATH": f"{HERE}:{HERE.parents[1]}"}
NOBODY = 65534
READER = """
import sys
from pathlib import Path
from desk import opened, state
from migdesk.errors import UserError
database = opened(Path(sys.argv[1]))
sys.stdout.write(state(database)[0])
try:
    with database.write("delete") as store:
        store.delete_event("e-geneva")
except UserError as error:
    sys.stderr.write(error.id)
"""


def filled(home: Path) -> tuple[str, list[object]]:
    """A desk made, filled and closed; what it holds."""
    database = opened(home)
    fill(database)
    found = state(database)
    database.close()
    return found


def left_open(home: Path) -> tuple[str, list[object]]:
    """The same as a kill leaves it: with a log that is not in the file yet."""
    made = home.with_name("made")
    database = opened(made)
    fill(database)
    found = state(database)
    home.mkdir(exist_ok=True)
    for file in made.iterdir():
        shutil.copy(file, home / file.name)
    database.close()
    return found


@pytest.fixture
def stones(small_disk: Path) -> Callable[[], Path]:
    """Fills the small disk to its last octet."""

    def filler() -> Path:
        stones = small_disk / "stones"
        with stones.open("wb", buffering=0) as file:
            for size in (4096, 1):
                try:
                    while file.write(b"x" * size):
                        pass
                except OSError:
                    continue
        return stones

    return filler


def refusal(database: Database) -> str:
    with pytest.raises(UserError) as caught, database.write("rename") as store:
        store.save_event(retitled(GENEVA, "Autre"))
    return caught.value.id


@pytest.mark.parametrize("made", [filled, left_open])
def test_a_full_disk_is_read_and_takes_work_again(
    small_disk: Path, stones: Callable[[], Path], made: Callable[[Path], object]
):
    before = made(small_disk / "home")
    full = stones()
    database = opened(small_disk / "home")
    assert state(database) == before
    with database.read() as reader:
        assert [hit.uid for hit in reader.search("malines")] == [MECHELEN.uid]
        assert reader.event(GENEVA.uid) == GENEVA
    if made is filled:
        assert refusal(database) == "disk-full"
    assert state(database) == before
    full.unlink()
    version = database.data_version()
    with database.write("rename") as store:
        store.save_event(retitled(GENEVA, "Autre"))
    assert made is left_open or database.data_version() != version
    with database.read() as reader:
        assert reader.event(GENEVA.uid).title == "Autre"
    database.close()
    again = opened(small_disk / "home")
    assert again.check() == []
    again.close()


@pytest.mark.usefixtures("home")  # no starter collection
def test_the_command_line_reads_on_a_full_disk(
    small_disk: Path, stones: Callable[[], Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    home, events = ["--home", str(small_disk / "home")], tmp_path / "all.ics"
    filled(small_disk / "home")
    stones()
    assert main([*home, "list", "events"]) == 0
    assert main([*home, "show", GENEVA.uid]) == 0
    assert main([*home, "search", "malines"]) == 0
    assert main([*home, "export", str(events), "--profile", "archive"]) == 0
    assert GENEVA.title in events.read_text()
    capfd.readouterr()
    assert main([*home, "import", str(events)]) == 1
    said = capfd.readouterr().err
    assert (said.count("\n"), "The disk is full. Nothing was written" in said) == (1, True)


def test_a_log_without_its_index_is_not_left_out(small_disk: Path, stones: Callable[[], Path]):
    before = left_open(small_disk / "home")
    (small_disk / "home" / "migdesk.db-shm").unlink()
    full = stones()
    database = opened(small_disk / "home")
    assert state(database) == before
    assert refusal(database) == "disk-full"
    full.unlink()
    with database.write("rename") as store:
        store.save_event(retitled(GENEVA, "Autre"))
    with database.read() as reader:
        assert reader.event(GENEVA.uid).title == "Autre"
        assert len(reader.events()) == 3
    database.close()


def test_a_disk_that_takes_nothing_is_read(small_disk: Path):
    before = filled(small_disk / "home")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    database = opened(small_disk / "home")
    assert state(database) == before
    assert refusal(database) == "folder-not-writable"
    with pytest.raises(UserError, match="folder-not-writable"):
        database.check()
    database.close()


def test_an_older_database_on_a_full_disk_waits_for_room(
    small_disk: Path, stones: Callable[[], Path]
):
    filled(small_disk / "home")
    with closing(sqlite3.connect(small_disk / "home" / "migdesk.db")) as other:
        other.execute(f"PRAGMA user_version = {SCHEMA - 1}")
    stones()
    with pytest.raises(UserError, match="disk-full"):
        opened(small_disk / "home")


def test_a_full_disk_of_small_blocks_does_not_end_the_process(tmp_path: Path):
    maker, folder, image = shutil.which("mkfs.ext4"), tmp_path / "disk", tmp_path / "image"
    if maker is None:
        pytest.skip("there is no mkfs.ext4 to make a disk of small blocks")
    with image.open("wb") as file:
        file.truncate(8 << 20)
    subprocess.run([maker, "-q", "-m", "0", "-b", "1024", str(image)], check=True)
    with mounted(folder, "-o", "loop", str(image)):
        before = filled(folder / "home")
        with (folder / "stones").open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"x" * 1024):
                pass
        reading = [sys.executable, "-c", READER, str(folder / "home")]
        found = subprocess.run(reading, env=PATHS, capture_output=True, text=True, check=True)
        assert found.stdout == before[0].replace("\r\n", "\n")
        assert found.stderr == "disk-full"


@pytest.fixture
def nobodys() -> Iterator[Path]:
    """A home in a folder that everybody may enter, and this process nobody afterwards."""
    if os.geteuid():
        pytest.skip("only root can become somebody else")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder) / "home"
        os.seteuid(0)


@pytest.mark.parametrize("made", [filled, left_open])
def test_a_folder_that_may_only_be_read_is_read(nobodys: Path, made: Callable[[Path], object]):
    before = made(nobodys)
    for file in nobodys.iterdir():
        file.chmod(0o444)
    nobodys.chmod(0o555)
    os.seteuid(NOBODY)
    database = opened(nobodys)
    assert state(database) == before
    assert refusal(database) == "folder-not-writable"
    database.close()


@pytest.mark.parametrize("shut", ["home", "migdesk.db"])
def test_what_may_not_be_read_is_said(nobodys: Path, shut: str):
    filled(nobodys)
    for file in (nobodys, *nobodys.iterdir()):
        shutil.chown(file, NOBODY)
    (nobodys.parent / "home" / shut if shut != "home" else nobodys).chmod(0)
    os.seteuid(NOBODY)
    with pytest.raises(UserError) as caught:
        opened(nobodys)
    assert caught.value.id == "database-not-readable"
    assert caught.value.parameters == {"path": str(nobodys / "migdesk.db")}


def test_what_changes_while_it_is_read_is_said(nobodys: Path):
    filled(nobodys)
    (nobodys / "migdesk.db").chmod(0o444)
    nobodys.chmod(0o555)
    os.seteuid(NOBODY)
    database = opened(nobodys)
    with pytest.raises(UserError, match="database-busy"), database.read() as reader:  # noqa: PT012 - its end fails
        assert len(reader.events()) == 3
        os.seteuid(0)
        owner = opened(nobodys)
        with owner.write("rename") as store:
            store.save_event(retitled(GENEVA, "Autre"))
        owner.close()
    with database.read() as reader:
        assert reader.event(GENEVA.uid).title == "Autre"
    database.close()
