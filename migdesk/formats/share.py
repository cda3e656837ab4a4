"""Sharing events: the stored text through an allow-list, plus what other records add.

Only the properties of ``RULES`` leave, each checked and written anew, so that nothing
private slips through and every reader accepts the file. Never a METHOD, ORGANIZER or
ATTENDEE (RFC 5546 §3.2.1). Recurrence, exceptions and overrides stay.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from migdesk.formats import borrowed, sharedvalues, values
from migdesk.formats.borrowed import Linked
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import Written
from migdesk.formats.filezones import Zones
from migdesk.formats.foreignzone import copied
from migdesk.formats.regular import last_moment
from migdesk.formats.sharedvalues import Rule, param, spoken
from migdesk.formats.span import SPAN, plain
from migdesk.formats.stamps import ICALENDAR_STAMPS
from migdesk.formats.target import TARGETS, Target
from migdesk.formats.timed import Timed
from migdesk.formats.timezones import iana_name, windows_name, zone
from migdesk.formats.vevent import SERIES
from migdesk.records import Event, Stage, clean_line, invitation_uid

PRODID = "-//migdesk//migdesk 1.0//FR"
INVITATION = ("ORGANIZER", "ATTENDEE")
"""What an event that is an invitation has, and never leaves with."""

_DERIVED = frozenset({"CATEGORIES", "CONTACT", "DESCRIPTION", "SUMMARY"})
_MASTER = ContentLine("RECURRENCE-ID:")
_BUSY = {Stage.CANCELLED: "FREE", Stage.PLANNED: "TENTATIVE", Stage.POSTPONED: "TENTATIVE"}
_NOT_A_LOSS = frozenset({"DTSTAMP", "ORGANIZER", "ATTENDEE", "COMPLETED"})


@dataclass(frozen=True, slots=True)
class Loss:
    """Something a shared record does not carry; said before the file is written.

    ``id`` names the sentence in ``messages``; ``subject`` is the property or zone.
    """

    uid: str
    id: str
    subject: str


@dataclass(frozen=True, slots=True)
class Shared:
    """An event ready to leave: its VEVENTs, the zones they bring along, and what stayed behind.

    ``zones`` are the VTIMEZONEs that came with them, by TZID; IANA's are not among them.
    ``last`` is the last time by a rule that names its end, as the stored text says it.
    """

    unit: Unit
    zones: Mapping[str, str]
    losses: tuple[Loss, ...]
    last: datetime | None = None


class Meant(NamedTuple):
    """A record as it was meant to stand in a file; ``zones`` and ``last`` as of ``Shared``."""

    unit: Unit
    zones: Mapping[str, str] = MappingProxyType({})
    last: datetime | None = None


def event(
    unit: Unit,
    record: Event,
    linked: Linked,
    *,
    zones: Mapping[str, str],
    changed: datetime,
    target: Target = TARGETS["standard"],
) -> Shared | None:
    """``record`` as VEVENT text for ``target``; none when it has no date to put there.

    ``zones`` are the VTIMEZONEs that came with the unit's file, by TZID. ``changed`` (UTC)
    stamps a component that does not say when it was changed.
    """
    if not record.when:
        return None
    sharer = _Sharer(unit, record, linked, zones, changed, target)
    shared = Unit(sharer.components(unit))
    own_zones = {tzid: zones[tzid] for tzid in shared.tzids if not zone(tzid)}
    last = last_time(unit.main.lines("RRULE"), shared.main, Zones(zones))
    return Shared(shared, own_zones, tuple(dict.fromkeys(sharer.losses)), last)


def last_time(rules: Sequence[ContentLine], leaving: Component, zones: Zones) -> datetime | None:
    """The last time of a component that leaves, by its only rule in the words of its source."""
    own = Timed.of(leaving, zones) if leaving.first("RRULE") else None
    if own is None or len(rules) != 1 or (own.start.is_date and _SUB_DAILY.search(rules[0].value)):
        return None
    return last_moment(rules[0], own, zones)


_SUB_DAILY = re.compile("FREQ=(HOUR|MINUTE|SECOND)LY", re.IGNORECASE)


class _Sharer:
    """Writes the components of one unit for one target, and keeps account of losses."""

    def __init__(
        self,
        unit: Unit,
        record: Event,
        linked: Linked,
        zones: Mapping[str, str],
        changed: datetime,
        target: Target,
    ) -> None:
        self.record = record
        self.linked = linked
        self.zones = zones
        self.changed = changed
        self.target = target
        self.losses: list[Loss] = []
        self.uid = _uid(unit, record)
        self._dated = bool(record.when and record.when.coarse)

    def components(self, unit: Unit) -> Iterator[Component]:
        """The VEVENTs; of several for one occurrence the main one, else the latest revision."""
        checked = [(own, self._checked(_as_event(own))) for own in unit.components]
        master = next(_first(lines, "DTSTART") for own, lines in checked if own is unit.main)
        in_utc = Zones(self.zones).in_utc
        kept: dict[tuple[str, str], tuple[bool, int, list[ContentLine]]] = {}
        for own, lines in checked:
            fitting = list(sharedvalues.consistent(lines, values.moment(master), in_utc))
            occurrence = _first(fitting, "RECURRENCE-ID") or _MASTER
            main = own is unit.main
            if not main and own.first("RECURRENCE-ID") and not _is_dated(fitting):
                self._lose("share-override", own.value("RECURRENCE-ID"))
                continue
            key = (occurrence.value, occurrence.param("TZID"))
            found = (main, ICALENDAR_STAMPS.read(Unit([own])).sequence, fitting)
            if key in kept:
                self._lose("share-part", own.name)
            kept[key] = max(kept.get(key, found), found, key=_precedence)
        for main, _, lines in kept.values():
            yield self._component(lines, main=main)

    def _component(self, lines: Sequence[ContentLine], *, main: bool) -> Component:
        by_name = {line.name: line for line in lines}
        replaced = {"UID", *(_DERIVED if main else ())}
        return Component(
            "VEVENT",
            [
                _line("UID", self.uid),
                *self._stamps(by_name),
                *(line for line in lines if line.name not in replaced),
                *(self._derived(by_name) if main else ()),
            ],
        )

    def _checked(self, own: Component) -> list[ContentLine]:
        """The lines that may leave, written anew."""
        kept: list[ContentLine] = []
        seen: set[str] = set()
        for child in own.children:
            if isinstance(child, Component):
                self._lose("share-part", child.name)
                continue
            rule = sharedvalues.RULES.get(child.name)
            written = self._ruled(child, rule) if rule else None
            if not rule or not written or (rule.once and child.name in seen):
                self._lose_line(child)
                continue
            seen.add(child.name)
            kept.append(_line(written.name, written.value, written.params))
        return kept

    def _ruled(self, line: ContentLine, rule: Rule) -> Written | None:
        if line.name in self.target.leaves_out:
            return None
        if line.name in self.target.ignores:
            self._lose("share-ignored", line.name)
        written = rule.written(line)
        tzid = written.params.get("TZID", ("",))[0] if written else ""
        if written and tzid:
            return self._zoned(written, tzid)
        return written

    def _zoned(self, written: Written, tzid: str) -> Written:
        """A local time keeps its zone if the file can define it, else it floats, and we say so.

        A zone of the IANA database leaves under its plain name, without its vendor's; one of
        Windows under IANA's, unless its own file defines it.
        """
        own = tzid if copied(tzid, self.zones.get(tzid, "")) else ""
        name = iana_name(tzid) or own or windows_name(tzid)
        if name:
            return Written(written.name, written.value, {**written.params, "TZID": (name,)})
        self._lose("share-zone", tzid)
        params = {key: given for key, given in written.params.items() if key != "TZID"}
        return Written(written.name, written.value, params)

    def _stamps(self, by_name: Mapping[str, ContentLine]) -> list[ContentLine]:
        """DTSTAMP is required (RFC 5545 §3.8.7.2); without METHOD it is the last change."""
        changed = by_name.get("LAST-MODIFIED")
        stamp = changed.value if changed else values.written_time(self.changed, "UTC")
        missing = {"DTSTAMP": stamp, "SEQUENCE": "0"}
        return [_line(name, value) for name, value in missing.items() if name not in by_name]

    def _derived(self, by_name: Mapping[str, ContentLine]) -> list[ContentLine]:
        record = self.record
        language = {"LANGUAGE": param("LANGUAGE", record.language)}
        told = borrowed.description(record, self.linked)
        categories = borrowed.categories(record, dated=self._dated)
        contacts = [borrowed.contact_text(own, self.linked) for own in record.contacts]
        whole = record.when and not record.when.timed
        shown: list[tuple[str, str, Mapping[str, tuple[str, ...]]]] = [
            ("SUMMARY", _told(borrowed.summary(record, dated=self._dated)), language),
            ("DESCRIPTION", _told(told), language),
            ("CATEGORIES", ",".join(map(_told, categories)), {}),
            *(("CONTACT", _told(contact), {}) for contact in contacts),
        ]
        absent = {"TRANSP": "TRANSPARENT" if whole else "OPAQUE", "CLASS": "PUBLIC"}
        if record.when and plain(record.when) != record.when:
            absent["X-MIGDESK-EDTF"] = record.when.edtf
        if self.target.busy_status:
            free = "FREE" if whole else "BUSY"
            absent["X-MICROSOFT-CDO-BUSYSTATUS"] = _BUSY.get(record.stage, free)
        shown += [(name, value, {}) for name, value in absent.items() if name not in by_name]
        return [_line(name, value, params) for name, value, params in shown if value]

    def _lose_line(self, line: ContentLine) -> None:
        private = line.name.startswith("X-") or line.name in _NOT_A_LOSS
        if line.name and not private and not self._told_as_series(line):
            self._lose("share-property", line.name)

    def _told_as_series(self, line: ContentLine) -> bool:
        """The series leaves as a category, which calendars show."""
        return line.name == "REFID" and values.text(line) == SERIES + self.record.series

    def _lose(self, id: str, subject: str) -> None:  # noqa: A002 - the field's word
        self.losses.append(Loss(self.record.uid, id, subject))


def _uid(unit: Unit, record: Event) -> str:
    """The record's UID; another for an invitation."""
    if any(own.lines(*INVITATION) for own in unit.components):
        return invitation_uid(record.uid)
    return values.escape(clean_line(spoken(record.uid)))


def _as_event(own: Component) -> Component:
    """A dated to-do leaves as an event, with DTSTART and DTEND: most calendars hide the others."""
    if own.name == "VEVENT" and values.moment(own.first("DTSTART")):
        return own
    dates = SPAN.write(Component("VEVENT", ()), SPAN.read(own))
    rest = (child for child in own.children if _is_no_date(child))
    return Component("VEVENT", (*dates.children, *rest))


def _is_no_date(child: ContentLine | Component) -> bool:
    return isinstance(child, Component) or child.name not in SPAN.names


def _is_dated(lines: Sequence[ContentLine]) -> bool:
    return bool(_first(lines, "RECURRENCE-ID") and _first(lines, "DTSTART"))


def _precedence(found: tuple[bool, int, list[ContentLine]]) -> tuple[bool, int]:
    return found[:2]


def _first(lines: Iterable[ContentLine], name: str) -> ContentLine | None:
    return next((line for line in lines if line.name == name), None)


def _told(text: str) -> str:
    return values.escape(spoken(text))


def _line(
    name: str, value: str, params: Mapping[str, tuple[str, ...]] | None = None
) -> ContentLine:
    given = ((key, own) for key, own in (params or {}).items() if own)
    return ContentLine.of(name, value, tuple(given))
