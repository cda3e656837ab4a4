"""What a table is, and what its columns mean: guessed, changed by hand, stored."""

import json

import pytest

from migdesk.formats import vcard
from migdesk.formats.tables import guess, reading
from migdesk.formats.tables.fields import (
    CHOICES,
    CONTACT,
    CONTACT_FIELDS,
    EVENT,
    EVENT_FIELDS,
    KEPT,
    LEFT_OUT,
    UNLESS_USUAL,
    Field,
    Layout,
    folded,
    signature,
)
from migdesk.formats.tables.outlook import CONTACTS, EVENTS
from tests.formats.tables.samples import (
    GOOGLE_CONTACTS,
    OUTLOOK_CONTACTS_EN,
    OUTLOOK_CONTACTS_FR,
    OUTLOOK_EVENTS_EN,
    OUTLOOK_EVENTS_FR,
    contact,
    read,
    table,
    told,
)

KNOWN = [
    (OUTLOOK_CONTACTS_FR, CONTACT, "fr", "outlook"),
    (OUTLOOK_CONTACTS_EN, CONTACT, "en", "outlook"),
    (OUTLOOK_EVENTS_FR, EVENT, "fr", "outlook"),
    (OUTLOOK_EVENTS_EN, EVENT, "en", "outlook"),
    (GOOGLE_CONTACTS, CONTACT, "en", "google"),
    (["Nom", "Prénom", "Courriel"], CONTACT, "fr", ""),
    (["Name", "Email", "Phone"], CONTACT, "en", ""),
    (["Date", "Titre", "Lieu"], EVENT, "fr", ""),
]


@pytest.mark.parametrize(("headings", "kind", "language", "program"), KNOWN)
def test_known_headings_are_known(headings, kind, language, program):
    layout = guess.layout_of(headings)
    assert (layout.kind, layout.language) == (kind, language)
    assert not program or layout.program == program
    assert guess.is_table(table(headings, [], ";").encode("cp1252"))


def test_twice_titre_is_address_and_post_and_twice_debut_is_day_and_hour():
    fields = guess.layout_of(OUTLOOK_CONTACTS_FR).fields
    assert (fields[0], fields[7]) == ("honorific", "title")
    assert guess.layout_of(OUTLOOK_EVENTS_FR).fields[1:5] == (
        "start",
        "start-time",
        "end",
        "end-time",
    )


def test_one_titre_is_the_post_but_beside_fonction():
    assert guess.layout_of(["Titre", "Nom", "Courriel"]).fields[0] == "title"
    fields = guess.layout_of(["Titre", "Nom", "Prénom", "Fonction", "Courriel"]).fields
    assert (fields[0], fields[3]) == ("honorific", "title")
    fields = guess.layout_of(["Titre", "Prénom", "Nom", "Titre professionnel", "Courriel"]).fields
    assert (fields[0], fields[3]) == ("honorific", "title")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bonjour,\n\nje vous écris; merci, à bientôt\n",
        "Dear Name,\nthe Title, and the Date\n",
        "id;sum;vat\n1;2;3\n",
        "Nom\nRoy\n",
        "Date;Montant\n01/02/2024;12\n",
        "Name,Size,Modified\na.txt,12,2024-01-01\n",
        "BEGIN:VCARD\nVERSION:3.0\nFN;Nom;Prénom;Courriel:x\nEND:VCARD\n",
        "BEGIN:VCALENDAR\nSubject,Start Date\n",
        '{"Nom": 1, "Prénom": 2}',
        "<html>Nom;Prénom;Courriel",
        "%PDF-1.4 Nom;Prénom;Courriel",
        "PK\x03\x04\x00\x00;Nom;Courriel",
        "\x00\x00\x00",
    ],
)
def test_what_is_no_table_is_none(text):
    data = text.encode()
    assert not guess.is_table(data)
    found = reading.read(data)
    assert told(found) - {"encoding-guessed"} == {"not-a-table"}
    assert found.records == 0


def test_no_foreign_calendar_or_card_is_a_table(shared):
    files = [file for file in (shared / "corpora").rglob("*") if file.suffix in {".ics", ".vcf"}]
    assert len(files) > 500
    assert [file.name for file in files if guess.is_table(file.read_bytes())] == []


def test_what_the_columns_mean_can_be_changed():
    headings = ["Qui", "Où écrire", "Combien"]
    assert guess.layout_of(headings) is None
    layout = guess.proposed(headings, CONTACT)
    assert layout.fields == (KEPT, KEPT, KEPT)
    layout = layout.with_field(0, "name").with_field(1, "email:work").with_field(2, LEFT_OUT)
    stored = {signature(headings): Layout.of_json(layout.to_json())}
    data = table(headings, [["Léa Roy", "l@a.example", "12"]], ";").encode()
    assert guess.is_table(data, stored)
    found = reading.read(data, layouts=stored)
    assert contact(found).emails[0].types == ("work",)
    assert contact(found).note == ""
    assert told(found) == {"column-left-out"}


