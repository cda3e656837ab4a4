"""Where the reader's clock shows another hour than the event's, no view says that hour alone."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from eventsamples import summary
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from migdesk.dates import When
from migdesk.formats.zonewords import zone_words
from migdesk.operations.readersclock import shown_event, shown_summary
from migdesk.records import Event, Invited
from migdesk.ui.calendar.agendalayout import Frame, periods_of
from migdesk.ui.calendar.agendawords import AgendaWords
from migdesk.ui.calendar.eventfacts import each_once
from migdesk.ui.calendar.eventpanewords import EventPaneWords
from migdesk.ui.calendar.eventrow import EventRow
from migdesk.ui.calendar.eventsentence import sentence
from migdesk.ui.calendar.monthwords import MonthWords
from migdesk.ui.incomingwords import about
from migdesk.ui.theme.theme import Theme

TODAY = date(2017, 11, 14)
FRENCH = QLocale("fr_FR")
PARIS = ZoneInfo("Europe/Paris")
MONTH, AGENDA = MonthWords(FRENCH), AgendaWords(FRENCH, TODAY)
HOURS = "2017-11-16T08:00/2017-11-16T09:30"


def agenda_dates(tzid: str) -> str:
    row = shown_summary(summary(HOURS, time_zone=tzid), PARIS)
    (period,) = [one for one in periods_of([row], Frame(TODAY)) if one.events]
    return AGENDA.dates(row, period)


def test_what_is_utc_is_said_in_the_readers_hours_without_a_zone() -> None:
    row = shown_summary(summary(HOURS, "Point", time_zone="UTC"), PARIS)
    assert MONTH.time(row) == "9\xa0h"
    assert MONTH.line(row) == "9\xa0h  Point"
    assert MONTH.tooltip(row) == "Point\njeudi 16 novembre 2017, 9\xa0h – 10\xa0h\xa030"
    assert agenda_dates("UTC") == "jeu. 16, 9\xa0h"
    assert "heure" not in sentence(row, FRENCH, TODAY)


def test_the_zone_of_a_place_elsewhere_is_said_in_full_or_by_its_city(
    qtbot: QtBot, theme: Theme
) -> None:
    row = shown_summary(summary(HOURS, "Point", time_zone="Tokyo Standard Time"), PARIS)
    assert MONTH.time(row) == ""  # no room for the city
    assert MONTH.line(row) == "8\xa0h (Tokyo)  Point"
    assert MONTH.dates(row).endswith("9\xa0h\xa030, heure de Tokyo")
    assert agenda_dates("Asia/Tokyo") == "jeu. 16, 8\xa0h (Tokyo)"
    assert AGENDA.row(row)[0].endswith(", heure de Tokyo")
    assert ", heure de Tokyo" in sentence(row, FRENCH, TODAY)
    card = EventRow(theme, row, "fr")
    qtbot.addWidget(card)
    assert "(Tokyo)" in card.accessibleName()


def test_the_pane_says_the_zone_of_windows_by_its_city() -> None:
    said = EventPaneWords(FRENCH, TODAY, PARIS)
    event = Event(when=When.of_edtf(HOURS), time_zone="Romance Standard Time")
    assert said.when(event).endswith("9\xa0h\xa030")
    assert "heure de Paris" in said.when_notes(event)
    away = Event(when=When.of_edtf(HOURS), time_zone="Tokyo Standard Time")
    assert said.when(away).endswith(", heure de Tokyo")
    assert "16 novembre 2017, 0\xa0h on your clock" in said.when_notes(away)
    unknown = Event(when=When.of_edtf(HOURS), time_zone="Bureau/Salle_2")
    assert said.when(unknown).endswith(", heure de Bureau/Salle_2")


@pytest.mark.parametrize(
    ("tzid", "french", "english"),
    [
        ("Europe/London", "heure de Londres", "London time"),
        ("Africa/Algiers", "heure d’Alger", "Algiers time"),
        ("Europe/Oslo", "heure d’Oslo", "Oslo time"),
        ("America/Argentina/Buenos_Aires", "heure de Buenos Aires", "Buenos Aires time"),
        ("Etc/UTC", "heure UTC", "UTC time"),
        ("W" * 99, f"heure de {'W' * 59}…", f"{'W' * 59}… time"),
        ("Egypt Standard Time", "heure du Caire", "Cairo time"),
    ],
)
def test_a_zone_is_said_as_people_say_it(tzid: str, french: str, english: str) -> None:
    assert (zone_words(tzid, "fr"), zone_words(tzid, "en")) == (french, english)


def test_the_pane_counts_hours_and_days_as_its_reader_lives_them() -> None:
    said = EventPaneWords(FRENCH, TODAY, PARIS)
    late = Event(when=When.of_edtf("2017-11-15T23:30/2017-11-16T00:30"), time_zone="UTC")
    assert said.when_notes(late) == [
        "1 h · in 2 day(s)",
        "in the file: 15 novembre 2017, 23\xa0h\xa030 UTC",
    ]
    put_back = Event(when=When.of_edtf("2017-10-29T00:30/2017-10-29T01:15"), time_zone="UTC")
    assert said.when(put_back).endswith("29 octobre 2017, 2\xa0h\xa030")
    assert said.when_notes(put_back)[0].startswith("45 min")


def test_what_is_imported_is_announced_on_the_same_clock() -> None:
    event = Event(title="Point", when=When.of_edtf(HOURS), time_zone="UTC")
    assert about(shown_event(event, PARIS)) == "16 novembre 2017, 9\xa0h – 10\xa0h\xa030"
    away = Event(title="Point", when=When.of_edtf(HOURS), time_zone="Asia/Tokyo")
    assert about(shown_event(away, PARIS)).endswith(", heure de Tokyo")


def test_who_organises_and_takes_part_is_listed_once() -> None:
    ana = Invited("Ana Ruiz", "ana@example.org")
    bo = Invited("", "bo@example.org")
    again = (Invited("Ruiz", "Ana@Example.org"), Invited("Bo", "bo@example.org"))
    assert each_once((ana, bo, *again)) == (ana, again[1])
