"""A contact as a card that opens it, with a button that copies it at once."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migdesk.db.summaries import ContactSummary
from migdesk.records import ContactKind
from migdesk.ui.panes.words import joined
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.avatar import Avatar
from migdesk.ui.widgets.buttons import IconButton
from migdesk.ui.widgets.card import Card
from migdesk.ui.widgets.labels import ElidedLabel


class ContactCard(Card):
    """``name`` and ``line``; without a ``contact`` nothing else is known, and nothing opens."""

    opened = Signal(str)
    copy_requested = Signal(str)

    def __init__(self, theme: Theme, name: str, line: str, contact: ContactSummary | None) -> None:
        super().__init__(theme, clickable=contact is not None)
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
        words = QCoreApplication.translate("ContactCard", "Copy the card of {name}")
        button = IconButton(theme, "copy", words.format(name=contact.name))
        button.clicked.connect(lambda: self.copy_requested.emit(contact.uid))
        button.clicked.connect(button.confirm)
        return button
