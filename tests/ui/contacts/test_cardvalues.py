"""What can be copied from a contact, value by value."""

from migdesk.records import Address, Contact, ContactKind, Email, Link, Phone
from migdesk.ui.contacts.cardvalues import CardValue, address_line, organisation_of, values_of


def test_values_stand_in_the_order_in_which_they_are_used() -> None:
    contact = Contact(
        name="Claire Dumont",
        organisation="Cités unies",
        units=("réseau Europe",),
        title="Chargée de mission",
        emails=(Email(address="perso@x.org"), Email(address="c@x.org", preferred=True)),
        phones=(Phone(number="+33 1 23", types=("cell",)),),
        addresses=(Address(street="9, rue de l’Exemple", code="75011", locality="Paris"),),
        languages=("fr", "en"),
        links=(Link(url="https://x.org"),),
    )
    assert values_of(contact) == (
        CardValue("email", "c@x.org"),
        CardValue("email", "perso@x.org"),
        CardValue("phone", "+33 1 23", ("cell",)),
        CardValue("organisation", "Cités unies – réseau Europe"),
        CardValue("title", "Chargée de mission"),
        CardValue("address", "9, rue de l’Exemple, 75011 Paris"),
        CardValue("languages", "fr, en"),
        CardValue("link", "https://x.org"),
    )


def test_an_organisation_does_not_repeat_its_name() -> None:
    iom = Contact(kind=ContactKind.ORG, name="OIM", organisation="OIM")
    assert values_of(iom) == ()
    assert organisation_of(Contact(name="Atelier IDM", organisation="OIM")) == "OIM"


def test_an_address_is_one_line() -> None:
    address = Address(box="BP 17", street="17\nroute des Morillons", code="1211", country="Suisse")
    assert address_line(address) == "17 route des Morillons, BP 17, 1211, Suisse"
    assert address_line(Address()) == ""
