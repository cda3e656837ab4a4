"""The month in words: labels, tooltips, and the sentences that a screen reader says."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from migdesk.dates import PartialDate, When
from migdesk.dates.wording import Without, heading_words, time_words, weekday_words, words_of
from migdesk.db.summaries import EventSummary
from migdesk.formats.zonewords import with_zone
from migdesk.ui.calendar.eventfacts import dates_of
from migdesk.ui.calendar.eventsentence import repeating, sentence
from migdesk.ui.calendar.eventwords import Counted, short_words, title_words, warning_word
from migdesk.ui.calendar.monthlayout import DAYS, ends_of

translate = QCoreApplication.translate


class MonthWords:
    """Words in the language of ``locale``; its names of months and days, our sentences."""

    def __init__(self, locale: QLocale) -> None:
        self._locale = locale
        self._language = locale.name()[:2]
        self.first_weekday = locale.firstDayOfWeek().value - 1

    @property
    def numbers_weeks(self) -> bool:
        """Whether weeks are numbered: where they begin on Monday, as ISO 8601 counts them."""
        return self.first_weekday == 0

    def weekdays(self, form: QLocale.FormatType) -> tuple[str, ...]:
        """The names of the days, in the order of the columns."""
        order = ((self.first_weekday + column) % DAYS + 1 for column in range(DAYS))
        return tuple(self._locale.standaloneDayName(day, form) for day in order)

    def month(self, month: date) -> str:
        """A heading: "Novembre 2017"."""
        return heading_words(_whole(month), self._language)

    def week(self, day: date) -> str:
        """The ISO number of the week that ``day`` is in."""
        return translate("MonthView", "W{number}").format(number=day.isocalendar().week)

    def number(self, day: date) -> str:
        """A day's label: its number, and the month too on the first ("1er déc.")."""
        if day.day > 1:
            return str(day.day)
        return words_of(When.of_days(day, day), self._language, style="short", without="year")

    def today(self) -> str:
        """What stands beside today's number where there is room."""
        return translate("MonthView", "today")

    def more(self, hidden: int) -> str:
        """How many events of a day have no room."""
        return Counted().more(hidden)

    def time(self, event: EventSummary) -> str:
        """When a timed event begins, empty for others, and where its zone would have to be said."""
        return "" if event.time_zone else self._hour(event)

    def _hour(self, event: EventSummary) -> str:
        if event.start_minute is None:
            return ""
        return time_words(event.start_minute, self._language)

    def status(self, event: EventSummary) -> str:
        """The word for whoever plans to go, empty when nothing stands against it."""
        return warning_word(event.stage)

    def pill(self, event: EventSummary, month: date) -> str:
        """The dates in a pill of the strip; none where the month itself is the date."""
        dates, days = dates_of(event), (event.first_day, event.last_day)
        if not dates or (event.coarse and not event.claimed and days == ends_of(month)):
            return ""
        words = words_of(dates, self._language, style="short", without=_around(event, month))
        return with_zone(words, event.time_zone, self._language, brief=True)

    def nothing(self, month: date) -> str:
        """A month without events."""
        return translate("MonthView", "Nothing in {month}.").format(month=self._named(month))

    def hidden(self, month: date, events: int) -> str:
        """A month whose events are all hidden by filters."""
        return Counted().hidden(events).format(month=self._named(month))

    def show_all(self) -> str:
        """The way back from the filters."""
        return translate("MonthView", "Show all")

    def nearest(self, event: EventSummary, month: date) -> str:
        """When the event nearest to an empty month is, and on which side."""
        dates = tuple(map(_days, dates_of(event)))
        if not dates:
            return ""
        words = words_of(dates, self._language, without=_around(event, month))
        if dates[0].first_day > month:
            return translate("MonthView", "Next: {dates}").format(dates=words)
        return translate("MonthView", "Previous: {dates}").format(dates=words)

    def full_day(self, day: date) -> str:
        """A day in full: "mardi 14 novembre 2017"."""
        return weekday_words(When.of_days(day, day), self._language)

    def dates(self, event: EventSummary) -> str:
        """The dates of an event in full."""
        dates = dates_of(event)
        if not dates:
            return ""
        words = (words_of if event.coarse else weekday_words)(dates, self._language)
        words = with_zone(words, event.time_zone, self._language)
        return f"≈ {words}" if event.coarse else words

    def tooltip(self, event: EventSummary) -> str:
        """What a pointer that stays asks for: all of it, a line each."""
        organisers = self._locale.createSeparatedList(list(event.organiser_names))
        title = title_words(event.title)
        again = repeating(event, self._language)
        lines = (title, self.dates(event), event.location, organisers, self.status(event), again)
        return "\n".join(line for line in lines if line)

    def line(self, event: EventSummary) -> str:
        """An event in a list of one day: its time, its title, what stands against it."""
        hour = with_zone(self._hour(event), event.time_zone, self._language, brief=True)
        parts = (hour, short_words(event))
        words = "  ".join(part for part in parts if part)
        status = self.status(event)
        return f"{words} · {status}" if status else words

    def sentence(self, event: EventSummary, today: date, *, selected: bool) -> str:
        """An event read out, with its whole date: a bar in a grid has none around it."""
        said = sentence(event, self._locale, today)
        return f"{said}, {translate('MonthView', 'selected')}" if selected else said

    def day_sentence(self, day: date, count: int, today: date) -> str:
        """A day read out, with how much it holds."""
        parts = [self.full_day(day)]
        if day == today:
            parts.append(translate("MonthView", "today"))
        parts.append(Counted().events(count) if count else translate("MonthView", "no events"))
        return ", ".join(parts)

    def view(self, month: date) -> str:
        """The name of the whole view."""
        return translate("MonthView", "Calendar, {month}").format(month=self._named(month))

    def _named(self, month: date) -> str:
        return words_of(_whole(month), self._language)


def _whole(month: date) -> When:
    return When(PartialDate(month.year, month.month))


def _days(when: When) -> When:
    """The days of a date, without its hours."""
    return When.of_days(when.first_day, when.last_day) if when.timed else when


def _around(event: EventSummary, month: date) -> Without:
    """The year goes without saying in a month of the same."""
    days = (event.first_day, event.last_day)
    return "year" if all(day and day.year == month.year for day in days) else ""
