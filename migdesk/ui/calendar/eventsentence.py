"""An event as one sentence, for whoever hears the month or the agenda."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from migdesk.dates.wording import spoken_words, words_of
from migdesk.db.summaries import EventSummary
from migdesk.formats.zonewords import with_zone
from migdesk.ui.calendar.eventfacts import dates_of, moved_from
from migdesk.ui.calendar.eventwords import stage_on, stage_within, title_words

translate = QCoreApplication.translate


def sentence(event: EventSummary, locale: QLocale, today: date) -> str:
    """All that a row or a bar shows, in the language of ``locale``."""
    parts = (
        title_words(event.title),
        _dates(event, locale),
        event.location,
        translate("Event", "series {name}").format(name=event.series) if event.series else "",
        _organisers(event, locale),
        stage_within(stage_on(today, event.stage, event.first_day, event.last_day)),
        repeating(event, locale.name()[:2]),
    )
    return ", ".join(part for part in parts if part)


def repeating(event: EventSummary, language: str) -> str:
    """That it happens at other dates, too, and which it takes the place of; else nothing."""
    if moved_from(event):
        day = words_of(moved_from(event), language)
        return translate("Event", "moved from {day}").format(day=day)
    return translate("Event", "repeats") if event.recurring else ""


def _dates(event: EventSummary, locale: QLocale) -> str:
    dates, language = dates_of(event), locale.name()[:2]
    if not dates:
        return translate("Event", "no date")
    return with_zone(spoken_words(dates, language), event.time_zone, language)


def _organisers(event: EventSummary, locale: QLocale) -> str:
    names = locale.createSeparatedList(list(event.organiser_names))
    return translate("Event", "organised by {names}").format(names=names) if names else ""
