"""Dates that a message of somebody else adds to a series (RFC 5546 §3.2.4)."""

from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import place
from migdesk.formats.occurrences import completed, with_dates


def added(mine: Unit, message: Unit) -> Unit:
    """``mine`` with each event of ``message`` as a date of the series, besides its rule.

    ValueError for one that repeats itself: its dates cannot be told one by one.
    """
    told = Unit([*map(_occurrence, message.components)])
    dates = place(message.main, message.main.lines("RDATE"), [*map(_date, told.components)])
    series = with_dates(mine.main, dates, [mine.main])
    return completed(told, mine.with_main(series))


def _occurrence(own: Component) -> Component:
    start = own.first("DTSTART")
    if start is None or own.first("RRULE") or own.first("RDATE"):
        raise ValueError("no date that could be added")
    if own.first("RECURRENCE-ID"):
        return own
    return place(own, (), [ContentLine.of("RECURRENCE-ID", start.value, start.params)])


def _date(own: Component) -> ContentLine:
    moment = own.lines("RECURRENCE-ID")[0]
    return ContentLine.of("RDATE", moment.value, moment.params)
