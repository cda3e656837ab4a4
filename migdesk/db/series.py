"""The hue of each series: given at its first appearance, so that bars never change colour."""

from collections.abc import Iterable
from itertools import count

from sqlalchemy import Connection, insert, select

from migdesk.db.aliases import forms
from migdesk.db.tables import SeriesRow

HUES = 10


def appear(connection: Connection, series: Iterable[tuple[str, str]]) -> None:
    """Give each (folded key, name) that is new the next hue, or that of its other name."""
    query = select(SeriesRow.key, SeriesRow.colour)
    known = {row.key: row.colour for row in connection.execute(query)}
    hues = count(max(known.values(), default=-1) + 1)
    new = {}
    for key, name in series:
        if key and key not in known:
            aliases = (known[form] for form in sorted(forms(name)) if form in known)
            same = next(aliases, None)
            known[key] = next(hues) if same is None else same
            new[key] = {"key": key, "name": name, "colour": known[key]}
    if new:
        connection.execute(insert(SeriesRow), list(new.values()))
