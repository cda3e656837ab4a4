"""A November with one of everything that a month can show."""

from dataclasses import replace
from datetime import date

from eventsamples import summary

from migdesk.db.summaries import EventSummary
from migdesk.records import Stage

TODAY = date(2017, 11, 14)

_WRITTEN = (
    summary("2017-11-16/2017-11-17", "Conference", location="Mechelen", series="IDM", colour=1),
    summary("2017-11-06/2017-11-17", "Climate", colour=4, stage=Stage.CONFIRMED),
    summary("2017-11-13/2017-11-15", "Preparation", stage=Stage.PLANNED),
    summary("2017-11-22/2017-11-23", "Rabat", stage=Stage.POSTPONED),
    summary("2017-11-25/2017-11-26", "Grenoble", stage=Stage.CANCELLED),
    summary("2017-11-14T09:30", "Press", colour=7),
    summary("2017-11-14T10:00", "Hearing", stage=Stage.PLANNED),
    summary("2017-11-10", "Deadline", short_title="D-day"),
    summary("2017-11-17/2017-12-03", "Festival", colour=5),
    summary("2017-11", "Tunis"),
    summary("2017-06/2018-12~", "Wave"),
    summary("2017", "Some time"),
    summary("2018-03-05", "Later"),
)

EVENTS: tuple[EventSummary, ...] = tuple(
    replace(event, id=number) for number, event in enumerate(_WRITTEN)
)

CROWD: tuple[EventSummary, ...] = tuple(
    replace(summary("2017-11-21", f"Guest {n:02}"), id=100 + n) for n in range(20)
)
