"""Databases for operations: one empty, one with the starter collection."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from importkit import clock

from migdesk.db.database import Database
from migdesk.operations import desk


@pytest.fixture(scope="session")
def empty_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home to copy, which is quicker than to make it."""
    return _made(tmp_path_factory.mktemp("empty"), starter=False)


@pytest.fixture(scope="session")
def first_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the starter collection."""
    return _made(tmp_path_factory.mktemp("first"), starter=True)


def _made(home: Path, *, starter: bool) -> Path:
    desk.open_database(home, clock, starter=starter).close()
    return home


@pytest.fixture
def database(home: Path, empty_home: Path) -> Iterator[Database]:
    yield from _opened(empty_home, home)


@pytest.fixture
def filled(home: Path, first_home: Path) -> Iterator[Database]:
    yield from _opened(first_home, home)


@pytest.fixture
def other(tmp_path: Path, empty_home: Path) -> Iterator[Database]:
    """The desk of somebody else."""
    yield from _opened(empty_home, tmp_path / "other")


def _opened(made: Path, home: Path) -> Iterator[Database]:
    shutil.copytree(made, home, dirs_exist_ok=True)
    with desk.opened(home, clock, starter=False) as opened:
        yield opened
