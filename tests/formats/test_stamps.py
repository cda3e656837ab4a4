"""When a record was made and changed: written by operations, never by ``put``."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from migdesk.formats import stamps
from migdesk.formats import vcard as vcard_lens
from migdesk.formats import vevent as vevent_lens
from migdesk.formats.component import Unit
from tests.formats.texts import lines_of, vcard, vevent

NOW = datetime(2026, 3, 4, 6, 7, 8, tzinfo=timezone(timedelta(hours=1)))


def test_a_record_that_says_nothing_has_no_stamps():
    stamps = vevent_lens.stamps(vevent("UID:1"))
    assert (stamps.sequence, stamps.changed) == (0, None)


def test_a_stamped_event_says_when_in_utc():
    stamped = vevent_lens.stamp(vevent("UID:1"), NOW)
    assert lines_of(stamped) == [
        "UID:1",
        "LAST-MODIFIED:20260304T050708Z",
        "DTSTAMP:20260304T050708Z",
        "CREATED:20260304T050708Z",
        "SEQUENCE:0",
    ]
    assert vevent_lens.stamps(stamped).changed == datetime(2026, 3, 4, 5, 7, 8, tzinfo=UTC)


def test_created_and_sequence_are_kept():
    unit = vevent("CREATED:20200101T000000Z", "SEQUENCE:4", "DTSTAMP:20200101T000000Z", "UID:1")
    assert lines_of(vevent_lens.stamp(unit, NOW)) == [
        "CREATED:20200101T000000Z",
        "SEQUENCE:4",
        "DTSTAMP:20260304T050708Z",
        "UID:1",
        "LAST-MODIFIED:20260304T050708Z",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [("", 1), ("SEQUENCE:4", 5), ("SEQUENCE:0004", 5), ("SEQUENCE:-3", 1), ("SEQUENCE:x", 1)],
)
def test_a_raised_sequence_is_one_higher(before, after):
    raised = vevent_lens.stamp(vevent("UID:1", *[before] * bool(before)), NOW, raise_sequence=True)
    assert vevent_lens.stamps(raised).sequence == after


def test_the_highest_sequence_never_falls():
    for told in (2**31 - 1, 2**31, 10**40, "9" * 5000):
        raised = vevent_lens.stamp(vevent(f"SEQUENCE:{told}"), NOW, raise_sequence=True)
        assert vevent_lens.stamps(raised).sequence == 2**31 - 1


def test_dtstamp_tells_the_change_when_nothing_else_does():
    assert vevent_lens.stamps(vevent("DTSTAMP:20200101T000000Z")).changed == datetime(
        2020, 1, 1, tzinfo=UTC
    )


def test_a_card_has_rev_alone():
    unit = vcard("FN:A", "REV:1995-10-31T22:27:10Z", version="3.0")
    assert vcard_lens.stamps(unit).changed == datetime(1995, 10, 31, 22, 27, 10, tzinfo=UTC)
    assert lines_of(vcard_lens.stamp(unit, NOW)) == ["FN:A", "REV:20260304T050708Z"]


def test_put_never_stamps():
    unit = vevent("UID:1", "SUMMARY:old")
    event = vevent_lens.get(vevent("UID:1", "SUMMARY:new"))
    assert lines_of(vevent_lens.put(unit, event)) == ["UID:1", "SUMMARY:new"]


def test_created_is_not_made_up_for_a_record_that_came():
    stamped = vevent_lens.stamp(vevent("UID:1", "DTSTAMP:20200101T000000Z"), NOW)
    assert not stamped.main.first("CREATED")


SEQUENCE_4 = ("SEQUENCE:4", "DTSTAMP:20200101T000000Z")


@pytest.mark.parametrize(
    ("lines", "older"),
    [
        (SEQUENCE_4, False),
        (("SEQUENCE:3", "DTSTAMP:20210101T000000Z"), True),
        (("SEQUENCE:5", "DTSTAMP:20190101T000000Z"), False),
        (("DTSTAMP:20190101T000000Z",), True),
        (("DTSTAMP:20210101T000000Z",), False),
        (("LAST-MODIFIED:20190101T000000Z",), False),
        ((), False),
    ],
)
def test_the_first_stamp_that_both_have_tells_the_older(lines, older):
    assert vevent_lens.is_older(vevent("UID:1", *lines), vevent("UID:1", *SEQUENCE_4)) == older


def test_of_two_cards_rev_tells_the_older():
    early, late = (vcard("FN:A", f"REV:{year}0101T000000Z") for year in (2019, 2020))
    assert vcard_lens.is_older(early, late)
    assert not vcard_lens.is_older(late, early)
    assert not vcard_lens.is_older(early, vcard("FN:A"))


@pytest.mark.parametrize(
    ("rev", "older"),
    [
        ("2026-07-01", False),
        ("20260701", False),
        ("2026-06-30", True),
        ("2026-07-01T09:59:59Z", True),
        ("2026-07-01T12:00:00Z", False),
    ],
)
def test_a_stamp_that_tells_the_day_alone_is_not_older_than_an_hour_of_it(rev, older):
    late = vcard("FN:A", "REV:2026-07-01T10:00:00Z")
    assert vcard_lens.is_older(vcard("FN:A", f"REV:{rev}"), late) == older
    assert not vcard_lens.is_older(late, vcard("FN:A", "REV:2026-07-01"))


def series(master: int, *moved: int) -> Unit:
    """A master and changed occurrences, each stamped in the month given."""
    components = [vevent("UID:1", f"DTSTAMP:2026{master:02}01T000000Z").main]
    components += [
        vevent(
            "UID:1",
            f"RECURRENCE-ID;VALUE=DATE:202607{number:02}",
            f"DTSTAMP:2026{month:02}01T000000Z",
        ).main
        for number, month in enumerate(moved, 1)
    ]
    return Unit(components)


@pytest.mark.parametrize(
    ("file", "older"),
    [
        (series(1, 2), True),
        (series(1, 3), False),
        (series(1, 5), False),
        (series(1), False),
        (series(2, 2), False),
        (Unit(reversed(series(1, 2).components)), True),
        (Unit(series(1, 5).components[1:]), False),
        (Unit(series(1, 2).components[1:]), True),
    ],
)
def test_a_unit_is_older_if_a_component_is_and_none_is_newer(file, older):
    assert vevent_lens.is_older(file, series(1, 3)) == older


def test_an_occurrence_that_the_other_lacks_is_newer_if_it_was_stamped_after_its_master():
    assert not vevent_lens.is_older(series(1, 4), series(2))
    assert vevent_lens.is_older(series(1, 1), series(2))


def months(unit: Unit) -> list[str]:
    return [component.value("DTSTAMP")[4:6] for component in unit.components]


@pytest.mark.parametrize(
    ("file", "here", "newest"),
    [
        (series(2, 2), series(1, 3), ["02", "03"]),
        (series(1, 5), series(2, 3), ["02", "05"]),
        (series(3, 5), series(2, 3), ["03", "05"]),
        (series(1, 5), series(2, 3, 1), ["02", "05", "01"]),
        (series(3, 5), series(2, 3, 1), ["03", "05"]),
        (series(1, 4), series(2), ["02", "04"]),
        (series(1, 4, 1), series(2), ["02", "04"]),
    ],
)
def test_of_each_component_the_newer_stands_and_with_the_master_what_only_one_has(
    file, here, newest
):
    assert months(vevent_lens.newest(file, here)) == newest


@pytest.mark.parametrize(
    ("born_here", "line", "sequence"),
    [
        (True, "DTSTART;VALUE=DATE:20260101", 5),
        (True, "LOCATION:There", 5),
        (True, "RRULE:FREQ=DAILY", 5),
        (True, "STATUS:CANCELLED", 5),
        (True, "SUMMARY:Other", 4),
        (False, "DTSTART;VALUE=DATE:20260101", 4),
    ],
)
def test_a_change_never_lowers_the_sequence_and_raises_it_only_of_what_was_born_here(
    born_here, line, sequence
):
    before = vevent("UID:1", *SEQUENCE_4)
    for own in ("SEQUENCE:1", "SEQUENCE:4"):
        after = vevent("UID:1", own, line)
        stamped = vevent_lens.stamp_change(before, after, NOW, born_here=born_here)
        assert vevent_lens.stamps(stamped).sequence == sequence


def test_what_a_text_says_without_stamps_is_the_same_after_stamping():
    plain = vevent("created:20200101T000000Z", "SUMMARY:a\r\n REV:b")
    stamped = vevent_lens.stamp(plain, NOW)
    assert stamps.unstamped(stamped.text.encode()) == stamps.unstamped(plain.text.encode())
    assert b" REV:b" in stamps.unstamped(plain.text.encode())
