"""What the event pane says: when, by whom, what the sources claim, which documents there are."""

from collections.abc import Iterable, Sequence
from datetime import date, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from migdesk.dates import PartialDate, When
from migdesk.dates.wording import weekday_words, words_of
from migdesk.formats.timezones import is_universal
from migdesk.formats.zonewords import with_zone, zone_words
from migdesk.operations.readersclock import shown_event
from migdesk.records import Claim, Document, Event, Invited, Source, Stage
from migdesk.ui.calendar.calendarnews import EventNews
from migdesk.ui.calendar.eventfacts import local_start, minutes_of, moved_from, source_of
from migdesk.ui.calendar.eventwords import (
    distance_words,
    kind_word,
    length_words,
    stage_on,
    stage_word,
)
from migdesk.ui.calendar.rhythmwords import Rhythm
from migdesk.ui.panes.words import (
    edtf_words,
    file_word,
    joined,
    language_word,
    paired,
    source_title,
)

translate = QCoreApplication.translate

_FIELDS = {
    "when": str(QT_TRANSLATE_NOOP("Field", "Date")),
    "location": str(QT_TRANSLATE_NOOP("Field", "Place")),
    "title": str(QT_TRANSLATE_NOOP("Field", "Title")),
    "stage": str(QT_TRANSLATE_NOOP("Field", "Status")),
    "participations": str(QT_TRANSLATE_NOOP("Field", "Organisers")),
    "time_zone": str(QT_TRANSLATE_NOOP("Field", "Time zone")),
    "edition": str(QT_TRANSLATE_NOOP("Field", "Edition")),
    "series": str(QT_TRANSLATE_NOOP("Field", "Series")),
    "description": str(QT_TRANSLATE_NOOP("Field", "Description")),
}
_DOCUMENTS = {
    "report": str(QT_TRANSLATE_NOOP("Document", "Report")),
    "declaration": str(QT_TRANSLATE_NOOP("Document", "Declaration")),
    "agenda": str(QT_TRANSLATE_NOOP("Document", "Agenda")),
    "concept note": str(QT_TRANSLATE_NOOP("Document", "Concept note")),
    "guide": str(QT_TRANSLATE_NOOP("Document", "Guide")),
    "directory": str(QT_TRANSLATE_NOOP("Document", "Directory")),
    "agreement": str(QT_TRANSLATE_NOOP("Document", "Agreement")),
    "recommendations": str(QT_TRANSLATE_NOOP("Document", "Recommendations")),
    "policy paper": str(QT_TRANSLATE_NOOP("Document", "Policy paper")),
}
_DOUBTS = {
    "rule-not-sound": str(
        QT_TRANSLATE_NOOP(
            "EventPane", "the rule by which it repeats cannot be read: only its own date is shown"
        )
    ),
    "rule-too-often": str(
        QT_TRANSLATE_NOOP(
            "EventPane", "it repeats more often than can be shown: one date of each month is shown"
        )
    ),
}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class EventPaneWords:
    """Words in the language of ``locale``, seen from ``today`` and by a clock in ``zone``.

    Without a ``zone`` it is the system's.
    """

    def __init__(self, locale: QLocale, today: date, zone: tzinfo | None) -> None:
        self._locale = locale
        self.language = locale.name()[:2]
        self._today = today
        self._zone = zone

    def shown(self, event: Event) -> Event:
        """``event`` as the reader's clock shows it; all others here take it as its file has it."""
        return shown_event(event, self._zone)

    def stage(self, event: Event) -> str:
        """The stage as it is today, empty when none is known."""
        when = self.shown(event).when
        first, last = (when.first_day, when.last_day) if when else (None, None)
        return stage_word(stage_on(self._today, event.stage, first, last))

    def edition(self, event: Event) -> str:
        """Which of its series it is; what is more than a number as it was read."""
        if not (event.edition.isascii() and event.edition.isdecimal()):
            return event.edition
        number = _ordinal(int(event.edition), self.language)
        return translate("EventPane", "{number} edition").format(number=number)

    def when(self, event: Event) -> str:
        """The date with its weekdays, "≈" before one that is not settled to the day."""
        shown = self.shown(event)
        if shown.when is None:
            return translate("EventPane", "No date yet")
        words = weekday_words(shown.claimed_dates or shown.when, self.language)
        words = with_zone(words, shown.time_zone, self.language)
        return f"≈ {words}" if shown.when.coarse or shown.claimed_dates else words

    def when_notes(self, event: Event) -> list[str]:
        """What is to be said about the date: kind, length, distance, what is open, whose clock."""
        if event.when is None:
            return [kind_word(event.kind)] if event.kind else []
        notes = (
            self._about(event, event.when),
            _open_part(event.when),
            *self._zones(event, event.when),
        )
        return [note for note in notes if note]

    def _about(self, event: Event, when: When) -> str:
        """Kind, length and distance; a span of claims lasts no time, nor does it go on."""
        here = self.shown(event).when or when
        distance = distance_words(here, self._today)
        if not event.claimed_dates:
            length = length_words(here, minutes_of(when, event.time_zone))
            return joined(kind_word(event.kind), length, distance)
        around = here.first_day <= self._today <= here.last_day
        return joined(kind_word(event.kind), "" if around else distance)

    def _zones(self, event: Event, when: When) -> list[str]:
        """Whose clock it is, where the headline does not say so, and what another one shows."""
        shown = self.shown(event)
        if not event.time_zone:
            return []
        there = "" if shown.time_zone else zone_words(event.time_zone, self.language)
        if is_universal(event.time_zone):
            here = shown.when or when
            return [there] if here == when else [self._in_file(when, here)]
        if event.time_zone_inferred:
            there = joined(there, translate("EventPane", "time zone deduced from the place"))
        at = local_start(when, event.time_zone, self._zone)
        if at is None:
            return [there]
        clock = PartialDate(at.year, at.month, at.day, at.hour, at.minute)
        words = words_of(When(clock), self.language)
        return [there, translate("EventPane", "{time} on your clock").format(time=words)]

    def _in_file(self, when: When, here: When) -> str:
        """When it begins there; its day, too, where that is another."""
        start, shown = when.start, here.start
        same = start.first_day == shown.first_day
        time = f"{start.first:%H:%M}" if same else words_of(When(start), self.language)
        return translate("EventPane", "in the file: {time} UTC").format(time=time)

    def rhythm(self, event: Event) -> str:
        """How it recurs and until when, empty when it happens once."""
        return Rhythm().words(event, self.language, self._zone)

    def repetition(self, news: EventNews) -> tuple[str, ...]:
        """How it recurs, what is other about this date, and what no view can show; or nothing."""
        event, row = news.event, news.summary
        if not row.recurring:
            return ()
        rhythm = self.rhythm(event) or translate("EventPane", "Happens on several dates")
        moved = words_of(moved_from(row), self.language) if moved_from(row) else ""
        doubts = (
            translate("EventPane", _DOUBTS[doubt]) for doubt in _DOUBTS if doubt in news.doubts
        )
        if moved:
            moved = translate("EventPane", "this date was moved from {day}").format(day=moved)
        elif row.instead and event.stage is Stage.CANCELLED:
            moved = translate("EventPane", "this date is cancelled")
        elif row.instead:
            moved = translate("EventPane", "this date was changed")
        return (rhythm, *filter(None, (moved, *doubts)))

    def listed(self, items: Iterable[str]) -> str:
        """Things one after the other, "and" before the last."""
        return self._locale.createSeparatedList(list(items))

    def field(self, field: str) -> str:
        """What a claim is about; a field without a word of ours as it was read."""
        return translate("Field", _FIELDS[field]) if field in _FIELDS else field

    def claimed(self, claim: Claim) -> str:
        """The value of a claim as the pane would show it."""
        if claim.field == "stage" and claim.value in set(Stage):
            return stage_word(claim.value)
        return edtf_words(claim.value, self.language)

    def claimant(self, claim: Claim, sources: Sequence[Source]) -> str:
        """Who says so, and when."""
        source = source_of(sources, claim.source)
        if source is None:
            return claim.source or translate("EventPane", "source not named")
        dated = edtf_words(source.published or source.consulted, self.language)
        return joined(source.publisher or source_title(source), dated)

    def deduced(self, claim: Claim, sources: Sequence[Source]) -> tuple[str, str]:
        """A fact that no source spells out, and who gave cause to think so."""
        source = source_of(sources, claim.source)
        by = self.claimant(claim, sources) if source else ""
        return paired(self.field(claim.field), self.claimed(claim)), by

    def document(self, document: Document) -> str:
        """Kind, language, date, size and number of a document."""
        kind = document.kind.lower()
        pages = document.pages
        return joined(
            file_word(document.media_type),
            translate("Document", _DOCUMENTS[kind]) if kind in _DOCUMENTS else document.kind,
            language_word(document.language) if document.language else "",
            edtf_words(document.date, self.language),
            translate("Document", "{number} p.").format(number=pages) if pages else "",
            document.number,
        )


def invited_words(one: Invited) -> str:
    """Somebody's name, and the address if it adds anything; whoever invites is named so."""
    both = one.name and one.address and one.name != one.address
    who = f"{one.name} ({one.address})" if both else one.name or one.address
    return paired(translate("EventPane", "Organiser"), who) if one.organises else who


def _ordinal(number: int, language: str) -> str:
    if language == "fr":
        return "1re" if number == 1 else f"{number}e"
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else _ENDINGS.get(number % 10, 'th')}"


def _open_part(when: When) -> str:
    if not when.coarse or when.within:
        return ""
    if when.end is not None:
        return translate("EventPane", "exact dates to be fixed")
    if when.start.approximate:
        return translate("EventPane", "approximate date")
    if when.start.month is None:
        return translate("EventPane", "month and day to be fixed")
    return translate("EventPane", "day to be fixed")
