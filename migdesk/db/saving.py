"""How units become stored records: new ones, changed ones, received ones, merged ones."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from sqlalchemy import Connection, select

from migdesk.db import dialect, former, stored
from migdesk.db.kinds import Kind
from migdesk.db.stored import Name, Stored, batches, chunks
from migdesk.db.work import Work
from migdesk.formats.component import Unit
from migdesk.records import known_uid

_Change = tuple[Stored, Stored, Unit]
"""A record before, after, and its text after."""

Came = tuple[str, int]
"""The UID that a record came under, and as which of that UID."""

Received = tuple[Stored, Unit, Unit | None]
"""A record, its new text, and the text received, none when it came under another UID."""


def add(
    work: Work,
    kind: Kind,
    place: int,
    units: Sequence[Unit],
    *,
    names: Sequence[Came] = (),
    born_here: bool = False,
) -> list[str]:
    """Store new units in a calendar or collection; the UIDs they are known by.

    ``names`` are given where a unit may have no UID, or one that another record is known by.
    """
    found: list[str] = []
    names = names or _own_names(work.connection, kind, units)
    for batch in batches(zip(units, names, strict=True)):
        new = _new(work, kind, place, batch, born_here=born_here)
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
        _change(work, kind, [_received(*triple, place) for triple in batch])


def merge(work: Work, kind: Kind, gone: Stored, into: Stored) -> None:
    """Delete a record and let its UID, and those that led to it, lead to another."""
    for id_ in former.leading_to(work.connection, kind, [gone]):
        work.alter(former.NAME, id_, {kind.owner: into.id})
    new = work.next_id(former.NAME)
    work.place(former.NAME, new, former.state_of(kind, new, gone, into))
    work.remove(kind, [gone])


def join(work: Work, kind: Kind, name: Name, unit: Unit, into: Stored) -> None:
    """Let the name of what was never stored lead to a record, as if it had been merged."""
    new = work.next_id(former.NAME)
    work.place(former.NAME, new, former.named(kind, new, name, unit.text, into))


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
    work: Work, kind: Kind, place: int, batch: Iterable[tuple[Unit, Came]], *, born_here: bool
) -> list[tuple[Stored, Any]]:
    first = work.next_id(kind.name)
    new = []
    for id_, (unit, (source, ordinal)) in enumerate(batch, first):
        uid, component = known_uid(source, ordinal), unit.text.encode()
        own = Stored(id_, place, uid, source, ordinal, 1, born_here, component)
        new.append((own, kind.get(unit)))
    return new


def _received(old: Stored, unit: Unit, came: Unit | None, place: int | None) -> _Change:
    new = old.receiving(unit, came.text.encode() if came else old.origin)
    return old, replace(new, place=place or old.place), unit


def _change(work: Work, kind: Kind, changes: Iterable[_Change]) -> None:
    found = [(old, new, kind.get(unit)) for old, new, unit in changes if new != old]
    work.change(kind, found)


def _own_names(connection: Connection, kind: Kind, units: Iterable[Unit]) -> list[Came]:
    """Each unit under its own UID, as the first that is free."""
    uids = [kind.get(unit).uid for unit in units]
    taken = {(name.source_uid, name.ordinal) for name in stored.names(connection, kind, uids)}
    names: list[Came] = []
    for uid in uids:
        names.append(next((uid, n) for n in count() if (uid, n) not in taken))
        taken.add(names[-1])
    return names
