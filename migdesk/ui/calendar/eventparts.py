"""The cards and rows of the event pane: contacts, claims, documents."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migdesk.db.summaries import ContactSummary
from migdesk.records import ContactKind, Participation
from migdesk.ui.calendar.eventwords import role_word
from migdesk.ui.panes.contactwords import second_line
from migdesk.ui.panes.texts import WrappedText
from migdesk.ui.panes.words import joined, quoted
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.avatar import Avatar
from migdesk.ui.widgets.buttons import IconButton
from migdesk.ui.widgets.card import Card
from migdesk.ui.widgets.labels import ElidedLabel

translate = QCoreApplication.translate


class ContactCard(Card):
    """Who to write to: opens the contact, or copies its card at once.

    A participation whose contact is not known shows the name it was read with.
    """

    opened = Signal(str)
    copy_requested = Signal(str)

    def __init__(self, theme: Theme, part: Participation, contact: ContactSummary | None) -> None:
        super().__init__(theme, clickable=contact is not None)
        name = contact.name if contact else part.name
        line = second_line(contact) if contact else ""
        if part.role != "contact":
            line = joined(role_word(part.role), line)
        self.setAccessibleName(joined(name, line))
        avatar = Avatar(theme, 34)
        avatar.show_contact(name, contact.kind if contact else ContactKind.INDIVIDUAL)
        texts = QVBoxLayout()
        texts.setSpacing(theme.px(1))
        texts.addStretch()
        texts.addWidget(ElidedLabel(theme, name, "strong"))
        if line:
            texts.addWidget(ElidedLabel(theme, line, "small"))
        texts.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(*4 * (theme.px(9),))
        row.setSpacing(theme.px(11))
        row.addWidget(avatar)
        row.addLayout(texts, 1)
        if contact is not None:
            row.addWidget(self._copy_button(theme, contact))
            self.clicked.connect(lambda: self.opened.emit(contact.uid))

    def _copy_button(self, theme: Theme, contact: ContactSummary) -> QWidget:
        words = translate("EventPane", "Copy the card of {name}").format(name=contact.name)
        button = IconButton(theme, "copy", words)
        button.clicked.connect(lambda: self.copy_requested.emit(contact.uid))
        button.clicked.connect(button.confirm)
        return button


class ClaimCard(Card):
    """One of several contradictory claims: its value, who says so, and in which words."""

    def __init__(self, theme: Theme, value: str, claimant: str, quote: str) -> None:
        super().__init__(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(9), theme.px(12), theme.px(10))
        column.setSpacing(theme.px(3))
        column.addWidget(WrappedText(theme, value, "strong"))
        column.addWidget(WrappedText(theme, claimant, "small"))
        if quote:
            column.addWidget(WrappedText(theme, quoted(quote), "caption"))
        column.addStretch()
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
