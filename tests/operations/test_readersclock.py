"""What is UTC in a file is read on the reader's clock, what has a place on the clock there."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from migdesk.dates import When
from migdesk.db.database import Database
from migdesk.operations import cards, handing, listing
from migdesk.operations.readersclock import shown_event, shown_summaries
from migdesk.records import Claim, Event, Stage

PARIS, BRUSSELS = ZoneInfo("Europe/Paris"), ZoneInfo("Europe/Brussels")
NEW_YORK, TOKYO = ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
GOOGLE = Event(
    uid="e",
    title="Point",
    when=When.of_edtf("2017-11-14T08:00/2017-11-14T09:30"),
    time_zone="UTC",
)


def shown(edtf: str, tzid: str, local: ZoneInfo) -> tuple[str, str]:
    event = shown_event(replace(GOOGLE, when=When.of_edtf(edtf), time_zone=tzid), local)
    assert event.when
    return event.when.edtf, event.time_zone


@pytest.mark.parametrize("tzid", ["UTC", "Etc/UTC", "Zulu", "/mozilla.org/20070129_1/Etc/UTC"])
def test_a_time_in_utc_is_shown_on_the_readers_clock(tzid: str) -> None:
    assert shown("2017-11-14T08:00", tzid, PARIS) == ("2017-11-14T09:00", "")
    assert shown("2017-07-14T08:00:05", tzid, PARIS) == ("2017-07-14T10:00:05", "")
    assert shown("2017-11-14T23:30", tzid, PARIS) == ("2017-11-15T00:30", "")
    assert shown("2017-11-15T00:30", tzid, NEW_YORK) == ("2017-11-14T19:30", "")


def test_hours_that_the_clock_goes_through_twice_have_no_end_before_their_start() -> None:
    assert shown("2017-10-29T00:30/2017-10-29T01:15", "UTC", PARIS) == ("2017-10-29T02:30", "")


def test_a_time_of_a_place_stays_and_its_zone_is_said_where_the_reader_is_elsewhere() -> None:
    assert shown("2017-11-14T09:00", "Asia/Tokyo", PARIS) == ("2017-11-14T09:00", "Asia/Tokyo")
    assert shown("2017-11-14T09:00", "Europe/Paris", BRUSSELS) == ("2017-11-14T09:00", "")
    assert shown("2017-11-14T09:00", "Romance Standard Time", PARIS) == ("2017-11-14T09:00", "")
    assert shown("2017-11-14T09:00", "Bureau", PARIS) == ("2017-11-14T09:00", "Bureau")
    assert shown("2017-11-14T09:00", "", TOKYO) == ("2017-11-14T09:00", "")


def test_the_ends_of_time_stay_in_utc_and_say_so() -> None:
    assert shown("9999-12-31T23:30", "UTC", TOKYO) == ("9999-12-31T23:30", "UTC")
    assert shown("0001-01-01T00:30", "UTC", NEW_YORK) == ("0001-01-01T00:30", "UTC")


def test_what_sources_claim_is_read_on_the_same_clock() -> None:
    claims = (
        Claim(field="when", value="2017-11-14T08:00", source="a"),
        Claim(field="when", value="2017-11-15T08:00", source="b"),
        Claim(field="location", value="2017", source="b"),
    )
    disputed = shown_event(replace(GOOGLE, stage=Stage.CONTRADICTORY, claims=claims), PARIS)
    assert [when.edtf for when in disputed.claimed_dates] == [
        "2017-11-14T09:00",
        "2017-11-15T09:00",
    ]
    assert disputed.claims[2] == claims[2]


def test_rows_come_in_the_order_of_the_readers_days(database: Database) -> None:
    late = replace(GOOGLE, uid="late", when=When.of_edtf("2017-11-14T23:30"))
    noon = replace(GOOGLE, uid="noon", when=When.of_edtf("2017-11-14T12:00"), time_zone="")
    early = replace(GOOGLE, uid="early", when=When.of_edtf("2017-11-14T11:30"))
    with database.write("save") as store:
        for event in (late, noon, early):
            store.save_event(event)
    with database.read() as reader:
        rows = shown_summaries(reader.events(), PARIS)
    assert [(row.uid, row.first_day, row.start_minute) for row in rows] == [
        ("noon", date(2017, 11, 14), 720),
        ("early", date(2017, 11, 14), 750),
        ("late", date(2017, 11, 15), 30),
    ]


def copied(database: Database, event: Event, language: str = "fr") -> str:
    with database.write("save") as store:
        store.save_event(event)
    with database.read() as reader:
        return cards.sentence(reader, event.uid, language, PARIS).text


def test_a_sentence_is_copied_in_the_language_of_the_window_unless_the_event_has_its_own(
    database: Database,
) -> None:
    assert copied(database, GOOGLE) == "Point, 14 novembre 2017, 9 h – 10 h 30."
    spoken = replace(GOOGLE, language="en")
    assert copied(database, spoken) == "Point, 14 November 2017, 09:00–10:30."


def test_a_sentence_says_the_zone_where_the_reader_is_elsewhere(database: Database) -> None:
    away = replace(GOOGLE, time_zone="Tokyo Standard Time")
    assert copied(database, away) == "Point, 14 novembre 2017, 8 h – 9 h 30, heure de Tokyo."


def test_a_file_and_what_scripts_read_stay_in_utc(database: Database) -> None:
    copied(database, GOOGLE)
    with database.read() as reader:
        copy = handing.events(reader, ["e"], "fr", PARIS)
        (stored,) = reader.stored_by_uid("event", ["e"]).values()
    assert "DTSTART:20171114T080000Z" in copy.shared.text
    plain = listing.event(stored)
    assert (plain["start"], plain["time_zone"]) == ("2017-11-14T08:00", "UTC")
    assert listing.line(plain) == "14 November 2017, 08:00–09:30 UTC  Point"
