"""A file older than what was received last never overwrites it silently."""

import pytest
from importkit import EVENT, clock, counts, imported, text_of, written

from migdesk.db.database import Database
from migdesk.operations import history, reporting

CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:one\nFN:{}\nREV:{}0101T000000Z\nEND:VCARD\n"
OLDER = {
    "DTSTAMP": EVENT.replace("20240101T", "20230101T"),
    "SEQUENCE": EVENT.replace("DTSTAMP", "SEQUENCE:1\nDTSTAMP").replace("20240101T", "20250101T"),
    "LAST-MODIFIED": EVENT.replace("DTSTAMP", "LAST-MODIFIED:20200101T000000Z\nDTSTAMP"),
}
NEWEST = EVENT.replace("DTSTAMP", "SEQUENCE:2\nLAST-MODIFIED:20210101T000000Z\nDTSTAMP")


def retitled(text: str, title: str = "Old") -> str:
    return text.replace("First", title)


@pytest.mark.parametrize("stamp", OLDER)
def test_an_older_file_leaves_a_newer_record_as_it_is_and_is_counted(database, tmp_path, stamp):
    imported(database, written(tmp_path, NEWEST))
    plan = imported(database, written(tmp_path, retitled(OLDER[stamp])))
    assert (counts(plan), len(plan.older)) == ((0, 0, 0), 1)
    assert "SUMMARY:First" in text_of(database)
    assert reporting.summary(plan) == "1 older, left as it is"
    assert reporting.counts(plan, written=False)["older"] == 1
    assert reporting.exit_code(plan) == 0


def test_an_older_card_is_left_as_well(database, tmp_path):
    imported(database, written(tmp_path, CARD.format("New", 2024), "a.vcf"))
    plan = imported(database, written(tmp_path, CARD.format("Old", 2020), "b.vcf"))
    assert (counts(plan), len(plan.older)) == ((0, 0, 0), 1)
    with database.read() as reader:
        assert reader.contact("one").name == "New"


def test_the_age_of_a_card_is_told_at_any_offset(database, tmp_path):
    """RFC 6350 §4.3.5: 10:00 two hours ahead was before 9:00 in UTC."""
    newer, older = CARD.format("New", 2024), CARD.format("Old", 2024)
    imported(database, written(tmp_path, newer.replace("T000000Z", "T090000Z"), "a.vcf"))
    ahead = written(tmp_path, older.replace("T000000Z", "T100000+0200"), "b.vcf")
    assert len(imported(database, ahead).older) == 1


def test_an_older_file_that_says_the_same_is_no_news(database, tmp_path):
    imported(database, written(tmp_path, NEWEST))
    assert counts(imported(database, written(tmp_path, OLDER["DTSTAMP"]))) == (0, 0, 1)


def test_of_two_files_together_the_newer_one_stands_whatever_their_order(database, tmp_path):
    newer = written(tmp_path, NEWEST, "a.ics")
    older = written(tmp_path, retitled(OLDER["DTSTAMP"]), "b.ics")
    plan = imported(database, newer, older)
    assert (counts(plan), len(plan.older)) == ((1, 0, 0), 1)
    assert "SUMMARY:First" in text_of(database)


def test_a_file_without_stamps_is_not_taken_for_older(database, tmp_path):
    imported(database, written(tmp_path, NEWEST))
    bare = retitled(EVENT).replace("DTSTAMP:20240101T000000Z\n", "")
    assert counts(imported(database, written(tmp_path, bare))) == (0, 1, 0)


def undone(database: Database) -> None:
    with database.write("undo") as store:
        history.undo(store)


def test_an_update_that_was_undone_can_come_again(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    update = written(tmp_path, retitled(NEWEST, "Update"))
    imported(database, update)
    undone(database)
    with database.read() as reader:
        assert reader.stored_event("one@example.org").untouched
    assert counts(imported(database, written(tmp_path, EVENT, "again.ics"))) == (0, 0, 1)
    assert clock().year == 2026  # the stamp of the undo is newer than the update's
    assert counts(imported(database, update)) == (0, 1, 0)
    assert "SUMMARY:Update" in text_of(database)
