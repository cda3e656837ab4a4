"""Import: what is new, what changed, what is only stamped anew; nothing is ever lost."""

from pathlib import Path

import pytest
from importkit import EVENT, clock, counts, imported, written

from migdesk import assets
from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.operations import desk, exporting, history, planning

MALINES = "34858988-54f0-5939-a264-379ffe78bee5"
SAMRI = "6b90cfdf-a105-5315-9511-d88e6e7729a5"


def test_a_new_event_is_added_with_every_line_it_has(database, tmp_path):
    assert counts(imported(database, written(tmp_path, EVENT))) == (1, 0, 0)
    with database.read() as reader:
        assert 'X-UNKNOWN;P="a,b":kept, as is' in "".join(reader.archive())


def test_the_same_file_again_writes_nothing(database, tmp_path):
    path = written(tmp_path, EVENT)
    imported(database, path)
    with database.read() as reader:
        before = reader.last_operation()
    assert counts(imported(database, path)) == (0, 0, 1)
    with database.read() as reader:
        assert reader.last_operation() == before


@pytest.mark.parametrize(
    "stamp",
    [
        "CREATED:20250101T000000Z",
        "LAST-MODIFIED:20250101T000000Z",
        "SEQUENCE:7",
        "PRODID:-//other//EN",
        "X-MS-OLK-FORCEINSPECTOROPEN:1",
    ],
)
def test_a_feed_that_only_restamps_is_no_news(database, tmp_path, stamp):
    imported(database, written(tmp_path, EVENT))
    again = EVENT.replace("DTSTAMP:20240101T000000Z", f"DTSTAMP:20250101T000000Z\n{stamp}")
    assert counts(imported(database, written(tmp_path, again))) == (0, 0, 1)


