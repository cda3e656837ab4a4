"""A contact as a card that opens it, with a button that copies it at once."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migdesk.db.summaries import ContactSummary
from migdesk.records import ContactKind
from migdesk.ui.panes.words import joined
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.avatar import Avatar
from migdesk.ui.widgets.buttons import IconButton
from migdesk.ui.widgets.card import Card, CardButton
from migdesk.ui.widgets.labels import ElidedLabel


class ContactCard(CardButton):
    """``opened`` and ``copy_requested`` carry the UID of ``contact``."""

    opened = Signal(str)
    copy_requested = Signal(str)

    def __init__(self, theme: Theme, name: str, line: str, contact: ContactSummary) -> None:
        super().__init__(theme)
        self.setAccessibleName(joined(name, line))
        words = QCoreApplication.translate("ContactCard", "Copy the card of {name}")
        copier = IconButton(theme, "copy", words.format(name=contact.name))
        copier.clicked.connect(lambda: self.copy_requested.emit(contact.uid))
        copier.clicked.connect(copier.confirm)
        _row(self, theme, name, line, contact.kind).addWidget(copier)
        self.clicked.connect(lambda: self.opened.emit(contact.uid))


class NameCard(Card):
    """Somebody of whom nothing else is known: there is nothing to open."""

    def __init__(self, theme: Theme, name: str, line: str) -> None:
        super().__init__(theme)
        _row(self, theme, name, line, ContactKind.INDIVIDUAL)


def _row(card: QWidget, theme: Theme, name: str, line: str, kind: ContactKind) -> QHBoxLayout:
    avatar = Avatar(theme, 34)
    avatar.show_contact(name, kind)
    texts = QVBoxLayout()
    texts.setSpacing(theme.px(1))
    texts.addStretch()
    texts.addWidget(ElidedLabel(theme, name, "strong"))
    if line:
        texts.addWidget(ElidedLabel(theme, line, "small"))
    texts.addStretch()
    row = QHBoxLayout(card)
    row.setContentsMargins(*4 * (theme.px(9),))
    row.setSpacing(theme.px(11))
    row.addWidget(avatar)
    row.addLayout(texts, 1)
    return row
