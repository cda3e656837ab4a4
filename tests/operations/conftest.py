"""Databases for operations: one empty, one with the starter collection."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from importkit import clock

from migdesk.db.database import Database
from migdesk.operations import desk


@pytest.fixture
def database(home: Path) -> Iterator[Database]:
    with desk.opened(home, clock, starter=False) as opened:
        yield opened


@pytest.fixture
def filled(home: Path) -> Iterator[Database]:
    with desk.opened(home, clock, starter=True) as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Database]:
    """The desk of somebody else."""
    with desk.opened(tmp_path / "other", clock, starter=False) as opened:
        yield opened
