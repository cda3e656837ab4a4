"""Shared events: what they borrow from other records, in the language of the event."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from migdesk.dates import When
from migdesk.formats import share, vevent
from migdesk.formats.borrowed import Linked, categories, description, lines
from migdesk.formats.component import parse_unit
from migdesk.records import (
    AltTitle,
    Claim,
    Contact,
    Document,
    Email,
    Event,
    Participation,
    Phone,
    Source,
    Stage,
)
from tests.formats.sharing import vevents
from tests.formats.texts import vevent as unit_of

DAY = "DTSTART;VALUE=DATE:20171116"
FORUM = Event(
    title="Forum of cities",
    language="en",
    when=When.of_edtf("2018-09-05T10:00"),
    time_zone="Europe/Paris",
    time_zone_inferred=True,
    alt_titles=(AltTitle("Forum"), AltTitle("Stadtforum", "de"), AltTitle("FV")),
    kind="conference",
    series="IDM",
    tags=("cities", "IDM"),
    url="https://x.org/",
    join_url="https://x.org/join",
    registration_url="https://x.org/register",
    description="Own text.\nHost: Malines",
    participations=(
        Participation("organiser", "OIM"),
        Participation("organiser", "CGLU"),
        Participation("host", "Malines"),
        Participation("contact", "Ann"),
        Participation("registration", "Bo"),
        Participation("speaker", "Cy"),
        Participation("speaker", "", "somebody"),
    ),
    documents=(
        Document("Report", "https://x.org/r.pdf", language="fr", number="1726-4030"),
        Document("", "https://x.org/p"),
        Document("Minutes", "file:///minutes"),
        Document("", "file:///nameless", number="7"),
    ),
    claims=(
        Claim("when", "2018-09-05T10:00", "s1", inferred=True),
        Claim("when", "2018-09-06", "s2"),
        Claim("title", "2018-09-05T10:00", "s2"),
    ),
    sources=(Source("s1", "A page", "OIM", published="2018-01"), Source("s2", publisher="CUF")),
)


def of_record(record, linked=None):
    (own,) = vevents(vevent.skeleton(replace(record, uid="1")), linked=linked or Linked())
    return own


def test_a_coarse_date_is_said_in_front_and_kept_in_edtf():
    own = of_record(Event(title="Forum", when=When.of_edtf("2013-06"), language="fr"))
    assert [
        own.value(name) for name in ("SUMMARY", "DTSTART", "DTEND", "X-MIGDESK-EDTF", "TRANSP")
    ] == [
        *("[juin 2013] Forum", "20130601", "20130701", "2013-06", "TRANSPARENT"),
    ]
    assert own.value("CATEGORIES") == "Date approximative"


def test_contradictory_claims_are_all_said():
    claims = [
        Claim(field="when", value=value, source=f"S{value[-1]}") for value in ("2018-10", "2018-09")
    ]
    sources = (
        Source(key="S0", title="A", published="2017-11-06"),
        Source(key="S9", publisher="CUF"),
    )
    when = When.of_edtf("2018-09/2018-10")
    own = of_record(
        Event(
            title="T",
            when=when,
            language="fr",
            stage=Stage.CONTRADICTORY,
            claims=(*claims, Claim("edition", "2018", "S0")),
            sources=sources,
        )
    )
    text = own.value("DESCRIPTION")
    assert own.value("SUMMARY") == "[septembre 2018 ou octobre 2018] T"
    assert own.value("STATUS") == "TENTATIVE"
    assert text.index("septembre 2018 (CUF") < text.index("octobre 2018 (« A »")


def test_sources_that_agree_on_the_date_are_no_choice():
    """They may disagree about the place; a month twice is no "or"."""
    event = Event(
        title="T",
        when=When.of_edtf("2018-09"),
        language="fr",
        stage=Stage.CONTRADICTORY,
        claims=(Claim("when", "2018-09", "S0"), Claim("when", "2018-09", "S9")),
    )
    own = of_record(event)
    assert own.value("SUMMARY") == "[septembre 2018] T"
    assert "aucune n’est retenue" not in own.value("DESCRIPTION")


@pytest.mark.parametrize(
    ("stage", "title"), [(Stage.CANCELLED, "CANCELLED – T"), (Stage.HELD, "T")]
)
def test_a_cancelled_event_says_so_in_its_title(stage, title):
    own = of_record(Event(title="T", when=When.of_edtf("2025-01-01"), stage=stage))
    assert own.value("SUMMARY").upper() == title


def test_what_came_so_from_another_desk_says_its_mark_once():
    when = When.of_edtf("2013-06")
    first = of_record(Event(title="Forum", when=when, stage=Stage.CANCELLED)).value("SUMMARY")
    again = of_record(Event(title=first, when=when, stage=Stage.CANCELLED)).value("SUMMARY")
    assert again == first != "Forum"


def test_contacts_are_current_and_stand_twice():
    """In CONTACT, and in the description for the programs that do not show CONTACT."""
    person = Contact(
        name="Ann Lee",
        organisation="Cités Unies France",
        phones=(Phone(number="+41227179468"),),
        emails=(Email(address="a@x"),),
    )
    event = Event(
        title="T",
        when=When.of_edtf("2025-01-01"),
        description="Own text.",
        language="fr",
        participations=(
            Participation(role="contact", contact="p1"),
            Participation(role="speaker", name="Bo"),
        ),
    )
    own = of_record(event, Linked({"p1": person}, {"Cités Unies France": "CUF"}))
    told = "Ann Lee\\, CUF\\, +41 22 717 94 68\\, a@x"
    assert own.value("CONTACT") == told
    assert own.value("DESCRIPTION").split("\\n")[:3] == ["Own text.", "", f"Contact : {told}"]


def test_all_that_other_records_add_stands_behind_the_own_text_in_the_words_of_the_event():
    assert description(FORUM, Linked()).split("\n") == [
        "Own text.",
        "Host: Malines",
        "",
        "Other name: Stadtforum, FV",
        "Contact: Ann",
        "Contact: Bo",
        "Website: https://x.org/",
        "Online: https://x.org/join",
        "Registration: https://x.org/register",
        "Organisers: OIM, CGLU",
        "Speaker: Cy",
        "Document: Report (fr, 1726-4030) – https://x.org/r.pdf",
        "Document: https://x.org/p",
        "Document: Minutes",
        "The year is deduced; the source does not state it.",
        "The time zone is deduced: Europe/Paris.",
        "Source: OIM, “A page”, January 2018",
        "Source: CUF, undated",
    ]
    french = description(replace(FORUM, language="fr"), Linked())
    assert "Organisateurs : OIM, CGLU\n" in french
    assert categories(FORUM, dated=True) == ("IDM", "cities", "Conference", "Approximate date")
    assert categories(FORUM, dated=False) == ("IDM", "cities", "Conference")


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (Event(title="T"), []),
        (Event(when=When.of_edtf("2018-09")), ["Only the month of the date is known."]),
        (Event(when=When.of_edtf("2018")), ["Only the year of the date is known."]),
        (replace(FORUM, when=When.of_edtf("2018-09-06")), []),
    ],
)
def test_only_what_is_in_doubt_is_said_to_be(event, told):
    doubts = (line for line in lines(event, Linked()) if line.endswith((".", ":")))
    assert list(doubts) == told


def test_addresses_of_our_own_disk_are_in_no_description():
    lines = ["ATTACH;LABEL=Rapport:file:///home/me/rapport.pdf", "ATTACH:CID:1@x", "URL:file:///me"]
    (own,) = vevents(unit_of("UID:1", DAY, *lines))
    assert own.value("DESCRIPTION") == "Document: Rapport"


def test_what_is_shared_is_read_back_as_it_was_meant():
    event = Event(
        uid="1",
        title="Titre, « long »",
        language="fr",
        when=When.of_edtf("2024-04-25T17:30/2024-04-25T18:15"),
        time_zone="Europe/Paris",
        location="Genève, Suisse",
        url="http://x/",
        recurrence="FREQ=DAILY;COUNT=2",
        tags=("a,b", "c"),
    )
    changed = datetime(2024, 1, 25, tzinfo=UTC) + timedelta(hours=1)
    shared = share.event(vevent.skeleton(event), event, Linked(), zones={}, changed=changed)
    back = vevent.get(parse_unit(shared.unit.text))
    assert replace(back, description="") == event
