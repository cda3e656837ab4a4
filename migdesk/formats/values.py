"""Value types: text between a content line and Python (RFC 5545 §3.3, RFC 6350 §4)."""

import quopri
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from migdesk.formats.component import Component
from migdesk.formats.contentline import ContentLine

V21, V3, V4, ICALENDAR = "2.1", "3.0", "4.0", "2.0"

_ESCAPED = re.compile(r"\\([nN,;\\:])")
_ESCAPED_21 = re.compile(r"\\([;:\\,])")
_SPECIAL = re.compile(r"[\\;,\n]")
_SPECIAL_21 = re.compile(r"[\\;]")
_PART = re.compile(r"(?:\\.|[^;\\]|\\\Z)*", re.DOTALL)
_ITEM = re.compile(r"(?:\\.|[^,\\]|\\\Z)*", re.DOTALL)
_DATE_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII)
_OFFSET = re.compile(r"([\d-]{8,10}T[\d:.]{6,20})([+-])(\d\d):?(\d\d)?", re.ASCII)
_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?",
    re.IGNORECASE | re.ASCII,
)
_WORD = re.compile(r"[A-Za-z0-9-]{1,40}")
_NOUGHT = re.compile(r"^0H(?:0M)?|(?:(?<=H)0M)?(?<=[HM])0S$")
"""What a time need not say at its ends; between hours and seconds stand minutes."""

_QP_SAFE = frozenset(range(0x20, 0x7F)) - frozenset(b"=:")
"""A colon is encoded, too: so no line that goes on can look like BEGIN:… or END:…"""

ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
"""The bare parameters of vCard 2.1 that are no TYPE."""


def dialect(component: Component) -> str:
    """VERSION of a card: "2.1", "3.0" or "4.0"; "2.0" for iCalendar components."""
    if component.name != "VCARD":
        return ICALENDAR
    version = component.value("VERSION").strip()
    return version if version in {V21, V4} else V3


def is_bare(word: str) -> bool:
    """Whether a TYPE word can stand alone in vCard 2.1, and means nothing else there."""
    return bool(_WORD.fullmatch(word)) and word.upper() not in ENCODINGS


def unescape(value: str, version: str = ICALENDAR) -> str:
    """TEXT as a person reads it; a backslash before anything else stays."""
    if "\\" not in value:
        return value
    if version == V21:
        return _ESCAPED_21.sub(r"\1", value)
    return _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], value)


def escape(text: str, version: str = ICALENDAR) -> str:
    """TEXT as it is written (RFC 5545 §3.3.11)."""
    if version == V21:
        return _SPECIAL_21.sub(r"\\\g<0>", text)
    return _SPECIAL.sub(lambda m: r"\n" if m[0] == "\n" else "\\" + m[0], text)


def split_parts(value: str) -> list[str]:
    """The parts of a structured value at its unescaped ``;`` (N, ADR, ORG)."""
    return _split(value, _PART)


def split_items(value: str) -> list[str]:
    """The items of a list at its unescaped ``,`` (CATEGORIES, NICKNAME)."""
    return _split(value, _ITEM)


def _split(value: str, piece: re.Pattern[str]) -> list[str]:
    pieces = []
    position = 0
    while match := piece.match(value, position):
        pieces.append(match[0])
        position = match.end() + 1
        if position > len(value):
            break
    return pieces


def decoded(line: ContentLine) -> str:
    """The line's value after quoted-printable and CHARSET (vCard 2.1), escapes still in it."""
    if not is_quoted_printable(line):
        return line.value
    octets = quopri.decodestring(line.value.encode())
    for charset in (line.param("CHARSET") or "utf-8", "utf-8", "cp1252", "latin-1"):
        try:
            return octets.decode(charset).replace("\r\n", "\n")
        except (LookupError, ValueError):  # no such charset, or not what it says
            continue
    raise AssertionError  # pragma: no cover - latin-1 decodes every octet


def is_decodable(line: ContentLine) -> bool:
    """Whether quoted-printable text is in the character set that its line names, or in UTF-8."""
    try:
        quopri.decodestring(line.value.encode()).decode(line.param("CHARSET") or "utf-8")
    except (LookupError, ValueError):  # as in ``decoded``: a codec may say it in its own way
        return False
    return True


