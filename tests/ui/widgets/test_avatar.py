"""A contact is told by shape and letters, the same ones everywhere."""

import pytest
from pytestqt.qtbot import QtBot

from migdesk.records import ContactKind
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.avatar import Avatar, Face, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Claire Dumont", "CD"),
        ("Ana María del Pilar Gómez", "AG"),
        ("M. Daniel Keller", "DK"),
        ("Élodie", "É"),
        ("  (CUF)  ", ""),
        ("", ""),
        ("Jean-Paul O'Neill", "JO"),
    ],
)
def test_initials_are_of_the_first_and_last_word(name: str, letters: str):
    assert initials(name) == letters


def test_a_kind_has_its_sign():
    assert Face.of("OIM", ContactKind.ORG).sign == "building"
    assert Face.of("Atelier IDM", ContactKind.MAILBOX).sign == "mail"
    assert Face.of("Claire Dumont", ContactKind.INDIVIDUAL).initials == "CD"
    assert Face.of("", ContactKind.INDIVIDUAL).sign == "person"


def test_a_name_has_the_same_hue_in_every_run():
    assert Face.of("Claire Dumont", ContactKind.INDIVIDUAL).hue == 4


def test_a_person_is_round_and_a_mailbox_is_not(qtbot: QtBot, theme: Theme):
    corners = {}
    for kind in (ContactKind.INDIVIDUAL, ContactKind.MAILBOX):
        avatar = Avatar(theme)
        qtbot.addWidget(avatar)
        avatar.show_contact("Claire Dumont", kind)
        corners[kind] = avatar.grab().toImage().pixelColor(4, 4)
    assert corners[ContactKind.INDIVIDUAL] != corners[ContactKind.MAILBOX]


@pytest.mark.parametrize("kind", list(ContactKind))
def test_every_kind_can_be_drawn(qtbot: QtBot, theme: Theme, kind: ContactKind):
    avatar = Avatar(theme, 64)
    qtbot.addWidget(avatar)
    avatar.show_contact("Unité", kind)
    assert avatar.grab().width() == theme.px(64)
