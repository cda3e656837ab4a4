"""The agenda in words: headings, the dates of a row, and a row as one sentence."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from migdesk.dates import PartialDate, When
from migdesk.dates.wording import heading_words, weekday_words, words_of
from migdesk.db.summaries import EventSummary
from migdesk.formats.zonewords import with_zone
from migdesk.ui.calendar.agendalayout import (
    Period,
    PeriodKind,
    Span,
    span_of_month,
    span_of_year,
)
from migdesk.ui.calendar.eventfacts import dates_of
from migdesk.ui.calendar.eventsentence import sentence
from migdesk.ui.calendar.eventwords import stage_on, stage_word

translate = QCoreApplication.translate
_DAY = timedelta(days=1)
_LONG = timedelta(days=92)


class AgendaWords:
    """Words in the language of ``locale`` as of ``today``; pure text, no widget."""

    def __init__(self, locale: QLocale, today: date) -> None:
        self._locale = locale
        self._today = today
        self._language = locale.name()[:2]

    def heading(self, period: Period) -> tuple[str, str]:
        """What a period is called, and what its heading says more quietly beside it."""
        if period.span is None:
            return translate("Agenda", "Without a date"), ""
        if period.kind is PeriodKind.RUNNING:
            return translate("Agenda", "Going on now"), ""
        if period.kind is PeriodKind.GAP:
            days = _rounded(_whole_months(period.span))
            return words_of(days, self._language), translate("Agenda", "nothing")
        if period.kind is PeriodKind.WEEK:
            return self._week(period.span)
        words = heading_words(_rounded(period.span), self._language)
        return words, translate("Agenda", "date to be fixed") if period.vague else ""

    def _week(self, span: Span) -> tuple[str, str]:
        when = When.of_days(span.first, span.last)
        days = words_of(when, self._language, without="year")
        if span.first.weekday():
            return days, ""
        number = span.first.isocalendar().week
        return translate("Agenda", "Week {number}").format(number=number), days

    def today(self, day: date) -> str:
        """What marks the week of today."""
        words = self._locale.toString(QDate(day.year, day.month, day.day), "dddd d")
        return translate("Agenda", "today, {day}").format(day=words)

    def dates(self, event: EventSummary, period: Period) -> str:
        """The dates of a row, without what its heading says already."""
        dates = tuple(map(_shortened, dates_of(event)))
        if not dates:
            return translate("Agenda", "no date")
        if period.kind is PeriodKind.WEEK and _in_one_month(event):
            words = weekday_words(dates, self._language, style="short", without="month")
        else:
            words = words_of(dates, self._language, style="short", without="year")
        words = with_zone(words, event.time_zone, self._language, brief=True)
        return f"≈ {words}" if event.coarse else words

    def header(self) -> tuple[str, ...]:
        """The headings of ``row``; the tree shows four of these columns."""
        return (
            translate("Agenda", "Date"),
            translate("Agenda", "Event"),
            translate("Agenda", "Organisers"),
            translate("Agenda", "Place"),
            translate("Agenda", "Status"),
            translate("Agenda", "Series"),
        )

    def row(self, event: EventSummary) -> tuple[str, ...]:
        """An event as a row of a table that stands on its own."""
        dates = dates_of(event)
        words = words_of(dates, self._language) if dates else ""
        return (
            with_zone(words, event.time_zone, self._language),
            event.title,
            ", ".join(event.organiser_names),
            event.location,
            self._stage(event),
            event.series,
        )

    def sentence(self, event: EventSummary) -> str:
        """The whole row for somebody who hears it."""
        return sentence(event, self._locale, self._today)

    def _stage(self, event: EventSummary) -> str:
        return stage_word(stage_on(self._today, event.stage, event.first_day, event.last_day))


def _rounded(span: Span) -> When:
    """The span in months or years where it is made of whole ones."""
    first, last = span.first, span.last
    if span_of_month(first).first != first or span_of_month(last).last != last:
        return When.of_days(first, last)
    if span_of_year(first).first == first and span_of_year(last).last == last:
        return When(PartialDate(first.year), PartialDate(last.year))
    return When(PartialDate(first.year, first.month), PartialDate(last.year, last.month))


def _whole_months(span: Span) -> Span:
    """The months that lie within a long span, for which single days say nothing."""
    if span.last - span.first < _LONG:
        return span
    first, last = span_of_month(span.first), span_of_month(span.last)
    return Span(
        span.first if span.first == first.first else first.last + _DAY,
        span.last if span.last == last.last else last.first - _DAY,
    )


def _shortened(when: When) -> When:
    """Without the end of a meeting of one day, and without "some day within": "≈" says that."""
    if when.timed and when.first_day == when.last_day:
        return When(when.start)
    return when if when.either else When(when.start, when.end)


def _in_one_month(event: EventSummary) -> bool:
    days = (day for day in (event.first_day, event.last_day) if day)
    return len({(day.year, day.month) for day in days}) == 1
