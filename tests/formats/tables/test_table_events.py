"""Events of Outlook and Google, in each dialect, arrive on their days and at their hours."""

import pytest

from migdesk.formats import stream
from migdesk.formats.privacy import is_private
from migdesk.formats.share import PRODID
from migdesk.formats.tables import reading
from migdesk.records import Participation
from tests.formats.tables.samples import (
    OUTLOOK_EVENTS_EN,
    OUTLOOK_EVENTS_FR,
    event,
    french_event,
    headings_of,
    read,
    table,
    told,
    unit,
)

MEETING = french_event(
    title="Réunion d’équipe",
    start="26/10/2015",
    start_time="09:00:00",
    end="26/10/2015",
    end_time="11:30:00",
    reminder="Vrai",
    reminder_date="26/10/2015",
    reminder_time="08:45:00",
    organiser="Roy, Léa",
    required="Roy, Léa;Bo Öz (bo@oz.example)",
    optional="ann@un.example",
    resources="Salle B",
    busy="2",
    tags="IDM;Villes",
    sensitivity="Privé",
    description="Ordre du jour :\r\n- un ; deux\r\n",
    place="Genève",
    mileage="12",
    priority="Haute",
    private="Vrai",
)
DAYS = french_event(
    title="IDM",
    start="26/10/2015",
    start_time="00:00:00",
    end="28/10/2015",
    end_time="00:00:00",
    all_day="Vrai",
    busy="3",
)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
def test_a_french_meeting_in_every_dialect(separator, encoding):
    text = table(OUTLOOK_EVENTS_FR, [MEETING], separator)
    found = reading.read(text.encode(encoding), time_zone="Europe/Zurich")
    own = event(found)
    assert (own.title, own.location) == ("Réunion d’équipe", "Genève")
    assert own.when.edtf == "2015-10-26T09:00/2015-10-26T11:30"
    assert (own.time_zone, own.time_zone_inferred) == ("Europe/Zurich", True)
    assert own.description == "Ordre du jour :\n- un ; deux"
    assert own.tags == ("IDM", "Villes")
    assert own.note == "Kilométrage : 12"
    assert "\ufffd" not in unit(found).text


def test_marks_people_and_reminder_of_a_meeting():
    text = unit(read(OUTLOOK_EVENTS_FR, [MEETING])).text.replace("\r\n ", "")
    lines = text.split("\r\n")
    assert "CLASS:PRIVATE" in lines
    assert "PRIORITY:1" in lines
    assert "X-MICROSOFT-CDO-BUSYSTATUS:BUSY" in lines
    assert 'ORGANIZER;CN="Roy, Léa":invalid:nomail' in lines
    assert 'ATTENDEE;CN="Bo Öz";ROLE=REQ-PARTICIPANT:mailto:bo@oz.example' in lines
    assert "ATTENDEE;ROLE=OPT-PARTICIPANT:mailto:ann@un.example" in lines
    assert 'ATTENDEE;CN="Salle B";CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT:invalid:nomail' in lines
    assert lines[lines.index("BEGIN:VALARM") : -2] == [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Réunion d’équipe",
        "TRIGGER:-PT15M",
        "END:VALARM",
    ]


def test_it_is_private_and_the_calendar_is_none_that_we_shared():
    found = read(OUTLOOK_EVENTS_FR, [MEETING])
    assert is_private(unit(found))
    (calendar,) = found.calendars
    assert PRODID not in calendar.wrapper
    text = "".join(stream.written(calendar))
    assert stream.read(text.encode()).calendars[0].units == calendar.units


def test_days_of_outlook_end_at_midnight_of_the_day_after():
    assert event(read(OUTLOOK_EVENTS_FR, [DAYS])).when.edtf == "2015-10-26/2015-10-27"


def test_real_dutch_habits_under_english_headings():
    row = {
        "Subject": "Migratie",
        "Start Date": "21-4-2020",
        "Start Time": "00:00:00",
        "End Date": "22-4-2020",
        "End Time": "00:00:00",
        "All day event": "True",
    }
    assert event(read(OUTLOOK_EVENTS_EN, [row])).when.edtf == "2020-04-21"


def test_days_of_google_end_on_the_last_of_them():
    headings = headings_of("Subject|Start Date|Start Time|End Date|End Time|All Day Event|Location")
    row = ["Forum", "11/18/2024", "", "11/21/2024", "", "TRUE", "Geneva"]
    assert event(read(headings, [row])).when.edtf == "2024-11-18/2024-11-21"


def test_an_event_without_clock_is_of_whole_days():
    headings = ["Subject", "Start Date", "End Date"]
    found = read(headings, [["Forum", "2024-11-18", "2024-11-21"]])
    assert event(found).when.edtf == "2024-11-18/2024-11-21"


@pytest.mark.parametrize(
    ("start", "end", "edtf"),
    [
        ("1:00:00 PM", "2:30:00 PM", "2024-05-13T13:00/2024-05-13T14:30"),
        ("12:00 AM", "12:00 PM", "2024-05-13T00:00/2024-05-13T12:00"),
        ("9 a.m.", "10:15 a.m.", "2024-05-13T09:00/2024-05-13T10:15"),
        ("14h30", "16 h", "2024-05-13T14:30/2024-05-13T16:00"),
        ("14:30:05", "", "2024-05-13T14:30:05"),
        ("09:00", "09:00", "2024-05-13T09:00"),
    ],
)
def test_clocks(start, end, edtf):
    row = {"Subject": "A", "Start Date": "5/13/2024", "Start Time": start}
    row |= {"End Date": "5/13/2024" if end else "", "End Time": end}
    assert event(read(OUTLOOK_EVENTS_EN, [row])).when.edtf == edtf


