"""Characters that nobody sees, or that turn a text: what is pasted elsewhere is without them.

Those that a script or an emoji is written with stay where they stand for something: the
joiners of Persian, Indic scripts and emoji, the variants of a sign, the tags of a flag
(Unicode 16, §23.2–23.9; UTS #51; RFC 5892 appendix A.1–2).
"""

import re
from types import MappingProxyType
from unicodedata import category

_HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
"""Ignorable by default or turning the direction, and used by no script of today."""

_FLAG = "\U0001f3f4\U000e0067\U000e0062(?:{})\U000e007f".format(
    "|".join(
        "".join(chr(0xE0000 + ord(letter)) for letter in part) for part in ("eng", "sct", "wls")
    )
)
"""England, Scotland and Wales: the only tags that are in use."""

_UNSEEN = re.compile(
    f"(?P<flag>{_FLAG})|(?P<joiner>[\u200c\u200d])"
    f"|(?P<variant>[\ufe00-\ufe0f\U000e0100-\U000e01ef])|[{_HIDDEN}]"
)
_LINE_ENDS = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
"""What some program ends a line at, and tabs, which part the cells of a table."""

_BEHIND = MappingProxyType(
    {
        "joiner": frozenset({"Lo", "Mn", "Mc", "So", "Sk"}),
        "variant": frozenset({"Lo", "So", "Sm", "Po", "Pd", "Nd"}),
    }
)
"""What each stands behind: letters without case, their marks, emoji and their tones; or
ideographs, signs, and the digits of keycaps."""


def visible(text: str) -> str:
    """``text`` without characters that cannot be seen or that turn its direction."""
    return text if text.isascii() else _UNSEEN.sub(_seen, text)


def in_one_line(text: str) -> str:
    """``visible`` text of one line: none of it is taken for the next line of what is pasted."""
    return _LINE_ENDS.sub(" ", visible(text)).strip()


def _seen(match: re.Match[str]) -> str:
    """What stays: a flag, or a sign that does something to the character before it."""
    if match["flag"]:
        return match[0]
    before = match.string[match.start() - 1] if match.start() else " "
    return match[0] if category(before) in _BEHIND.get(match.lastgroup or "", ()) else ""
