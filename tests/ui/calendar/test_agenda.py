"""The agenda as people use it: rows in words, arrow keys, mouse, clipboard."""

from datetime import date

import pytest
from cases import first_quick
from eventsamples import summary
from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractSlider, QApplication
from pytestqt.qtbot import QtBot

from migdesk.records import Stage
from migdesk.ui.calendar.agenda import AgendaView
from migdesk.ui.calendar.agendamodel import AgendaModel, Column
from migdesk.ui.calendar.agendatree import AgendaTree
from migdesk.ui.theme.theme import Theme

TODAY = date(2017, 11, 14)
FRENCH = QLocale("fr_FR")
MALINES = summary(
    "2017-11-16/2017-11-17",
    "Conférence mondiale sur les villes et les migrants",
    location="Malines, Belgique",
    series="CGLU",
    organisers=("CGLU", "OIM", "ONU-Habitat"),
    stage=Stage.CONFIRMED,
)
EVENTS = [
    summary("2013-06", "Conférence ministérielle"),
    summary("2017-11-07/2017-11-08", "Conférence MC2CM"),
    summary("2017-11-14T14:00", "Point presse"),
    MALINES,
    summary("2017-11-17/2017-12-03", "Festival"),
    summary("2018", "Déclaration de Marrakech"),
    summary("", "Campagne"),
]


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> AgendaView:
    agenda = AgendaView(theme, TODAY)
    qtbot.addWidget(agenda)
    agenda.resize(900, 400)
    agenda.set_events(EVENTS)
    with qtbot.waitExposed(agenda):
        agenda.show()
    return agenda


@pytest.fixture
def model() -> AgendaModel:
    agenda = AgendaModel(TODAY, FRENCH)
    agenda.set_events(EVENTS)
    return agenda


def test_an_organiser_has_the_name_that_the_filters_give_it(model: AgendaModel):
    model.set_events([summary("2018-09-19", "Pacte mondial", organisers=("Nations Unies",))])
    periods = [model.index(row, 0) for row in range(model.rowCount())]
    cells = [model.index(0, 2, period).data() for period in periods if model.rowCount(period)]
    assert cells == ["ONU"]


def rows(model: AgendaModel) -> list[tuple[str, list[str]]]:
    periods = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        (
            str(period.data()),
            [str(model.index(row, 0, period).data()) for row in range(model.rowCount(period))],
        )
        for period in periods
    ]


def test_dates_are_said_as_precisely_as_they_are_known(model: AgendaModel) -> None:
    assert rows(model) == [
        ("Juin 2013 · date to be fixed", ["≈ juin"]),
        ("juillet 2013 – octobre 2017 · nothing", []),
        ("Week 45 · 6–12 novembre", ["mar. 7 – mer. 8"]),
        ("Week 46 · 13–19 novembre", ["mar. 14, 14\xa0h", "jeu. 16 – ven. 17", "17 nov. – 3 déc."]),
        ("4–31 décembre 2017 · nothing", []),
        ("2018 · date to be fixed", ["≈ 2018"]),
        ("Without a date", ["no date"]),
    ]


