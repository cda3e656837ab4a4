"""What a component says of its own repetition: RRULE, RDATE, EXDATE, EXRULE (RFC 5545 §3.8.5)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from migdesk.formats import recur, values
from migdesk.formats.component import Component
from migdesk.formats.contentline import ContentLine
from migdesk.formats.filezones import Zones
from migdesk.formats.rule import Rule, Run
from migdesk.formats.sharedvalues import listed
from migdesk.formats.timed import Timed, later
from migdesk.formats.values import Duration, Moment

LIMIT = 1000
"""What one rule tells in a window: every hour of a month, and more."""
EFFORT = 300_000
"""What the rules of a component may cost together: a fifth of a second at most."""
MAX_RULES = 10
"""Rules of one component that are counted out; RFC 5545 §3.8.5.3 wants one."""

_BACK = (4, 40, 400, 4000)
"""Days before its end in which the last time of a rule is looked for."""
_TWO_DAYS = timedelta(days=2)
"""More than any two zones are apart."""

Walls = Mapping[datetime, tuple[datetime, Duration | None]]
"""Wall times by what makes them one and the same; with a length where they have their own."""


@dataclass(frozen=True, slots=True)
class Told:
    """The repetitions in a window; ``whole`` unless there are more than could be counted."""

    walls: Walls
    whole: bool


class Regular:
    """A component that repeats. ``sound`` tells whether each of its rules could be read."""

    def __init__(self, own: Timed, zones: Zones) -> None:
        self.own = own
        self._zones = zones
        lines = own.component.lines("RRULE", "EXRULE")
        self._rules = [(line.name, self.rule(line)) for line in lines[:MAX_RULES]]
        self._are_all = len(lines) <= MAX_RULES
        self.sound = all(rule for _, rule in self._rules)

    def wall(self, moment: Moment) -> datetime:
        """A moment in the wall time, and of the kind, of DTSTART."""
        return self.own.wall(moment, self._zones)

    def key(self, moment: Moment) -> datetime:
        """What makes two moments the same occurrence."""
        return self.own.instant(self.wall(moment))

    def between(self, since: datetime, until: datetime) -> Told:
        """The wall times between two, DTSTART among them wherever it is, less the exceptions."""
        start = self.own.start.at
        walls: dict[datetime, tuple[datetime, Duration | None]]
        walls = {self.own.instant(start): (start, None)}
        gone: set[datetime] = set()
        whole = self._are_all
        for name, rule in self._rules:
            run = self._run(rule, since, until)
            told = {self.own.instant(wall): (wall, None) for wall in run.moments}
            if name == "EXRULE":
                gone |= told.keys()
            else:
                walls |= told
            whole = whole and run.whole
        for moment, length in self._listed("RDATE", since, until):
            walls[self.key(moment)] = self.wall(moment), length
        gone |= self.gone(min(walls), max(walls))
        return Told({key: walls[key] for key in walls.keys() - gone}, whole)

    def gone(self, since: datetime, until: datetime) -> set[datetime]:
        """The keys of the exceptions between two keys, and of some around."""
        return {self.key(moment) for moment, _ in self._listed("EXDATE", since, until)}

    def rule(self, line: ContentLine) -> Rule | None:
        """One rule, in the wall time of DTSTART; none if it is not sound."""
        parts = recur.read(line.value)
        if not parts:
            return None
        start, until = self.own.start, recur.until(parts)
        if not until:
            return Rule(parts, start.at, timed=not start.is_date)
        last = recur.whole(until) if until.is_date else self.wall(until)
        return Rule(parts, start.at, last, timed=not start.is_date)

    def _run(self, rule: Rule | None, since: datetime, until: datetime) -> Run:
        if not rule:
            return Run((), whole=True)
        return rule.between(since, until, LIMIT, EFFORT // len(self._rules))

    def _listed(
        self, name: str, since: datetime, until: datetime
    ) -> Iterator[tuple[Moment, Duration | None]]:
        """The dates of a list that lie between two, roughly, and every period.

        A list of a hundred thousand exceptions is told apart as text.
        """
        lines = self.own.component.lines(name)
        if not lines:
            return
        first, last = later(since, -_TWO_DAYS), later(until, _TWO_DAYS)
        days = tuple(map(values.written_date, (first, last)))
        for line in lines:
            pieces = line.value.replace(";", ",").split(",")  # as vCalendar 1.0 lists them
            near = [piece for piece in pieces if days[0] <= piece.strip()[:8] <= days[1]]
            dates = [piece for piece in near if "/" not in piece]
            yield from ((moment, None) for moment in _moments(line, dates))
            for piece in pieces:
                if "/" in piece:
                    yield from self._period(line, piece)

    def _period(self, line: ContentLine, piece: str) -> Iterator[tuple[Moment, Duration]]:
        begin, _, end = piece.strip().partition("/")
        zone = [(name, held) for name, held in line.params if name == "TZID"]
        name = "DURATION" if values.duration(ContentLine(f"X:{end}")) else "DTEND"
        lines = (
            ContentLine.of(*told, params=tuple(zone)) for told in (("DTSTART", begin), (name, end))
        )
        own = Timed.of(Component("VEVENT", lines), self._zones)
        if own:
            yield own.start, own.length


def last_moment(line: ContentLine, own: Timed, zones: Zones) -> datetime | None:
    """The last time by a rule that names its end (UNTIL), as ``Timed.instant`` tells it.

    None for any other rule, and where it would take too long to find out.
    """
    end = recur.until(recur.parts(line.value))
    rule = Regular(own, zones).rule(line) if end else None
    if not rule or not end:
        return None
    until = later(recur.whole(end), _TWO_DAYS)
    for days in _BACK:
        run = rule.between(later(until, timedelta(days=-days)), until, LIMIT, EFFORT)
        if run.moments and run.whole:
            return own.instant(run.moments[-1])
    return None


def _moments(line: ContentLine, pieces: list[str]) -> Iterator[Moment]:
    if pieces:
        yield from filter(None, listed(line.evolve(",".join(pieces), {})))
