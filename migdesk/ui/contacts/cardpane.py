"""The pane beside the list of contacts: one card in full."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migdesk.ui.contacts.cardsheet import CardSheet
from migdesk.ui.contacts.cardwords import CardWords
from migdesk.ui.contacts.contactsnews import CardNews
from migdesk.ui.panes.scroll import EmptySheet, PaneScroll
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.card import Surface


class CardPane(Surface):
    """Shows the contact it is given and says what is asked for.

    ``copy_card_requested`` names one of ``copybutton.FORMS``; ``copy_contact_requested`` is
    for one of an organisation's people, by UID. ``today`` tells how old a verification is.
    """

    copy_card_requested = Signal(str)
    copy_email_requested = Signal()
    copy_value_requested = Signal(str)
    copy_contact_requested = Signal(str)
    contact_opened = Signal(str)
    event_opened = Signal(str)
    link_opened = Signal(str)

    def __init__(self, theme: Theme, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", parent=parent)
        self._theme = theme
        self._today = today
        self._shown: CardNews | None = None
        self._invites = False
        self._sheet: CardSheet | None = None
        self._scroll = PaneScroll(theme, self.tr("Contact"))
        self.setFocusProxy(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        theme.changed.connect(self._refresh)
        self._refresh()

    def show_contact(self, news: CardNews | None) -> None:
        """Show one contact, or say that none is selected; another reading of it stays in place."""
        before, self._shown = self._shown, news
        same = before and news and before.contact.uid == news.contact.uid
        self._refresh(stay=bool(same))

    def invite(self, *, invites: bool) -> None:
        """While none is selected, say that one can be, or nothing where there is none."""
        if invites != self._invites:
            self._invites = invites
            self._refresh()

    def confirm_copy(self) -> None:
        """Show for a moment that the card is on the clipboard."""
        if self._sheet is not None:
            self._sheet.copy_button.main.confirm()

    def _refresh(self, *, stay: bool = True) -> None:
        self._sheet = None
        if self._shown is None:
            words = self.tr("Select a contact.") if self._invites else ""
            self._scroll.set_sheet(EmptySheet(self._theme, words))
            return
        sheet = CardSheet(self._theme, CardWords(self.locale(), self._today), self._shown)
        sheet.copy_card_requested.connect(self.copy_card_requested)
        sheet.copy_email_requested.connect(self.copy_email_requested)
        sheet.copy_value_requested.connect(self.copy_value_requested)
        sheet.copy_contact_requested.connect(self.copy_contact_requested)
        sheet.contact_opened.connect(self.contact_opened)
        sheet.event_opened.connect(self.event_opened)
        sheet.link_opened.connect(self.link_opened)
        self._scroll.set_sheet(sheet, stay=stay)
        self._sheet = sheet
