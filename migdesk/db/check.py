"""Whether everything stored is as it should be: the file, and every row beside its text."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, RowMapping, Table, select

from migdesk.db import dialect
from migdesk.db.kinds import CONTACT, EVENT, Kind
from migdesk.db.rows import Row, Rows
from migdesk.db.stored import Stored, chunks, load_ids
from migdesk.db.summaries import Fault


def faults(connection: Connection) -> Iterator[Fault]:
    """Everything that is wrong; nothing when the database is sound."""
    for what in dialect.faults(connection):
        yield Fault("database", "", what)
    for table in dialect.broken_keys(connection):
        yield Fault("database", "", table)
    for kind in (EVENT, CONTACT):
        yield from _of_kind(connection, kind)


def _of_kind(connection: Connection, kind: Kind) -> Iterator[Fault]:
    ids = connection.execute(select(kind.row.id).order_by(kind.row.id)).scalars().all()
    for chunk in chunks(ids):
        records = load_ids(connection, kind, chunk)
        found = _Found(connection, kind, chunk)
        for record in records:
            for what in found.differences(record):
                yield Fault(kind.name, record.uid, what)
        for lost in set(chunk) - {record.id for record in records}:
            yield Fault(kind.name, str(lost), kind.texts.name)


class _Found:
    """The rows of some records, as they are stored."""

    def __init__(self, connection: Connection, kind: Kind, ids: Sequence[int]) -> None:
        self._kind = kind
        self._columns = _by_id(connection, kind.table, "id", ids)
        self._texts = _by_id(connection, kind.texts, kind.owner, ids)
        self._children = [_by_id(connection, child, kind.owner, ids) for child in kind.children]
        self._search = dialect.indexed(connection, kind.name, ids)

    def differences(self, record: Stored) -> Iterator[str]:
        """The columns, child tables and index that are not what the text says."""
        wanted = self._kind.rows(self._kind.get(record.unit))
        yield from self._columns_of(record.id, wanted)
        for child, rows, placed in zip(
            self._kind.children, wanted.children, self._children, strict=True
        ):
            if not _same(rows, placed.get(record.id, [])):
                yield child.name
        if self._search.get(record.id) != wanted.search:
            yield "search"

    def _columns_of(self, id_: int, wanted: Rows) -> Iterator[str]:
        for row, expected in (
            (self._columns[id_][0], wanted.columns),
            (self._texts[id_][0], wanted.texts),
        ):
            yield from (name for name, value in expected.items() if row[name] != value)


def _by_id(
    connection: Connection, table: Table, key: str, ids: Sequence[int]
) -> dict[int, list[RowMapping]]:
    query = select(table).where(table.c[key].in_(ids))
    if "position" in table.c:
        query = query.order_by(table.c.position)
    found: dict[int, list[RowMapping]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row[key], []).append(row)
    return found


def _same(wanted: Iterable[Row], stored: Sequence[RowMapping]) -> bool:
    rows = list(wanted)
    return len(rows) == len(stored) and all(
        row[name] == value
        for row, expected in zip(stored, rows, strict=True)
        for name, value in expected.items()
    )
