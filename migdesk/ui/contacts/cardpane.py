"""The pane beside the list of contacts: one card in full."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migdesk.db.summaries import ContactSummary, EventSummary
from migdesk.records import Contact
from migdesk.ui.contacts.cardsheet import CardSheet, ShownContact
from migdesk.ui.contacts.cardwords import CardWords
from migdesk.ui.panes.scroll import EmptySheet, PaneScroll
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.card import Surface


class CardPane(Surface):
    """Shows the contact it is given and says what is asked for.

    ``copy_card_requested`` names one of ``copybutton.FORMS``; ``copy_contact_requested`` is
    for one of an organisation's people, by UID.
    """

    copy_card_requested = Signal(str)
    copy_email_requested = Signal()
    copy_value_requested = Signal(str)
    copy_contact_requested = Signal(str)
    contact_opened = Signal(str)
    event_opened = Signal(str)
    link_opened = Signal(str)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", parent=parent)
        self._theme = theme
        self._contact: Contact | None = None
        self._events: tuple[EventSummary, ...] = ()
        self._people: tuple[ContactSummary, ...] = ()
        self._sheet: CardSheet | None = None
        self._scroll = PaneScroll(theme, self.tr("Contact"))
        self.setFocusProxy(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        theme.changed.connect(self._refresh)
        self._refresh()

    def show_contact(self, contact: Contact | None, events: Sequence[EventSummary] = ()) -> None:
        """Show one contact, or say that none is selected; another reading of it stays in place."""
        same = contact and self._contact and contact.uid == self._contact.uid
        self._contact, self._events, self._people = contact, tuple(events), ()
        self._refresh(stay=bool(same))

    def set_people(self, people: Sequence[ContactSummary]) -> None:
        """The focal points of the organisation that is shown."""
        if tuple(people) != self._people:
            self._people = tuple(people)
            self._refresh()

    def confirm_copy(self) -> None:
        """Show for a moment that the card is on the clipboard."""
        if self._sheet is not None:
            self._sheet.copy_button.confirm()

    def _refresh(self, *, stay: bool = True) -> None:
        self._sheet = None
        if self._contact is None:
            self._scroll.set_sheet(EmptySheet(self._theme, self.tr("Select a contact.")))
            return
        shown = ShownContact(self._contact, self._events, self._people)
        sheet = CardSheet(self._theme, CardWords(self.locale()), shown)
        sheet.copy_card_requested.connect(self.copy_card_requested)
        sheet.copy_email_requested.connect(self.copy_email_requested)
        sheet.copy_value_requested.connect(self.copy_value_requested)
        sheet.copy_contact_requested.connect(self.copy_contact_requested)
        sheet.contact_opened.connect(self.contact_opened)
        sheet.event_opened.connect(self.event_opened)
        sheet.link_opened.connect(self.link_opened)
        self._scroll.set_sheet(sheet, stay=stay)
        self._sheet = sheet
