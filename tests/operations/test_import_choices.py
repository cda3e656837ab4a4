"""What is decided of an import is what is written, and what is not wanted leaves no trace."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from importkit import EVENT, counts, imported, text_of, written

from migdesk.db.database import Database
from migdesk.operations import choices, history, importing, planning, reporting, wishes
from migdesk.operations.choices import (
    BOTH,
    IGNORE,
    KEEP_BOTH,
    MERGE,
    OURS,
    THEIRS,
    UPDATE,
    Choice,
    Choices,
)
from migdesk.operations.importplan import (
    CANCELLED,
    CHANGED,
    DECLINED,
    DUPLICATE,
    NEW,
    UNCHANGED,
    ImportPlan,
)
from migdesk.operations.importplan import (
    UPDATE as AN_UPDATE,
)
from migdesk.operations.watching import Watch

UID = "one@example.org"
TAGGED = EVENT.replace("SUMMARY", "LOCATION:There\nCATEGORIES:a,b\nSUMMARY")
NEWS = TAGGED.replace("First", "Second").replace("There", "Elsewhere").replace("S:a,b", "S:a,c")
CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:{0}\nFN:{1}\nORG:{2}\nEMAIL:{3}\nTEL:{4}\nEND:VCARD\n"
CLAIRE = CARD.format("claire-1", "Claire Dumont", "CUF", "c.dumont@cuf.example", "1")
AGAIN = CARD.format("claire-2", "DUMONT Claire", "Cités unies", "C.Dumont@CUF.example", "2")
SIDED = {0: Choice(UPDATE, {"title": OURS})}
CANCEL = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:CANCEL
BEGIN:VEVENT
UID:one@example.org
DTSTAMP:20250101T000000Z
SEQUENCE:3
END:VEVENT
END:VCALENDAR
"""


def plan_of(database: Database, *paths: Path) -> ImportPlan:
    with database.read() as reader:
        return planning.plan(reader, planning.read_files(paths))


def written_as(database: Database, plan: ImportPlan) -> None:
    with database.write("import") as store:
        importing.apply(store, plan)
    with database.read() as reader:
        assert list(reader.check()) == []


def decided(database: Database, path: Path, wanted: Choices) -> ImportPlan:
    plan = choices.decided(plan_of(database, path), wanted)
    written_as(database, plan)
    return plan


def changes(database: Database, *paths: Path) -> list[str]:
    return [item.change for item in plan_of(database, *paths).items]


def newest(database: Database) -> int:
    with database.read() as reader:
        return reader.newest_operation()


@pytest.fixture
def known(database: Database, tmp_path: Path) -> Database:
    imported(database, written(tmp_path, TAGGED))
    return database


def test_each_field_tells_ours_theirs_then_and_theirs_now(known, tmp_path):
    with known.write("edit") as store:
        event = store.event(UID)
        store.save_event(replace(event, title="Ours", tags=("a", "b", "x")))
    (item,) = plan_of(known, written(tmp_path, NEWS)).items
    found = {own.field: own for own in choices.field_changes(item)}
    title, tags = found["title"], found["tags"]
    assert (title.ours, title.then, title.now, title.side) == ("Ours", "First", "Second", THEIRS)
    assert (tags.ours, tags.then, tags.now) == (("a", "b", "x"), ("a", "b"), ("a", "c"))
    assert (tags.side, tags.both) == (BOTH, ("a", "x", "c"))
    assert found.keys() == {"title", "tags", "location"}


@pytest.mark.parametrize("side", [OURS, THEIRS])
def test_a_field_kept_as_ours_is_no_news_the_next_time(known, tmp_path, side):
    file = written(tmp_path, NEWS)
    decided(known, file, {0: Choice(UPDATE, {"title": OURS, "location": side})})
    with known.read() as reader:
        event = reader.event(UID)
    assert (event.title, event.tags) == ("First", ("a", "c"))
    assert event.location == ("There" if side == OURS else "Elsewhere")
    assert "X-UNKNOWN" in text_of(known)
    assert changes(known, file) == [UNCHANGED]


