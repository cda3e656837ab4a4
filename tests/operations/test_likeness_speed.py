"""Thousands of unknown records are compared with very many that are here, in seconds."""

from pathlib import Path
from time import process_time

import pytest
from importkit import imported, written

from migdesk.db.database import Database
from migdesk.operations import planning
from migdesk.operations.importplan import DUPLICATE

pytestmark = pytest.mark.slow

HERE, COMING = 15_000, 5_000
CARD = (
    "BEGIN:VCARD\nVERSION:3.0\nUID:{1}-{0}\nFN:Person {0}\nORG:Desk {2}\n"
    "EMAIL:{0}@x.example\nEND:VCARD\n"
)
EVENT = (
    "BEGIN:VEVENT\nUID:{1}-{0}\nDTSTAMP:20240101T000000Z\nDTSTART;VALUE=DATE:2024060{2}\n"
    "SUMMARY:Forum {0}\nEND:VEVENT\n"
)


def cards(count: int, of: str) -> str:
    return "".join(CARD.format(number, of, number % 9) for number in range(count))


def events(count: int, of: str) -> str:
    """All of them on few days, so that a day alone tells nothing."""
    inner = "".join(EVENT.format(number, of, 1 + number % 9) for number in range(count))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{inner}END:VCALENDAR\n"


@pytest.mark.parametrize(("made", "ending"), [(cards, "vcf"), (events, "ics")])
def test_they_are_found_in_seconds(database: Database, tmp_path: Path, made, ending):
    imported(database, written(tmp_path, made(HERE, "a"), f"a.{ending}"))
    files = planning.read_files([written(tmp_path, made(COMING, "b"), f"b.{ending}")])
    with database.read() as reader:
        started = process_time()
        plan = planning.plan(reader, files)
        assert process_time() - started < 8
    assert len(plan.duplicates) == COMING
    assert {item.likely[0].score for item in plan.items} == {100}
    assert all(item.change == DUPLICATE for item in plan.items)
