"""The archive carries a whole desk to another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from importkit import EVENT, clock, counts, imported, written

from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.operations import desk, exports, listing

NAMELESS = EVENT.replace("UID:one@example.org\n", "")
TWICE = NAMELESS.replace(
    "END:VCALENDAR\n", NAMELESS.replace("20240601", "20240702").split("PRODID:-//test//EN\n")[1]
)
CARDS = (
    "BEGIN:VCARD\nVERSION:2.1\nN:B;A\nNOTE;ENCODING=QUOTED-PRINTABLE:=C3=A9=\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:4.0\nPRODID:-//other\nFN:C D\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nUID:urn:uuid:0c9d5d4e-2f54-5c5b-9d3c-7f6d1f0a8b21\nFN:E\nEND:VCARD\n"
)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Database]:
    with desk.opened(tmp_path / "other", clock, starter=False) as opened:
        yield opened


def listed(database: Database) -> list[object]:
    with database.read() as reader:
        return [listing.events(reader, Filter()), listing.contacts(reader, Filter())]


def archived(database: Database, folder: Path) -> list[Path]:
    paths = [folder / "all.ics", folder / "all.vcf"]
    with database.read() as reader:
        for path in paths:
            exports.write(reader, str(path), Filter(), exports.Options(profile="archive"))
    return paths


@pytest.fixture
def nameless(database: Database, tmp_path: Path) -> Database:
    """Two events of one title in one file, the same event in another, three cards."""
    paths = [written(tmp_path, TWICE, "one.ics"), written(tmp_path, CARDS, "cards.vcf")]
    moved = NAMELESS.replace("20240601", "20240803")
    imported(database, *paths, written(tmp_path, moved, "two.ics"))
    return database


def test_records_without_a_uid_are_known_by_the_same_one_elsewhere(nameless, other, tmp_path):
    imported(other, *archived(nameless, tmp_path))
    assert listed(other) == listed(nameless)
    with nameless.read() as one, other.read() as two:
        assert list(two.check()) == []
        for own in one.events():
            assert one.unit_of_event(own.uid) == two.unit_of_event(own.uid)
        for own in one.contacts():
            assert one.unit_of_contact(own.uid) == two.unit_of_contact(own.uid)


def test_the_archive_of_an_archive_is_the_same(nameless, other, tmp_path):
    first = [path.read_bytes() for path in archived(nameless, tmp_path)]
    imported(other, *archived(nameless, tmp_path))
    assert [path.read_bytes() for path in archived(other, tmp_path)] == first
    assert counts(imported(other, *archived(nameless, tmp_path))) == (0, 0, 6)
    assert counts(imported(nameless, *archived(other, tmp_path))) == (0, 0, 6)


def test_only_records_without_a_uid_get_a_line_more(nameless, tmp_path):
    events, cards = (path.read_bytes().decode() for path in archived(nameless, tmp_path))
    assert events.count("PRODID;X-MIGDESK-UID=") == 3
    assert cards.count("PRODID;X-MIGDESK-UID=") == 2
    assert "VERSION:4.0\r\nPRODID:-//other\r\nFN:C D\r\nPRODID;X-MIGDESK-UID=" in cards
    assert "=C3=A9=\r\nEND:VCARD" in cards
