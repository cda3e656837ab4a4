"""The card: who, how to copy it, its values, how old they are, where it leads."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from migdesk.dates import When
from migdesk.db.summaries import ContactSummary, EventSummary
from migdesk.records import Claim, Contact, ContactKind, Email, Link, Phone, Source, Stage
from migdesk.ui.calendar.eventrow import EventRow
from migdesk.ui.contacts.cardpane import CardPane
from migdesk.ui.contacts.contactsnews import CardNews
from migdesk.ui.contacts.copybutton import FORMS, CopyCardButton
from migdesk.ui.contacts.valuecard import ValueCard
from migdesk.ui.panes.contactcard import ContactCard
from migdesk.ui.panes.section import Section
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton
from migdesk.ui.widgets.labels import ElidedLabel, PlainLabel

DUMONT = Contact(
    uid="dumont",
    name="Claire Dumont",
    honorific="Mme",
    organisation="Cités unies",
    title="Cheffe a.i.",
    emails=(Email(address="c.dumont@exemple.org"),),
    phones=(Phone(number="+33 1 23 45 67 89"),),
    languages=("fr", "en"),
    links=(Link(url="https://exemple.org"), Link(url="javascript:alert(1)")),
    role_from=When.of_edtf("2016-09"),
    verified=date(2017, 11, 20),
    remark="<b>Préfère</b> le courriel.",
    sources=(Source(key="cuf", publisher="Cités Unies France", url="https://cuf.org/x"),),
    claims=(Claim("organisation", "CUF", "cuf", "@cites-unies-france.org", inferred=True),),
)


def event(uid: str, edtf: str = "2017-11-16/2017-11-17") -> EventSummary:
    when = When.of_edtf(edtf)
    return EventSummary(
        id=0,
        uid=uid,
        title=uid,
        short_title="",
        edtf=edtf,
        first_day=when.first_day,
        last_day=when.last_day,
        precision=when.precision,
        start_minute=None,
        time_zone="",
        stage=Stage.NONE,
        kind="",
        location="Malines",
        series="",
        organisers=(),
        colour=0,
        recurring=False,
    )


def person(uid: str) -> ContactSummary:
    return ContactSummary(
        id=0,
        uid=uid,
        kind=ContactKind.INDIVIDUAL,
        name=uid.title(),
        organisation="OIM",
        title="Point focal",
        email="",
        phone="",
        verified=None,
        interim=False,
    )


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> CardPane:
    previous = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    shown = CardPane(theme, date(2017, 11, 30))
    QLocale.setDefault(previous)
    qtbot.addWidget(shown)
    shown.resize(700, 900)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def texts(pane: QWidget) -> list[str]:
    labels = [label.text() for label in pane.findChildren(QLabel) if label.isVisibleTo(pane)]
    return labels + [text.toPlainText() for text in pane.findChildren(QTextEdit)]


def named(pane: QWidget, name: str) -> QPushButton:
    buttons = pane.findChildren(QPushButton)
    return next(b for b in buttons if name in {b.text(), b.accessibleName()})


def headings(pane: CardPane) -> list[str]:
    return [section.accessibleName() for section in pane.findChildren(Section)]


def test_where_there_is_little_room_labels_stand_above_their_values(
    qtbot: QtBot, pane: CardPane
) -> None:
    pane.show_contact(CardNews(DUMONT))

    def label() -> QLabel:
        found = pane.findChild(ValueCard).findChildren(PlainLabel)
        return next(one for one in found if one.text() == "E-mail")

    def value() -> QTextEdit:
        return next(one for one in pane.findChildren(QTextEdit) if "@" in one.toPlainText())

    qtbot.waitUntil(lambda: value().x() > label().geometry().right() > 0)
    before = pane.findChild(ValueCard).height()
    pane.resize(340, 900)
    qtbot.waitUntil(lambda: value().y() > label().y())
    assert value().geometry().left() == label().geometry().left()
    assert value().width() > 150
    pane.resize(700, 900)
    qtbot.waitUntil(lambda: value().x() > label().geometry().right())
    qtbot.waitUntil(lambda: pane.findChild(ValueCard).height() == before)


def test_nothing_selected_is_one_sentence(pane: CardPane) -> None:
    pane.invite(invites=True)
    assert texts(pane) == ["Select a contact."]


def test_it_says_who_it_is_and_how_old_that_is(pane: CardPane) -> None:
    pane.show_contact(CardNews(DUMONT))
    said = texts(pane)
    for words in (
        "Mme Claire Dumont",
        "Cheffe a.i. · Cités unies · interim post · in post since septembre 2016",
        "c.dumont@exemple.org",
        "+33 1 23 45 67 89",
        "French, English",
        "Details verified on 20 novembre 2017 · source: Cités Unies France",
        "Organisation: CUF",
    ):
        assert words in said


@pytest.mark.parametrize(
    ("verified", "said", "role"),
    [
        (date(2017, 11, 30), "Details verified on 30 novembre 2017", "ok"),
        (date(2016, 11, 30), "Details verified on 30 novembre 2016", "ok"),
        (date(2016, 11, 29), "to be verified again", "small"),
        (date(2008, 11, 20), "to be verified again", "small"),
        (None, "Details not verified yet", "small"),
    ],
)
def test_green_is_only_what_was_verified_within_a_year(
    pane: CardPane, verified: date | None, said: str, role: str
) -> None:
    pane.show_contact(CardNews(replace(DUMONT, verified=verified)))
    line = next(label for label in pane.findChildren(PlainLabel) if said in label.text())
    assert line._role == role
    assert ("again" in line.text()) == (said == "to be verified again")


def test_sections_that_have_nothing_to_say_are_absent(pane: CardPane) -> None:
    pane.show_contact(CardNews(Contact(uid="bare", name="Rien de plus")))
    assert headings(pane) == []
    assert "Details not verified yet" not in texts(pane)
    assert not any("address" in b.text() for b in pane.findChildren(QPushButton))


def test_the_main_button_copies_text_and_vcard(qtbot: QtBot, pane: CardPane) -> None:
    pane.show_contact(CardNews(DUMONT))
    with qtbot.waitSignal(pane.copy_card_requested) as copied:
        qtbot.mouseClick(named(pane, "Copy the card"), Qt.MouseButton.LeftButton)
    assert copied.args == ["both"]
    with qtbot.waitSignal(pane.copy_email_requested):
        qtbot.mouseClick(named(pane, "Copy the address"), Qt.MouseButton.LeftButton)


def test_the_menu_names_the_address_that_is_copied(pane: CardPane) -> None:
    emails = (Email(address="old@exemple.org"), Email(address="new@exemple.org", preferred=True))
    pane.show_contact(CardNews(replace(DUMONT, emails=emails)))
    labels = [one.text() for one in pane.findChild(CopyCardButton).findChild(QMenu).actions()]
    assert "E-mail address: new@exemple.org" in labels


def test_the_menu_holds_the_other_forms(pane: CardPane) -> None:
    told: list[str] = []
    pane.copy_card_requested.connect(told.append)
    pane.show_contact(CardNews(DUMONT))
    menu = pane.findChild(CopyCardButton).findChild(QMenu)
    for action in menu.actions():
        action.trigger()
    assert tuple(told) == FORMS
    assert menu.actions()[-1].text() == "Recipient: Claire Dumont <c.dumont@exemple.org>"


def test_without_an_address_no_form_of_one_is_offered(pane: CardPane) -> None:
    pane.show_contact(CardNews(Contact(uid="bare", name="A & B")))
    menu = pane.findChild(CopyCardButton).findChild(QMenu)
    assert len(menu.actions()) == len(FORMS) - 2


def test_a_menu_is_no_place_for_keys_of_strangers(theme: Theme, qtbot: QtBot) -> None:
    button = CopyCardButton(theme)
    qtbot.addWidget(button)
    button.set_contact("A & B\n" + "x" * 300, "a@x.org")
    label = button.findChild(QMenu).actions()[-1].text()
    assert "A && B x" in label
    assert len(label) < 70


@pytest.mark.slow
def test_the_copied_card_is_confirmed_and_goes_back(qtbot: QtBot, pane: CardPane) -> None:
    pane.show_contact(CardNews(DUMONT))
    before = named(pane, "Copy the card").grab().toImage()
    pane.confirm_copy()
    assert named(pane, "Copy the card").grab().toImage() != before
    qtbot.waitUntil(lambda: named(pane, "Copy the card").grab().toImage() == before)


def test_each_value_is_selected_by_keys_and_copied_by_its_button(
    qtbot: QtBot, pane: CardPane
) -> None:
    pane.show_contact(CardNews(DUMONT))
    with qtbot.waitSignal(pane.copy_value_requested) as copied:
        qtbot.mouseClick(named(pane, "Copy +33 1 23 45 67 89"), Qt.MouseButton.LeftButton)
    assert copied.args == ["+33 1 23 45 67 89"]
    value = next(t for t in pane.findChildren(QTextEdit) if t.accessibleName() == "E-mail")
    value.setFocus(Qt.FocusReason.TabFocusReason)
    assert value.textCursor().selectedText() == "c.dumont@exemple.org"
    assert value.isReadOnly()
    assert value.tabChangesFocus()


def test_only_plain_addresses_open(qtbot: QtBot, pane: CardPane) -> None:
    pane.show_contact(CardNews(DUMONT))
    openers = [b for b in pane.findChildren(IconButton) if b.accessibleName().startswith("Open")]
    assert [b.accessibleName() for b in openers] == ["Open https://exemple.org"]
    with qtbot.waitSignal(pane.link_opened) as opened:
        qtbot.mouseClick(openers[0], Qt.MouseButton.LeftButton)
    assert opened.args == ["https://exemple.org"]


def test_linked_events_open(qtbot: QtBot, pane: CardPane) -> None:
    pane.show_contact(CardNews(DUMONT, [event("Conférence"), event("Bilan", "2017-12")]))
    exact, vague = pane.findChildren(EventRow)
    assert "Linked events · 2" in headings(pane)
    assert exact.accessibleName() == "Conférence · 16–17 nov. 2017 · Malines"
    assert vague.accessibleName() == "Bilan · ≈ déc. 2017 · date to be fixed"
    with qtbot.waitSignal(pane.event_opened) as opened:
        qtbot.mouseClick(exact, Qt.MouseButton.LeftButton)
    assert opened.args == ["Conférence"]


def test_the_title_of_a_linked_event_has_room_at_any_width(pane: CardPane) -> None:
    pane.show_contact(CardNews(DUMONT, [event("Conférence mondiale sur les villes")]))
    (row,) = pane.findChildren(EventRow)
    for width in (300, 400, 900):
        row.resize(width, row.sizeHint().height())
        row.layout().activate()
        title = row.findChildren(ElidedLabel)[0]
        assert title.width() >= min(title.sizeHint().width(), 160)


def test_hundreds_of_events_wait_until_they_are_asked_for(qtbot: QtBot, pane: CardPane) -> None:
    pane.show_contact(CardNews(DUMONT, [event(str(number)) for number in range(100)]))
    assert len(pane.findChildren(EventRow)) < 100
    qtbot.mouseClick(named(pane, "Show all of them"), Qt.MouseButton.LeftButton)
    assert len(pane.findChildren(EventRow)) == 100


def test_an_organisation_lists_its_people(qtbot: QtBot, pane: CardPane) -> None:
    iom = Contact(uid="iom", kind=ContactKind.ORG, name="OIM", aliases=("IOM",))
    pane.show_contact(CardNews(iom, people=[person("rahmani")]))
    assert {"Organisation", "also: IOM"} <= set(texts(pane))
    (card,) = pane.findChildren(ContactCard)
    with qtbot.waitSignal(pane.contact_opened) as opened:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert opened.args == ["rahmani"]
    with qtbot.waitSignal(pane.copy_contact_requested) as copied:
        qtbot.mouseClick(card.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert copied.args == ["rahmani"]
    pane.show_contact(CardNews(DUMONT))
    assert not pane.findChildren(ContactCard)


def test_texts_are_never_markup(pane: CardPane) -> None:
    pane.show_contact(CardNews(DUMONT))
    assert "<b>Préfère</b> le courriel." in texts(pane)
    labels = pane.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert not any(text.acceptRichText() for text in pane.findChildren(QTextEdit))


def test_every_control_has_a_name(pane: CardPane) -> None:
    pane.show_contact(CardNews(DUMONT, [event("Conférence")]))
    reached = [w for w in pane.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    unnamed = [w for w in reached if not w.accessibleName() and not getattr(w, "text", str)()]
    assert reached
    assert unnamed == []


def test_tab_walks_through_the_card_and_on(qtbot: QtBot, pane: CardPane) -> None:
    pane.show_contact(CardNews(DUMONT))
    first = named(pane, "Copy the card")
    first.setFocus()
    walked = []
    while len(walked) < 40 and (not walked or pane.focusWidget() is not first):
        walked.append(pane.focusWidget())
        qtbot.keyClick(pane.focusWidget(), Qt.Key.Key_Tab)
    assert pane.focusWidget() is first
    assert {type(w).__name__ for w in walked} >= {"SelectableText", "IconButton", "PlainButton"}
