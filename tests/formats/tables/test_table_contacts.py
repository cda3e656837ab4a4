"""Contacts of Outlook and Google, in each dialect, arrive whole."""

import pytest

from migdesk.formats import stream
from migdesk.formats.privacy import is_private
from migdesk.formats.tables import reading
from migdesk.records import Address, ContactKind, Email, Link, Phone
from tests.formats.tables.samples import (
    OUTLOOK_CONTACTS_EN,
    OUTLOOK_CONTACTS_FR,
    contact,
    headings_of,
    lost,
    read,
    table,
    told,
)

SORELLE = {
    "Prénom": "Hélène",
    "Deuxième prénom": "Zoé",
    "Nom": "Sœrelle",
    "Société": "Ville de Nîmes",
    "Service": "Relations extérieures",
    "Rue (bureau)": "1, place de l’Hôtel-de-Ville",
    "Rue (bureau) 2": "Bâtiment « B »",
    "Ville (bureau)": "Nîmes",
    "Code postal (bureau)": "30000",
    "Pays/Région (bureau)": "France",
    "Téléphone (bureau)": "+33 4 66 00 00 01",
    "Téléphone 2 (bureau)": "+33 4 66 00 00 02",
    "Télécopie (bureau)": "+33 4 66 00 00 03",
    "Tél. mobile": "06 00 00 00 04",
    "Téléphone principal": "+33 4 66 00 00 05",
    "Adresse de messagerie": "helene@nimes.example",
    "Type de messagerie": "SMTP",
    "Nom complet de l'adresse de messagerie": "Hélène Sœrelle (helene@nimes.example)",
    "Adresse de messagerie 2": "hs@home.example",
    "Type de messagerie 2": "SMTP",
    "Anniversaire": "0/0/00",
    "Catégories": "IDM;Villes et migration",
    "Critère de diffusion": "Normale",
    "Kilométrage": "12 km",
    "Notes": "Vue à Malines ;\r\nelle a dit « à bientôt, 100 € ».",
    "Page Web": "https://nimes.example/",
    "Priorité": "Normale",
    "Privé": "Faux",
    "Profession": "Élue",
    "Sexe": "Non spécifié",
    "Utilisateur 1": "rappeler",
}


def french() -> list[str]:
    """A row in the order of the headings: the first Titre is how one is addressed."""
    cells = [SORELLE.get(name, "") for name in OUTLOOK_CONTACTS_FR]
    cells[0], cells[7] = "Mme", "Cheffe a.i."
    return cells


def check_sorelle(found: stream.Reading) -> None:
    own = contact(found)
    assert own.name == "Hélène Zoé Sœrelle"
    assert (own.honorific, own.given, own.additional, own.family) == (
        "Mme",
        "Hélène",
        "Zoé",
        "Sœrelle",
    )
    assert (own.organisation, own.units) == ("Ville de Nîmes", ("Relations extérieures",))
    assert (own.title, own.role) == ("Cheffe a.i.", "Élue")
    assert own.emails == (
        Email(address="helene@nimes.example"),
        Email(address="hs@home.example"),
    )
    assert own.phones == (
        Phone(("work", "fax"), number="+33 4 66 00 00 03"),
        Phone(("work",), number="+33 4 66 00 00 01"),
        Phone(("work",), number="+33 4 66 00 00 02"),
        Phone(("cell",), number="06 00 00 00 04"),
        Phone((), preferred=True, number="+33 4 66 00 00 05"),
    )
    assert own.addresses == (
        Address(
            ("work",),
            street="1, place de l’Hôtel-de-Ville\nBâtiment « B »",
            locality="Nîmes",
            code="30000",
            country="France",
        ),
    )
    assert own.links == (Link(("work",), url="https://nimes.example/"),)
    assert own.tags == ("IDM", "Villes et migration")
    assert own.remark == "Vue à Malines ;\nelle a dit « à bientôt, 100 € »."
    assert own.note == "Kilométrage : 12 km\nUtilisateur 1 : rappeler"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_french_outlook_contacts_in_every_dialect(separator, encoding):
    text = table(OUTLOOK_CONTACTS_FR, [french()], separator)
    found = reading.read(text.encode(encoding))
    check_sorelle(found)
    assert lost(found) == 0
    assert "\ufffd" not in found.cards[0].text