def test_all_kept_as_ours_is_remembered_and_changes_no_text(known, tmp_path):
    file, before = written(tmp_path, NEWS), text_of(known)
    decided(known, file, {0: Choice(UPDATE, {"title": OURS, "location": OURS, "tags": OURS})})
    assert text_of(known) == before
    assert changes(known, file) == [UNCHANGED]


def test_what_is_ignored_writes_nothing_and_is_offered_again(known, tmp_path):
    file, before = written(tmp_path, NEWS), newest(known)
    assert [own.change for own in decided(known, file, {0: Choice(IGNORE)}).items] == [DECLINED]
    assert newest(known) == before
    assert changes(known, file) == [CHANGED]


def test_what_changed_meanwhile_is_not_written_blindly(known, tmp_path):
    new = EVENT.replace("one@", "two@").replace("First", "Other")
    plan = plan_of(known, written(tmp_path, NEWS), written(tmp_path, new, "new.ics"))
    wanted = choices.decided(plan, {0: Choice(UPDATE, {"title": OURS})})
    with known.write("edit") as store:
        store.save_event(replace(store.event(UID), title="Meanwhile"))
    written_as(known, wanted)
    with known.read() as reader:
        assert (reader.event(UID).title, reader.event(UID).location) == ("Meanwhile", "There")
        assert reader.event("two@example.org").title == "Other"


def test_choices_survive_what_was_written_meanwhile_elsewhere(known, tmp_path):
    wanted = choices.decided(
        plan_of(known, written(tmp_path, NEWS)), {0: Choice(UPDATE, {"title": OURS})}
    )
    imported(known, written(tmp_path, CLAIRE, "c.vcf"))
    written_as(known, wanted)
    with known.read() as reader:
        assert (reader.event(UID).title, reader.event(UID).location) == ("First", "Elsewhere")


def test_a_probable_duplicate_is_not_written_unless_somebody_wants_it(database, tmp_path):
    imported(database, written(tmp_path, CLAIRE, "one.vcf"))
    file = written(tmp_path, AGAIN, "two.vcf")
    (item,) = plan_of(database, file).items
    assert item.change == DUPLICATE
    assert [(own.uid, own.why, own.score) for own in item.likely] == [("claire-1", "email", 100)]
    before = newest(database)
    written_as(database, plan_of(database, file))
    assert newest(database) == before


def test_a_merge_fills_what_is_empty_and_knows_the_file_again(database, tmp_path):
    imported(database, written(tmp_path, CLAIRE, "one.vcf"))
    file = written(tmp_path, AGAIN, "two.vcf")
    decided(database, file, {0: Choice(MERGE, {"organisation": THEIRS})})
    with database.read() as reader:
        card = reader.contact("claire-2")
        assert len(reader.contacts()) == 1
    assert (card.uid, card.name, card.organisation) == ("claire-1", "Claire Dumont", "Cités unies")
    assert [own.number for own in card.phones] == ["1", "2"]
    assert [own.address for own in card.emails] == ["c.dumont@cuf.example"]
    assert changes(database, file) == [UNCHANGED]
    assert changes(database, tmp_path / "one.vcf", file) == [UNCHANGED, UNCHANGED]
    with database.write("undo") as store:
        history.undo(store)
        assert store.contact("claire-2") is None
        assert store.contact("claire-1").organisation == "CUF"
        assert list(store.check()) == []
    assert changes(database, file) == [DUPLICATE]


def test_two_of_one_import_are_merged_in_one_operation(database, tmp_path):
    paths = written(tmp_path, CLAIRE, "one.vcf"), written(tmp_path, AGAIN, "two.vcf")
    plan = plan_of(database, *paths)
    assert [item.change for item in plan.items] == [NEW, DUPLICATE]
    assert [own.stored for own in plan.items[1].likely] == [None]
    written_as(database, choices.decided(plan, {1: Choice(MERGE)}))
    assert newest(database) == 1
    assert changes(database, *paths) == [UNCHANGED, UNCHANGED]
    with database.write("undo") as store:
        history.undo(store)
        assert store.contacts() == []


