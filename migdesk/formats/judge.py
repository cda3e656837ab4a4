"""Independent readers of what we wrote: icalendar and vobject read every shared file back.

They never see foreign text: vobject 0.9.9 hangs on a card of 318 octets. What they read
must agree with what was meant, in count, names, dates and hours, before a file replaces another.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from io import StringIO
from threading import Lock
from typing import Any

import vobject
from icalendar import Calendar
from icalendar.timezone import tzp

from migdesk.formats import hours, values
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.filezones import Zones
from migdesk.formats.share import Meant, last_time
from migdesk.formats.stream import Reading, read
from migdesk.formats.values import Moment

_Told = tuple[tuple[str, ...], ...]
"""What a unit says of itself, component by component."""

_ENDS = ("RECURRENCE-ID", "DTSTART", "DTEND")
_FAILURES = (ValueError, LookupError, AttributeError, TypeError, OSError)
"""What the readers raise, beside their own errors, for text that they cannot read."""

_LOCK = Lock()
"""icalendar keeps time zones of one file for the next (libraries.md §3.4)."""


def agrees(data: bytes, count: int | None = None) -> bool:
    """Whether the independent readers find in ``data`` what our own reader finds.

    ``count`` is how many records were meant to be in it.
    """
    own = read(data)
    return count in {None, len(_units(own))} and _confirmed(data, own)


def holds(data: bytes, meant: Iterable[Meant]) -> bool:
    """Whether all readers find in ``data`` the records that were ``meant``, and no others.

    Each component counts with its UID, name, start and end, and each of its local times is the
    same hour by the zones of ``data`` itself.
    """
    own = read(data)
    wanted: dict[_Told, list[Meant]] = {}
    for one in meant:
        wanted.setdefault(_told(one.unit), []).append(one)
    found = Counter(map(_told, _units(own)))
    counts = {told: len(ones) for told, ones in wanted.items()}
    return found == counts and _confirmed(data, own) and _on_time(own, wanted)


def _on_time(read_back: Reading, wanted: Mapping[_Told, Sequence[Meant]]) -> bool:
    with _LOCK:
        try:
            return all(
                any(
                    hours.same(unit, zones, one) and one.last in {None, _ends(unit, zones)}
                    for one in wanted[_told(unit)]
                )
                for units, zones in (
                    (own.units, dict(own.timezones)) for own in read_back.calendars
                )
                for unit in units
            )
        except _FAILURES:
            return False


def _ends(unit: Unit, zones: Mapping[str, str]) -> datetime | None:
    """The last time by a rule that names its end, as the file itself says it."""
    main = unit.main
    return last_time(main.lines("RRULE"), main, Zones(zones))


def _units(reading: Reading) -> list[Unit]:
    return [unit for own in reading.calendars for unit in own.units] + list(reading.cards)


def _told(unit: Unit) -> _Told:
    read_one = _card if unit.main.name == "VCARD" else _event
    return tuple(map(read_one, unit.components))


def _confirmed(data: bytes, own: Reading) -> bool:
    units = [unit for calendar in own.calendars for unit in calendar.units]
    events = [component for unit in units for component in unit.components]
    cards = [unit.main for unit in own.cards]
    return (
        not own.problems
        and (not events or _same_events(data, events))
        and (not cards or _same_cards(data, cards))
    )


def _same_events(data: bytes, events: list[Component]) -> bool:
    if not all(values.moment(event.first("DTSTART")) for event in events):
        return False
    with _LOCK:
        tzp.use_zoneinfo()
        try:
            found = Calendar.from_ical(data, multiple=True)
            read_back = Counter(map(_read_back, (e for c in found for e in c.walk("VEVENT"))))
        except _FAILURES:
            return False
    return read_back == Counter(map(_event, events))


def _read_back(event: Any) -> tuple[str, ...]:  # noqa: ANN401 - a component of icalendar
    ends = (event[name].dt.isoformat()[:19] if name in event else "" for name in _ENDS)
    length = str(event["DURATION"].dt) if "DURATION" in event else ""
    return str(event.get("UID", "")), str(event.get("SUMMARY", "")), *ends, length


def _event(event: Component) -> tuple[str, ...]:
    ends = (_iso(values.moment(event.first(name))) for name in _ENDS)
    length = values.duration(event.first("DURATION"))
    uid, title = (values.unescape(event.value(name)) for name in ("UID", "SUMMARY"))
    return uid, title, *ends, "" if length is None else str(length.whole)


def _iso(moment: Moment | None) -> str:
    return moment.at.isoformat()[: 10 if moment.is_date else 19] if moment else ""


def _same_cards(data: bytes, cards: list[Component]) -> bool:
    if any(values.dialect(card) == values.V21 for card in cards):
        return _same_lines(data, cards)
    try:
        found = list(vobject.readComponents(data.decode()))
    except (vobject.base.ParseError, *_FAILURES):
        return False
    read_back = Counter((_said(card, "uid"), _said(card, "fn")) for card in found)
    return read_back == Counter(map(_card, cards))


def _same_lines(data: bytes, cards: list[Component]) -> bool:
    """Whether vobject finds the same lines with the same decoded values.

    It has no vCard 2.1: it cuts texts at commas, so it judges soft breaks, parameters and
    character sets, and leaves the parts of a value to our own reader.
    """
    try:
        lines = vobject.base.getLogicalLines(StringIO(data.decode()))
        found = Counter(
            map(_line_found, (vobject.base.textLineToContentLine(*own) for own in lines))
        )
    except (vobject.base.ParseError, *_FAILURES):
        return False
    children = (child for card in cards for child in (card.begin, *card.children, card.end))
    own = (child for child in children if isinstance(child, ContentLine))
    return found == Counter((line.name, values.decoded(line)) for line in own)


def _line_found(line: Any) -> tuple[str, str]:  # noqa: ANN401 - a content line of vobject
    return line.name, line.value.replace("\r\n", "\n")


def _card(card: Component) -> tuple[str, ...]:
    version = values.dialect(card)
    lines = (card.first(name) for name in ("UID", "FN"))
    return tuple(values.text(line, version) if line else "" for line in lines)


def _said(card: Any, name: str) -> str:  # noqa: ANN401 - a component of vobject
    return next((str(line.value) for line in card.contents.get(name, ())), "")
