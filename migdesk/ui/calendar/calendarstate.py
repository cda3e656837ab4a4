"""Where the user is in the calendar, kept apart from the widgets that come and go."""

from dataclasses import dataclass, field
from datetime import date

from migdesk.ui.calendar.sidebar import Choices


@dataclass(frozen=True, slots=True)
class CalendarState:
    """Where the user is in the calendar, kept when the window is made anew.

    ``day`` is in sight; ``ring`` is where the keyboard is in the month, in sight or not.
    """

    view: str = "agenda"
    day: date | None = None
    event: str | None = None
    ring: date | None = None
    choices: Choices = field(default_factory=Choices)
