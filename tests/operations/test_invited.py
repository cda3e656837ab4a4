"""An invitation, and what had left of it from some desk, are one event, whichever comes first."""

import re
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from importkit import EVENT, counts, imported, written

from migdesk.db.database import Database
from migdesk.operations import exporting
from migdesk.operations.importplan import ImportPlan

UID = "one@example.org"
PEOPLE = "ORGANIZER:mailto:a@example.org\nATTENDEE:mailto:b@example.org\n"
ASKED = EVENT.replace("SUMMARY", f"{PEOPLE}SUMMARY").replace(
    "BEGIN:VEVENT", "METHOD:REQUEST\nBEGIN:VEVENT"
)
OTHER_PROGRAM = ("migdesk//migdesk 1.0", "Elsewhere//Calendar 2")


@pytest.fixture
def left(other: Database, tmp_path: Path) -> str:
    """The invitation as it left from another desk."""
    imported(other, written(tmp_path, ASKED))
    with other.read() as reader:
        text = exporting.share_events(reader, [UID]).text.replace("\r\n", "\n")
    assert UID not in text
    assert "ORGANIZER" not in text
    return text


def later(text: str) -> str:
    return re.sub("(LAST-MODIFIED|DTSTAMP):2024", r"\1:2027", text)


def brought(database: Database, folder: Path, texts: Sequence[str]) -> ImportPlan:
    return imported(database, *(written(folder, own, f"{n}.ics") for n, own in enumerate(texts)))


def only(database: Database) -> tuple[str, str]:
    with database.read() as reader:
        assert list(reader.check()) == []
        (event,) = reader.events()
        return event.title, reader.unit_of_event(event.uid).text


@pytest.mark.parametrize("rewritten", [False, True])
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("apart", [False, True])
def test_they_are_one_and_nothing_of_the_invitation_is_lost(
    database: Database,
    tmp_path: Path,
    left: str,
    rewritten: bool,
    order: Sequence[int],
    apart: bool,
):
    copy = later(left.replace(*OTHER_PROGRAM) if rewritten else left)
    texts = [(ASKED, copy)[number] for number in order]
    plan = brought(database, tmp_path, texts if apart else ["".join(texts)])
    assert len(plan.new) == 1
    title, text = only(database)
    assert title == "First"
    assert PEOPLE.replace("\n", "\r\n") in text
    assert 'X-UNKNOWN;P="a,b":kept' in text
    again = brought(database, tmp_path, texts)
    assert (len(again.new), len(again.changed)) == (0, 0)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_what_was_changed_in_a_copy_comes_in_with_the_invitation(
    database: Database, tmp_path: Path, left: str, order: Sequence[int]
):
    changed = later(left).replace("First", "Second")
    texts = [(ASKED, left, changed)[number] for number in order]
    assert len(brought(database, tmp_path, texts).new) == 1
    title, text = only(database)
    assert title == "Second"
    assert PEOPLE.replace("\n", "\r\n") in text
    again = brought(database, tmp_path, texts)
    assert (len(again.new), len(again.changed)) == (0, 0)
    assert only(database) == (title, text)


def test_a_copy_of_no_invitation_that_is_here_stays_an_event_of_its_own(
    database: Database, tmp_path: Path, left: str
):
    other = ASKED.replace(UID, "two@example.org")
    assert counts(brought(database, tmp_path, [left, other])) == (2, 0, 0)


def test_two_copies_of_one_event_are_one_and_the_later_stands(
    database: Database, tmp_path: Path, left: str
):
    changed = later(left).replace("First", "Second")
    for texts in permutations((left, changed)):
        brought(database, tmp_path, texts)
        assert only(database)[0] == "Second"
