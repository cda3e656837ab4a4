"""A series as one thing: its date, rule, exceptions and changed occurrences (RFC 5545 §3.8.5).

None of them means anything without the others, so two texts of an event are put together with
all of the one or all of the other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from migdesk.formats import occurrences, recur, vcard, vevent
from migdesk.formats.component import Component, Unit
from migdesk.formats.edits import place
from migdesk.operations.merging import essence
from migdesk.records import Contact, Event

WHEN = ("when", "time_zone", "time_zone_inferred")
"""The fields of a time; they go together under the name of the first."""

SERIES = "recurrence"
"""The field under whose name all of a series goes, its time among it."""

_FIELDS = (*WHEN, SERIES)
_LINES = ("RRULE", "EXRULE", "RDATE", "EXDATE")
_SPAN = ("DTSTART", "DTEND", "DUE", "DURATION")


def put_together(base: Unit, record: Event | Contact, dates: Unit, uid: str = "") -> Unit:
    """``base`` as ``record`` says it; where one of both repeats, as often as ``dates``, whole.

    ``uid`` is what an event is known by whose text does not say it: its occurrences have to.
    """
    if isinstance(record, Contact):
        return vcard.put(base, record)
    if not (repeats(base) or repeats(dates)) or not fits(base, dates):
        return vevent.put(base, record)
    theirs = vevent.get(dates)
    record = replace(record, **{name: getattr(theirs, name) for name in _FIELDS})
    if base is dates:
        return vevent.put(base, record)
    changed = [own for own in dates.components if own.first("RECURRENCE-ID")]
    if changed:
        record = replace(record, uid=record.uid or uid)
    main = vevent.put(Unit([base.main]), record).main
    others = (own for own in base.components if own is not base.main)
    rest = [own for own in others if not own.first("RECURRENCE-ID")]
    for name in (*_SPAN, *_LINES):
        main = place(main, main.lines(name), dates.main.lines(name))
    named = (place(own, own.lines("UID"), main.lines("UID")) for own in changed)
    return Unit([main, *rest, *named])


def repeats(unit: Unit) -> bool:
    """Whether it says more than one date, or that it is one of several."""
    return any(own.lines("RECURRENCE-ID", *_LINES) for own in unit.components)


def fits(base: Unit, dates: Unit) -> bool:
    """Whether a series can stand in ``base``: both have what repeats, of one name."""
    mains = (base.main, dates.main)
    return base.main.name == dates.main.name and not any(m.first("RECURRENCE-ID") for m in mains)


def bare(unit: Unit) -> Unit:
    """A series without exceptions, additional dates and occurrences; all that no field holds."""
    if unit.main.first("RECURRENCE-ID"):
        return unit
    kept = (own for own in unit.components if not own.first("RECURRENCE-ID"))
    return Unit([_without_dates(own) if own is unit.main else own for own in kept])


def said(unit: Unit) -> Any:  # noqa: ANN401 - to be compared with another
    """What a unit says of when it happens, in whatever words."""
    record, main = vevent.get(unit), unit.main
    lines = main.lines("RRULE", "EXRULE")
    rules = [(line.name, recur.meaning(line.value) or line.value) for line in lines]
    periods = [line.value for line in main.lines("RDATE") if "/" in line.value]
    changed = {
        key: essence(Unit([place(own, own.lines("UID"), ())]))
        for key, own in occurrences.parts(unit).items()
        if key
    }
    return record.when, record.time_zone, rules, occurrences.dates(main), periods, changed


def _without_dates(main: Component) -> Component:
    for name in _LINES:
        main = place(main, main.lines(name), ())
    return main
