"""The search of the whole desk: from what a person types to what is found, and why."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from sqlalchemy import Connection, Select, select

from migdesk.db import aliases, dialect
from migdesk.db.fold import words
from migdesk.db.kinds import CONTACT, EVENT, Kind
from migdesk.db.summaries import Hit
from migdesk.db.tables import ContactRow, EventRow

MOST_WORDS = 16
"""Words of a search that count; whoever pastes a page still gets an answer."""

_FEW = 500
_ELIDED = re.compile("\\b(?:[cdjlmnst]|qu)['\u2019]", re.IGNORECASE)
_EVENTS = select(EventRow.id, EventRow.uid, EventRow.title).order_by(
    EventRow.first_day.desc().nulls_last(), EventRow.id.desc()
)
_CONTACTS = select(ContactRow.id, ContactRow.uid, ContactRow.display_name).order_by(
    ContactRow.name_key, ContactRow.id
)

Group = list[tuple[str, ...]]
"""Alternatives: words that are all wanted, those ending in ``*`` as beginnings."""


def groups(text: str) -> list[Group]:
    """What must all be found: each word or alias typed, or another name of the alias.

    A word that was typed may go on; of several aliases the longest counts; an elided article
    (*l'OIM*) is not asked for.
    """
    return list(_groups(words(_ELIDED.sub("", text))[:MOST_WORDS]))


def ids(kind: str, text: str) -> Select[int] | None:
    """The ids of records that a text finds, none when it has no word."""
    wanted = groups(text)
    return dialect.matching(kind, wanted) if wanted else None


def hits(connection: Connection, text: str, limit: int) -> list[Hit]:
    """Events, the latest first, then contacts by name; half of ``limit`` is kept for each."""
    wanted = groups(text)
    if not wanted:
        return []
    contacts = _hits(connection, CONTACT, _CONTACTS, wanted, limit)
    events = _hits(connection, EVENT, _EVENTS, wanted, limit - min(len(contacts), limit // 2))
    return events + contacts[: limit - len(events)]


def _hits(
    connection: Connection,
    kind: Kind,
    query: Select[int, str, str],
    wanted: list[Group],
    limit: int,
) -> list[Hit]:
    found = dialect.matching(kind.name, wanted)
    few = connection.execute(found.limit(_FEW)).scalars().all()
    # Few are looked up and sorted. Of many, the rows are walked in their order until enough
    # are found; the sum keeps SQLite from looking up all of them first.
    among = kind.row.id.in_(few) if len(few) < _FEW else (kind.row.id + 0).in_(found)
    rows = connection.execute(query.where(among).limit(limit)).all()
    texts = dialect.indexed(connection, kind.name, [row[0] for row in rows])
    return [Hit(kind.name, uid, title, _why(kind, texts[id_], wanted)) for id_, uid, title in rows]


def _why(kind: Kind, texts: Sequence[str], wanted: list[Group]) -> str:
    """The first column that has all that was wanted, else the first that has some of it."""
    columns = dialect.SEARCH_COLUMNS[kind.name]
    matches = [[_has(text.split(), group) for group in wanted] for text in texts]
    for enough in (all, any):
        for column, found in zip(columns, matches, strict=True):
            if enough(found):
                return column
    return columns[-1]


def _has(indexed: Sequence[str], group: Group) -> bool:
    return any(all(_word(indexed, word) for word in alternative) for alternative in group)


def _word(indexed: Iterable[str], word: str) -> bool:
    start = word.removesuffix("*")
    return any(each.startswith(start) if start != word else each == word for each in indexed)


def _groups(typed: Sequence[str]) -> Iterator[Group]:
    start = 0
    while start < len(typed):
        length, others = _number(typed[start:]) or _alias(typed[start:])
        yield [tuple(f"{word}*" for word in typed[start : start + length]), *others]
        start += length


def _number(typed: Sequence[str]) -> tuple[int, Group] | None:
    """Figures in a row may be one phone number, which is indexed without its blanks."""
    figures = list(takewhile(str.isdigit, typed))
    return (len(figures), [(f"{''.join(figures)}*",)]) if len(figures) > 1 else None


def _alias(typed: Sequence[str]) -> tuple[int, Group]:
    for length in range(min(aliases.longest(), len(typed)), 0, -1):
        own = " ".join(typed[:length])
        others = aliases.forms(own) - {own}
        if others:
            return length, [tuple(form.split()) for form in sorted(others)]
    return 1, []
