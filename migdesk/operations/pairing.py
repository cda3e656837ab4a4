"""Several records of one UID, and the units that a file holds of it: which is which."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.operations.importplan import EVENT

Texts = Mapping[int, Sequence[Unit]]
"""By its number among those of one UID, each record or unit in every text it is known in."""


class _Form(NamedTuple):
    """One text of a record. ``rank`` is its number among those of the same component name."""

    number: int
    rank: int
    text: str
    name: str
    title: str


_SIGNS: tuple[Callable[[_Form], object], ...] = (
    lambda form: form.text,
    lambda form: (form.name, form.title, form.rank),
    lambda form: (form.name, form.title),
    lambda form: (form.name, form.rank),
    lambda form: form.number,
)
"""What makes two the same, the surest first.

Never their mere order: where one was deleted, the next must not be taken for it.
"""


def paired(kind: str, units: Texts, records: Texts) -> dict[int, int]:
    """The numbers of units, each with that of its record; those without one are left out."""
    ours, theirs = list(_forms(kind, records)), list(_forms(kind, units))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for sign in _SIGNS:
        places: dict[object, deque[int]] = {}
        for form in ours:
            if form.number not in taken:
                places.setdefault(sign(form), deque()).append(form.number)
        for form in theirs:
            place = places.get(sign(form), deque()) if form.number not in pairs else deque()
            while place and place[0] in taken:
                place.popleft()
            if place:
                pairs[form.number] = place[0]
                taken.add(place[0])
    return pairs


def _forms(kind: str, texts: Texts) -> Iterator[_Form]:
    before: Counter[str] = Counter()
    for place, number in enumerate(sorted(texts)):
        first = texts[number][0].main.name
        rank = number - place + before[first]
        before[first] += 1
        for unit in texts[number]:
            yield _Form(number, rank, unit.text, unit.main.name, _title(kind, unit))


def _title(kind: str, unit: Unit) -> str:
    return vevent.get(unit).title if kind == EVENT else vcard.get(unit).display_name
