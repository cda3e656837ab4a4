"""VTIMEZONE for a zone of the IANA database (RFC 5545 §3.6.5).

Yearly rules become RRULE, the form that every program reads; transitions that follow no
rule stand alone. Onsets are in the local time before the change, as the RFC wants.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from migdesk.formats.timezones import zone

_FIRST_YEAR, _LAST_YEAR = 1970, 2046
_STEP = timedelta(days=7)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True, order=True)
class _Onset:
    """One change of offset: when (UTC), from and to which offset, and the new name."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    daylight: bool

    @property
    def local(self) -> datetime:
        return self.at + self.before

    @property
    def kind(self) -> tuple[object, ...]:
        return (self.before, self.after, self.name, self.daylight, self.local.time())


@lru_cache(maxsize=64)
def vtimezone(tzid: str, first: datetime) -> str:
    """The VTIMEZONE of an IANA zone, right from local time ``first`` to 2046; else nothing.

    Not before 1970, when the database of time zones begins.
    """
    found = zone(tzid)
    if not found or tzid == "UTC":
        return ""
    since = first.replace(year=max(first.year - 1, _FIRST_YEAR), day=1)
    runs = _runs([_beginning(found), *_onsets(found)])
    decided = max(onset for run in runs for onset in run.onsets if onset.local <= since)
    wanted = (run for run in runs if run.goes_on(since) or decided in run.onsets)
    blocks = "".join(run.text for run in wanted)
    return f"BEGIN:VTIMEZONE\r\nTZID:{tzid}\r\n{blocks}END:VTIMEZONE\r\n"


def _beginning(found: ZoneInfo) -> _Onset:
    """What holds until the first change, for a zone that has not changed since 1970 for ever."""
    at = datetime(_FIRST_YEAR, 1, 1, tzinfo=UTC).astimezone(found)
    offset = at.utcoffset() or timedelta()
    local = datetime(_FIRST_YEAR, 1, 1)  # noqa: DTZ001 - wall time
    return _Onset(local - offset, offset, offset, at.tzname() or "", bool(at.dst()))


def _onsets(found: ZoneInfo) -> list[_Onset]:
    """Every change of offset or name between 1970 and 2046."""
    at = datetime(_FIRST_YEAR, 1, 1, tzinfo=UTC)
    onsets = []
    while at.year < _LAST_YEAR:
        later = at + _STEP
        if _state(found, at) != _state(found, later):
            onsets.append(_onset(found, at, later))
        at = later
    return onsets


def _state(found: ZoneInfo, at: datetime) -> tuple[timedelta | None, str | None]:
    local = at.astimezone(found)
    return local.utcoffset(), local.tzname()


def _onset(found: ZoneInfo, low: datetime, high: datetime) -> _Onset:
    """The change between two moments, to the second."""
    before = _state(found, low)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        low, high = (middle, high) if _state(found, middle) == before else (low, middle)
    local = high.astimezone(found)
    return _Onset(
        high.replace(tzinfo=None),
        before[0] or timedelta(),
        local.utcoffset() or timedelta(),
        local.tzname() or "",
        bool(local.dst()),
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """Onsets of consecutive years that one yearly rule describes, or a single one."""

    onsets: tuple[_Onset, ...]
    rule: str
    open: bool

    def goes_on(self, since: datetime) -> bool:
        """Whether an onset of this run is later than that local time."""
        return self.open or self.onsets[-1].local >= since

    @property
    def text(self) -> str:
        first, last = self.onsets[0], self.onsets[-1]
        name = "DAYLIGHT" if first.daylight else "STANDARD"
        rule = f"RRULE:FREQ=YEARLY;{self.rule}" if len(self.onsets) > 1 or self.open else ""
        until = "" if self.open or not rule else f";UNTIL={last.at:%Y%m%dT%H%M%S}Z"
        lines = (
            f"BEGIN:{name}",
            f"DTSTART:{first.local:%Y%m%dT%H%M%S}",
            rule + until,
            f"TZOFFSETFROM:{_offset(first.before)}",
            f"TZOFFSETTO:{_offset(first.after)}",
            f"TZNAME:{first.name}",
            f"END:{name}",
        )
        return "".join(f"{line}\r\n" for line in lines if line)


def _runs(onsets: Sequence[_Onset]) -> list[_Run]:
    runs: list[_Run] = []
    for kind in dict.fromkeys(onset.kind for onset in onsets):
        runs += _yearly([onset for onset in onsets if onset.kind == kind])
    return sorted(runs, key=lambda run: run.onsets[0].at)


def _yearly(onsets: Sequence[_Onset]) -> Iterator[_Run]:
    """Onsets of one kind, cut where no single rule describes them any more."""
    rest = list(onsets)
    while rest:
        size, rule = max(
            ((_length(rest, rule), rule) for rule in _rules(rest[0].local)), key=lambda r: r[0]
        )
        goes_on = size > 1 and rest[size - 1].local.year >= _LAST_YEAR - 1
        yield _Run(tuple(rest[:size]), rule, goes_on)
        rest = rest[size:]


def _rules(local: datetime) -> tuple[str, ...]:
    """The yearly rules that a date could follow: its n-th weekday, the last one, the day."""
    weekday = _WEEKDAYS[local.weekday()]
    days = [f"BYDAY={(local.day - 1) // 7 + 1}{weekday}", f"BYMONTHDAY={local.day}"]
    if (local + timedelta(days=7)).month != local.month:
        days.append(f"BYDAY=-1{weekday}")
    return tuple(f"BYMONTH={local.month};{day}" for day in days)


def _length(onsets: Sequence[_Onset], rule: str) -> int:
    """How many onsets, one a year, follow ``rule``."""
    first = onsets[0].local
    for index, onset in enumerate(onsets):
        if onset.local.year != first.year + index or rule not in _rules(onset.local):
            return index
    return len(onsets)


def _offset(offset: timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    rest = f"{seconds % 60:02}" if seconds % 60 else ""
    return f"{sign}{seconds // 3600:02}{seconds // 60 % 60:02}{rest}"
