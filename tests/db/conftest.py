"""A database of its own for each test, in a folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import fill, opened

from migdesk.db.database import Database


@pytest.fixture
def database(home: Path) -> Iterator[Database]:
    """An empty database."""
    found = opened(home)
    yield found
    found.close()


@pytest.fixture
def desk(database: Database) -> Database:
    """A database with the contacts and events of ``desk``."""
    fill(database)
    return database


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    mount = shutil.which("mount")
    if os.geteuid() != 0 or mount is None or sys.platform != "linux":
        pytest.skip("only root on Linux can make a small disk to fill")
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=False
    )
    if made.returncode:
        pytest.skip("no file system may be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)
