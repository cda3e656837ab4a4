"""Whatever is named as a file: nobody waits for it, and nothing raises."""

import csv
import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from migdesk.formats.stream import NOTE
from migdesk.operations import desk, importing, planning, reading, reporting
from migdesk.operations.importplan import ImportPlan

EVENT = (
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:{}\nDTSTART:20240101T100000Z\nEND:VEVENT\nEND:VCALENDAR\n"
)


def ids(path: Path) -> list[str]:
    return [problem.id for problem in reading.read(path)[0].problems]


def imported(home: Path, *paths: Path) -> ImportPlan:
    with desk.opened(home, lambda: datetime(2026, 1, 2, tzinfo=UTC), starter=False) as database:
        with database.write("import") as store:
            plan = planning.plan(store, planning.read_files(paths))
            importing.apply(store, plan)
        with database.read() as reader:
            assert list(reader.check()) == []
    return plan


def test_a_folder_a_device_and_nothing_are_told_apart(tmp_path):
    assert ids(tmp_path) == ["file-is-folder"]
    assert ids(tmp_path / "none.ics") == ["file-not-found"]
    assert ids(tmp_path / ("n" * 300)) == ["file-not-readable"]
    assert ids(Path(os.devnull)) == ["file-not-readable"]


def test_a_pipe_into_which_nobody_writes_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.ics")
    assert ids(tmp_path / "pipe.ics") == ["file-empty"]


def test_what_comes_through_a_pipe_is_read():
    receive, send = os.pipe()
    os.write(send, EVENT.format("1").encode())
    os.close(send)
    try:
        assert len(reading.read(Path(f"/dev/fd/{receive}"))[0].calendars) == 1
    finally:
        os.close(receive)


def test_a_file_name_that_is_no_text_is_stored_as_one(home, tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.ics"))
    try:
        path.write_text(EVENT.format("1"))
    except OSError:
        pytest.skip("this system takes no such name")
    assert len(imported(home, path).new) == 1


def test_a_record_without_uid_is_recognised_under_another_file_name(home, tmp_path):
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEND:VCARD\n"
    event = EVENT.format("").replace("UID:\n", "")
    first, second, third = (tmp_path / f"{number}.txt" for number in range(3))
    for path in (first, second, third):
        path.write_text(card + event)
    assert len(imported(home, first, second).new) == 2
    again = imported(home, third, first)
    assert (len(again.new), len(again.unchanged)) == (0, 4)


def test_notes_of_one_kind_are_counted_after_the_first_ten(home, tmp_path):
    path = tmp_path / "many.ics"
    path.write_text("".join(EVENT.format(number) for number in range(100)).replace("UID:", "X:"))
    plan = imported(home, path)
    lines = list(reporting.problem_lines(plan))
    unread = [found for found in plan.problems if found.problem.severity != NOTE]
    assert len(lines) == len(unread) + 11
    assert lines[-1].endswith("and 90 more like this, the last in line 596")


@pytest.mark.slow
def test_every_hostile_file_comes_to_what_its_manifest_says(shared, tmp_path):
    with (shared / "hostile" / "MANIFEST.tsv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["stored"] == "file"]
    wrong = []
    for row in rows:
        name = row["file"]
        plan = imported(tmp_path / f"home-{name}", shared / "hostile" / name)
        told, code = list(reporting.problem_lines(plan)), reporting.exit_code(plan)
        if row["expected"] == "imported losslessly":
            right = code == 0 and told == []
        elif row["expected"] == "imported with warning":
            right = bool(told) and (not plan.is_empty or code == 2)
        else:
            right = code in {1, 2} and any(re.search(rf"{name}:\d+: ", line) for line in told)
        wrong += [] if right else [(name, code, told[:2])]
    assert wrong == []
