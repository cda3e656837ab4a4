"""Components: ordered trees of content lines and components, kept as read (RFC 5545 §3.6)."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import count

from typing_extensions import override

from migdesk.formats.contentline import ContentLine, is_soft_broken

_WHITE = frozenset({" ", "\t"})
_EDGES = frozenset("bBeE")
_EDGE = re.compile(r"(BEGIN|END):", re.IGNORECASE)


class Component:
    """A named component; immutable. ``begin`` and ``end`` are its own two lines.

    ``line`` is the physical line of its file where it begins, 0 when it came from no file.
    """

    def __init__(
        self,
        name: str,
        children: Iterable["ContentLine | Component"],
        begin: ContentLine | None = None,
        end: ContentLine | None = None,
        line: int = 0,
    ) -> None:
        self.name = name
        self.children = tuple(children)
        self.begin = begin or ContentLine(f"BEGIN:{name}")
        self.end = end or ContentLine(f"END:{name}")
        self.line = line

    @cached_property
    def text(self) -> str:
        """The component's lines, each ended by CRLF."""
        return "".join(f"{raw}\r\n" for raw in self._raws())

    @cached_property
    def _by_name(self) -> dict[str, tuple[ContentLine, ...]]:
        found: dict[str, list[ContentLine]] = {}
        for child in self.children:
            if isinstance(child, ContentLine):
                found.setdefault(child.name, []).append(child)
        return {name: tuple(lines) for name, lines in found.items()}

    def lines(self, *names: str) -> tuple[ContentLine, ...]:
        """The lines with one of these names, in the order of the file."""
        if len(names) == 1:
            return self._by_name.get(names[0], ())
        return tuple(c for c in self.children if isinstance(c, ContentLine) and c.name in names)

    def first(self, name: str) -> ContentLine | None:
        """The first line with this name."""
        lines = self._by_name.get(name)
        return lines[0] if lines else None

    def value(self, name: str) -> str:
        """The raw value of the first line with this name, or nothing."""
        line = self.first(name)
        return line.value if line else ""

    def components(self, *names: str) -> tuple["Component", ...]:
        """The sub-components, or those with one of these names."""
        inner = (child for child in self.children if isinstance(child, Component))
        return tuple(child for child in inner if not names or child.name in names)

    def with_children(self, children: Iterable["ContentLine | Component"]) -> "Component":
        """The same component around other children; itself when they are the same objects."""
        new = tuple(children)
        if len(new) == len(self.children) and all(map(_same, new, self.children)):
            return self
        return Component(self.name, new, self.begin, self.end)

    def _raws(self) -> Iterator[str]:
        yield self.begin.raw
        for child in self.children:
            if isinstance(child, Component):
                yield from child._raws()  # noqa: SLF001 - the same class
            else:
                yield child.raw
        yield self.end.raw

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Component) and self.text == other.text

    @override
    def __hash__(self) -> int:
        return hash(self.text)


class Unit:
    """All components of one UID within one source calendar, in file order; or one card."""

    def __init__(self, components: Iterable[Component]) -> None:
        self.components = tuple(components)

    @cached_property
    def text(self) -> str:
        """The unit as it is stored."""
        return "".join(component.text for component in self.components)

    @property
    def main(self) -> Component:
        """What the record describes: the first master, else the first override."""
        masters = (c for c in self.components if not c.first("RECURRENCE-ID"))
        return next(masters, self.components[0])

    @property
    def tzids(self) -> frozenset[str]:
        """The time zones that its dates name (RFC 5545 §3.2.19)."""
        children = (child for own in self.components for child in own.children)
        lines = (child for child in children if isinstance(child, ContentLine))
        return frozenset(line.param("TZID") for line in lines) - {""}

    def with_main(self, main: Component) -> "Unit":
        """The unit with another main component."""
        old = self.main
        return Unit(main if component is old else component for component in self.components)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unit) and self.text == other.text

    @override
    def __hash__(self) -> int:
        return hash(self.text)


def logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """(number of the first physical line, logical line) of CRLF text.

    Blank lines are left out, and so are blanks before a line that continues nothing: written
    again, it would continue the line before.
    """
    start = end = place = 0
    begun, soft = 0, False
    for number in count(1):
        found = text.find("\r\n", place)
        stop = found if found >= 0 else len(text)
        cut = soft and text[end - 1] == "=" and not _EDGE.match(text, place, stop)
        if not begun or not (cut or text[place : place + 1] in _WHITE):
            if begun:
                yield begun, text[start:end]
            line = text[place:stop].lstrip(" \t")
            begun, start = (number if line.strip() else 0), stop - len(line)
            soft = "=" in line and is_soft_broken(line)
        end, place = stop, stop + 2
        if found < 0:
            break
    if begun:
        yield begun, text[start:end]


def boundary(line: ContentLine) -> tuple[str, str] | None:
    """("BEGIN" or "END", component name) when the line opens or closes a component."""
    if line.raw[:1] in _EDGES and line.name in {"BEGIN", "END"}:
        return line.name, line.value.strip().upper()
    return None


def parse_unit(text: str) -> Unit:
    """A unit from text that was stored; ValueError when components do not balance."""
    roots: list[Component] = []
    open_: list[tuple[str, ContentLine, list[ContentLine | Component]]] = []
    for _, raw in logical_lines(text):
        line = ContentLine(raw)
        edge = boundary(line)
        if edge and edge[0] == "BEGIN":
            open_.append((edge[1], line, []))
        elif not open_ or (edge and edge[1] != open_[-1][0]):
            raise ValueError("the components of a unit do not balance")
        elif edge:
            name, begin, children = open_.pop()
            component = Component(name, children, begin, line)
            (open_[-1][2] if open_ else roots).append(component)
        else:
            open_[-1][2].append(line)
    if open_ or not roots:
        raise ValueError("a unit needs whole components")
    return Unit(roots)


def program(wrapper: str) -> str:
    """The PRODID of a VCALENDAR that is given by its own lines; nothing of bare components."""
    return parse_unit(wrapper).main.value("PRODID").strip() if wrapper else ""


def method(wrapper: str) -> str:
    """The METHOD of a VCALENDAR, in capitals: what its sender asks for (RFC 5546 §1.4)."""
    return parse_unit(wrapper).main.value("METHOD").strip().upper() if wrapper else ""


def _same(one: object, other: object) -> bool:
    return one is other
