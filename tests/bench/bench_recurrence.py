"""Figures, no verdicts: one month, and one year, of three thousand events that repeat."""

from datetime import datetime, timedelta
from statistics import median
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest

from migdesk.formats.component import parse_unit
from migdesk.formats.filezones import Zones
from migdesk.formats.recurrence import Series

EVENTS, RUNS = 3_000, 5
PARIS = ZoneInfo("Europe/Paris")
RULES = (
    "FREQ=WEEKLY;BYDAY=TU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=60",
    "FREQ=MONTHLY;BYDAY=2WE",
    "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20271231T220000Z",
    "FREQ=YEARLY",
    "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
)


def _event(number: int) -> str:
    start = datetime(2015, 1, 5, 9, 30) + timedelta(days=number)
    return (
        f"BEGIN:VEVENT\r\nUID:{number}\r\nDTSTART;TZID=Europe/Paris:{start:%Y%m%dT%H%M%S}\r\n"
        f"DURATION:PT1H\r\nRRULE:{RULES[number % len(RULES)]}\r\n"
        f"EXDATE;TZID=Europe/Paris:20261103T093000\r\nEND:VEVENT\r\n"
    )


@pytest.mark.parametrize(
    ("name", "days"), [("one month", 30), ("one year", 365)], ids=["month", "year"]
)
def test_many_events(name, days):
    start = datetime(2026, 11, 1, tzinfo=PARIS)
    zones, times, told = Zones({}), [], 0
    texts = [_event(number) for number in range(EVENTS)]
    for _ in range(RUNS):
        began = perf_counter()
        series = [Series(parse_unit(text), zones) for text in texts]
        read = perf_counter()
        found = [own.within(start, start + timedelta(days)) for own in series]
        times.append((read - began, perf_counter() - read))
        told = sum(len(expansion.occurrences) for expansion in found)
    reading, telling = (median(time) * 1000 for time in zip(*times, strict=True))
    figures = f"{told} occurrences {telling:.0f} ms, read before {reading:.0f} ms"
    print(f"\n{EVENTS} events, {name}: {figures}", end="")  # noqa: T201 -- the figures are the purpose
