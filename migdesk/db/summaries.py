"""The narrow rows that lists and calendars show; free of SQLAlchemy."""

from dataclasses import dataclass
from datetime import date

from migdesk.records import ContactKind, Stage


@dataclass(frozen=True, slots=True)
class EventSummary:
    """One event, or one occurrence of a recurring one.

    ``edtf`` is the date as precise as known; ``first_day`` and ``last_day`` are its
    span, both included, none for an undated event. ``precision`` is ``When.precision``.
    ``start_minute`` is minutes after midnight of a timed event. ``colour`` is the index
    (0–9) of the series' hue.
    """

    id: int
    uid: str
    title: str
    short_title: str
    edtf: str
    first_day: date | None
    last_day: date | None
    precision: str
    start_minute: int | None
    time_zone: str
    stage: Stage
    kind: str
    location: str
    series: str
    organisers: tuple[str, ...]
    colour: int
    recurring: bool


@dataclass(frozen=True, slots=True)
class ContactSummary:
    """One person, functional mailbox or organisation in a list."""

    id: int
    uid: str
    kind: ContactKind
    name: str
    organisation: str
    title: str
    email: str
    phone: str
    verified: date | None
    interim: bool


@dataclass(frozen=True, slots=True)
class Count:
    """A value of a filter and how many records hold it (after the other filters)."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Frozen search criteria; an empty field does not filter.

    ``since`` and ``until`` keep what overlaps the days between, both included. Texts
    compare folded: without accents or case, aliases included.
    """

    since: date | None = None
    until: date | None = None
    series: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    uids: frozenset[str] = frozenset()
    text: str = ""
    hidden_series: frozenset[str] = frozenset()
    hidden_statuses: frozenset[str] = frozenset()
