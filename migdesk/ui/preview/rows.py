"""The rows of the preview: items of the plan, and what could not be read."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from migdesk.formats.stream import LOST
from migdesk.operations.importplan import FileProblem, ImportPlan, PlannedItem
from migdesk.ui.findingwords import is_harmless
from migdesk.ui.preview.kinds import TABS, UNREADABLE, Kind, kind_of


@dataclass(frozen=True, slots=True)
class Row:
    """An item at its place in the plan, or a problem, whose place is none."""

    place: int = -1
    item: PlannedItem | None = None
    problem: FileProblem | None = None

    @property
    def tab(self) -> str:
        """The tab that it stands under."""
        return self.item.change if self.item else UNREADABLE

    @property
    def kind(self) -> Kind:
        """What it is."""
        return kind_of(self.item) if self.item else TABS[UNREADABLE]


_ORDER = {tab: place for place, tab in enumerate(TABS)}


def rows_of(plan: ImportPlan) -> list[Row]:
    """All rows: what is lost, what asks for the user, what will be done, what stays."""
    lost = [
        Row(problem=own)
        for own in plan.problems
        if own.problem.severity == LOST and not is_harmless(own.problem)
    ]
    items = [Row(place, item) for place, item in enumerate(plan.items)]
    return [*lost, *sorted(items, key=_asks_first)]


def _asks_first(row: Row) -> tuple[bool, int]:
    return not (row.item and row.item.notice), _ORDER[row.tab]


def tabs_of(rows: Sequence[Row]) -> list[tuple[str, int]]:
    """The tabs that have rows, each with how many."""
    counts = Counter(row.tab for row in rows)
    return [(tab, counts[tab]) for tab in TABS if counts[tab]]
