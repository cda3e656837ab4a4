"""Who sets the day of an event has decided between the sources that contradict each other."""

from dataclasses import replace

import pytest

from migdesk.dates import When
from migdesk.operations.merging import merged
from migdesk.records import Claim, Event, Source, Stage

SOURCES = (Source("s", "A page"), Source("t", "Another"))
CLAIMS = (Claim("when", "2024-06-01", "s"), Claim("when", "2024-06-03", "t"))
DISPUTED = Event(
    uid="1",
    title="Forum",
    when=When.of_edtf("2024-06-01/2024-06-03"),
    stage=Stage.CONTRADICTORY,
    sources=SOURCES,
    claims=CLAIMS,
)


@pytest.mark.parametrize("day", ["2024-06-01", "2024-06-03", "2024-07-10", "2024-06-01T09:00"])
def test_a_day_that_somebody_sets_ends_the_contradiction(day):
    decided = replace(DISPUTED, when=When.of_edtf(day)).settled
    assert (decided.stage, decided.claimed_dates) == (Stage.NONE, ())
    assert decided.claims == CLAIMS


@pytest.mark.parametrize("when", ["2024-06-01/2024-06-03", "2024-06", "2024"])
def test_a_date_that_holds_all_of_them_decides_nothing(when):
    open_ = replace(DISPUTED, when=When.of_edtf(when)).settled
    assert open_.stage is Stage.CONTRADICTORY
    assert len(open_.claimed_dates) == 2


def test_what_is_saved_and_what_comes_back_with_another_day_is_settled(database):
    moved = replace(DISPUTED, when=When.of_edtf("2024-06-03"))
    assert merged(DISPUTED, DISPUTED, moved).stage is Stage.NONE
    with database.write("save") as store:
        store.save_event(DISPUTED)
        store.save_event(replace(DISPUTED, title="Forum 2"))
        assert store.event("1").stage is Stage.CONTRADICTORY
        store.save_event(replace(moved, title="Forum 2"))
        assert (store.event("1").stage, store.event("1").claims) == (Stage.NONE, CLAIMS)