def test_date_and_time_in_one_cell():
    text = "Objet;Début;Fin\nRéunion;13/05/2024 14:30:00;13/05/2024 16:00:00\n"
    assert event(reading.read(text.encode())).when.edtf == "2024-05-13T14:30/2024-05-13T16:00"


@pytest.mark.parametrize("cell", ["demain", "31/02/2024", "12/13/14/15", "26 octobre"])
def test_a_date_that_cannot_be_read_is_kept_and_told(cell):
    found = read(OUTLOOK_EVENTS_FR, [french_event(title="A", start=cell, start_time="10:00:00")])
    own = event(found)
    assert own.when is None
    assert own.note == f"Début : {cell}\nDébut : 10:00:00"
    assert "cell-not-understood" in told(found)
    assert unit(found).main.name == "VTODO"


def test_an_end_before_the_start_is_kept_and_told():
    row = french_event(
        title="A", start="26/10/2015", start_time="10:00", end="25/10/2015", end_time="11:00"
    )
    found = read(OUTLOOK_EVENTS_FR, [row])
    assert event(found).when.edtf == "2015-10-26T10:00"
    assert event(found).note == "Fin : 25/10/2015\nFin : 11:00"
    assert "cell-not-understood" in told(found)


@pytest.mark.parametrize(
    ("cell", "status", "transparency"),
    [
        ("1", "TENTATIVE", "OPAQUE"),
        ("3", "FREE", "TRANSPARENT"),
        ("4", "OOF", "OPAQUE"),
        ("Libre", "FREE", "TRANSPARENT"),
        ("Absent(e)", "OOF", "OPAQUE"),
        ("7", "", ""),
    ],
)
def test_how_time_is_shown(cell, status, transparency):
    found = read(OUTLOOK_EVENTS_FR, [french_event(title="A", start="26/10/2015", busy=cell)])
    main = unit(found).main
    assert main.value("X-MICROSOFT-CDO-BUSYSTATUS") == status
    assert main.value("TRANSP") == transparency
    assert bool(status) or event(found).note == "Afficher la disponibilité : 7"


def test_a_reminder_that_is_off_rings_not():
    row = french_event(title="A", start="26/10/2015", reminder="Faux", reminder_date="26/10/2015")
    assert not unit(read(OUTLOOK_EVENTS_FR, [row])).main.components("VALARM")


def test_hours_of_a_whole_day_and_a_reminder_of_no_day_are_kept():
    whole = french_event(title="A", start="26/10/2015", start_time="09:00:00", all_day="Vrai")
    found = read(OUTLOOK_EVENTS_FR, [whole])
    assert (event(found).when.edtf, event(found).note) == ("2015-10-26", "Début : 09:00:00")
    undated = french_event(title="A", reminder="Vrai", reminder_date="24/10/2015")
    assert event(read(OUTLOOK_EVENTS_FR, [undated])).note == "Date de rappel : 24/10/2015"


def test_what_was_not_understood_is_told_by_its_line_alone():
    found = read(OUTLOOK_EVENTS_FR, [french_event(title="A", start="demain")])
    assert told(found) == {"cell-not-understood"}


def test_a_reminder_days_before():
    row = french_event(
        title="A",
        start="26/10/2015",
        all_day="Vrai",
        reminder="Vrai",
        reminder_date="24/10/2015",
        reminder_time="18:00:00",
    )
    (alarm,) = unit(read(OUTLOOK_EVENTS_FR, [row])).main.components("VALARM")
    assert alarm.value("TRIGGER") == "-PT30H"


def test_an_event_of_a_list_of_ones_own():
    text = "Intitulé\tDate\tHeure\tLieu\tOrganisateur\tContact\tLien\tSérie\tBudget\n"
    text += "Forum\t18/11/2024\t9h30\tMalines\tOIM\tLéa Roy\thttps://a.example\tIDM\t10 €\n"
    own = event(reading.read(text.encode("utf-16")))
    assert own.when.edtf == "2024-11-18T09:30"
    assert (own.location, own.url, own.series) == ("Malines", "https://a.example", "IDM")
    assert own.participations == (
        Participation("organiser", "OIM"),
        Participation("contact", "Léa Roy"),
    )
    assert own.note == "Budget : 10 €"


def test_occurrences_that_are_rows_of_their_own_stay_apart():
    rows = [
        french_event(title="A", start=f"{day}/10/2015", start_time="10:00") for day in (5, 12, 19)
    ]
    found = read(OUTLOOK_EVENTS_FR, rows)
    assert len(found.calendars[0].units) == found.records == 3
    assert [own.main.line for own in found.calendars[0].units] == [2, 3, 4]
    assert not any(own.main.lines("UID") for own in found.calendars[0].units)


def test_no_cell_smuggles_a_line():
    evil = "x\x00\x0b\x85\u2028\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:e@e.example"
    row = [evil] * len(OUTLOOK_EVENTS_FR)
    row[1] = "26/10/2015"
    found = read(OUTLOOK_EVENTS_FR, [row])
    text = "".join(stream.written(found.calendars[0]))
    (again,) = stream.read(text.encode()).calendars
    assert len(again.units) == 1
    names = [line.name for line in again.units[0].main.children if line.name == "ATTENDEE"]
    assert len(names) == text.count("\r\nATTENDEE;") == 3
    assert not {"\x00", "\x0b"} & set(text)
