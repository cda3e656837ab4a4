"""What the columns of a table mean, by their headings; and whether a file is such a table."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from migdesk.formats.tables import google, lists, outlook
from migdesk.formats.tables.cells import Cells, Text
from migdesk.formats.tables.fields import (
    CONTACT,
    EVENT,
    KEPT,
    LEFT_OUT,
    UNLESS_USUAL,
    Field,
    Layout,
    folded,
    signature,
)

NO_LAYOUTS: Mapping[str, Layout] = MappingProxyType({})

_HEAD = 256 * 1024
_NOT_MEANT = frozenset({KEPT, UNLESS_USUAL, LEFT_OUT})
_LANGUAGES = ("en", "fr")
_NAMES = frozenset({"name", "given", "family", "organisation"})
_REACH = frozenset({"email", "phone", "address"})
_FEWEST = 0.3
_OPENINGS = ("begin:", "{", "[", "<", "%pdf", "pk\x03")

_Index = Mapping[str, tuple[str, ...]]
"""Folded headings, each with what it means in its first place, its second…"""

_TABLES: Mapping[str, tuple[tuple[str, tuple[outlook.Column, ...]], ...]] = {
    CONTACT: (("outlook", outlook.CONTACTS), ("", lists.CONTACTS)),
    EVENT: (("outlook", outlook.EVENTS), ("", lists.EVENTS)),
}


def is_table(data: bytes, layouts: Mapping[str, Layout] = NO_LAYOUTS) -> bool:
    """Whether a file is a table of contacts or events: its headings say so, or a layout does.

    Only its beginning is looked at. A text, a calendar or a card is none.
    """
    return found(Text(data[:_HEAD]), layouts) is not None


def found(
    text: Text, layouts: Mapping[str, Layout] = NO_LAYOUTS
) -> tuple[str, Cells, Layout] | None:
    """The separator, the headings and the layout of a table; none for anything else."""
    if _begins_otherwise(text):
        return None
    best: tuple[str, Cells, Layout] | None = None
    for separator in text.separators:
        headings = text.headings(separator)
        stored = layouts.get(signature(headings))
        if stored and len(stored.fields) == len(headings):
            return separator, headings, stored
        layout = layout_of(headings)
        if layout and (not best or _meant(layout) > _meant(best[2])):
            best = separator, headings, layout
    return best


def chosen(text: Text, kind: str) -> tuple[str, Cells, Layout]:
    """The same of any text that somebody says is a table of a ``kind``: the widest it can be."""
    cut = {separator: text.headings(separator) for separator in text.separators}
    separator = max(cut, key=lambda own: len(cut[own]))
    return separator, cut[separator], proposed(cut[separator], kind)


def layout_of(headings: Sequence[str]) -> Layout | None:
    """The layout that the headings alone tell; none when they do not say who, or what and when."""
    names = tuple(map(folded, headings))
    layouts = [own for kind in (EVENT, CONTACT) if (own := _of_kind(kind, names))]
    filled = sum(map(bool, names))
    layouts = [own for own in layouts if _meant(own) >= max(2, filled * _FEWEST)]
    return max(layouts, key=_meant, default=None)


def proposed(headings: Sequence[str], kind: str) -> Layout:
    """The best layout of a ``kind`` that somebody chose, whatever the headings say."""
    names = tuple(map(folded, headings))
    language, fields = _fields(kind, names)
    return Layout(kind, fields, language)


def _begins_otherwise(text: Text) -> bool:
    first = next((line for line in text.lines[:50] if line.strip()), "")
    return first.lstrip().lower().startswith(_OPENINGS) or "\x00" in first


def _of_kind(kind: str, names: Sequence[str]) -> Layout | None:
    language, fields = _fields(kind, names)
    meant = {Field.of(field).name for field in fields}
    says_who = meant & _NAMES and meant & _REACH
    if not (says_who if kind == CONTACT else {"title", "start"} <= meant):
        return None
    return Layout(kind, fields, language, _program(kind, language, names))


def _program(kind: str, language: str, names: Sequence[str]) -> str:
    """Whose export it is: Google's calendars are Outlook's by their headings."""
    known = {program: _known(_index(kind, program, language), names) for program in _PROGRAMS}
    program = max(known, key=lambda own: known[own])
    return program if known[program] else ""


_PROGRAMS = ("outlook", "google", "")


def _fields(kind: str, names: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The language of the headings, and a field for each."""
    count = {own: _known(_everything(kind, own), names) for own in _LANGUAGES}
    language = max(_LANGUAGES, key=lambda own: count[own])
    other = next(own for own in _LANGUAGES if own != language)
    index = {**_everything(kind, other), **_everything(kind, language)}
    stands, seen = Counter(names), Counter[str]()
    meant: list[str] = []
    for name in names:
        meant.append(_placed(index.get(name, ()), seen[name], stands[name], kind))
        seen[name] += 1
    if kind == CONTACT:
        meant = [_numbered(name, field) for name, field in zip(names, meant, strict=True)]
        meant = _settled(meant)
    return language, tuple(meant)


def _numbered(name: str, field: str) -> str:
    return field if field != KEPT else google.numbered(name) or KEPT


def _placed(candidates: Sequence[str], place: int, places: int, kind: str) -> str:
    """What a heading means where it stands; Titre alone is the post, Début alone the day."""
    if not candidates:
        return KEPT
    if places == 1:
        return candidates[-1 if kind == CONTACT else 0]
    return candidates[place] if place < len(candidates) else KEPT


def _settled(fields: list[str]) -> list[str]:
    """The only name of a person is all of it; of two posts one is a form of address."""
    if "family" in fields and not {"given", "name"} & set(fields):
        fields = ["name" if field == "family" else field for field in fields]
    if fields.count("title") > 1 and "honorific" not in fields:
        fields[fields.index("title")] = "honorific"
    return fields


def _meant(layout: Layout) -> int:
    return sum(field not in _NOT_MEANT for field in layout.fields)


def _known(index: _Index, names: Iterable[str]) -> int:
    return sum(name in index for name in set(names))


@cache
def _everything(kind: str, language: str) -> _Index:
    """All headings of a kind; a program's count before those of lists."""
    programs = reversed(_PROGRAMS)
    return {name: own for program in programs for name, own in _of(kind, program, language)}


def _of(kind: str, program: str, language: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    return _index(kind, program, language).items()


@cache
def _index(kind: str, program: str, language: str) -> _Index:
    place = _LANGUAGES.index(language) + 1
    rows = [
        (column[0], column[place])
        for name, table in _TABLES[kind]
        for column in table
        if name == program
    ]
    if program == "google" and kind == CONTACT and language == "en":
        rows = list(google.CONTACTS)
    found: dict[str, tuple[str, ...]] = {}
    for field, spellings in rows:
        for name in dict.fromkeys(map(folded, spellings.split("|"))):
            found[name] = (*found.get(name, ()), field)
    return found
