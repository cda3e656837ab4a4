"""What the event pane has to say beyond the plain fields; pure, free of Qt.

Which sources contradict each other, what was deduced, who takes part in which role, and
which editions of the series stand before and after.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from itertools import groupby, pairwise
from operator import attrgetter

from migdesk.dates import PartialDate, When
from migdesk.db.summaries import EventSummary
from migdesk.formats.timezones import converted, known_zone
from migdesk.records import ROLES, Claim, Event, Invited, Participation, Source

WRITTEN_TO = frozenset({"contact", "registration"})
"""The roles of those whom one writes to about an event: they stand apart from who takes part."""

_NAMED_TWICE = {"title", "alt_titles"}


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field on which sources contradict each other, and every claim on it."""

    field: str
    claims: tuple[Claim, ...]


def disputes(claims: Iterable[Claim]) -> tuple[Dispute, ...]:
    """The fields whose claims cannot all be true.

    A month and a day within it do not contradict each other. Nor do two titles: an event
    often has several.
    """
    ordered = sorted(claims, key=attrgetter("field"))
    fields = {name: tuple(found) for name, found in groupby(ordered, attrgetter("field"))}
    return tuple(
        Dispute(name, found)
        for name, found in fields.items()
        if name not in _NAMED_TWICE and _contradict({claim.value for claim in found})
    )


def _contradict(values: Iterable[str]) -> bool:
    distinct = {value.strip().casefold(): value for value in values}
    dates = [when_of(value) for value in distinct.values()]
    known = [when for when in dates if when is not None]
    if len(known) < len(dates):
        return len(dates) > 1
    known.sort(key=lambda when: (when.first_day, -when.last_day.toordinal()))
    return any(inner.last_day > outer.last_day for outer, inner in pairwise(known))


def when_of(text: str) -> When | None:
    """The date that EDTF ``text`` means, or none: claims also hold what is no date."""
    try:
        return When.of_edtf(text)
    except ValueError:
        return None


def dates_of(event: EventSummary) -> tuple[When, ...]:
    """The date of an event, or those that sources disagree between; empty without any."""
    dates = map(when_of, event.claimed or (event.edtf,))
    return tuple(when for when in dates if when is not None)


def moved_from(event: EventSummary) -> tuple[When, ...]:
    """When an occurrence was to begin that begins at another time; else empty."""
    planned, begins = when_of(event.instead), when_of(event.edtf)
    return (planned,) if planned and begins and planned.start != begins.start else ()


def around(whens: Sequence[When]) -> When | None:
    """From the first of several dates to the last, each as precise as it is known."""
    if not whens:
        return None
    first = min(
        (_day(when.start, when.first_day) for when in whens),
        key=lambda one: (one.first_day, -one.last_day.toordinal()),
    )
    last = max(
        (_day(when.ends[-1], when.last_day) for when in whens),
        key=lambda one: (one.last_day, -one.first_day.toordinal()),
    )
    if first.last_day >= last.last_day:
        return When(first)
    return When(last) if last.first_day <= first.first_day else When(first, last)


def _day(end: PartialDate, day: date) -> PartialDate:
    """An end of a date without its time."""
    return end if end.hour is None else PartialDate.of_day(day)


def deduced(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that no source spells out."""
    return tuple(claim for claim in claims if claim.inferred)


def source_of(sources: Iterable[Source], key: str) -> Source | None:
    """The source that a claim's ``source`` names."""
    return next((source for source in sources if key and source.key == key), None)


def people(event: Event) -> tuple[tuple[str, tuple[Participation, ...]], ...]:
    """Who takes part, by role in the order of ``ROLES``; contacts have their own section."""
    known = {role: place for place, role in enumerate(ROLES)}
    shown = [p for p in event.participations if p.role not in WRITTEN_TO]
    shown.sort(key=lambda p: known.get(p.role, len(known)))
    return tuple((role, tuple(found)) for role, found in groupby(shown, attrgetter("role")))


def each_once(invited: Iterable[Invited]) -> tuple[Invited, ...]:
    """Everybody once, by address: who organises often takes part, too, and comes first."""
    found: dict[str, Invited] = {}
    for one in invited:
        key = (one.address or one.name).strip().casefold()
        known = found.setdefault(key, one)
        found[key] = known if known.name else replace(one, organises=known.organises)
    return tuple(found.values())


def neighbours(
    summary: EventSummary, editions: Sequence[EventSummary]
) -> tuple[EventSummary | None, EventSummary | None]:
    """The dated editions nearest before and after this one."""
    here = summary.first_day
    if here is None:
        return None, None
    others = [e for e in editions if e.uid != summary.uid and e.first_day is not None]
    before = [e for e in others if e.first_day and e.first_day < here]
    after = [e for e in others if e.first_day and e.first_day > here]
    return max(before, key=_first, default=None), min(after, key=_first, default=None)


def _first(summary: EventSummary) -> date:
    return summary.first_day or date.max


def days_of(when: When) -> int | None:
    """How many days it lasts, or none while a day remains open."""
    return None if when.coarse else (when.last_day - when.first_day).days + 1


def minutes_of(when: When, zone: str) -> int | None:
    """How many minutes pass in its time ``zone``, or none unless both ends have a time."""
    if when.end is None or not when.timed:
        return None
    end, start = (converted(at, zone, "UTC") for at in (when.end.last, when.start.first))
    return int((end - start) / timedelta(minutes=1))


def local_start(when: When, zone: str, local: tzinfo | None) -> datetime | None:
    """When it begins on a clock in ``local`` (none: here), or none if the event says just that.

    A TZID that no zone database knows (RFC 5545 §3.2.19 lets files define their own)
    gives none too.
    """
    there = known_zone(zone)
    if not when.timed or there is None:
        return None
    try:
        here = when.start.first.replace(tzinfo=there).astimezone(local)
    except (ValueError, OSError, OverflowError):
        return None
    return None if here.replace(tzinfo=None) == when.start.first else here
