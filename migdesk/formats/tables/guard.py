"""Cells that no spreadsheet takes for a formula, and the way back.

An apostrophe before the sign that would start one; an apostrophe that already stands there
gets another, so that nothing is lost.
"""

import re

_FORMULA = re.compile(r"['\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
# A program that cuts at another separator takes what follows it for a cell of its own.
_INSIDE = re.compile(r"([;,\t\n][^\S\t\n]{0,20})('*(?:[=@\uff1d\uff20]|[+\-][A-Za-z_.]+[(|]))")
_GUARDED_INSIDE = re.compile(
    r"([;,\t\n][^\S\t\n]{0,20})'('*(?:[=@\uff1d\uff20]|[+\-][A-Za-z_.]+[(|]))"
)
_PHONE = re.compile(
    r"\+[0-9][0-9 ()./\u00a0\u202f-]*(?:(?:ext|poste|x)\.? ?[0-9]+)?", re.ASCII | re.IGNORECASE
)


def guarded(text: str) -> str:
    """``text`` as a cell that is no formula."""
    if _PHONE.fullmatch(text):
        return text
    inside = _INSIDE.sub(r"\1'\2", text)
    return f"'{inside}" if _FORMULA.match(inside) else inside


def unguarded(text: str) -> str:
    """The text of a cell, without the apostrophe that ``guarded`` puts before a formula."""
    if "'" not in text:
        return text
    if text[0] == "'" and _FORMULA.match(text, 1):
        text = text[1:]
    return _GUARDED_INSIDE.sub(r"\1\2", text)
