"""What each part of a filter lets through, and what it counts."""

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from desk import GENEVA, IOM, MECHELEN, SAMRI, SOMEDAY

from migdesk.dates import When
from migdesk.db import conditions
from migdesk.db.database import Database
from migdesk.db.summaries import ContactSummary, Count, EventSummary, Filter
from migdesk.records import Claim, ContactKind, Event, Participation, Stage

G, M, S = GENEVA.uid, MECHELEN.uid, SOMEDAY.uid


def some(*values: str) -> frozenset[str]:
    return frozenset(values)


@pytest.mark.parametrize(
    ("filter_", "expected"),
    [
        (Filter(), [G, M, S]),
        (Filter(since=date(2015, 10, 27)), [G, M]),
        (Filter(since=date(2015, 10, 28)), [M]),
        (Filter(until=date(2015, 10, 26)), [G]),
        (Filter(until=date(2015, 10, 25)), []),
        (Filter(since=date(2015, 10, 27), until=date(2015, 10, 27)), [G]),
        (Filter(series=some("idm")), [G]),
        (Filter(series=some("Dialogue international sur la migration", "UCLG")), [G, M]),
        (Filter(series=some("")), [S]),
        (Filter(hidden_series=some("International Dialogue on Migration")), [M, S]),
        (Filter(hidden_series=some("", "CGLU")), [G]),
        (Filter(organisations=some("IOM")), [G]),
        (Filter(organisations=some("organisation internationale pour les migrations")), [G]),
        (Filter(organisations=some("Agence bleue")), [G]),
        (Filter(organisations=some("UN-HABITAT")), [M]),
        (Filter(organisations=some("CGLU", "OIM")), [G, M]),
        (Filter(organisations=some("nobody")), []),
        (Filter(hidden_organisations=some("IOM")), [M, S]),
        (Filter(hidden_organisations=some("CGLU")), [G, M, S]),
        (Filter(hidden_organisations=some("CGLU", "UN-HABITAT")), [G, S]),
        (Filter(hidden_organisations=some("", "OIM")), [M]),
        (Filter(hidden_organisations=some("nobody")), [G, M, S]),
        (Filter(tags=some("Villes")), [G, M]),
        (Filter(tags=some("MIGRATION")), [G]),
        (Filter(statuses=some("held")), [G]),
        (Filter(statuses=some("confirmed")), [G, M]),
        (Filter(statuses=some("cancelled")), []),
        (Filter(statuses=some("tentative")), [S]),
        (Filter(statuses=some("CANCELLED", "planned")), [S]),
        (Filter(hidden_statuses=some("held", "planned")), [M]),
        (Filter(hidden_statuses=some("confirmed", "nonsense")), [G, S]),
        (Filter(hidden_statuses=some("confirmed"), today=date(2015, 1, 1)), [S]),
        (Filter(hidden_statuses=some("over"), today=date(2026, 1, 1)), [G, M, S]),
        (Filter(kinds=some("conference")), [G, M]),
        (Filter(uids=some(S, "nobody")), [S]),
        (Filter(text="geneve"), [G]),
        (Filter(text="!?"), []),
        (Filter(text="   "), [G, M, S]),
        (Filter(text="villes", series=some("cglu"), tags=some("villes")), [M]),
    ],
)
def test_events(desk: Database, filter_: Filter, expected: list[str]):
    with desk.read() as reader:
        assert [event.uid for event in reader.events(filter_)] == expected
        assert G not in "".join(reader.archive_calendars(filter_)) or G in expected


