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
    when: object


_SIGNS: tuple[Callable[[_Form], object], ...] = (
    lambda form: form.text,
    lambda form: (form.name, form.title, form.when),
    lambda form: (form.name, form.title, form.rank),
    lambda form: (form.name, form.title),
    lambda form: (form.name, form.rank),
    lambda form: form.number,
)
"""What makes two the same, the surest first.

Never their mere order: where one was deleted, the next must not be taken for it.
"""
_SURE, _LIKELY = 2, 3
"""How many signs count where nothing but title and place makes two the same."""


def paired(
    kind: str, units: Texts, records: Texts, *, named: bool = True, known: int = 0
) -> dict[int, int]:
    """The numbers of units, each with that of its record; those without one are left out.

    Of events without a UID, not ``named``, another date is another event, but in its place
    among others that are as they were: a list of meetings that comes each month must not write
    the next ones over the last. So many others are ``known`` already.
    """
    ours, theirs = list(_forms(kind, records)), list(_forms(kind, units))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for count, sign in enumerate(_SIGNS):
        same = known + len(pairs)
        enough = _LIKELY if same * 2 >= known + len(units) else _SURE
        if kind == EVENT and not named and count >= enough:
            break
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
            yield _Form(number, rank, unit.text, unit.main.name, *_told(kind, unit))


def _told(kind: str, unit: Unit) -> tuple[str, object]:
    """The title and the date of a text."""
    if kind != EVENT:
        return vcard.get(unit).display_name, None
    event = vevent.get(unit)
    return event.title, event.when
