"""Taking an operation back: every text as it was but for its stamps, every column from it."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.exc import IntegrityError

from migdesk.db import journal
from migdesk.db.journal import Entry
from migdesk.db.kinds import CONTACT, EVENT, Kind
from migdesk.db.stored import Stored, chunks, load_ids
from migdesk.db.work import Work
from migdesk.errors import UserError

_KINDS = (CONTACT, EVENT)
_HOMES = ("collection", "calendar")


def undo(work: Work, operation: int) -> None:
    """Put back what an operation touched; of an undo, this is the redo.

    UserError "changed-since" when something it touched is not as it left it, or is in use.
    """
    last: dict[tuple[str, int], Entry] = {}
    first: dict[tuple[str, int], Entry] = {}
    for entry in journal.entries(work.connection, operation):  # the last comes first
        last.setdefault((entry.kind, entry.id), entry)
        first[entry.kind, entry.id] = entry
    there = {kind.name: _there(work, kind, last) for kind in _KINDS}
    work.journal.reverses(operation)
    try:
        _restore(work, first, there)
    except IntegrityError as error:  # a home is in use by now, or a place taken
        raise UserError("changed-since") from error


def _restore(
    work: Work, first: Mapping[tuple[str, int], Entry], there: Mapping[str, dict[int, Stored]]
) -> None:
    """Put every record back; each needs its home before it, and leaves it before it goes."""
    containers = [entry for entry in first.values() if entry.kind not in there]
    homes = [entry for entry in containers if entry.kind in _HOMES and entry.container]
    for entry in homes:
        work.place(entry.kind, entry.id, entry.container)
    for kind in _KINDS:
        before = [entry for entry in first.values() if entry.kind == kind.name]
        _put_back(work, kind, before, there[kind.name])
    for entry in containers:
        if entry not in homes:
            work.place(entry.kind, entry.id, entry.container)


def _there(work: Work, kind: Kind, last: dict[tuple[str, int], Entry]) -> dict[int, Stored]:
    """Of the records an operation touched, those that are there, just as it left them."""
    left = {entry.id: entry.left for entry in last.values() if entry.kind == kind.name}
    there = {record.id: record for record in load_ids(work.connection, kind, left)}
    now = {id_: there[id_].digest if id_ in there else None for id_ in left}
    if now != left:
        raise UserError("changed-since")
    return there


def _put_back(work: Work, kind: Kind, before: list[Entry], there: dict[int, Stored]) -> None:
    old = [entry.record for entry in before if entry.record]
    work.remove(kind, [there[e.id] for e in before if not e.record and e.id in there])
    for chunk in chunks([was for was in old if was.id in there]):
        pairs = [(there[was.id], _stamped(work, kind, there[was.id], was)) for was in chunk]
        work.change(kind, [(now, new, kind.get(new.unit)) for now, new in pairs])
    for chunk in chunks([was for was in old if was.id not in there]):
        back = [replace(was, version=was.version + 1) for was in chunk]
        work.add(kind, [(record, kind.get(record.unit)) for record in back])


def _stamped(work: Work, kind: Kind, now: Stored, was: Stored) -> Stored:
    """What a record was, as its newest text: whoever has seen the one between must take it."""
    if was.component == now.component:
        return was
    unit = kind.stamp_change(now.unit, was.unit, work.now, born_here=was.born_here)
    return was.receiving(unit, was.origin)
