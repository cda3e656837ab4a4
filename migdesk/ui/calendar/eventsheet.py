"""One event from top to bottom, every section that has something to say."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migdesk.db.summaries import ContactSummary
from migdesk.records import Claim, Document, Participation, Stage
from migdesk.ui.calendar.calendarnews import EventNews
from migdesk.ui.calendar.eventfacts import (
    WRITTEN_TO,
    Dispute,
    deduced,
    disputes,
    each_once,
    neighbours,
    people,
)
from migdesk.ui.calendar.eventpanewords import EventPaneWords, invited_words
from migdesk.ui.calendar.eventrow import EventRow
from migdesk.ui.calendar.eventwords import role_word, title_words
from migdesk.ui.calendar.peoplerow import PeopleRow
from migdesk.ui.links import is_openable, shown_address
from migdesk.ui.panes.chiprow import ChipRow, tags_of
from migdesk.ui.panes.claimcard import ClaimCard
from migdesk.ui.panes.contactcard import ContactCard, NameCard
from migdesk.ui.panes.contactwords import second_line
from migdesk.ui.panes.provenance import ArrivalRow, DeducedSection, SourcesSection
from migdesk.ui.panes.rows import FactRow, LinkedRow
from migdesk.ui.panes.section import ListSection, Section, SignedRow
from migdesk.ui.panes.texts import LONGEST_TEXT, SelectableText, WrappedText
from migdesk.ui.panes.words import counted, joined, language_word, paired
from migdesk.ui.panes.wrappedlink import WrappedLink
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.chip import Chip

_OPEN_STAGES = {Stage.PLANNED, Stage.POSTPONED, Stage.CONTRADICTORY}
_STAGE_ICONS = {Stage.CONFIRMED: "check", Stage.HELD: "check", Stage.CONTRADICTORY: "warning"}


class EventSheet(QWidget):
    """The sections of one event; made anew for each."""

    copy_card_requested = Signal(str)
    contact_opened = Signal(str)
    event_opened = Signal(str)
    link_opened = Signal(str)

    def __init__(self, theme: Theme, words: EventPaneWords, shown: EventNews) -> None:
        super().__init__()
        self._theme, self._words, self._shown = theme, words, shown
        self._event = shown.event
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(12))
        self.setAccessibleName(shown.event.title)
        for part in self._parts():
            column.addWidget(part)
        column.addStretch(1)

    def _parts(self) -> Iterator[QWidget]:
        yield from self._head()
        yield from self._facts()
        yield from map(self._dispute, disputes(self._words.shown(self._event).claims))
        yield from self._description()
        yield from self._contacts()
        yield from self._documents()
        yield from self._provenance()
        yield from self._series()
        yield from self._rest()

    def _head(self) -> Iterator[QWidget]:
        event, theme = self._event, self._theme
        chips = []
        if event.series:
            chips.append(Chip(theme, event.series, hue=self._shown.summary.colour))
        if event.edition:
            chips.append(Chip(theme, self._words.edition(event)))
        stage = self._words.stage(event)
        if stage:
            unsettled, icon = event.stage in _OPEN_STAGES, _STAGE_ICONS.get(event.stage, "")
            chips.append(Chip(theme, stage, icon=icon, dashed=unsettled))
        if chips:
            yield ChipRow(theme, chips)
        yield WrappedText(theme, title_words(event.title), "title")
        if event.alt_titles:
            names = joined(*(other.text for other in event.alt_titles))
            yield WrappedText(theme, paired(self.tr("Other name"), names), "small")

    def _facts(self) -> Iterator[QWidget]:
        event, words = self._event, self._words
        yield self._fact("clock", words.when(event), *words.when_notes(event))
        if self._shown.summary.recurring:
            yield self._fact("repeat", *words.repetition(self._shown))
        if event.location:
            yield self._fact("pin", event.location)
        yield from self._addresses()
        roles = people(event)
        if roles:
            contacts = {part: contact for part, contact in self._shown.contacts if contact}
            row = PeopleRow(self._theme, roles, contacts)
            row.opened.connect(self.contact_opened)
            yield row
        if event.languages:
            yield self._fact("globe", words.listed(map(language_word, event.languages)))

    def _addresses(self) -> Iterator[QWidget]:
        event = self._event
        named = (
            ("globe", event.url, shown_address(event.url)),
            ("video", event.join_url, self.tr("Join online")),
            ("note", event.registration_url, self.tr("Register")),
        )
        for icon, address, title in named:
            if address:
                yield self._linked(icon, title if is_openable(address) else address, address)
        parent = self._shown.parent
        if parent:
            link = WrappedLink(self._theme, paired(self.tr("Part of"), title_words(parent.title)))
            link.clicked.connect(lambda: self.event_opened.emit(parent.uid))
            yield SignedRow(self._theme, "calendar", link)
        elif event.parent:
            yield self._fact("calendar", self.tr("Part of a larger event"))

    def _description(self) -> Iterator[QWidget]:
        text = self._event.description
        if text:
            shown = SelectableText(self._theme, text)
            shown.setAccessibleName(self.tr("Description"))
            yield shown
        if len(text) > LONGEST_TEXT:
            yield self._text(self.tr("Only the beginning is shown; an export holds all of it."))

    def _dispute(self, dispute: Dispute) -> QWidget:
        heading = joined(self.tr("Sources disagree"), self._words.field(dispute.field))
        claims = dispute.claims
        pairs = [claims[place : place + 2] for place in range(0, len(claims), 2)]
        return ListSection(self._theme, heading, pairs, self._side_by_side)

    def _side_by_side(self, claims: Sequence[Claim]) -> QWidget:
        words, line = self._words, QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        for claim in claims:
            claimant = words.claimant(claim, self._event.sources)
            row.addWidget(ClaimCard(self._theme, words.claimed(claim), claimant, claim.quote), 1)
        return line

    def _contacts(self) -> Iterator[QWidget]:
        shown = [pair for pair in self._shown.contacts if pair[0].role in WRITTEN_TO]
        if shown:
            heading = counted(self.tr("Contacts"), shown)
            yield ListSection(self._theme, heading, shown, self._contact)

    def _contact(self, pair: tuple[Participation, ContactSummary | None]) -> QWidget:
        part, contact = pair
        role = "" if part.role == "contact" else role_word(part.role)
        if contact is None:
            return NameCard(self._theme, part.name, role)
        line = joined(role, second_line(contact))
        card = ContactCard(self._theme, contact.name, line, contact)
        card.opened.connect(self.contact_opened)
        card.copy_requested.connect(self.copy_card_requested)
        return card

    def _documents(self) -> Iterator[QWidget]:
        documents = self._event.documents
        if documents:
            heading = counted(self.tr("Documents"), documents)
            yield ListSection(self._theme, heading, documents, self._document)

    def _document(self, document: Document) -> LinkedRow:
        title, notes = document.title or document.url, self._words.document(document)
        return self._linked("document", title, document.url, notes)

    def _provenance(self) -> Iterator[QWidget]:
        claims, sources = deduced(self._words.shown(self._event).claims), self._event.sources
        if claims:
            told = partial(self._words.deduced, sources=sources)
            yield DeducedSection(self._theme, claims, told)
        if sources:
            section = SourcesSection(self._theme, sources, self._words.language)
            section.opened.connect(self.link_opened)
            yield section
        if self._shown.arrivals:
            yield ArrivalRow(self._theme, self._shown.arrivals, self._words.language)

    def _series(self) -> Iterator[QWidget]:
        before, after = neighbours(self._shown.summary, self._shown.editions)
        captions = ((before, self.tr("Previous edition")), (after, self.tr("Next edition")))
        language = self._words.language
        rows = [EventRow(self._theme, e, language, caption=c) for e, c in captions if e is not None]
        for row in rows:
            row.opened.connect(self.event_opened)
        if rows:
            yield Section(self._theme, self.tr("Series"), *rows)

    def _rest(self) -> Iterator[QWidget]:
        if self._event.tags:
            yield Section(self._theme, self.tr("Tags"), tags_of(self._theme, self._event.tags))
        invited = each_once(self._shown.invited)
        if invited:
            lines = (self._text(invited_words(one)) for one in invited)
            yield Section(self._theme, self.tr("Invitation"), *lines)
        if self._event.note:
            note = SelectableText(self._theme, self._event.note)
            yield Section(self._theme, self.tr("Private note, never shared"), note)

    def _fact(self, icon: str, main: str, *notes: str) -> FactRow:
        return FactRow(self._theme, icon, main, *notes)

    def _text(self, text: str) -> WrappedText:
        return WrappedText(self._theme, text, "small")

    def _linked(self, icon: str, title: str, address: str, *notes: str) -> LinkedRow:
        row = LinkedRow(self._theme, icon, title, address, *notes)
        row.opened.connect(self.link_opened)
        return row
