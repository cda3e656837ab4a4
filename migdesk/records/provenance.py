"""Where facts came from: sources, and what each of them claims."""

from dataclasses import dataclass

from migdesk.records.base import Clean

ESSENTIAL = {"sources": ("key", "title", "url"), "claims": ("field", "value")}
"""Without any of these an item says nothing and is dropped."""


@dataclass(frozen=True, slots=True)
class Source(Clean):
    """Where facts came from (X-MIGDESK-SOURCE).

    ``key`` is what claims refer to, unique within one record. ``published`` and
    ``consulted`` are EDTF text, empty when unknown.
    """

    key: str = ""
    title: str = ""
    publisher: str = ""
    published: str = ""
    consulted: str = ""
    url: str = ""
    language: str = ""
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim(Clean):
    """One source's word on one field (X-MIGDESK-CLAIM); ``source`` is a ``Source.key``."""

    field: str = ""
    value: str = ""
    source: str = ""
    quote: str = ""
    inferred: bool = False
    preferred: bool = False