def test_both_are_kept_and_the_second_is_known_from_then_on(database, tmp_path):
    imported(database, written(tmp_path, CLAIRE, "one.vcf"))
    file = written(tmp_path, AGAIN, "two.vcf")
    decided(database, file, {0: Choice(KEEP_BOTH)})
    assert changes(database, file) == [UNCHANGED]


def test_what_one_file_holds_side_by_side_is_added_and_only_said_to_be_alike(database, tmp_path):
    (one, two) = plan_of(database, written(tmp_path, CLAIRE + AGAIN, "both.vcf")).items
    assert (one.change, two.change) == (NEW, NEW)
    assert [own.uid for own in two.likely] == ["claire-1"]
    assert MERGE in choices.actions(two)


@pytest.mark.parametrize(
    ("start", "is_alike"),
    [
        ("DTSTART:20240601T080000Z", True),
        ("DTSTART;TZID=Europe/Paris:20240601T100000", True),
        ("DTSTART:20240601T100000", True),
        ("DTSTART;VALUE=DATE:20240601", True),
        ("DTSTART:20240601T090000Z", False),
        ("DTSTART:20240602T080000Z", False),
    ],
)
def test_events_of_one_title_are_alike_when_they_begin_at_one_moment(
    database, tmp_path, start, is_alike
):
    timed = EVENT.replace(
        "DTSTART;VALUE=DATE:20240601", "DTSTART;TZID=Europe/Paris:20240601T100000"
    )
    imported(database, written(tmp_path, timed.replace("First", "Égalité – forum")))
    other = EVENT.replace("one@", "two@").replace("DTSTART;VALUE=DATE:20240601", start)
    file = written(tmp_path, other.replace("First", "FORUM Egalite"), "b.ics")
    assert changes(database, file) == [DUPLICATE if is_alike else NEW]


def test_a_cancellation_is_asked_and_changes_the_status_alone(known, tmp_path):
    file, before = written(tmp_path, CANCEL, "cancel.ics"), text_of(known)
    plan = plan_of(known, file)
    assert (plan.items[0].change, plan.items[0].notice) == (CHANGED, CANCELLED)
    assert [own.field for own in choices.field_changes(plan.items[0])] == ["stage"]
    written_as(known, plan)
    assert text_of(known) == before
    decided(known, file, {0: Choice(UPDATE)})
    with known.read() as reader:
        event = reader.event(UID)
    assert (event.title, event.stage, event.location) == ("First", "cancelled", "There")
    assert changes(known, file) == [UNCHANGED]
    assert changes(known, tmp_path / "file.ics") == ["older"]


def test_one_occurrence_is_cancelled_alone(database, tmp_path):
    daily = EVENT.replace("SUMMARY", "RRULE:FREQ=DAILY;COUNT=5\nSUMMARY")
    imported(database, written(tmp_path, daily))
    one = CANCEL.replace("SEQUENCE", "RECURRENCE-ID;VALUE=DATE:20240603\nSEQUENCE")
    decided(database, written(tmp_path, one, "c.ics"), {0: Choice(UPDATE)})
    assert text_of(database).count("STATUS:CANCELLED") == 1
    assert text_of(database).index("RECURRENCE-ID") < text_of(database).index("STATUS:CANCELLED")
    assert counts(plan_of(database, tmp_path / "c.ics")) == (0, 0, 1)
    newer = daily.replace("First", "Second").replace("UID", "SEQUENCE:1\nUID")
    assert changes(database, written(tmp_path, newer, "newer.ics")) == [CHANGED]


def test_an_update_of_a_known_event_is_shown_as_such(known, tmp_path):
    sent = NEWS.replace("VERSION:2.0", "VERSION:2.0\nMETHOD:REQUEST")
    (item,) = plan_of(known, written(tmp_path, sent)).items
    assert (item.notice, choices.default(item)) == (AN_UPDATE, Choice(UPDATE))


