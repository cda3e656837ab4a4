"""Files of one import that hold the same records: each is counted once, the newest stands."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from importkit import EVENT, imported, text_of, written

from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.operations import exporting, reporting
from migdesk.operations.importplan import ImportPlan

UID = "one@example.org"
KINDS = ("added", "updated", "unchanged", "older", "merged", "unreadable")
CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:c\nFN:{}\nREV:{}0101T000000Z\nEND:VCARD\n"


def titled(title: str, *stamps: str) -> str:
    lines = "".join(f"{stamp}\n" for stamp in stamps)
    return EVENT.replace("DTSTAMP:20240101T000000Z\n", lines).replace("First", title)


VERSIONS = {
    "SEQUENCE": [titled(f"V{n}", f"SEQUENCE:{n}") for n in (1, 2, 3)],
    "LAST-MODIFIED": [titled(f"V{n}", f"LAST-MODIFIED:202{n}0101T000000Z") for n in (1, 2, 3)],
    "DTSTAMP": [titled(f"V{n}", f"DTSTAMP:202{n}0101T000000Z") for n in (1, 2, 3)],
}
PLAIN = [titled(f"V{n}") for n in (1, 2, 3)]


def files(folder: Path, texts: list[str]) -> list[Path]:
    return [written(folder, text, f"{chr(97 + n)}.ics") for n, text in enumerate(texts)]


def numbers(plan: ImportPlan) -> list[int]:
    """How many of each kind; together they are what was read and what could not be."""
    told = reporting.counts(plan, written=False)
    found = [int(str(told[kind])) for kind in KINDS]
    assert sum(found) == sum(f.reading.records + f.reading.left_out for f in plan.files)
    return found


def newest(database: Database) -> int:
    with database.read() as reader:
        return reader.newest_operation()


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("stamp", VERSIONS)
def test_the_newest_stands_whatever_the_order(database, tmp_path, stamp, order):
    paths = files(tmp_path, [VERSIONS[stamp][n] for n in order])
    plan = imported(database, *paths)
    assert numbers(plan) == [1, 0, 0, 2, 0, 0]
    assert [item.title for item in plan.new] == ["V3"]
    assert "SUMMARY:V3" in text_of(database)
    before = newest(database)
    assert numbers(imported(database, *paths)) == [0, 0, 1, 2, 0, 0]
    assert newest(database) == before


def test_where_nothing_tells_the_age_the_later_stands_and_a_repeat_is_no_news(database, tmp_path):
    paths = files(tmp_path, PLAIN)
    assert numbers(imported(database, *paths)) == [1, 0, 0, 0, 2, 0]
    before = newest(database)
    for _ in range(2):
        assert numbers(imported(database, *paths)) == [0, 0, 1, 0, 2, 0]
    assert "SUMMARY:V3" in text_of(database)
    assert newest(database) == before


def test_several_versions_are_one_update_of_what_is_here(database, tmp_path):
    imported(database, written(tmp_path, titled("V0", "SEQUENCE:0"), "z.ics"))
    paths = files(tmp_path, VERSIONS["SEQUENCE"])
    plan = imported(database, *paths)
    assert numbers(plan) == [0, 1, 0, 2, 0, 0]
    assert [(item.title, item.calendar[0]) for item in plan.changed] == [("V3", 2)]


def test_cards_are_counted_likewise(database, tmp_path):
    texts = [
        CARD.format(name, year) for name, year in (("Old", 2020), ("New", 2024), ("New", 2024))
    ]
    paths = [written(tmp_path, text, f"{n}.vcf") for n, text in enumerate(texts)]
    assert numbers(imported(database, *paths)) == [1, 0, 1, 1, 0, 0]
    assert numbers(imported(database, *paths)) == [0, 0, 2, 1, 0, 0]


def test_what_was_edited_here_survives_the_same_import_again(database, tmp_path):
    paths = files(tmp_path, PLAIN[:2])
    imported(database, *paths)
    with database.write("edit") as store:
        store.save_event(replace(store.event(UID), title="Ours"))
    before = newest(database)
    assert numbers(imported(database, *paths)) == [0, 0, 1, 0, 1, 0]
    assert "SUMMARY:Ours" in text_of(database)
    assert newest(database) == before


def test_an_archive_beside_what_was_shared_of_it_loses_nothing(filled, database, tmp_path):
    with filled.read() as reader:
        archive = "".join(reader.archive_calendars())
        uids = [event.uid for event in reader.events(Filter())]
        shared = exporting.share_events(reader, uids, approximate=True).text
    whole, part = (tmp_path / name for name in ("whole.ics", "part.ics"))
    whole.write_bytes(archive.encode())
    part.write_bytes(shared.encode())
    plan = imported(database, whole, part)
    numbers(plan)
    with database.read() as reader:
        assert "".join(reader.archive_calendars()) == archive
    before = newest(database)
    imported(database, whole, part)
    assert newest(database) == before


ZONE = """BEGIN:VTIMEZONE
TZID:Here
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0{0}00
TZOFFSETTO:+0{0}00
END:STANDARD
END:VTIMEZONE
"""


def test_copies_under_other_zones_do_not_take_turns(database, tmp_path):
    zoned = EVENT.replace("DTSTART;VALUE=DATE:20240601", "DTSTART;TZID=Here:20240601T090000")
    texts = [zoned.replace("BEGIN:VEVENT", ZONE.format(n) + "BEGIN:VEVENT") for n in (1, 2)]
    paths = files(tmp_path, texts)
    imported(database, *paths)
    before = newest(database)
    assert numbers(imported(database, *paths)) == [0, 0, 2, 0, 0, 0]
    assert newest(database) == before


def test_the_older_one_is_named_with_its_file_and_the_one_that_stands(database, tmp_path):
    paths = files(tmp_path, VERSIONS["SEQUENCE"][:2])
    (line,) = reporting.problem_lines(imported(database, *paths))
    assert line == (f"{paths[0]}:4: “V1” is older than in {paths[1]}, which was taken instead")
    (line,) = reporting.problem_lines(imported(database, paths[0]))
    assert line == f"{paths[0]}:4: “V1” is older than what is here, which was left as it is"
    (told,) = reporting.counts(imported(database, paths[0]), written=False)["problems"]
    assert (told["id"], told["file"], told["line"]) == ("older-than-here", str(paths[0]), 4)


def test_one_that_differs_is_named_with_the_file_that_was_taken(database, tmp_path):
    paths = files(tmp_path, PLAIN[:2])
    (line,) = reporting.problem_lines(imported(database, *paths))
    assert line.startswith(f"{paths[0]}:4: “V1” says something else in {paths[1]}; ")


def test_parts_of_a_series_from_several_files_are_put_together(database, tmp_path):
    master = EVENT.replace("SUMMARY:First", "RRULE:FREQ=DAILY;COUNT=5\nSUMMARY:First")
    moved = EVENT.replace("SUMMARY:First", "RECURRENCE-ID;VALUE=DATE:20240602\nSUMMARY:Moved")
    paths = files(tmp_path, [odd(master), moved])
    plan = imported(database, *paths)
    assert numbers(plan) == [1, 0, 0, 0, 1, 0]
    lines = list(reporting.problem_lines(plan))
    assert lines[-1] == f"{paths[0]}:4: “First” was put together with what {paths[1]} says of it"
    assert sum("is kept as it is" in line for line in lines) == 2
    assert [text_of(database).count(f"SUMMARY:{title}") for title in ("First", "Moved")] == [1, 1]
    assert numbers(imported(database, *paths)) == [0, 0, 1, 0, 1, 0]


ODD = "X-Odd line without a colon\nRRULE:FREQ=NEVER\n"


def odd(text: str) -> str:
    return text.replace("END:VEVENT", f"{ODD}END:VEVENT")


def test_nothing_is_said_to_be_kept_of_what_is_left_aside(database, tmp_path):
    old, new = VERSIONS["SEQUENCE"][:2]
    plan = imported(database, *files(tmp_path, [odd(old), new]))
    assert not any("is kept" in line for line in reporting.problem_lines(plan))
    assert reporting.exit_code(plan) == 0
    again = imported(database, written(tmp_path, odd(old), "again.ics"))
    assert not any("is kept" in line for line in reporting.problem_lines(again))


def test_what_is_taken_is_said_to_be_kept(database, tmp_path):
    plan = imported(
        database, *files(tmp_path, [VERSIONS["SEQUENCE"][0], odd(VERSIONS["SEQUENCE"][1])])
    )
    assert sum("is kept as it is" in line for line in reporting.problem_lines(plan)) == 2


def test_nothing_is_said_to_be_kept_of_what_could_not_be_read(database, tmp_path):
    broken = odd(EVENT).replace("END:VEVENT\n", "")
    plan = imported(database, written(tmp_path, broken))
    assert numbers(plan) == [0, 0, 0, 0, 0, 1]
    assert not any("kept" in line for line in reporting.problem_lines(plan))
    assert (reporting.exit_code(plan), plan.kept) == (2, 0)
