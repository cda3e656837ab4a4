"""UIDs of records that were merged into others: where they lead now, what came under them."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Table, func, select

from migdesk.db.base import Base
from migdesk.db.containers import State
from migdesk.db.failures import text_of
from migdesk.db.kinds import Kind
from migdesk.db.stored import Name, Stored, chunks
from migdesk.formats.component import Unit, parse_unit

NAME = "former_uid"


def successors(connection: Connection, kind: Kind) -> dict[str, str]:
    """Each former UID with the UID of the record it was merged into."""
    table = _table()
    query = select(table.c.uid, kind.row.uid).join(kind.table, table.c[kind.owner] == kind.row.id)
    return {row[0]: row[1] for row in connection.execute(query)}


def names(connection: Connection, kind: Kind) -> list[Name]:
    """What the records were called that were merged into others."""
    own = _table().c
    query = select(own.uid, own.source_uid, own.ordinal).where(own[kind.owner].is_not(None))
    return [Name(*row) for row in connection.execute(query)]


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


def received(connection: Connection, kind: Kind, uid: str) -> Unit:
    """The text last received under a former UID that is there."""
    table = _table()
    query = select(table.c.received).where(*_named(kind, uid)).order_by(table.c.id)
    return parse_unit(connection.execute(query).scalars().all()[-1])


def ids_of(connection: Connection, kind: Kind, uid: str) -> Sequence[int]:
    """The ids of a former UID; several records may have had it."""
    return connection.execute(select(_table().c.id).where(*_named(kind, uid))).scalars().all()


def state_of(kind: Kind, id_: int, gone: Stored, into: Stored) -> State:
    """The UID of a record that is merged into another, as a container."""
    text = text_of(gone.component if gone.origin is None else gone.origin)
    return named(kind, id_, Name(gone.uid, gone.source_uid, gone.ordinal), text, into)


def named(kind: Kind, id_: int, name: Name, received: str, into: Stored) -> State:
    """A UID that leads to a record, and the text last received under it, as a container."""
    return {NAME: [{"id": id_, **name._asdict(), "received": received, kind.owner: into.id}]}


def _named(kind: Kind, uid: str) -> tuple[ColumnElement[bool], ...]:
    table = _table()
    return table.c.uid == uid, table.c[kind.owner].is_not(None)


def _table() -> Table:
    return Base.metadata.tables[NAME]
