"""Rows as a table on the clipboard: plain for text fields, HTML for Word and Excel."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData

_FORMULA = ("=", "+", "-", "@")


def table_mime(header: Sequence[str], rows: Iterable[Sequence[str]]) -> QMimeData:
    """``rows`` under ``header`` as text/plain (tab-separated) and text/html.

    A cell that a spreadsheet would take for a formula begins with an apostrophe: titles come
    from other people's files.
    """
    table = [tuple(header), *(tuple(map(_cell, row)) for row in rows)]
    mime = QMimeData()
    mime.setText("".join("\t".join(row) + "\r\n" for row in table))
    mime.setHtml(_html(table))
    return mime


def _cell(text: str) -> str:
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(_FORMULA) else line


def _html(table: Sequence[Sequence[str]]) -> str:
    head, *body = ("".join(map(_element, row)) for row in table)
    rows = "".join(f"<tr>{row}</tr>" for row in body)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _element(cell: str) -> str:
    return f"<td>{escape(cell)}</td>"
