"""How units become stored records: new ones, changed ones, received ones, merged ones."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, func, select

from migdesk.db import dialect, former, stored
from migdesk.db.kinds import Kind
from migdesk.db.stored import Stored, batches, chunks
from migdesk.db.work import Work
from migdesk.formats.component import Unit

_Change = tuple[Stored, Stored, Unit]
"""A record before, after, and its text after."""

Received = tuple[Stored, Unit, Unit | None]
"""A record, its new text, and the text received, none when it came under another UID."""


def add(
    work: Work,
    kind: Kind,
    place: int,
    units: Iterable[Unit],
    *,
    file_name: str = "",
    born_here: bool = False,
) -> list[str]:
    """Store new units in a calendar or collection; the UIDs they are known by."""
    found: list[str] = []
    for batch in batches(units):
        new = _new(work, kind, place, batch, file_name=file_name, born_here=born_here)
        work.add(kind, new)
        found.extend(record.uid for record, _ in new)
    return found


def change(work: Work, kind: Kind, pairs: Iterable[tuple[Stored, Unit]]) -> None:
    """Store what was changed here; what was last received is kept for the next import."""
    _change(work, kind, ((old, old.receiving(unit, old.origin), unit) for old, unit in pairs))


def receive(
    work: Work,
    kind: Kind,
    triples: Iterable[Received],
    place: int | None = None,
) -> None:
    """Store (record, its new text, the text received): at an import, both may differ.

    Without a text received, the last one stays. With a ``place``, which is not theirs, the
    records move there.
    """
    for batch in batches(triples):
        changes = [
            (old, old.receiving(unit, own.text.encode() if own else old.origin), unit)
            for old, unit, own in batch
        ]
        _change(work, kind, _moved(work, kind, changes, place) if place else changes)


def merge(work: Work, kind: Kind, gone: Stored, into: Stored) -> None:
    """Delete a record and let its UID, and those that led to it, lead to another."""
    for id_ in former.leading_to(work.connection, kind, [gone]):
        work.alter(former.NAME, id_, {kind.owner: into.id})
    new = work.next_id(former.NAME)
    work.place(former.NAME, new, former.state_of(kind, new, gone, into))
    work.remove(kind, [gone])


def receive_former(work: Work, kind: Kind, uid: str, unit: Unit) -> None:
    """Keep what came under a former UID, to compare with what comes next."""
    for id_ in former.ids_of(work.connection, kind, uid):
        work.alter(former.NAME, id_, {"received": unit.text})


def derive_anew(connection: Connection, kind: Kind) -> None:
    """Make every column and the search index from the texts; nothing else changes."""
    dialect.drop_search(connection, kind.name)
    dialect.create_search(connection, kind.name)
    ids = connection.execute(select(kind.row.id).order_by(kind.row.id)).scalars().all()
    for chunk in chunks(ids):
        records = stored.load_ids(connection, kind, chunk)
        stored.change(connection, kind, [(record, kind.get(record.unit)) for record in records])


def _new(
    work: Work, kind: Kind, place: int, units: Sequence[Unit], *, file_name: str, born_here: bool
) -> list[tuple[Stored, Any]]:
    records = [kind.get(unit) for unit in units]
    uids = [kind.uid(record, file_name) for unit, record in zip(units, records, strict=True)]
    free = _free_ordinals(work.connection, kind, place, uids)
    first = work.next_id(kind.name)
    new = []
    for number, (uid, unit, record) in enumerate(zip(uids, units, records, strict=True)):
        component = unit.text.encode()
        own = Stored(first + number, place, uid, free[uid], 1, born_here, component)
        new.append((own, record))
        free[uid] += 1
    return new


def _moved(work: Work, kind: Kind, changes: Iterable[_Change], place: int) -> Iterator[_Change]:
    changes = list(changes)
    free = _free_ordinals(work.connection, kind, place, [old.uid for old, _, _ in changes])
    for old, new, unit in changes:
        yield old, replace(new, place=place, ordinal=free[old.uid]), unit
        free[old.uid] += 1


def _change(work: Work, kind: Kind, changes: Iterable[_Change]) -> None:
    found = [(old, new, kind.get(unit)) for old, new, unit in changes if new != old]
    work.change(kind, found)


def _free_ordinals(
    connection: Connection, kind: Kind, place: int, uids: Sequence[str]
) -> Counter[str]:
    query = (
        select(kind.row.uid, func.max(kind.row.ordinal) + 1)
        .where(kind.table.c[kind.place] == place, kind.row.uid.in_(set(uids)))
        .group_by(kind.row.uid)
    )
    return Counter({row[0]: row[1] for row in connection.execute(query)})