def test_line_ends_do_not_matter():
    text = table(OUTLOOK_CONTACTS_FR, [french()], ";")
    for ends in ("\n", "\r"):
        check_sorelle(reading.read(text.replace("\r\n", ends).encode("cp1252")))


def test_a_row_without_its_last_cells_is_read():
    found = reading.read("Nom;Prénom;Société;Adresse de messagerie\nRoy;Léa\n".encode())
    assert contact(found).name == "Léa Roy"
    assert lost(found) == 0


def test_each_column_that_has_no_place_is_named_once():
    found = read(OUTLOOK_CONTACTS_FR, [french(), french()])
    kept = [p.parameters for p in found.problems if p.id == "column-kept"]
    assert kept == [
        {"column": "Kilométrage", "count": 2},
        {"column": "Utilisateur 1", "count": 2},
    ]


def test_english_outlook_contacts():
    row = {
        "Title": "Dr",
        "First Name": "Ann",
        "Last Name": "Ode",
        "Company": "UN",
        "Job Title": "Chief",
        "Business Street": "1 Main Street",
        "Business Street 2": "Floor 2",
        "Business City": "Geneva",
        "Business Phone": "+41 22 000 00 00",
        "Birthday": "12/24/1970",
        "E-mail Address": "ann@un.example",
        "E-mail Display Name": "Ode, Ann (Geneva)",
        "Gender": "Unspecified",
        "Priority": "Normal",
        "Private": "True",
        "Sensitivity": "Confidential",
        "User 1": "blue",
    }
    found = read(OUTLOOK_CONTACTS_EN, [row])
    own = contact(found)
    assert (own.honorific, own.name, own.title) == ("Dr", "Ann Ode", "Chief")
    assert own.addresses[0].street == "1 Main Street\nFloor 2"
    assert own.note == "E-mail Display Name: Ode, Ann (Geneva)\nUser 1: blue"
    assert found.cards[0].main.value("BDAY") == "19701224"
    assert found.cards[0].main.value("CLASS") == "CONFIDENTIAL"
    assert is_private(found.cards[0])


def test_outlook_on_the_web():
    headings = headings_of(
        "First Name|Middle Name|Last Name|Title|Suffix|Nickname|Given Yomi|Surname Yomi|"
        "E-mail Address|E-mail 2 Address|Home Phone|Business Phone|Mobile Phone|IMAddress|"
        "Job Title|Department|Company|Office Location|Business Street|Business City|"
        "Personal Web Page|Web Page|Birthday|Anniversary|Notes"
    )
    row = {
        "First Name": "Jo",
        "Nickname": "JJ",
        "E-mail Address": "jo@a.example",
        "Office Location": "B-12",
        "Personal Web Page": "https://jo.example",
        "Anniversary": "2001-05-06",
    }
    found = read(headings, [row])
    own = contact(found)
    assert (own.name, own.aliases, own.note) == ("Jo", ("JJ",), "Office Location: B-12")
    assert own.links == (Link(("home",), url="https://jo.example"),)
    assert found.cards[0].main.value("ANNIVERSARY") == "20010506"


def test_an_organisation_alone_is_one():
    own = contact(read(OUTLOOK_CONTACTS_EN, [{"Company": "OIM", "Business Phone": "1"}]))
    assert (own.kind, own.name, own.organisation) == (ContactKind.ORG, "OIM", "OIM")


def test_an_address_inside_exchange_is_no_email_and_is_kept():
    legacy = "/o=ExchangeLabs/ou=Group/cn=Recipients/cn=ode"
    own = contact(
        read(OUTLOOK_CONTACTS_EN, [{"Last Name": "Ode", "E-mail Address": legacy}]),
    )
    assert own.emails == ()
    assert own.note == f"E-mail Address: {legacy}"


@pytest.mark.parametrize(
    ("cell", "day"),
    [("24/12/1970", "19701224"), ("1970-12-24", "19701224"), ("24.12.70", "19701224"), ("", "")],
)
def test_birthdays(cell, day):
    row = {"Nom": "A", "Adresse de messagerie": "a@b.example", "Anniversaire": cell}
    assert read(OUTLOOK_CONTACTS_FR, [row]).cards[0].main.value("BDAY") == day


