"""What an import puts together of theirs and ours is a change made here, and stamped as one."""

from dataclasses import replace

import pytest
from importkit import EVENT, clock, counts, imported, text_of, written

from migdesk.db.database import Database
from migdesk.formats import vcard, vevent
from migdesk.operations import exporting

UID = "one@example.org"
FIRST = EVENT.replace("DTSTAMP", "SEQUENCE:3\nDTSTAMP")
SECOND = FIRST.replace("SEQUENCE:3", "SEQUENCE:4").replace("DATE:20240601", "DATE:20240602")
CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:one\nFN:A\nTEL:{}\nREV:2020-01-01T00:00:00Z\nEND:VCARD\n"


def changed_here(database: Database, **fields: object) -> None:
    with database.write("edit") as store:
        store.save_event(replace(store.event(UID), **fields))


def sound(database: Database) -> bool:
    with database.read() as reader:
        return list(reader.check()) == []


def stamps(database: Database) -> vevent.Stamps:
    with database.read() as reader:
        return vevent.stamps(reader.unit_of_event(UID))


def test_an_update_of_what_was_changed_here_is_stamped(database, tmp_path):
    imported(database, written(tmp_path, FIRST))
    changed_here(database, title="Ours")
    again = written(tmp_path, SECOND)
    assert counts(imported(database, again)) == (0, 1, 0)
    assert "SUMMARY:Ours" in text_of(database)
    assert (stamps(database).sequence, stamps(database).changed) == (4, clock())
    assert counts(imported(database, again)) == (0, 0, 1)
    assert sound(database)


def test_an_update_of_what_was_left_alone_stays_theirs_to_the_byte(database, tmp_path):
    imported(database, written(tmp_path, FIRST))
    imported(database, written(tmp_path, SECOND))
    assert text_of(database) in SECOND.replace("\n", "\r\n")


def test_an_update_without_a_sequence_does_not_lower_ours(database, tmp_path):
    imported(database, written(tmp_path, FIRST))
    bare = written(tmp_path, SECOND.replace("SEQUENCE:4\n", ""))
    assert counts(imported(database, bare)) == (0, 1, 0)
    assert stamps(database).sequence == 3
    with database.read() as reader:
        assert reader.stored_event(UID).untouched
    assert counts(imported(database, bare)) == (0, 0, 1)


@pytest.mark.parametrize("uid", ["34858988-54f0-5939-a264-379ffe78bee5"])
def test_what_comes_back_from_elsewhere_is_stamped(filled, tmp_path, uid):
    with filled.read() as reader:
        text = exporting.share_events(reader, [uid]).text
    back = written(tmp_path, text.replace("\r\n", "\n").replace("DATE:20171116", "DATE:20171115"))
    assert counts(imported(filled, back)) == (0, 1, 0)
    with filled.read() as reader:
        assert vevent.stamps(reader.unit_of_event(uid)).changed == clock()
    assert counts(imported(filled, back))[:2] == (0, 0)


def test_a_second_change_from_elsewhere_comes_in_after_the_first(filled, tmp_path):
    uid = "34858988-54f0-5939-a264-379ffe78bee5"
    with filled.read() as reader:
        text = exporting.share_events(reader, [uid]).text.replace("\r\n", "\n")
    earlier = text.replace("DATE:20171116", "DATE:20171115")
    later = earlier.replace("Malines", "Mechelen")
    for one in (earlier, later):  # both were written there before the first came here
        assert counts(imported(filled, written(tmp_path, one))) == (0, 1, 0)
    with filled.read() as reader:
        event = reader.event(uid)
    assert event.when.edtf == "2017-11-15/2017-11-17"
    assert "Mechelen" in event.location


def test_a_card_put_together_has_a_new_revision(database, tmp_path):
    imported(database, written(tmp_path, CARD.format("+1"), "a.vcf"))
    with database.write("edit") as store:
        store.save_contact(replace(store.contact("one"), title="Ours"))
    imported(database, written(tmp_path, CARD.format("+2"), "b.vcf"))
    with database.read() as reader:
        contact, unit = reader.contact("one"), reader.stored_contact("one").unit
    assert (contact.title, contact.phones[0].number) == ("Ours", "+2")
    assert vcard.stamps(unit).changed == clock()
    assert sound(database)
