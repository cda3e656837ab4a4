"""The events of some days as their reader's clock shows them, so that what is shown is exported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta, tzinfo
from typing import TYPE_CHECKING

from migdesk.operations.readersclock import shown_summaries, shown_summary

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.summaries import EventSummary, Filter


def events(reader: Reader, filter_: Filter, local: tzinfo | None) -> list[EventSummary]:
    """What a filter lets through, its days being those of ``local``, none the system's zone."""
    if filter_.since is filter_.until is None:
        return reader.events(filter_)
    first, last = filter_.since or date.min, filter_.until or date.max
    wide = replace(filter_, since=_on(filter_.since, -1), until=_on(filter_.until, 1))
    told = shown_summaries(reader.repetitions(wide), local)
    repeating = {row.uid for row in told if _touches(row, first, last)}
    sure = replace(filter_, since=_on(filter_.since, 1), until=_on(filter_.until, -1))
    repeating |= {own.uid for own in reader.events(sure) if own.recurring}
    return [
        own
        for own in reader.events(wide)
        if own.uid in repeating
        or (not own.recurring and _touches(shown_summary(own, local), first, last))
    ]


def _touches(row: EventSummary, first: date, last: date) -> bool:
    if row.first_day is None:
        return False
    return row.first_day <= last and (row.last_day or row.first_day) >= first


def _on(day: date | None, by: int) -> date | None:
    """A day later or earlier, within the calendar."""
    if day is None or day in {date.min, date.max}:
        return day
    return day + timedelta(days=by)