@pytest.mark.parametrize(
    ("filter_", "expected"),
    [
        (Filter(), [SAMRI.uid, IOM.uid]),
        (Filter(kinds=some("org")), [IOM.uid]),
        (Filter(organisations=some("IOM")), [SAMRI.uid, IOM.uid]),
        (Filter(organisations=some("agence BLEUE")), [IOM.uid]),
        (Filter(tags=some("Migration")), [SAMRI.uid]),
        (Filter(uids=some(f"urn:uuid:{IOM.uid}")), [IOM.uid]),
        (Filter(text="samri"), [SAMRI.uid]),
        (Filter(series=some("IDM")), [SAMRI.uid, IOM.uid]),
        (Filter(series=some("CGLU")), []),
        (Filter(since=date(2016, 1, 1)), []),
        (Filter(until=date(2015, 1, 1)), []),
        (Filter(statuses=some("planned")), []),
        (Filter(statuses=some("held"), kinds=some("individual")), [SAMRI.uid]),
    ],
)
def test_contacts(desk: Database, filter_: Filter, expected: list[str]):
    with desk.read() as reader:
        assert [contact.uid for contact in reader.contacts(filter_)] == expected
        cards = "".join(reader.archive_cards(filter_))
        assert cards.count("BEGIN:VCARD") == len(expected)


def test_the_rows_of_lists(desk: Database):
    with desk.read() as reader:
        geneva, *_, someday = reader.events()
        samri, _ = reader.contacts()
    assert geneva == EventSummary(
        id=geneva.id,
        uid=G,
        title=GENEVA.title,
        short_title="",
        edtf="2015-10-26/2015-10-27",
        first_day=date(2015, 10, 26),
        last_day=date(2015, 10, 27),
        precision="day",
        start_minute=None,
        time_zone="",
        stage=Stage.HELD,
        kind="conference",
        location="Genève, Suisse",
        series="IDM",
        organisers=("OIM",),
        colour=0,
        recurring=False,
    )
    assert isinstance(geneva.stage, Stage)
    assert (someday.edtf, someday.first_day, someday.last_day) == ("", None, None)
    assert samri == ContactSummary(
        id=samri.id,
        uid=SAMRI.uid,
        kind=ContactKind.INDIVIDUAL,
        name="Azzouz Samri",
        organisation="OIM",
        title="Directeur a.i.",
        email="asamri@iom.int",
        phone="+41227179468",
        verified=None,
        interim=True,
    )


def test_events_come_by_date_then_hour_and_contacts_by_folded_name(database: Database):
    whens = {"c": "2026-03-01T14:00", "b": "2026-03-01T09:05", "a": "2026-03-01", "d": "2026-03"}
    with database.write("events") as store:
        store.save_event(SOMEDAY)
        for uid, edtf in whens.items():
            store.save_event(
                replace(GENEVA, uid=uid, when=When.of_edtf(edtf), recurrence="x" * (uid == "c"))
            )
        for name in ("Élan", "emile", "Eau", "éa"):
            store.save_contact(replace(SAMRI, uid=name, name=name))
        events = store.events()
        assert [event.uid for event in events] == ["a", "d", "b", "c", S]
        assert [event.start_minute for event in events] == [None, None, 545, 840, None]
        assert [event.recurring for event in events] == [False, False, False, True, False]
        assert [contact.name for contact in store.contacts()] == ["éa", "Eau", "Élan", "emile"]


@pytest.mark.parametrize(
    ("stage", "today", "status"),
    [
        (Stage.RUNNING, date(2015, 10, 27), "running"),
        (Stage.RUNNING, date(2015, 10, 28), "over"),
        (Stage.RUNNING, date(2015, 10, 25), "confirmed"),
        (Stage.ANNOUNCED, date(2015, 10, 28), "over"),
        (Stage.HELD, date(2015, 10, 25), "confirmed"),
        (Stage.HELD, date(2015, 10, 28), "held"),
        (Stage.PLANNED, date(2015, 10, 28), "planned"),
        (Stage.NONE, date(2015, 10, 28), ""),
    ],
)
def test_a_status_is_counted_and_hidden_as_it_is_today(
    database: Database, stage: Stage, today: date, status: str
):
    with database.write("event") as store:
        store.save_event(replace(GENEVA, stage=stage))
        assert store.counts("status", Filter(today=today)) == [Count(status, 1)]
        others = some("announced", "running", "over", "confirmed", "held", "planned", "") - {status}
        assert store.events(Filter(hidden_statuses=others, today=today))
        assert not store.events(Filter(hidden_statuses=some(status), today=today))


