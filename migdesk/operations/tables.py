"""Tables among the files that come in: what their columns mean, as far as somebody has said."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from migdesk.formats.stream import Reading
from migdesk.formats.tables import reading
from migdesk.formats.tables.fields import Layout, signature
from migdesk.formats.tables.guess import is_table
from migdesk.formats.tables.reading import Preview, Tell
from migdesk.operations.files import save

SUFFIXES = frozenset({".csv", ".tsv"})
"""What files are called that are tables whatever their headings say."""

_FILE = "columns.json"
_OTHERS = frozenset({".ics", ".ical", ".vcf", ".vcard"})


@dataclass(frozen=True, slots=True)
class Tables:
    """How tables are to be read.

    ``layouts`` are by the signature of their headings; times are of ``time_zone``, a TZID, of
    none they float.
    """

    layouts: Mapping[str, Layout] = field(default_factory=dict)
    time_zone: str = ""

    def has(self, path: Path, data: bytes) -> bool:
        """Whether a file is to be read as a table."""
        suffix = path.suffix.lower()
        return suffix in SUFFIXES or (suffix not in _OTHERS and is_table(data, self.layouts))

    def read(self, path: Path, data: bytes, tell: Tell) -> Reading | None:
        """What a table holds; nothing for a file that is none."""
        if not self.has(path, data):
            return None
        return reading.read(data, tell, layouts=self.layouts, time_zone=self.time_zone)


NO_TABLES = Tables()
"""Nobody has said anything."""


def preview(data: bytes, layouts: Mapping[str, Layout], kind: str = "") -> Preview | None:
    """The columns of a table and its first rows; of an unknown one only for a ``kind``."""
    return reading.preview(data, layouts, kind=kind)


def remembered(home: Path) -> Mapping[str, Layout]:
    """The layouts that somebody wanted kept; a file that is none of ours holds none."""
    found: dict[str, Layout] = {}
    with suppress(OSError, ValueError, AttributeError):
        for key, text in json.loads((home / _FILE).read_text("utf-8")).items():
            with suppress(ValueError, TypeError):
                found[key] = Layout.of_json(text)
    return found


def remember(home: Path, headings: tuple[str, ...], layout: Layout) -> None:
    """Keeps a layout for the next table with these headings. UserError when that fails."""
    kept = {key: own.to_json() for key, own in remembered(home).items()}
    kept[signature(headings)] = layout.to_json()
    save(home / _FILE, [json.dumps(kept, indent=1)], private=True)
