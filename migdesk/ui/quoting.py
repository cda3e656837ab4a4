"""Quotation marks of the window's language, also around what has some of its own."""

import re

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_PLACE = "{text}"


def quoted(text: str) -> str:
    """``text`` between quotation marks; those within it become inner ones."""
    return translate("Source", "“{text}”").format(text=to_quote(text))


def to_quote(text: str) -> str:
    """``text`` as it stands where a sentence quotes it already."""
    outer = translate("Source", "“{text}”").split(_PLACE)
    inner = translate("Source", "‘{text}’").split(_PLACE)
    for mark, other, spaced in zip(outer, inner, (r"{}\s*", r"\s*{}"), strict=True):
        text = re.sub(spaced.format(re.escape(mark.strip())), other, text)
    return text
