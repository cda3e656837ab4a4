"""Shared cards: what leaves in 3.0 and 4.0, and what stays."""

from dataclasses import replace

import pytest

from migdesk.dates import When
from migdesk.formats import sharecard, vcard
from migdesk.records import Address, Claim, Contact, ContactKind, Email, Link, Phone, Source
from tests.formats.sharing import card, contact
from tests.formats.texts import vcard as unit_of

PERSON = Contact(
    uid="6b90cfdf-a105-5315-9511-d88e6e7729a5",
    name="Cécile Riallant",
    family="Riallant",
    given="Cécile",
    honorific="Mme",
    organisation="OIM",
    units=("Genève; siège",),
    title="Cheffe a.i.",
    role="Point focal",
    language="fr",
    languages=("fr", "en"),
    emails=(Email(address="c@x", types=("work",)),),
    phones=(Phone(number="+41227179468", types=("work", "voice")),),
)


def lines(record, version="3.0"):
    """The lines of a shared card, without those that every card has."""
    always = {"VERSION", "PRODID", "REV"}
    return [own.raw for own in card(record, version).children if own.name not in always]


def test_a_person_in_version_3():
    assert lines(PERSON) == [
        "UID:6b90cfdf-a105-5315-9511-d88e6e7729a5",
        "FN:Cécile Riallant",
        "N:Riallant;Cécile;;Mme;",
        "ORG:OIM;Genève\\; siège",
        "TITLE:Cheffe a.i.",
        "ROLE:Point focal",
        "EMAIL;TYPE=INTERNET,WORK:c@x",
        "TEL;TYPE=WORK,VOICE:+41227179468",
    ]


def test_a_person_in_version_4():
    assert lines(PERSON, "4.0") == [
        "UID:urn:uuid:6b90cfdf-a105-5315-9511-d88e6e7729a5",
        "FN:Cécile Riallant",
        "N:Riallant;Cécile;;Mme;",
        "ORG:OIM;Genève\\; siège",
        "TITLE;LANGUAGE=fr:Cheffe a.i.",
        "ROLE;LANGUAGE=fr:Point focal",
        "EMAIL;TYPE=work:c@x",
        'TEL;VALUE=uri;TYPE="work,voice":tel:+41227179468',
        "LANG:fr",
        "LANG:en",
        "KIND:individual",
    ]


def test_the_day_of_the_last_change_is_written_as_each_version_wants_it():
    assert card(PERSON).value("REV") == "2026-01-01T00:00:00Z"
    assert card(PERSON, "4.0").value("REV") == "20260101T000000Z"


@pytest.mark.parametrize(
    ("kind", "kind_4", "shows_as"),
    [
        (ContactKind.INDIVIDUAL, "individual", ""),
        (ContactKind.ORG, "org", "COMPANY"),
        (ContactKind.MAILBOX, "org", ""),
        (ContactKind.GROUP, "group", ""),
        (ContactKind.LOCATION, "location", ""),
    ],
)
def test_a_kind_is_said_where_a_version_can(kind, kind_4, shows_as):
    record = Contact(uid="1", name="Atelier IDM", kind=kind)
    assert card(record, "4.0").value("KIND") == kind_4
    assert card(record).value("X-ABSHOWAS") == shows_as
    assert card(record).value("N") == "Atelier IDM;;;;"


@pytest.mark.parametrize("version", sharecard.VERSIONS)
def test_what_is_private_stays(version):
    secret = replace(
        PERSON,
        note="secret",
        remark="secret",
        sources=(Source(key="secret"),),
        claims=(Claim(field="secret"),),
        role_from=When.of_edtf("2020"),
        role_until=When.of_edtf("2021"),
        verified=When.of_edtf("2020-01-01").first_day,
    )
    assert lines(secret, version) == lines(PERSON, version)


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ({"given": "Ann", "family": "Lee"}, "Ann Lee"),
        ({"organisation": "OIM"}, "OIM"),
        ({"emails": (Email(address="a@x"),)}, "a@x"),
        ({"aliases": ("IOM",)}, "IOM"),
        ({"phones": (Phone(number="+41"),)}, "+41"),
        ({"links": (Link(url="http://x/"),)}, "http://x/"),
        ({"name": "  ", "uid": "1"}, "1"),
        ({}, sharecard.NAMELESS),
    ],
)
def test_no_card_is_without_a_name(known, name):
    assert card(Contact(**known)).value("FN").replace("\\", "") == name
    assert card(Contact(**known), "4.0").value("FN")


def test_what_a_version_does_not_carry_is_said():
    told = replace(PERSON, remark="x", agents=("1",))
    assert [loss.subject for loss in sharecard.losses(told, "3.0")] == ["NOTE", "LANG", "RELATED"]
    assert [loss.subject for loss in sharecard.losses(told, "4.0")] == ["NOTE"]
    assert sharecard.losses(replace(PERSON, languages=()), "3.0") == ()


def test_what_the_stored_card_says_beside_the_record_is_said_too():
    unit = unit_of(
        "FN:A", "PHOTO:http://x/", "BDAY:1980", "BDAY:1981", "X-FOO:1", "item1.IMPP:sip:a"
    )
    lost = sharecard.losses(vcard.get(unit), "4.0", unit)
    assert [(loss.id, loss.subject) for loss in lost] == [
        ("share-property", name) for name in ("PHOTO", "BDAY", "IMPP")
    ]


def test_text_that_some_readers_take_for_a_line_end_leaves_as_one():
    assert card(Contact(uid="1", name="a\u2028b\x85c")).value("FN") == "a\\nb\\nc"


def test_blanks_that_draw_a_table_become_one():
    address = Address(street="1 rue" + " " * 200 + "Genève")
    assert (
        card(Contact(uid="1", name="A", addresses=(address,))).value("ADR") == ";;1 rue Genève;;;;"
    )


def test_a_language_that_is_no_tag_stays():
    assert "LANGUAGE" not in "".join(lines(replace(PERSON, language='fr":x'), "4.0"))


def test_a_foreign_card_leaves_as_the_version_asked_for():
    old = unit_of("N;QUOTED-PRINTABLE:L=C3=A9vy;E", "TEL;CELL;PREF:+33", "UID:1", version="2.1")
    assert lines(contact(old)) == ["UID:1", "FN:E Lévy", "N:Lévy;E;;;", "TEL;TYPE=CELL,PREF:+33"]
