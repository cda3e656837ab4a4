"""The agenda's headings: every event under one of them, in the order of the calendar."""

from datetime import date, timedelta

from eventsamples import summary
from hypothesis import given
from hypothesis import strategies as st

from migdesk.dates import When
from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.agendalayout import Frame, Period, PeriodKind, Span, periods_of

TODAY = date(2017, 11, 14)
FRAME = Frame(TODAY)


def headings(*dates: str) -> list[tuple[PeriodKind, Span | None]]:
    return [(period.kind, period.span) for period in periods_of(map(summary, dates), FRAME)]


def kinds(*dates: str) -> list[PeriodKind]:
    return [kind for kind, _ in headings(*dates)]


def span(first: str, last: str) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last))


def test_no_event_makes_no_heading() -> None:
    assert periods_of([], FRAME) == ()


def test_near_today_an_event_stands_under_its_week() -> None:
    (period,) = periods_of([summary("2017-11-16/2017-11-17")], FRAME)
    assert (period.kind, period.current) == (PeriodKind.WEEK, True)
    assert period.span == span("2017-11-13", "2017-11-19")


def test_far_from_today_an_event_stands_under_its_month() -> None:
    october = (PeriodKind.MONTH, span("2015-10-01", "2015-10-31"))
    assert headings("2015-10-26/2015-10-27")[0] == october


def test_a_month_beside_the_near_weeks_is_cut_so_that_no_day_has_two_headings() -> None:
    assert FRAME.near == span("2017-10-16", "2018-01-21")
    found = headings("2017-10-15", "2017-10-16", "2018-01-22")
    assert found[0] == (PeriodKind.MONTH, span("2017-10-01", "2017-10-15"))
    assert found[1] == (PeriodKind.WEEK, span("2017-10-16", "2017-10-22"))
    assert found[-1] == (PeriodKind.MONTH, span("2018-01-22", "2018-01-31"))


def test_a_date_to_be_fixed_has_its_own_heading_before_the_weeks_of_its_month() -> None:
    assert kinds("2017-11-16", "2017-11") == [PeriodKind.VAGUE_MONTH, PeriodKind.WEEK]


def test_a_year_alone_has_its_own_heading() -> None:
    assert (PeriodKind.VAGUE_YEAR, span("2018-01-01", "2018-12-31")) in headings("2018")


def test_some_day_within_two_days_is_near_enough_to_stand_under_its_week() -> None:
    assert kinds("[2017-11-16..2017-11-17]") == [PeriodKind.WEEK]
    assert PeriodKind.VAGUE_MONTH in kinds("[2017-11-02..2017-11-20]")


def test_what_goes_on_across_today_stands_just_above_the_current_week() -> None:
    found = kinds("2017-11-16", "2017-06/2018-12~", "2017-11-06")
    assert found == [PeriodKind.WEEK, PeriodKind.RUNNING, PeriodKind.WEEK]


def test_undated_events_come_last() -> None:
    assert headings("", "2030-01-01")[-1] == (PeriodKind.UNDATED, None)


def test_the_last_year_there_is_has_headings_too() -> None:
    assert headings("9999-12-31")[-1][1] == span("9999-12-01", "9999-12-31")


def test_years_without_any_event_are_one_gap() -> None:
    gap = (PeriodKind.GAP, span("2013-07-01", "2015-09-30"))
    assert headings("2013-06-18", "2015-10-26")[1] == gap


def test_an_empty_week_is_said_near_today_but_no_empty_month_far_away() -> None:
    assert kinds("2017-11-14", "2017-11-30") == [PeriodKind.WEEK, PeriodKind.GAP, PeriodKind.WEEK]
    assert kinds("2017-11-14", "2015-10-26", "2015-12-01").count(PeriodKind.GAP) == 1


def test_a_gap_never_covers_a_day_on_which_something_goes_on() -> None:
    assert PeriodKind.GAP not in kinds("2017-11-17/2017-12-03", "2017-12-04")


def test_events_of_one_day_stand_in_the_order_of_their_hours() -> None:
    (period,) = periods_of(map(summary, ("2017-11-16T17:00", "2017-11-16T09:00")), FRAME)
    assert [event.start_minute for event in period.events] == [540, 1020]


def test_weeks_begin_on_the_first_day_of_the_locale() -> None:
    assert Frame(TODAY, first_weekday=6).week(TODAY).first == date(2017, 11, 12)


days = st.dates(date(2012, 1, 1), date(2024, 12, 31))
lengths = st.integers(0, 400).map(lambda length: timedelta(days=length))
intervals = st.builds(lambda first, length: When.of_days(first, first + length).edtf, days, lengths)
coarse = st.builds(lambda day, length: f"{day}"[:length], days, st.sampled_from([4, 7]))
within = intervals.filter(lambda text: "/" in text).map(lambda t: f"[{t.replace('/', '..')}]")


@given(st.lists(st.one_of(intervals, coarse, within, st.just(""))), st.integers(0, 6))
def test_no_event_is_lost_and_headings_keep_the_order_of_the_calendar(
    dates: list[str], first_weekday: int
) -> None:
    events = [summary(edtf) for edtf in dates]
    found = periods_of(events, Frame(TODAY, first_weekday))
    assert sorted(id(e) for period in found for e in period.events) == sorted(map(id, events))
    starts = [period.span.first for period in found if period.span]
    assert starts == sorted(starts)
    assert sum(period.current for period in found) == bool(events)
    gaps = [period for period in found if period.kind is PeriodKind.GAP]
    assert not any(touches(gap, event) for gap in gaps for event in events)


def touches(gap: Period, event: EventSummary) -> bool:
    if gap.span is None or event.first_day is None or event.last_day is None:
        return False
    return event.first_day <= gap.span.last and gap.span.first <= event.last_day
