"""RECUR: what is sound leaves, and ends in the kind of time it starts in."""

from datetime import datetime

import pytest

from migdesk.formats import recur
from migdesk.formats.values import Moment

DAY = Moment(datetime(2025, 1, 6), is_date=True)
FLOATING = Moment(datetime(2025, 1, 6, 18, 30), is_date=False)
UTC = Moment(datetime(2025, 1, 6, 18, 30), is_date=False, zone="UTC")
NEW_YORK = Moment(datetime(2025, 1, 6, 18, 30), is_date=False, zone="America/New_York")


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY;BYDAY=MO,TU;INTERVAL=2;COUNT=5;WKST=SU",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;BYHOUR=2;BYMINUTE=0;BYSECOND=0",
        "FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=MO",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYYEARDAY=1,366",
        "FREQ=DAILY;UNTIL=20251231",
        "FREQ=SECONDLY",
    ],
)
def test_a_sound_rule_stays_as_it_is(rule):
    assert recur.written(recur.parts(rule), None) == rule


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "FREQ=BOGUS",
        "COUNT=3",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=1;UNTIL=20250101",
        "FREQ=DAILY;UNTIL=someday",
        "FREQ=DAILY;UNTL=20250101",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=DAILY;BYHOUR=24",
        "FREQ=DAILY;BYDAY=0MO",
        "FREQ=DAILY;BYDAY=1MO",
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=MONTHLY;BYWEEKNO=1",
        "FREQ=DAILY;BYYEARDAY=1",
        "FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=-1",
        "FREQ=DAILY;COUNT=٣",
        "RSCALE=ETHIOPIC;FREQ=YEARLY;BYMONTH=13",
        "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD",
        "D",
        "D0 #5",
        "D1 MO #5",
        "M30 #5",
        "Q1 #5",
        "YM1 6 W2 TU #5",
        "W1 XX #5",
        "MP1" + " 1+" * 100 + " MO" * 100,
    ],
)
def test_a_rule_that_readers_would_refuse_is_none(rule):
    assert recur.parts(rule) == {}


@pytest.mark.parametrize(
    ("rule", "read"),
    [
        ("freq=daily;count=2;", "FREQ=DAILY;COUNT=2"),
        (r"FREQ=DAILY\;COUNT=10", "FREQ=DAILY;COUNT=10"),
        ("FREQ=WEEKLY;UNTIL=20240331;COUNT=-1", "FREQ=WEEKLY;UNTIL=20240331"),
        ("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT", "FREQ=YEARLY"),
        ("D3 #50", "FREQ=DAILY;INTERVAL=3;COUNT=50"),
        ("D1", "FREQ=DAILY;INTERVAL=1;COUNT=2"),
        ("W2 TU TH #0", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"),
        ("W1 20250630T120000Z", "FREQ=WEEKLY;INTERVAL=1;UNTIL=20250630T120000Z"),
        ("MP1 1+ 1- FR 2+ SA SU #3", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1FR,-1FR,2SA,2SU;COUNT=3"),
        ("MP2 MO #3", "FREQ=MONTHLY;INTERVAL=2;BYDAY=MO;COUNT=3"),
        ("MD1 7 2- LD #3", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=7,-2,-1;COUNT=3"),
        ("ym1 6 7 20250630", "FREQ=YEARLY;INTERVAL=1;BYMONTH=6,7;UNTIL=20250630"),
        ("YD1 141 #17", "FREQ=YEARLY;INTERVAL=1;BYYEARDAY=141;COUNT=17"),
    ],
)
def test_habits_of_other_programs_are_forgiven(rule, read):
    assert recur.written(recur.parts(rule), None) == read


@pytest.mark.parametrize(
    ("until", "start", "written"),
    [
        ("20250131T120000Z", DAY, "20250131"),
        ("20250131", DAY, "20250131"),
        ("20250131", FLOATING, "20250131T235959"),
        ("20250131T120000Z", FLOATING, "20250131T120000"),
        ("20250131", UTC, "20250131T235959Z"),
        ("20250131T183000", UTC, "20250131T183000Z"),
        ("20250131T233000Z", NEW_YORK, "20250131T233000Z"),
        ("20250131T183000", NEW_YORK, "20250131T233000Z"),
        ("20250131", NEW_YORK, "20250201T045959Z"),
    ],
)
def test_the_end_of_a_rule_is_of_the_kind_of_its_start(until, start, written):
    """A day includes its last occurrence; a local end is in the zone of the start."""
    parts = recur.parts(f"FREQ=DAILY;UNTIL={until}")
    assert recur.written(parts, start) == f"FREQ=DAILY;UNTIL={written}"
