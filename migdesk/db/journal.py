"""The journal: what each operation touched, as it stood before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, ScalarSelect, Select, func, insert, select, update

from migdesk.db.journaltables import JournalRow, OperationRow
from migdesk.db.stored import Stored, chunks
from migdesk.db.summaries import OperationSummary

DO, UNDO, REDO = "do", "undo", "redo"
_PLACEMENT = ("place", "uid", "source_uid", "ordinal", "version", "born_here")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing as it stood before, a record or a container; neither if it was not there.

    ``left`` is the digest of the record that the operation left.
    """

    kind: str
    id: int
    record: Stored | None = None
    container: dict[str, Any] | None = None
    left: bytes | None = None


class Journal:
    """The journal of one operation; an operation that touches nothing leaves no trace."""

    def __init__(self, connection: Connection, label: str, now: datetime) -> None:
        self._connection = connection
        self._label = label.encode(errors="replace").decode()  # a file may be named in any octets
        self._now = now
        self._step = DO
        self._length = 0
        self.operation: int | None = None

    def keep(self, entries: Sequence[Entry]) -> None:
        """Write down what is about to be changed."""
        if not entries:
            return
        if self.operation is None:
            self.operation = self._begin()
        rows = [
            {"operation_id": self.operation, "position": position, **_row(entry)}
            for position, entry in enumerate(entries, self._length)
        ]
        for chunk in chunks(rows):
            self._connection.execute(insert(JournalRow), chunk)
        self._length += len(rows)

    def reverses(self, operation: int) -> None:
        """Say, before anything is kept, that this operation takes back another, by its name."""
        query = select(OperationRow.label, OperationRow.step).where(OperationRow.id == operation)
        self._label, step = self._connection.execute(query).one()
        self._step = REDO if step == UNDO else UNDO
        self.operation = self._begin()
        self._connection.execute(
            update(OperationRow)
            .where(OperationRow.id == operation)
            .values(undone_by=self.operation)
        )

    def _begin(self) -> int:
        row = {"label": self._label, "at": self._now, "step": self._step}
        query = insert(OperationRow).values(row).returning(OperationRow.id)
        return self._connection.execute(query).scalar_one()


def entries(connection: Connection, operation: int) -> Iterator[Entry]:
    """What an operation touched, the last first."""
    query = (
        select(*JournalRow.__table__.columns)
        .where(JournalRow.operation_id == operation)
        .order_by(JournalRow.position.desc())
    )
    return (_entry(row) for row in connection.execute(query))


def earlier(connection: Connection, kind: str, id_: int) -> Iterator[tuple[Stored, bool]]:
    """A record as it stood before each operation that touched it, the first one first.

    With it, whether that operation still stands, and was not taken back.
    """
    stands = (OperationRow.step != UNDO) & OperationRow.undone_by.is_(None)
    query: Select[Any] = (
        select(*JournalRow.__table__.columns, stands.label("stands"))
        .join(OperationRow, OperationRow.id == JournalRow.operation_id)
        .where(JournalRow.kind == kind, JournalRow.record_id == id_)
        .order_by(JournalRow.operation_id, JournalRow.position)
    )
    for row in connection.execute(query):
        record = _entry(row).record
        if record:
            yield record, row.stands


def standing(connection: Connection, kind: str, id_: int) -> list[tuple[OperationSummary, bool]]:
    """The operations that touched a record and stand, the first one first; whether it was new."""
    is_new = func.count() > func.count(JournalRow.component)
    query = (
        select(OperationRow.id, OperationRow.label, OperationRow.at, is_new)
        .join(JournalRow, OperationRow.id == JournalRow.operation_id)
        .where(JournalRow.kind == kind, JournalRow.record_id == id_)
        .where(OperationRow.step != UNDO, OperationRow.undone_by.is_(None))
        .group_by(OperationRow.id)
        .order_by(OperationRow.id)
    )
    return [(OperationSummary(*row[:3]), row[3]) for row in connection.execute(query)]


def newest(connection: Connection) -> int:
    """The number of the newest operation, undo included; 0 before the first."""
    return connection.execute(select(func.max(OperationRow.id))).scalar() or 0


def undoable(connection: Connection) -> OperationSummary | None:
    """The last operation that still stands."""
    last = select(func.max(OperationRow.id)).where(
        OperationRow.step != UNDO, OperationRow.undone_by.is_(None)
    )
    return _summary(connection, last.scalar_subquery())


def redoable(connection: Connection) -> OperationSummary | None:
    """The last undo, unless it was taken back or something new was done since."""
    newest = select(func.max(OperationRow.id)).where(OperationRow.step == DO).scalar_subquery()
    last = select(func.max(OperationRow.id)).where(
        OperationRow.step == UNDO,
        OperationRow.undone_by.is_(None),
        OperationRow.id > func.coalesce(newest, 0),
    )
    return _summary(connection, last.scalar_subquery())


def _summary(connection: Connection, which: ScalarSelect[int]) -> OperationSummary | None:
    query = select(OperationRow.id, OperationRow.label, OperationRow.at)
    row = connection.execute(query.where(OperationRow.id == which)).one_or_none()
    return OperationSummary(*row) if row else None


def _row(entry: Entry) -> dict[str, Any]:
    row = {"kind": entry.kind, "record_id": entry.id, "left": entry.left}
    record = entry.record
    if record is None:
        return {**row, "placement": entry.container, "component": None, "received": None}
    placement = {name: getattr(record, name) for name in _PLACEMENT}
    texts = {"component": record.component, "received": record.received}
    return {**row, "placement": placement, **texts}


def _entry(row: Row[Any]) -> Entry:
    kind, id_, placement = row.kind, row.record_id, row.placement
    if placement is None or row.component is None:
        return Entry(kind, id_, container=placement, left=row.left)
    texts = {"component": row.component, "received": row.received}
    return Entry(kind, id_, record=Stored(id=id_, **placement, **texts), left=row.left)
