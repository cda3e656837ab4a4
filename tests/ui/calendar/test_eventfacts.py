"""What the event pane says beyond the plain fields."""

from zoneinfo import ZoneInfo

import pytest
from eventsamples import summary

from migdesk.dates import When
from migdesk.db.summaries import EventSummary
from migdesk.records import Claim, Event, Participation, Source
from migdesk.ui.calendar import eventfacts

PARIS = ZoneInfo("Europe/Paris")


def claim(value: str, source: str = "", field: str = "when") -> Claim:
    return Claim(field=field, value=value, source=source)


def edition(uid: str, year: int | None) -> EventSummary:
    return summary(f"{year}-06-01" if year else "", uid)


def test_two_months_for_one_adoption_contradict_each_other() -> None:
    claims = (claim("2018-09", "cuf"), claim("2018-10", "cglu"))
    assert eventfacts.disputes(claims) == (eventfacts.Dispute("when", claims),)


@pytest.mark.parametrize(
    "claims",
    [
        (claim("2013-06"), claim("2013")),
        (claim("2017-11-16/2017-11-17"), claim("2017-11-16/2017-11-17")),
        (claim("Malines", field="location"), claim("malines ", field="location")),
        (claim("Villes et migration", field="title"), claim("Villes", field="title")),
        (claim("2013-06"), claim("Genève", field="location")),
        (claim("2013-06-18"), claim("2013"), claim("2013-06"), claim("2013")),
    ],
)
def test_claims_that_can_all_be_true_are_no_dispute(claims: tuple[Claim, ...]) -> None:
    assert eventfacts.disputes(claims) == ()


def test_places_that_differ_are_a_dispute() -> None:
    claims = (claim("New York", field="location"), claim("Marrakech", field="location"))
    assert [dispute.field for dispute in eventfacts.disputes(claims)] == ["location"]


def test_a_day_outside_what_another_says_is_a_dispute() -> None:
    claims = (claim("2018"), claim("2018-09"), claim("2018-10-01"))
    assert [dispute.field for dispute in eventfacts.disputes(claims)] == ["when"]
    assert eventfacts.disputes((claim("2018"), claim("soon"))) != ()


def test_people_stand_by_role_and_contacts_elsewhere() -> None:
    found = eventfacts.people(
        Event(
            participations=(
                Participation(role="supporter", name="gouvernement belge"),
                Participation(role="organiser", name="CGLU"),
                Participation(role="contact", name="Claire Dumont"),
                Participation(role="moderator", name="X"),
                Participation(role="organiser", name="OIM"),
            )
        )
    )
    assert [(role, [p.name for p in parts]) for role, parts in found] == [
        ("organiser", ["CGLU", "OIM"]),
        ("supporter", ["gouvernement belge"]),
        ("moderator", ["X"]),
    ]


def test_neighbours_are_the_nearest_dated_editions() -> None:
    editions = [edition(str(year), year) for year in (2012, 2013, 2015, 2018, 2019)]
    before, after = eventfacts.neighbours(edition("2015", 2015), [*editions, edition("none", None)])
    assert before is not None
    assert after is not None
    assert (before.uid, after.uid) == ("2013", "2018")
    assert eventfacts.neighbours(edition("none", None), editions) == (None, None)


@pytest.mark.parametrize(
    ("edtf", "days", "minutes"),
    [
        ("2017-11-16/2017-11-17", 2, None),
        ("2017-11-16", 1, None),
        ("2017-11", None, None),
        ("[2015-10-26..2015-10-27]", None, None),
        ("2024-04-25T17:30/2024-04-25T18:15", 1, 45),
        ("2024-04-25T17:30", 1, None),
    ],
)
def test_length(edtf: str, days: int | None, minutes: int | None) -> None:
    when = When.of_edtf(edtf)
    assert (eventfacts.days_of(when), eventfacts.minutes_of(when, "")) == (days, minutes)


@pytest.mark.parametrize(
    ("edtf", "zone", "minutes"),
    [
        ("2025-03-30T01:30/2025-03-30T03:30", "Europe/Paris", 60),
        ("2025-03-30T01:30/2025-03-30T03:30", "Romance Standard Time", 60),
        ("2025-03-30T01:30/2025-03-30T03:30", "America/New_York", 120),
        ("2025-03-30T01:30/2025-03-30T03:30", "UTC", 120),
        ("2025-03-30T01:30/2025-03-30T03:30", "", 120),
        ("2025-03-30T01:30/2025-03-30T03:30", "Customized Time Zone", 120),
        ("2025-10-26T01:30/2025-10-26T03:30", "Europe/Paris", 180),
        ("2025-10-26T09:00/2025-10-26T17:00", "Europe/Paris", 480),
        ("9999-12-31T20:00/9999-12-31T23:30", "America/New_York", 210),
    ],
)
def test_an_hour_that_the_clocks_leave_out_or_repeat_counts(
    edtf: str, zone: str, minutes: int
) -> None:
    assert eventfacts.minutes_of(When.of_edtf(edtf), zone) == minutes


def test_the_clock_here_is_said_when_it_differs() -> None:
    when = When.of_edtf("2022-01-26T17:00")
    here = eventfacts.local_start(when, "America/New_York", PARIS)
    assert here is not None
    assert (here.day, here.hour) == (26, 23)
    assert eventfacts.local_start(when, "Europe/Brussels", PARIS) is None
    assert eventfacts.local_start(when, "", PARIS) is None
    assert eventfacts.local_start(When.of_edtf("2022-01-26"), "UTC", PARIS) is None


@pytest.mark.parametrize("zone", ["Customized Time Zone", "../../etc/passwd", "Europe"])
def test_a_zone_nobody_knows_says_nothing(zone: str) -> None:
    assert eventfacts.local_start(When.of_edtf("2022-01-26T17:00"), zone, PARIS) is None


def test_a_claim_finds_its_source() -> None:
    sources = (Source(key="s1", publisher="OIM"), Source(key="", publisher="?"))
    assert eventfacts.source_of(sources, "s1") == sources[0]
    assert eventfacts.source_of(sources, "") is None


def test_deduced_claims_are_those_no_source_spells_out() -> None:
    inferred = Claim(field="when", value="2015", inferred=True)
    assert eventfacts.deduced([claim("2015"), inferred]) == (inferred,)
