"""What holds for every month: nothing lost, nothing overlapping, nothing jumping."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from eventsamples import summary
from hypothesis import given
from hypothesis import strategies as st

from migdesk.dates import When
from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.monthlayout import DAYS, LONG, MonthIndex, Week

FEBRUARY = date(2024, 2, 1)


@st.composite
def summaries(draw: st.DrawFn, longest: int = 14) -> EventSummary:
    """An event around the turn of a leap February, of at most ``longest`` days."""
    first = FEBRUARY + timedelta(draw(st.integers(-10, 45)))
    last = first + timedelta(draw(st.integers(0, longest - 1)))
    event = summary(When.of_days(first, last).edtf)
    minute = draw(st.none() | st.integers(0, 1439)) if first == last else None
    return replace(event, start_minute=minute)


def numbered(events: list[EventSummary]) -> list[EventSummary]:
    return [replace(event, id=n, uid=f"e{n}") for n, event in enumerate(events)]


many = st.lists(summaries(), max_size=25).map(numbered)
rows = st.integers(0, 7)
weekdays = st.integers(0, 6)


def weeks(index: MonthIndex, count: int) -> list[Week]:
    first = index.week_of(FEBRUARY) - 2
    return [index.week(number, count) for number in range(first, first + 9)]


def lanes(week: Week) -> dict[str, int]:
    return {segment.event.uid: segment.lane for segment in week.segments}


@given(many, rows, weekdays)
def test_every_event_is_shown_or_counted(events: list[EventSummary], count: int, weekday: int):
    index = MonthIndex(events, weekday)
    for week in weeks(index, count):
        for column in range(DAYS):
            day = date.fromordinal(index.first_day(week.number) + column)
            shown = sum(s.first <= column <= s.last for s in week.segments)
            on_day = sum(e.first_day <= day <= e.last_day for e in events)
            assert shown + week.hidden[column] == week.totals[column] == on_day


@given(many, rows, weekdays)
def test_no_two_segments_share_a_cell(events: list[EventSummary], count: int, weekday: int):
    for week in weeks(MonthIndex(events, weekday), count):
        cells = [(s.lane, c) for s in week.segments for c in range(s.first, s.last + 1)]
        assert len(cells) == len(set(cells))
        assert all(0 <= lane < count for lane, _ in cells)


@given(many, rows)
def test_the_row_that_counts_the_rest_is_free(events: list[EventSummary], count: int):
    for week in weeks(MonthIndex(events), count):
        taken = {
            c for s in week.segments if s.lane == count - 1 for c in range(s.first, s.last + 1)
        }
        assert not taken & {column for column, hidden in enumerate(week.hidden) if hidden}


@given(many, rows, weekdays)
def test_bars_are_cut_at_the_ends_of_weeks(events: list[EventSummary], count: int, weekday: int):
    index = MonthIndex(events, weekday)
    for week in weeks(index, count):
        monday = date.fromordinal(index.first_day(week.number))
        assert monday.weekday() == weekday
        for segment in week.segments:
            first = monday + timedelta(segment.first)
            last = monday + timedelta(segment.last)
            assert segment.begins == (segment.event.first_day == first)
            assert segment.ends == (segment.event.last_day == last)
            assert segment.begins or segment.first == 0
            assert segment.ends or segment.last == DAYS - 1


@given(many, rows)
def test_what_comes_later_moves_nothing(events: list[EventSummary], count: int):
    """An event's lane follows from those sorted before it, whatever the filter adds behind."""
    ordered = sorted(events, key=lambda e: (e.first_day, -e.last_day.toordinal(), e.id))
    plain = [replace(event, start_minute=None) for event in ordered]
    for week, fewer in zip(
        weeks(MonthIndex(plain), count), weeks(MonthIndex(plain[:-3]), count), strict=True
    ):
        full, part = lanes(week), lanes(fewer)
        assert all(full[uid] == part[uid] for uid in full.keys() & part.keys())


