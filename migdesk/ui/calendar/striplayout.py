"""How the pills of a month's strip share their rows: pure arithmetic on widths."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

_ABREAST = 3


@dataclass(frozen=True, slots=True)
class Room:
    """What pills have to fit into, in pixels; ``more`` is how wide the "+ 3" at the end is."""

    width: float
    rows: int
    gap: float
    narrowest: float
    more: float


@dataclass(frozen=True, slots=True)
class Slot:
    """Where one pill lies."""

    row: int
    left: float
    width: float


def flow(widths: Sequence[float], room: Room) -> tuple[Slot, ...]:
    """A slot for each of the first pills; those left out are told by the "+ 3" at the end.

    A pill takes what it needs up to a fair share of its row, or what is left of the row if
    that is at least ``narrowest``; then what nobody took goes to those cut short.
    """
    last_row = room.width
    slots = _placed(widths, room, last_row)
    if len(slots) < len(widths):
        last_row = room.width - room.more - room.gap
        slots = _placed(widths, room, last_row)
    grown: list[Slot] = []
    for row, group in groupby(slots, attrgetter("row")):
        needs = widths[len(grown) :]
        grown += _grown(list(group), needs, _end(row, room, last_row), room.gap)
    return tuple(grown)


def _placed(widths: Sequence[float], room: Room, last_row: float) -> list[Slot]:
    slots: list[Slot] = []
    row, left = 0, 0.0
    share = _share(len(widths), room)
    for width in widths:
        wanted = max(min(width, share), room.narrowest)
        if left and _end(row, room, last_row) - left < min(wanted, room.narrowest):
            row, left = row + 1, 0.0
        fits = min(wanted, _end(row, room, last_row) - left)
        if row >= room.rows or fits <= 0:
            break
        slots.append(Slot(row, left, fits))
        left += fits + room.gap
    return slots


def _grown(slots: list[Slot], needs: Sequence[float], end: float, gap: float) -> list[Slot]:
    widths = [slot.width for slot in slots]
    spare = end - slots[-1].left - slots[-1].width
    short = sorted((needs[i] - width, i) for i, width in enumerate(widths) if needs[i] > width)
    for done, (need, i) in enumerate(short):
        given = min(need, spare / (len(short) - done))
        widths[i] += given
        spare -= given
    lefts = [sum(widths[:i]) + i * gap for i in range(len(slots))]
    return [
        replace(slot, left=left, width=width)
        for slot, left, width in zip(slots, lefts, widths, strict=True)
    ]


def _end(row: int, room: Room, last_row: float) -> float:
    return last_row if row == room.rows - 1 else room.width


def _share(count: int, room: Room) -> float:
    pills = min(_ABREAST, max(count, 1))
    return (room.width - (pills - 1) * room.gap) / pills
