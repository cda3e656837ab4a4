"""The engine: how connections to a database file are made and begin."""

import json
import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from migdesk.db import dialect, peek

_WRITING = "migdesk_writing"
_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def engine_of(path: Path) -> Engine:
    """An engine whose connections may move between threads, one thread at a time."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=-1,
        connect_args={"check_same_thread": False},
        json_serializer=_compact,
        json_deserializer=_parsed,
    )
    return _ours(engine)


def frozen_engine_of(path: Path) -> Engine:
    """An engine that only reads, and leaves nothing beside the file.

    A connection sees what the file held when it was made, so each is made anew.
    """
    engine = create_engine(
        URL.create("sqlite"),
        poolclass=NullPool,
        creator=lambda: peek.quietly(path),
        json_deserializer=_parsed,
    )
    return _ours(engine)


def writer(engine: Engine) -> Connection:
    """A connection whose transactions take the writer's turn as they begin."""
    return engine.connect().execution_options(**{_WRITING: True})


def _ours(engine: Engine) -> Engine:
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _parsed(text: str) -> object:
    """Most lists are empty; reading them as JSON would take a third of a month's query."""
    return [] if text == "[]" else json.loads(text)


def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
    dialect.configure(connection)


def _on_begin(connection: Connection) -> None:
    dialect.begin(connection, writing=_WRITING in connection.get_execution_options())
