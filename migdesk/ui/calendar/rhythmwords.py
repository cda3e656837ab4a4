"""How an event recurs, in words, and until when where its rule is simple."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from migdesk.dates import When
from migdesk.dates.wording import words_of
from migdesk.formats import recur, values
from migdesk.formats.contentline import ContentLine
from migdesk.formats.timezones import converted
from migdesk.records import Event

translate = QCoreApplication.translate

_RHYTHMS = {
    "DAILY": str(QT_TRANSLATE_NOOP("Rhythm", "Repeats every day")),
    "WEEKLY": str(QT_TRANSLATE_NOOP("Rhythm", "Repeats every week")),
    "MONTHLY": str(QT_TRANSLATE_NOOP("Rhythm", "Repeats every month")),
    "YEARLY": str(QT_TRANSLATE_NOOP("Rhythm", "Repeats every year")),
}
_PLAIN = frozenset({"FREQ", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH"})


class Rhythm(QObject):
    """Sentences in the window's language; an object, since only objects count in plurals."""

    def words(self, event: Event, language: str) -> str:
        """How it recurs and until when, empty when it happens once."""
        if not event.recurrence:
            return ""
        rule = recur.parts(event.recurrence)
        if not set(rule) <= _PLAIN or rule.get("FREQ") not in _RHYTHMS:
            return self.tr("Repeats")
        rhythm = translate("Rhythm", _RHYTHMS[rule["FREQ"]])
        return ", ".join(filter(None, (rhythm, self._end(rule, event.time_zone, language))))

    def _end(self, rule: recur.Parts, zone: str, language: str) -> str:
        if "COUNT" in rule:
            return self.tr("%n time(s)", "", int(rule["COUNT"]))
        until = values.moment(ContentLine(f"UNTIL:{rule.get('UNTIL', '')}"))
        if until is None:
            return ""
        at = converted(until.at, "UTC", zone) if zone and until.zone else until.at
        day = words_of(When.of_days(at.date(), at.date()), language)
        return self.tr("until {day}").format(day=day)
