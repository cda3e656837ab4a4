"""The dates of a series in words: when it begins, how it repeats, and what is otherwise."""

from PySide6.QtCore import QLocale, QObject

from migdesk.dates.wording import words_of
from migdesk.formats.zonewords import with_zone
from migdesk.operations.differing import ShownDate, ShownSeries
from migdesk.records import Event
from migdesk.ui.calendar.rhythmwords import Rhythm


class SeriesWords(QObject):
    """Sentences in the window's language; an object, since only objects count in plurals."""

    def words(self, own: ShownSeries) -> str:
        """A line for each thing that there is to say."""
        event = Event(recurrence=own.rule, time_zone=own.time_zone)
        lines = (
            date_words(own.when) if own.when else "",
            Rhythm().words(event, QLocale().name()[:2], None),
            self.tr("%n date(s) left out", "", own.left_out) if own.left_out else "",
            self.tr("%n more date(s)", "", own.added) if own.added else "",
            self.tr("%n changed date(s)", "", own.changed) if own.changed else "",
        )
        return "\n".join(filter(None, lines))


def date_words(own: ShownDate) -> str:
    """A date as it is read, with the zone that has to be said beside it."""
    language = QLocale().name()[:2]
    return with_zone(words_of(own.when, language), own.time_zone, language)
