"""What is marked as private: it leaves alone and on purpose, never in passing."""

import pytest
from importkit import EVENT, imported, written

from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.formats import judge
from migdesk.operations import cards, exporting, exports, handing

CARDS = """BEGIN:VCARD
VERSION:3.0
UID:secret
FN:Secret Source
CLASS:MARK
EMAIL:s@s.example
END:VCARD
BEGIN:VCARD
VERSION:4.0
UID:public
FN:Public Person
CLASS:PUBLIC
END:VCARD
"""
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
    assert shared.private == ("First",)
    assert (shared.left_out, shared.undated, shared.approximate) == ((), (), ())
    (line,) = exports.left_behind(shared)
    assert line == "1 marked as private stays: First (one exported alone always goes out)"


def test_a_private_event_alone_leaves_with_its_mark(both):
    with both.read() as reader:
        shared = exporting.share_events(reader, ["one@example.org"])
        copied = handing.events(reader, ["one@example.org"], "en", None)
    assert shared.private == ()
    assert "First" in shared.text
    assert "CLASS:PUBLIC" not in shared.text
    assert "CLASS:PRIVATE" in shared.text or "CLASS:CONFIDENTIAL" in shared.text
    assert copied.shared.text == shared.text


def test_in_a_folder_of_several_it_stays_and_is_said(both, tmp_path):
    folder = tmp_path / "out"
    with both.read() as reader:
        report = exports.write(reader, f"{folder}/", Filter(), exports.Options())
    assert [path.name for path in folder.iterdir()] == ["2024-06-01_second.ics"]
    assert report.lines[0].startswith("1 marked as private stays: First ")
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
    assert shared.private == ("First",)


def test_an_archive_holds_them_all(both, tmp_path):
    with both.read() as reader:
        path = tmp_path / "all.ics"
        exports.write(reader, str(path), Filter(), exports.Options(profile="archive"))
    assert b"SUMMARY:First" in path.read_bytes()


@pytest.fixture(params=MARKED)
def people(request, database, tmp_path):
    """A desk with a card that is marked, and one that is not."""
    imported(database, written(tmp_path, CARDS.replace("MARK", request.param), "cards.vcf"))
    return database


def test_of_several_cards_the_private_one_stays_and_is_named(people):
    with people.read() as reader:
        shared = exporting.share_contacts(reader, ["secret", "public"])
    assert "s.example" not in shared.text
    assert "CLASS:PUBLIC" in shared.text
    assert (shared.count, len(shared.meant), shared.losses) == (1, 1, ())
    assert shared.private == ("Secret Source",)
    assert shared.file_name == "public-person.vcf"
    (line,) = exports.left_behind(shared)
    assert line.startswith("1 marked as private stays: Secret Source ")


def test_a_private_card_alone_leaves_with_its_mark(people):
    with people.read() as reader:
        shared = exporting.share_contacts(reader, ["secret"])
        copied = cards.card(reader, "secret", "en")
    assert (shared.private, shared.losses) == ((), ())
    mark = "CLASS:CONFIDENTIAL" if "CLASS:CONFIDENTIAL" in shared.text else "CLASS:PRIVATE"
    assert mark in shared.text
    assert copied.vcard == shared.text
    assert judge.holds(shared.text.encode(), shared.meant)


def test_a_version_that_has_no_mark_says_so(people):
    with people.read() as reader:
        shared = exporting.share_contacts(reader, ["secret"], version="4.0")
        public = exporting.share_contacts(reader, ["public"], version="4.0")
    assert "CLASS" not in shared.text + public.text
    assert [(loss.id, loss.subject) for loss in shared.losses] == [("share-property", "CLASS")]
    assert public.losses == ()


def test_cards_that_are_private_stay_out_of_a_folder_and_of_the_file(people, tmp_path):
    with people.read() as reader:
        for target in ("out/", "out/all.vcf"):
            report = exports.write(reader, f"{tmp_path}/{target}", Filter(), exports.Options())
            assert report.lines[0].startswith("1 marked as private stays: Secret Source ")
        names = sorted(path.name for path in (tmp_path / "out").iterdir())
        only = Filter(uids=frozenset({"secret"}))
        assert exports.write(reader, f"{tmp_path}/one/", only, exports.Options()).lines == ()
    assert names == ["all.vcf", "public-person.vcf"]
    assert (tmp_path / "one" / "secret-source.vcf").exists()


@pytest.mark.usefixtures("people")
def test_an_event_is_not_alone_beside_a_card(both, tmp_path):
    """A folder of all there is holds nothing that somebody did not mean."""
    only = Filter(uids=frozenset({"one@example.org", "public"}))
    with both.read() as reader:
        exports.write(reader, f"{tmp_path}/out/", only, exports.Options())
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["public-person.vcf"]


def test_when_all_is_private_that_is_the_reason(database, tmp_path):
    both = CARDS.replace("MARK", "PRIVATE").replace("CLASS:PUBLIC", "CLASS:PRIVATE")
    imported(database, written(tmp_path, both, "cards.vcf"))
    with database.read() as reader, pytest.raises(UserError) as raised:
        exports.write(reader, str(tmp_path / "all.vcf"), Filter(), exports.Options())
    assert (raised.value.id, raised.value.parameters) == ("only-private", {"count": 2})


def test_many_that_stay_are_counted_and_some_are_named():
    shared = exporting.SharedFile("", 0, "", private=tuple("abcdefg"))
    (line,) = exports.left_behind(shared)
    assert line.startswith("7 marked as private stay: a, b, c, d, e, … (")
