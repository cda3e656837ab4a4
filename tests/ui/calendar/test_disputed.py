"""A date that sources disagree about, or that is one of two, is said with "or" everywhere."""

from datetime import date

import pytest
from eventsamples import summary
from PySide6.QtCore import QLocale

from migdesk.dates import When
from migdesk.db.summaries import EventSummary
from migdesk.records import Claim, Event, Stage
from migdesk.ui.calendar.agendalayout import Frame, PeriodKind, periods_of
from migdesk.ui.calendar.agendawords import AgendaWords
from migdesk.ui.calendar.calendarrows import busy_days
from migdesk.ui.calendar.eventpanewords import EventPaneWords
from migdesk.ui.calendar.eventrow import EventRow
from migdesk.ui.calendar.eventsentence import sentence
from migdesk.ui.calendar.monthlayout import MonthIndex
from migdesk.ui.calendar.monthwords import MonthWords
from migdesk.ui.theme.theme import Theme

TODAY = date(2017, 11, 14)
FRENCH = QLocale("fr_FR")


def disputed(span: str, *claimed: str) -> EventSummary:
    return summary(span, "Pacte", stage=Stage.CONTRADICTORY, claimed=claimed)


CASES = [
    (disputed("2018-09/2018-10", "2018-09", "2018-10"), "sept. ou oct.", "septembre ou octobre"),
    (summary("[2018-09..2018-10]", "Pacte"), "sept. ou oct.", "septembre ou octobre"),
    (
        disputed("2018-09-03/2018-10-02", "2018-09-03", "2018-10-02"),
        "3 sept. ou 2 oct.",
        "3 septembre ou 2 octobre",
    ),
]


@pytest.mark.parametrize(("event", "short", "long"), CASES)
def test_every_view_says_or(theme: Theme, event: EventSummary, short: str, long: str):
    (period,) = [p for p in periods_of([event], Frame(TODAY)) if p.events]
    agenda, month = AgendaWords(FRENCH, TODAY), MonthWords(FRENCH)
    assert agenda.dates(event, period) == f"≈ {short}"
    assert agenda.row(event)[0] == f"{long} 2018"
    assert month.pill(event, date(2018, 9, 1)) == short
    assert month.pill(event, date(2017, 9, 1)) == f"{short} 2018"
    assert month.dates(event) == f"≈ {long} 2018"
    assert f"≈ {long} 2018" in month.tooltip(event).splitlines()
    assert f"≈ {short} 2018" in EventRow(theme, event, "fr").accessibleName()
    said = sentence(event, FRENCH, TODAY)
    assert " ou " in said
    assert "du " not in said
    assert " à " not in said
    assert month.nearest(event, date(2018, 1, 1)) == f"Next: {long}"


def test_the_pane_says_or_and_no_length():
    days = ("2018-09-03", "2018-10-02")
    event = Event(
        when=When.of_edtf("/".join(days)),
        stage=Stage.CONTRADICTORY,
        claims=tuple(Claim("when", day, "s") for day in days),
    )
    words = EventPaneWords(FRENCH, date(2018, 9, 14), None)
    assert words.when(event) == "≈ lundi 3 septembre ou mardi 2 octobre 2018"
    assert words.when_notes(event) == []


def test_no_day_is_taken_for_certain():
    event = disputed("2018-09-03/2018-10-02", "2018-09-03", "2018-10-02")
    index = MonthIndex([event])
    assert index.strip(date(2018, 9, 1)) == index.strip(date(2018, 10, 1)) == (event,)
    assert not index.on(date(2018, 9, 14))
    assert not busy_days([event])


def test_what_is_disputed_does_not_go_on():
    event = disputed("2017-11-02/2017-11-30", "2017-11-02", "2017-11-30")
    (kind,) = [p.kind for p in periods_of([event], Frame(TODAY)) if p.events]
    assert kind is PeriodKind.VAGUE_MONTH
