"""Words that several calendar views share: stages, roles, kinds, lengths, how far from today."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from migdesk.dates import When
from migdesk.db.summaries import OVER, EventSummary
from migdesk.records import Stage
from migdesk.ui.calendar.eventfacts import days_of

translate = QCoreApplication.translate

_STAGES = {
    Stage.ANNOUNCED: str(QT_TRANSLATE_NOOP("Stage", "Announced")),
    Stage.PLANNED: str(QT_TRANSLATE_NOOP("Stage", "To be confirmed")),
    Stage.CONFIRMED: str(QT_TRANSLATE_NOOP("Stage", "Confirmed")),
    Stage.RUNNING: str(QT_TRANSLATE_NOOP("Stage", "Under way")),
    Stage.HELD: str(QT_TRANSLATE_NOOP("Stage", "Held")),
    Stage.POSTPONED: str(QT_TRANSLATE_NOOP("Stage", "Postponed")),
    Stage.CANCELLED: str(QT_TRANSLATE_NOOP("Stage", "Cancelled")),
    Stage.CONTRADICTORY: str(QT_TRANSLATE_NOOP("Stage", "Sources disagree")),
    OVER: str(QT_TRANSLATE_NOOP("Stage", "Over")),
}
_STAGES_WITHIN = {
    Stage.ANNOUNCED: str(QT_TRANSLATE_NOOP("StageWithin", "announced")),
    Stage.PLANNED: str(QT_TRANSLATE_NOOP("StageWithin", "to be confirmed")),
    Stage.CONFIRMED: str(QT_TRANSLATE_NOOP("StageWithin", "confirmed")),
    Stage.RUNNING: str(QT_TRANSLATE_NOOP("StageWithin", "under way")),
    Stage.HELD: str(QT_TRANSLATE_NOOP("StageWithin", "held")),
    Stage.POSTPONED: str(QT_TRANSLATE_NOOP("StageWithin", "postponed")),
    Stage.CANCELLED: str(QT_TRANSLATE_NOOP("StageWithin", "cancelled")),
    Stage.CONTRADICTORY: str(QT_TRANSLATE_NOOP("StageWithin", "sources disagree")),
    OVER: str(QT_TRANSLATE_NOOP("StageWithin", "over")),
}
"""The same words as they stand within a line."""
_ROLES = {
    "organiser": str(QT_TRANSLATE_NOOP("Role", "Organisers")),
    "partner": str(QT_TRANSLATE_NOOP("Role", "Partners")),
    "supporter": str(QT_TRANSLATE_NOOP("Role", "Support")),
    "host": str(QT_TRANSLATE_NOOP("Role", "Host")),
    "opening": str(QT_TRANSLATE_NOOP("Role", "Opening")),
    "closing": str(QT_TRANSLATE_NOOP("Role", "Closing")),
    "speaker": str(QT_TRANSLATE_NOOP("Role", "Speakers")),
    "contact": str(QT_TRANSLATE_NOOP("Role", "Contact")),
    "registration": str(QT_TRANSLATE_NOOP("Role", "Registration")),
}
_KINDS = {
    "conference": str(QT_TRANSLATE_NOOP("Kind", "Conference")),
    "meeting": str(QT_TRANSLATE_NOOP("Kind", "Meeting")),
    "workshop": str(QT_TRANSLATE_NOOP("Kind", "Workshop")),
    "hearing": str(QT_TRANSLATE_NOOP("Kind", "Hearing")),
    "webinar": str(QT_TRANSLATE_NOOP("Kind", "Webinar")),
    "session": str(QT_TRANSLATE_NOOP("Kind", "Session")),
    "campaign": str(QT_TRANSLATE_NOOP("Kind", "Campaign")),
    "milestone": str(QT_TRANSLATE_NOOP("Kind", "Milestone")),
    "deadline": str(QT_TRANSLATE_NOOP("Kind", "Deadline")),
    "publication": str(QT_TRANSLATE_NOOP("Kind", "Publication")),
}
_AHEAD = {Stage.ANNOUNCED, Stage.RUNNING}
_BEGUN = {Stage.RUNNING, Stage.HELD}
_UNSETTLED = {Stage.PLANNED, Stage.POSTPONED, Stage.CANCELLED, Stage.CONTRADICTORY}

_DAYS_BEFORE_WEEKS = 14
_DAYS_BEFORE_MONTHS = 61
_MONTHS_BEFORE_YEARS = 24
_DAYS_OF_WEEK = 7
_MONTHS_OF_YEAR = 12


def title_words(title: str) -> str:
    """A title to show, also where a file left it out."""
    return title or translate("Event", "Without a title")


def short_words(event: EventSummary) -> str:
    """The title where there is little room."""
    return event.short_title or title_words(event.title)


def stage_word(stage: str) -> str:
    """The stage, or ``OVER``, for a chip, empty when none is known."""
    return translate("Stage", _STAGES[stage]) if stage in _STAGES else ""


def stage_on(today: date, stage: Stage, first: date | None, last: date | None) -> str:
    """The stage, or ``OVER``, as it is on ``today``, of an event from ``first`` to ``last``.

    A source writes on its own day: what was under way then may be over, or, before a clock
    that stands earlier, not begun. What was only announced is over, too, once its
    days are past.
    """
    if stage in _AHEAD and last is not None and last < today:
        return OVER
    if stage in _BEGUN and first is not None and first > today:
        return Stage.CONFIRMED
    return stage


def stage_within(stage: str) -> str:
    """``stage_word`` as it stands within a line, empty when none is known."""
    return translate("StageWithin", _STAGES_WITHIN[stage]) if stage in _STAGES_WITHIN else ""


def warning_word(stage: Stage) -> str:
    """The stage within a line where it makes a difference to somebody who plans to go."""
    return stage_within(stage) if stage in _UNSETTLED else ""


def role_word(role: str) -> str:
    """The heading of those who have a role; an unknown role speaks for itself."""
    return translate("Role", _ROLES[role]) if role in _ROLES else role


def kind_word(kind: str) -> str:
    """The kind of event; an unknown one as it was read."""
    return translate("Kind", _KINDS[kind]) if kind in _KINDS else kind


def length_words(when: When, minutes: int | None) -> str:
    """How long it lasts, empty while that is open or goes without saying.

    ``minutes`` are those that pass, which a clock that is put back does not tell.
    """
    days = days_of(when)
    if minutes is not None and days == 1:
        hours, rest = divmod(minutes, 60)
        parts = [translate("Length", "{hours} h").format(hours=hours)] if hours else []
        parts += [translate("Length", "{minutes} min").format(minutes=rest)] if rest else []
        return " ".join(parts)
    return Counted().days(days) if days and days > 1 else ""


def distance_words(when: When, today: date) -> str:
    """How far from today it is, empty where a coarse date surrounds today."""
    if when.first_day > today:
        return Counted().ahead((when.first_day - today).days, _apart(when, today, when.first_day))
    if when.last_day < today:
        return Counted().ago((today - when.last_day).days, _apart(when, when.last_day, today))
    if when.within or (when.coarse and when.end is None):
        return ""
    if when.first_day == when.last_day:
        return translate("Distance", "today")
    return translate("Distance", "going on now")


class Counted(QObject):
    """Words with a number; an object, because the extractor sees plurals in ``tr`` only."""

    def days(self, days: int) -> str:
        """A length in days."""
        return self.tr("%n day(s)", "", days)

    def more(self, events: int) -> str:
        """How many events have no room."""
        return self.tr("+ %n more", "", events)

    def hidden(self, events: int) -> str:
        """How many events of a "{month}" filters hide."""
        return self.tr("The filters hide %n event(s) in {month}.", "", events)

    def events(self, events: int) -> str:
        """A number of events."""
        return self.tr("%n event(s)", "", events)

    def ahead(self, days: int, months: int) -> str:
        """The unit that people would count in, for what is ``days``, or ``months``, ahead."""
        weeks, years = days // _DAYS_OF_WEEK, months // _MONTHS_OF_YEAR
        if days == 1:
            return self.tr("tomorrow")
        if days < _DAYS_BEFORE_WEEKS:
            return self.tr("in %n day(s)", "", days)
        if days < _DAYS_BEFORE_MONTHS:
            return self.tr("in %n week(s)", "", weeks)
        if months < _MONTHS_BEFORE_YEARS:
            return self.tr("in %n month(s)", "", months)
        return self.tr("in %n year(s)", "", years)

    def ago(self, days: int, months: int) -> str:
        """The same for what is past."""
        weeks, years = days // _DAYS_OF_WEEK, months // _MONTHS_OF_YEAR
        if days == 1:
            return self.tr("yesterday")
        if days < _DAYS_BEFORE_WEEKS:
            return self.tr("%n day(s) ago", "", days)
        if days < _DAYS_BEFORE_MONTHS:
            return self.tr("%n week(s) ago", "", weeks)
        if months < _MONTHS_BEFORE_YEARS:
            return self.tr("%n month(s) ago", "", months)
        return self.tr("%n year(s) ago", "", years)


def _apart(when: When, first: date, last: date) -> int:
    """How many months; of a date not known to the day, as the names of months or years count."""
    if not when.coarse:
        return _months(first, last)
    years = last.year - first.year
    months = years * _MONTHS_OF_YEAR + last.month - first.month
    by_year = when.precision == "year" or months >= _MONTHS_BEFORE_YEARS
    return years * _MONTHS_OF_YEAR if by_year else months


def _months(first: date, last: date) -> int:
    whole = (last.year - first.year) * _MONTHS_OF_YEAR + last.month - first.month
    return whole - (last.day < first.day)
