"""The terminal: what strangers wrote is harmless there, and every stream takes every character."""

import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from unicodedata import category

from migdesk.errors import UserError

_HARMLESS = frozenset("\n\t\u00ad\u200c\u200d")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_HIDDEN_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def prepare() -> None:
    """Lets a stream that lacks a character write its number instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """A line on standard output, in which nothing is hidden. UserError "output-cut"."""
    if sys.stdout:
        with _explained():
            sys.stdout.write(visible(text) + "\n")


def say_json(value: object) -> None:
    """The same as JSON, which stays JSON in every encoding; piece by piece, it can be long."""
    if not sys.stdout:
        return
    ascii_only = not (sys.stdout.encoding or "").lower().startswith("utf")
    pieces = json.JSONEncoder(ensure_ascii=ascii_only, indent=2).iterencode(value)
    with _explained():
        for piece in pieces:
            sys.stdout.write(visible(_HIDDEN_IN_JSON.sub(_as_json, piece)))
        sys.stdout.write("\n")


def hand_over(octets: bytes) -> None:
    """Octets on standard output, as they are. UserError "output-cut"."""
    if sys.stdout:
        with _explained():
            sys.stdout.flush()
            sys.stdout.buffer.write(octets)


def complain(text: str) -> None:
    """One line on standard error, in which nothing is hidden."""
    if sys.stderr:
        sys.stderr.write(visible(text).replace("\n", "\\x0a") + "\n")


def flush() -> None:
    """Everything said is out after this. UserError "output-cut"."""
    if sys.stdout:
        with _explained():
            sys.stdout.flush()


@contextmanager
def _explained() -> Iterator[None]:
    """A full disk behind standard output is nobody's bug; a closed pipe is no failure at all."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UserError("output-cut") from error


def abandon() -> None:
    """Nobody listens any more, or nothing more can be written: what is left is dropped."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream:
            with suppress(OSError):
                stream.flush()
                continue
            os.dup2(nowhere, stream.fileno())


def visible(text: str) -> str:
    """``text`` with what would steer a terminal, or turn or hide its words, as numbers."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(c) if category(c) in _HIDDEN else c for c in text)


def legible(argument: str) -> str:
    """An argument whose octets are no UTF-8 as text that can be searched for."""
    return os.fsencode(argument).decode("utf-8", "replace")


def _as_json(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _shown(character: str) -> str:
    code = ord(character)
    if character in _HARMLESS:
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - a byte