_SIDES = st.dictionaries(
    st.sampled_from(["title", "location", "tags", ""]), st.sampled_from([OURS, THEIRS, BOTH])
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None
)
@given(sides=_SIDES, is_edited=st.booleans())
def test_whatever_is_chosen_is_settled_and_undone_at_once(known, tmp_path, sides, is_edited):
    with known.write("edit") as store:
        tags = ("a", "b", "x") if is_edited else ("a", "b")
        store.save_event(replace(store.event(UID), tags=tags))
        before = store.event(UID)
    text = NEWS.replace("kept, as is", "another")
    file = written(tmp_path, text)
    wanted = {own: side for own, side in sides.items() if own == "tags" or side != BOTH}
    decided(known, file, {0: Choice(UPDATE, wanted)})
    assert changes(known, file) == [UNCHANGED]
    with known.write("undo") as store:
        history.undo(store)
        assert store.event(UID) == before
    assert changes(known, file) == [CHANGED]


def test_where_nobody_is_asked_a_probable_duplicate_is_added_and_told(database, tmp_path):
    imported(database, written(tmp_path, CLAIRE, "one.vcf"))
    plan = plan_of(database, written(tmp_path, AGAIN, "two.vcf"))
    wanted = wishes.decided(plan, duplicates=wishes.DUPLICATES[0], accept_cancelled=False)
    assert [item.uid for item in wanted.new] == ["claire-2"]
    assert any("added beside it" in line for line in reporting.problem_lines(wanted))
    assert reporting.exit_code(wanted) == 0
    left_out = wishes.decided(plan, duplicates="skip", accept_cancelled=False)
    assert not left_out.new
    assert reporting.exit_code(left_out) == 1


def again(database: Database, plan: ImportPlan) -> ImportPlan:
    """What is written of a decided plan, and was dropped."""
    with database.write("import") as store:
        now = importing.up_to_date(store, plan, Watch())
        importing.apply(store, now)
    return now


def test_what_was_chosen_and_could_not_be_done_is_known_by_name(known, tmp_path):
    new = EVENT.replace("one@", "two@").replace("First", "Other")
    plan = plan_of(known, written(tmp_path, NEWS), written(tmp_path, new, "new.ics"))
    wanted = choices.decided(plan, {0: Choice(UPDATE, {"title": OURS})})
    with known.write("edit") as store:
        store.save_event(replace(store.event(UID), title="Meanwhile"))
    now = again(known, wanted)
    assert [own.title for own in now.dropped] == ["Second"]
    assert [own.title for own in now.new] == ["Other"]
    assert again(known, choices.decided(plan_of(known, tmp_path / "new.ics"))).dropped == ()


def test_what_somebody_else_imported_meanwhile_is_not_lost(known, tmp_path):
    file = written(tmp_path, NEWS)
    proposed, chosen = (choices.decided(plan_of(known, file), own) for own in ({}, SIDED))
    imported(known, file)
    assert again(known, proposed).dropped == ()
    assert [own.title for own in again(known, chosen).dropped] == ["Second"]


def test_a_merge_with_what_does_not_come_adds_nothing(database, tmp_path):
    both = CLAIRE.replace("TEL:", "EMAIL:claire@example.org\nTEL:")
    third = CARD.format("third", "C. D.", "", "claire@example.org", "")
    paths = written(tmp_path, both, "one.vcf"), written(tmp_path, AGAIN, "two.vcf")
    wanted = choices.decided(plan_of(database, *paths), {1: Choice(MERGE)})
    imported(database, written(tmp_path, third, "meanwhile.vcf"))
    now = again(database, wanted)
    assert [own.uid for own in now.dropped] == ["claire-1", "claire-2"]
    with database.read() as reader:
        assert [own.uid for own in reader.contacts()] == ["third"]