def test_the_model_keeps_the_rules_of_qt(model: AgendaModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_events([])
    model.set_events(EVENTS)
    assert tester.model() is model


def test_a_row_is_one_sentence_for_who_hears_it(model: AgendaModel) -> None:
    row = model.index_of(MALINES.uid)
    cells = [row.siblingAtColumn(column) for column in range(model.columnCount())]
    said = [str(cell.data(Qt.ItemDataRole.AccessibleTextRole)) for cell in cells]
    assert "".join(said).strip() == (
        "Conférence mondiale sur les villes et les migrants, "
        "du jeudi 16 au vendredi 17 novembre 2017, Malines, Belgique, series CGLU, "
        "organised by CGLU, OIM et ONU-Habitat, confirmed"
    )


def test_the_week_of_today_says_so(model: AgendaModel) -> None:
    heading = model.period_of(TODAY)
    assert "today, mardi 14" in str(heading.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_screen_reader_gets_the_sentence_from_the_native_tree(view: AgendaView) -> None:
    tree = view.findChild(AgendaTree)
    assert tree is not None
    interface = QAccessible.queryAccessibleInterface(tree)
    names = (interface.child(i).text(QAccessible.Text.Name) for i in range(interface.childCount()))
    assert interface.text(QAccessible.Text.Name) == "Agenda"
    assert any(name.startswith("Conférence mondiale") and "vendredi 17" in name for name in names)


def test_it_opens_with_today_in_sight_and_the_nearest_past_above(view: AgendaView) -> None:
    past, now = (view.event_rect(title) for title in ("Conférence MC2CM", "Point presse"))
    assert view.viewport().rect().contains(now)
    assert view.viewport().rect().contains(past)
    assert past.bottom() < now.top()


@pytest.mark.parametrize("height", [400, 417, 640])
@pytest.mark.parametrize("day", [TODAY, date(2013, 6, 1), date(2018, 1, 1), date(2030, 1, 1)])
def test_no_row_is_cut_by_what_stands_above(view: AgendaView, height: int, day: date) -> None:
    view.set_events([*EVENTS, *(summary(f"2017-11-{n:02}", f"Day {n}") for n in range(10, 25))])
    view.resize(900, height)
    view.go_to(day)
    view.resize(900, height + 61)
    QApplication.processEvents()
    tree = view.focusProxy()
    assert isinstance(tree, AgendaTree)
    assert tree.visualRect(tree.indexAt(QPoint(1, 1))).top() == 0


def test_the_day_in_sight_is_today_then_where_one_went_then_what_is_seen(view: AgendaView) -> None:
    view.set_events([*(summary(f"2013-06-{n:02}", f"Day {n}") for n in range(1, 29)), MALINES])
    view.go_to(TODAY)
    assert view.day() == TODAY
    view.go_to(date(2017, 10, 3))
    assert view.day() == date(2017, 10, 3)
    bar = view.focusProxy().verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    assert view.day() == date(2013, 6, 1)
    view.set_events([])
    assert view.day() == date(2013, 6, 1)


def test_without_the_event_at_its_top_the_agenda_stays_about_there(view: AgendaView) -> None:
    days = [summary(f"2013-06-{n:02}", f"Day {n}") for n in range(1, 29)]
    view.set_events([*days, MALINES])
    view.focusProxy().verticalScrollBar().triggerAction(
        QAbstractSlider.SliderAction.SliderToMinimum
    )
    view.set_events([*days[1:], MALINES])
    assert view.event_rect(days[1].uid).intersects(view.viewport().rect())


def test_beyond_the_last_event_lies_the_end(view: AgendaView) -> None:
    view.set_events(EVENTS[:-1])
    view.go_to(date(2030, 1, 1))
    bar = view.focusProxy().verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_the_first_key_begins_where_the_eye_is(qtbot: QtBot, view: AgendaView) -> None:
    selected: list[str] = []
    view.selected.connect(selected.append)
    view.focusProxy().setFocus()
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Down)
    assert selected
    assert view.viewport().rect().contains(view.event_rect(selected[-1]).center())
    assert selected[-1] != EVENTS[0].uid


@pytest.mark.parametrize(
    ("key", "uid"), [(Qt.Key.Key_Home, "Month 0"), (Qt.Key.Key_End, "Month 59")]
)
def test_the_first_key_may_lead_to_either_end(
    qtbot: QtBot, view: AgendaView, key: Qt.Key, uid: str
) -> None:
    view.set_events([])
    view.focusProxy().setFocus()
    view.set_events([summary(f"{2000 + n // 2}-01-05", f"Month {n}") for n in range(60)])
    qtbot.keyClick(view.focusProxy(), key)
    assert view.selected_keys() == [uid]
    assert view.viewport().rect().contains(view.event_rect(uid).center())


def test_the_focus_alone_selects_nothing(qtbot: QtBot, view: AgendaView) -> None:
    with qtbot.assertNotEmitted(view.selected):
        view.focusProxy().setFocus()
    assert view.selected_keys() == []
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Space)
    assert len(view.selected_keys()) == 1


def test_a_click_selects_and_a_double_click_opens(qtbot: QtBot, view: AgendaView) -> None:
    place = view.event_rect(MALINES.uid).center()
    with qtbot.waitSignal(view.selected) as selected:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selected.args == [MALINES.uid]
    with qtbot.waitSignal(view.activated) as activated:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated.args == [MALINES.uid]


@pytest.mark.parametrize("uid", ["Conférence ministérielle", "Campagne"])
def test_what_is_selected_stays_in_sight_with_its_heading(view: AgendaView, uid: str) -> None:
    months = [summary(f"{2000 + n // 12}-{n % 12 + 1:02}-05", f"Month {n}") for n in range(60)]
    view.set_events([*EVENTS, *months])
    tree = view.focusProxy()
    assert isinstance(tree, AgendaTree)
    view.set_selected("Month 30")
    view.set_selected(uid)
    heading = tree.visualRect(tree.currentIndex().parent())
    assert view.viewport().rect().contains(heading)
    view.resize(900, 300)
    QApplication.processEvents()
    assert view.viewport().rect().contains(view.event_rect(uid))


def test_arrow_keys_pass_over_headings(qtbot: QtBot, view: AgendaView) -> None:
    told: list[str] = []
    view.selected.connect(told.append)
    view.set_selected("Conférence MC2CM")
    tree = view.focusProxy()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up):
        qtbot.keyClick(tree, key)
    assert told == [
        "Point presse",
        "Conférence MC2CM",
        "Conférence ministérielle",
        "Campagne",
        "Déclaration de Marrakech",
    ]


