"""Counts beside filters: every value keeps its row, whatever the filters leave of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from migdesk.db.aliases import canonical
from migdesk.db.summaries import Count, Filter

if TYPE_CHECKING:
    Counting = Callable[[str, Filter], list[Count]]


def standing_counts(count: Counting, field: str, chosen: Filter) -> list[Count]:
    """Every value that there is, also where the filters leave none: no row goes under a click."""
    found, everything = count(field, chosen), Filter(today=chosen.today)
    if chosen == everything:
        return found
    left = {canonical(one.value): one.count for one in found}
    known = count(field, everything)
    return [Count(one.value, left.get(canonical(one.value), 0)) for one in known]
