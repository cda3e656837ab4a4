"""The lens: one table of rows joins a component and a record, both ways.

Three laws hold for every table (``docs/decisions/lens.md``): GetPut, an unchanged record
changes no byte; PutGet, what was put is read back; PutPut, the last put wins. A row owns
its properties; every other line belongs to the component and is never touched.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeVar

from migdesk.formats import values
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import Written, place, rewritten

Read = Callable[[ContentLine, str], Any]
Matches = Callable[[ContentLine], bool]
R = TypeVar("R")


Write = Callable[[Any, str], Written]
Writer = Callable[[object], list[ContentLine | Component]]


@dataclass(frozen=True, slots=True)
class Row:
    """Some fields of a record and the properties that hold them.

    ``read`` gives one value per field, whatever the file holds; ``write`` is only called
    when a field differs.
    """

    fields: tuple[str, ...]
    names: tuple[str, ...]
    read: Callable[[Component], tuple[Any, ...]]
    write: Callable[[Component, tuple[Any, ...]], Component]


def get(table: Sequence[Row], record: Callable[..., R], unit: Unit) -> R:
    """The record that a unit describes; what cannot be read is the field's empty value."""
    main = unit.main
    found: dict[str, Any] = {}
    for row in table:
        found.update(zip(row.fields, row.read(main), strict=True))
    return record(**found)


def put(table: Sequence[Row], current: object, unit: Unit, record: object) -> Unit:
    """``unit`` with the fields of ``record`` that differ from ``current`` written into it."""
    main = unit.main
    for row in table:
        wanted = tuple(getattr(record, field) for field in row.fields)
        if wanted != tuple(getattr(current, field) for field in row.fields):
            main = row.write(main, wanted)
    return unit if main is unit.main else unit.with_main(main)


def writer(table: Sequence[Row], empty: object, bare: Component) -> Writer:
    """What ``put`` adds to ``bare``, a component of no rows, as a function: for many records."""
    rows = [(row, attrgetter(*row.fields)) for row in table]
    known = [(row, get_, get_(empty), len(row.fields) > 1) for row, get_ in rows]
    first = len(bare.children)

    def written(record: object) -> list[ContentLine | Component]:
        lines: list[ContentLine | Component] = []
        for row, get_, nothing, is_many in known:
            wanted = get_(record)
            if wanted != nothing:
                lines += row.write(bare, wanted if is_many else (wanted,)).children[first:]
        return lines

    return written


def one(field: str, name: str, read: Read, write: Write, matches: Matches | None = None) -> Row:
    """A field held by the first ``name`` line that matches; an empty value has no line."""

    def owned(component: Component) -> list[ContentLine]:
        return [line for line in component.lines(name) if not matches or matches(line)]

    def read_row(component: Component) -> tuple[Any]:
        version = values.dialect(component)
        return (next((read(line, version) for line in owned(component)), read(_EMPTY, version)),)

    def write_row(component: Component, wanted: tuple[Any, ...]) -> Component:
        lines = owned(component)
        if wanted[0] == read(_EMPTY, values.V4):
            return place(component, lines, ())
        written = write(wanted[0], values.dialect(component))
        return place(component, lines[:1], [rewritten(next(iter(lines), None), written)])

    return Row((field,), (name,), read_row, write_row)


def many(
    field: str, names: tuple[str, ...], read: Read, write: Write, matches: Matches | None = None
) -> Row:
    """A tuple held by all matching lines: equal values keep their line, then position decides."""

    def owned(component: Component) -> list[ContentLine]:
        return [line for line in component.lines(*names) if not matches or matches(line)]

    def read_row(component: Component) -> tuple[tuple[Any, ...]]:
        version = values.dialect(component)
        return (tuple(read(line, version) for line in owned(component)),)

    def write_row(component: Component, wanted: tuple[Any, ...]) -> Component:
        version = values.dialect(component)
        lines = owned(component)
        chosen = _paired(wanted[0], lines, lambda line: read(line, version))
        new = [
            line
            if line and read(line, version) == value
            else rewritten(line, write(value, version))
            for value, line in zip(wanted[0], chosen, strict=True)
        ]
        return place(component, lines, new)

    return Row((field,), names, read_row, write_row)


def text(field: str, name: str) -> Row:
    """A TEXT field (RFC 5545 §3.3.11, RFC 6350 §4.1)."""
    return one(field, name, values.text, lambda value, version: written_text(name, value, version))


def uri(field: str, name: str, params: Mapping[str, tuple[str, ...]] | None = None) -> Row:
    """An iCalendar URI field, written raw (RFC 5545 §3.3.13)."""
    return one(
        field, name, lambda line, _: line.value, lambda value, _: Written(name, value, params or {})
    )


