"""A probable duplicate that recurs goes into a record with all of its dates, or with none."""

from dataclasses import replace
from datetime import datetime

import pytest
from importkit import imported, written
from weekly import MEETING, STARTS, UID

from migdesk.db.database import Database
from migdesk.formats.filezones import Zones
from migdesk.formats.recurrence import Series
from migdesk.operations import choices, history, importing, planning
from migdesk.operations.choices import IGNORE, MERGE, OURS, THEIRS, UPDATE, Choice

HERE = "here@example.org"
ONCE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:here@example.org
DTSTAMP:20260901T000000Z
DTSTART;TZID=Europe/Paris:20261005T090000
DTEND;TZID=Europe/Paris:20261005T100000
SUMMARY:Point du lundi
DESCRIPTION:Known here
END:VEVENT
END:VCALENDAR
"""
DAILY = ONCE.replace(HERE, "daily@example.org").replace("SUMMARY", "RRULE:FREQ=DAILY\nSUMMARY")
ZONE = """BEGIN:VTIMEZONE
TZID:Bureau
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0200
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT"""
FLOATING = ONCE.replace(";TZID=Europe/Paris", "")
OWN_ZONE = MEETING.replace("Europe/Paris", "Bureau").replace("BEGIN:VEVENT", ZONE, 1)


def plan_of(database: Database, *paths):
    with database.read() as reader:
        return planning.plan(reader, planning.read_files(paths))


def merged(database: Database, file, sides=None):
    wanted = choices.decided(plan_of(database, file), {0: Choice(MERGE, sides or {})})
    with database.write("import") as store:
        importing.apply(store, wanted)
    with database.read() as reader:
        assert list(reader.check()) == []
        assert len(reader.events()) == 1


def stored(database: Database, uid: str = HERE):
    with database.read() as reader:
        own = reader.stored_event(uid)
        return own.unit, reader.timezones(own.place)


def starts(database: Database, uid: str = HERE) -> tuple[str, ...]:
    unit, zones = stored(database, uid)
    found = Series(unit, Zones(zones)).within(datetime(2026, 10, 1), datetime(2026, 12, 1, 23))
    return tuple(own.start.isoformat()[:16] for own in found.occurrences)


@pytest.fixture
def once(database: Database, tmp_path) -> Database:
    imported(database, written(tmp_path, ONCE, "here.ics"))
    return database


def test_a_series_that_is_not_here_comes_whole(once, tmp_path):
    file = written(tmp_path, MEETING, "weekly.ics")
    merged(once, file)
    unit, _ = stored(once)
    assert starts(once) == STARTS
    assert [own.value("UID") for own in unit.components] == [HERE] * 3
    assert unit.main.value("DESCRIPTION") == "Known here"
    assert [item.change for item in plan_of(once, file).items] == ["unchanged"]
    with once.write("undo") as store:
        history.undo(store)
    assert starts(once) == STARTS[:1]


def test_a_series_that_is_not_wanted_leaves_nothing(once, tmp_path):
    before = stored(once)
    merged(once, written(tmp_path, MEETING, "weekly.ics"), {"recurrence": OURS, "location": OURS})
    assert starts(once) == STARTS[:1]
    assert stored(once) == before


def test_its_own_time_zone_comes_along(database, tmp_path):
    imported(database, written(tmp_path, FLOATING, "here.ics"))
    merged(database, written(tmp_path, OWN_ZONE, "w.ics"), {"recurrence": THEIRS})
    unit, zones = stored(database)
    assert unit.tzids == {"Bureau"}
    assert "TZOFFSETTO:+0200" in zones["Bureau"]
    assert starts(database) == STARTS


def test_so_it_does_for_two_of_one_import(database, tmp_path):
    paths = (written(tmp_path, FLOATING, "a.ics"), written(tmp_path, OWN_ZONE, "b.ics"))
    plan = plan_of(database, *paths)
    wanted = choices.decided(plan, {1: Choice(MERGE, {"recurrence": THEIRS})})
    with database.write("import") as store:
        importing.apply(store, wanted)
    assert "Bureau" in stored(database)[1]
    assert starts(database) == STARTS


def test_a_zone_of_the_same_name_moves_nothing_that_stays(database, tmp_path):
    other = ONCE.replace("Europe/Paris", "Bureau").replace("BEGIN:VEVENT", ZONE, 1)
    imported(database, written(tmp_path, other.replace("+0200", "+0900"), "here.ics"))
    before = stored(database)[1]
    merged(database, written(tmp_path, other.replace(HERE, "x@x").replace("Known", "Not")))
    assert stored(database)[1] == before


def test_of_two_series_the_one_here_stands_unless_the_other_is_chosen(database, tmp_path):
    imported(database, written(tmp_path, DAILY, "here.ics"))
    file = written(tmp_path, MEETING, "weekly.ics")
    (item,) = plan_of(database, file).items
    found = {own.field: own for own in choices.field_changes(item)}
    change = found["recurrence"]
    assert "when" not in found
    assert (change.side, change.sides) == (OURS, (OURS, THEIRS))
    assert (change.ours.rule, change.now.rule) == ("FREQ=DAILY", "FREQ=WEEKLY;COUNT=9")
    assert (change.now.left_out, change.now.added, change.now.changed) == (1, 0, 2)
    merged(database, file, {"recurrence": THEIRS})
    assert starts(database, "daily@example.org") == STARTS


def test_what_changes_in_a_merged_series_later_comes_whole_too(once, tmp_path):
    merged(once, written(tmp_path, MEETING, "weekly.ics"))
    later = MEETING.replace("20260901T", "20260910T").replace("20261019T", "20261026T")
    imported(once, written(tmp_path, later, "later.ics"))
    assert "2026-10-19T09:00" in starts(once)
    assert "2026-10-26T09:00" not in starts(once)
    assert {own.value("UID") for own in stored(once)[0].components} == {HERE}


def test_news_of_the_record_s_own_file_spares_the_series(once, tmp_path):
    merged(once, written(tmp_path, MEETING, "weekly.ics"))
    news = ONCE.replace("20260901T", "20260910T").replace("Known", "Better known")
    imported(once, written(tmp_path, news.replace("END:VEVENT", "X-NEW:1\nEND:VEVENT"), "n.ics"))
    unit, _ = stored(once)
    assert unit.main.value("DESCRIPTION") == "Better known here"
    assert unit.main.value("X-NEW") == "1"
    assert starts(once) == STARTS


@pytest.mark.parametrize("side", [OURS, THEIRS])
def test_an_update_of_a_series_is_taken_whole_or_not_at_all(database, tmp_path, side):
    imported(database, written(tmp_path, MEETING))
    with database.write("edit") as store:
        store.save_event(replace(store.event(UID), location="Lyon"))
    news = MEETING.replace("20260901T", "20260910T").replace("COUNT=9", "COUNT=3")
    file = written(tmp_path, news.replace("20261019T", "20261012T"), "news.ics")
    plan = plan_of(database, file)
    assert [own.field for own in choices.field_changes(plan.items[0])] == ["recurrence"]
    wanted = choices.decided(plan, {0: Choice(UPDATE, {"recurrence": side})})
    with database.write("import") as store:
        importing.apply(store, wanted)
    theirs = ("2026-10-05T09:00", "2026-10-19T09:00", *(STARTS[n] for n in (3, 5)))
    assert starts(database, UID) == (STARTS if side == OURS else theirs)
    assert stored(database, UID)[0].main.value("LOCATION") == "Lyon"
    assert [item.change for item in plan_of(database, file).items] == ["unchanged"]


def test_an_occurrence_alone_is_no_series_to_take(once, tmp_path):
    head, _, rest = MEETING.partition("BEGIN:VEVENT")
    part = rest.split("END:VEVENT")[2].replace("20261116T", "20261005T")
    alone = f"{head.strip()}{part}END:VEVENT\nEND:VCALENDAR\n".replace("20260901", "20260902")
    plan = plan_of(once, written(tmp_path, alone, "alone.ics"))
    changes = {own.field: own for own in choices.field_changes(plan.items[0])}
    assert changes["recurrence"].sides == (OURS,)
    assert choices.decided(plan, {0: Choice(IGNORE)}).declined == ()
