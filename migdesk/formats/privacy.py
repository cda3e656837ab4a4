"""CLASS: a record that is meant for few (RFC 5545 §3.8.1.3; of cards RFC 2426 §3.7.1)."""

from migdesk.formats.component import Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import place


def is_private(unit: Unit) -> bool:
    """Whether a part of it is marked as anything but public."""
    return any(_marks(unit))


def kept_private(unit: Unit, other: Unit) -> Unit:
    """``unit``, marked as ``other`` is, if only that one is private: it may hold what that said."""
    marks = _marks(other)
    if not marks or is_private(unit):
        return unit
    main = unit.main
    marked = place(main, main.lines("CLASS"), [ContentLine.of("CLASS", marks[0].value)])
    return Unit([marked if own is main else own for own in unit.components])


def _marks(unit: Unit) -> list[ContentLine]:
    lines = (line for own in unit.components for line in own.lines("CLASS"))
    return [line for line in lines if line.value.strip().upper() not in {"", "PUBLIC"}]