@pytest.mark.parametrize("cell", ["0/0/00", "00/00/00", "0/0/0000", "1/1/4501"])
def test_what_outlook_writes_for_no_birthday_is_none(cell):
    row = {"Nom": "A", "Adresse de messagerie": "a@b.example", "Anniversaire": cell}
    found = read(OUTLOOK_CONTACTS_FR, [row])
    assert not found.cards[0].main.lines("BDAY")
    assert contact(found).note == ""
    assert not told(found)


def test_no_birthdays_leave_no_doubt_of_their_order():
    row = {"Last Name": "Bo", "Mobile Phone": "1", "Birthday": "0/0/00"}
    assert not told(read(OUTLOOK_CONTACTS_EN, [row]))


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        ("Bo Roy (bo@a.example)", False),
        ("ROY, Bo", False),
        ("bo@a.example", False),
        ("Robot desk", True),
        ("Bo Roy (Geneva)", True),
    ],
)
def test_a_display_name_is_kept_where_it_says_more(shown, kept):
    row = {"First Name": "Bo", "Last Name": "Roy", "E-mail Address": "bo@a.example"}
    found = read(OUTLOOK_CONTACTS_EN, [row | {"E-mail Display Name": shown}])
    assert contact(found).note == (f"E-mail Display Name: {shown}" if kept else "")


def test_a_birthday_that_is_none_is_kept_and_told():
    row = {"Nom": "A", "Adresse de messagerie": "a@b.example", "Anniversaire": "en été"}
    found = read(OUTLOOK_CONTACTS_FR, [row])
    assert contact(found).note == "Anniversaire : en été"
    assert "cell-not-understood" in told(found)


@pytest.mark.parametrize(
    ("private", "sensitivity", "mark"),
    [
        ("Faux", "Normale", ""),
        ("Vrai", "Normale", "PRIVATE"),
        ("Faux", "Privé", "PRIVATE"),
        ("Faux", "Confidentiel", "CONFIDENTIAL"),
        ("Faux", "Secret", "PRIVATE"),
        ("peut-être", "Normale", "PRIVATE"),
    ],
)
def test_private_marks_in_french(private, sensitivity, mark):
    row = {"Nom": "A", "Tél. mobile": "1", "Privé": private, "Critère de diffusion": sensitivity}
    assert read(OUTLOOK_CONTACTS_FR, [row]).cards[0].main.value("CLASS") == mark


def test_a_row_of_nobody_is_told_with_its_line():
    rows = [{"Nom": "A", "Tél. mobile": "1"}, {"Kilométrage": "12"}, {}]
    found = read(OUTLOOK_CONTACTS_FR, rows)
    assert len(found.cards) == 1
    assert [(p.line, p.id) for p in found.problems if p.severity == stream.LOST] == [
        (3, "row-says-nobody")
    ]


def test_cells_beyond_the_headings_are_kept():
    found = reading.read(b"Nom;Courriel\nRoy;r@a.example;x;;y\n")
    assert contact(found).note == "[3] : x\n[5] : y"
    assert "cells-beyond-headings" in told(found)


def test_a_list_of_ones_own():
    text = "Civilité;Nom et prénom;Organisme;Fonction;Courriel;Tél.;Ville;Remarques;Couleur\n"
    text += "M.;Jean Roy;OIM;Chef;jr@a.example;+41 22;Genève;à voir;bleu\n"
    own = contact(reading.read(text.encode()))
    assert (own.honorific, own.name, own.organisation, own.title) == (
        "M.",
        "Jean Roy",
        "OIM",
        "Chef",
    )
    assert own.addresses == (Address(locality="Genève"),)
    assert (own.remark, own.note) == ("à voir", "Couleur : bleu")


def test_several_addresses_in_one_cell():
    found = reading.read(b"Nom;Courriel\nRoy;a@a.example; b@a.example\n")
    assert [email.address for email in contact(found).emails] == ["a@a.example"]
    found = reading.read(b'Nom;Courriel\nRoy;"a@a.example; b@a.example"\n')
    assert [email.address for email in contact(found).emails] == ["a@a.example", "b@a.example"]


def test_the_card_knows_its_line_and_gets_no_uid():
    found = reading.read(b'sep=;\r\nNom;Courriel\r\n"R\r\noy";r@a.example\r\nBo;b@a.example\r\n')
    assert [unit.main.line for unit in found.cards] == [3, 5]
    assert not any(unit.main.lines("UID") for unit in found.cards)