def test_a_file_that_is_only_folded_and_spelled_anew_is_no_news(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    again = EVENT.replace("SUMMARY:First", "summary:Fi\n rst").replace(";P=", ";p=")
    assert counts(imported(database, written(tmp_path, again))) == (0, 0, 1)


def test_a_card_that_is_only_stamped_anew_is_no_news(database, tmp_path):
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:a\nFN:A\nREV:{}0101T000000Z\nEND:VCARD\n"
    imported(database, written(tmp_path, card.format(2024), "a.vcf"))
    assert counts(imported(database, written(tmp_path, card.format(2025), "b.vcf"))) == (0, 0, 1)


def test_a_changed_event_is_updated_under_its_uid(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    moved = EVENT.replace("20240601", "20240602").replace("First", "Second")
    assert counts(imported(database, written(tmp_path, moved))) == (0, 1, 0)
    with database.read() as reader:
        (only,) = reader.events(Filter())
    assert (only.title, only.edtf) == ("Second", "2024-06-02")


def test_one_undo_takes_a_whole_import_back(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    both = (
        EVENT.replace("First", "Other").replace("END:VCALENDAR\n", "")
        + EVENT.replace("one@", "two@").split("PRODID:-//test//EN\n")[1]
    )
    assert counts(imported(database, written(tmp_path, both))) == (1, 1, 0)
    with database.write("undo") as store:
        history.undo(store)
    with database.read() as reader:
        assert [event.title for event in reader.events(Filter())] == ["First"]


def test_redo_brings_the_import_back(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    for step in (history.undo, history.redo):
        with database.write("step") as store:
            step(store)
    with database.read() as reader:
        assert [event.title for event in reader.events(Filter())] == ["First"]


def test_one_uid_twice_in_a_file_is_kept_twice_and_found_again(database, tmp_path):
    twice = EVENT + EVENT.replace("First", "Second")
    path = written(tmp_path, twice)
    assert counts(imported(database, path)) == (2, 0, 0)
    assert counts(imported(database, path)) == (0, 0, 2)


def test_a_second_card_of_one_uid_is_kept_beside_the_first(database, tmp_path):
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:one\nFN:{}\nEND:VCARD\n"
    imported(database, written(tmp_path, card.format("A"), "a.vcf"))
    both = written(tmp_path, card.format("A") + card.format("B"), "b.vcf")
    assert counts(imported(database, both)) == (1, 0, 1)
    assert counts(imported(database, both)) == (0, 0, 2)
    with database.read() as reader:
        assert list(reader.check()) == []
        assert sorted(own.name for own in reader.contacts(Filter())) == ["A", "B"]


def test_an_event_without_uid_is_found_again_when_it_moves(database, tmp_path):
    nameless = EVENT.replace("UID:one@example.org\n", "")
    imported(database, written(tmp_path, nameless))
    moved = nameless.replace("20240601", "20240701")
    assert counts(imported(database, written(tmp_path, moved))) == (0, 1, 0)


def test_of_two_files_the_later_one_stands(database, tmp_path):
    first = written(tmp_path, EVENT, "a.ics")
    later = written(tmp_path, EVENT.replace("First", "Later"), "b.ics")
    imported(database, first, later)
    with database.read() as reader:
        assert [event.title for event in reader.events(Filter())] == ["Later"]


def test_what_is_no_event_is_kept_and_counted_once(database, tmp_path):
    journal = EVENT.replace("VEVENT", "VJOURNAL")
    path = written(tmp_path, journal)
    assert imported(database, path).kept == 1
    imported(database, path)
    with database.read() as reader:
        assert "".join(reader.archive()).count("BEGIN:VJOURNAL") == 1


def test_a_calendar_that_holds_only_lines_of_its_own_is_kept(database, tmp_path):
    bare = "BEGIN:VCALENDAR\nX-WR-CALNAME:Mine\nEND:VCALENDAR\n"
    imported(database, written(tmp_path, bare))
    with database.read() as reader:
        assert "X-WR-CALNAME:Mine" in "".join(reader.archive())


def test_zones_without_an_event_are_kept_and_counted(database, tmp_path):
    zone = EVENT.replace("VEVENT", "VTIMEZONE").replace("UID:one@example.org", "TZID:Here")
    plan = imported(database, written(tmp_path, zone))
    assert (plan.kept, plan.is_empty, counts(plan)) == (1, False, (0, 0, 0))
    empty = imported(database, written(tmp_path, "", "empty.ics"))
    assert (empty.kept, empty.is_empty) == (0, True)


def shared(database: Database, folder: Path) -> Path:
    with database.read() as reader:
        uids = [event.uid for event in reader.events(Filter())]
        text = exporting.share_events(reader, uids, approximate=True).text
    path = folder / "shared.ics"
    path.write_bytes(text.encode())
    return path


def test_our_own_shared_file_is_no_news_when_it_comes_back(filled, tmp_path):
    assert counts(imported(filled, shared(filled, tmp_path)))[:2] == (0, 0)


def test_a_date_changed_elsewhere_comes_back_and_nothing_else_is_touched(filled, tmp_path):
    path = shared(filled, tmp_path)
    with filled.read() as reader:
        before = reader.event(MALINES)
    text = path.read_bytes().decode().replace("DATE:20171116", "DATE:20171115")
    path.write_bytes(text.encode())
    assert counts(imported(filled, path))[:2] == (0, 1)
    with filled.read() as reader:
        after = reader.event(MALINES)
    assert after.when.edtf == "2017-11-15/2017-11-17"
    for field in ("description", "participations", "sources", "claims", "tags", "documents"):
        assert getattr(after, field) == getattr(before, field)


def test_a_card_changed_elsewhere_keeps_what_only_we_know(filled, tmp_path):
    with filled.read() as reader:
        card = exporting.share_contacts(reader, [SAMRI]).text
    path = tmp_path / "card.vcf"
    path.write_bytes(card.replace("asamri@", "azzouz.samri@").encode())
    assert counts(imported(filled, path)) == (0, 1, 0)
    with filled.read() as reader:
        contact = reader.contact(SAMRI)
    assert [email.address for email in contact.emails] == ["azzouz.samri@iom.int"]
    assert contact.sources


def test_the_starter_is_loaded_once_and_never_again_after_it_was_removed(home):
    from migdesk.operations.collections import remove_starter

    with desk.opened(home, clock, starter=True) as database, database.write("remove") as store:
        remove_starter(store)
    with desk.opened(home, clock, starter=True) as database, database.read() as reader:
        assert reader.events(Filter()) == []
        assert reader.contacts(Filter()) == []


def test_a_starter_event_that_was_changed_here_survives_the_removal(home, tmp_path):
    from migdesk.operations.collections import remove_starter

    with desk.opened(home, clock, starter=True) as database:
        path = shared(database, tmp_path)
        path.write_bytes(path.read_bytes().replace(b"DATE:20171116", b"DATE:20171115"))
        imported(database, path)
        with database.write("remove") as store:
            remove_starter(store)
        with database.read() as reader:
            assert [event.uid for event in reader.events(Filter())] == [MALINES]


def test_every_file_of_the_starter_reads_without_a_problem():
    folder = assets.path("starter")
    read = planning.read_files([folder / "events.ics", folder / "contacts.vcf"])
    assert [problem for file in read for problem in file.reading.problems] == []
