"""Words that several calendar views share: stages, roles, kinds, lengths, how far from today."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migdesk.dates import When
from migdesk.records import Stage
from migdesk.ui.calendar.eventfacts import days_of, minutes_of

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
}
_ROLES = {
    "organiser": str(QT_TRANSLATE_NOOP("Role", "Organised by")),
    "partner": str(QT_TRANSLATE_NOOP("Role", "in partnership with")),
    "supporter": str(QT_TRANSLATE_NOOP("Role", "with the support of")),
    "host": str(QT_TRANSLATE_NOOP("Role", "hosted by")),
    "opening": str(QT_TRANSLATE_NOOP("Role", "opened by")),
    "closing": str(QT_TRANSLATE_NOOP("Role", "closed by")),
    "speaker": str(QT_TRANSLATE_NOOP("Role", "with the contribution of")),
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
_UNSETTLED = {Stage.PLANNED, Stage.POSTPONED, Stage.CANCELLED, Stage.CONTRADICTORY}

_DAYS_BEFORE_WEEKS = 14
_DAYS_BEFORE_MONTHS = 61
_MONTHS_BEFORE_YEARS = 24
_DAYS_OF_WEEK = 7
_MONTHS_OF_YEAR = 12


def stage_word(stage: Stage) -> str:
    """The stage for a chip, empty when none is known."""
    return translate("Stage", _STAGES[stage]) if stage in _STAGES else ""


def warning_word(stage: Stage) -> str:
    """The stage in lower case where it makes a difference to somebody who plans to go."""
    return stage_word(stage).lower() if stage in _UNSETTLED else ""


def role_word(role: str) -> str:
    """What stands before the names of a role; an unknown role speaks for itself."""
    return translate("Role", _ROLES[role]) if role in _ROLES else role


def kind_word(kind: str) -> str:
    """The kind of event; an unknown one as it was read."""
    return translate("Kind", _KINDS[kind]) if kind in _KINDS else kind


def length_words(when: When) -> str:
    """How long it lasts, empty while that is open or goes without saying."""
    minutes, days = minutes_of(when), days_of(when)
    if minutes is not None and days == 1:
        hours, rest = divmod(minutes, 60)
        parts = [translate("Length", "%n h", "hours", hours)] if hours else []
        parts += [translate("Length", "%n min", "minutes", rest)] if rest else []
        return " ".join(parts)
    return translate("Length", "%n day(s)", "", days) if days and days > 1 else ""


def distance_words(when: When, today: date) -> str:
    """How far from today it is, empty where a coarse date surrounds today."""
    if when.first_day > today:
        return _ahead(when.first_day, today)
    if when.last_day < today:
        return _ago(when.last_day, today)
    if when.coarse and when.end is None:
        return ""
    if when.first_day == when.last_day:
        return translate("Distance", "today")
    return translate("Distance", "going on now")


def _ahead(day: date, today: date) -> str:
    days = (day - today).days
    if days == 1:
        return translate("Distance", "tomorrow")
    if days < _DAYS_BEFORE_WEEKS:
        return translate("Distance", "in %n day(s)", "", days)
    if days < _DAYS_BEFORE_MONTHS:
        return translate("Distance", "in %n week(s)", "", days // _DAYS_OF_WEEK)
    months = _months(today, day)
    if months < _MONTHS_BEFORE_YEARS:
        return translate("Distance", "in %n month(s)", "", months)
    return translate("Distance", "in %n year(s)", "", months // _MONTHS_OF_YEAR)


def _ago(day: date, today: date) -> str:
    days = (today - day).days
    if days == 1:
        return translate("Distance", "yesterday")
    if days < _DAYS_BEFORE_WEEKS:
        return translate("Distance", "%n day(s) ago", "", days)
    if days < _DAYS_BEFORE_MONTHS:
        return translate("Distance", "%n week(s) ago", "", days // _DAYS_OF_WEEK)
    months = _months(day, today)
    if months < _MONTHS_BEFORE_YEARS:
        return translate("Distance", "%n month(s) ago", "", months)
    return translate("Distance", "%n year(s) ago", "", months // _MONTHS_OF_YEAR)


def _months(first: date, last: date) -> int:
    whole = (last.year - first.year) * _MONTHS_OF_YEAR + last.month - first.month
    return whole - (last.day < first.day)
