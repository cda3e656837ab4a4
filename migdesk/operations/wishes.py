"""What the command line wants of a plan, which nobody looks at item by item."""

from collections.abc import Iterator

from migdesk.operations import choices
from migdesk.operations.choices import IGNORE, KEEP_BOTH, MERGE, UPDATE, Choice
from migdesk.operations.importplan import CANCELLED, CHANGED, DUPLICATE, ImportPlan

_ACTIONS = {"add": KEEP_BOTH, "skip": IGNORE, "merge": MERGE}
DUPLICATES = tuple(_ACTIONS)
"""What may be done with probable duplicates; the first is done unless another is asked for.

Where nobody is asked, two records of one thing are a lesser harm than one that did not come in.
"""


def hints(plan: ImportPlan) -> Iterator[str]:
    """How to ask for what was not done."""
    if plan.duplicates or plan.doubled:
        yield "of what is probably here already: --duplicates add, skip or merge"
    if any(item.notice == CANCELLED for item in plan.declined):
        yield "to cancel the events that were cancelled: --accept-cancelled"


def decided(plan: ImportPlan, *, duplicates: str, accept_cancelled: bool) -> ImportPlan:
    """The plan as it is written: all by default, but for duplicates and cancellations."""
    wanted = {}
    for place, item in enumerate(plan.items):
        if item.change == DUPLICATE:
            wanted[place] = Choice(_ACTIONS[duplicates])
        elif accept_cancelled and item.change == CHANGED and item.notice == CANCELLED:
            wanted[place] = Choice(UPDATE)
    return choices.decided(plan, wanted)
