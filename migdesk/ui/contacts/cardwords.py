"""What the card pane says: labels of values, the line under the name, how old it all is."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from migdesk.dates import When
from migdesk.dates.wording import words_of
from migdesk.records import Claim, Contact, ContactKind, Source
from migdesk.ui.calendar.eventwords import distance_words
from migdesk.ui.contacts.cardvalues import CardValue
from migdesk.ui.panes.contactwords import kind_word
from migdesk.ui.panes.words import edtf_words, joined, language_word, paired, source_title

translate = QCoreApplication.translate

_LABELS = {
    ("email", ""): str(QT_TRANSLATE_NOOP("CardValue", "E-mail")),
    ("phone", ""): str(QT_TRANSLATE_NOOP("CardValue", "Phone")),
    ("phone", "cell"): str(QT_TRANSLATE_NOOP("CardValue", "Mobile")),
    ("phone", "fax"): str(QT_TRANSLATE_NOOP("CardValue", "Fax")),
    ("organisation", ""): str(QT_TRANSLATE_NOOP("CardValue", "Organisation")),
    ("title", ""): str(QT_TRANSLATE_NOOP("CardValue", "Post")),
    ("role", ""): str(QT_TRANSLATE_NOOP("CardValue", "Role")),
    ("address", ""): str(QT_TRANSLATE_NOOP("CardValue", "Address")),
    ("languages", ""): str(QT_TRANSLATE_NOOP("CardValue", "Languages")),
    ("link", ""): str(QT_TRANSLATE_NOOP("CardValue", "Link")),
}
_FIELDS = {
    "organisation": str(QT_TRANSLATE_NOOP("CardValue", "Organisation")),
    "name": str(QT_TRANSLATE_NOOP("CardValue", "Name")),
    "title": str(QT_TRANSLATE_NOOP("CardValue", "Post")),
    "role": str(QT_TRANSLATE_NOOP("CardValue", "Role")),
    "emails": str(QT_TRANSLATE_NOOP("CardValue", "E-mail")),
    "phones": str(QT_TRANSLATE_NOOP("CardValue", "Phone")),
    "languages": str(QT_TRANSLATE_NOOP("CardValue", "Languages")),
}
SIGNS = {
    "email": "mail",
    "phone": "phone",
    "organisation": "building",
    "title": "person",
    "role": "info",
    "address": "pin",
    "languages": "globe",
    "link": "link",
}
"""The line icon of each kind of value."""


_FRESH_DAYS = 365


class CardWords:
    """Words in the language of ``locale``, on ``today``."""

    def __init__(self, locale: QLocale, today: date) -> None:
        self.language = locale.name()[:2]
        self._today = today

    def subtitle(self, contact: Contact) -> str:
        """Post and organisation of a person; of all else, organisation and kind."""
        organisation = contact.organisation
        if organisation == contact.display_name:
            organisation = ""
        if contact.kind is ContactKind.INDIVIDUAL:
            return joined(contact.title or contact.role, organisation)
        return joined(organisation, kind_word(contact.kind))

    def name(self, contact: Contact) -> str:
        """The name with its honorific."""
        return " ".join(part for part in (contact.honorific, contact.display_name) if part)

    def aliases(self, contact: Contact) -> str:
        """Other names, empty when there are none."""
        names = ", ".join(contact.aliases)
        return translate("CardPane", "also: {names}").format(names=names) if names else ""

    def label(self, value: CardValue) -> str:
        """What a value is."""
        keys = [(value.kind, kind) for kind in value.types if (value.kind, kind) in _LABELS]
        return translate("CardValue", _LABELS[keys[0] if keys else (value.kind, "")])

    def shown(self, value: CardValue) -> str:
        """A value as it is shown and copied: languages by their names."""
        if value.kind != "languages":
            return value.text
        return ", ".join(language_word(tag) for tag in value.text.split(", "))

    def deduced(self, claim: Claim) -> tuple[str]:
        """A fact that no source spells out: its field, in our words if we have any, and value."""
        field = claim.field
        name = translate("CardValue", _FIELDS[field]) if field in _FIELDS else field
        return (paired(name, edtf_words(claim.value, self.language)),)

    def is_fresh(self, contact: Contact) -> bool:
        """Whether the details were found to be right within the last year."""
        verified = contact.verified
        return verified is not None and (self._today - verified).days <= _FRESH_DAYS

    def checked(self, contact: Contact) -> str:
        """When the details were last found to be right, and where they came from."""
        source = self._source(contact.sources[0]) if contact.sources else ""
        if contact.verified is None:
            return joined(translate("CardPane", "Details not verified yet"), source)
        words = translate("CardPane", "Details verified on {day}")
        day = When.of_days(contact.verified, contact.verified)
        said = words.format(day=words_of(day, self.language))
        if self.is_fresh(contact):
            return joined(said, source)
        old = translate("CardPane", "{ago}: to be verified again")
        return joined(said, old.format(ago=distance_words(day, self._today)), source)

    def _source(self, source: Source) -> str:
        name = source.publisher or source_title(source)
        dated = edtf_words(source.published or source.consulted, self.language)
        named = ", ".join(part for part in (name, dated) if part)
        return translate("CardPane", "source: {source}").format(source=named)

    def tenure(self, contact: Contact) -> str:
        """Since when and until when the post is held, and whether for a time only."""
        first, last = contact.role_from, contact.role_until
        since = translate("CardPane", "in post since {date}") if first else ""
        until = translate("CardPane", "until {date}") if last else ""
        return joined(
            translate("CardPane", "interim post") if contact.interim else "",
            since.format(date=words_of(first, self.language)) if first else "",
            until.format(date=words_of(last, self.language)) if last else "",
        )
