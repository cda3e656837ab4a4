"""Records of one UID, or of none, are known apart: in lists, in files that leave, on return."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from importkit import counts, imported, written

from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.operations import cards, exporting, history, listing
from migdesk.records import known_uid

BEGIN, END = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n", "END:VCALENDAR\n"


def event(title: str, day: str, uid: str = "UID:x\n", more: str = "") -> str:
    return (
        f"BEGIN:VEVENT\n{uid}DTSTAMP:20260101T000000Z\nSUMMARY:{title}\n"
        f"DTSTART;VALUE=DATE:{day}\n{more}END:VEVENT\n"
    )


def card(name: str, uid: str = "UID:x\n") -> str:
    mail = f"{name.split(maxsplit=1)[0].lower()}@example.org"
    return f"BEGIN:VCARD\nVERSION:3.0\n{uid}FN:{name}\nN:{name};;;;\nEMAIL:{mail}\nEND:VCARD\n"


def calendar(*events: str) -> str:
    return BEGIN + "".join(events) + END


FIRST, SECOND = event("Premier", "20260901"), event("Second", "20270901")
WORKSHOPS = [event("Atelier", day, uid="") for day in ("20260901", "20261001")]
ALICE, BOB = card("Alice Martin"), card("Bob Durand")
OFFICES = [f"{card('Office', uid='')[:-10]}NOTE:{town}\nEND:VCARD\n" for town in ("Rabat", "Tunis")]

EVENTS = {
    "two calendars": calendar(FIRST) + calendar(SECOND),
    "no UID": calendar(*WORKSHOPS),
    "the same text": calendar(WORKSHOPS[0], WORKSHOPS[0]),
}
BARE = "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"
CARDS = {
    "one UID": ALICE + BOB,
    "no UID": "".join(OFFICES),
    "the same text": ALICE + ALICE,
    "neither UID nor name": BARE + BARE,
}
FILES = [
    *(pytest.param(text, "in.ics", id=f"events, {what}") for what, text in EVENTS.items()),
    *(pytest.param(text, "in.vcf", id=f"contacts, {what}") for what, text in CARDS.items()),
]


def known(database: Database, kind: str) -> list[str]:
    with database.read() as reader:
        found = reader.events() if kind == "event" else reader.contacts()
    return [own.uid for own in found]


def texts(database: Database, kind: str = "contact") -> dict[str, str]:
    uids = known(database, kind)
    with database.read() as reader:
        get = reader.stored_event if kind == "event" else reader.stored_contact
        return {uid: get(uid).unit.text.replace("\r\n", "\n") for uid in uids}


def kind_of(name: str) -> str:
    return "event" if name.endswith(".ics") else "contact"


def shared(database: Database, name: str, uids: Sequence[str] = ()) -> str:
    kind = kind_of(name)
    chosen = list(uids) or known(database, kind)
    with database.read() as reader:
        share = exporting.share_events if kind == "event" else exporting.share_contacts
        return share(reader, chosen).text.replace("\r\n", "\n")


@pytest.mark.parametrize(("text", "name"), FILES)
def test_each_is_known_by_a_uid_of_its_own_and_keeps_its_text(database, tmp_path, text, name):
    assert counts(imported(database, written(tmp_path, text, name))) == (2, 0, 0)
    found = texts(database, kind_of(name))
    assert len(found) == 2
    assert all(own in text for own in found.values())
    assert sorted(found.values()) == sorted(own for own in found.values() if own in text)
    with database.read() as reader:
        assert list(reader.check()) == []


@pytest.mark.parametrize(("text", "name"), FILES)
def test_the_same_file_again_writes_nothing(database, tmp_path, text, name):
    paths = [written(tmp_path, text, name)]
    imported(database, *paths)
    with database.read() as reader:
        before = reader.newest_operation()
    assert counts(imported(database, *paths)) == (0, 0, 2)
    assert counts(imported(database, *paths, *paths)) == (0, 0, 4)
    with database.read() as reader:
        assert reader.newest_operation() == before


@pytest.mark.parametrize(("text", "name"), FILES)
def test_all_leave_and_come_back_as_themselves(database, tmp_path, text, name):
    imported(database, written(tmp_path, text, name))
    before = texts(database, kind_of(name))
    left = shared(database, name)
    assert all(f"\nUID:{uid}\n" in left for uid in before)
    assert counts(imported(database, written(tmp_path, left, f"back-{name}"))) == (0, 0, 2)
    assert texts(database, kind_of(name)) == before


@pytest.mark.parametrize(("text", "name"), FILES)
def test_two_copies_of_a_file_in_one_import_are_one(database, tmp_path, text, name):
    paths = [written(tmp_path, text, each) for each in (name, f"copy-{name}")]
    assert counts(imported(database, *paths)) == (2, 0, 2)
    assert len(known(database, kind_of(name))) == 2


def test_the_uid_says_which_is_shown_copied_and_listed(database, tmp_path):
    imported(database, written(tmp_path, ALICE + BOB, "two.vcf"))
    imported(database, written(tmp_path, calendar(FIRST) + calendar(SECOND)))
    alice, bob = known(database, "contact")
    first, second = known(database, "event")
    with database.read() as reader:
        assert cards.card(reader, bob, "en").email == "bob@example.org"
        assert "2027" in cards.sentence(reader, second).text
        assert reader.contact(alice).display_name == "Alice Martin"
        assert [own["uid"] for own in listing.contacts(reader, Filter())] == [alice, bob]
        chosen = Filter(uids=frozenset({second}))
        assert [own["title"] for own in listing.events(reader, chosen)] == ["Second"]
    assert (alice, first) == ("x", "x")


def test_a_change_made_here_stays_with_its_own(database, tmp_path):
    path = written(tmp_path, ALICE + BOB, "two.vcf")
    imported(database, path)
    _, bob = known(database, "contact")
    with database.write("edit") as store:
        store.save_contact(replace(store.contact(bob), title="Maire"))
    assert "\nUID:x\n" in texts(database)[bob]
    assert counts(imported(database, path)) == (0, 0, 2)
    news = written(tmp_path, BOB.replace("bob@", "b@") + ALICE, "two.vcf")
    assert counts(imported(database, news)) == (0, 1, 1)
    with database.read() as reader:
        found = reader.contact(bob)
        assert (found.display_name, found.title, found.email) == (
            "Bob Durand",
            "Maire",
            "b@example.org",
        )
        assert reader.contact("x").display_name == "Alice Martin"


def test_a_change_from_elsewhere_comes_to_its_own(database, tmp_path):
    imported(database, written(tmp_path, ALICE + BOB, "two.vcf"))
    alice, bob = known(database, "contact")
    left = shared(database, "out.vcf", [bob]).replace("bob@", "b@").replace("REV:1970", "REV:2030")
    assert counts(imported(database, written(tmp_path, left, "back.vcf"))) == (0, 1, 0)
    found = texts(database)
    assert "b@example.org" in found[bob]
    assert "\nUID:x\n" in found[bob]
    assert found[alice] == ALICE


def test_what_was_deleted_comes_back_beside_the_other(database, tmp_path):
    path = written(tmp_path, ALICE + BOB, "two.vcf")
    imported(database, path)
    before = texts(database)
    with database.write("delete") as store:
        store.delete_contact("x")
    only = written(tmp_path, ALICE, "one.vcf")
    assert counts(imported(database, only)) == (1, 0, 0)
    assert counts(imported(database, path)) == (0, 0, 2)
    assert texts(database) == before
    with database.write("undo") as store:
        history.undo(store)
    with database.write("undo") as store:
        history.undo(store)
    assert texts(database) == before


@pytest.mark.parametrize("gone", ["first", "second"])
def test_a_merged_one_leads_where_it_went(database, tmp_path, gone):
    path = written(tmp_path, ALICE + BOB, "two.vcf")
    imported(database, path, written(tmp_path, card("Carol", "UID:c\n"), "c.vcf"))
    alice, bob, carol = known(database, "contact")
    with database.write("merge") as store:
        store.merge_contacts(alice if gone == "first" else bob, carol)
    before = texts(database)
    assert counts(imported(database, path)) == (0, 0, 2)
    third = written(tmp_path, ALICE + BOB + card("Dora Roux"), "three.vcf")
    assert counts(imported(database, third)) == (1, 0, 2)
    found = texts(database)
    assert {uid: found[uid] for uid in before} == before


def test_the_source_is_recognised_where_a_shared_file_was_first(database, tmp_path, other):
    """Elsewhere both came under UIDs of their own; then the file itself comes."""
    path = written(tmp_path, ALICE + BOB, "two.vcf")
    imported(other, path)
    imported(database, written(tmp_path, shared(other, "out.vcf"), "out.vcf"))
    assert counts(imported(database, path))[0] == 0
    with database.read() as reader:
        assert [own.name for own in reader.contacts()] == ["Alice Martin", "Bob Durand"]


@pytest.mark.parametrize("gone", ["", "x"])
def test_one_of_two_comes_alone_and_is_not_taken_for_the_other(database, tmp_path, gone):
    both, bob = (written(tmp_path, text, f"{n}.vcf") for n, text in enumerate((ALICE + BOB, BOB)))
    assert counts(imported(database, both, bob)) == (2, 0, 1)
    before = texts(database)
    if gone:
        imported(database, written(tmp_path, card("Carol", "UID:c\n"), "c.vcf"))
        with database.write("merge") as store:
            store.merge_contacts(known_uid("x", 1), "c")
        before = texts(database)
    assert counts(imported(database, bob)) == (0, 0, 1)
    assert texts(database) == before


def test_a_contact_is_saved_under_the_uid_it_has(database, tmp_path):
    imported(database, written(tmp_path, ALICE + BOB, "two.vcf"))
    with database.write("anew") as store:
        alice = store.contact("x")
        store.delete_contact("x")
        store.save_contact(alice)
        assert store.contact("x") == alice


def test_an_event_is_no_to_do_of_the_same_uid(database, tmp_path):
    todo = SECOND.replace("VEVENT", "VTODO")
    imported(database, written(tmp_path, calendar(FIRST, todo)))
    both = [own.replace("SUMMARY:", "SUMMARY:Le ") for own in (todo, FIRST)]
    assert counts(imported(database, written(tmp_path, calendar(*both)))) == (0, 2, 0)
    with database.read() as reader:
        assert reader.event("x").title == "Le Premier"


INVITED = event(
    "Réunion",
    "20260901",
    "UID:inv\n",
    "ORGANIZER:mailto:x@example.org\nATTENDEE:mailto:a@example.org\n",
)


def test_an_invitation_that_was_shared_comes_back_as_itself(database, tmp_path):
    imported(database, written(tmp_path, calendar(INVITED)))
    before = texts(database, "event")
    left = shared(database, "out.ics")
    assert "\nUID:inv\n" not in left
    assert counts(imported(database, written(tmp_path, left, "back.ics"))) == (0, 0, 1)
    rewritten = left.replace("PRODID:", "PRODID:-//other//").replace("Réunion", "La réunion")
    assert counts(imported(database, written(tmp_path, rewritten, "new.ics"))) == (0, 1, 0)
    found = texts(database, "event")
    assert list(found) == ["inv"]
    assert found["inv"].replace("La réunion", "Réunion").count("ATTENDEE") == 1
    assert "\nUID:inv\n" in found["inv"]
    assert "SUMMARY:La réunion" in found["inv"]
    assert before["inv"].count("ATTENDEE") == 1


def test_an_invitation_and_its_shared_copy_in_one_import_are_one(database, tmp_path, other):
    path = written(tmp_path, calendar(INVITED))
    imported(other, path)
    copy = written(tmp_path, shared(other, "out.ics"), "copy.ics")
    imported(database, path)
    assert counts(imported(database, path, copy)) == (0, 0, 2)
    assert known(database, "event") == ["inv"]


def monthly(*days: str) -> str:
    """A list of meetings of one name and place, without UIDs."""
    events = (
        f"BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\nDTSTART;VALUE=DATE:2026{day}\n"
        f"SUMMARY:Atelier\nLOCATION:Tunis\nDESCRIPTION:notes of {day}\nEND:VEVENT\n"
        for day in days
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{''.join(events)}END:VCALENDAR\n"


@pytest.mark.parametrize(
    ("days", "new", "changed"),
    [
        (("0309", "0316", "0323"), 1, 0),
        (("0406", "0413", "0420"), 3, 0),
        (("0302", "0309", "0317"), 0, 1),
        (("0302", "0309", "0316", "0323"), 1, 0),
    ],
    ids=["rolls on", "the next month", "one is moved", "one more"],
)
def test_a_list_without_uids_that_comes_again_writes_over_no_meeting(
    database, tmp_path, days, new, changed
):
    imported(database, written(tmp_path, monthly("0302", "0309", "0316"), "list.ics"))
    (tmp_path / "next").mkdir()
    plan = imported(database, written(tmp_path / "next", monthly(*days), "list.ics"))
    assert (len(plan.new), len(plan.changed)) == (new, changed)
    with database.read() as reader:
        notes = {reader.event(event.uid).description for event in reader.events()}
    assert notes >= {"notes of 0302", "notes of 0309"}