def test_pages_and_ends_lead_to_events_in_sight(qtbot: QtBot, view: AgendaView) -> None:
    months = [summary(f"{2000 + n // 12}-{n % 12 + 1:02}-05", f"Month {n}") for n in range(60)]
    view.set_events(months)
    view.set_selected("Month 30")
    told: list[str] = []
    view.selected.connect(told.append)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(view.focusProxy(), key)
        assert view.selected_keys() == [told[-1]]
        assert view.viewport().rect().contains(view.event_rect(told[-1]).center())
    assert told[2:] == ["Month 59", "Month 0"]
    assert int(told[0].removeprefix("Month ")) > 33


def test_enter_opens(qtbot: QtBot, view: AgendaView) -> None:
    view.set_selected(MALINES.uid)
    with qtbot.waitSignal(view.activated) as activated:
        qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Return)
    assert activated.args == [MALINES.uid]


def test_tab_leaves_the_agenda(view: AgendaView) -> None:
    tree = view.focusProxy()
    assert isinstance(tree, AgendaTree)
    assert not tree.tabKeyNavigation()


def test_setting_the_selection_is_silent(qtbot: QtBot, view: AgendaView) -> None:
    with qtbot.assertNotEmitted(view.selected), qtbot.assertNotEmitted(view.selection_changed):
        view.set_selected(MALINES.uid)
        assert view.selected_keys() == [MALINES.uid]
        view.set_selected(None)
        assert view.selected_keys() == []
        view.set_selected("nobody knows it")
    assert view.selected_keys() == []


def test_new_events_keep_the_selection_and_its_place(view: AgendaView) -> None:
    view.set_selected(MALINES.uid)
    before = view.event_rect(MALINES.uid)
    view.set_events([*EVENTS, summary("2016-05-01", "Une de plus"), summary("2014", "Et une")])
    assert view.selected_keys() == [MALINES.uid]
    assert view.event_rect(MALINES.uid) == before


def test_several_rows_become_a_table(qtbot: QtBot, view: AgendaView) -> None:
    with qtbot.waitSignal(view.selected):
        view.set_selected("Point presse")
        for _ in range(2):
            qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_keys() == ["Point presse", MALINES.uid, "Festival"]
    mime = view.table_mime(view.selected_events())
    lines = mime.text().split("\r\n")
    assert lines[0] == "Date\tEvent\tOrganisers\tPlace\tStatus\tSeries"
    assert lines[2].split("\t")[:2] == ["16–17 novembre 2017", MALINES.title]
    assert "<td>CGLU, OIM, ONU-Habitat</td>" in mime.html()


def test_a_table_is_neither_markup_nor_formula(view: AgendaView) -> None:
    view.set_events([summary("2017-11-15", '=HYPERLINK("x")\t<b>\n2')])
    view.set_selected('=HYPERLINK("x")\t<b>\n2')
    mime = view.table_mime(view.selected_events())
    assert '\t\'=HYPERLINK("x") <b> 2\t' in mime.text()
    assert "<b>" not in mime.html()


def test_nothing_selected_is_an_empty_table(view: AgendaView) -> None:
    assert view.table_mime(view.selected_events()).text().count("\r\n") == 1


def test_columns_give_way_where_it_is_narrow(qtbot: QtBot, view: AgendaView) -> None:
    tree = view.findChild(AgendaTree)
    assert tree is not None
    assert not tree.isColumnHidden(Column.ORGANISERS)
    view.resize(500, 400)
    qtbot.waitUntil(lambda: tree.isColumnHidden(Column.ORGANISERS))
    assert tree.isColumnHidden(Column.PLACE)
    assert not tree.isColumnHidden(Column.DATES)


def test_an_event_that_is_not_there_has_no_place(view: AgendaView) -> None:
    assert view.event_rect("nobody knows it").isEmpty()


def test_headings_cannot_be_selected(model: AgendaModel) -> None:
    heading = model.index(0, 0, QModelIndex())
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable


@pytest.mark.parametrize("scale", first_quick([1.6, 1.0, 1.3]))
def test_no_date_touches_the_sign_of_its_event(view: AgendaView, theme: Theme, scale: float):
    months = range(1, 13)
    view.set_events([summary(f"2017-{n:02}~/2018-{m:02}~") for n in months for m in months])
    view.resize(900, 12_000)
    theme.set_scale(scale)
    QApplication.processEvents()
    shown = view.viewport().grab().toImage()
    column, gap = theme.px(160), theme.px(8)
    theme.set_scale(1.0)
    band = shown.copy(column - gap, 0, gap, shown.height())
    text = QColor(theme.tokens.text).name()
    points = ((x, y) for x in range(band.width()) for y in range(band.height()))
    assert not any(band.pixelColor(*point).name() == text for point in points)


def test_it_paints_in_both_themes(view: AgendaView, theme: Theme) -> None:
    light = view.grab().toImage()
    theme.set_scheme("dark")
    dark = view.grab().toImage()
    theme.set_scheme("light")
    assert light != dark
