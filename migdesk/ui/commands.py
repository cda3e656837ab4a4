"""What the actions do: the one object between menu, keys, buttons and the parts of the window."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QUrl, Signal

from migdesk.changes import Changes
from migdesk.operations import collections
from migdesk.ui import links
from migdesk.ui.content import Content
from migdesk.ui.copier import Copier
from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.about import AboutDialog
from migdesk.ui.dialogs.helpdialog import HelpDialog
from migdesk.ui.dialogs.preferences import PreferencesDialog
from migdesk.ui.dragger import Dragger
from migdesk.ui.exporter import Exporter
from migdesk.ui.importer import Importer
from migdesk.ui.panes.texts import shortened
from migdesk.ui.retracer import STARTER_REMOVAL, Retracer
from migdesk.ui.settings import TEXT_SCALES

_LONGEST = 200


class Commands(QObject):
    """What rows of the action table run; it outlives each ``content`` that it works on."""

    content: Content
    shortcuts_requested = Signal()
    menu_requested = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.importer = Importer(desk, self)
        self.exporter = Exporter(desk, self)
        self.copier = Copier(desk, self)
        self.dragger = Dragger(desk, self)
        self.retracer = Retracer(desk, self)
        self.importer.undo_requested.connect(self.retracer.undo)
        self.exporter.copy_requested.connect(self.copier.sentence_of)

    def work_on(self, content: Content) -> None:
        """From now on, this is what is shown; what is under way will be told there."""
        self.content = content
        for part in (self.importer, self.exporter, self.copier, self.dragger, self.retracer):
            part.content = content
        self._connect(content)

    def show_preferences(self) -> None:
        """Open the preferences."""
        PreferencesDialog(self._desk, self.content.window()).open()

    def show_about(self) -> None:
        """Say what this is, and which version."""
        AboutDialog(self._desk.theme, self.content.window()).open()

    def show_arrivals(self) -> None:
        """Say what of an export arrives in which program."""
        HelpDialog(self._desk.theme, self._desk.language, self.content.window()).open()

    def quit(self) -> None:
        """Close the window."""
        self.content.window().close()

    def remove_starter(self) -> None:
        """Remove the starter collection; what was changed since stays."""
        self._desk.tasks.run_operation(
            STARTER_REMOVAL, collections.remove_starter, self._tell_removed
        )

    def open_link(self, address: str) -> None:
        """Open an address elsewhere and say where it leads; in doubt, say so before."""
        url, banner = links.safe_url(address), self.content.banner
        if url is None:
            words = self.tr("This address was not opened: {address}")
            banner.show_message(words.format(address=shortened(address, _LONGEST)))
        elif links.is_foreign(url):
            words = self.tr("This address really leads to {host}. Some letters only look alike.")
            told = words.format(host=links.shown_host(url))
            banner.show_message(told, self.tr("Open it"), partial(self._open, url))
        else:
            self._open(url)

    def resize_text(self, steps: int) -> None:
        """Larger or smaller text; 0 is the usual size."""
        if not steps:
            self._desk.settings.change(text_scale=1.0)
            return
        place = TEXT_SCALES.index(self._desk.settings.now.text_scale) + steps
        scale = TEXT_SCALES[min(max(place, 0), len(TEXT_SCALES) - 1)]
        self._desk.settings.change(text_scale=scale)

    def go_to_today(self) -> None:
        """Bring today into sight."""
        self.content.go_to_place("calendar")
        self.content.calendar.go_to(self._desk.today)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        window = self.content.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def filter_contacts(self) -> None:
        """Put the cursor where contacts are sought."""
        self.content.go_to_place("contacts")
        self.content.contacts.list.field.setFocus()

    def _connect(self, content: Content) -> None:
        event, card = content.calendar.pane, content.contacts.pane
        event.export_requested.connect(self.exporter.events)
        event.copy_event_requested.connect(self.copier.event_sentence)
        event.copy_card_requested.connect(self.copier.card_of)
        event.link_opened.connect(self.open_link)
        card.copy_card_requested.connect(self.copier.card)
        card.copy_contact_requested.connect(self.copier.card_of)
        card.copy_email_requested.connect(self.copier.email)
        card.copy_value_requested.connect(self.copier.text)
        card.link_opened.connect(self.open_link)
        for place in (content.calendar, content.contacts):
            place.import_requested.connect(self.importer.choose)
        for source in (*content.calendar.month.drags, *content.calendar.agenda.drags):
            source.dragged.connect(self.dragger.events)
        content.contacts.list.drags.dragged.connect(self.dragger.contacts)
        content.calendar.removal_requested.connect(self.remove_starter)
        content.navigation.menu_requested.connect(self.menu_requested)

    def _open(self, url: QUrl) -> None:
        opened = links.open_url(url)
        words = self.tr("Opened: {host}") if opened else self.tr("Nothing here opens {host}.")
        self.content.toast.show_message(words.format(host=links.shown_host(url)))

    def _tell_removed(self, changes: Changes) -> None:
        words = self.tr("The examples were removed.")
        if changes:
            self.content.toast.show_message(words, self.tr("Undo"), self.retracer.undo)
        else:
            self.content.toast.show_message(words)
