"""The allow-list of properties that may leave, and how each value is checked and written.

A value that its type does not allow does not leave: every reader accepts the file. One
rule per property (RFC 5545 §3.8, RFC 7986 §5); what is not here stays at home.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial

from migdesk.formats import recur, values
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import Written
from migdesk.formats.values import Duration, Moment
from migdesk.records import clean, clean_line

_URI = re.compile(r"(?:https?|mailto|tel|geo|urn|sip|xmpp):[^\s\x00-\x1f\x7f]+", re.IGNORECASE)
_GEO = re.compile(r"([+-]?\d{1,3}(?:\.\d{1,12})?);([+-]?\d{1,3}(?:\.\d{1,12})?)", re.ASCII)
_TOKEN = re.compile(r"[A-Za-z0-9./+-]{1,80}")
_COLOUR = re.compile(r"[a-z]{3,30}", re.IGNORECASE)
_RULER = re.compile(r"[ \t]{20,}")
_LINE_ENDS = {0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_STATUSES = frozenset({"TENTATIVE", "CONFIRMED", "CANCELLED"})
_CLASSES = frozenset({"PUBLIC", "PRIVATE", "CONFIDENTIAL"})
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
        given = {name: param(name, line.param(name)) for name in self.params}
        return Written(line.name, value, {**own, **given})


def param(name: str, value: str) -> tuple[str, ...]:
    """A parameter's value as it leaves, or none. One without a backslash, which stops some readers.

    LABEL is words; every other parameter that leaves is a token (RFC 5545 §3.2).
    """
    if name == "LABEL":
        value = spoken(value).replace("\\", "/").strip()
    elif not _TOKEN.fullmatch(value):
        value = ""
    return (value,) if value else ()


def spoken(text: str) -> str:
    """``text`` without control characters, and with what some readers take for a line end as one.

    Blanks that draw a table become one: no line of the file may be all blank.
    """
    return _RULER.sub(" ", clean(text).translate(_LINE_ENDS))


def _text(line: ContentLine) -> Checked:
    text = spoken(values.text(line))
    return (values.escape(text), {}) if text.strip() else None


def _uid(line: ContentLine) -> Checked:
    uid = clean_line(spoken(values.uid(line)))
    return (values.escape(uid), {}) if uid.strip() else None


def _texts(line: ContentLine) -> Checked:
    items = (spoken(values.unescape(item)).strip() for item in values.split_items(line.value))
    value = ",".join(values.escape(item) for item in items if item)
    return (value, {}) if value else None


def _colour(line: ContentLine) -> Checked:
    """A name of CSS3 (RFC 7986 §5.9)."""
    value = line.value.strip()
    return (value, {}) if _COLOUR.fullmatch(value) else None


def leads_out(uri: str) -> bool:
    """Whether an address means something to others: no path of ours, no file inside."""
    return bool(_URI.fullmatch(uri))


def _uri(line: ContentLine) -> Checked:
    value = line.value.strip()
    if not leads_out(value) or line.param("ENCODING"):
        return None
    return value, {"VALUE": ("URI",)} if line.name == "CONFERENCE" else {}


def _moment(line: ContentLine) -> Checked:
    moment = values.moment(line)
    return _written_moments([moment]) if moment else None


def _moments(line: ContentLine) -> Checked:
    """A list of dates or times of one kind."""
    moments = list(listed(line))
    kinds = {moment and (moment.is_date, moment.zone) for moment in moments}
    sound = [moment for moment in moments if moment]
    return _written_moments(sound) if sound and len(kinds) == 1 else None


def _moments_or_periods(line: ContentLine) -> Checked:
    if "/" not in line.value:
        return _moments(line)
    pieces = [piece.partition("/") for piece in line.value.split(",")]
    starts = _moments(line.evolve(",".join(start for start, _, _ in pieces), {}))
    ends = [_end_of_period(end) for _, _, end in pieces]
    if not starts or not all(ends) or "VALUE" in starts[1]:
        return None
    periods = map("/".join, zip(starts[0].split(","), ends, strict=True))
    return ",".join(periods), {"VALUE": ("PERIOD",), **starts[1]}


def _end_of_period(text: str) -> str:
    end = ContentLine(f"X:{text}")
    moment, length = values.moment(end), _duration(end)
    if moment and not moment.is_date:
        return values.written_time(moment.at, moment.zone)
    return length[0] if length else ""


def listed(line: ContentLine) -> Iterator[Moment | None]:
    """The dates of a list (EXDATE, RDATE); none for an item that is no date."""
    tzid = line.param("TZID")
    for piece in line.value.split(","):
        moment = values.moment(ContentLine(f"X:{piece}"))
        zoned = tzid and moment and not moment.is_date and not moment.zone
        yield replace(moment, zone=tzid) if moment and zoned else moment


def _written_moments(moments: Sequence[Moment]) -> tuple[str, Mapping[str, tuple[str, ...]]]:
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
    return (values.written_duration(length), {}) if length and length.whole > timedelta() else None


def _integer(highest: int, line: ContentLine) -> Checked:
    value = line.value.strip()
    fits = value.isascii() and value.isdigit() and len(value) <= len(str(highest))
    return (str(int(value)), {}) if fits and int(value) <= highest else None


def _word(allowed: frozenset[str], line: ContentLine) -> Checked:
    value = line.value.strip().upper()
    return (value, {}) if value in allowed else None


def _class(line: ContentLine) -> Checked:
    """A word that nobody knows is read as PRIVATE (RFC 5545 §3.8.1.3)."""
    value = line.value.strip().upper()
    return (value if value in _CLASSES else "PRIVATE", {}) if value else None


def _geo(line: ContentLine) -> Checked:
    match = _GEO.fullmatch(line.value.strip())
    if not match or abs(float(match[1])) > _LATITUDE or abs(float(match[2])) > _LONGITUDE:
        return None
    return match[0], {}


def _recurrence(line: ContentLine) -> Checked:
    found = recur.parts(line.value)
    return (recur.written(found, None), {}) if found else None


_small = partial(_integer, 9)
_count = partial(_integer, 2**31 - 1)

RULES: Mapping[str, Rule] = {
    "UID": Rule(_uid),
    "DTSTAMP": Rule(_utc),
    "CREATED": Rule(_utc),
    "LAST-MODIFIED": Rule(_utc),
    "SEQUENCE": Rule(_count),
    "RECURRENCE-ID": Rule(_moment, ("RANGE",)),
    "DTSTART": Rule(_moment),
    "DTEND": Rule(_moment),
    "DURATION": Rule(_duration),
    "RRULE": Rule(_recurrence, once=False),
    "RDATE": Rule(_moments_or_periods, once=False),
    "EXDATE": Rule(_moments, once=False),
    "SUMMARY": Rule(_text, ("LANGUAGE",)),
    "DESCRIPTION": Rule(_text, ("LANGUAGE",)),
    "LOCATION": Rule(_text, ("LANGUAGE",)),
    "GEO": Rule(_geo),
    "STATUS": Rule(partial(_word, _STATUSES)),
    "TRANSP": Rule(partial(_word, frozenset({"OPAQUE", "TRANSPARENT"}))),
    "CLASS": Rule(_class),
    "PRIORITY": Rule(_small),
    "CATEGORIES": Rule(_texts, once=False),
    "CONTACT": Rule(_text, once=False),
    "URL": Rule(_uri),
    "CONFERENCE": Rule(_uri, ("FEATURE", "LABEL", "LANGUAGE"), once=False),
    "ATTACH": Rule(_uri, ("FMTTYPE", "LABEL"), once=False),
    "RELATED-TO": Rule(_uid, ("RELTYPE",), once=False),
    "COLOR": Rule(_colour),
}


def consistent(
    lines: Iterable[ContentLine], master: Moment | None, in_utc: recur.InUtc
) -> Iterator[ContentLine]:
    """The lines, with all their dates of the kind of DTSTART: days, local times, times of a zone.

    An end before the start does not leave (RFC 5545 §3.8.2.2). ``master`` is the DTSTART of
    the component that recurs, ``in_utc`` knows the zones of its file.
    """
    lines = list(lines)
    start = values.moment(next((line for line in lines if line.name == "DTSTART"), None))
    end = values.moment(next((line for line in lines if line.name == "DTEND"), None))
    fitting = _ending(end, start) if start and end else None
    for line in lines:
        if line.name == "DTEND" and fitting:
            yield _rewritten(line, [fitting])
        elif line.name == "DURATION" and not fitting:
            yield from _lasting(line, start)
        elif line.name not in {"DTEND", "DURATION"}:
            yield _of_kind(line, master if line.name == "RECURRENCE-ID" else start, in_utc)


def _ending(end: Moment, start: Moment) -> Moment | None:
    """DTEND of the kind of DTSTART; none when it does not lie behind it."""
    if start.is_date:
        is_whole = end.at.time() == time.min or end.at.date() == date.max
        day = end.at if is_whole else end.at + timedelta(days=1)
        end = Moment(datetime.combine(day, time.min), is_date=True)
    elif end.is_date or bool(end.zone) != bool(start.zone):
        end = replace(start, at=end.at)
    return end if end.at > start.at or end.zone != start.zone else None


def _of_kind(line: ContentLine, start: Moment | None, in_utc: recur.InUtc) -> ContentLine:
    if not start or line.name not in {"RRULE", "EXDATE", "RDATE", "RECURRENCE-ID"}:
        return line
    if line.name == "RRULE":
        return ContentLine.of("RRULE", recur.written(recur.parts(line.value), start, in_utc))
    if line.param("VALUE") == "PERIOD":
        return line
    return _rewritten(line, [aligned(moment, start) for moment in listed(line) if moment])


def _rewritten(line: ContentLine, moments: Sequence[Moment]) -> ContentLine:
    value, own = _written_moments(moments)
    return line.evolve(value, {"TZID": (), "VALUE": (), **own})


def aligned(moment: Moment, start: Moment) -> Moment:
    """A moment of the kind of a start: a day, a local time or one of a zone."""
    if start.is_date:
        return Moment(datetime.combine(moment.at, time.min), is_date=True)
    if moment.is_date:
        return replace(start, at=datetime.combine(moment.at, start.at.time()))
    return moment if bool(moment.zone) == bool(start.zone) else replace(start, at=moment.at)


def _lasting(line: ContentLine, start: Moment | None) -> Iterator[ContentLine]:
    """A whole-day event lasts whole days (RFC 5545 §3.6.1)."""
    length = values.duration(line)
    if not start or not start.is_date or not length:
        yield line
    elif length.whole.days:
        yield line.evolve(values.written_duration(Duration(length.whole.days, timedelta())), {})
