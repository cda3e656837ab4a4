"""Rules counted out: what a reader with a calendar and a pencil would find."""

from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from migdesk.formats import ordinals, recur
from migdesk.formats.regular import EFFORT
from migdesk.formats.rule import Rule, Run

TABLE = Path(__file__).parents[1] / "data" / "rules.tsv"
ROWS = TABLE.read_text(encoding="utf-8").removesuffix("\n").split("\n")
RULES = [row.split("\t") for row in ROWS if not row.startswith("#")]
FOREVER, THE_END = datetime(2200, 1, 1), datetime(9999, 12, 31, 23, 59, 59)


def run(rule, start, since=None, until=FOREVER, limit=10, timed=True):
    return Rule(recur.read(rule), start, timed=timed).between(since or start, until, limit, EFFORT)


def told(found: Run):
    """The moments in short: without a time that is midnight, without seconds that are none."""
    moments = (at.isoformat().removesuffix(":00") for at in found.moments)
    return " ".join(at.removesuffix("T00:00") for at in moments) or "never"


@pytest.mark.parametrize(("rule", "start", "expected"), RULES)
def test_a_rule_tells(rule, start, expected):
    found = run(rule, datetime.fromisoformat(start))
    assert told(found) == expected
    assert found.whole


@pytest.mark.parametrize(("rule", "start"), [row[:2] for row in RULES])
def test_a_window_tells_what_lies_in_it(rule, start):
    whole = run(rule, datetime.fromisoformat(start)).moments
    for first, last in pairwise(whole):
        found = run(rule, datetime.fromisoformat(start), first, last)
        assert list(found.moments) == [first, last]


def test_a_day_has_no_hours():
    found = run("FREQ=DAILY;BYHOUR=9,14;BYMINUTE=30;COUNT=2", datetime(2025, 1, 1), timed=False)
    assert told(found) == "2025-01-01 2025-01-02"


def test_the_end_is_included():
    rule = Rule(recur.read("FREQ=DAILY"), datetime(2025, 1, 1, 9), datetime(2025, 1, 3, 9))
    assert len(rule.between(datetime(2020, 1, 1), FOREVER, 10, EFFORT).moments) == 3


def test_more_than_the_limit_is_said():
    found = run("FREQ=SECONDLY", datetime(2025, 1, 1), datetime(2031, 1, 1), limit=3)
    assert told(found) == "2031-01-01 2031-01-01T00:00:01 2031-01-01T00:00:02"
    assert not found.whole


def test_exactly_the_limit_is_all():
    assert run("FREQ=DAILY;COUNT=3", datetime(2025, 1, 1), limit=3).whole


def test_the_last_year_of_the_calendar_ends():
    found = run("FREQ=MONTHLY", datetime(9999, 10, 31), until=THE_END)
    assert told(found) == "9999-10-31 9999-12-31"
    weeks = run("FREQ=YEARLY;BYWEEKNO=52;BYDAY=FR", datetime(9997, 1, 1), until=THE_END)
    assert told(weeks) == "9997-12-26 9998-12-25 9999-12-31"


def test_the_first_week_of_the_calendar_begins():
    assert (
        told(run("FREQ=WEEKLY;BYDAY=SU;WKST=TU;COUNT=2", datetime(1, 1, 1)))
        == "0001-01-07 0001-01-14"
    )


CLOCK = "BYHOUR={};BYMINUTE={};BYSECOND={}".format(
    *(",".join(map(str, range(end))) for end in (24, 60, 60))
)
HOSTILE = [
    "FREQ=SECONDLY;COUNT=999999999",
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
    "FREQ=SECONDLY;INTERVAL=86399;BYHOUR=3;BYMINUTE=7;BYSECOND=11;COUNT=9999",
    "FREQ=MINUTELY;COUNT=999999999;BYWEEKNO=1,2,3;BYDAY=MO;BYYEARDAY=-1,-2,-3",
    "FREQ=HOURLY;COUNT=999999999;BYDAY=MO,TU;BYMONTHDAY=1,2,3,4,5,6,7",
    "FREQ=DAILY;COUNT=999999999",
    "FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=5MO;COUNT=999999999",
    "FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=100;COUNT=999999999",
    "FREQ=YEARLY;INTERVAL=999999999",
    f"FREQ=DAILY;{CLOCK};BYSETPOS={','.join(map(str, range(1, 367)))}",
]


@pytest.mark.parametrize("rule", HOSTILE, ids=lambda rule: rule[:40])
@pytest.mark.parametrize("year", [1, 1970])
def test_no_rule_costs_more_than_half_a_second(rule, year):
    began = process_time()
    run(rule, datetime(year, 1, 1, 9), datetime(2026, 1, 1), THE_END, limit=1000)
    assert process_time() - began < 0.5


@pytest.mark.parametrize(
    "day", [date(1, 1, 1), date(2024, 2, 29), date(2024, 12, 30), date(9999, 12, 31)]
)
def test_numbers_of_days_agree_with_the_calendar(day):
    ordinal = day.toordinal()
    year, week, weekday = day.isocalendar()
    assert ordinals.week_year_of(ordinal, 0) == year
    assert ordinals.first_of_week_year(year, 0) == ordinal - (week - 1) * 7 - (weekday - 1)
    assert ordinals.first_of_year(day.year) == day.replace(month=1, day=1).toordinal()
    assert ordinals.first_of_month(ordinals.month_of(ordinal)) == day.replace(day=1).toordinal()
    assert ordinals.days_in_month(day) == (31 if day.month != 2 else 29)
    assert ordinals.first_of_week(ordinals.week_of(ordinal, 0), 0) == ordinal - day.weekday()
