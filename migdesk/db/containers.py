"""What records stand in or leave behind: collections, calendars, former UIDs, as plain data.

The journal keeps them whole, as JSON, so that undo can put them back under their own ids.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, insert, select, update

from migdesk.db.base import Base, UtcDateTime

State = dict[str, Any]

# Each with the tables of what belongs to it alone.
_PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"collection": (), "calendar": ("timezone", "other"), "former_uid": ()}
)


def state(connection: Connection, name: str, id_: int) -> State | None:
    """All of a container with this id, none if it is not there."""
    table = _table(name)
    row = connection.execute(select(table).where(table.c.id == id_)).one_or_none()
    if row is None:
        return None
    found: State = {name: [_plain(row)]}
    for part in map(_table, _PARTS[name]):
        rows = connection.execute(select(part).where(part.c[f"{name}_id"] == id_))
        found[part.name] = [_plain(row) for row in rows]
    return found


def restore(connection: Connection, name: str, id_: int, wanted: State | None) -> None:
    """Make a container what its state says: there, other, or gone."""
    table = _table(name)
    own = table.c.id == id_
    if wanted is None:
        connection.execute(delete(table).where(own))
        return
    (row,) = wanted[name]
    if connection.execute(select(table.c.id).where(own)).first():
        connection.execute(update(table).where(own), _typed(table, row))
    else:
        connection.execute(insert(table), _typed(table, row))
    for part in map(_table, _PARTS[name]):
        connection.execute(delete(part).where(part.c[f"{name}_id"] == id_))
        if rows := [_typed(part, row) for row in wanted[part.name]]:
            connection.execute(insert(part), rows)


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _plain(row: Row[Any]) -> State:
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in row._asdict().items()
    }


def _typed(table: Table, row: State) -> State:
    return {
        name: datetime.fromisoformat(value)
        if isinstance(table.c[name].type, UtcDateTime)
        else value
        for name, value in row.items()
    }
