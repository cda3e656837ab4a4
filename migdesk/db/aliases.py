"""Names that mean the same, from ``resources/authority/aliases.json`` (OIM is IOM)."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from migdesk import assets
from migdesk.db.fold import fold

_ALONE: frozenset[str] = frozenset()


def forms(text: str) -> frozenset[str]:
    """Every folded form of what ``text`` names, its own included."""
    own = fold(text)
    return _groups().get(own, _ALONE) | {own}


def all_forms(texts: Iterable[str]) -> frozenset[str]:
    """The folded forms of several names together."""
    return frozenset().union(*map(forms, texts))


def canonical(text: str) -> str:
    """One folded form that stands for all of them, so that names can be grouped."""
    return min(forms(text))


def short(text: str) -> str:
    """The name that its group puts first (OIM), where that is shorter; else ``text``."""
    first = _firsts().get(fold(text), text)
    return first if len(first) < len(text) else text


@cache
def longest() -> int:
    """How many words the longest alias has."""
    return max((form.count(" ") + 1 for form in _groups()), default=1)


@cache
def _groups() -> Mapping[str, frozenset[str]]:
    """Each folded form with its whole group; groups that share a form are one."""
    found: dict[str, frozenset[str]] = {}
    for names in _names():
        folded = frozenset(map(fold, names))
        group = folded.union(*(found.get(form, _ALONE) for form in folded))
        found.update(dict.fromkeys(group, group))
    return MappingProxyType(found)


@cache
def _firsts() -> Mapping[str, str]:
    """Each folded form with the name that its group puts first."""
    return MappingProxyType({fold(name): names[0] for names in _names() for name in names})


def _names() -> list[list[str]]:
    table = json.loads(assets.path("authority", "aliases.json").read_text(encoding="utf-8"))
    return [names for groups in table.values() for names in groups]
