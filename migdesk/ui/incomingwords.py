"""A record that comes in, in few words: when and where an event is, how a contact is reached."""

from PySide6.QtCore import QCoreApplication, QLocale

from migdesk.dates.wording import words_of
from migdesk.db.aliases import short
from migdesk.formats.zonewords import with_zone
from migdesk.operations.importplan import PlannedItem
from migdesk.records import Contact, Event
from migdesk.ui.calendar.eventwords import warning_word
from migdesk.ui.oneline import one_line
from migdesk.ui.panes.texts import shortened
from migdesk.ui.panes.words import joined

translate = QCoreApplication.translate

_LONGEST_TITLE, _LONGEST = 120, 80


def title_of(item: PlannedItem) -> str:
    """What it is called, on one line that is not too long."""
    return _cut(item.title, _LONGEST_TITLE) or translate("Incoming", "(without a title)")


def about(record: Event | Contact) -> str:
    """What tells it from others of its name."""
    if isinstance(record, Contact):
        organisation = record.organisation if record.organisation != record.display_name else ""
        return joined(_cut(short(organisation)), _cut(record.email))
    return joined(_dates(record), _cut(record.location), warning_word(record.stage))


def _dates(event: Event) -> str:
    if event.when is None:
        return translate("Incoming", "without a date")
    language = QLocale().name()[:2]
    words = with_zone(words_of(event.when, language), event.time_zone, language)
    return f"≈ {words}" if event.when.coarse else words


def _cut(text: str, most: int = _LONGEST) -> str:
    return shortened(one_line(text).strip(), most)
