"""Which number is the day, and which month a word means."""

from dataclasses import replace

import pytest

from migdesk.formats import stream, vevent
from migdesk.formats.tables import reading
from migdesk.formats.tables.fields import signature
from tests.formats.tables.samples import (
    OUTLOOK_EVENTS_EN,
    OUTLOOK_EVENTS_FR,
    french_event,
    read,
    told,
)


def dated(language: str, *dates: str, clock: str = "10:00:00") -> stream.Reading:
    if language == "fr":
        rows = [french_event(title="A", start=own, start_time=clock) for own in dates]
        return read(OUTLOOK_EVENTS_FR, rows)
    cells = [{"Subject": "A", "Start Date": own, "Start Time": clock} for own in dates]
    return read(OUTLOOK_EVENTS_EN, cells)


def starts(found: stream.Reading) -> list[str]:
    units = found.calendars[0].units
    return [f"{vevent.get(own).when.start.first:%m-%d}" for own in units]


def test_the_data_decide_which_number_is_the_day():
    found = dated("en", "03/04/2026", "25/04/2026", clock="3:00 PM")
    assert starts(found) == ["04-03", "04-25"]
    assert not told(found)
    assert starts(dated("en", "03/04/2026", "04/25/2026")) == ["03-04", "04-25"]


@pytest.mark.parametrize(
    ("language", "clock", "day", "id_"),
    [
        ("fr", "10:00:00", "04-03", None),
        ("en", "10:00:00 AM", "03-04", "months-taken-first"),
        ("en", "10:00:00", "04-03", "days-taken-first"),
    ],
)
def test_where_the_data_do_not_decide_we_say_so(language, clock, day, id_):
    found = dated(language, "03/04/2026", "05/06/2026", clock=clock)
    assert starts(found)[0] == day
    assert told(found) == ({id_} if id_ else set())


def test_data_that_contradict_each_other_are_told():
    found = dated("fr", "13/04/2026", "04/25/2026", "03/04/2026")
    assert starts(found) == ["04-13", "04-25", "04-03"]
    assert told(found) == {"days-taken-first"}


def edtf(found: stream.Reading) -> list[str]:
    whens = (vevent.get(own).when for own in found.calendars[0].units)
    return [when.edtf if when else "" for when in whens]


def test_a_clock_behind_a_comma_changes_no_order():
    text = 'Title,Start,Place\nA,10/26/2026,\nB,"3/4/2026, 2:30 PM",\n'
    assert edtf(reading.read(text.encode())) == ["2026-10-26", "2026-03-04T14:30"]


def test_numbers_among_words_are_not_read_against_the_order_of_their_table():
    text = "Title,Start,Place\nA,10/26/2026,\nB,03/04/2026 - 03/06/2026,\n"
    found = reading.read(text.encode())
    assert edtf(found) == ["2026-10-26", ""]
    assert "cell-not-understood" in told(found)


@pytest.mark.parametrize(("known", "ids"), [(False, set()), (True, {"months-taken-first"})])
def test_what_is_known_of_such_tables_does_not_silence_the_data(known, ids):
    text = b"Title,Start,Place\nA,10/26/2026,\nB,03/04/2026,\n"
    headings = reading.preview(text)
    layout = replace(headings.layout, day_first=known)
    found = reading.read(text, layouts={signature(headings.headings): layout})
    assert edtf(found) == ["2026-10-26", "2026-03-04"]
    assert told(found) == ids


def test_midnight_of_a_spreadsheet_is_the_day():
    text = "Titre;Début;Fin\nA;26/10/2026 00:00:00;27/10/2026 00:00:00\nB;01/01/4501;\n"
    assert edtf(reading.read(text.encode())) == ["2026-10-26/2026-10-27", ""]


def test_dates_in_words_keep_their_precision():
    text = "Titre;Date;Lieu\nDiaspora;juin 2013;\nIDM;26 et 27 octobre 2015;Genève\n"
    found = reading.read(text.encode())
    edtf = [vevent.get(own).when.edtf for own in found.calendars[0].units]
    assert edtf == ["2013-06", "2015-10-26/2015-10-27"]


def test_two_columns_of_words_are_a_span():
    text = "Titre;Date;Date fin\nIDM;16 novembre 2017;17 novembre 2017\nA;juin 2013;mai 2013\n"
    found = reading.read(text.encode())
    one, other = (vevent.get(own) for own in found.calendars[0].units)
    assert (one.when.edtf, one.note) == ("2017-11-16/2017-11-17", "")
    assert (other.when.edtf, other.note) == ("2013-06", "Date fin : mai 2013")


def test_a_day_in_words_takes_its_hours_from_their_own_column():
    text = (
        "Objet;Date de début;Heure de début;Date de fin;Heure de fin;Emplacement\n"
        "A;4 mars 2026;10h00;;;Lyon\nB;4 mars 2026;10:00;4 mars 2026;11:30;Lyon\n"
        "C;mars 2026;10:00;;;Lyon\n"
    )
    assert edtf(reading.read(text.encode())) == [
        "2026-03-04T10:00",
        "2026-03-04T10:00/2026-03-04T11:30",
        "2026-03",
    ]
