"""The two kinds of record, and what differs between them where everything else is alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import Table

from migdesk.db import rows
from migdesk.db.base import Base
from migdesk.db.children import (
    ContactClaimRow,
    ContactNameRow,
    ContactPointRow,
    ContactSourceRow,
    ContactTagRow,
    ContactTextRow,
    DocumentRow,
    EventClaimRow,
    EventSourceRow,
    EventTagRow,
    EventTextRow,
    ParticipationRow,
)
from migdesk.db.rows import Row, Rows
from migdesk.db.tables import ContactRow, EventRow
from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.formats.recurrence import repeats


@dataclass(frozen=True)
class Kind:
    """Tables and functions of events, or of contacts.

    ``place`` is the column that says where a record belongs: an event to a calendar, a
    contact to a collection. ``of_text`` are columns that the text says and the record does not.
    """

    name: str
    place: str
    row: type[EventRow] | type[ContactRow]
    text: type[EventTextRow] | type[ContactTextRow]
    child_rows: tuple[type[Base], ...]
    rows: Callable[[Any], Rows]
    of_text: Callable[[bytes], Row]
    get: Callable[[Unit], Any]
    put: Callable[[Unit, Any], Unit]
    skeleton: Callable[[Any], Unit]
    stamp_change: Callable[..., Unit]

    @property
    def owner(self) -> str:
        """The column of child rows that names the record."""
        return f"{self.name}_id"

    @property
    def table(self) -> Table:
        """The table of the records."""
        return Base.metadata.tables[self.name]

    @property
    def children(self) -> tuple[Table, ...]:
        """The tables of what belongs to them, in the order of ``Rows.children``."""
        return tuple(Base.metadata.tables[row.__tablename__] for row in self.child_rows)

    @property
    def texts(self) -> Table:
        """The table of their long texts."""
        return Base.metadata.tables[f"{self.name}_text"]


EVENT = Kind(
    name="event",
    place="calendar_id",
    row=EventRow,
    text=EventTextRow,
    child_rows=(ParticipationRow, DocumentRow, EventTagRow, EventSourceRow, EventClaimRow),
    rows=rows.event_rows,
    of_text=lambda text: {"repeats": repeats(text)},
    get=vevent.get,
    put=vevent.put,
    skeleton=vevent.skeleton,
    stamp_change=vevent.stamp_change,
)
CONTACT = Kind(
    name="contact",
    place="collection_id",
    row=ContactRow,
    text=ContactTextRow,
    child_rows=(
        ContactNameRow,
        ContactPointRow,
        ContactTagRow,
        ContactSourceRow,
        ContactClaimRow,
    ),
    rows=rows.contact_rows,
    of_text=lambda _: {},
    get=vcard.get,
    put=vcard.put,
    skeleton=vcard.skeleton,
    stamp_change=vcard.stamp_change,
)
KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in (EVENT, CONTACT)})
"""Both, by the name that a caller gives who must do without this module."""
