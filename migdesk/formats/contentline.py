"""One content line, kept as read (RFC 5545 §3.1, RFC 6350 §3.3, vCard 2.1 §2.1)."""

import re
from collections.abc import Iterable, Mapping
from typing import Self

from typing_extensions import override

Params = tuple[tuple[str, tuple[str, ...]], ...]
"""(NAME, values) in order; the name is empty for a bare vCard 2.1 parameter."""

OCTETS = 75
"""The longest physical line that is written, without its CRLF (RFC 5545 §3.1)."""

_MIDDLES = frozenset(range(0x80, 0xC0))  # octets of a UTF-8 character behind its first
_MIDDLES_AND_BLANKS = _MIDDLES | frozenset(b" \t")
_FOLD = re.compile(r"\r\n[ \t]")
_SOFT_BREAK = re.compile(r"=\r\n([ \t]?)")
_SOFT_BREAK_IN_CHARACTER = re.compile(
    r"(?<==[89A-F][0-9A-F])=\r\n[ \t](?==[89AB][0-9A-F])", re.IGNORECASE
)
_QUOTED_PRINTABLE = re.compile(
    r'(?:[^":]|"[^"]*")*?;(?:ENCODING=)?"?QUOTED-PRINTABLE"?[;:]', re.IGNORECASE
)
_QP_PIECE = re.compile(r".{1,74}(?<!=)(?<!=.)(?![ \t])|.+", re.DOTALL)
_NAME = re.compile(r"(?:([A-Za-z0-9_.-]+)\.)?([A-Za-z0-9_-]+)(?=[;:])")
_PARAM = re.compile(r";([^=:;,]*)(=?)")
_VALUE = re.compile(r'(?:"([^"]*)"([^,;:]*)|([^,;:"][^,;:]*|))(?=[,;:])')
_UNQUOTED = re.compile(r"[^\",;:\s\x00-\x1f^]+")
_CARET = re.compile(r"\^([n'^])")
_CARET_DECODED = {"n": "\n", "'": '"', "^": "^"}
_CARET_ENCODED = str.maketrans({"^": "^^", "\n": "^n", '"': "^'"})


class ContentLine:
    """A logical line: ``raw`` is its text with folds and without the final CRLF.

    A line that is no content line (no name, no colon, an unclosed quote) is kept too:
    its ``name`` is empty and nothing ever matches it.
    """

    __slots__ = ("_parts", "raw")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._parts: tuple[str, str, Params, str] | None = None

    @classmethod
    def of(cls, name: str, value: str, params: Params = (), group: str = "") -> Self:
        """A new line, folded; ``value`` is already encoded for its type."""
        head = (f"{group}." if group else "") + name + _written(params) + ":"
        return cls(_soft_broken(head, value) if is_soft_broken(head) else fold(head + value))

    @property
    def group(self) -> str:
        """The group before the name (RFC 6350 §3.3), or nothing."""
        return self._lexed[0]

    @property
    def name(self) -> str:
        """The property's name in upper case; empty for a line that is no content line."""
        return self._lexed[1].upper()

    @property
    def params(self) -> Params:
        """Parameters in order, RFC 6868 decoded, names in upper case."""
        return self._lexed[2]

    @property
    def value(self) -> str:
        """The value, unfolded, with the escapes of its type still in it."""
        return self._lexed[3]

    def param(self, name: str) -> str:
        """The first value of a parameter, or nothing."""
        return next((values[0] for key, values in self.params if key == name), "")

    def evolve(self, value: str, changes: Mapping[str, tuple[str, ...]]) -> "ContentLine":
        """This line with another value and some parameters replaced; () removes one.

        Group, spelling of the name, every other parameter and their order stay. An equal line
        is returned as it is, folds included.
        """
        new = {key: given for key, given in changes.items() if given}
        kept = [
            (key, new.pop(key)) if key in new else (key, given)
            for key, given in self.params
            if key in new or key not in changes
        ]
        params = (*kept, *new.items())
        if value == self.value and params == self.params:
            return self
        group, name = self._lexed[:2]
        return ContentLine.of(name, value, params, group)

    @property
    def _lexed(self) -> tuple[str, str, Params, str]:
        if self._parts is None:
            self._parts = _lex(unfold(self.raw))
        return self._parts

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, ContentLine) and self.raw == other.raw

    @override
    def __hash__(self) -> int:
        return hash(self.raw)

    @override
    def __repr__(self) -> str:
        return f"ContentLine({self.raw!r})"


