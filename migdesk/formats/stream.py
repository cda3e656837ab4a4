"""Reading a whole file: its calendars, cards, and everything that could not be read.

Linear in the size of the file, and strict: components must balance, and what does not is
named with its line. One broken component never spoils the others.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from migdesk.formats.component import Component, Unit, boundary, logical_lines
from migdesk.formats.contentline import ContentLine, unfold
from migdesk.formats.decode import decode

MAX_FILE = 512 * 1024 * 1024
"""Octets of the largest file that is read."""
MAX_LINE = 16 * 1024 * 1024
"""Characters of the longest logical line (a photo, an attachment)."""
MAX_DEPTH = 8
"""Components inside components; RFC 5545 needs three."""

_MANY_BLANKS = 1000
_LINES_UNTOLD = 500
_RECORDS = ("VEVENT", "VTODO", "VCARD")

LOST, ALTERED, NOTE = "lost", "altered", "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a file that its reader should know.

    ``line`` counts physical lines from 1. ``id`` names the sentence in ``messages``.
    ``severity``: "lost" was left out, "altered" was changed or not understood, "note" was
    read whole and is worth saying. ``record`` is the line where the record that it is about
    begins, 0 when it is about none.
    """

    line: int
    id: str
    severity: str = LOST
    parameters: Mapping[str, str | int] = field(default_factory=dict)
    record: int = 0


