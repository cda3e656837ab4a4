"""The texts and links of a pane wrap whatever they hold, and links lead to plain addresses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from migdesk.records import Source
from migdesk.ui.links import is_openable, shown_address
from migdesk.ui.panes import words
from migdesk.ui.panes.flow import FlowLayout
from migdesk.ui.panes.texts import SelectableText, WrappedText, soft
from migdesk.ui.panes.wrappedlink import WrappedLink
from migdesk.ui.theme.theme import Theme

ENDLESS = "https://example.org/" + "a" * 300


@pytest.mark.parametrize(
    ("address", "openable"),
    [
        ("https://www.iom.int/conference", True),
        ("HTTP://www.iom.int", True),
        ("mailto:a@iom.int", True),
        ("tel:+41227179468", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("data:text/html,x", False),
        ("www.citiesandmigration.com", False),
        ("http://[", False),
        ("https://iom.int@evil.example/", False),
        ("", False),
    ],
)
def test_only_plain_addresses_open(address: str, openable: bool) -> None:
    assert is_openable(address) is openable


def test_no_mark_of_french_stands_alone_on_a_line() -> None:
    assert soft("Forum : « Villes » !") == "Forum\u00a0: «\u00a0Villes\u00a0»\u00a0!"


def test_an_address_is_shown_as_people_say_it() -> None:
    assert shown_address("http://www.citiesandmigration.com/") == "citiesandmigration.com"


def test_an_ampersand_in_a_title_takes_no_key(qtbot: QtBot, theme: Theme) -> None:
    link = WrappedLink(theme, "R&D & more")
    qtbot.addWidget(link)
    assert link.shortcut().isEmpty()
    assert link.text() == "R&D & more"


def test_soft_breaks_do_not_touch_ordinary_words() -> None:
    assert soft("Conférence internationale") == "Conférence internationale"
    assert soft(ENDLESS).replace("\u200b", "") == ENDLESS


@pytest.mark.parametrize("kind", [WrappedText, SelectableText, WrappedLink])
def test_an_endless_word_is_as_high_as_it_must_and_no_wider(
    qtbot: QtBot, theme: Theme, kind: type[QWidget]
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    text = kind(theme, ENDLESS)
    column.addWidget(text)
    column.addStretch(1)
    holder.resize(200, 800)
    with qtbot.waitExposed(holder):
        holder.show()
    assert text.width() <= 200
    assert text.height() > 8 * text.fontMetrics().height()
    assert text.grab().toImage().width() > 0


def test_chips_go_on_in_the_next_line(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(6, holder)
    links = [WrappedLink(theme, "mot " * 5) for _ in range(4)]
    for link in links:
        flow.addWidget(link)
    holder.resize(300, 300)
    with qtbot.waitExposed(holder):
        holder.show()
    assert links[0].y() < links[-1].y()
    assert all(link.geometry().right() <= 300 for link in links)
    assert flow.heightForWidth(300) > flow.heightForWidth(2000)


def test_a_link_says_where_it_leads(qtbot: QtBot, theme: Theme) -> None:
    link = WrappedLink(theme, "Déclaration", "https://x.org/<b>")
    qtbot.addWidget(link)
    assert link.accessibleDescription() == "https://x.org/<b>"
    assert "<b>" not in link.toolTip()
    assert link.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(
    ("source", "title", "line"),
    [
        (Source(title="T", publisher="P", published="2017-11-20"), "T", "P · page of 20 nov"),
        (Source(url="https://www.x.org/", consulted="2024"), "x.org", "read on 2024"),
        (Source(publisher="P"), "P", ""),
        (Source(key="s1"), "s1", ""),
        (Source(title="T", published="un jour"), "T", "page of un jour"),
    ],
)
def test_a_source_is_named_by_what_is_known(source: Source, title: str, line: str) -> None:
    assert words.source_title(source) == title
    assert words.source_line(source, "fr").startswith(line)


def test_languages_are_named() -> None:
    assert words.language_word("fr-CH") == "French"
    assert words.language_word("sv") == "svenska"
    assert words.language_word("qq") == "qq"
