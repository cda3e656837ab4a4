"""What a column of a table can mean, and the layout that says it of every column.

A field is a word of ``CONTACT_FIELDS`` or ``EVENT_FIELDS``. Behind ``phone``, ``email``,
``link`` and ``address`` may stand the number that ties columns of one item together, the
kind of the item, and a part of it: ``phone:work,fax``, ``phone#1/type``, ``address:home/street``.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from typing import Any, Self
from unicodedata import normalize

CONTACT, EVENT = "contact", "event"

KEPT = "kept"
"""The cell is kept in the private note, behind its heading."""
UNLESS_USUAL = "kept-unless-usual"
"""Kept, but for what a program writes in every row (Priority: Normal)."""
LEFT_OUT = "left-out"
"""The user does not want this column."""

_EVERYWHERE = (KEPT, UNLESS_USUAL, LEFT_OUT, "private", "sensitivity", "tag")
CONTACT_FIELDS = (
    *_EVERYWHERE,
    *("name", "given", "additional", "family", "honorific", "suffix", "alias"),
    *("organisation", "unit", "title", "role", "remark", "birthday", "anniversary"),
    *("email-name", "email-type", "email", "phone", "link", "address"),
)
EVENT_FIELDS = (
    *_EVERYWHERE,
    *("title", "location", "description", "priority", "busy", "series", "url"),
    *("start", "start-time", "end", "end-time", "all-day"),
    *("reminder", "reminder-date", "reminder-time"),
    *("organiser", "required", "optional", "resource", "organised-by", "contact"),
)
ADDRESS_PARTS = ("street", "extended", "box", "locality", "region", "code", "country")
CHOICES: Mapping[str, tuple[str, ...]] = {
    CONTACT: (
        *("name", "given", "additional", "family", "honorific", "suffix", "alias"),
        *("organisation", "unit", "title", "role"),
        *("email", "email:work", "email:home", "phone"),
        *(f"phone:{kind}" for kind in ("work", "home", "cell", "work,fax", "home,fax", "pager")),
        *("link", "link:work", "link:home", "tag", "remark", "birthday", "anniversary"),
        *(f"address{place}/{part}" for place in (":work", ":home", "") for part in ADDRESS_PARTS),
        *("private", "sensitivity", KEPT, LEFT_OUT),
    ),
    EVENT: (
        *("title", "start", "start-time", "end", "end-time", "all-day", "location"),
        *("description", "url", "tag", "series", "organised-by", "contact"),
        *("organiser", "required", "optional", "resource"),
        *("reminder", "reminder-date", "reminder-time"),
        *("priority", "busy", "private", "sensitivity", KEPT, LEFT_OUT),
    ),
}
"""What somebody may choose for a column, by kind; KEPT is what no choice means."""
DATES = frozenset({"start", "end", "reminder-date", "birthday", "anniversary"})
"""Fields whose cells show whether days or months come first."""

_FIELD = re.compile(r"([a-z-]+)(?:#(\d{1,3}))?(?::([a-z0-9-]+(?:,[a-z0-9-]+)*))?(?:/([a-z]+))?")
_PARTS = {
    "phone": {"value", "type"},
    "email": {"value", "type"},
    "link": {"value", "type"},
    "address": {"type", "formatted", *ADDRESS_PARTS},
}
_WORD = 48
"""Characters up to which a text is worth remembering: marks and types stand in every row."""
_BLANKS = re.compile(r"[\s\u00a0\u202f]+")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\ufeff": "", "\u0153": "oe", "\u2013": "-"})


@dataclass(frozen=True, slots=True)
class Field:
    """A field taken apart."""

    name: str
    item: str = ""
    types: tuple[str, ...] = ()
    part: str = ""

    @classmethod
    def of(cls, text: str) -> Self:
        """The field of a layout; ValueError for what is none."""
        match = _FIELD.fullmatch(text)
        if not match or not _is_known(match[1], match[4] or ""):
            raise ValueError("no such field of a table")
        types = tuple(filter(None, (match[3] or "").split(",")))
        return cls(match[1], match[2] or "", types, match[4] or "")


def _is_known(name: str, part: str) -> bool:
    known = name in CONTACT_FIELDS or name in EVENT_FIELDS
    return known and (not part or part in _PARTS.get(name, ()))


@dataclass(frozen=True, slots=True)
class Layout:
    """What each column of a table means; JSON keeps it, by the signature of the headings.

    ``kind`` is ``CONTACT`` or ``EVENT``; ``fields`` has one field per column; ``language`` is
    that of the headings. ``day_first`` says how 03/04/2026 is meant, none asks the data.
    """

    kind: str
    fields: tuple[str, ...]
    language: str = "en"
    program: str = ""
    day_first: bool | None = None

    def __post_init__(self) -> None:
        if self.kind not in {CONTACT, EVENT}:
            raise ValueError("a table holds contacts or events")
        allowed = CONTACT_FIELDS if self.kind == CONTACT else EVENT_FIELDS
        if any(Field.of(text).name not in allowed for text in self.fields):
            raise ValueError("a field of the other kind")

    def with_field(self, column: int, field: str) -> "Layout":
        """The layout with another meaning of one column; ValueError for no such field."""
        fields = [*self.fields[:column], field, *self.fields[column + 1 :]]
        return replace(self, fields=tuple(fields))

    def to_json(self) -> str:
        """The layout as it is stored."""
        return json.dumps(
            {
                "kind": self.kind,
                "fields": list(self.fields),
                "language": self.language,
                "program": self.program,
                "day_first": self.day_first,
            }
        )

    @classmethod
    def of_json(cls, text: str) -> Self:
        """A layout that was stored; ValueError when it is none."""
        stored = json.loads(text)
        if not isinstance(stored, dict) or not isinstance(stored.get("fields"), list):
            raise ValueError("no layout of a table")  # noqa: TRY004 - of stored text, not a type
        day_first = stored.get("day_first")
        return cls(
            str(stored.get("kind")),
            tuple(map(str, stored["fields"])),
            _text(stored, "language"),
            _text(stored, "program"),
            day_first if isinstance(day_first, bool) else None,
        )


def _text(stored: dict[str, Any], name: str) -> str:
    return str(stored.get(name, ""))


def folded(text: str) -> str:
    """A heading or a word as it compares: without case, accents, and what typography adds."""
    return _folded_word(text) if len(text) <= _WORD else _folded(text)


def _folded(text: str) -> str:
    if text.isascii():
        return " ".join(text.split()).lower()
    plain = _BLANKS.sub(" ", text.translate(_APOSTROPHES)).strip().casefold()
    return "".join(c for c in normalize("NFKD", plain) if c < "\u0300" or c > "\u036f")


_folded_word = lru_cache(maxsize=4096)(_folded)


def signature(headings: Sequence[str]) -> str:
    """What a layout is stored under: the same for the same headings in the same order."""
    return sha256("\x1f".join(map(folded, headings)).encode(errors="replace")).hexdigest()[:32]


def joined(texts: Iterable[str], by: str) -> str:
    """Texts that are not empty, each once."""
    return by.join(dict.fromkeys(text for text in texts if text))
