"""A database of its own for each test, in a folder of its own."""

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