@given(many, st.data())
def test_filtering_swaps_no_two_events_of_the_same_days(events: list, data: st.DataObject):
    kept = data.draw(st.lists(st.sampled_from(events), unique_by=id)) if events else []
    for week, fewer in zip(weeks(MonthIndex(events), 30), weeks(MonthIndex(kept), 30), strict=True):
        full, part = lanes(week), lanes(fewer)
        days = {s.event.uid: s.mask for s in fewer.segments}
        for one in part:
            for other in part:
                if days[one] == days[other] and part[one] < part[other]:
                    assert full[one] < full[other]


@given(many, rows)
def test_the_order_of_the_input_does_not_matter(events: list[EventSummary], count: int):
    for one, other in zip(
        weeks(MonthIndex(events), count), weeks(MonthIndex(events[::-1]), count), strict=True
    ):
        assert one == other


def test_a_leap_day_is_a_day():
    index = MonthIndex([summary("2024-02-28/2024-03-01")])
    (segment,) = index.week(index.week_of(date(2024, 2, 29)), 3).segments
    assert (segment.first, segment.last, segment.begins, segment.ends) == (2, 4, True, True)


def test_continuing_comes_first_then_the_longest_then_by_time():
    events = numbered(
        [
            summary("2024-02-13T09:00", "nine"),
            summary("2024-02-13T08:00", "eight"),
            summary("2024-02-13", "all day"),
            summary("2024-02-13/2024-02-15", "long"),
            summary("2024-02-10/2024-02-13", "continuing"),
        ]
    )
    index = MonthIndex(events)
    week = index.week(index.week_of(date(2024, 2, 13)), 9)
    by_lane = [s.event.title for s in sorted(week.segments, key=lambda s: s.lane)]
    assert by_lane == ["continuing", "long", "all day", "eight", "nine"]


@pytest.mark.parametrize(
    ("edtf", "grid", "strip"),
    [
        ("2024-02-13", True, False),
        ("2024-02-01/2024-02-14", True, False),
        ("2024-02-01/2024-02-15", False, True),
        ("2024-02", False, True),
        ("2024-02-13~", False, True),
        ("2023-06/2024-12~", False, True),
        ("[2024-02-12..2024-02-13]", False, True),
        ("2024", False, False),
        ("", False, False),
    ],
)
def test_where_a_date_is_to_be_seen(edtf: str, grid: bool, strip: bool):
    index = MonthIndex([summary(edtf)])
    assert any(week.segments for week in weeks(index, 5)) is grid
    assert bool(index.strip(FEBRUARY)) is strip
    assert index.empty(FEBRUARY) is not (grid or strip)


def test_a_period_begins_at_fifteen_days():
    assert LONG == 15


def test_a_day_holds_its_grid_and_the_periods_that_surely_cover_it():
    events = [summary("2024-02-13"), summary("2024-02-01/2024-02-29"), summary("2024-02")]
    index = MonthIndex(numbered(events))
    assert [e.edtf for e in index.on(date(2024, 2, 13))] == ["2024-02-13", "2024-02-01/2024-02-29"]


def test_the_strip_has_settled_dates_first():
    events = [
        summary("2024-02"),
        summary("2024-02-10/2024-03-20"),
        summary("2024-01-01/2024-02-20"),
    ]
    index = MonthIndex(numbered(events))
    assert [e.edtf for e in index.strip(FEBRUARY)] == [
        "2024-01-01/2024-02-20",
        "2024-02-10/2024-03-20",
        "2024-02",
    ]


def test_an_empty_month_knows_what_comes_next_else_what_came_last():
    index = MonthIndex(numbered([summary("2024-05"), summary("2024-04-05"), summary("2024-01-01")]))
    assert index.nearest(FEBRUARY).edtf == "2024-04-05"
    assert index.nearest(date(2024, 3, 1)).edtf == "2024-04-05"
    assert index.nearest(date(2024, 6, 1)).edtf == "2024-05"
    assert index.nearest(date(1999, 1, 1)).edtf == "2024-01-01"
    assert MonthIndex().nearest(FEBRUARY) is None


def test_the_ends_of_the_calendar_hold():
    events = numbered([summary("0001-01-01"), summary("9999-12-31")])
    index = MonthIndex(events, 6)
    for day in (date.min, date.max):
        assert len(index.week(index.week_of(day), 3).segments) == 1
