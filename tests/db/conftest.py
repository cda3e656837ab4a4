"""A database of its own for each test, in a folder of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import fill, mounted, opened

from migdesk.db.database import Database


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two homes to copy, which is quicker than to make them: one empty, one filled."""
    folder = tmp_path_factory.mktemp("made")
    for name in ("empty", "filled"):
        (folder / name).mkdir()
        database = opened(folder / name)
        if name == "filled":
            fill(database)
        database.close()
    return folder


@pytest.fixture
def database(home: Path, made: Path) -> Iterator[Database]:
    """An empty database."""
    yield from _copied(made / "empty", home)


@pytest.fixture
def desk(home: Path, made: Path) -> Iterator[Database]:
    """A database with the contacts and events of ``desk``."""
    yield from _copied(made / "filled", home)


def _copied(made: Path, home: Path) -> Iterator[Database]:
    shutil.copytree(made, home, dirs_exist_ok=True)
    home.chmod(0o700)
    found = opened(home)
    yield found
    found.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    with mounted(folder, "-t", "tmpfs", "-o", "size=1m", "tmpfs"):
        yield folder
