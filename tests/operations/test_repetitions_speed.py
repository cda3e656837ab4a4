"""Three hundred events that repeat: a month costs little, and seen again next to nothing."""

from datetime import date, timedelta
from pathlib import Path
from time import process_time

import pytest
from importkit import imported, written

from migdesk.db.database import Database
from migdesk.db.summaries import Filter

pytestmark = pytest.mark.slow
COUNT = 300
RULES = ("WEEKLY", "DAILY;BYDAY=MO,TU,WE,TH,FR", "MONTHLY;BYDAY=2WE", "YEARLY")
NOVEMBER = Filter(since=date(2026, 11, 1), until=date(2026, 11, 30))


def event(number: int) -> str:
    day = date(2015, 1, 5) + timedelta(days=number)
    return (
        f"BEGIN:VEVENT\nUID:{number}\nDTSTART;TZID=Europe/Paris:{day:%Y%m%d}T093000\n"
        f"DURATION:PT1H\nSUMMARY:Réunion {number}\nDESCRIPTION:{'Ordre du jour. ' * 60}\n"
        f"RRULE:FREQ={RULES[number % len(RULES)]}\nEND:VEVENT\n"
    )


def test_a_month_is_counted_out_once(database: Database, tmp_path: Path):
    events = "".join(map(event, range(COUNT)))
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//EN\n{events}END:VCALENDAR\n"
    imported(database, written(tmp_path, text))
    times = []
    with database.read() as reader:
        for _ in range(2):
            began = process_time()
            assert len(reader.repetitions(NOVEMBER)) > 5 * COUNT
            times.append(process_time() - began)
    assert times[0] < 0.6
    assert times[1] < 0.1
