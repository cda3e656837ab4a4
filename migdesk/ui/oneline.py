"""Names from elsewhere on one line: whatever they hold, nothing in them breaks or turns a line."""

_KEPT = frozenset("\u00a0\u00ad\u200c\u200d\u202f")
_UNSEEN = "\ufffd"


def one_line(text: str) -> str:
    """``text`` with line breaks as spaces, and a sign for whatever else would not be seen."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in _KEPT else _shown(c) for c in text)


def _shown(character: str) -> str:
    return " " if character.isspace() else _UNSEEN
