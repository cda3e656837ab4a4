"""Typing in the list of contacts goes to a name; pure, free of Qt."""

from collections.abc import Sequence

from migdesk.db.fold import words


def searchable(name: str) -> str:
    """``name`` as ``find`` compares it: folded, a space before each word."""
    return "".join(f" {word}" for word in words(name))


def find(names: Sequence[str], typed: str, current: int) -> int | None:
    """The row to go to from row ``current`` when ``typed`` was typed without a pause.

    ``names`` are ``searchable``. What begins with ``typed`` comes before what has a later
    word that does, so that a family name finds its person. One letter, typed again and
    again, walks through its rows.
    """
    sought = searchable(typed)
    letters = set(typed.strip())
    walking = len(letters) == 1
    if walking:
        sought = searchable(letters.pop())
    if not sought:
        return None
    rows = _round(len(names), current + walking)
    hits = [row for row in rows if sought in names[row]]
    leading = (row for row in hits if names[row].startswith(sought))
    return next(leading, hits[0] if hits else None)


def _round(count: int, start: int) -> Sequence[int]:
    start = max(start, 0)
    return [*range(start, count), *range(min(start, count))]
