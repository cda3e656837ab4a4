"""The event pane: what is known is said, what is open is spelled out, nothing leads nowhere."""

from dataclasses import replace
from datetime import date
from time import thread_time
from zoneinfo import ZoneInfo

import pytest
from eventsamples import summary
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from migdesk.dates import When
from migdesk.db.summaries import ContactSummary
from migdesk.records import (
    AltTitle,
    Claim,
    ContactKind,
    Document,
    Event,
    Invited,
    Participation,
    Source,
    Stage,
)
from migdesk.ui.calendar.calendarnews import EventNews
from migdesk.ui.calendar.eventpane import ActionBar, EventPane
from migdesk.ui.calendar.eventpanewords import EventPaneWords
from migdesk.ui.calendar.eventrow import EventRow
from migdesk.ui.panes.contactcard import ContactCard, NameCard
from migdesk.ui.panes.provenance import SourcesSection
from migdesk.ui.panes.rows import LinkedRow
from migdesk.ui.panes.section import Section, Sign
from migdesk.ui.panes.texts import SelectableText
from migdesk.ui.panes.wrappedlink import WrappedLink
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton, LinkButton

TODAY = date(2017, 11, 14)
DUMONT = Participation("contact", "Claire Dumont", "c1")
MALINES = Event(
    uid="malines",
    title="Conférence mondiale sur les villes et les migrants",
    alt_titles=(AltTitle("Conférence Villes et migration"),),
    when=When.of_edtf("2017-11-16/2017-11-17"),
    kind="conference",
    stage=Stage.CONFIRMED,
    location="Malines, Belgique",
    url="http://www.citiesandmigration.com",
    series="CGLU",
    description="Voir <b>ici</b> : javascript:alert(1)",
    participations=(
        Participation("organiser", "CGLU"),
        Participation("organiser", "OIM"),
        Participation("supporter", "gouvernement belge"),
        DUMONT,
    ),
    documents=(
        Document(title="Déclaration", url="https://x.org/d.pdf", media_type="application/pdf"),
        Document(title="Guide", kind="guide", language="fr", pages="64"),
        Document(title="Piège", url="file:///etc/passwd"),
    ),
    sources=(
        Source(
            key="cuf",
            title="Conférence Villes et migration",
            publisher="Cités Unies France",
            published="2017-11-20",
            url="https://cites-unies-france.org/x",
            quotes=("les 16 et 17 novembre 2017",),
        ),
    ),
)
PACT = Event(
    uid="pact",
    title="Adoption du Pacte mondial",
    when=When.of_edtf("2018-09/2018-10"),
    stage=Stage.CONTRADICTORY,
    sources=(
        Source(key="cuf", publisher="Cités Unies France", published="2017-11-20"),
        Source(key="cglu", publisher="CGLU"),
    ),
    claims=(
        Claim("when", "2018-09", "cuf", "prévue en septembre 2018"),
        Claim("when", "2018-10", "cglu", "adopté à New York en octobre 2018"),
        Claim("location", "New York", "cglu", "adopté à New York", inferred=True),
    ),
)


def contact(uid: str, name: str) -> ContactSummary:
    return ContactSummary(
        id=0,
        uid=uid,
        kind=ContactKind.INDIVIDUAL,
        name=name,
        organisation="Cités unies",
        title="Point focal",
        email="",
        phone="",
        verified=None,
        interim=False,
    )


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> EventPane:
    shown = EventPane(theme, TODAY, ZoneInfo("America/New_York"))
    qtbot.addWidget(shown)
    shown.resize(352, 900)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def show(pane: EventPane, event: Event, *contacts: ContactSummary | None) -> None:
    row = summary(event.when.edtf if event.when else "", event.uid)
    parts = [part for part in event.participations if part.role == "contact"]
    pane.show_event(EventNews(event, row, list(zip(parts, contacts, strict=True))))


def texts(pane: QWidget) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisibleTo(pane)]


