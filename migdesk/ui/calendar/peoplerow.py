"""Who organises, supports, speaks: a line for each role, names that are contacts as links."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from migdesk.db.summaries import ContactSummary
from migdesk.records import Participation
from migdesk.ui.calendar.eventwords import role_word
from migdesk.ui.panes.flow import FlowLayout
from migdesk.ui.panes.section import SignedRow
from migdesk.ui.panes.texts import WrappedText
from migdesk.ui.panes.words import paired
from migdesk.ui.panes.wrappedlink import WrappedLink
from migdesk.ui.theme.theme import Theme

_MOST_LINKS = 40

Roles = Sequence[tuple[str, Sequence[Participation]]]


class PeopleRow(SignedRow):
    """``opened`` names a contact by its UID; organisers, when they come first, need no heading."""

    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        roles: Roles,
        contacts: Mapping[Participation, ContactSummary],
    ) -> None:
        super().__init__(theme, "building")
        self._theme, self._contacts = theme, contacts
        for place, (role, people) in enumerate(roles):
            heading = "" if place == 0 and role == "organiser" else role_word(role)
            self.add(self._line(heading, people, "small" if place else "strong"))

    def _line(self, heading: str, people: Sequence[Participation], look: str) -> QWidget:
        names = ", ".join(person.name for person in people if person.name)
        linked = any(person in self._contacts for person in people)
        if not linked or len(people) > _MOST_LINKS:
            words = paired(heading, names) if heading else names
            return WrappedText(self._theme, words, look)
        line = QWidget()
        flow = FlowLayout(0, line)  # each name has an inset
        if heading:
            introduced = QCoreApplication.translate("Pane", "{name}:").format(name=heading)
            flow.addWidget(self._text(introduced, look))
        for person in people:
            flow.addWidget(self._name(person, look, last=person is people[-1]))
        return line

    def _name(self, person: Participation, look: str, *, last: bool) -> QWidget:
        contact = self._contacts.get(person)
        name = person.name or (contact.name if contact else "")
        shown = name if last else f"{name},"
        if contact is None:
            return self._text(shown, look)
        link = WrappedLink(self._theme, shown)
        link.setAccessibleName(name)
        link.clicked.connect(lambda: self.opened.emit(contact.uid))
        return link

    def _text(self, text: str, look: str) -> WrappedText:
        label = WrappedText(self._theme, text, look)
        label.setContentsMargins(self._theme.px(2), 0, self._theme.px(2), 0)
        return label
