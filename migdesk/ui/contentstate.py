"""What outlives the content: a change of language or of text size makes that anew."""

from dataclasses import dataclass, field

from migdesk.ui.calendar.calendarstate import CalendarState
from migdesk.ui.contacts.contactsplace import ContactsState
from migdesk.ui.notices import Notice
from migdesk.ui.trail import Trail
from migdesk.ui.wayback import Here


@dataclass(frozen=True, slots=True)
class ContentState:
    """Where the user is, and what is being told."""

    place: str = "calendar"
    calendar: CalendarState = field(default_factory=CalendarState)
    contacts: ContactsState = field(default_factory=ContactsState)
    trail: Trail[Here] | None = None
    notice: Notice | None = None
    busy: bool = False
