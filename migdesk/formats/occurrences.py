"""A series and its changed occurrences (RFC 5545 §3.8.4.4), by the moments that they stand for."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from migdesk.formats import values
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import place
from migdesk.formats.sharedvalues import aligned, listed
from migdesk.formats.timezones import converted
from migdesk.formats.values import Moment

Key = tuple[bool, datetime] | None
"""Whether a day is meant, and which moment, in UTC where its zone is known; none is the series."""

_LISTS = ("EXDATE", "RDATE")


def parts(unit: Unit, base: Unit | None = None) -> dict[Key, Component]:
    """The series, if the unit has it, and each changed occurrence; the last one of a moment.

    A moment is of the kind of the series, of that in ``base`` for occurrences without it: a
    program that writes a time for an occurrence of whole days means the day.
    """
    found: dict[Key, Component] = {}
    series = base.main if base and unit.main.first("RECURRENCE-ID") else unit.main
    start = values.moment(series.first("DTSTART"))
    for component in unit.components:
        moment = _moment(component)
        if moment:
            found[_key(aligned(moment, start) if start else moment)] = component
        elif not component.first("RECURRENCE-ID"):
            found.setdefault(None, component)
    return found


def _key(moment: Moment) -> tuple[bool, datetime]:
    return moment.is_date, converted(moment.at, moment.zone, "UTC")


def completed(unit: Unit, base: Unit) -> Unit:
    """``unit``, with what it says nothing of as in ``base``; itself if it has the series.

    A file that changes a single occurrence does not hold the others.
    """
    ours, theirs = parts(base), parts(unit, base)
    if not all(own.first("RECURRENCE-ID") for own in unit.components):
        return unit
    place_of = {id(component): key for key, component in ours.items()}
    kept = [theirs.get(place_of.get(id(own)), own) for own in base.components]
    new = [own for key, own in theirs.items() if key not in ours]
    odd = [own for own in unit.components if not _moment(own) and own not in base.components]
    return Unit([*kept, *new, *odd])


def _moment(own: Component) -> Moment | None:
    return values.moment(own.first("RECURRENCE-ID"))


def with_dates(own: Component, theirs: Component, known: Iterable[Component]) -> Component:
    """``own`` with the left out and additional dates of ``theirs`` that none ``known`` has."""
    texts = list(map(dates, known))
    for name in _LISTS:
        there = set().union(*(text[name] for text in texts))
        new = [_line(name, at) for at in _dates(theirs, name) if _key(at) not in there]
        old = own.lines(name)
        own = place(own, old, [*old, *new]) if new else own
    return own


def dates(component: Component) -> dict[str, set[Key]]:
    """The dates that a series leaves out, and those that it has besides its rule."""
    return {name: set(map(_key, _dates(component, name))) for name in _LISTS}


def _dates(component: Component, name: str) -> Iterator[Moment]:
    for line in component.lines(name):
        yield from filter(None, listed(line))


def _line(name: str, moment: Moment) -> ContentLine:
    if moment.is_date:
        return ContentLine.of(name, values.written_date(moment.at.date()), (("VALUE", ("DATE",)),))
    zoned = moment.zone not in {"", "UTC"}
    params = (("TZID", (moment.zone,)),) if zoned else ()
    return ContentLine.of(name, values.written_time(moment.at, moment.zone), params)
