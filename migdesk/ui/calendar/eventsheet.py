"""One event from top to bottom, every section that has something to say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migdesk.db.summaries import ContactSummary, EventSummary
from migdesk.records import Claim, Document, Event, Participation, Source, Stage
from migdesk.ui.calendar.eventfacts import Dispute, deduced, disputes, neighbours, people, source_of
from migdesk.ui.calendar.eventrow import EventRow
from migdesk.ui.calendar.eventwords import role_word, title_words
from migdesk.ui.calendar.panewords import PaneWords
from migdesk.ui.calendar.peoplerow import PeopleRow
from migdesk.ui.panes.chiprow import ChipRow, tags_of
from migdesk.ui.panes.claimcard import ClaimCard
from migdesk.ui.panes.contactcard import ContactCard
from migdesk.ui.panes.contactwords import second_line
from migdesk.ui.panes.links import WrappedLink, is_openable, shown_address
from migdesk.ui.panes.section import ListSection, Section, SignedRow
from migdesk.ui.panes.sourcerow import LinkedRow, SourceRow
from migdesk.ui.panes.texts import LONGEST_TEXT, SelectableText, WrappedText
from migdesk.ui.panes.words import counted, joined, language_word, quoted
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.chip import Chip

_WRITTEN_TO = {"contact", "registration"}
_OPEN_STAGES = {Stage.PLANNED, Stage.POSTPONED, Stage.CONTRADICTORY}
_STAGE_ICONS = {Stage.CONFIRMED: "check", Stage.HELD: "check", Stage.CONTRADICTORY: "warning"}


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """All that is known about one event when it is shown."""

    event: Event
    summary: EventSummary
    contacts: Sequence[tuple[Participation, ContactSummary | None]]
    editions: Sequence[EventSummary]


class EventSheet(QWidget):
    """The sections of one event; made anew for each."""

    copy_card_requested = Signal(str)
    contact_opened = Signal(str)
    event_opened = Signal(str)
    link_opened = Signal(str)

    def __init__(self, theme: Theme, words: PaneWords, shown: ShownEvent) -> None:
        super().__init__()
        self._theme, self._words, self._shown = theme, words, shown
        self._event = shown.event
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(20))
        self._column.setSpacing(theme.px(12))
        self.setAccessibleName(shown.event.title)
        for part in self._parts():
            self._column.addWidget(part)
        self._column.addStretch(1)

    def add_section(self, heading: str, lines: Sequence[str]) -> None:
        """One more section of plain lines, at the end."""
        labels = [self._text(line) for line in lines]
        self._column.insertWidget(self._column.count() - 1, Section(self._theme, heading, *labels))

    def _parts(self) -> Iterator[QWidget]:
        yield from self._head()
        yield from self._facts()
        yield from map(self._dispute, disputes(self._event.claims))
        yield from self._description()
        yield from self._contacts()
        yield from self._documents()
        yield from self._deduced()
        yield from self._sources()
        yield from self._series()
        yield from self._rest()

    def _head(self) -> Iterator[QWidget]:
        event, theme = self._event, self._theme
        chips = []
        if event.series:
            chips.append(Chip(theme, event.series, hue=self._shown.summary.colour))
        if event.edition:
            chips.append(Chip(theme, event.edition))
        stage = self._words.stage(event)
        if stage:
            unsettled, icon = event.stage in _OPEN_STAGES, _STAGE_ICONS.get(event.stage, "")
            chips.append(Chip(theme, stage, icon=icon, dashed=unsettled))
        if chips:
            yield ChipRow(theme, chips)
        yield WrappedText(theme, title_words(event.title), "title")
        if event.alt_titles:
            names = " ; ".join(other.text for other in event.alt_titles)
            yield WrappedText(theme, self._words.pair(self.tr("Other name"), names), "small")

    def _facts(self) -> Iterator[QWidget]:
        event, words = self._event, self._words
        yield self._fact("clock", words.when(event), *words.when_notes(event))
        if event.recurrence:
            yield self._fact("repeat", words.rhythm(event))
        if event.location:
            yield self._fact("pin", event.location)
        yield from self._addresses()
        roles = people(event)
        if roles:
            contacts = {part: contact for part, contact in self._shown.contacts if contact}
            row = PeopleRow(self._theme, words, roles, contacts)
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
        if event.parent:
            link = WrappedLink(self._theme, self.tr("Part of a larger event"))
            link.clicked.connect(lambda: self.event_opened.emit(event.parent))
            yield SignedRow(self._theme, "calendar", link)

    def _description(self) -> Iterator[QWidget]:
        text = self._event.description
        if text:
            yield SelectableText(self._theme, text)
        if len(text) > LONGEST_TEXT:
            yield self._text(self.tr("Only the beginning is shown; an export holds all of it."))

    def _dispute(self, dispute: Dispute) -> QWidget:
        field = self._words.field(dispute.field).lower()
        heading = self._words.pair(self.tr("Sources disagree"), field)
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
        shown = [pair for pair in self._shown.contacts if pair[0].role in _WRITTEN_TO]
        if shown:
            heading = counted(self.tr("Contacts"), shown)
            yield ListSection(self._theme, heading, shown, self._contact)

    def _contact(self, pair: tuple[Participation, ContactSummary | None]) -> ContactCard:
        part, contact = pair
        name = contact.name if contact else part.name
        role = "" if part.role == "contact" else role_word(part.role)
        line = joined(role, second_line(contact) if contact else "")
        card = ContactCard(self._theme, name, line, contact)
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

    def _deduced(self) -> Iterator[QWidget]:
        claims = deduced(self._event.claims)
        if claims:
            heading = self.tr("Deduced, not written in the source")
            yield ListSection(self._theme, heading, claims, self._deduction)

    def _deduction(self, claim: Claim) -> SignedRow:
        source = source_of(self._event.sources, claim.source)
        by = self._words.claimant(claim, self._event.sources) if source else ""
        notes = (by, quoted(claim.quote) if claim.quote else "")
        return self._fact("info", self._words.deduced(claim), *filter(None, notes))

    def _sources(self) -> Iterator[QWidget]:
        sources = self._event.sources
        if sources:
            heading = counted(self.tr("Sources"), sources)
            yield ListSection(self._theme, heading, sources, self._source)

    def _source(self, source: Source) -> SourceRow:
        row = SourceRow(self._theme, source, self._words.language)
        row.opened.connect(self.link_opened)
        return row

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
        if self._event.note:
            note = SelectableText(self._theme, self._event.note)
            yield Section(self._theme, self.tr("Private note, never shared"), note)

    def _fact(self, icon: str, main: str, *notes: str) -> SignedRow:
        lines = [WrappedText(self._theme, main, "strong")]
        lines += [self._text(note) for note in notes]
        return SignedRow(self._theme, icon, *lines)

    def _text(self, text: str) -> WrappedText:
        return WrappedText(self._theme, text, "small")

    def _linked(self, icon: str, title: str, address: str, *notes: str) -> LinkedRow:
        row = LinkedRow(self._theme, icon, title, address, *notes)
        row.opened.connect(self.link_opened)
        return row