@dataclass(frozen=True, slots=True)
class SourceCalendar:
    """One VCALENDAR of a file, taken apart.

    ``wrapper`` is its own lines with BEGIN and END, empty for components that stand bare
    in the file. ``timezones`` are (TZID, VTIMEZONE text); ``others`` are the components
    that migdesk keeps but does not show.
    """

    wrapper: str
    timezones: tuple[tuple[str, str], ...]
    units: tuple[Unit, ...]
    others: tuple[Component, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds. ``encoding`` is what it was read from.

    ``left_out`` counts the components that are broken; ``problems`` say why.
    """

    calendars: tuple[SourceCalendar, ...] = ()
    cards: tuple[Unit, ...] = ()
    problems: tuple[Problem, ...] = ()
    encoding: str = "utf-8"
    left_out: int = 0

    @property
    def records(self) -> int:
        """How many events, to-dos and cards."""
        return len(self.cards) + sum(len(calendar.units) for calendar in self.calendars)


def read(data: bytes, tell: Callable[[int, int], object] = lambda _done, _of: None) -> Reading:
    """Everything in an .ics, .vcs or .vcf file; never raises for what a file holds.

    ``tell`` hears how many records were read, of how many; what it raises ends the reading.
    """
    if len(data) > MAX_FILE:
        return refused()
    decoded = decode(data)
    if not decoded.text or decoded.text.isspace():
        return Reading(problems=(Problem(1, "file-empty"),))
    builder = _Builder()
    records = sum(decoded.text.count(f"END:{name}") for name in _RECORDS)
    for place, (number, raw) in enumerate(logical_lines(decoded.text)):
        builder.add(number, raw)
        if place % _LINES_UNTOLD == 0:
            tell(builder.records, max(records, builder.records))
    builder.finish()
    problems = list(builder.problems)
    if decoded.encoding != "utf-8":
        problems.append(Problem(1, "encoding-guessed", NOTE, {"encoding": decoded.encoding}))
    if decoded.text.count("\r\n\r\n") > _MANY_BLANKS:
        problems.append(Problem(1, "blank-lines", NOTE))
    if decoded.stray_cr is not None:
        problems.append(Problem(decoded.stray_cr, "stray-cr", ALTERED))
    reading = _sorted_out(builder.roots, problems, decoded.encoding)
    return replace(reading, left_out=builder.left_out)


def refused() -> Reading:
    """What is said of a file that is larger than ``MAX_FILE``."""
    limit = {"limit": MAX_FILE // 1024 // 1024}
    return Reading(problems=(Problem(1, "file-too-large", LOST, limit),))


class _Open:
    """A component whose END has not come yet.

    ``odd`` are the numbers of lines in it that are not understood; ``has_lost`` says that
    something in it was left out.
    """

    __slots__ = ("begin", "broken", "children", "has_lost", "line", "name", "odd")

    def __init__(self, name: str, begin: ContentLine, line: int) -> None:
        self.name = name
        self.begin = begin
        self.line = line
        self.children: list[ContentLine | Component] = []
        self.broken = self.has_lost = False
        self.odd: list[int] = []


class _Builder:
    """Makes components of logical lines; what does not balance is a problem, not an error."""

    def __init__(self) -> None:
        self.roots: list[Component] = []
        self.problems: list[Problem] = []
        self.records = self.left_out = 0
        self._open: list[_Open] = []
        self._broken = 0
        self._outside = False  # of lines in a row outside, the first is named

    def add(self, number: int, raw: str) -> None:
        """Takes the logical line that starts at physical line ``number``."""
        if len(raw) > MAX_LINE:
            self._break(number, "line-too-long", limit=MAX_LINE // 1024 // 1024)
            return
        line = ContentLine(raw)
        edge = boundary(line)
        if edge and edge[0] == "BEGIN":
            self._begin(edge[1], line, number)
        elif edge:
            self._end(edge[1], line, number)
        elif not self._open:
            if not self._outside:
                self.problems.append(Problem(number, "line-outside", LOST))
            self._outside = True
        else:
            self._open[-1].children.append(line)
            if not line.name:
                self._open[-1].odd.append(number)

    def finish(self) -> None:
        """Closes a calendar whose END never came; components cut inside are lost."""
        while self._open:
            self._unclosed(self._open[-1])

    def _begin(self, name: str, line: ContentLine, number: int) -> None:
        self._outside = False
        self._open.append(_Open(name, line, number))
        if len(self._open) == MAX_DEPTH + 1:
            self._break(number, "nested-too-deep", limit=MAX_DEPTH)

    def _end(self, name: str, line: ContentLine, number: int) -> None:
        if not any(component.name == name for component in self._open[-MAX_DEPTH:]):
            self._break(number, "end-without-begin", component=name[:40])
            return
        while self._open[-1].name != name:
            self._unclosed(self._open[-1])
        self._close(line)

    def _close(self, end: ContentLine) -> None:
        done = self._pop()
        self.records += done.name in _RECORDS
        if done.broken:
            self._leave_out()
        elif not done.has_lost or any(isinstance(own, Component) for own in done.children):
            component = Component(done.name, done.children, done.begin, end, done.line)
            (self._open[-1].children if self._open else self.roots).append(component)
            self._tell_odd(done)

    def _tell_odd(self, done: _Open) -> None:
        """Names the lines that are kept though not understood, once a record is known to stay."""
        if self._open and self._open[-1].name != "VCALENDAR" and done.name not in _RECORDS:
            self._open[-1].odd += done.odd
            return
        for number in done.odd:
            odd = Problem(number, "line-not-understood", ALTERED, record=done.line)
            self.problems.append(odd)

    def _leave_out(self) -> None:
        """The component that was just taken off is left out, with the whole record around it."""
        self._spoil()
        outer = self._open[-1] if self._open else None
        if outer:
            outer.has_lost = True
        self.left_out += not (outer and outer.broken)

    def _unclosed(self, component: _Open) -> None:
        """A calendar is closed for its writer; any other component cannot be trusted."""
        if component.name == "VCALENDAR" and len(self._open) == 1:
            self.problems.append(Problem(component.line, "calendar-cut", ALTERED))
            self._close(ContentLine("END:VCALENDAR"))
            return
        self._break(component.line, "not-closed", component=component.name[:40])
        self._pop()
        outer = self._open[-1] if self._open else None
        if len(self._open) <= MAX_DEPTH:
            (outer.children if outer else self.roots).extend(_records_in(component))
        if outer and outer.name in _RECORDS and component.name in _RECORDS:
            self.left_out += 1  # no record stands inside another: that one has lost its end, too
        else:
            self._leave_out()

    def _pop(self) -> _Open:
        done = self._open.pop()
        self._broken -= done.broken
        return done

    def _break(self, number: int, id: str, **parameters: str | int) -> None:  # noqa: A002 - the field's word
        """Names a fault once, and marks the record it stands in as unreadable."""
        if not self._broken:
            self.problems.append(Problem(number, id, LOST, parameters))
        self._spoil()

    def _spoil(self) -> None:
        inner = self._open[-1] if self._open else None
        too_deep = len(self._open) > MAX_DEPTH
        if inner and not inner.broken and (inner.name != "VCALENDAR" or too_deep):
            inner.broken = True
            self._broken += 1


def _records_in(component: _Open) -> list[Component]:
    """What only seems to stand in a record whose end is missing: whole records after it."""
    inner = (own for own in component.children if isinstance(own, Component))
    return [own for own in inner if own.name in _RECORDS]


def _sorted_out(roots: list[Component], problems: list[Problem], encoding: str) -> Reading:
    calendars = [_calendar(root) for root in roots if root.name == "VCALENDAR"]
    cards = tuple(Unit([root]) for root in roots if root.name == "VCARD")
    bare = [root for root in roots if root.name not in {"VCALENDAR", "VCARD"}]
    if bare:
        calendars.append(_calendar(Component("", bare)))
    if not roots and not any(p.severity == LOST for p in problems if p.id != "line-outside"):
        problems = [Problem(1, "not-a-calendar", LOST)]
    return Reading(tuple(calendars), cards, tuple(sorted(problems, key=_line)), encoding)


def _calendar(root: Component) -> SourceCalendar:
    lines = [child for child in root.children if isinstance(child, ContentLine)]
    timezones: dict[str, str] = {}
    units: dict[tuple[str, str], list[Component]] = {}
    others = []
    for number, component in enumerate(root.components()):
        tzid = component.value("TZID")
        uid = component.value("UID")
        if component.name in {"VEVENT", "VTODO"}:
            units.setdefault((component.name, uid or f"\0{number}"), []).append(component)
        elif component.name == "VTIMEZONE" and tzid and tzid not in timezones:
            timezones[tzid] = component.text
        else:
            others.append(component)
    wrapper = ""
    if root.name:
        end = ContentLine(unfold(root.end.raw))
        wrapper = Component(root.name, lines, root.begin, end).text
    found = tuple(Unit(components) for components in units.values())
    return SourceCalendar(wrapper, tuple(timezones.items()), found, tuple(others))


def _line(problem: Problem) -> int:
    return problem.line


def written(calendar: SourceCalendar) -> Iterator[str]:
    """The text of a calendar put together again."""
    begin, end = ("", "")
    if calendar.wrapper:
        cut = calendar.wrapper.rindex("\r\n", 0, -2) + 2
        begin, end = calendar.wrapper[:cut], calendar.wrapper[cut:]
    yield begin
    yield from (text for _, text in calendar.timezones)
    yield from (unit.text for unit in calendar.units)
    yield from (component.text for component in calendar.others)
    yield end
