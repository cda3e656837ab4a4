"""One contact from top to bottom: who, how to copy it, its values, how old they are."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.db.summaries import ContactSummary, EventSummary
from migdesk.ui.calendar.eventrow import EventRow
from migdesk.ui.contacts.cardvalues import values_of
from migdesk.ui.contacts.cardwords import CardWords
from migdesk.ui.contacts.contactsnews import CardNews
from migdesk.ui.contacts.copybutton import CopyCardButton
from migdesk.ui.contacts.valuecard import ValueCard
from migdesk.ui.panes.chiprow import tags_of
from migdesk.ui.panes.contactcard import ContactCard
from migdesk.ui.panes.flow import FlowLayout
from migdesk.ui.panes.provenance import ArrivalRow, DeducedSection, SourcesSection
from migdesk.ui.panes.section import ListSection, Section, SignedRow
from migdesk.ui.panes.texts import SelectableText, WrappedText
from migdesk.ui.panes.words import counted, joined
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.avatar import Avatar
from migdesk.ui.widgets.buttons import PlainButton

_WIDEST, _NARROW = 816, 440
_MARGIN, _SLIM = 34, 12


class CardSheet(QWidget):
    """The sections of one contact; made anew for each."""

    copy_card_requested = Signal(str)
    copy_email_requested = Signal()
    copy_value_requested = Signal(str)
    copy_contact_requested = Signal(str)
    contact_opened = Signal(str)
    event_opened = Signal(str)
    link_opened = Signal(str)

    def __init__(self, theme: Theme, words: CardWords, shown: CardNews) -> None:
        super().__init__()
        self._theme, self._words, self._shown = theme, words, shown
        self._contact = shown.contact
        self.copy_button = CopyCardButton(theme)
        self.setAccessibleName(shown.contact.display_name)
        content = QWidget()
        content.setMaximumWidth(theme.px(_WIDEST))
        self._column = column = QVBoxLayout(content)
        self._leave(_MARGIN)
        column.setSpacing(theme.px(16))
        for part in self._parts():
            column.addWidget(part)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(content, 1)
        row.addStretch(0)

    @override
    def minimumSizeHint(self) -> QSize:
        least, px = super().minimumSizeHint(), self._theme.px
        spare = self._column.contentsMargins().left() - px(_SLIM)
        return QSize(least.width() - 2 * spare, least.height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._leave(_SLIM if self.width() < self._theme.px(_NARROW) else _MARGIN)

    def _leave(self, side: int) -> None:
        """The room at both sides: little where there is little."""
        px = self._theme.px
        self._column.setContentsMargins(px(side), px(22), px(side), px(24))

    def _parts(self) -> Iterator[QWidget]:
        yield self._head()
        yield self._buttons()
        values = values_of(self._contact)
        if values:
            card = ValueCard(self._theme, self._words, values)
            card.copy_requested.connect(self.copy_value_requested)
            card.link_opened.connect(self.link_opened)
            yield card
        if values or self._contact.verified is not None:
            yield self._checked()
        yield from self._people()
        yield from self._events()
        yield from self._notes()
        yield from self._provenance()

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
        email = self._contact.email
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
        """Green is for what is still to be relied on; sign and words say the same."""
        fresh = self._words.is_fresh(self._contact)
        sign, role = ("check", "ok") if fresh else ("info", "small")
        if self._contact.verified is not None and not fresh:
            sign = "clock"
        text = WrappedText(self._theme, self._words.checked(self._contact), role)
        return SignedRow(self._theme, sign, text, ink="ok" if fresh else "text2")

    def _people(self) -> Iterator[QWidget]:
        people = self._shown.people
        if people:
            heading = counted(self.tr("People"), people)
            yield ListSection(self._theme, heading, people, self._person)

    def _person(self, person: ContactSummary) -> ContactCard:
        card = ContactCard(self._theme, person.name, joined(person.title, person.email), person)
        card.opened.connect(self.contact_opened)
        card.copy_requested.connect(self.copy_contact_requested)
        return card

    def _events(self) -> Iterator[QWidget]:
        events = self._shown.events
        if events:
            heading = counted(self.tr("Linked events"), events)
            yield ListSection(self._theme, heading, events, self._event)

    def _event(self, event: EventSummary) -> EventRow:
        row = EventRow(self._theme, event, self._words.language)
        row.opened.connect(self.event_opened)
        return row

    def _notes(self) -> Iterator[QWidget]:
        contact, theme = self._contact, self._theme
        if contact.tags:
            yield Section(theme, self.tr("Tags"), tags_of(theme, contact.tags))
        if contact.remark:
            yield Section(theme, self.tr("Remark"), SelectableText(theme, contact.remark))
        if contact.note:
            heading = self.tr("Private note, never shared")
            yield Section(theme, heading, SelectableText(theme, contact.note))

    def _provenance(self) -> Iterator[QWidget]:
        claims = [claim for claim in self._contact.claims if claim.inferred]
        sources = self._contact.sources
        if claims:
            yield DeducedSection(self._theme, claims, self._words.deduced)
        if sources:
            section = SourcesSection(self._theme, sources, self._words.language)
            section.opened.connect(self.link_opened)
            yield section
        if self._shown.arrivals:
            yield ArrivalRow(self._theme, self._shown.arrivals, self._words.language)
