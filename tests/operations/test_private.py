"""Events that are marked as private: they leave alone and on purpose, never in passing."""

import pytest
from importkit import EVENT, imported, written

from migdesk.db.summaries import Filter
from migdesk.operations import cards, exporting, exports

MARKED = ("PRIVATE", "confidential", "X-BOARD-ONLY")
OTHER = EVENT.replace("one@", "two@").replace("First", "Second")
RECURRING = EVENT.replace("SUMMARY", "RRULE:FREQ=DAILY;COUNT=3\nSUMMARY")
OVERRIDE = (
    "END:VEVENT\nBEGIN:VEVENT\nUID:one@example.org\nDTSTAMP:20240101T000000Z\n"
    "RECURRENCE-ID;VALUE=DATE:20240602\nDTSTART;VALUE=DATE:20240602\nCLASS:PRIVATE\n"
    "SUMMARY:Hidden\nEND:VEVENT\nEND:VCALENDAR\n"
)


def marked(word):
    return EVENT.replace("SUMMARY", f"CLASS:{word}\nSUMMARY")


@pytest.fixture(params=MARKED)
def both(request, database, tmp_path):
    """A desk with an event that is marked, and one that is not."""
    paths = written(tmp_path, marked(request.param)), written(tmp_path, OTHER, "two.ics")
    imported(database, *paths)
    return database


def test_of_several_events_the_private_one_stays_and_is_counted(both):
    with both.read() as reader:
        shared = exporting.share_events(reader, [own.uid for own in reader.events()])
    assert "First" not in shared.text
    assert (shared.count, len(shared.meant)) == (1, 1)
    assert [own.title for own in shared.private] == ["First"]
    assert (shared.left_out, shared.undated, shared.approximate) == ((), (), ())
    (line,) = exports.left_behind(shared)
    assert line.startswith("1 marked as private ")


def test_a_private_event_alone_leaves_with_its_mark(both):
    with both.read() as reader:
        shared = exporting.share_events(reader, ["one@example.org"])
        copied = cards.event_copy(reader, "one@example.org")
    assert shared.private == ()
    assert "First" in shared.text
    assert "CLASS:PUBLIC" not in shared.text
    assert "CLASS:PRIVATE" in shared.text or "CLASS:CONFIDENTIAL" in shared.text
    assert copied.ics == shared.text


def test_in_a_folder_of_several_it_stays_and_is_said(both, tmp_path):
    folder = tmp_path / "out"
    with both.read() as reader:
        report = exports.write(reader, f"{folder}/", Filter(), exports.Options())
    assert [path.name for path in folder.iterdir()] == ["2024-06-01_second.ics"]
    assert report.lines[0].startswith("1 marked as private ")
    with both.read() as reader:
        only = Filter(uids=frozenset({"one@example.org"}))
        assert exports.write(reader, f"{folder}/", only, exports.Options()).lines == ()
    assert (folder / "2024-06-01_first.ics").exists()


def test_one_private_occurrence_keeps_the_series_at_home(database, tmp_path):
    series = RECURRING.replace("END:VEVENT\nEND:VCALENDAR\n", OVERRIDE)
    imported(database, written(tmp_path, series), written(tmp_path, OTHER, "two.ics"))
    with database.read() as reader:
        shared = exporting.share_events(reader, [own.uid for own in reader.events()])
    assert "Hidden" not in shared.text
    assert [own.title for own in shared.private] == ["First"]


def test_an_archive_holds_them_all(both, tmp_path):
    with both.read() as reader:
        path = tmp_path / "all.ics"
        exports.write(reader, str(path), Filter(), exports.Options(profile="archive"))
    assert b"SUMMARY:First" in path.read_bytes()
