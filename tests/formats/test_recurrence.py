"""The set of what happens: exceptions, additions, DTSTART, UNTIL, rules that nobody can follow."""

from datetime import datetime

import pytest

from migdesk.formats.recurrence import repeats
from migdesk.formats.regular import LIMIT
from tests.formats.expanding import (
    PARIS_TIME,
    TIMED,
    WEEKLY,
    expand,
    override,
    series,
    starts,
    told,
)
from tests.formats.texts import vevent

# exceptions and additions


@pytest.mark.parametrize(
    "exdate",
    [
        "EXDATE;TZID=Europe/Paris:20250325T140000",
        "EXDATE:20250325T130000Z",
        "EXDATE;TZID=America/New_York:20250325T090000",
        "EXDATE;VALUE=DATE:20250325",
        "EXDATE:20250325T140000",
        "EXDATE;TZID=Europe/Paris:20240101T140000,20250325T140000, nonsense",
    ],
)
def test_an_exception_takes_one_away_however_it_is_told(exdate):
    assert starts(*TIMED, exdate) == "2025-03-18T14:00 2025-04-01T14:00 2025-04-08T14:00"


def test_an_exception_at_another_hour_takes_nothing():
    assert starts(*TIMED, "EXDATE:20250325T140000Z").count("T") == 4


def test_dtstart_can_be_excepted():
    assert starts(*WEEKLY, "EXDATE;VALUE=DATE:20250106").startswith("2025-01-13")


def test_a_day_is_excepted_by_a_time_of_it():
    assert starts(*WEEKLY, "EXDATE:20250113T000000") == "2025-01-06 2025-01-20 2025-01-27"


def test_dates_are_added_each_once():
    added = ("RDATE;VALUE=DATE:20250201,20250113", "RDATE;VALUE=DATE:20250201")
    assert starts(*WEEKLY, *added) == "2025-01-06 2025-01-13 2025-01-20 2025-01-27 2025-02-01"


def test_what_is_added_can_be_excepted():
    lines = ("RDATE;VALUE=DATE:20250201", "EXDATE;VALUE=DATE:20250201")
    assert starts("DTSTART;VALUE=DATE:20250106", *lines) == "2025-01-06"


def test_a_period_has_its_own_length():
    lines = (
        f"{PARIS_TIME}20250318T140000",
        "DURATION:PT2H",
        "RDATE;VALUE=PERIOD;TZID=Europe/Paris:20250320T090000/PT30M,20250321T090000/20250321T120000",
    )
    first, second, third = expand(vevent("UID:a", *lines)).occurrences
    assert first.end - first.start == third.end - third.start - (second.end - second.start) * 2
    assert (second.end.minute, third.end.hour) == (30, 12)


def test_an_exception_rule_is_followed():
    lines = (
        "DTSTART;VALUE=DATE:20250106",
        "RRULE:FREQ=DAILY;COUNT=5",
        "EXRULE:FREQ=DAILY;INTERVAL=2",
    )
    assert starts(*lines) == "2025-01-07 2025-01-09"


def test_two_rules_are_one_set():
    rules = ("RRULE:FREQ=WEEKLY;COUNT=2", "RRULE:FREQ=DAILY;COUNT=2")
    assert starts("DTSTART;VALUE=DATE:20250106", *rules) == "2025-01-06 2025-01-07 2025-01-13"


def test_exceptions_are_listed_as_in_vcalendar_1_too():
    lines = ("DTSTART:20250106T090000", "RRULE:D1 #4", "EXDATE:20250107T090000;20250109T090000")
    assert starts(*lines) == "2025-01-06T09:00 2025-01-08T09:00"


# DTSTART


def test_dtstart_outside_its_rule_happens_and_is_not_counted():
    lines = ("DTSTART;VALUE=DATE:20250101", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2")
    assert starts(*lines) == "2025-01-01 2025-01-06 2025-01-13"


def test_a_rule_that_ends_before_it_begins_leaves_dtstart():
    assert starts("DTSTART;VALUE=DATE:20250106", "RRULE:FREQ=DAILY;UNTIL=20241231") == "2025-01-06"


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20250320", "2025-03-20T14:00"),  # all of that day
        ("20250320T130000Z", "2025-03-20T14:00"),
        ("20250320T125959Z", "2025-03-19T14:00"),
        ("20250320T140000", "2025-03-20T14:00"),  # local, as many programs write it
        ("20250331T120000Z", "2025-03-31T14:00"),  # in summer time
        ("20250331T115959Z", "2025-03-30T14:00"),
    ],
)
def test_until_is_told_in_any_kind_of_time(until, last):
    found = starts(f"{PARIS_TIME}20250318T140000", f"RRULE:FREQ=DAILY;UNTIL={until}")
    assert found.endswith(last)


@pytest.mark.parametrize("until", ["20250108", "20250108T000000", "20250108T230000Z"])
def test_days_repeat_until_a_day(until):
    found = starts("DTSTART;VALUE=DATE:20250106", f"RRULE:FREQ=DAILY;UNTIL={until}")
    assert found == "2025-01-06 2025-01-07 2025-01-08"


# rules that cannot be followed


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SOMETIMES",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=MONTHLY;BYDAY=0TH",
        "RSCALE=CHINESE;FREQ=YEARLY",
        "YM1 6 W2 TU #10",
        "",
    ],
)
def test_a_rule_that_is_none_is_marked_and_the_event_shown_once(rule):
    expansion = expand(vevent("UID:a", "DTSTART;VALUE=DATE:20250106", f"RRULE:{rule}"))
    assert told(expansion) == "2025-01-06"
    assert expansion.doubts == {"rule-not-sound"}


def test_of_a_bad_rule_the_rest_is_followed():
    lines = ("RRULE:FREQ=NEVER", "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;VALUE=DATE:20250106")
    expansion = expand(vevent("UID:a", "DTSTART;VALUE=DATE:20250106", *lines))
    assert told(expansion) == "2025-01-13"
    assert expansion.doubts == {"rule-not-sound"}


def test_more_than_can_be_shown_is_cut_and_marked():
    unit = vevent("UID:a", "DTSTART:20250101T000000", "RRULE:FREQ=SECONDLY")
    expansion = expand(unit, datetime(2040, 1, 1), datetime(2040, 2, 1))
    assert len(expansion.occurrences) == LIMIT
    assert expansion.doubts == {"rule-too-often"}
    assert expansion.occurrences[0].start == datetime(2040, 1, 1)


def test_a_hundred_rules_are_not_counted_out():
    rules = [f"RRULE:FREQ=SECONDLY;COUNT={number}99999999" for number in range(1, 9)] * 12
    expansion = expand(vevent("UID:a", "DTSTART:20250101T000000", *rules), datetime(2040, 1, 1))
    assert expansion.doubts == {"rule-too-often"}


def test_a_sound_rule_raises_no_doubt():
    assert expand(vevent("UID:a", *WEEKLY)).doubts == frozenset()


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (vevent("DTSTART;VALUE=DATE:20250106"), False),
        (vevent("DTSTART;VALUE=DATE:20250106", "EXRULE:FREQ=DAILY"), False),
        (vevent(*WEEKLY), True),
        (vevent("DTSTART;VALUE=DATE:20250106", "RDATE;VALUE=DATE:20250113"), True),
        (vevent("DTSTART;VALUE=DATE:20250106", "RECURRENCE-ID;VALUE=DATE:20250113"), False),
        (series(WEEKLY[:1], override(";VALUE=DATE:20250113", WEEKLY[0])), True),
    ],
)
def test_what_repeats_is_known_without_counting(unit, expected):
    assert repeats(unit.text.encode()) == expected
