"""Whether everything stored is as it should be: the file, and every row beside its text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, RowMapping, Table, select
from sqlalchemy.exc import DatabaseError

from migdesk.db import dialect, links
from migdesk.db.failures import DamagedTextError, is_damage
from migdesk.db.kinds import CONTACT, EVENT, Kind
from migdesk.db.rows import Row, Rows
from migdesk.db.stored import Stored, chunks, load_ids
from migdesk.db.summaries import Fault
from migdesk.records import known_uid


def faults(connection: Connection) -> Iterator[Fault]:
    """Everything that is wrong; nothing when the database is sound."""
    for what in dialect.faults(connection):
        yield Fault("database", "", what)
    for table in dialect.broken_keys(connection):
        yield Fault("database", "", table)
    for kind in (EVENT, CONTACT):
        yield from _of_kind(connection, kind)
    for event in load_ids(connection, EVENT, links.wrong(connection)):
        yield Fault(EVENT.name, event.uid, "contact_id")


def _of_kind(connection: Connection, kind: Kind) -> Iterator[Fault]:
    if dialect.unowned(connection, kind.name):
        yield Fault("database", "", f"{kind.name}_fts")
    query = select(kind.row.id, kind.row.uid).order_by(kind.row.id)
    uids = {row[0]: row[1] for row in connection.execute(query)}
    for chunk in chunks(list(uids)):
        for id_, what in _differences(connection, kind, chunk):
            yield Fault(kind.name, uids[id_], what)


def _differences(
    connection: Connection, kind: Kind, ids: Sequence[int]
) -> Iterable[tuple[int, str]]:
    """What is wrong with some records; where one cannot be read, each is looked at alone."""
    try:
        found = _Found(connection, kind, ids)
        records = {record.id: record for record in load_ids(connection, kind, ids)}
        return [
            (id_, what)
            for id_ in ids
            for what in (found.differences(records[id_]) if id_ in records else [kind.texts.name])
        ]
    except (DamagedTextError, DatabaseError) as error:
        if not is_damage(error):
            raise
        if len(ids) == 1:
            return [(ids[0], "columns")]
        return [each for id_ in ids for each in _differences(connection, kind, [id_])]


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
        try:
            unit = record.unit
        except ValueError:
            yield "component"
            return
        if record.uid != known_uid(record.source_uid, record.ordinal):
            yield "uid"
        wanted = self._kind.rows(self._kind.get(unit))
        columns = {**wanted.columns, **self._kind.of_text(record.component)}
        yield from self._columns_of(record.id, replace(wanted, columns=columns))
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
