"""A folder of many files is planned in a time that grows with their number, not with its square."""

from pathlib import Path
from time import process_time
from uuid import NAMESPACE_DNS, uuid5

from importkit import EVENT, counts, imported

from migdesk.db.database import Database
from migdesk.formats import stream
from migdesk.operations import planning
from migdesk.operations.importplan import ReadFile

RECORDS, FILES = 1000, 400


def read(uid: object) -> ReadFile:
    text = EVENT.replace("one@example.org", str(uid)).replace("First", f"Forum {uid}")
    text = text.replace("\n", "\r\n")
    return ReadFile(f"{uid}.ics", f"{uid}.ics", stream.read(text.encode()))


def test_what_each_event_would_leave_under_is_asked_once(database: Database, tmp_path: Path):
    event = EVENT[EVENT.index("BEGIN:VEVENT") : EVENT.index("END:VCALENDAR")]
    many = "".join(event.replace("one", f"event-{n}") for n in range(RECORDS))
    whole = tmp_path / "whole.ics"
    whole.write_text(EVENT.replace(event, many))
    imported(database, whole)
    files = [read(uuid5(NAMESPACE_DNS, str(n))) for n in range(FILES)]
    with database.read() as reader:
        started = process_time()
        plan = planning.plan(reader, files)
        assert process_time() - started < 1
    assert counts(plan) == (FILES, 0, 0)
