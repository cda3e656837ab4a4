"""One contact from top to bottom: who, how to copy it, its values, how old they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migdesk.db.summaries import ContactSummary, EventSummary
from migdesk.records import Contact
from migdesk.ui.calendar.eventrow import EventRow
from migdesk.ui.contacts.cardvalues import values_of
from migdesk.ui.contacts.cardwords import CardWords
from migdesk.ui.contacts.copybutton import CopyCardButton
from migdesk.ui.contacts.valuecard import ValueCard
from migdesk.ui.panes.contactcard import ContactCard
from migdesk.ui.panes.flow import FlowLayout
from migdesk.ui.panes.section import Section, SignedRow
from migdesk.ui.panes.sourcerow import SourceRow
from migdesk.ui.panes.texts import SelectableText, WrappedText
from migdesk.ui.panes.words import joined, quoted
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.avatar import Avatar
from migdesk.ui.widgets.buttons import PlainButton
from migdesk.ui.widgets.chip import Chip

_WIDEST = 816
_AT_FIRST = 30


@dataclass(frozen=True, slots=True)
class ShownContact:
    """All that is known about one contact when it is shown."""

    contact: Contact
    events: Sequence[EventSummary]
    people: Sequence[ContactSummary] = ()


class CardSheet(QWidget):
    """The sections of one contact; made anew for each."""

    copy_card_requested = Signal(str)
    copy_email_requested = Signal()
    copy_value_requested = Signal(str)
    copy_contact_requested = Signal(str)
    contact_opened = Signal(str)
    event_opened = Signal(str)
    link_opened = Signal(str)

    def __init__(self, theme: Theme, words: CardWords, shown: ShownContact) -> None:
        super().__init__()
        self._theme, self._words, self._shown = theme, words, shown
        self._contact = shown.contact
        self.copy_button = CopyCardButton(theme)
        self.setAccessibleName(shown.contact.display_name)
        content = QWidget()
        content.setMaximumWidth(theme.px(_WIDEST))
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.px(34), theme.px(22), theme.px(34), theme.px(24))
        column.setSpacing(theme.px(16))
        for part in self._parts():
            column.addWidget(part)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(content, 1)
        row.addStretch(0)

    def _parts(self) -> Iterator[QWidget]:
        yield self._head()
        yield self._buttons()
        values = values_of(self._contact)
        if values:
            card = ValueCard(self._theme, self._words, values)
            card.copy_requested.connect(self.copy_value_requested)
            card.link_opened.connect(self.link_opened)
            yield card
        yield self._checked()
        yield from self._people()
        yield from self._events()
        yield from self._notes()
        yield from self._deduced()
        yield from self._sources()

    def _head(self) -> QWidget:
        theme, contact, words = self._theme, self._contact, self._words
        avatar = Avatar(theme, 68)
        avatar.show_contact(contact.display_name, contact.kind)
        subtitle = joined(words.subtitle(contact), words.tenure(contact))
        texts = QVBoxLayout()
        texts.setSpacing(theme.px(4))
        texts.addStretch()
        texts.addWidget(WrappedText(theme, words.name(contact), "name"))
        for line in (subtitle, words.aliases(contact)):
            if line:
                texts.addWidget(WrappedText(theme, line, "secondary"))
        texts.addStretch()
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(18))
        row.addWidget(avatar)
        row.addLayout(texts, 1)
        return head

    def _buttons(self) -> QWidget:
        email = self._contact.emails[0].address if self._contact.emails else ""
        row = QWidget()
        flow = FlowLayout(self._theme.px(8), row)
        self.copy_button.set_contact(self._contact.display_name, email)
        self.copy_button.requested.connect(self.copy_card_requested)
        flow.addWidget(self.copy_button)
        if email:
            copier = PlainButton(self._theme, self.tr("Copy the address"), "mail")
            copier.clicked.connect(self.copy_email_requested)
            flow.addWidget(copier)
        return row

    def _checked(self) -> QWidget:
        verified = self._contact.verified is not None
        sign, role = ("check", "ok") if verified else ("info", "small")
        text = WrappedText(self._theme, self._words.checked(self._contact), role)
        return SignedRow(self._theme, sign, text, ink="ok" if verified else "text2")

    def _people(self) -> Iterator[QWidget]:
        cards = [
            ContactCard(self._theme, person.name, joined(person.title, person.email), person)
            for person in self._shown.people
        ]
        for card in cards:
            card.opened.connect(self.contact_opened)
            card.copy_requested.connect(self.copy_contact_requested)
        if cards:
            yield self._counted(self.tr("People"), cards)

    def _events(self) -> Iterator[QWidget]:
        events = self._shown.events
        if not events:
            return
        section = Section(self._theme, f"{self.tr('Linked events')} · {len(events)}")
        self._add_events(section, events[:_AT_FIRST])
        if len(events) > _AT_FIRST:
            more = PlainButton(self._theme, self.tr("Show all of them"))
            more.clicked.connect(lambda: self._add_events(section, events[_AT_FIRST:]))
            more.clicked.connect(more.deleteLater)
            section.add(more)
        yield section

    def _add_events(self, section: Section, events: Sequence[EventSummary]) -> None:
        for event in events:
            row = EventRow(self._theme, event, self._words.language)
            row.opened.connect(self.event_opened)
            section.add(row)

    def _notes(self) -> Iterator[QWidget]:
        contact, theme = self._contact, self._theme
        if contact.tags:
            line = QWidget()
            flow = FlowLayout(theme.px(6), line)
            for tag in contact.tags:
                flow.addWidget(Chip(theme, tag))
            yield Section(theme, self.tr("Tags"), line)
        if contact.remark:
            yield Section(theme, self.tr("Remark"), SelectableText(theme, contact.remark))
        if contact.note:
            heading = self.tr("Private note, never shared")
            yield Section(theme, heading, SelectableText(theme, contact.note))

    def _deduced(self) -> Iterator[QWidget]:
        rows = [
            SignedRow(
                self._theme,
                "info",
                WrappedText(self._theme, self._words.deduced(claim), "strong"),
                *([WrappedText(self._theme, quoted(claim.quote), "small")] if claim.quote else []),
            )
            for claim in self._contact.claims
            if claim.inferred
        ]
        if rows:
            yield Section(self._theme, self.tr("Deduced, not written in the source"), *rows)

    def _sources(self) -> Iterator[QWidget]:
        rows = [SourceRow(self._theme, s, self._words.language) for s in self._contact.sources]
        for row in rows:
            row.opened.connect(self.link_opened)
        if rows:
            yield self._counted(self.tr("Sources"), rows)

    def _counted(self, heading: str, parts: Sequence[QWidget]) -> Section:
        return Section(self._theme, f"{heading} · {len(parts)}", *parts)