def is_quoted_printable(line: ContentLine) -> bool:
    """Whether the value is written in quoted-printable, by name or as a bare parameter."""
    return any(
        values[0].upper() == "QUOTED-PRINTABLE"
        for key, values in line.params
        if key in {"", "ENCODING"}
    )


def quoted_printable(value: str) -> str:
    """``value`` as UTF-8 in quoted-printable, without soft breaks; line feeds become CRLF."""
    octets = value.replace("\n", "\r\n").encode()
    written = "".join(chr(o) if o in _QP_SAFE else f"={o:02X}" for o in octets)
    return f"{written[:-1]}=20" if written[-1:] == " " else written


def text(line: ContentLine, version: str = ICALENDAR) -> str:
    """A TEXT value as a person reads it."""
    return unescape(decoded(line), version)


def uid(line: ContentLine) -> str:
    """A UID as it compares (RFC 5545 §3.8.4.7): TEXT of one line, which no escape can end."""
    return unescape(line.value, V21)


def types(line: ContentLine) -> tuple[str, ...]:
    """The TYPE words of a card's line in lower case, bare 2.1 ones included."""
    words: list[str] = []
    for key, values in line.params:
        if key == "TYPE" or (key == "" and values[0].upper() not in ENCODINGS):
            words += [word.strip().lower() for value in values for word in value.split(",")]
    return tuple(words)


@dataclass(frozen=True, slots=True)
class Moment:
    """A DATE or DATE-TIME. ``zone`` is a TZID, "UTC", or empty for floating time and dates."""

    at: datetime
    is_date: bool
    zone: str = ""


def moment(line: ContentLine | None) -> Moment | None:
    """DATE and DATE-TIME (RFC 5545 §3.3.4–5); none when it is not one. 23:59:60 is 23:59:59."""
    match = line and _DATE_TIME.fullmatch(line.value.strip())
    if not match or not line:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    try:
        at = datetime(year, month, day, hour, minute, min(second, 59))  # noqa: DTZ001 - wall time
    except ValueError:
        return None
    if match[4] is None:
        return Moment(at, is_date=True)
    return Moment(at, is_date=False, zone="UTC" if match[7] else line.param("TZID"))


def timestamp(line: ContentLine | None) -> datetime | None:
    """A moment as UTC, without its zone: in basic or extended form, at an offset (REV of cards)."""
    if not line:
        return None
    told = line.value.strip()
    ahead = _OFFSET.fullmatch(told)
    value = re.sub(r"(?<=\d)[-:](?=\d)|\.\d+", "", ahead[1] if ahead else told)
    found = moment(ContentLine(f"X:{value}"))
    if not found or not ahead:
        return found.at if found else None
    offset = timedelta(hours=int(ahead[3]), minutes=int(ahead[4] or 0))
    with suppress(OverflowError):
        return found.at - offset if ahead[2] == "+" else found.at + offset
    return None


@dataclass(frozen=True, slots=True)
class Duration:
    """DURATION (RFC 5545 §3.3.6): days of the calendar, weeks among them, then time that passes.

    Where a clock changes meanwhile, P1D ends at the same hour and PT24H does not.
    """

    days: int
    time: timedelta

    @property
    def whole(self) -> timedelta:
        """Both together, where no clock changes."""
        return timedelta(days=self.days) + self.time


def duration(line: ContentLine | None) -> Duration | None:
    """DURATION; none when it is not one."""
    match = line and _DURATION.fullmatch(line.value.strip())
    if not match or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    sign = -1 if match[1] == "-" else 1
    time = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return Duration(sign * (weeks * 7 + days), sign * time)


def written_duration(length: Duration) -> str:
    """DURATION that is not negative; weeks become days."""
    minutes, seconds = divmod(int(length.time.total_seconds()), 60)
    clock = _NOUGHT.sub("", f"{minutes // 60}H{minutes % 60}M{seconds}S") if length.time else ""
    days = f"{length.days}D" if length.days or not clock else ""
    return f"P{days}" + (f"T{clock}" if clock else "")


def written_date(day: date) -> str:
    """DATE; years before 1000 keep their four digits."""
    return f"{day.year:04}{day.month:02}{day.day:02}"


def written_time(at: datetime, zone: str = "") -> str:
    """DATE-TIME, with Z when ``zone`` is "UTC"."""
    clock = f"T{at.hour:02}{at.minute:02}{at.second:02}"
    return written_date(at.date()) + clock + ("Z" if zone == "UTC" else "")
