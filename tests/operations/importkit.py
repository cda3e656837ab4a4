"""What tests of imports share: a file, a moment, and an import from start to end."""

from datetime import UTC, datetime
from pathlib import Path

from migdesk.db.database import Database
from migdesk.operations import importing, planning
from migdesk.operations.choices import KEEP_BOTH, Choice, decided
from migdesk.operations.importplan import DUPLICATE, ImportPlan

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:one@example.org
DTSTAMP:20240101T000000Z
DTSTART;VALUE=DATE:20240601
SUMMARY:First
X-UNKNOWN;P="a,b":kept, as is
END:VEVENT
END:VCALENDAR
"""


def clock() -> datetime:
    return datetime(2026, 1, 2, tzinfo=UTC)


def written(folder: Path, text: str, name: str = "file.ics") -> Path:
    path = folder / name
    path.write_bytes(text.replace("\n", "\r\n").encode())
    return path


def imported(database: Database, *paths: Path) -> ImportPlan:
    """What was done by default, but that records which only look alike are kept apart."""
    with database.write("import") as store:
        plan = apart(planning.plan(store, planning.read_files(paths)))
        importing.apply(store, plan)
    return plan


def apart(plan: ImportPlan) -> ImportPlan:
    """The plan with every probable duplicate as a record of its own."""
    items = enumerate(plan.items)
    kept = {place: Choice(KEEP_BOTH) for place, own in items if own.change == DUPLICATE}
    return decided(plan, kept)


def counts(plan: ImportPlan) -> tuple[int, int, int]:
    return len(plan.new), len(plan.changed), len(plan.unchanged)


def text_of(database: Database) -> str:
    """The text of the event, as it is stored."""
    with database.read() as reader:
        return reader.unit_of_event("one@example.org").text
