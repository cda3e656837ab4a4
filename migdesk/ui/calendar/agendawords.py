"""The agenda in words: headings, the dates of a row, and a row as one sentence."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from migdesk.dates import PartialDate, When
from migdesk.dates.wording import weekday_words, words_of
from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.agendalayout import (
    Period,
    PeriodKind,
    Span,
    span_of_month,
    span_of_year,
)
from migdesk.ui.calendar.eventfacts import when_of
from migdesk.ui.calendar.eventsentence import sentence
from migdesk.ui.calendar.eventwords import stage_word_on

translate = QCoreApplication.translate
_DAY = timedelta(days=1)
_LONG = timedelta(days=92)


class AgendaWords:
    """Words in the language of ``locale`` as of ``today``; pure text, no widget."""

    def __init__(self, locale: QLocale, today: date) -> None:
        self._locale = locale
        self._today = today
        self._language = locale.name()[:2]

    def heading(self, period: Period) -> str:
        """What the heading of a period says."""
        if period.span is None:
            return translate("Agenda", "Without a date")
        if period.kind is PeriodKind.RUNNING:
            return translate("Agenda", "Going on now")
        if period.kind is PeriodKind.GAP:
            words = self._days(_rounded(_whole_months(period.span)))
            return translate("Agenda", "{days} · nothing").format(days=words)
        if period.kind is PeriodKind.WEEK:
            return self._week(period.span)
        words = _capital(self._days(_rounded(period.span)))
        if period.vague:
            return translate("Agenda", "{days} · date to be fixed").format(days=words)
        return words

    def _week(self, span: Span) -> str:
        when = When.of_days(span.first, span.last)
        days = _without_year(self._days(when), when)
        if span.first.weekday():
            return days
        number = span.first.isocalendar().week
        return translate("Agenda", "Week {number} · {days}").format(number=number, days=days)

    def today(self, day: date) -> str:
        """What marks the week of today."""
        words = self._locale.toString(QDate(day.year, day.month, day.day), "dddd d")
        return translate("Agenda", "today, {day}").format(day=words)

    def dates(self, event: EventSummary, period: Period) -> str:
        """The dates of a row, without what its heading says already."""
        when = when_of(event.edtf)
        if when is None:
            return translate("Agenda", "no date")
        shown = _shortened(when)
        words = self._weekdays(shown) if period.kind is PeriodKind.WEEK else self._date(shown)
        return f"≈ {words}" if when.coarse else words

    def _weekdays(self, when: When) -> str:
        first, last = when.first_day, when.last_day
        if (first.year, first.month) != (last.year, last.month):
            return self._date(when)
        words = weekday_words(when, self._language, style="short")
        month = When(PartialDate(first.year, first.month))
        return words.replace(f" {words_of(month, self._language, style='short')}", "")

    def _date(self, when: When) -> str:
        return _without_year(words_of(when, self._language, style="short"), when)

    def _days(self, when: When) -> str:
        return words_of(when, self._language)

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
        when = when_of(event.edtf)
        return (
            self._days(when) if when else "",
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
        return stage_word_on(self._today, event.stage, event.first_day, event.last_day)


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
    return When(when.start, when.end)


def _without_year(words: str, when: When) -> str:
    """``words`` without a year that is the same throughout and not all there is."""
    named = all(end.month is not None and not end.approximate for end in when.ends)
    if not named or when.first_day.year != when.last_day.year:
        return words
    return words.replace(f" {when.first_day.year}", "")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
