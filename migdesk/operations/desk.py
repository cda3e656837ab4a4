"""Opening the desk: its database, and on the very first day the starter collection."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from migdesk import assets
from migdesk.changes import Changes
from migdesk.db.database import Database
from migdesk.db.reader import Reader
from migdesk.db.store import Store
from migdesk.operations import importing, planning
from migdesk.operations.collections import STARTER

_FILES = ("contacts.vcf", "events.ics")


def wants_starter(environment: Mapping[str, str]) -> bool:
    """Whether MIGDESK_STARTER leaves the starter collection in."""
    return environment.get("MIGDESK_STARTER", "") != "0"


@contextmanager
def opened(home: Path, clock: Callable[[], datetime], *, starter: bool) -> Iterator[Database]:
    """The database of ``home``, closed again at the end. UserError as ``Database.open``."""
    database = open_database(home, clock, starter=starter)
    try:
        yield database
    finally:
        database.close()


def open_database(home: Path, clock: Callable[[], datetime], *, starter: bool) -> Database:
    """The database of ``home``, to be closed by whoever asks; on its first day it is filled."""
    database = Database.open(home, clock=clock)
    if starter:
        with ExitStack() as failed:
            failed.callback(database.close)
            fill(database)
            failed.pop_all()
    return database


def fill(database: Database) -> Changes:
    """Loads the starter collection into a database where nothing was ever done."""
    with database.read() as reader:
        if _is_begun(reader):
            return Changes()
    with database.write(STARTER) as store:  # asked again: another process may have been faster
        return Changes() if _is_begun(store) else _load(store)


def _is_begun(reader: Reader) -> bool:
    done = reader.last_operation() or reader.undone_operation() or reader.collections()
    return bool(done)


def _load(store: Store) -> Changes:
    files = planning.read_files([assets.path("starter", name) for name in _FILES])
    collection = store.add_collection(STARTER, is_starter=True)
    plan = planning.plan(store, files)
    return importing.apply(store, plan, collection)