def test_a_stored_layout_goes_before_the_guess_and_other_headings_know_nothing_of_it():
    headings = ["Nom", "Prénom", "Courriel", "Salle"]
    layout = guess.layout_of(headings).with_field(3, "unit")
    stored = {signature(headings): layout}
    row = [["Roy", "Léa", "l@a.example", "B"]]
    assert contact(read(headings, row, layouts=stored)).units == ("B",)
    assert contact(read([*headings[:3], "Étage"], row, layouts=stored)).units == ()


def test_the_order_of_dates_can_be_said():
    layout = guess.layout_of(["Subject", "Start Date"])
    rows = [["A", "03/04/2026"]]
    for day_first, day in ((True, "20260403"), (False, "20260304")):
        own = Layout(layout.kind, layout.fields, layout.language, day_first=day_first)
        found = read(
            ["Subject", "Start Date"], rows, layouts={signature(["Subject", "Start Date"]): own}
        )
        assert found.calendars[0].units[0].main.value("DTSTART") == day
        assert not told(found)


def test_a_signature_is_of_the_headings_however_they_are_typed():
    assert signature(["Prénom ", "L’âge"]) == signature(["PRENOM", "l'age"])
    assert signature(["a", "b"]) != signature(["b", "a"])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"kind": "contact"}',
        '{"kind": "contact", "fields": ["start"]}',
        '{"kind": "event", "fields": ["phone#1/size"]}',
        '{"kind": "task", "fields": []}',
    ],
)
def test_stored_text_that_is_no_layout_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - json's own among them
        Layout.of_json(text)


def test_a_layout_survives_json():
    for headings, *_ in KNOWN:
        layout = guess.layout_of(headings)
        assert Layout.of_json(layout.to_json()) == layout
    assert json.loads(layout.to_json())["day_first"] is None


def test_a_preview_shows_headings_meaning_and_rows():
    data = table(OUTLOOK_EVENTS_FR, [["A"], ["B"], ["C"]], ";").encode()
    shown = reading.preview(data, count=2)
    assert shown.headings == tuple(OUTLOOK_EVENTS_FR)
    assert shown.layout.fields[0] == "title"
    assert shown.rows == (("A",), ("B",))
    assert reading.preview(b"nothing of the kind") is None


def test_somebody_can_say_of_which_kind_a_table_is():
    data = table(["Qui", "Combien", "Courriel"], [["Léa", "1", "l@a.example"]], ";").encode()
    assert reading.preview(data) is None
    shown = reading.preview(data, kind=CONTACT)
    assert shown.layout.fields == (KEPT, KEPT, "email")
    stored = {signature(shown.headings): shown.layout.with_field(0, "name")}
    assert contact(reading.read(data, layouts=stored)).name == "Léa"


def test_each_heading_of_our_tables_has_a_field_that_is_one():
    for columns, fields in ((CONTACTS, CONTACT_FIELDS), (EVENTS, EVENT_FIELDS)):
        for field, english, french in columns:
            assert Field.of(field).name in fields
            assert folded(english)
            assert folded(french)


DATED = {"start": "2024-05-13", "birthday": "1970-12-24", "anniversary": "2001-05-06"}
UNSEEN = {LEFT_OUT, "private", "sensitivity", "all-day", "priority", "busy"}
UNSEEN |= {"start-time", "end", "end-time", "reminder", "reminder-date", "reminder-time"}


@pytest.mark.parametrize(
    ("kind", "field"), [(kind, field) for kind, own in CHOICES.items() for field in own]
)
def test_whatever_is_chosen_for_a_column_its_cells_are_in_the_record(kind, field):
    base = ["name", "phone"] if kind == CONTACT else ["title", "start"]
    layout = Layout(kind, (*base, field))
    headings = ["A", "B", "C"]
    row = ["Somebody", "2024-05-13", DATED.get(field, "c3ll")]
    found = read(headings, [row], layouts={signature(headings): layout})
    units = [*found.cards, *(unit for own in found.calendars for unit in own.units)]
    assert len(units) == 1
    if field not in UNSEEN:
        assert row[2].replace("-", "") in units[0].text.replace("-", "")


def test_each_field_can_be_chosen_or_comes_from_a_program_alone():
    for kind, known in ((CONTACT, CONTACT_FIELDS), (EVENT, EVENT_FIELDS)):
        chosen = {Field.of(text).name for text in CHOICES[kind]}
        assert set(known) - chosen <= {"email-name", "email-type", UNLESS_USUAL}


def test_a_name_alone_is_the_whole_name():
    data = "Nom;Courriel\nLéa Roy;l@a.example\n".encode()
    own = vcard.get(reading.read(data).cards[0])
    assert (own.name, own.family) == ("Léa Roy", "")
