"""Month cell, agenda, pane and copied sentence say the same days of one and the same event."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from strategies import examples

from migdesk.dates import When
from migdesk.dates.reading import read_words
from migdesk.db.database import Database
from migdesk.db.summaries import EventSummary, Filter
from migdesk.formats.component import parse_unit
from migdesk.formats.vevent import get
from migdesk.operations import cards, desk
from migdesk.records import Event
from migdesk.ui.calendar.agendalayout import Frame, periods_of
from migdesk.ui.calendar.agendawords import AgendaWords
from migdesk.ui.calendar.calendarnews import calendar_news, events_in
from migdesk.ui.calendar.calendarrows import busy_days
from migdesk.ui.calendar.eventpanewords import EventPaneWords
from migdesk.ui.calendar.monthlayout import MonthIndex
from migdesk.ui.calendar.monthwords import MonthWords

TODAY = date(2017, 11, 14)
FRENCH = QLocale("fr_FR")
PARIS, TOKYO, NEW_YORK = map(ZoneInfo, ("Europe/Paris", "Asia/Tokyo", "America/New_York"))
AUCKLAND = "DTSTART;TZID=Pacific/Auckland:20171116T090000"


@pytest.fixture
def database(home: Path) -> Iterator[Database]:
    with desk.opened(home, lambda: datetime(2017, 11, 14, tzinfo=UTC), starter=False) as opened:
        yield opened


def event_of(*lines: str) -> Event:
    text = "\r\n".join(("BEGIN:VEVENT", "UID:e", "SUMMARY:Forum", *lines, "END:VEVENT", ""))
    return get(parse_unit(text))


def stored(database: Database, event: Event, reader_at: ZoneInfo) -> tuple[EventSummary, str]:
    """The row of an event as the calendar has it, and the words that are copied of it."""
    with database.write("save") as store:
        store.save_event(event)
    with database.read() as reader:
        news = calendar_news(reader, Filter(), reader_at)
        (row,) = news.events
        return row, cards.sentence(reader, "e", "fr", reader_at).text


def painted(event: EventSummary) -> set[date]:
    """The days whose cells the event is drawn in."""
    index, found = MonthIndex([event]), set[date]()
    for day in (date(2017, 10, 15) + timedelta(n) for n in range(60)):
        week = index.week(index.week_of(day), rows=5)
        column = day.toordinal() - index.first_day(week.number)
        here = any(segment.first <= column <= segment.last for segment in week.segments)
        assert here == bool(index.on(day))
        if here:
            found.add(day)
    return found


def said(words: str) -> set[date]:
    """The days that French words name."""
    dates = re.sub(r", heure .*", "", words.removeprefix("≈ "))
    when = read_words(dates, language="fr", today=TODAY)
    length = (when.last_day - when.first_day).days + 1
    return {when.first_day + timedelta(n) for n in range(length)}


def assert_all_agree(database: Database, event: Event, reader_at: ZoneInfo = PARIS) -> set[date]:
    row, copied = stored(database, event, reader_at)
    (period,) = [found for found in periods_of([row], Frame(TODAY)) if found.events]
    days = painted(row)
    assert period.span
    assert any(day in period.span for day in days)  # what goes on stands under this week
    assert said(AgendaWords(FRENCH, TODAY).row(row)[0]) == days
    assert said(MonthWords(FRENCH).dates(row)) == days
    assert said(EventPaneWords(FRENCH, TODAY, reader_at).when(event)) == days
    assert said(copied.removeprefix("Forum, ").removesuffix(".")) == days
    assert set(busy_days([row])) == days
    return days


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (["DTSTART;VALUE=DATE:20171116"], [16]),
        (["DTSTART;VALUE=DATE:20171116", "DTEND;VALUE=DATE:20171116"], [16]),
        (["DTSTART;VALUE=DATE:20171116", "DTEND;VALUE=DATE:20171117"], [16]),
        (["DTSTART;VALUE=DATE:20171116", "DTEND;VALUE=DATE:20171118"], [16, 17]),
        (["DTSTART;VALUE=DATE:20171116", "DURATION:P2D"], [16, 17]),
        (["DTSTART:20171116T220000", "DTEND:20171117T013000"], [16, 17]),
        (["DTSTART:20171116T220000", "DTEND:20171117T000000"], [16]),
        (["DTSTART:20171116T000000", "DTEND:20171117T000000"], [16]),
        (["DTSTART:20171116T000000", "DTEND:20171116T000000"], [16]),
        (["DTSTART:20171116T220000", "DTEND:20171118T000000"], [16, 17]),
        (["DTSTART:20171116T235959", "DTEND:20171117T000001"], [16, 17]),
        (["DTSTART:20171116T233000Z", "DTEND:20171117T003000Z"], [17]),
        (["DTSTART:20171116T223000Z", "DTEND:20171117T003000Z"], [16, 17]),
        ([AUCKLAND, "DTEND;TZID=Pacific/Auckland:20171116T103000"], [16]),
        ([AUCKLAND, "DTEND;TZID=Europe/Paris:20171115T230000"], [16]),
        (["DTSTART;TZID=America/New_York:20171116T200000", "DURATION:PT2H"], [16]),
        (["DTSTART;TZID=Europe/Paris:20171116T230000", "DURATION:PT1H"], [16]),
    ],
)
def test_each_view_says_the_days_on_which_it_is(
    database: Database, lines: list[str], days: list[int]
) -> None:
    event = event_of(*lines)
    assert assert_all_agree(database, event) == {date(2017, 11, day) for day in days}


def test_on_the_night_when_clocks_change_hours_pass_as_they_do(database: Database) -> None:
    """29 October 2017: at three it was two again, so three hours from midnight end at two."""
    event = event_of("DTSTART;TZID=Europe/Paris:20171029T000000", "DURATION:PT3H")
    assert event.when == When.of_edtf("2017-10-29T00:00/2017-10-29T02:00")
    assert assert_all_agree(database, event) == {date(2017, 10, 29)}


moments = st.integers(0, 40 * 24 * 4).map(
    lambda n: datetime(2017, 10, 20, tzinfo=PARIS).replace(tzinfo=None) + timedelta(minutes=15 * n)
)
zones = st.sampled_from(["", ";TZID=Pacific/Auckland", ";TZID=Europe/Paris"])


@examples()
@given(start=moments, length=st.integers(0, 4 * 24 * 3), zone=zones)
def test_all_views_agree_on_any_hours(
    database: Database, start: datetime, length: int, zone: str
) -> None:
    end = start + timedelta(minutes=15 * length)
    times = (f"{at:%Y%m%dT%H%M%S}" for at in (start, end))
    event = event_of(
        *(f"{name}{zone}:{at}" for name, at in zip(("DTSTART", "DTEND"), times, strict=True))
    )
    days = assert_all_agree(database, event)
    last = max(start, end - timedelta(seconds=1)).date()
    assert (min(days), max(days)) == (start.date(), last)


nights = st.sampled_from(
    [datetime(2017, 10, 29, tzinfo=UTC), datetime(2017, 11, 5, tzinfo=UTC)]  # Paris, New York
)


@examples(60)
@given(
    midnight=st.one_of(nights, st.just(datetime(2017, 11, 16, tzinfo=UTC))),
    quarters=st.integers(-80, 80),
    length=st.integers(0, 4 * 24 * 3),
    reader_at=st.sampled_from([PARIS, TOKYO, NEW_YORK]),
)
def test_what_is_utc_stands_on_the_clock_of_its_reader(
    database: Database, midnight: datetime, quarters: int, length: int, reader_at: ZoneInfo
) -> None:
    start = midnight + timedelta(minutes=15 * quarters)
    end = start + timedelta(minutes=15 * length)
    event = event_of(
        *(f"DT{name}:{at:%Y%m%dT%H%M%SZ}" for name, at in (("START", start), ("END", end)))
    )
    days = assert_all_agree(database, event, reader_at)
    last = max(start, end - timedelta(seconds=1))
    assert (min(days), max(days)) == tuple(at.astimezone(reader_at).date() for at in (start, last))


def test_a_month_counts_what_filters_hide_of_the_readers_days(database: Database) -> None:
    with database.write("save") as store:
        store.save_event(
            Event(uid="e", when=When.of_edtf("2017-09-30T23:30"), time_zone="UTC", title="E")
        )
    september, october = date(2017, 9, 1), date(2017, 10, 1)
    with database.read() as reader:
        counts = [
            events_in(reader, month, zone)
            for zone in (PARIS, NEW_YORK)
            for month in (september, october)
        ]
    assert counts == [0, 1, 1, 0]
