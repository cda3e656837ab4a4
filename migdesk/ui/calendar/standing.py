"""How far an event can be counted on, which is how its line is drawn; never by colour alone."""

from enum import Enum

from migdesk.db.summaries import EventSummary
from migdesk.records import Stage


class Standing(Enum):
    """What a stage means to somebody who looks at a calendar."""

    SETTLED = "settled"
    TENTATIVE = "tentative"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


_STANDINGS = {
    Stage.PLANNED: Standing.TENTATIVE,
    Stage.CONTRADICTORY: Standing.TENTATIVE,
    Stage.POSTPONED: Standing.POSTPONED,
    Stage.CANCELLED: Standing.CANCELLED,
}


def standing(event: EventSummary) -> Standing:
    """The standing of an event; those without a stage are taken at their word."""
    return _STANDINGS.get(event.stage, Standing.SETTLED)
