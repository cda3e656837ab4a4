"""UIDs of records that were merged into others: where they lead now."""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, func, select

from migdesk.db.base import Base
from migdesk.db.containers import State
from migdesk.db.kinds import Kind
from migdesk.db.stored import Stored, chunks

NAME = "former_uid"


def successors(connection: Connection, kind: Kind) -> dict[str, str]:
    """Each former UID with the UID of the record it was merged into."""
    table = _table()
    query = select(table.c.uid, kind.row.uid).join(kind.table, table.c[kind.owner] == kind.row.id)
    return {row[0]: row[1] for row in connection.execute(query)}


def id_of(connection: Connection, kind: Kind, uid: str) -> int | None:
    """The id of the record that a former UID leads to."""
    table = _table()
    query = select(func.min(table.c[kind.owner])).where(table.c.uid == uid)
    found: int | None = connection.execute(query).scalar()
    return found


def leading_to(connection: Connection, kind: Kind, records: Sequence[Stored]) -> list[int]:
    """The ids of the former UIDs that lead to these records."""
    table = _table()
    return [
        id_
        for chunk in chunks(records)
        for id_ in connection.execute(
            select(table.c.id).where(table.c[kind.owner].in_([record.id for record in chunk]))
        ).scalars()
    ]


def uid_of(connection: Connection, id_: int) -> str:
    """The former UID with this id."""
    table = _table()
    uid: str = connection.execute(select(table.c.uid).where(table.c.id == id_)).scalar_one()
    return uid


def state_of(kind: Kind, id_: int, uid: str, record: Stored) -> State:
    """A new former UID, as a container."""
    return {NAME: [{"id": id_, "uid": uid, kind.owner: record.id}]}


def _table() -> Table:
    return Base.metadata.tables[NAME]
