"""Changing some lines of a component and no others."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from migdesk.formats import values
from migdesk.formats.component import Component
from migdesk.formats.contentline import ContentLine, Params, is_soft_broken

_LABEL = re.compile("X-(?!MIGDESK-)")


@dataclass(frozen=True, slots=True)
class Written:
    """How a value is written: the property, its encoded text, and the parameters owned.

    A parameter with no values is removed; one that is not named stays.
    """

    name: str
    value: str
    params: Mapping[str, tuple[str, ...]]


def rewritten(line: ContentLine | None, written: Written) -> ContentLine:
    """``line`` with another value, its other parameters and group kept; or a new line."""
    if line is None or line.name != written.name:
        params: Params = tuple((key, given) for key, given in written.params.items() if given)
        return ContentLine.of(written.name, written.value, params)
    if values.is_quoted_printable(line):
        line = ContentLine.of(line.name, "", _without_encoding(line.params), line.group)
    return line.evolve(written.value, written.params)


def _without_encoding(params: Params) -> Params:
    return tuple(
        (key, given)
        for key, given in params
        if key not in {"ENCODING", "CHARSET"} and (key or given[0].upper() != "QUOTED-PRINTABLE")
    )


def place(
    component: Component, old: Sequence[ContentLine], new: Sequence[ContentLine]
) -> Component:
    """``new`` in the places of ``old``, surplus after the last; a removed line takes its label.

    ``old`` are lines of the component in its order. New lines without a place go behind
    the last property.
    """
    slots = {id(line): index for index, line in enumerate(old)}
    gone = {line.group for line in old} - {""}
    if gone:
        gone -= {line.group for line in new}
    children: list[ContentLine | Component] = []
    behind = None
    for child in component.children:
        index = slots.get(id(child))
        if index is None:
            children.append(child)
        elif index < len(new):
            children.append(new[index])
            behind = len(children)
    if behind is None:
        behind = _end_of_properties(children)
    while behind and _swallows(children[behind - 1]):
        behind -= 1
    children[behind:behind] = new[len(old) :]
    return component.with_children(_without_labels(children, gone))


def _swallows(child: ContentLine | Component) -> bool:
    """Whether the line behind would be read as more of this one: its soft break leads nowhere."""
    return isinstance(child, ContentLine) and child.raw[-1:] == "=" and is_soft_broken(child.raw)


def _without_labels(
    children: Sequence[ContentLine | Component], groups: set[str]
) -> Iterable[ContentLine | Component]:
    """Leaves out foreign X- lines whose group has nothing else any more (item1.X-ABLabel)."""
    if not groups:
        return children
    lines = [child for child in children if isinstance(child, ContentLine)]
    alive = {line.group for line in lines if not _LABEL.match(line.name)}
    dead = {id(line) for line in lines if line.group in groups - alive}
    return [child for child in children if id(child) not in dead]


def _end_of_properties(children: Sequence[ContentLine | Component]) -> int:
    components = (i for i, child in enumerate(children) if isinstance(child, Component))
    return next(components, len(children))
