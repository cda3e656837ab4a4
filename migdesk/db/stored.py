"""Records as they are stored, and the only functions that write their text and columns.

Everything works on lists, so that one record and a hundred thousand go the same way.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    bindparam,
    delete,
    insert,
    or_,
    select,
    update,
)

from migdesk.db import dialect, links, series
from migdesk.db.failures import DamagedTextError, text_of
from migdesk.db.kinds import CONTACT, Kind
from migdesk.db.rows import Row, Rows
from migdesk.formats.component import Unit, parse_unit
from migdesk.formats.stamps import unstamped

T = TypeVar("T")
_CHUNK = 2000


class Name(NamedTuple):
    """The UID that a record is known by, the one it came under, and as which of that one."""

    uid: str
    source_uid: str
    ordinal: int


@dataclass(frozen=True, slots=True)
class Stored:
    """One record as it is stored.

    ``place`` is the id of its calendar or collection. ``uid`` is what it is known by,
    which no other is; ``source_uid`` and ``ordinal`` are what it came under, and as which
    of that UID. ``received`` is the text last received where ``component`` differs from it.
    """

    id: int
    place: int
    uid: str
    source_uid: str
    ordinal: int
    version: int
    born_here: bool
    component: bytes
    received: bytes | None = None

    @property
    def digest(self) -> bytes:
        """What the text is known by in the journal, whenever it was stamped."""
        return blake2b(unstamped(self.component), digest_size=16).digest()

    @property
    def unit(self) -> Unit:
        """The text, parsed."""
        return _parsed(self.component)

    @property
    def origin(self) -> bytes | None:
        """The text last received, none if it was born here and never came again."""
        return self.component if self.received is None and not self.born_here else self.received

    @property
    def last_received(self) -> Unit | None:
        """The same, parsed."""
        origin = self.origin
        return None if origin is None else _parsed(origin)

    def receiving(self, unit: Unit, received: bytes | None) -> "Stored":
        """This record with another text, and what was last received if that differs."""
        component = unit.text.encode()
        other = None if received == component else received
        return replace(self, component=component, received=other)

    @property
    def untouched(self) -> bool:
        """Whether it is what a file brought and nothing else, but for its stamps."""
        if self.received is None:
            return not self.born_here
        return not self.born_here and unstamped(self.component) == unstamped(self.received)


def _parsed(octets: bytes) -> Unit:
    try:
        return parse_unit(text_of(octets))
    except ValueError as error:
        raise DamagedTextError from error


def load(connection: Connection, kind: Kind, *where: ColumnElement[bool]) -> Iterator[Stored]:
    """The records that fulfil every condition, by id."""
    row, text = kind.row, kind.text
    place = kind.table.c[kind.place]
    query = (
        select(
            row.id,
            place,
            row.uid,
            row.source_uid,
            row.ordinal,
            row.version,
            row.born_here,
            text.component,
            text.received,
        )
        .join(text, kind.texts.c[kind.owner] == row.id)
        .where(*where)
        .order_by(row.id)
    )
    return (Stored(*found) for found in connection.execute(query))


def load_ids(connection: Connection, kind: Kind, ids: Iterable[int]) -> list[Stored]:
    """The records with these ids, by id."""
    return [
        stored
        for chunk in chunks(sorted(ids))
        for stored in load(connection, kind, kind.row.id.in_(chunk))
    ]


def names(connection: Connection, kind: Kind, uids: Iterable[str]) -> Iterator[Name]:
    """What the records are called that are known by, or came under, these UIDs."""
    row = kind.row
    for chunk in chunks(sorted(set(uids))):
        query = select(row.uid, row.source_uid, row.ordinal).where(
            or_(row.uid.in_(chunk), row.source_uid.in_(chunk))
        )
        yield from (Name(*found) for found in connection.execute(query))


def uids_of(connection: Connection, kind: Kind, texts: Iterable[str]) -> dict[str, list[str]]:
    """The UIDs of the records whose text is one of these, by text."""
    found: dict[str, list[str]] = {}
    for chunk in chunks(sorted(text.encode() for text in texts)):
        query = (
            select(kind.text.component, kind.row.uid)
            .join(kind.table, kind.texts.c[kind.owner] == kind.row.id)
            .where(kind.text.component.in_(chunk))
        )
        for component, uid in connection.execute(query):
            found.setdefault(component.decode(), []).append(uid)
    return found


def add(connection: Connection, kind: Kind, records: Sequence[tuple[Stored, Any]]) -> None:
    """Store new records, each with what its text holds."""
    for chunk in chunks(records):
        derived = [(stored, kind.rows(record)) for stored, record in chunk]
        own = [{"id": s.id, **_own(kind, s), **rows.columns} for s, rows in derived]
        connection.execute(insert(kind.table), own)
        texts = [{kind.owner: stored.id, **_texts(stored, rows)} for stored, rows in derived]
        connection.execute(insert(kind.texts), texts)
        _add_dependents(connection, kind, derived)


def change(connection: Connection, kind: Kind, records: Sequence[tuple[Stored, Any]]) -> None:
    """Store another text, and with it other columns, of records that are there."""
    own_id = bindparam("own_id", type_=Integer)
    for chunk in chunks(records):
        derived = [(stored, kind.rows(record)) for stored, record in chunk]
        own = [{"own_id": s.id, **_own(kind, s), **rows.columns} for s, rows in derived]
        connection.execute(update(kind.table).where(kind.table.c.id == own_id), own)
        texts = [{"own_id": s.id, **_texts(s, rows)} for s, rows in derived]
        connection.execute(update(kind.texts).where(kind.texts.c[kind.owner] == own_id), texts)
        ids = [stored.id for stored, _ in derived]
        dialect.unindex(connection, kind.name, ids)
        for child in kind.children:
            connection.execute(delete(child).where(child.c[kind.owner].in_(ids)))
        _add_dependents(connection, kind, derived)


def remove(connection: Connection, kind: Kind, records: Sequence[Stored]) -> None:
    """Delete records and all that belongs to them."""
    for chunk in chunks(records):
        ids = [stored.id for stored in chunk]
        dialect.unindex(connection, kind.name, ids)
        connection.execute(delete(kind.table).where(kind.table.c.id.in_(ids)))
        if kind is CONTACT:  # another contact may be known by the UID as a former one
            links.to_contacts(connection, [stored.uid for stored in chunk])


def batches(items: Iterable[T]) -> Iterator[list[T]]:
    """The items of a stream, as many at a time as one statement may take."""
    stream = iter(items)
    while batch := list(islice(stream, _CHUNK)):
        yield batch


def chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """The items, as many at a time as one statement may take."""
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))


def _own(kind: Kind, stored: Stored) -> Row:
    names = ("uid", "source_uid", "ordinal", "version", "born_here")
    own = {name: getattr(stored, name) for name in names}
    return {kind.place: stored.place, **own, **kind.of_text(stored.component)}


def _texts(stored: Stored, rows: Rows) -> Row:
    return {"component": stored.component, "received": stored.received, **rows.texts}


def _add_dependents(
    connection: Connection, kind: Kind, derived: Sequence[tuple[Stored, Rows]]
) -> None:
    for number, child in enumerate(kind.children):
        placed = [
            {kind.owner: stored.id, **row}
            for stored, rows in derived
            for row in rows.children[number]
        ]
        if placed:
            connection.execute(insert(child), placed)
    dialect.index(connection, kind.name, [(s.id, *rows.search) for s, rows in derived])
    if kind is CONTACT:
        links.to_contacts(connection, [stored.uid for stored, _ in derived])
    else:
        links.of_events(connection, [stored.id for stored, _ in derived])
        named = ((rows.columns["series_key"], rows.columns["series"]) for _, rows in derived)
        series.appear(connection, named)
