"""Events and what happens of them, in short."""

from datetime import datetime

from migdesk.formats.component import parse_unit
from migdesk.formats.filezones import Zones
from migdesk.formats.recurrence import Series
from tests.formats.texts import component, vevent

PARIS_TIME = "DTSTART;TZID=Europe/Paris:"
ALWAYS = datetime(1900, 1, 1), datetime(2100, 1, 1)
WEEKLY = ("DTSTART;VALUE=DATE:20250106", "RRULE:FREQ=WEEKLY;COUNT=4")
TIMED = (f"{PARIS_TIME}20250318T140000", "DURATION:PT2H", "RRULE:FREQ=WEEKLY;COUNT=4")


def expand(unit, start=ALWAYS[0], end=ALWAYS[1], zones=None):
    """What happens of a unit in a window; ``zones`` are VTIMEZONEs."""
    return Series(unit, Zones(zones or {})).within(start, end)


def starts(*lines, window=ALWAYS, zones=None):
    """The starts of an event, as a clock in its zone shows them."""
    return told(expand(vevent("UID:a", *lines), *window, zones))


def told(expansion):
    """The starts in short, without seconds that are none."""
    return " ".join(
        own.start.replace(tzinfo=None).isoformat().removesuffix(":00")
        if isinstance(own.start, datetime)
        else own.start.isoformat()
        for own in expansion.occurrences
    )


def override(recurrence_id, *lines):
    """The text of a component for one occurrence; RECURRENCE-ID with its parameters and colon."""
    return component("VEVENT", "UID:a", f"RECURRENCE-ID{recurrence_id}", *lines)


def series(master, *overrides):
    """A unit of a component that repeats and some overrides."""
    return parse_unit(component("VEVENT", "UID:a", *master) + "".join(overrides))
