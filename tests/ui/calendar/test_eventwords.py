"""How long and how far, in the unit that people would count in."""

from datetime import date

import pytest

from migdesk.dates import When
from migdesk.db.summaries import OVER
from migdesk.records import ROLES, Stage
from migdesk.ui.calendar import eventwords
from migdesk.ui.calendar.eventfacts import minutes_of

TODAY = date(2017, 11, 14)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2017-11-14", "today"),
        ("2017-11-15", "tomorrow"),
        ("2017-11-13", "yesterday"),
        ("2017-11-27", "in 13 day(s)"),
        ("2017-11-28", "in 2 week(s)"),
        ("2018-02-14", "in 3 month(s)"),
        ("2018-02-13", "in 2 month(s)"),
        ("2019-11-14", "in 2 year(s)"),
        ("2017-11-01/2017-11-10", "4 day(s) ago"),
        ("2017-10-14", "4 week(s) ago"),
        ("2017-08-14", "3 month(s) ago"),
        ("2013-06", "4 year(s) ago"),
        ("2017-11-13/2017-11-15", "going on now"),
        ("2017-06/2018-12~", "going on now"),
        ("2017-11", ""),
        ("2017", ""),
    ],
)
def test_distance(edtf: str, words: str) -> None:
    assert eventwords.distance_words(When.of_edtf(edtf), TODAY) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023", "3 year(s) ago"),
        ("2024", "2 year(s) ago"),
        ("2017-06/2018-12~", "8 year(s) ago"),
        ("2024-12", "23 month(s) ago"),
        ("2018-12-31", "7 year(s) ago"),
        ("2028", "in 2 year(s)"),
        ("2029-01", "in 3 year(s)"),
    ],
)
def test_what_is_known_to_the_year_is_counted_in_years_of_the_calendar(
    edtf: str, words: str
) -> None:
    assert eventwords.distance_words(When.of_edtf(edtf), date(2026, 11, 22)) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2017-11-16/2017-11-17", "2 day(s)"),
        ("2017-11-16", ""),
        ("2017-11", ""),
        ("2024-04-25T17:30/2024-04-25T18:15", "45 min"),
        ("2024-04-25T17:30/2024-04-25T19:00", "1 h 30 min"),
        ("2024-04-25T17:00/2024-04-25T19:00", "2 h"),
        ("2024-04-25T17:00/2024-04-26T19:00", "2 day(s)"),
        ("2024-04-25T17:30", ""),
        ("2024-04-25T22:00/2024-04-26T00:00", "2 h"),
        ("2024-04-25T00:00/2024-04-26T00:00", "24 h"),
    ],
)
def test_length(edtf: str, words: str) -> None:
    when = When.of_edtf(edtf)
    assert eventwords.length_words(when, minutes_of(when, "")) == words


def test_every_stage_and_role_has_a_word_and_strange_ones_speak_for_themselves() -> None:
    assert all(eventwords.stage_word(stage) for stage in Stage if stage is not Stage.NONE)
    assert all(eventwords.role_word(role) != role for role in ROLES)
    assert eventwords.role_word("moderator") == "moderator"
    assert eventwords.kind_word("retreat") == "retreat"
    assert eventwords.kind_word("workshop") == "Workshop"


@pytest.mark.parametrize(
    ("stage", "edtf", "word"),
    [
        (Stage.RUNNING, "2017-06/2018-12~", "Under way"),
        (Stage.RUNNING, "2017-11", "Under way"),
        (Stage.RUNNING, "", "Under way"),
        (Stage.RUNNING, "2017-11-01/2017-11-13", "Over"),
        (Stage.RUNNING, "2013-06", "Over"),
        (Stage.ANNOUNCED, "2017-11-01/2017-11-13", "Over"),
        (Stage.ANNOUNCED, "2017-11-14", "Announced"),
        (Stage.RUNNING, "2017-11-15", "Confirmed"),
        (Stage.HELD, "2017-11-16/2017-11-17", "Confirmed"),
        (Stage.HELD, "2017-11-14", "Held"),
        (Stage.HELD, "2013-06", "Held"),
        (Stage.PLANNED, "2013-06", "To be confirmed"),
        (Stage.NONE, "2013-06", ""),
    ],
)
def test_a_stage_of_another_day_does_not_gainsay_the_calendar(
    stage: Stage, edtf: str, word: str
) -> None:
    """A source said "under way" on its own day: years later that would be untrue."""
    when = When.of_edtf(edtf) if edtf else None
    first, last = (when.first_day, when.last_day) if when else (None, None)
    assert eventwords.stage_word(eventwords.stage_on(TODAY, stage, first, last)) == word


def test_only_what_changes_a_plan_is_a_warning() -> None:
    assert eventwords.warning_word(Stage.CONFIRMED) == ""
    assert eventwords.warning_word(Stage.CANCELLED) == "cancelled"


def test_one_of_several_days_around_today_does_not_go_on() -> None:
    assert eventwords.distance_words(When.of_edtf("[2017-11-13..2017-11-15]"), TODAY) == ""


def test_every_stage_has_its_word_within_a_line() -> None:
    known = [stage for stage in Stage if stage is not Stage.NONE]
    assert all(eventwords.stage_within(stage) for stage in (*known, OVER))
