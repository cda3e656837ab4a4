"""Contacts: people, functional mailboxes and organisations."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from typing_extensions import override

from migdesk.dates import When
from migdesk.records.base import Clean, bare_uid, clean_line
from migdesk.records.provenance import ESSENTIAL, Claim, Source

_INTERIM = re.compile(r"\ba\. ?i\.|\bad interim\b|\bpar intérim\b|\bacting\b", re.IGNORECASE)
_TYPE = re.compile(r"[a-z0-9-]+")
_ADDRESS = ("box", "extended", "street", "locality", "region", "code", "country")


class ContactKind(StrEnum):
    """KIND (RFC 6350 §6.1.4), and the functional mailbox that it has no word for."""

    INDIVIDUAL = "individual"
    MAILBOX = "mailbox"
    ORG = "org"
    GROUP = "group"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class _Typed(Clean):
    """What e-mails, phones, addresses and links share: TYPE words and a preference."""

    types: tuple[str, ...] = ()
    preferred: bool = False

    @override
    def __post_init__(self) -> None:
        Clean.__post_init__(self)
        words = (word for text in self.types for word in _TYPE.findall(text.lower()))
        kept = dict.fromkeys(word for word in words if word not in {"pref", "internet"})
        self.assign("types", tuple(kept))


@dataclass(frozen=True, slots=True)
class Email(_Typed):
    """EMAIL (RFC 6350 §6.4.2)."""

    address: str = ""

    @override
    def __post_init__(self) -> None:
        _Typed.__post_init__(self)
        self.assign("address", self.address.strip())


@dataclass(frozen=True, slots=True)
class Phone(_Typed):
    """TEL (RFC 6350 §6.4.1); ``number`` as typed or read, without ``tel:``."""

    number: str = ""

    @override
    def __post_init__(self) -> None:
        _Typed.__post_init__(self)
        self.assign("number", self.number.strip())


@dataclass(frozen=True, slots=True)
class Link(_Typed):
    """URL (RFC 6350 §6.7.8)."""

    url: str = ""

    @override
    def __post_init__(self) -> None:
        _Typed.__post_init__(self)
        self.assign("url", clean_line(self.url).strip())


@dataclass(frozen=True, slots=True)
class Address(_Typed):
    """ADR, its seven parts (RFC 6350 §6.3.1)."""

    box: str = ""
    extended: str = ""
    street: str = ""
    locality: str = ""
    region: str = ""
    code: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Contact(Clean):
    """A VCARD: a person, a functional mailbox or an organisation (RFC 6350).

    ``name`` is FN, without honorific; the five parts after it are N. ``organisation`` and
    ``units`` are ORG. ``agents`` are UIDs of an organisation's focal points. ``language``
    is the language the card is written in, ``languages`` those the person speaks.
    ``note`` is private and never shared; ``remark`` is NOTE.
    """

    uid: str = ""
    kind: ContactKind = ContactKind.INDIVIDUAL
    name: str = ""
    family: str = ""
    given: str = ""
    additional: str = ""
    honorific: str = ""
    suffix: str = ""
    language: str = ""
    aliases: tuple[str, ...] = ()
    organisation: str = ""
    units: tuple[str, ...] = ()
    title: str = ""
    role: str = ""
    role_from: When | None = None
    role_until: When | None = None
    emails: tuple[Email, ...] = ()
    phones: tuple[Phone, ...] = ()
    links: tuple[Link, ...] = ()
    addresses: tuple[Address, ...] = ()
    languages: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    remark: str = ""
    verified: date | None = None
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    note: str = ""

    @override
    def __post_init__(self) -> None:
        Clean.__post_init__(self)
        self.assign("uid", bare_uid(self.uid))
        self.assign("agents", tuple(filter(None, map(bare_uid, self.agents))))
        self.drop_empty(
            emails=("address",),
            phones=("number",),
            links=("url",),
            addresses=_ADDRESS,
            **ESSENTIAL,
        )

    @property
    def interim(self) -> bool:
        """Whether the post is held for a time only, as its title says (*a.i.*)."""
        return bool(_INTERIM.search(self.title))

    @property
    def email(self) -> str:
        """The address to write to: the preferred one, else the first, if there is any."""
        return min(self.emails, key=lambda own: not own.preferred).address if self.emails else ""

    @property
    def display_name(self) -> str:
        """A name to show, whatever the card holds."""
        spoken = " ".join(part for part in (self.given, self.family) if part)
        address = self.emails[0].address if self.emails else ""
        return self.name or spoken or self.organisation or address
