"""The allow-list of properties that may leave, and how each value is checked and written.

A value that its type does not allow does not leave: every reader accepts the file. One
rule per property (RFC 5545 §3.8, RFC 7986 §5); what is not here stays at home.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from migdesk.formats import values
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import Written
from migdesk.formats.values import Moment
from migdesk.records import clean

_URI = re.compile(r"(?:https?|mailto|tel|geo|urn|sip|xmpp):[^\s\x00-\x1f\x7f]+", re.IGNORECASE)
_GEO = re.compile(r"([+-]?\d{1,3}(?:\.\d{1,12})?);([+-]?\d{1,3}(?:\.\d{1,12})?)")
_RULE_PART = re.compile(r"[A-Z]{1,20}=[-+A-Z0-9,]{1,400}", re.IGNORECASE)
_FREQUENCIES = frozenset({"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"})
_STATUSES = frozenset({"TENTATIVE", "CONFIRMED", "CANCELLED"})
_LATITUDE, _LONGITUDE = 90, 180

Checked = tuple[str, Mapping[str, tuple[str, ...]]] | None
"""The value and the parameters that its form needs; none when it may not leave."""

Check = Callable[[ContentLine], Checked]


@dataclass(frozen=True, slots=True)
class Rule:
    """How a property leaves: its check, the parameters kept, and whether it stands once."""

    check: Check
    params: tuple[str, ...] = ()
    once: bool = True

    def written(self, line: ContentLine) -> Written | None:
        """The line as it leaves, or none."""
        checked = self.check(line)
        if not checked:
            return None
        value, own = checked
        kept = {name: (line.param(name),) for name in self.params if line.param(name)}
        return Written(line.name, value, {**own, **kept})


def _text(line: ContentLine) -> Checked:
    text = clean(values.text(line))
    return (values.escape(text), {}) if text.strip() else None


def _raw(line: ContentLine) -> Checked:
    value = clean(line.value).strip()
    return (value, {}) if value else None


def _uri(line: ContentLine) -> Checked:
    value = line.value.strip()
    if not _URI.fullmatch(value) or line.param("ENCODING"):
        return None
    return value, {"VALUE": ("URI",)} if line.name == "CONFERENCE" else {}


def _moment(line: ContentLine) -> Checked:
    moment = values.moment(line)
    return _written_moments([moment]) if moment else None


def _moments(line: ContentLine) -> Checked:
    """A list of dates or times; periods (RDATE) stay behind."""
    tzid = line.param("TZID")
    params = (("TZID", (tzid,)),) if tzid else ()
    pieces = (ContentLine.of("X", piece, params) for piece in line.value.split(","))
    moments = [moment for moment in map(values.moment, pieces) if moment]
    kinds = {(moment.is_date, moment.zone) for moment in moments}
    return _written_moments(moments) if len(kinds) == 1 else None


def _written_moments(
    moments: Sequence[Moment],
) -> Checked:
    first = moments[0]
    if first.is_date:
        days = ",".join(values.written_date(moment.at.date()) for moment in moments)
        return days, {"VALUE": ("DATE",)}
    zoned = first.zone not in {"", "UTC"}
    times = ",".join(values.written_time(moment.at, first.zone) for moment in moments)
    return times, {"TZID": (first.zone,)} if zoned else {}


def _utc(line: ContentLine) -> Checked:
    at = values.timestamp(line)
    return (values.written_time(at, "UTC"), {}) if at else None


def _duration(line: ContentLine) -> Checked:
    length = values.duration(line)
    if length is None or length.total_seconds() <= 0:
        return None
    days, seconds = length.days, length.seconds
    time = f"T{seconds // 3600}H{seconds // 60 % 60}M{seconds % 60}S" if seconds else ""
    return (f"P{days}D{time}" if days else f"P{time}"), {}


def _integer(highest: int, line: ContentLine) -> Checked:
    value = line.value.strip()
    fits = value.isascii() and value.isdigit() and len(value) <= len(str(highest))
    return (str(int(value)), {}) if fits and int(value) <= highest else None


def _word(allowed: frozenset[str], line: ContentLine) -> Checked:
    value = line.value.strip().upper()
    return (value, {}) if value in allowed else None


def _geo(line: ContentLine) -> Checked:
    match = _GEO.fullmatch(line.value.strip())
    if not match or abs(float(match[1])) > _LATITUDE or abs(float(match[2])) > _LONGITUDE:
        return None
    return match[0], {}


def _recurrence(line: ContentLine) -> Checked:
    """RECUR whose parts are well-formed (RFC 5545 §3.3.10); expansion is judged elsewhere."""
    pieces = line.value.strip().strip(";").upper().split(";")
    parts = dict(piece.split("=", 1) for piece in pieces if _RULE_PART.fullmatch(piece))
    counts = [parts[name] for name in ("INTERVAL", "COUNT") if name in parts]
    sound = (
        len(parts) == len(pieces)
        and parts.get("FREQ") in _FREQUENCIES
        and all(count.isdigit() and int(count) > 0 for count in counts)
        and not {"COUNT", "UNTIL"} <= parts.keys()
    )
    return (";".join(f"{name}={value}" for name, value in parts.items()), {}) if sound else None


_small = partial(_integer, 9)
_count = partial(_integer, 2**31 - 1)

RULES: Mapping[str, Rule] = {
    "UID": Rule(_raw),
    "DTSTAMP": Rule(_utc),
    "CREATED": Rule(_utc),
    "LAST-MODIFIED": Rule(_utc),
    "SEQUENCE": Rule(_count),
    "RECURRENCE-ID": Rule(_moment, ("RANGE",)),
    "DTSTART": Rule(_moment),
    "DTEND": Rule(_moment),
    "DUE": Rule(_moment),
    "DURATION": Rule(_duration),
    "RRULE": Rule(_recurrence),
    "RDATE": Rule(_moments, once=False),
    "EXDATE": Rule(_moments, once=False),
    "SUMMARY": Rule(_text, ("LANGUAGE",)),
    "DESCRIPTION": Rule(_text, ("LANGUAGE",)),
    "LOCATION": Rule(_text, ("LANGUAGE",)),
    "GEO": Rule(_geo),
    "STATUS": Rule(partial(_word, _STATUSES)),
    "TRANSP": Rule(partial(_word, frozenset({"OPAQUE", "TRANSPARENT"}))),
    "CLASS": Rule(partial(_word, frozenset({"PUBLIC", "PRIVATE", "CONFIDENTIAL"}))),
    "PRIORITY": Rule(_small),
    "CATEGORIES": Rule(_raw, once=False),
    "CONTACT": Rule(_text, once=False),
    "URL": Rule(_uri),
    "CONFERENCE": Rule(_uri, ("FEATURE", "LABEL", "LANGUAGE"), once=False),
    "ATTACH": Rule(_uri, ("FMTTYPE", "LABEL"), once=False),
    "RELATED-TO": Rule(_raw, ("RELTYPE",), once=False),
    "REFID": Rule(_text, once=False),
    "COLOR": Rule(_raw),
}


def consistent(lines: Iterable[ContentLine]) -> Iterator[ContentLine]:
    """The lines without an end that does not fit the start (RFC 5545 §3.8.2.2)."""
    lines = list(lines)
    start = values.moment(next((line for line in lines if line.name == "DTSTART"), None))
    end = values.moment(next((line for line in lines if line.name == "DTEND"), None))
    fits = start and end and _fits(start, end)
    for line in lines:
        misfit = line.name == "DTEND" and not fits
        double = line.name == "DURATION" and (fits or _no_day(start, line))
        if not misfit and not double:
            yield line


def _fits(start: Moment, end: Moment) -> bool:
    floating = {bool(moment.zone) for moment in (start, end)}
    if start.is_date != end.is_date or (not start.is_date and len(floating) > 1):
        return False
    return end.at > start.at or (start.zone != end.zone)


def _no_day(start: Moment | None, line: ContentLine) -> bool:
    """A whole-day event lasts whole days (RFC 5545 §3.6.1)."""
    return bool(start and start.is_date and "T" in line.value)