def counted(counts: list[Count]) -> dict[str, int]:
    return {count.value: count.count for count in counts}


def test_counts_follow_the_other_filters(desk: Database):
    with desk.read() as reader:
        assert reader.counts("series") == [Count("CGLU", 1), Count("IDM", 1), Count("", 1)]
        assert counted(reader.counts("series", Filter(series=some("IDM"), text="villes"))) == {
            "CGLU": 1,
            "IDM": 1,
        }
        assert counted(reader.counts("series", Filter(statuses=some("held")))) == {"IDM": 1}
        hidden = Filter(hidden_series=some("IDM"), hidden_statuses=some("planned"))
        assert counted(reader.counts("status", hidden)) == {"confirmed": 1, "planned": 1}
        assert not reader.events(Filter(hidden_series=some("IDM", "CGLU", "")))
        assert counted(reader.counts("tag")) == {"migration": 1, "villes": 2}
        assert counted(reader.counts("kind")) == {"conference": 2}
        assert counted(reader.counts("organisation")) == {
            "OIM": 1,
            "UCLG": 1,
            "ONU Habitat": 1,
            "": 1,
        }
        assert counted(reader.contact_counts("kind")) == {"individual": 1, "org": 1}
        assert counted(reader.contact_counts("organisation")) == {"OIM": 2}
        assert counted(reader.contact_counts("tag")) == {"migration": 1, "": 1}


def test_the_names_of_one_thing_count_as_one(desk: Database):
    both = (Participation("partner", "CGLU"), Participation("host", "UCLG"))
    with desk.write("more") as store:
        store.save_event(replace(GENEVA, uid="x", series="UCLG", participations=both))
        assert counted(store.counts("series")) == {"CGLU": 2, "IDM": 1, "": 1}
        assert counted(store.counts("organisation"))["UCLG"] == 2


def test_editions_are_found_by_any_name_of_the_series(desk: Database):
    with desk.read() as reader:
        for name in ("IDM", "Dialogue international sur la migration"):
            assert [event.uid for event in reader.editions(name)] == [G]
        assert reader.editions("") == []


def test_a_status_is_a_stage_or_a_word_of_the_file():
    assert conditions.stages(["HELD"]) == {Stage.HELD}
    assert conditions.stages(["confirmed"]) == {"announced", "confirmed", "running", "held"}
    assert conditions.stages(["Tentative"]) == {"planned", "postponed", "contradictory"}
    assert conditions.stages(["needs-action"]) >= {"planned"}
    assert conditions.stages(["nonsense", ""]) == {""}


def test_what_lists_show_is_free_of_sqlalchemy():
    code = (
        "import sys, migdesk.db.summaries, migdesk.db.fold; sys.exit('sqlalchemy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.slow
def test_a_filter_takes_more_uids_than_a_statement_has_room_for(desk: Database):
    many = frozenset(map(str, range(300_000))) | {GENEVA.uid, SAMRI.uid}
    with desk.read() as reader:
        assert [event.uid for event in reader.events(Filter(uids=many))] == [GENEVA.uid]
        assert [own.uid for own in reader.contacts(Filter(uids=many))] == [SAMRI.uid]


def test_what_sources_disagree_between_comes_with_the_event(database: Database):
    claims = (
        Claim("when", "2018-10", "a"),
        Claim("when", "2018-09", "b"),
        Claim("when", "2018-09", "c"),
        Claim("when", "one day", "d"),
        Claim("location", "2017", "a"),
    )
    when = When.of_edtf("2018-09/2018-10")
    with database.write("save") as store:
        store.save_event(Event(uid="a", when=when, stage=Stage.CONTRADICTORY, claims=claims))
        store.save_event(Event(uid="b", when=when, stage=Stage.PLANNED, claims=claims))
        store.save_event(Event(uid="c", when=when, stage=Stage.CONTRADICTORY, claims=claims[1:3]))
    with database.read() as reader:
        claimed = {event.uid: event.claimed for event in reader.events()}
    assert claimed == {"a": ("2018-09", "2018-10"), "b": (), "c": ()}
