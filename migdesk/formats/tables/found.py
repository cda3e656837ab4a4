"""The cells of one row by what they mean, and what of them must be kept as it is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from migdesk import assets
from migdesk.formats.stream import ALTERED, NOTE, Problem
from migdesk.formats.tables.cells import Cells, Row
from migdesk.formats.tables.fields import (
    KEPT,
    LEFT_OUT,
    UNLESS_USUAL,
    Field,
    Layout,
    folded,
    joined,
)
from migdesk.formats.tables.guard import unguarded
from migdesk.formats.tables.moments import Order

_USUAL = frozenset(
    {"normal", "normale", "unspecified", "non specifie", "non specifiee", "false", "faux"}
)
_JOINT = " ::: "

Cell = tuple[Field, int, str]
"""What a cell means, its column, and its text."""


@dataclass(slots=True)
class Found:
    """The filled cells of one row. What no field takes is kept: it has no place, or is doubted."""

    line: int
    cells: dict[str, list[Cell]] = field(default_factory=dict)
    kept: list[tuple[int, str]] = field(default_factory=list)
    doubted: list[tuple[int, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def texts(self, name: str) -> list[str]:
        """The texts of all columns of a field."""
        return [text for _, _, text in self.cells.get(name, ())]

    def text(self, name: str, by: str = ", ") -> str:
        """The text of a field; of several columns all that differ."""
        cells = self.cells.get(name)
        if not cells:
            return ""
        return cells[0][2] if len(cells) == 1 else joined((text for _, _, text in cells), by)

    def keep(self, name: str) -> None:
        """Moves what a field holds to what is kept: it has no place."""
        self.kept += ((column, text) for _, column, text in self.cells.pop(name, ()))

    def doubt(self, name: str, heading: str) -> None:
        """The same of what was not understood, and says so."""
        for _, column, text in self.cells.pop(name, ()):
            told = {"column": heading[:80], "text": text[:80]}
            self.problems.append(Problem(self.line, "cell-not-understood", ALTERED, told))
            self.doubted.append((column, text))


class Columns:
    """The columns of one table: sorts the cells of its rows, and counts what was kept."""

    def __init__(self, headings: Cells, layout: Layout, order: Order) -> None:
        self.headings = headings
        self.layout = layout
        self.order = order
        self.fields = [Field.of(text) for text in layout.fields]
        self._label = assets.words(layout.language)["files"]["label"]
        self._kept: dict[int, int] = {}

    def found(self, row: Row) -> Found:
        """The filled cells of a row, by field."""
        own = Found(row.line)
        for column, cell in enumerate(row.cells):
            if not cell:
                continue
            text = unguarded(cell)
            field_ = self.fields[column] if column < len(self.fields) else _SURPLUS
            if field_.name == KEPT or (field_.name == UNLESS_USUAL and folded(text) not in _USUAL):
                own.kept.append((column, text))
            elif field_.name not in {UNLESS_USUAL, LEFT_OUT}:
                own.cells.setdefault(field_.name, []).append((field_, column, text))
        if len(row.cells) > len(self.fields) and any(row.cells[len(self.fields) :]):
            own.problems.append(Problem(row.line, "cells-beyond-headings", ALTERED))
        return own

    def heading(self, column: int) -> str:
        """The heading of a column; its number where it has none."""
        named = self.headings[column] if column < len(self.headings) else ""
        return " ".join(named.split()) or f"[{column + 1}]"

    def heading_of(self, name: str) -> str:
        """The heading of the first column of a field."""
        places = (n for n, own in enumerate(self.fields) if own.name == name)
        return self.heading(next(places, len(self.fields)))

    def note(self, own: Found) -> str:
        """What was kept of a row, a line for each cell, behind its heading."""
        for column, _ in own.kept:
            self._kept[column] = self._kept.get(column, 0) + 1
        return "\n".join(
            self._label.format(label=self.heading(column), value=text)
            for column, text in sorted(own.kept + own.doubted)
        )

    def told(self, rows: Sequence[Row]) -> Iterable[Problem]:
        """What became of columns that mean nothing here."""
        for column, count in sorted(self._kept.items()):
            told: dict[str, str | int] = {"column": self.heading(column)[:80], "count": count}
            yield Problem(1, "column-kept", NOTE, told)
        for column, own in enumerate(self.fields):
            filled = own.name == LEFT_OUT and any(_cell(row, column) for row in rows)
            if filled:
                yield Problem(1, "column-left-out", NOTE, {"column": self.heading(column)[:80]})


_SURPLUS = Field(KEPT)


def _cell(row: Row, column: int) -> str:
    return row.cells[column] if column < len(row.cells) else ""


def several(texts: Iterable[str]) -> list[str]:
    """The values of cells in which Google joins several."""
    return [value.strip() for text in texts for value in text.split(_JOINT) if value.strip()]


def categories(text: str) -> tuple[str, ...]:
    """The tags of a cell, without the groups that Google puts everybody in."""
    by_google = _JOINT.strip() in text or text.startswith("* ")
    pieces = text.split(_JOINT) if by_google else text.replace(",", ";").split(";")
    names = (piece.strip().removeprefix("* ").strip() for piece in pieces)
    kept = (name for name in names if name and folded(name).replace(" ", "") != "mycontacts")
    return tuple(dict.fromkeys(kept))
