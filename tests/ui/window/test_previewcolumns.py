"""Tables through the window: what the columns mean is guessed, chosen, and remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from test_accessibility import badly_read, unnamed
from test_frame import cut_off, overlapping
from test_importing import answer, summary
from windowkit import Start, toasted

from migdesk.formats.tables.fields import Layout
from migdesk.operations import layouts
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.preview.columnmodel import Column
from migdesk.ui.preview.columnspage import ColumnsPage
from migdesk.ui.preview.importpreview import ImportPreview

HEADINGS = "Prénom;Nom;Société;Adresse de messagerie;Kilométrage;Anniversaire"


def outlook(folder: Path, count: int, name: str = "contacts.csv") -> Path:
    """A table as a French Outlook writes it."""
    rows = (
        f"Éloïse;Dumont {n};Ville de Lyon;e{n}@lyon.example;{n};03/04/1980" for n in range(count)
    )
    file = folder / name
    file.write_bytes("\r\n".join([HEADINGS, *rows, ""]).encode("cp1252"))
    return file


def begin(qtbot: QtBot, window: MainWindow, file: Path) -> ImportPreview:
    window.content.toast.hide()
    window.commands.importer.read([file])
    return summary(qtbot)


def remembered(window: MainWindow) -> list[Layout]:
    with window._desk.tasks._opened().read() as reader:
        return list(layouts.stored(reader).values())


def columns(qtbot: QtBot, dialog: ImportPreview) -> ColumnsPage:
    if dialog._page is dialog.review:
        qtbot.mouseClick(dialog._columns, Qt.MouseButton.LeftButton)
    page = dialog._page
    assert isinstance(page, ColumnsPage)
    return page


def meanings(page: ColumnsPage) -> dict[str, str]:
    model = page._model
    return {
        model.heading(row): str(model.index(row, Column.MEANING).data())
        for row in range(model.rowCount())
    }


def apply(qtbot: QtBot, dialog: ImportPreview, page: ColumnsPage) -> None:
    qtbot.mouseClick(page._apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._page is dialog.review, timeout=20_000)


@pytest.mark.slow
def test_a_table_of_two_thousand_contacts_comes_in(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    dialog = begin(qtbot, window, outlook(tmp_path, 2_000))
    assert dialog.headline().startswith("2000 new")
    answer(qtbot, dialog, "Import 2000 contacts")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 2000 contacts.", timeout=30_000)
    window.commands.retracer.undo()
    qtbot.waitUntil(lambda: toasted(window) == "Undone: Import of contacts.csv", timeout=30_000)


def test_columns_are_guessed_chosen_by_keys_and_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    dialog = begin(qtbot, window, outlook(tmp_path, 3))
    page = columns(qtbot, dialog)
    assert meanings(page)["Nom"] == "Family name"
    assert meanings(page)["Kilométrage"] == "Keep in the private note"
    assert "03/04/1980" in str(page._model.index(5, Column.VALUES).data())
    page.tree.setCurrentIndex(page._model.index(4, 0))
    qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    box = page.tree.findChild(QComboBox)
    assert box.accessibleName() == "Meaning of “Kilométrage”"
    box.setCurrentIndex(box.findData("role"))
    box.activated.emit(box.currentIndex())
    page._order.setCurrentIndex(1)
    apply(qtbot, dialog, page)
    assert not any("Kilométrage" in str(own) for own in dialog.plan.problems)
    answer(qtbot, dialog, "Import 3 contacts")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 3 contacts.")
    (layout,) = remembered(window)
    assert (layout.fields[4], layout.day_first) == ("role", True)
    again = begin(qtbot, window, outlook(tmp_path, 9, "later.csv"))
    assert meanings(columns(qtbot, again))["Kilométrage"] == "Role"
    again.reject()


def test_columns_of_an_import_that_was_called_off_are_not_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    dialog = begin(qtbot, window, outlook(tmp_path, 3))
    apply(qtbot, dialog, columns(qtbot, dialog))
    answer(qtbot, dialog, "Cancel")
    qtbot.waitUntil(lambda: toasted(window).startswith("Import cancelled"))
    assert not remembered(window)


def test_of_a_table_that_nobody_knows_the_columns_are_asked_first(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    file = tmp_path / "liste.csv"
    file.write_text("Quoi;Quand\nForum;20/11/2017\nSuite;21/11/2017\n")
    dialog = begin(qtbot, window, file)
    page = columns(qtbot, dialog)
    page._kinds._segments[1].click()
    page._model.setData(page._model.index(0, Column.MEANING), "title")
    page._model.setData(page._model.index(1, Column.MEANING), "start")
    page.remember.click()
    apply(qtbot, dialog, page)
    assert dialog.headline().startswith("2 new")
    assert not remembered(window)
    answer(qtbot, dialog, "Import 2 events")
    qtbot.waitUntil(lambda: toasted(window) == "Added: 2 events.")


@pytest.mark.parametrize(("language", "scale"), [("fr", 1.6), ("en", 1.0)])
def test_the_columns_have_names_and_room(
    qtbot: QtBot, start: Start, tmp_path: Path, language: str, scale: float
):
    window = start(language=language, text_scale=scale)
    dialog = begin(qtbot, window, outlook(tmp_path, 3))
    columns(qtbot, dialog)
    dialog.resize(1000, 690)
    qtbot.wait(20)
    assert dialog.width() == 1000
    assert unnamed(dialog) == badly_read(dialog) == cut_off(dialog) == overlapping(dialog) == []
    dialog.reject()


@pytest.mark.slow
def test_nothing_opens_again_after_a_dialog_that_was_left_while_it_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    dialog = begin(qtbot, window, outlook(tmp_path, 300))
    page = columns(qtbot, dialog)
    qtbot.mouseClick(page._apply, Qt.MouseButton.LeftButton)
    assert not page.isEnabled()
    answer(qtbot, dialog, "Cancel")
    qtbot.wait(800)
    assert QApplication.activeModalWidget() is None
    assert toasted(window) == "Import cancelled; nothing has changed."
