"""Shared cards: what leaves in 2.1, 3.0 and 4.0, and what stays."""

from dataclasses import replace

import pytest

from migdesk.dates import When
from migdesk.formats import judge, sharecard, stream, vcard
from migdesk.formats.component import Unit
from migdesk.formats.share import Meant
from migdesk.records import Address, Claim, Contact, ContactKind, Email, Link, Phone, Source
from tests.formats.sharing import card, contact, vcf
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


def octet_lines(record):
    return vcf(record, "2.1").decode().split("\r\n")


def test_a_person_in_version_2_1():
    assert lines(PERSON, "2.1") == [
        "UID:6b90cfdf-a105-5315-9511-d88e6e7729a5",
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:C=C3=A9cile Riallant",
        "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Riallant;C=C3=A9cile;;Mme;",
        "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:OIM;Gen=C3=A8ve\\; si=C3=A8ge",
        "TITLE:Cheffe a.i.",
        "ROLE:Point focal",
        "EMAIL;INTERNET;WORK:c@x",
        "TEL;WORK;VOICE:+41227179468",
    ]


AWKWARD = [
    replace(PERSON, title=text)
    for text in (
        "é" * 60 + "END:VCARD" * 20,
        "é" * 30 + "BEGIN:VCARD " * 20,
        "a" * 300,
        "quoted-printable=",
        "é ",
        "line\nend; and, more\\",
        " é",
    )
]


@pytest.mark.parametrize("record", AWKWARD, ids=range(len(AWKWARD)))
def test_2_1_is_ascii_in_short_lines_that_nobody_can_read_otherwise(record):
    """Soft breaks stand inside no escape, and no line that goes on looks like an edge."""
    data = vcf(record, "2.1")
    assert data.isascii()
    physical = octet_lines(record)
    assert max(map(len, physical)) <= 76
    assert sum(own.startswith(("BEGIN:", "END:")) for own in physical) == 2
    assert not [own for own in physical if own.startswith((" ", "\t")) or own.endswith(" ")]
    (unit,) = stream.read(data).cards
    assert vcard.get(unit).title == record.title
    assert judge.holds(data, [Meant(unit)])


def test_2_1_has_the_tags_and_other_names_of_a_card():
    record = replace(PERSON, aliases=("OIM, Genève", "IOM"), tags=("Villes; é", "b"))
    found = contact(Unit([card(record, "2.1")]))
    assert (found.aliases, found.tags) == (record.aliases, record.tags)


def test_what_2_1_does_not_carry_is_said():
    told = replace(PERSON, agents=("1",))
    unit = unit_of("FN:A", "CLASS:PRIVATE")
    lost = [loss.subject for loss in sharecard.losses(told, "2.1", unit)]
    assert lost == ["LANG", "RELATED", "CLASS"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"C=C3=A9cile", b"C=E9cile"),
        (b"CHARSET=UTF-8", b"CHARSET=ISO-8859-1"),
        (b"UID:6b", b"UID:7b"),
        (b"R=\r\n", b"R\r\n"),
    ],
)
def test_an_altered_2_1_card_is_refused(old, new):
    record = replace(PERSON, title="é" + "R" * 100)
    meant = [Meant(Unit([card(record, "2.1")]))]
    data = vcf(record, "2.1")
    assert judge.holds(data, meant)
    altered = data.replace(old, new, 1)
    assert altered != data
    assert not judge.holds(altered, meant)
