"""The events of some days on the clock of who reads: what is shown there, and nothing else."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from importkit import imported, written
from weekly import calendar

from migdesk.db.summaries import Filter
from migdesk.operations import bundles, inperiod
from migdesk.operations.bundles import EVENTS, Order

PARIS, TOKYO = ZoneInfo("Europe/Paris"), ZoneInfo("Asia/Tokyo")
LATE = ("DTSTART:20260930T223000Z", "DTEND:20260930T233000Z")
YEARLY = "RRULE:FREQ=YEARLY;INTERVAL=2"
SERIES = (*LATE, "RRULE:FREQ=YEARLY;COUNT=2")


@pytest.mark.parametrize("lines", [LATE, SERIES], ids=["once", "repeating"])
@pytest.mark.parametrize(
    ("zone", "month", "is_there"),
    [(PARIS, 10, True), (PARIS, 9, False), (ZoneInfo("UTC"), 9, True), (TOKYO, 10, True)],
)
def test_an_event_near_midnight_is_in_the_month_that_it_is_shown_in(
    database, tmp_path, lines, zone, month, is_there
):
    imported(database, written(tmp_path, calendar(*lines)))
    days = Filter(since=date(2026, month, 1), until=date(2026, month, 30))
    with database.read() as reader:
        found = inperiod.events(reader, days, zone)
        bundle = bundles.prepare(reader, Order(EVENTS, days, local=zone, as_shown=True))
    assert bool(found) is is_there
    assert bundle.count == is_there


def test_whole_days_are_the_same_everywhere(database, tmp_path):
    imported(database, written(tmp_path, calendar("DTSTART;VALUE=DATE:20261001")))
    with database.read() as reader:
        for month in (9, 10):
            days = Filter(since=date(2026, month, 1), until=date(2026, month, 30))
            assert bool(inperiod.events(reader, days, TOKYO)) is (month == 10)


@pytest.mark.parametrize(
    ("since", "until"), [(date(2026, 1, 2), None), (None, date(2025, 12, 30))], ids=str
)
def test_a_period_that_is_open_at_one_end_loses_no_series(database, tmp_path, since, until):
    """It happens each second New Year's Eve, on neither of the days beside the period."""
    imported(database, written(tmp_path, calendar("DTSTART;VALUE=DATE:20231231", YEARLY)))
    with database.read() as reader:
        days = Filter(since=since, until=until)
        assert len(inperiod.events(reader, days, TOKYO)) == 1
