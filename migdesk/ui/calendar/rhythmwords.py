"""How an event recurs, in words, and until when where its rule is simple."""

from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from migdesk.dates import PartialDate, When
from migdesk.dates.wording import words_of
from migdesk.formats import recur, values
from migdesk.formats.contentline import ContentLine
from migdesk.formats.timezones import converted
from migdesk.operations.readersclock import shown_event
from migdesk.records import Event

translate = QCoreApplication.translate

_RHYTHMS = {
    "DAILY": str(QT_TRANSLATE_NOOP("Rhythm", "Repeats every day")),
    "WEEKLY": str(QT_TRANSLATE_NOOP("Rhythm", "Repeats every week")),
    "MONTHLY": str(QT_TRANSLATE_NOOP("Rhythm", "Repeats every month")),
    "YEARLY": str(QT_TRANSLATE_NOOP("Rhythm", "Repeats every year")),
}
_WEEKDAYS = str(QT_TRANSLATE_NOOP("Rhythm", "Repeats from Monday to Friday"))
_WORKING = frozenset({"MO", "TU", "WE", "TH", "FR"})
_NARROWING = frozenset({"BYDAY", "BYMONTHDAY", "BYMONTH"})
_PLAIN = frozenset({"FREQ", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH"})


class Rhythm(QObject):
    """Sentences in the window's language; an object, since only objects count in plurals."""

    def words(self, event: Event, language: str, local: tzinfo | None) -> str:
        """How it recurs and until when for a reader in ``local``, empty when it happens once."""
        if not event.recurrence:
            return ""
        rule = recur.parts(event.recurrence)
        known = _rhythm(rule)
        if not known:
            return self.tr("Repeats")
        rhythm = translate("Rhythm", known)
        return ", ".join(filter(None, (rhythm, self._end(rule, event, language, local))))

    def _end(self, rule: recur.Parts, event: Event, language: str, local: tzinfo | None) -> str:
        if "COUNT" in rule:
            return self.tr("%n time(s)", "", int(rule["COUNT"]))
        until = values.moment(ContentLine(f"UNTIL:{rule.get('UNTIL', '')}"))
        if until is None:
            return ""
        zone = event.time_zone if until.zone else ""
        at = converted(until.at, "UTC", zone) if zone else until.at
        last = When(PartialDate(at.year, at.month, at.day, at.hour, at.minute))
        here = shown_event(replace(event, when=last, time_zone=zone), local).when or last
        day = words_of(When.of_days(here.first_day, here.first_day), language)
        return self.tr("until {day}").format(day=day)


def _rhythm(rule: recur.Parts) -> str:
    """How often, for a rule that says just that; "every day" for one that means every day."""
    narrowed = rule.keys() & _NARROWING
    days = frozenset(rule.get("BYDAY", "").split(","))
    often = rule.get("FREQ", "")
    if not rule.keys() <= _PLAIN:
        return ""
    if often in {"DAILY", "WEEKLY"} and days == _WORKING and narrowed == {"BYDAY"}:
        return _WEEKDAYS
    return "" if often == "DAILY" and narrowed else _RHYTHMS.get(often, "")
