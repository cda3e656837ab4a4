"""What all records share: their texts are clean from the moment they are made.

Control characters other than line feed and tab never enter, so nothing that is written
out can smuggle a line (RFC 5545 §3.3.11).
"""

import re
from dataclasses import fields
from uuid import NAMESPACE_URL, uuid5

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    """``text`` with CR LF as LF and without other control characters or lone surrogates."""
    if not _UNSAFE.search(text):
        return text
    return _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def clean_line(text: str) -> str:
    """``clean`` text of one line, for values that are written raw (URI, RECUR)."""
    return clean(text).replace("\n", "").replace("\t", "")


def bare_uid(uid: str) -> str:
    """A UID as it compares: without ``urn:uuid:``."""
    while uid[:9].lower() == "urn:uuid:":
        uid = uid[9:]
    return uid


def known_uid(uid: str, ordinal: int) -> str:
    """The UID that one of several records of one UID is known by; the first keeps it."""
    return str(uuid5(NAMESPACE_URL, f"{uid}#{ordinal}")) if ordinal else uid


def invitation_uid(uid: str) -> str:
    """The UID that an invitation leaves under, so that no real meeting is overwritten."""
    return str(uuid5(NAMESPACE_URL, uid))


class Clean:
    """Cleans every text of a frozen record as it is made."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for field in fields(self):  # type: ignore[arg-type]
            value = getattr(self, field.name)
            if type(value) is str:
                kept: object = clean(value)
            elif type(value) is tuple and value and type(value[0]) is str:
                kept = tuple(text for text in map(clean, value) if text)
            else:
                continue
            if kept != value:
                object.__setattr__(self, field.name, kept)

    def assign(self, name: str, value: object) -> None:
        """Sets a field while the record is being made."""
        if getattr(self, name) != value:
            object.__setattr__(self, name, value)

    def drop_empty(self, **essential: tuple[str, ...]) -> None:
        """Items of a field whose essential texts are all empty say nothing: they go."""
        for name, texts in essential.items():
            items = getattr(self, name)
            kept = tuple(item for item in items if any(getattr(item, text) for text in texts))
            self.assign(name, kept)
