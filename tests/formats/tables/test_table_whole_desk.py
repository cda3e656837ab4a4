"""A desk moves in: two thousand contacts and as many events of a French Outlook, read whole."""

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from migdesk.formats import vcard, vevent
from migdesk.formats.stream import Reading
from migdesk.formats.tables import reading
from tests.formats.tables.samples import (
    OUTLOOK_CONTACTS_FR,
    OUTLOOK_EVENTS_FR,
    lost,
    table,
    told,
)

COUNT = 2000
GIVEN = ("Hélène", "Zoë", "Jérôme", "Anaïs", "Lukas", "Maïté", "Gaëtan", "Cécile")
FAMILY = ("d’Étang", "Sœrelle", "Nuñez", "Öz", "L'Hôte", "Çelik", "Müller-Noël")
NOTE = 'Vue le {0} ; dit « d’accord » :\r\n- prix : {0} €\r\n\r\n- "oui"'


def contact_row(number: int) -> list[str]:
    cells = dict.fromkeys(OUTLOOK_CONTACTS_FR, "")
    cells |= {
        "Prénom": GIVEN[number % 8],
        "Nom": f"{FAMILY[number % 7]} {number}",
        "Société": "Œuvre ; Cie" if number % 3 else "",
        "Rue (bureau)": f"{number}, rue de l’Été\r\nBât. « B »" if number % 2 else "",
        "Ville (bureau)": "Genève",
        "Téléphone (bureau)": f"+41 22 {number:07}",
        "Adresse de messagerie": f"p{number}@a.example",
        "Type de messagerie": "SMTP",
        "Nom complet de l'adresse de messagerie": f"{number} (p{number}@a.example)",
        "Anniversaire": "0/0/00",
        "Catégories": "IDM;Été",
        "Kilométrage": str(number) if number % 100 == 0 else "",
        "Notes": NOTE.format(number),
        "Priorité": "Normale",
        "Privé": "Vrai" if number % 10 == 0 else "Faux",
        "Sexe": "Non spécifié",
    }
    row = [cells[name] for name in OUTLOOK_CONTACTS_FR]
    row[0], row[7] = "Mme", f"Chargée n° {number}"
    return row


def event_row(number: int) -> list[str]:
    start = datetime(2016, 1, 4, 9, 30) + timedelta(days=number)
    whole = number % 4 == 0
    end = start + (timedelta(days=2) if whole else timedelta(hours=1))
    clock = "00:00:00" if whole else "{:%H:%M:%S}"
    cells = [
        f"Réunion n° {number}",
        f"{start:%d/%m/%Y}",
        clock.format(start),
        f"{end:%d/%m/%Y}",
        clock.format(end),
        "Vrai" if whole else "Faux",
        *("Faux", "", "", "Roy, Léa", "Roy, Léa;Öz, Bo", "", "", "2", "Été;IDM", "Normale"),
        NOTE.format(number),
        "Genève, « Palais »",
        *("", "", "Normale", "Faux"),
    ]
    assert len(cells) == len(OUTLOOK_EVENTS_FR)
    return cells


def timed(data: bytes) -> tuple[Reading, float]:
    begun = time.process_time()
    found = reading.read(data, time_zone="Europe/Zurich")
    return found, time.process_time() - begun


@pytest.fixture(scope="module")
def contacts() -> bytes:
    return table(OUTLOOK_CONTACTS_FR, list(map(contact_row, range(COUNT))), ";").encode("cp1252")


@pytest.fixture(scope="module")
def events() -> bytes:
    return table(OUTLOOK_EVENTS_FR, list(map(event_row, range(COUNT))), ";").encode("cp1252")


def said(number: int) -> str:
    return NOTE.format(number).replace("\r\n", "\n")


@pytest.mark.slow
def test_two_thousand_contacts_are_read_whole(contacts):
    found, seconds = timed(contacts)
    assert (len(found.cards), lost(found)) == (COUNT, 0)
    assert told(found) == {"encoding-guessed", "column-kept"}
    for number, unit in enumerate(found.cards):
        own = vcard.get(unit)
        row = contact_row(number)
        assert (own.honorific, own.given, own.family, own.title) == (row[0], row[1], row[3], row[7])
        assert own.phones[0].number == f"+41 22 {number:07}"
        assert own.remark == said(number)
        assert own.addresses[0].street == row[8].replace("\r\n", "\n")
        assert own.note == (f"Kilométrage : {number}" if number % 100 == 0 else "")
        assert bool(unit.main.value("CLASS")) == (number % 10 == 0)
    assert seconds < 4


@pytest.mark.slow
def test_two_thousand_events_are_read_whole(events):
    found, seconds = timed(events)
    (calendar,) = found.calendars
    assert (len(calendar.units), lost(found)) == (COUNT, 0)
    assert told(found) == {"encoding-guessed"}
    for number, unit in enumerate(calendar.units):
        own = vevent.get(unit)
        day = date(2016, 1, 4) + timedelta(days=number)
        assert own.title == f"Réunion n° {number}"
        assert own.when.first_day == day
        assert own.when.last_day == day + timedelta(days=number % 4 == 0)
        assert own.when.timed == (number % 4 != 0)
        assert own.description == said(number)
        assert own.tags == ("Été", "IDM")
        assert len(unit.main.lines("ATTENDEE")) == 2
    assert seconds < 4


@pytest.mark.parametrize("made", [contact_row, event_row])
def test_a_damaged_line_in_the_middle_costs_itself_alone(made: Callable[[int], list[str]]):
    headings = OUTLOOK_CONTACTS_FR if made is contact_row else OUTLOOK_EVENTS_FR
    lines = [table(headings, [made(number)], ";").partition("\r\n")[2] for number in range(200)]
    text = table(headings, [], ";") + "".join([*lines[:100], '"perdu;"là"\r\n', *lines[100:]])
    found = reading.read(text.encode("cp1252"))
    assert found.records + lost(found) >= 201
    assert found.records >= 200
    assert "quotes-unbalanced" in told(found)
