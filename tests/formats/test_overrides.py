"""Changed occurrences: one, or all from there on."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from migdesk.formats.component import parse_unit
from tests.formats.expanding import PARIS_TIME, TIMED, WEEKLY, expand, override, series, told
from tests.formats.texts import component


@pytest.mark.parametrize(
    "recurrence_id",
    [
        ";TZID=Europe/Paris:20250325T140000",
        ":20250325T130000Z",
        ";VALUE=DATE:20250325",
        ";TZID=Europe/Paris;RANGE=NONSENSE:20250325T140000",
    ],
)
def test_an_override_replaces_one(recurrence_id):
    changed = override(recurrence_id, f"{PARIS_TIME}20250326T160000", "SUMMARY:Moved")
    expansion = expand(series(TIMED, changed))
    assert told(expansion) == "2025-03-18T14:00 2025-03-26T16:00 2025-04-01T14:00 2025-04-08T14:00"
    assert [own.component.value("SUMMARY") for own in expansion.occurrences] == [
        "",
        "Moved",
        "",
        "",
    ]


def test_an_override_is_found_where_it_was_moved_to():
    changed = override(":20250325T130000Z", "DTSTART:20251224T100000Z")
    december = expand(series(TIMED, changed), datetime(2025, 12, 1), datetime(2026, 1, 1))
    march = expand(series(TIMED, changed), datetime(2025, 3, 25), datetime(2025, 3, 26))
    assert told(december) == "2025-12-24T10:00"
    assert told(march) == ""


def test_an_override_of_an_exception_is_shown():
    # as programs of iCalendar 1 tell a moved occurrence
    master = (*WEEKLY, "EXDATE;VALUE=DATE:20250113")
    changed = override(";VALUE=DATE:20250113", "DTSTART;VALUE=DATE:20250114")
    assert told(expand(series(master, changed))) == "2025-01-06 2025-01-14 2025-01-20 2025-01-27"


def test_an_override_that_a_later_revision_took_away_is_gone():
    master = (*WEEKLY, "EXDATE;VALUE=DATE:20250113", "SEQUENCE:2")
    changed = override(";VALUE=DATE:20250113", "DTSTART;VALUE=DATE:20250114", "SEQUENCE:1")
    assert told(expand(series(master, changed))) == "2025-01-06 2025-01-20 2025-01-27"


def test_of_two_overrides_the_later_revision_counts():
    older = override(";VALUE=DATE:20250113", "DTSTART;VALUE=DATE:20250114", "SEQUENCE:1")
    newer = override(";VALUE=DATE:20250113", "DTSTART;VALUE=DATE:20250115", "SEQUENCE:2")
    for both in ((older, newer), (newer, older)):
        assert "2025-01-15" in told(expand(series(WEEKLY, *both)))
        assert "2025-01-14" not in told(expand(series(WEEKLY, *both)))


def test_of_two_masters_the_later_revision_counts():
    older, newer = (
        component("VEVENT", "UID:a", *lines)
        for lines in ((*WEEKLY, "SEQUENCE:1"), ("DTSTART;VALUE=DATE:20250301", "SEQUENCE:2"))
    )
    assert told(expand(parse_unit(older + newer))) == "2025-03-01"
    assert told(expand(parse_unit(newer + older))) == "2025-03-01"


def test_an_override_without_a_master_stands_alone():
    unit = parse_unit(override(":20250325T130000Z", "DTSTART:20250326T100000Z"))
    assert told(expand(unit)) == "2025-03-26T10:00"


def test_an_override_that_repeats_alone_is_the_master():
    unit = parse_unit(override(":19700101T000000Z", *WEEKLY))
    assert told(expand(unit)).count("2025") == 4


def test_an_override_whose_day_nobody_can_read_is_shown():
    changed = override(":someday", "DTSTART;VALUE=DATE:20250114")
    assert "2025-01-14" in told(expand(series(WEEKLY, changed)))


def test_all_later_ones_move_along():
    changed = override(
        ";RANGE=THISANDFUTURE;TZID=Europe/Paris:20250325T140000",
        f"{PARIS_TIME}20250326T103000",
        "DURATION:PT45M",
        "SUMMARY:Shorter",
    )
    single = override(";TZID=Europe/Paris:20250401T140000", f"{PARIS_TIME}20250401T180000")
    expansion = expand(series(TIMED, changed, single))
    assert told(expansion) == "2025-03-18T14:00 2025-03-26T10:30 2025-04-01T18:00 2025-04-09T10:30"
    last = expansion.occurrences[-1]
    assert last.component.value("SUMMARY") == "Shorter"
    assert last.end == datetime(2025, 4, 9, 11, 15, tzinfo=ZoneInfo("Europe/Paris"))


def test_what_moved_far_is_found_in_its_window():
    later = override(";VALUE=DATE;RANGE=THISANDFUTURE:20250113", "DTSTART;VALUE=DATE:20250713")
    july = expand(series(WEEKLY, later), datetime(2025, 7, 1), datetime(2025, 8, 1))
    assert told(july) == "2025-07-13 2025-07-20 2025-07-27"
