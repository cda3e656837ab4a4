"""A database of its own for each test, in a folder of its own, at a fixed moment."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from migdesk.db.database import Database

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def opened(home: Path) -> Database:
    return Database.open(home, clock=lambda: NOW)


@pytest.fixture
def database(home: Path) -> Iterator[Database]:
    """An empty database."""
    found = opened(home)
    yield found
    found.close()
