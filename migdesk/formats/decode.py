"""Bytes of a file to text: UTF-8, CRLF, no byte order mark.

Nothing is replaced by U+FFFD but what no encoding reads: half a character of UTF-16.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SPLIT_CHARACTER = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})\n([ \t])(?=[\x80-\xbf])")
_CUT = re.compile(rb"[\x00-\x0c\x0e-\x7f]\r*\n")
_PIECE = 1_000_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` with CRLF; ``encoding`` it was read from; ``stray_cr`` is the line of a lone CR."""

    text: str
    encoding: str
    stray_cr: int | None = None


def decode(data: bytes) -> Decoded:
    """The text of a calendar or card file, whatever it was written in.

    UTF-8 (with or without mark), UTF-16 with its mark, else Windows-1252, else Latin-1. When
    most lines with accents are UTF-8, only the damaged ones are read otherwise. A fold
    inside a character moves in front of it; a lone CR, which some readers take for a line
    end, is taken out.
    """
    mark, encoding = next(((m, e) for m, e in _BOMS if data.startswith(m)), (b"", "utf-8"))
    data = data[len(mark) :]
    if encoding != "utf-8":
        data = data.decode(encoding, "replace").encode("utf-8")
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    data = b"".join(piece.replace(b"\r\n", b"\n") for piece in _pieces(data))
    stray = data.find(b"\r")
    stray_cr = data.count(b"\n", 0, stray) + 1 if stray >= 0 else None
    whole = (_SPLIT_CHARACTER.sub(rb"\n\2\1", piece.replace(b"\r", b"")) for piece in _pieces(data))
    text, encoding = _text(b"".join(whole), encoding)
    parts = (text[at : at + _PIECE] for at in range(0, len(text), _PIECE))
    return Decoded("".join(part.replace("\n", "\r\n") for part in parts), encoding, stray_cr)


def _pieces(data: bytes) -> Iterator[bytes]:
    """``data`` in pieces, each up to a line that does not end inside a character.

    What runs over a large file in one go keeps every other thread waiting.
    """
    start = 0
    while (end := data.find(b"\n", start + _PIECE)) >= 0:
        found = _CUT.search(data, max(end - 2, start))
        if not found:
            break
        cut = found.start() + 1
        yield data[start:cut]
        start = cut
    yield data[start:]


def _text(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return "".join(piece.decode("utf-8") for piece in _pieces(data)), encoding
    except UnicodeDecodeError:
        lines = [_line(line) for line in data.split(b"\n")]
    if sum(found * 2 - 1 for line, found in lines if not line.isascii()) > 0:
        return "\n".join(line for line, _ in lines), "utf-8, cp1252"
    return _ansi(data)


def _line(line: bytes) -> tuple[str, bool]:
    """A line, and whether it is UTF-8."""
    try:
        return line.decode("utf-8"), True
    except UnicodeDecodeError:
        return _ansi(line)[0], False


def _ansi(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"