def unfold(raw: str) -> str:
    """A logical line in one piece; soft breaks of quoted-printable are joined too.

    A blank after a soft break is text (RFC 2045 §6.7), unless several have one, each: then a
    program has folded as well.
    """
    if "\r\n" not in raw:
        return raw
    if is_soft_broken(raw):
        raw = _SOFT_BREAK_IN_CHARACTER.sub("", raw)
        blanks = _SOFT_BREAK.findall(raw)
        folded = len(blanks) > 1 and all(blanks)
        raw = _SOFT_BREAK.sub("" if folded else r"\1", raw)
    return _FOLD.sub("", raw)


def is_soft_broken(raw: str) -> bool:
    """Whether the line is quoted-printable, whose value goes on after ``=`` CRLF."""
    return bool(_QUOTED_PRINTABLE.match(raw))


def fold(text: str) -> str:
    """``text`` in physical lines of at most 75 octets, cut between characters.

    No line begins with a blank of the text, if that can be helped: it could be all blank.
    """
    if len(text) <= OCTETS and text.isascii():
        return text
    octets = text.encode()
    if len(octets) <= OCTETS:
        return text
    pieces = []
    start, room = 0, OCTETS
    while len(octets) - start > room:
        end = _cut(octets, start + room)
        pieces.append(octets[start:end])
        start, room = end, OCTETS - 1
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces).decode()


def _cut(octets: bytes, limit: int) -> int:
    """Where a line ends at ``limit`` at the latest: before a character, better no blank one."""
    while octets[limit] in _MIDDLES:
        limit -= 1
    end = limit
    while limit - end < OCTETS // 2 and octets[end] in _MIDDLES_AND_BLANKS:
        end -= 1
    return limit if octets[end] in _MIDDLES_AND_BLANKS else end


def _soft_broken(head: str, value: str) -> str:
    """A quoted-printable line cut by ``=`` CRLF, never inside an escape or before a blank."""
    pieces = _QP_PIECE.findall(value)
    if len(head) + len(value) > OCTETS and not value[:1].isspace():
        pieces.insert(0, "")
    return head + "=\r\n".join(pieces)


def _lex(line: str) -> tuple[str, str, Params, str]:
    head = _NAME.match(line)
    if not head:
        return "", "", (), ""
    params: list[tuple[str, tuple[str, ...]]] = []
    position = head.end()
    while line[position] == ";":
        lexed = _lex_param(line, position)
        if not lexed:
            return "", "", (), ""
        param, position = lexed
        params.append(param)
    return head[1] or "", head[2], tuple(params), line[position + 1 :]


def _lex_param(line: str, position: int) -> tuple[tuple[str, tuple[str, ...]], int] | None:
    """The parameter whose ``;`` stands at ``position``, and where the next one starts."""
    match = _PARAM.match(line, position)
    if not match or match.end() >= len(line):
        return None
    key, position = match[1].strip().upper(), match.end()
    if not match[2]:
        if line[position] == ",":
            position += 1
        return (
            (("", (match[1],)), position) if line[position : position + 1] in {";", ":"} else None
        )
    values = []
    while True:
        value = _VALUE.match(line, position)
        if not value:
            return None
        text = value[3] if value[3] is not None else value[1] + value[2]
        values.append(_CARET.sub(lambda m: _CARET_DECODED[m[1]], text) if "^" in text else text)
        position = value.end()
        if line[position] != ",":
            return (key, tuple(values)), position
        position += 1


def _written(params: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    return "".join(
        f";{key}={','.join(map(_written_value, values))}" if key else f";{';'.join(values)}"
        for key, values in params
    )


def _written_value(value: str) -> str:
    if _UNQUOTED.fullmatch(value):
        return value
    return f'"{value.translate(_CARET_ENCODED)}"'
