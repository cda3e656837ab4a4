"""An event that a message of somebody else cancels, whole or one occurrence (RFC 5546 §3.2.5)."""

from dataclasses import replace

from migdesk.formats import vevent
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import place
from migdesk.formats.occurrences import completed, parts
from migdesk.records import Stage

_STAMPS = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")


def cancelled(mine: Unit, message: Unit) -> Unit:
    """``mine`` with the status that ``message`` gives it, or those occurrences; itself if it is so.

    Of an event, nothing else of the message is taken, for it need not hold more than its UID.
    """
    if any(not own.first("RECURRENCE-ID") for own in message.components):
        return _called_off(mine)
    ours = parts(mine)
    told = [
        _called_off(Unit([ours.get(key) or _occurrence(mine, own)])).main
        for key, own in parts(message, mine).items()
    ]
    return completed(Unit(told), mine) if told else mine


def stamped_like(unit: Unit, message: Unit) -> Unit:
    """``unit`` with the stamps of the message, so that its age is compared with that one's.

    What names occurrences only says nothing of the age of their series.
    """
    told = parts(message, unit)
    like = {id(own): told.get(key) for key, own in parts(unit).items()}
    return Unit([_stamped(own, like.get(id(own))) for own in unit.components])


def _stamped(own: Component, like: Component | None) -> Component:
    if like is None:
        return own
    for name in _STAMPS:
        stamp = like.lines(name)[:1]
        own = place(own, own.lines(name)[:1], stamp) if stamp else own
    return Component(own.name, own.children, own.begin, own.end, like.line)


def _called_off(unit: Unit) -> Unit:
    event = vevent.get(unit)
    return vevent.put(unit, replace(event, stage=Stage.CANCELLED))


def _occurrence(mine: Unit, own: Component) -> Component:
    """An occurrence that a message names, with the title and the start that it may lack."""
    title, moment = mine.main.first("SUMMARY"), own.first("RECURRENCE-ID")
    added = []
    if title and not own.first("SUMMARY"):
        added.append(title)
    if moment and not own.first("DTSTART"):
        params = tuple((name, given) for name, given in moment.params if name != "RANGE")
        added.append(ContentLine.of("DTSTART", moment.value, params))
    return place(own, (), added) if added else own