def flag(field: str, name: str) -> Row:
    """A BOOLEAN field; false has no line (RFC 5545 §3.3.2)."""
    return one(
        field,
        name,
        lambda line, _: line.value.strip().upper() == "TRUE",
        lambda _, __: Written(name, "TRUE", {}),
    )


def listed(field: str, name: str) -> Row:
    """A tuple of texts held by the items of all ``name`` lines (CATEGORIES, NICKNAME)."""

    def items(line: ContentLine, version: str) -> list[str]:
        found = values.split_items(values.decoded(line))
        return [item for item in (values.unescape(text, version) for text in found) if item]

    def read_row(component: Component) -> tuple[tuple[str, ...]]:
        version = values.dialect(component)
        lines = component.lines(name)
        return (tuple(item for line in lines for item in items(line, version)),)

    def write_row(component: Component, wanted: tuple[Any, ...]) -> Component:
        version = values.dialect(component)
        lines = component.lines(name)
        rest = list(wanted[0])
        kept: list[ContentLine] = []
        for line in lines:
            own = items(line, version)
            if not own or rest[: len(own)] != own:
                break
            kept, rest = [*kept, line], rest[len(own) :]
        if rest:
            joined = ",".join(_item(item, version) for item in rest)
            written = encoded_text(name, joined, version)
            next_line = lines[len(kept)] if len(kept) < len(lines) else None
            kept = [*kept, rewritten(next_line, written)]
        return place(component, lines, kept)

    return Row((field,), (name,), read_row, write_row)


def structured(
    cls: Callable[..., Any], name: str, field: str, params: Mapping[str, str]
) -> tuple[Read, Write]:
    """Reader and writer of a record held by one line: ``field`` its TEXT, the rest parameters.

    ``params`` maps parameter names to fields; a field's default tells whether it is a text,
    a flag or a tuple of texts.
    """
    empty = cls()

    def read(line: ContentLine, version: str) -> Any:  # noqa: ANN401 - whatever ``cls`` makes
        found = {own: read_param(line, param, getattr(empty, own)) for param, own in params.items()}
        return cls(**found, **{field: values.text(line, version)})

    def write(value: object, version: str) -> Written:
        written = written_text(name, getattr(value, field), version)
        own = {param: param_values(getattr(value, field)) for param, field in params.items()}
        return Written(name, written.value, {**written.params, **own})

    return read, write


def read_param(line: ContentLine, param: str, default: object) -> object:
    """A parameter as the type of ``default``: text, flag, or tuple of texts."""
    if isinstance(default, tuple):
        return next((given for key, given in line.params if key == param), ())
    value = line.param(param)
    return value.upper() == "TRUE" if isinstance(default, bool) else value


def param_values(value: object) -> tuple[str, ...]:
    """A field as parameter values; empty when there is nothing to say."""
    if isinstance(value, tuple):
        return value
    if isinstance(value, bool):
        return ("TRUE",) if value else ()
    return (str(value),) if value else ()


def written_text(name: str, value: str, version: str) -> Written:
    """TEXT for ``version``: vCard 2.1 takes quoted-printable for what ASCII cannot hold."""
    return encoded_text(name, values.escape(value, version), version)


def encoded_text(name: str, escaped: str, version: str) -> Written:
    """A value that is already escaped, in the encoding that ``version`` needs."""
    if version == values.V21 and not (escaped.isascii() and escaped.isprintable()):
        params = {"ENCODING": ("QUOTED-PRINTABLE",), "CHARSET": ("UTF-8",)}
        return Written(name, values.quoted_printable(escaped), params)
    return Written(name, escaped, _PLAIN)


def _paired(
    wanted: Sequence[object], lines: Sequence[ContentLine], read: Callable[[ContentLine], object]
) -> list[ContentLine | None]:
    """For each wanted value a line of its own: an equal one if there is, else the next left."""
    left = [(line, read(line)) for line in lines]
    chosen: list[ContentLine | None] = []
    for value in wanted:
        equal = next((pair for pair in left if pair[1] == value), None)
        if equal:
            left.remove(equal)
        chosen.append(equal[0] if equal else None)
    rest = iter([line for line, _ in left])
    return [line or next(rest, None) for line in chosen]


def _item(item: str, version: str) -> str:
    escaped = values.escape(item, version)
    return escaped.replace(",", "\\,") if version == values.V21 else escaped


_EMPTY = ContentLine("X:")
_PLAIN: Mapping[str, tuple[str, ...]] = {"ENCODING": (), "CHARSET": ()}
