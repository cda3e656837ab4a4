"""The narrow rows that lists and calendars show; free of SQLAlchemy."""

from dataclasses import dataclass
from datetime import date, datetime

from migdesk.db.aliases import short
from migdesk.records import ContactKind, Stage

NEUTRAL = 9
"""The hue of what has no series: slate, wherever it came from."""
OVER = "over"
"""What was announced or under way when its source was written, and has ended since."""


_APART = "\x1f"


def key_of(uid: str, start: str = "") -> str:
    """What one occurrence of an event is known by; the event itself by its UID alone."""
    return f"{uid}{_APART}{start}" if start else uid


def parts_of(key: str) -> tuple[str, str]:
    """The UID and the start that a key is made of; no start is the event itself."""
    uid, _, start = key.partition(_APART)
    return uid, start


def day_of(key: str) -> date | None:
    """The day that an occurrence begins on in its file; none of an event."""
    try:
        return datetime.fromisoformat(parts_of(key)[1]).date()
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class EventSummary:
    """One event, or one occurrence of a recurring one.

    ``edtf`` is the date as precise as known; ``first_day`` and ``last_day`` are its
    span, both included, none for an undated event. ``precision`` is ``When.precision``.
    ``start_minute`` is minutes after midnight of a timed event. ``colour`` is the index
    (0–9) of the series' hue, ``NEUTRAL`` without one. ``claimed`` are the dates that sources
    disagree between, as EDTF. ``recurring`` is whether it may happen at other dates, too.

    Of an occurrence, ``start`` is when it begins on the clock of its file, as EDTF, and
    ``instead`` the date that it was to have if it was changed; of an event both are empty.
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
    claimed: tuple[str, ...] = ()
    start: str = ""
    instead: str = ""

    @property
    def key(self) -> str:
        """What no other row has: ``key_of`` its UID and its start."""
        return key_of(self.uid, self.start)

    @property
    def organiser_names(self) -> tuple[str, ...]:
        """The organisers as lists and filters call them: ONU, not Nations Unies."""
        return tuple(map(short, self.organisers))

    @property
    def coarse(self) -> bool:
        """Whether the day is not known: a month, a year, about, some day within, or disputed."""
        vague = self.precision in {"year", "month", "within"} or "~" in self.edtf
        return vague or bool(self.claimed)


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
    compare folded: without accents or case, aliases included. ``statuses`` are stages or
    words of STATUS, so that "confirmed" asks for all that is written so; ``hidden_statuses``
    are stages alone, as they are on ``today`` if that is given, ``OVER`` among them. Who has
    any value that is not hidden is shown; "" hides those without any. ``idle`` are ids of
    events that repeat, and do not happen on the days asked for; readers find them.
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
    hidden_organisations: frozenset[str] = frozenset()
    hidden_tags: frozenset[str] = frozenset()
    hidden_statuses: frozenset[str] = frozenset()
    today: date | None = None
    idle: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a search found; ``why`` is the column of the index that matched.

    Of an event: title, series, people, place or text. Of a contact: name, organisation,
    role, reach (e-mail, phone, address) or text.
    """

    kind: str
    uid: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class CollectionSummary:
    """A collection and how much it holds; the one of what was made here has no name."""

    id: int
    name: str
    colour: int
    is_starter: bool
    events: int
    contacts: int


@dataclass(frozen=True, slots=True)
class OperationSummary:
    """An operation as the user knows it."""

    id: int
    label: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Fault:
    """Something stored that is not as it should be.

    ``kind`` is event, contact or database; ``what`` names a column, a child table, the
    search index, or tells what SQLite found.
    """

    kind: str
    uid: str
    what: str
