"""Contacts of Google, with the headings that it had before 2024 and has since."""

from migdesk.records import Address, Email, Link, Phone
from tests.formats.tables.samples import GOOGLE_CONTACTS, GOOGLE_CONTACTS_OLD, contact, read


def test_google_contacts_since_2024():
    row = {
        "First Name": "Zoë",
        "Last Name": "Özil",
        "Name Prefix": "Ms",
        "Nickname": "Zo",
        "File As": "Özil, Zoë",
        "Organization Name": "UCLG",
        "Organization Title": "Officer",
        "Organization Department": "Migration",
        "Birthday": "--03-15",
        "Notes": "line 1\nline 2",
        "Labels": "CUF ::: Focal points ::: * myContacts",
        "E-mail 1 - Label": "* Work",
        "E-mail 1 - Value": "zoe@uclg.example",
        "E-mail 2 - Label": "Secrétariat",
        "E-mail 2 - Value": "desk@uclg.example ::: desk2@uclg.example",
        "Phone 1 - Label": "Work Fax",
        "Phone 1 - Value": "+34 1 ::: +34 2",
        "Phone 2 - Label": "Mobile",
        "Phone 2 - Value": "+34 3",
        "Address 1 - Label": "Work",
        "Address 1 - Formatted": "C/ Avinyó 15\nBarcelona 08002\nES",
        "Address 1 - Street": "C/ Avinyó 15",
        "Address 1 - City": "Barcelona",
        "Address 1 - Postal Code": "08002",
        "Address 1 - Country": "ES",
        "Website 1 - Label": "Profile",
        "Website 1 - Value": "https://uclg.example/zoe",
        "Custom Field 1 - Label": "Badge",
        "Custom Field 1 - Value": "42",
    }
    found = read(GOOGLE_CONTACTS, [row])
    own = contact(found)
    assert (own.honorific, own.name, own.aliases) == ("Ms", "Zoë Özil", ("Zo",))
    assert own.tags == ("CUF", "Focal points")
    assert own.emails == (
        Email(("work",), preferred=True, address="zoe@uclg.example"),
        Email(("x-secretariat",), address="desk@uclg.example"),
        Email(("x-secretariat",), address="desk2@uclg.example"),
    )
    assert own.phones == (
        Phone(("work", "fax"), number="+34 1"),
        Phone(("work", "fax"), number="+34 2"),
        Phone(("cell",), number="+34 3"),
    )
    assert own.addresses == (
        Address(("work",), street="C/ Avinyó 15", locality="Barcelona", code="08002", country="ES"),
    )
    assert own.links == (Link(("x-profile",), url="https://uclg.example/zoe"),)
    assert found.cards[0].main.value("BDAY") == "--0315"
    assert "Custom Field 1 - Value: 42" in own.note
    assert "File As: Özil, Zoë" in own.note


def test_google_contacts_before_2024():
    row = {
        "Name": "Max Doe",
        "Given Name": "Max",
        "Family Name": "Doe",
        "Birthday": "1980-01-02",
        "Occupation": "Geographer",
        "Group Membership": "* My Contacts ::: IDM",
        "E-mail 1 - Type": "Home",
        "E-mail 1 - Value": "max@a.example ::: max@b.example",
        "Address 1 - Formatted": "Somewhere\nElse",
        "Organization 1 - Type": "",
        "Organization 1 - Name": "ICMPD",
        "Organization 1 - Title": "Analyst",
        "Website 1 - Type": "Home Page",
        "Website 1 - Value": "https://max.example",
    }
    own = contact(read(GOOGLE_CONTACTS_OLD, [row]))
    assert (own.name, own.role, own.tags) == ("Max Doe", "Geographer", ("IDM",))
    assert (own.organisation, own.title) == ("ICMPD", "Analyst")
    assert [email.address for email in own.emails] == ["max@a.example", "max@b.example"]
    assert own.addresses == (Address(street="Somewhere\nElse"),)
    assert own.links == (Link(("home",), url="https://max.example"),)


def test_what_google_says_of_an_address_beside_its_parts_is_kept():
    row = {
        "First Name": "A",
        "E-mail 1 - Value": "a@b.example",
        "Address 1 - Formatted": "Attic, 1 Road",
        "Address 1 - Street": "1 Road",
    }
    own = contact(read(GOOGLE_CONTACTS, [row]))
    assert own.addresses == (Address(street="1 Road"),)
    assert own.note == "Address 1 - Formatted: Attic, 1 Road"


def test_a_part_that_only_an_address_has_means_nothing_elsewhere():
    headings = ("First Name", "E-mail 1 - Value", "Phone 1 - Formatted", "Website 1 - City")
    row = dict(zip(headings, ("Zoë", "zoe@uclg.example", "+34 1", "Barcelona"), strict=True))
    own = contact(read(headings, [row]))
    assert [email.address for email in own.emails] == ["zoe@uclg.example"]
    assert (own.phones, own.links, own.addresses) == ((), (), ())