def headings(pane: EventPane) -> list[str]:
    return [section.accessibleName() for section in pane.findChildren(Section)]


def link(pane: EventPane, words: str) -> QPushButton:
    return next(b for b in pane.findChildren(LinkButton) if b.text() == words)


def test_nothing_selected_is_one_sentence_and_no_button(pane: EventPane) -> None:
    pane.invite(invites=True)
    assert texts(pane) == ["Select an event."]
    assert not any(b.isVisibleTo(pane) for b in pane.findChildren(QPushButton))


def test_it_says_when_where_and_by_whom(pane: EventPane) -> None:
    show(pane, MALINES, contact("c1", "Claire Dumont"))
    said = texts(pane)
    for words in (
        "Confirmed",
        "Other name: Conférence Villes et migration",
        "jeudi 16 – vendredi 17 novembre 2017",
        "Conference · 2 day(s) · in 2 day(s)",
        "Malines, Belgique",
        "CGLU, OIM",
        "Support: gouvernement belge",
        "Cités Unies France · page of 20 novembre 2017",
        "“les 16 et 17 novembre 2017”",
        "Guide · French · 64 p.",
    ):
        assert words in said


def test_sections_that_have_nothing_to_say_are_absent(pane: EventPane) -> None:
    show(pane, MALINES, contact("c1", "Claire Dumont"))
    assert headings(pane) == ["Contacts · 1", "Documents · 3", "Sources · 1"]
    show(pane, Event(uid="bare", title="Rien de plus"))
    assert headings(pane) == []
    assert "No date yet" in texts(pane)


def test_texts_are_never_markup(pane: EventPane) -> None:
    show(pane, MALINES, None)
    labels = pane.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert not any(label.openExternalLinks() for label in labels)


def test_only_plain_addresses_are_links(qtbot: QtBot, pane: EventPane) -> None:
    show(pane, MALINES, None)
    links = [button.text() for button in pane.findChildren(LinkButton)]
    assert links == ["citiesandmigration.com", "Déclaration", "Conférence Villes et migration"]
    with qtbot.waitSignal(pane.link_opened) as opened:
        qtbot.mouseClick(link(pane, "Déclaration"), Qt.MouseButton.LeftButton)
    assert opened.args == ["https://x.org/d.pdf"]


def test_contradictory_claims_stand_side_by_side(pane: EventPane) -> None:
    show(pane, PACT)
    said = texts(pane)
    assert "Sources disagree · Date" in headings(pane)
    for words in ("septembre 2018", "Cités Unies France · 20 novembre 2017", "octobre 2018"):
        assert words in said
    assert "≈ septembre ou octobre 2018" in said


def test_what_was_deduced_is_named_as_such(pane: EventPane) -> None:
    show(pane, PACT)
    assert "Deduced, not written in the source" in headings(pane)
    assert "Place: New York" in texts(pane)


@pytest.mark.parametrize(
    ("edtf", "notes"),
    [
        ("2017-12", {"≈ décembre 2017", "day to be fixed"}),
        ("2026", {"≈ 2026", "month and day to be fixed"}),
        ("2017-06/2018-12~", {"≈ juin 2017 – fin 2018", "exact dates to be fixed"}),
        ("[2015-10-26..2015-10-27]", {"2 year(s) ago"}),
        ("2017-11-14", {"mardi 14 novembre 2017", "today"}),
        ("2017-11-13/2017-11-15", {"3 day(s) · going on now"}),
    ],
)
def test_what_is_open_about_a_date_is_spelled_out(
    pane: EventPane, edtf: str, notes: set[str]
) -> None:
    show(pane, Event(uid="e", title="E", when=When.of_edtf(edtf)))
    assert notes <= set(texts(pane))


