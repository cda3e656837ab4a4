"""What of a record does not leave with it, for somebody who knows no property names."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from migdesk.formats.share import Loss
from migdesk.ui.oneline import one_line
from migdesk.ui.panes.texts import shortened

translate = QCoreApplication.translate

_NAMED, _LONGEST = 2, 40
_WORDS = {
    "ATTACH": str(QT_TRANSLATE_NOOP("Loss", "attachments")),
    "ADR": str(QT_TRANSLATE_NOOP("Loss", "further addresses")),
    "BDAY": str(QT_TRANSLATE_NOOP("Loss", "birthday")),
    "CATEGORIES": str(QT_TRANSLATE_NOOP("Loss", "tags")),
    "CLASS": str(QT_TRANSLATE_NOOP("Loss", "mark as private")),
    "COMMENT": str(QT_TRANSLATE_NOOP("Loss", "comments")),
    "COLOR": str(QT_TRANSLATE_NOOP("Loss", "colour")),
    "CONCEPT": str(QT_TRANSLATE_NOOP("Loss", "subject")),
    "CONFERENCE": str(QT_TRANSLATE_NOOP("Loss", "address to join")),
    "CONTACT": str(QT_TRANSLATE_NOOP("Loss", "contacts as a field of their own")),
    "DUE": str(QT_TRANSLATE_NOOP("Loss", "deadline")),
    "EMAIL": str(QT_TRANSLATE_NOOP("Loss", "further e-mail addresses")),
    "EXDATE": str(QT_TRANSLATE_NOOP("Loss", "occurrences left out")),
    "GEO": str(QT_TRANSLATE_NOOP("Loss", "place on the map")),
    "KEY": str(QT_TRANSLATE_NOOP("Loss", "encryption key")),
    "LANG": str(QT_TRANSLATE_NOOP("Loss", "languages")),
    "LINK": str(QT_TRANSLATE_NOOP("Loss", "links")),
    "LOGO": str(QT_TRANSLATE_NOOP("Loss", "logo")),
    "NICKNAME": str(QT_TRANSLATE_NOOP("Loss", "other names")),
    "NOTE": str(QT_TRANSLATE_NOOP("Loss", "remark")),
    "PERCENT-COMPLETE": str(QT_TRANSLATE_NOOP("Loss", "progress of the task")),
    "PHOTO": str(QT_TRANSLATE_NOOP("Loss", "photo")),
    "PRIORITY": str(QT_TRANSLATE_NOOP("Loss", "priority")),
    "RDATE": str(QT_TRANSLATE_NOOP("Loss", "occurrences added")),
    "RECURRENCE-ID": str(QT_TRANSLATE_NOOP("Loss", "changed occurrences")),
    "REFID": str(QT_TRANSLATE_NOOP("Loss", "series")),
    "RELATED": str(QT_TRANSLATE_NOOP("Loss", "related people")),
    "RELATED-TO": str(QT_TRANSLATE_NOOP("Loss", "related events")),
    "RESOURCES": str(QT_TRANSLATE_NOOP("Loss", "equipment")),
    "ROLE": str(QT_TRANSLATE_NOOP("Loss", "role")),
    "RRULE": str(QT_TRANSLATE_NOOP("Loss", "repetition (the first occurrence is there)")),
    "STATUS": str(QT_TRANSLATE_NOOP("Loss", "status")),
    "TEL": str(QT_TRANSLATE_NOOP("Loss", "further telephone numbers")),
    "TRANSP": str(QT_TRANSLATE_NOOP("Loss", "free or busy")),
    "URL": str(QT_TRANSLATE_NOOP("Loss", "site as a field of its own")),
    "VALARM": str(QT_TRANSLATE_NOOP("Loss", "reminders")),
}
_ZONE = str(QT_TRANSLATE_NOOP("Loss", "time zone {subject}"))
_OCCURRENCE = str(QT_TRANSLATE_NOOP("Loss", "changed occurrence without a date"))
_CONTACT = str(QT_TRANSLATE_NOOP("Loss", "all but the name of {subject}, who is marked as private"))
_CARDS = str(QT_TRANSLATE_NOOP("Loss", "all cards but the first in classic Outlook"))
_BY_ID = {
    "share-zone": _ZONE,
    "share-override": _OCCURRENCE,
    "share-first-card": _CARDS,
    "share-contact": _CONTACT,
}


class LossWords(QObject):
    """Sentences in the window's language; an object, since only objects count in plurals."""

    def listed(self, losses: Sequence[Loss]) -> str:
        """The first two kinds of what stays, and how many more there are."""
        told = list(dict.fromkeys(map(_word, losses)))
        rest = len(told) - _NAMED
        more = [self.tr("%n more", "", rest)] if rest > 0 else []
        named = [*told[:_NAMED], *more]
        return QLocale().createSeparatedList(named)

    def counted(self, losses: Sequence[Loss]) -> list[str]:
        """Every kind of what stays, with the number of records that it is true of."""
        alike: dict[tuple[str, str], list[Loss]] = {}
        for loss in losses:
            alike.setdefault((loss.id, loss.subject), []).append(loss)
        records: dict[str, set[str]] = {}
        for own in alike.values():  # a word for each loss of thousands would be slow to find
            records.setdefault(_word(own[0]), set()).update(loss.uid for loss in own)
        words = self.tr("{what}: {records}")
        return [
            words.format(what=what, records=self.tr("%n record(s)", "", len(uids)))
            if uids != {""}
            else what
            for what, uids in records.items()
        ]


def _word(loss: Loss) -> str:
    template = _BY_ID.get(loss.id) or _WORDS.get(loss.subject)
    subject = shortened(one_line(loss.subject), _LONGEST)
    return translate("Loss", template).format(subject=subject) if template else subject
