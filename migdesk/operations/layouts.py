"""What the columns of tables mean, as somebody said it: remembered by their headings."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from migdesk.formats.stream import Reading
from migdesk.formats.tables import reading
from migdesk.formats.tables.fields import Layout, signature
from migdesk.formats.tables.guess import NO_LAYOUTS
from migdesk.formats.tables.reading import Preview, Tell

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.store import Store


@dataclass(frozen=True, slots=True)
class Known:
    """How tables are read here: the layouts that were stored, and the TZID of their times."""

    layouts: Mapping[str, Layout] = field(default_factory=lambda: NO_LAYOUTS)
    time_zone: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A file that is a table: what is seen of it, and its octets, to read it in another layout.

    ``is_understood`` is false where its headings say nothing and only its ending says that it
    is a table: somebody has to say what its columns mean.
    """

    preview: Preview
    data: bytes = field(repr=False)
    is_understood: bool = True

    @property
    def signature(self) -> str:
        """What a layout of it is stored under."""
        return signature(self.preview.headings)


def stored(reader: Reader) -> Mapping[str, Layout]:
    """The layouts that were stored; one of another version of migdesk that says nothing is left."""
    found = {}
    for key, text in reader.table_layouts().items():
        with suppress(ValueError):
            found[key] = Layout.of_json(text)
    return found


def save(store: Store, signature: str, layout: Layout) -> None:
    """Remember a layout for tables with these headings; it changes no record, so undo leaves it."""
    store.keep_table_layout(signature, layout.to_json())


def table_of(data: bytes, known: Known, *, is_said: bool = False) -> Table | None:
    """The table in some octets; of one that ``is_said`` to be a table, whatever its headings."""
    preview = reading.preview(data, known.layouts)
    if preview:
        return Table(preview, data)
    chosen = reading.preview(data, known.layouts, kind="contact") if is_said else None
    return Table(chosen, data, is_understood=False) if chosen else None


def read(table: Table, known: Known, tell: Tell = lambda _done, _of: None) -> Reading:
    """The records of a table."""
    zone = known.time_zone
    return reading.read(table.data, tell, layouts=known.layouts, time_zone=zone)
