"""A contact in words: what kind it is, and the line under its name."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migdesk.db.aliases import short
from migdesk.db.summaries import ContactSummary
from migdesk.records import ContactKind
from migdesk.ui.panes.words import joined

_KINDS = {
    ContactKind.INDIVIDUAL: str(QT_TRANSLATE_NOOP("ContactKind", "Person")),
    ContactKind.MAILBOX: str(QT_TRANSLATE_NOOP("ContactKind", "Functional mailbox")),
    ContactKind.ORG: str(QT_TRANSLATE_NOOP("ContactKind", "Organisation")),
    ContactKind.GROUP: str(QT_TRANSLATE_NOOP("ContactKind", "Group")),
    ContactKind.LOCATION: str(QT_TRANSLATE_NOOP("ContactKind", "Place")),
}


def kind_word(kind: ContactKind) -> str:
    """What kind of contact it is."""
    return QCoreApplication.translate("ContactKind", _KINDS[kind])


def second_parts(contact: ContactSummary) -> tuple[str, str]:
    """Organisation and post of a person; of all else, organisation and kind."""
    organisation = short(contact.organisation) if contact.organisation != contact.name else ""
    if contact.kind is not ContactKind.INDIVIDUAL:
        return organisation, kind_word(contact.kind)
    return organisation, contact.title if organisation or contact.title else contact.email


def second_line(contact: ContactSummary) -> str:
    """``second_parts`` in one line."""
    return joined(*second_parts(contact))


def sentence(contact: ContactSummary) -> str:
    """A contact read out."""
    person = contact.kind is ContactKind.INDIVIDUAL
    kind = "" if person else kind_word(contact.kind)
    parts = (contact.name, kind, contact.organisation, contact.title, contact.email)
    return ", ".join(dict.fromkeys(part for part in parts if part))
