"""Events as their reader's clock shows them; everything that is shown to people comes by here.

What is UTC in a file belongs to no place. ``docs/decisions/dates.md`` has the rule.
``local`` is the reader's zone, none the system's. What is given has as ``time_zone`` the zone
that is to be said beside its hours: none where the reader's clock shows the same.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, tzinfo

from migdesk.dates import PartialDate, When
from migdesk.db.summaries import EventSummary
from migdesk.formats.timezones import is_universal, known_zone
from migdesk.records import Claim, Event

_BEYOND = (OverflowError, ValueError, OSError)
"""What a clock does before its first year, after its last, or on Windows before 1970."""


def shown_event(event: Event, local: tzinfo | None) -> Event:
    """An event with its date, and what sources say about it, for the reader."""
    if event.when is None or not event.time_zone:
        return event
    when, said = _shown(event.when, event.time_zone, local)
    claims = event.claims
    if is_universal(event.time_zone):
        claims = tuple(_claim(claim, event.time_zone, local) for claim in claims)
    return replace(event, when=when, time_zone=said, claims=claims)


def shown_summary(event: EventSummary, local: tzinfo | None) -> EventSummary:
    """A row with its date, days and minute for the reader."""
    if not event.edtf or not event.time_zone:
        return event
    if event.start and not is_universal(event.time_zone):
        return replace(event, time_zone="") if _is_alike(event, local) else event
    when, said = _shown(When.of_edtf(event.edtf), event.time_zone, local)
    start = when.start
    return replace(
        event,
        edtf=when.edtf,
        first_day=when.first_day,
        last_day=when.last_day,
        start_minute=None if start.hour is None else start.hour * 60 + (start.minute or 0),
        time_zone=said,
        claimed=tuple(_edtf(text, event.time_zone, local) for text in event.claimed),
        instead=_edtf(event.instead, event.time_zone, local),
    )


def _is_alike(event: EventSummary, local: tzinfo | None) -> bool:
    """Whether the reader's clock shows the same; quick, for there are many occurrences."""
    zone = known_zone(event.time_zone)
    if zone is None or event.start_minute is None:
        return event.start_minute is None
    ends = [datetime.fromisoformat(end) for end in event.edtf.split("/")]
    try:
        here = [end.replace(tzinfo=zone).astimezone(local).replace(tzinfo=None) for end in ends]
    except _BEYOND:
        return False
    return here == ends


def shown_summaries(events: Iterable[EventSummary], local: tzinfo | None) -> list[EventSummary]:
    """Rows for the reader, in the order of their days and hours there."""
    return in_order(shown_summary(event, local) for event in events)


def in_order(events: Iterable[EventSummary]) -> list[EventSummary]:
    """Rows in the order of their days and hours, undated last."""
    return sorted(events, key=_order)


def _order(event: EventSummary) -> tuple[date, int]:
    return event.first_day or date.max, -1 if event.start_minute is None else event.start_minute


def _shown(when: When, tzid: str, local: tzinfo | None) -> tuple[When, str]:
    """The date on the clock that it is read on, and the zone to be said."""
    zone = known_zone(tzid)
    if zone is None or not when.timed:
        return when, tzid if when.timed else ""
    try:
        here = tuple(end.first.replace(tzinfo=zone).astimezone(local) for end in when.ends)
    except _BEYOND:
        return when, tzid
    if is_universal(tzid):
        return _spanned(when, here), ""
    alike = all(
        there.replace(tzinfo=None) == end.first for there, end in zip(here, when.ends, strict=True)
    )
    return when, "" if alike else tzid


def _spanned(when: When, here: tuple[datetime, ...]) -> When:
    """The same on a clock that may have been put back since the start: then the end is not said."""
    ends = [_partial(at, end) for at, end in zip(here, when.ends, strict=True)]
    in_order = ends[-1].first >= ends[0].first
    return When(*ends) if in_order else When(ends[0])


def _partial(at: datetime, like: PartialDate) -> PartialDate:
    second = None if like.second is None else at.second
    return PartialDate(at.year, at.month, at.day, at.hour, at.minute, second)


def _claim(claim: Claim, tzid: str, local: tzinfo | None) -> Claim:
    if claim.field != "when":
        return claim
    return replace(claim, value=_edtf(claim.value, tzid, local))


def _edtf(text: str, tzid: str, local: tzinfo | None) -> str:
    try:
        when = When.of_edtf(text)
    except ValueError:
        return text
    return _shown(when, tzid, local)[0].edtf
