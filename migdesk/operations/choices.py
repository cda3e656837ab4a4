"""What somebody may want of the items of a plan, and the plan as it is then written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from migdesk.formats.component import Unit
from migdesk.operations.importplan import (
    CANCELLED,
    CHANGED,
    DECLINED,
    DUPLICATE,
    MERGED,
    NEW,
    REPLY,
    UNCHANGED,
    Choice,
    Decisions,
    ImportPlan,
    Likely,
    PlannedItem,
)
from migdesk.operations.joining import BOTH, OURS, THEIRS, joined
from migdesk.operations.sides import FieldChange, field_changes, updated

__all__ = [
    "ADD",
    "BOTH",
    "IGNORE",
    "KEEP_BOTH",
    "MERGE",
    "OURS",
    "THEIRS",
    "UPDATE",
    "Choice",
    "Choices",
    "FieldChange",
    "actions",
    "decided",
    "decided_again",
    "default",
    "field_changes",
    "written",
]

ADD, UPDATE, MERGE, KEEP_BOTH, IGNORE = "add", "update", "merge", "keep-both", "ignore"

Choices = Mapping[int, Choice]
"""What is wanted, by position in ``plan.items``; of the others their default."""

_ACTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {NEW: (ADD, IGNORE), CHANGED: (UPDATE, IGNORE), DUPLICATE: (MERGE, KEEP_BOTH, IGNORE)}
)
_DEFAULTS: Mapping[str, str] = MappingProxyType({NEW: ADD, CHANGED: UPDATE})
_NOTHING: Choices = MappingProxyType({})

_Texts = dict[tuple[str, str], tuple[Unit, tuple[int, int] | None]]
"""What each record will be, and the calendar that a merge took its dates from."""


def actions(item: PlannedItem) -> tuple[str, ...]:
    """What can be wanted of an item; IGNORE writes nothing of it, and it is offered again."""
    possible = _ACTIONS.get(item.change, (IGNORE,))
    return (ADD, MERGE, IGNORE) if item.change == NEW and item.likely else possible


def default(item: PlannedItem) -> Choice:
    """What is done with an item that nobody decides on.

    Nothing with a probable duplicate, and nothing with a message that cancels a known event
    or answers for one: those are asked.
    """
    asks = item.change == CHANGED and (
        (item.notice == CANCELLED and item.method == "CANCEL") or item.notice == REPLY
    )
    return Choice(IGNORE if asks else _DEFAULTS.get(item.change, IGNORE))


def decided(plan: ImportPlan, choices: Choices = _NOTHING) -> ImportPlan:
    """The plan as it will be written. ValueError for an action that an item does not have."""
    made = [choices.get(place) or default(item) for place, item in enumerate(plan.items)]
    for item, choice in zip(plan.items, made, strict=True):
        if choice.action not in actions(item):
            message = f"{choice.action} is nothing to do with what is {item.change}"
            raise ValueError(message)
    decisions: dict[tuple[str, str, tuple[int, int]], tuple[PlannedItem, Choice]] = {}
    for item, choice in zip(plan.items, made, strict=True):
        decisions.setdefault(item.key, (item, choice))
    items = _decided(plan.items, made)
    return replace(plan, items=tuple(items), decisions=decisions)


def decided_again(plan: ImportPlan, decisions: Decisions) -> ImportPlan:
    """A plan that was made anew, with what was decided of the old one.

    What is no longer as it was then is not written, and ``dropped``; nor is what was to be
    merged with such a one.
    """
    made = {place: _again(item, decisions.get(item.key)) for place, item in enumerate(plan.items)}
    while astray := _astray(plan.items, made, decisions):
        made |= dict.fromkeys(astray, Choice(IGNORE))
    done = replace(decided(plan, made), decisions=decisions)
    found = {item.key: item for item in done.items}
    wanted = ((was, choice) for was, choice in decisions.values() if choice.action != IGNORE)
    lost = (was for was, choice in wanted if not _came(found.get(was.key), was, choice))
    return replace(done, dropped=tuple(lost))


def _again(item: PlannedItem, was: tuple[PlannedItem, Choice] | None) -> Choice:
    return was[1] if was and _is_as(item, was[0]) else Choice(IGNORE)


def _astray(
    items: Sequence[PlannedItem], made: Mapping[int, Choice], decisions: Decisions
) -> list[int]:
    """The merges into what was to come with the same import, and does not."""
    gone = {
        (item.kind, item.uid)
        for place, item in enumerate(items)
        if made[place].action == IGNORE and _was_wanted(item, decisions)
    }
    merges = (place for place, choice in made.items() if choice.action == MERGE)
    ends = ((place, _chosen(items[place], made[place].into)) for place in merges)
    return [place for place, one in ends if not one.stored and (items[place].kind, one.uid) in gone]


def _was_wanted(item: PlannedItem, decisions: Decisions) -> bool:
    return item.key in decisions and decisions[item.key][1].action != IGNORE


def _came(item: PlannedItem | None, was: PlannedItem, choice: Choice) -> bool:
    """Whether an item is written as decided, or here already where nothing else was chosen."""
    if item is None:
        return False
    return item.is_written or (item.change == UNCHANGED and choice == default(was))


def _is_as(item: PlannedItem, was: PlannedItem) -> bool:
    """Whether it was planned from the same texts, and those that it may be merged with as well."""
    if (item.change, item.unit.text, item.received.text) != (
        was.change,
        was.unit.text,
        was.received.text,
    ):
        return False
    ours, then = (own.stored and own.stored.component for own in (item, was))
    return ours == then and _likely(item) == _likely(was)


def _likely(item: PlannedItem) -> list[tuple[str, str]]:
    return [(own.uid, own.unit.text) for own in item.likely]


def _decided(items: Sequence[PlannedItem], made: Sequence[Choice]) -> list[PlannedItem]:
    made = _together(items, made)
    done = [_written(item, choice) for item, choice in zip(items, made, strict=True)]
    return _with_merges(items, made, done)


def written(items: Sequence[PlannedItem], choices: Choices) -> frozenset[int]:
    """The positions of the items of which something will be written."""
    made = [choices.get(place) or default(item) for place, item in enumerate(items)]
    able = enumerate(_together(items, made))
    return frozenset(place for place, choice in able if choice.action != IGNORE)


def _together(items: Sequence[PlannedItem], made: Sequence[Choice]) -> list[Choice]:
    """The same; of several items that change one record, all are ignored if one is.

    They share one text. The choice of fields is that of the one under the record's own UID.
    """
    first: dict[tuple[str, int], Choice] = {}
    for item, choice in zip(items, made, strict=True):
        if item.change == CHANGED and item.stored:
            key = item.kind, item.stored.id
            known = first.get(key)
            leads = known is None or (known.action != IGNORE and not item.is_former)
            if leads or choice.action == IGNORE:
                first[key] = choice
    return [
        first[item.kind, item.stored.id] if item.change == CHANGED and item.stored else choice
        for item, choice in zip(items, made, strict=True)
    ]


def _written(item: PlannedItem, choice: Choice) -> PlannedItem:
    """An item as it is written, but for the fields of a merge."""
    if choice.action == KEEP_BOTH:
        return replace(item, change=NEW)
    if choice.action == UPDATE:
        return updated(item, choice.fields)
    if choice.action == IGNORE and item.change in {NEW, CHANGED}:
        return replace(item, change=DECLINED)
    return item


def _with_merges(
    items: Sequence[PlannedItem], made: Sequence[Choice], done: list[PlannedItem]
) -> list[PlannedItem]:
    """The items, those that are merged with the text of the record that they go into."""
    merges = {
        place: _chosen(items[place], choice.into)
        for place, choice in enumerate(made)
        if choice.action == MERGE
    }
    if not merges:
        return done
    into = {(items[place].kind, items[place].uid): one for place, one in merges.items()}
    texts: _Texts = {
        (item.kind, item.stored.uid if item.stored else item.uid): (item.unit, None)
        for item in done
        if item.change in {NEW, CHANGED}
    }
    for place, one in merges.items():
        done[place] = _merged(done[place], made[place], _end(done[place].kind, one, into), texts)
    return [_with_text(item, texts) for item in done]


def _chosen(item: PlannedItem, uid: str) -> Likely:
    for one in item.likely:
        if uid in {"", one.uid}:
            return one
    message = f"{uid} is nothing that it may be merged with"
    raise ValueError(message)


def _end(kind: str, one: Likely, into: Mapping[tuple[str, str], Likely]) -> Likely:
    """The record at the end of a chain of merges; two that are merged with each other have none."""
    seen = set()
    while (kind, one.uid) in into and one.uid not in seen:
        seen.add(one.uid)
        one = into[kind, one.uid]
    return one


def _merged(item: PlannedItem, choice: Choice, one: Likely, texts: _Texts) -> PlannedItem:
    """An item that goes into another; added as its own if that other is not written at all."""
    key = item.kind, one.uid
    if not one.stored and (key not in texts or one.uid == item.uid):
        return replace(item, change=NEW)
    base, dated = texts.get(key, (one.unit, None))
    unit, is_dated = joined(item.kind, base, item.received, choice.fields, one.uid)
    texts[key] = unit, item.calendar if is_dated else dated
    change = CHANGED if one.stored else MERGED
    return replace(item, change=change, stored=one.stored, unit=unit, into=one.uid)


def _with_text(item: PlannedItem, texts: _Texts) -> PlannedItem:
    """All items of a record share the text that it gets; a new one comes as it is, then changes."""
    if item.into or (item.change == CHANGED and item.stored):
        uid = item.into or (item.stored.uid if item.stored else item.uid)
        unit, dated = texts[item.kind, uid]
        return replace(item, unit=unit, dated=dated)
    return item
