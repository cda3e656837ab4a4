"""Events and what belongs to them alone."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum

from typing_extensions import override

from migdesk.dates import When
from migdesk.records.base import Clean, clean_line
from migdesk.records.provenance import ESSENTIAL, Claim, Source

_RAW = ("uid", "parent", "url", "join_url", "registration_url", "recurrence", "time_zone")


class Stage(StrEnum):
    """How far an event has come; STATUS (RFC 5545 §3.8.1.11) follows from it."""

    NONE = ""
    ANNOUNCED = "announced"
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    RUNNING = "running"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    CONTRADICTORY = "contradictory"


ROLES = (
    "organiser",
    "partner",
    "supporter",
    "host",
    "opening",
    "closing",
    "speaker",
    "contact",
    "registration",
)
"""The roles of a participation that migdesk words itself; others are kept as read."""


@dataclass(frozen=True, slots=True)
class AltTitle(Clean):
    """Another name or language of a title (X-MIGDESK-ALT-TITLE)."""

    text: str = ""
    language: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Participation(Clean):
    """A role in an event: of a contact when ``contact`` holds its UID, else of a name."""

    role: str = ""
    name: str = ""
    contact: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Invited(Clean):
    """Who invited or was invited (RFC 5545 §3.8.4), by the file of somebody else; only shown."""

    name: str = ""
    address: str = ""
    organises: bool = False


@dataclass(frozen=True, slots=True)
class Document(Clean):
    """A text that belongs to an event: ATTACH with an address, else X-MIGDESK-DOCUMENT.

    ``date`` is EDTF text; ``number`` is a symbol, ISSN or ISBN as printed.
    """

    title: str = ""
    url: str = ""
    kind: str = ""
    language: str = ""
    date: str = ""
    number: str = ""
    pages: str = ""
    media_type: str = ""

    @override
    def __post_init__(self) -> None:
        Clean.__post_init__(self)
        self.assign("url", clean_line(self.url).strip())


@dataclass(frozen=True, slots=True)
class Event(Clean):
    """A VEVENT, or a VTODO when there is no date (RFC 5545 §3.6.1, §3.6.2).

    ``when`` is local time in ``time_zone`` (a TZID, "UTC", or empty for floating), ends
    included. ``parent`` is the UID of the event this one is part of; ``recurrence`` is
    the RECUR value of the first RRULE. ``note`` is private and never shared.
    """

    uid: str = ""
    title: str = ""
    language: str = ""
    short_title: str = ""
    alt_titles: tuple[AltTitle, ...] = ()
    kind: str = ""
    when: When | None = None
    time_zone: str = ""
    time_zone_inferred: bool = False
    recurrence: str = ""
    stage: Stage = Stage.NONE
    location: str = ""
    url: str = ""
    join_url: str = ""
    registration_url: str = ""
    languages: tuple[str, ...] = ()
    description: str = ""
    series: str = ""
    edition: str = ""
    parent: str = ""
    tags: tuple[str, ...] = ()
    participations: tuple[Participation, ...] = ()
    documents: tuple[Document, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    note: str = ""

    @override
    def __post_init__(self) -> None:
        Clean.__post_init__(self)
        for name in _RAW:
            self.assign(name, clean_line(getattr(self, name)))
        self.drop_empty(
            alt_titles=("text",),
            participations=("name", "contact"),
            documents=("title", "url"),
            **ESSENTIAL,
        )
        if self.when is None or not self.when.timed:
            self.assign("time_zone", "")
        self.assign("time_zone_inferred", self.time_zone_inferred and bool(self.time_zone))

    @property
    def contacts(self) -> tuple[Participation, ...]:
        """The people and mailboxes to write to about this event."""
        return tuple(p for p in self.participations if p.role in {"contact", "registration"})

    @property
    def organisers(self) -> tuple[Participation, ...]:
        """Who organises, in the order of the source."""
        return tuple(p for p in self.participations if p.role == "organiser")

    @property
    def claimed_dates(self) -> tuple[When, ...]:
        """The dates that sources disagree between, in order, while no one has decided."""
        if self.stage is not Stage.CONTRADICTORY:
            return ()
        return claimed_dates(claim.value for claim in self.claims if claim.field == "when")

    @property
    def settled(self) -> "Event":
        """With another date: not contradictory any more, unless that spans what sources claim."""
        when = self.when
        is_chosen = when is not None and any(
            own.first_day < when.first_day or own.last_day > when.last_day
            for own in self.claimed_dates
        )
        return replace(self, stage=Stage.NONE) if is_chosen else self


def claimed_dates(claimed: Iterable[str]) -> tuple[When, ...]:
    """The different dates among claims, in order; none unless there are several to choose from."""
    dates = set()
    for text in claimed:
        with suppress(ValueError):
            dates.add(When.of_edtf(text))
    return tuple(sorted(dates)) if len(dates) > 1 else ()
