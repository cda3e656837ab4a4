"""Octets to the cells of a table: encoding, separator, and quotation marks that do not balance.

Linear in the size of the file, whatever its quotation marks do. Every row that is not blank
comes out; where it had to be read otherwise than written, a problem says so.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from typing_extensions import override

from migdesk.formats.decode import decode
from migdesk.formats.stream import ALTERED, LOST, NOTE, Problem

MAX_OCTETS = 100 * 1024 * 1024
"""Of the largest table that is read."""
MAX_ROWS = 100_000
"""Rows below the headings that are read of one table."""
MAX_CELL = 10 * 1024 * 1024
"""Characters of the largest cell."""

MAX_COLUMNS = 1024
"""Cells of the widest row; Google's tables have about two hundred."""

SEPARATORS = (";", ",", "\t")

_BOMS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_PROBE = 16
_RESCANS = 4
_SAYS_SEPARATOR = re.compile(r'"?sep=([;,\t])"?\s*', re.IGNORECASE)

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row; ``line`` is the physical line on which it begins, from 1."""

    line: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table taken apart: its first row, the rows below that are not blank, and what was odd."""

    headings: Cells
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    encoding: str
    separator: str


class Text:
    """The text of a table in physical lines, and what it was decoded from."""

    def __init__(self, data: bytes) -> None:
        text, self.encoding = decoded(data)
        self.lines = text.split("\n")
        said = _SAYS_SEPARATOR.fullmatch(self.lines[0])
        self.first = 1 if said else 0
        self.separators: Sequence[str] = (said[1],) if said else SEPARATORS

    def headings(self, separator: str) -> Cells:
        """The first row that is not blank, cut at ``separator``."""
        rows = _Rows(self.lines, self.first, separator)
        return next((row.cells for row in rows if any(row.cells)), ())

    def first_rows(self, separator: str, count: int) -> Iterator[Cells]:
        """The first rows below the headings that are not blank."""
        rows = (row for row in _Rows(self.lines, self.first, separator) if any(row.cells))
        next(rows, None)
        yield from (row.cells for _, row in zip(range(count), rows, strict=False))

    def sheet(self, separator: str) -> Sheet:
        """All rows, cut at ``separator``."""
        rows = _Rows(self.lines, self.first, separator)
        filled = (row for row in rows if any(row.cells))
        head = next(filled, Row(1, ()))
        kept = [row for _, row in zip(range(MAX_ROWS), filled, strict=False)]
        problems = list(rows.problems)
        if len(kept) == MAX_ROWS and (left := next(filled, None)):
            problems.append(Problem(left.line, "table-too-long", LOST, {"limit": MAX_ROWS}))
        if self.encoding != "utf-8":
            problems.append(Problem(1, "encoding-guessed", NOTE, {"encoding": self.encoding}))
        return Sheet(head.cells, tuple(kept), tuple(problems), self.encoding, separator)


def decoded(data: bytes) -> tuple[str, str]:
    """Text with line feeds alone, and its encoding; UTF-16 also without its mark."""
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), _unmarked(data))
    if encoding:
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        return text.replace("\r\n", "\n").replace("\r", "\n"), encoding
    found = decode(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    return found.text.replace("\r\n", "\n").replace("\r", "\n"), found.encoding


def _unmarked(data: bytes) -> str:
    """UTF-16 by the noughts of western headings: every other octet, from the first on."""
    odd, even = (not any(data[first:_PROBE:2]) for first in (1, 0))
    if len(data) < _PROBE or odd == even:
        return ""
    return "utf-16-le" if odd else "utf-16-be"


class _Lines(Iterator[str]):
    """Physical lines, from which reading can begin again."""

    def __init__(self, lines: Sequence[str], first: int) -> None:
        self.lines = lines
        self.next = first

    @override
    def __next__(self) -> str:
        line = self.take()
        if len(line) > MAX_CELL:
            raise csv.Error("a line that is larger than any cell may be")
        return line

    def take(self) -> str:
        """The next line, however long."""
        if self.next >= len(self.lines):
            raise StopIteration
        self.next += 1
        return self.lines[self.next - 1] + "\n"


class _Rows(Iterator[Row]):
    """The rows of a table. A quotation mark that never closes costs its own line, no other."""

    def __init__(self, lines: Sequence[str], first: int, separator: str) -> None:
        csv.field_size_limit(MAX_CELL)
        self.problems: list[Problem] = []
        self._lines = _Lines(lines, first)
        self._separator = separator
        self._reader = self._read(self._lines)
        self._rescans = _RESCANS * len(lines) + _RESCANS

    @override
    def __next__(self) -> Row:
        first = self._lines.next
        if self._rescans <= 0:
            cells: Sequence[str] = self._alone(first)
        else:
            try:
                cells = next(self._reader)
            except csv.Error:
                self._rescans -= self._lines.next - first
                self._lines.next = first
                cells = self._alone(first)
        return Row(first + 1, self._fitting(first, list(map(str.strip, cells))))

    def _read(self, lines: Iterable[str]) -> Iterator[list[str]]:
        return csv.reader(lines, delimiter=self._separator, strict=True, skipinitialspace=True)

    def _fitting(self, first: int, cells: list[str]) -> Cells:
        """The cells without the empty ones at the end, if that is no absurd number."""
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > MAX_COLUMNS:
            told = {"limit": MAX_COLUMNS}
            self.problems.append(Problem(first + 1, "row-too-wide", LOST, told))
            return ()
        return tuple(cells)

    def _alone(self, first: int) -> Sequence[str]:
        """The cells of one physical line; its quotation marks may be wrong."""
        line = self._lines.take()
        if len(line) > MAX_CELL:
            limit = {"limit": MAX_CELL // 1024 // 1024}
            self.problems.append(Problem(first + 1, "cell-too-large", LOST, limit))
            return ()
        try:
            return next(self._read([line]))
        except csv.Error:
            self.problems.append(Problem(first + 1, "quotes-unbalanced", ALTERED))
            cells = line.rstrip("\n").split(self._separator)
            return [cell.strip().removeprefix('"').removesuffix('"') for cell in cells]