def test_two_clocks_are_both_said(pane: EventPane) -> None:
    when = When.of_edtf("2024-04-25T17:30/2024-04-25T18:15")
    show(pane, Event(when=when, time_zone="Europe/Paris", time_zone_inferred=True))
    said = texts(pane)
    assert any(words.endswith(", heure de Paris") for words in said)
    assert "time zone deduced from the place" in said
    assert any(words.startswith("25 avril 2024, 11\xa0h\xa030") for words in said)


def test_a_contact_opens_and_its_card_is_copied(qtbot: QtBot, pane: EventPane) -> None:
    show(pane, MALINES, contact("c1", "Claire Dumont"))
    (card,) = pane.findChildren(ContactCard)
    assert card.accessibleName() == "Claire Dumont · Cités unies · Point focal"
    with qtbot.waitSignal(pane.copy_card_requested) as copied:
        qtbot.mouseClick(card.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert copied.args == ["c1"]
    with qtbot.waitSignal(pane.contact_opened) as opened:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert opened.args == ["c1"]


def test_a_contact_without_a_card_leads_nowhere(qtbot: QtBot, pane: EventPane) -> None:
    show(pane, MALINES, None)
    assert not pane.findChildren(ContactCard)
    (card,) = pane.findChildren(NameCard)
    assert card.findChild(IconButton) is None
    assert card.focusPolicy() is Qt.FocusPolicy.NoFocus
    with qtbot.assertNotEmitted(pane.contact_opened):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_an_organiser_with_a_card_is_a_link(qtbot: QtBot, pane: EventPane) -> None:
    cglu, oim = MALINES.participations[:2]
    row = summary("2017-11-16/2017-11-17", "malines")
    pane.show_event(EventNews(MALINES, row, [(cglu, contact("cglu", "CGLU")), (oim, None)]))
    assert "OIM" in texts(pane)
    with qtbot.waitSignal(pane.contact_opened) as opened:
        qtbot.mouseClick(link(pane, "CGLU,"), Qt.MouseButton.LeftButton)
    assert opened.args == ["cglu"]
    assert link(pane, "CGLU,").accessibleName() == "CGLU"


def test_the_larger_event_is_named_and_opens(qtbot: QtBot, pane: EventPane) -> None:
    part = replace(MALINES, parent="forum")
    forum = summary("2017-11-13/2017-11-20", "Forum", uid="forum")
    pane.show_event(EventNews(part, summary("2017-11-16"), parent=forum))
    link = next(one for one in pane.findChildren(WrappedLink) if "Part of" in one.text())
    assert link.text() == "Part of: Forum"
    with qtbot.waitSignal(pane.event_opened) as opened:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert opened.args == ["forum"]
    pane.show_event(EventNews(part, summary("2017-11-16")))
    assert "Part of a larger event" in texts(pane)
    assert not [one for one in pane.findChildren(WrappedLink) if "Part of" in one.text()]


@pytest.mark.parametrize(
    ("edition", "language", "words"),
    [
        ("8", "fr_FR", "8e edition"),
        ("1", "fr_FR", "1re edition"),
        ("1", "en_GB", "1st edition"),
        ("11", "en_GB", "11th edition"),
        ("23", "en_GB", "23rd edition"),
        ("VIII", "en_GB", "VIII"),
    ],
)
def test_an_edition_is_said_to_be_one(edition: str, language: str, words: str) -> None:
    said = EventPaneWords(QLocale(language), TODAY, None)
    assert said.edition(replace(MALINES, edition=edition)) == words


def test_the_universal_time_is_no_place(pane: EventPane) -> None:
    when = When.of_edtf("2017-11-16T14:00")
    pane.show_event(EventNews(replace(MALINES, when=when, time_zone="Etc/UTC"), summary("2017")))
    said = texts(pane)
    assert "jeudi 16 novembre 2017, 9\xa0h" in said
    assert "in the file: 14:00 UTC" in said
    assert not any("clock" in text for text in said)


def test_the_editions_before_and_after_open(qtbot: QtBot, pane: EventPane) -> None:
    editions = [summary(f"{year}-06-01", str(year)) for year in (2013, 2015, 2019)]
    here = summary("2017-11-16/2017-11-17", "malines")
    pane.show_event(EventNews(MALINES, here, editions=[*editions, here]))
    before, after = pane.findChildren(EventRow)
    assert "Previous edition · 2015" in before.accessibleName()
    with qtbot.waitSignal(pane.event_opened) as opened:
        qtbot.mouseClick(after, Qt.MouseButton.LeftButton)
    assert opened.args == ["2019"]


def test_the_two_uses_are_always_there(qtbot: QtBot, pane: EventPane) -> None:
    show(pane, MALINES, None)
    buttons = {button.text(): button for button in pane.findChildren(QPushButton)}
    with qtbot.waitSignal(pane.export_requested):
        qtbot.mouseClick(buttons["Export .ics"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.copy_event_requested):
        qtbot.mouseClick(buttons["Copy the event"], Qt.MouseButton.LeftButton)


def test_an_invitation_is_shown_and_goes_with_its_event(pane: EventPane) -> None:
    row = summary("2017-11-16/2017-11-17", "malines")
    host = Invited("Ana", "a@x.org", organises=True)
    pane.show_event(EventNews(MALINES, row, invited=[host, Invited("Jean", "j@x.org")]))
    assert headings(pane)[-1] == "Invitation"
    assert {"Organiser: Ana (a@x.org)", "Jean (j@x.org)"} <= set(texts(pane))
    show(pane, PACT)
    assert "Invitation" not in headings(pane)


def test_what_has_no_address_does_not_look_like_a_link(pane: EventPane) -> None:
    nowhere = Event(
        uid="n", documents=(Document(title="Guide"),), sources=(Source(title="Page", url=""),)
    )
    for event, sign, weight in ((MALINES, "link", QFont.Weight.Medium), (nowhere, "quote", None)):
        show(pane, event, *([None] if event is MALINES else []))
        section = pane.findChild(SourcesSection)
        row = section.findChild(LinkedRow)
        assert row.findChild(Sign)._icon == sign
        assert (row.findChild(LinkButton) is not None) is (weight is not None)
    (page,) = [label for label in pane.findChildren(QLabel) if label.text() == "Page"]
    assert page.font().weight() == QFont.Weight.Normal
    assert page.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_all_texts_begin_at_one_line(qtbot: QtBot, pane: EventPane) -> None:
    show(pane, replace(MALINES, note="privé"), None)
    title = next(label for label in pane.findChildren(QLabel) if label.text() == MALINES.title)
    left = title.mapTo(pane, QPoint()).x()
    said = pane.findChildren(SelectableText)
    assert len(said) == 2
    for text in said:
        qtbot.waitUntil(lambda text=text: text.width() > 100)
        edge = text.viewport().mapTo(pane, text.cursorRect(QTextCursor(text.document())).topLeft())
        assert edge.x() == left


def test_every_control_can_be_named_and_reached(pane: EventPane) -> None:
    show(pane, MALINES, contact("c1", "Claire Dumont"))
    reached = [w for w in pane.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    buttons = [w for w in reached if isinstance(w, QPushButton)]
    assert all(w.accessibleName() or w.text() for w in buttons)
    assert len(buttons) == 6


def test_tab_walks_through_the_pane_to_its_buttons(qtbot: QtBot, pane: EventPane) -> None:
    show(pane, MALINES, contact("c1", "Claire Dumont"))
    pane.activateWindow()
    pane.findChildren(LinkButton)[0].setFocus()
    walked = []
    for _ in range(9):
        walked.append(pane.focusWidget())
        qtbot.keyClick(pane.focusWidget(), Qt.Key.Key_Tab)
    names = [w.text() for w in walked if isinstance(w, QPushButton)]
    assert names[-2:] == ["Export .ics", "Copy the event"]


def test_reading_the_same_event_again_stays_in_place(qtbot: QtBot, pane: EventPane) -> None:
    pane.resize(352, 300)
    long = Event(uid="long", title="Long", description="mot " * 900)
    show(pane, long)
    area = pane.findChild(QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(100)
    show(pane, long)
    qtbot.waitUntil(lambda: bar.value() == 100)
    show(pane, MALINES, None)
    assert bar.value() == 0


def test_a_long_event_moves_nothing_and_stands_in_line_with_the_buttons(
    qtbot: QtBot, pane: EventPane
) -> None:
    show(pane, Event(uid="short", title="Short"))
    area = pane.findChild(QScrollArea)
    width = area.viewport().width()
    show(pane, Event(uid="long", title="Long", description="mot " * 2_000))
    over = next(bar for bar in area.findChildren(QScrollBar) if bar.parent() is area)
    qtbot.waitUntil(over.isVisible)
    assert area.viewport().width() == width
    over.setValue(over.maximum())
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum() > 0
    area.verticalScrollBar().setValue(7)
    assert over.value() == 7

    text, bar = pane.findChild(SelectableText), pane.findChild(ActionBar)
    places = [part.mapTo(pane, QPoint()).x() for part in (text, bar.export_button)]
    assert places[0] == places[1]
    ends = [part.mapTo(pane, part.rect().topRight()).x() for part in (text, bar.copy_button)]
    assert ends[0] == ends[1]


@pytest.mark.parametrize("width", [340, 352, 500])
def test_nothing_is_wider_than_the_pane(qtbot: QtBot, pane: EventPane, width: int) -> None:
    long = Document(title="x" * 300, url="https://example.org/" + "y" * 300)
    show(pane, Event(uid="w", title="z" * 200, series="Série " * 30, documents=(long,)))
    pane.resize(width, 700)
    viewport = pane.findChild(QWidget, "qt_scrollarea_viewport")
    qtbot.waitUntil(lambda: viewport.width() <= width)
    link_row = pane.findChildren(LinkButton)[0]
    right = link_row.mapTo(pane, link_row.rect().bottomRight()).x()
    assert right <= width


MONSTERS = (
    Event(uid="m", title="x" * 200_000, description="y" * 200_000, location="z" * 200_000),
    Event(uid="m", tags=tuple(map(str, range(3_000))), alt_titles=(AltTitle("a"),) * 3_000),
    Event(uid="m", documents=(Document(title="d"),) * 3_000, sources=(Source(title="s"),) * 3_000),
    Event(uid="m", claims=tuple(Claim("when", f"{1000 + i}/{9000 - i}") for i in range(3_000))),
    Event(uid="m", claims=tuple(Claim("location", str(i), inferred=True) for i in range(3_000))),
    Event(uid="m", participations=(Participation("organiser", "o"),) * 3_000),
)


@pytest.mark.parametrize("event", MONSTERS, ids=range(len(MONSTERS)))
def test_no_file_makes_the_window_wait(pane: EventPane, event: Event) -> None:
    start = thread_time()  # work, not waiting: other programs may be busy
    show(pane, event)
    pane.grab()
    assert thread_time() - start < 1


def test_what_is_too_much_at_first_is_shown_when_asked_for(qtbot: QtBot, pane: EventPane) -> None:
    show(pane, Event(uid="d", documents=tuple(Document(title=str(i)) for i in range(100))))
    assert "99" not in texts(pane)
    buttons = {button.text(): button for button in pane.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Show all of them"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "99" in texts(pane))
    assert "Documents · 100" in headings(pane)


def test_of_several_events_each_place_is_said_once(pane: EventPane) -> None:
    pane.show_several(
        [summary("2017-11-16", "Forum", location="Malines"), summary("2018", "Bilan")]
    )
    said = [row.accessibleName() for row in pane.findChildren(EventRow)]
    assert said[0].count("Malines") == 1
    assert any(text.endswith(" · Malines") for text in texts(pane))
    assert "Bilan" in said[1]
