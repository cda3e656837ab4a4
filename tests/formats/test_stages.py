"""How far an event has come: STATUS, and the shadow that says what STATUS has no word for."""

from dataclasses import replace

import pytest

from migdesk.formats import vevent as lens
from migdesk.records import Stage
from tests.formats.texts import lines_of, vevent, vtodo

WRITTEN = {
    Stage.NONE: ("", ""),
    Stage.ANNOUNCED: ("CONFIRMED", "NEEDS-ACTION"),
    Stage.PLANNED: ("TENTATIVE", "NEEDS-ACTION"),
    Stage.CONFIRMED: ("CONFIRMED", "NEEDS-ACTION"),
    Stage.RUNNING: ("CONFIRMED", "IN-PROCESS"),
    Stage.HELD: ("CONFIRMED", "COMPLETED"),
    Stage.POSTPONED: ("TENTATIVE", "NEEDS-ACTION"),
    Stage.CANCELLED: ("CANCELLED", "CANCELLED"),
    Stage.CONTRADICTORY: ("TENTATIVE", "NEEDS-ACTION"),
}


def put(unit, stage):
    return lens.put(unit, replace(lens.get(unit), stage=stage))


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize(("which", "new"), list(enumerate([vevent, vtodo])), ids=["event", "to-do"])
def test_every_stage_has_its_status_and_is_read_back(stage, which, new):
    written = put(new("SUMMARY:x"), stage)
    assert written.main.value("STATUS") == WRITTEN[stage][which]
    assert lens.get(written).stage == stage


@pytest.mark.parametrize(
    ("lines", "stage"),
    [
        (("STATUS:CONFIRMED",), Stage.CONFIRMED),
        (("STATUS:tentative ",), Stage.PLANNED),
        (("STATUS:CANCELLED",), Stage.CANCELLED),
        (("STATUS:ODD",), Stage.NONE),
        (("X-MIGDESK-STAGE:held",), Stage.NONE),
        (("STATUS:CONFIRMED", "X-MIGDESK-STAGE:held"), Stage.HELD),
        (("STATUS:CONFIRMED", "X-MIGDESK-STAGE:nonsense"), Stage.CONFIRMED),
        (("STATUS:CANCELLED", "X-MIGDESK-STAGE:held"), Stage.CANCELLED),
    ],
)
def test_the_shadow_counts_while_the_status_says_the_same(lines, stage):
    assert lens.get(vevent(*lines)).stage is stage


def test_a_stage_that_its_status_says_alone_has_no_shadow():
    held = ["STATUS:CONFIRMED", "X-MIGDESK-STAGE:held"]
    assert lines_of(put(vevent(), Stage.HELD)) == held
    assert lines_of(put(vevent(*held), Stage.CANCELLED)) == ["STATUS:CANCELLED"]
    assert lines_of(put(vevent(*held), Stage.NONE)) == []
