"""What an export can be of, as the window stands: what is selected, and what the filters show."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from migdesk.db.summaries import Filter
from migdesk.operations.bundles import CONTACTS, EVENTS
from migdesk.ui.content import Content

KINDS = (EVENTS, CONTACTS)
SELECTED, SHOWN, ALL = "selected", "shown", "all"


@dataclass(frozen=True, slots=True)
class Subject:
    """``kind`` is what is looked at; ``since`` and ``until`` are the days that are in sight."""

    kind: str = EVENTS
    selected: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shown: Mapping[str, Filter] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None

    def scopes(self, kind: str) -> tuple[str, ...]:
        """What there is to choose from."""
        several = (SHOWN, ALL)
        return (SELECTED, *several) if self.selected.get(kind) else several

    def filter(
        self, kind: str, scope: str, since: date | None = None, until: date | None = None
    ) -> Filter:
        """A scope as criteria; the days only narrow what is shown."""
        if scope == ALL:
            return Filter()
        if scope == SELECTED:
            return Filter(uids=frozenset(self.selected[kind]))
        shown = self.shown.get(kind, Filter())
        return replace(shown, since=since, until=until) if kind == EVENTS else shown

    def is_alone(self, kind: str, scope: str) -> bool:
        """Whether one record is meant by itself."""
        return scope == SELECTED and len(self.selected[kind]) == 1


def subject_of(content: Content) -> Subject:
    """What is selected and shown in the window; of the month view, the month that is in sight."""
    calendar, contacts = content.calendar, content.contacts
    contact = contacts.selected()
    first = calendar.month.month() if calendar.view == "month" else None
    return Subject(
        CONTACTS if content.place == "contacts" else EVENTS,
        {EVENTS: tuple(calendar.selected()), CONTACTS: (contact,) if contact else ()},
        {EVENTS: calendar.sidebar.filter(), CONTACTS: contacts.filter()},
        first,
        _last_of(first) if first else None,
    )


def _last_of(month: date) -> date:
    behind = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return behind - timedelta(days=1)
