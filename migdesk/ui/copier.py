"""Cards and events go on the clipboard, and a toast says so."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject

from migdesk.db.summaries import EventSummary
from migdesk.operations import cards, exporting, handing, lending
from migdesk.operations.cards import Card
from migdesk.operations.exporting import SharedFile
from migdesk.operations.handing import Handed
from migdesk.ui import clipboard
from migdesk.ui.content import Content
from migdesk.ui.desk import Desk
from migdesk.ui.exportwords import ExportWords, includable


class Copier(QObject):
    """One method for each thing that can be copied."""

    content: Content

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def selection(self) -> None:
        """What is selected, as people read it: a card, a sentence, or several events' table."""
        events = self.content.occurrences()
        if len(events) > 1:
            put = partial(self._put_table, self.content.calendar.agenda.selected_events())
            self._desk.tasks.run_query(lambda reader: handing.private_events(reader, events), put)
        elif events:
            self.event_sentence()
        else:
            self.card("text")

    def card(self, form: str = "both") -> None:
        """The selected contact's card in one of the ``FORMS`` of its button."""
        self.content.with_contact(partial(self._card, put=self._forms()[form]))

    def card_of(self, uid: str) -> None:
        """A contact's card, as it is copied by default."""
        self._card(uid, put=self._forms()["both"])

    def email(self) -> None:
        """The address that the selected contact is written to."""
        self.card("email")

    def event_sentence(self) -> None:
        """The selected events as sentences, a line each."""
        self._read_events(self.content.occurrences(), self._put_events)

    def sentence_of(self, uid: str) -> None:
        """An event as a sentence."""
        self._read_events([uid], self._put_events)

    def event_calendar(self) -> None:
        """The selected events as iCalendar, for programs that take it from the clipboard."""
        self._share(self.content.events(), self._put_calendar)

    def event_file(self) -> None:
        """The selected events as one file, to be pasted into a mail."""
        self._share(self.content.events(), self._put_shared)

    def text(self, text: str) -> None:
        """One value, as it is shown."""
        clipboard.put(clipboard.plain(text))
        self._say(self.tr("Copied: {text}").format(text=text))

    def _card(self, uid: str, *, put: Callable[[Card], object]) -> None:
        language = self._desk.language
        self._desk.tasks.run_query(lambda reader: cards.card(reader, uid, language), put)

    def _forms(self) -> Mapping[str, Callable[[Card], object]]:
        return {
            "both": lambda card: self._put_card(card, clipboard.card_with_vcard(card)),
            "text": lambda card: self._put_card(card, clipboard.card_as_text(card)),
            "vcard": lambda card: self._put_card(card, clipboard.card_as_vcard(card)),
            "file": self._put_card_file,
            "email": lambda card: self._put_address(card, card.email),
            "recipient": lambda card: self._put_address(card, card.recipient),
        }

    def _put_card(self, card: Card, mime: QMimeData) -> None:
        clipboard.put(mime)
        self.content.contacts.pane.confirm_copy()
        self._say(self.tr("Card of {name} copied").format(name=card.name))

    def _put_card_file(self, card: Card) -> None:
        self._put_file(card.file_name, card.vcard)

    def _read_events(self, keys: Sequence[str], done: Callable[[Handed], object]) -> None:
        language, zone = self._desk.language, self._desk.zone
        self._desk.tasks.run_query(
            lambda reader: handing.events(reader, keys, language, zone), done
        )

    def _share(
        self,
        uids: Sequence[str],
        put: Callable[[SharedFile], object],
        *,
        approximate: bool = False,
    ) -> None:
        self._desk.tasks.run_query(
            lambda reader: exporting.share_events(reader, uids, approximate=approximate),
            partial(self._put_if_dated, uids, put),
        )

    def _put_if_dated(
        self, uids: Sequence[str], put: Callable[[SharedFile], object], shared: SharedFile
    ) -> None:
        """What the file does not hold is said, as when it is exported."""
        if shared.count:
            put(shared)
        words, banner = ExportWords(), self.content.banner
        if includable(shared):
            include = partial(self._share, uids, put, approximate=True)
            banner.show_message(words.left_out(shared), self.tr("Include them"), include)
        elif len(uids) == 1 and shared.undated:
            copy = partial(self._read_events, uids, self._put_events)
            banner.show_message(words.no_date(), self.tr("Copy the event"), copy)
        elif words.left_out(shared):
            banner.show_message(words.left_out(shared))

    def _put_shared(self, shared: SharedFile) -> None:
        self._put_file(shared.file_name, shared.text)

    def _put_calendar(self, shared: SharedFile) -> None:
        clipboard.put(clipboard.calendar(shared.text))
        self._say(self.tr("%n event(s) copied as iCalendar", "", shared.count))

    def _put_address(self, card: Card, address: str) -> None:
        if address:
            self.text(address)
        else:
            self._say(self.tr("{name} has no e-mail address.").format(name=card.name))

    def _put_events(self, events: Handed) -> None:
        clipboard.put(clipboard.events_as_text(events))
        count = events.text.count("\n") + 1
        several = self.tr("%n event(s) copied as sentences", "", count)
        self._say(several if count > 1 else self.tr("Event copied as a sentence"))
        if events.shared.private:
            self.content.banner.show_message(ExportWords().kept_private(events.shared))

    def _put_table(self, rows: Sequence[EventSummary], private: Sequence[str]) -> None:
        """Several rows without those that are private, as with each other way to copy."""
        going = [own for own in rows if own.uid not in private]
        if going:
            clipboard.put(self.content.calendar.agenda.table_mime(going))
            self._say(self.tr("%n event(s) copied as a table", "", len(going)))
        if private:
            left_out = SharedFile(b"", 0, "", private=tuple(private))
            self.content.banner.show_message(ExportWords().kept_private(left_out))

    def _put_file(self, name: str, text: str) -> None:
        copy = partial(lending.lend, self._desk.home, name, text, self._desk.clock())
        self._desk.tasks.run(copy, self._told_file)

    def _told_file(self, path: Path) -> None:
        clipboard.put(clipboard.file(path))
        self._say(self.tr("{file} copied: paste it into a mail").format(file=path.name))

    def _say(self, words: str) -> None:
        self.content.toast.show_message(words)
