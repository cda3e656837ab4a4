"""Doubts about where a line leads, and about what it carries: links, addresses, pictures."""

import binascii
import re
import struct
from unicodedata import name

from migdesk.formats.component import Component
from migdesk.formats.contentline import ContentLine

LARGE = 4 * 1024 * 1024
"""Characters of an attachment that is worth a word."""
MOST_PIXELS = 10_000
"""The widest or highest picture that a person can have meant."""

_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]{1,30}):")
_HARMLESS = frozenset(
    {"http", "https", "mailto", "tel", "sms", "geo", "urn", "uri", "sip", "sips", "xmpp", "im"}
    | {"cid", "data", "ftp", "ftps", "webcal", "webcals", "ldap", "ldaps", "skype"}
)
_BINARY = frozenset({"BASE64", "B"})
_BLANKS = re.compile(r"\s+")
_PNG = b"\x89PNG\r\n\x1a\n"
_NO_ADDRESS = re.compile(r'[?&,;\s"<>]|@.*@')
_NO_HOST = re.compile("[^a-z0-9.-]|xn--", re.IGNORECASE)
_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})


def link(_: Component, line: ContentLine) -> str | None:
    """A link that is never opened here: a program, a file, another computer's folder."""
    if _is_binary(line):
        return None
    scheme = _SCHEME.match(line.value[:64])
    outside = scheme and scheme[1].lower() not in _HARMLESS
    return "link-inert" if outside or line.value.startswith("\\\\") else None


def inline(_: Component, line: ContentLine) -> str | None:
    """Something carried along that is very large, or that is damaged."""
    if not _is_binary(line):
        return None
    return "large-attachment" if len(line.value) > LARGE else _damage(line.value)


def picture(_: Component, line: ContentLine) -> str | None:
    """A picture that lies elsewhere, or whose header asks for more memory than there is."""
    if not _is_binary(line):
        return "picture-elsewhere" if line.value[:8].lower().startswith("http") else None
    try:
        header = binascii.a2b_base64(_BLANKS.sub("", line.value[:64])[:32].encode())
    except binascii.Error:
        return None
    if not header.startswith(_PNG) or len(header) < len(_PNG) + 16:
        return None
    size = struct.unpack(">II", header[16:24])
    return "picture-too-large" if max(size) > MOST_PIXELS else None


def email(_: Component, line: ContentLine) -> str | None:
    """An address that is more than one, or whose host only looks like another."""
    value = line.value.strip().replace("\\,", ",")
    if _NO_ADDRESS.search(value):
        return "address-odd"
    host = value.rpartition("@")[2]
    return "address-alike" if _NO_HOST.search(host) and _is_alike(host) else None


def _is_alike(host: str) -> bool:
    mixed = any(len(_scripts(label)) > 1 for label in host.split("."))
    return mixed or "xn--" in host.lower() or not host.isprintable()


def _scripts(label: str) -> set[str]:
    return {name(c, "").partition(" ")[0] for c in label if c.isalpha()} & _ALIKE


def _is_binary(line: ContentLine) -> bool:
    bare = {held[0].upper() for key, held in line.params if key in {"", "ENCODING"}}
    return bool(bare & _BINARY)


def _damage(value: str) -> str | None:
    try:
        binascii.a2b_base64(_BLANKS.sub("", value).encode(), strict_mode=True)
    except (binascii.Error, UnicodeEncodeError):
        return "attachment-damaged"
    return None
