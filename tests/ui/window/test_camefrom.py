"""Each pane says at its foot by which file a record came, until the import is undone."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from test_importing import answer, bring, calendar, summary
from windowkit import MALINES, SAMRI, Start

from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.panes.provenance import ArrivalRow, SourcesSection
from migdesk.ui.panes.texts import WrappedText

CARD = ("BEGIN:VCARD", "VERSION:3.0", "UID:c@x", "FN:Claire", "N:;Claire;;;", "END:VCARD", "")
CAME, CHANGED = "Imported from two.ics on 14 November 2017", "Changed by two.ics on {}"


def event_file(folder: Path, day: str = "20171120") -> Path:
    file = folder / "two.ics"
    file.write_text(calendar(("a@x", day, "Forum"), ("b@x", day, "Suite")), newline="")
    return file


def told(window: MainWindow) -> list[str]:
    rows = [row for row in window.content.findChildren(ArrivalRow) if row.isVisible()]
    return [text.accessibleName() for row in rows for text in row.findChildren(WrappedText)]


def wait_for(qtbot: QtBot, window: MainWindow, *lines: str) -> None:
    qtbot.waitUntil(lambda: told(window) == list(lines))


def test_an_event_says_by_which_files_it_came_until_that_is_undone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
):
    bring(qtbot, window, event_file(tmp_path))
    window.content.open_event("a@x")
    wait_for(qtbot, window, CAME)
    window.content.toast.hide()
    bring(qtbot, window, event_file(tmp_path, "20171121"))
    wait_for(qtbot, window, CAME, CHANGED.format("14 November 2017"))
    window.commands.retracer.undo()
    wait_for(qtbot, window, CAME)
    window.commands.retracer.undo()
    wait_for(qtbot, window)


def test_a_contact_says_by_which_file_it_came(qtbot: QtBot, start: Start, tmp_path: Path):
    window = start()
    window._desk.settings.change(language="fr")
    qtbot.waitUntil(lambda: window.content.locale().name() == "fr_FR")
    file = tmp_path / "Carnet d’adresses.vcf"
    file.write_text("\r\n".join(CARD), newline="")
    window.commands.importer.read([file])
    answer(qtbot, summary(qtbot), "Importer")
    qtbot.waitUntil(lambda: bool(window.content.toast.isVisible()))
    window.content.open_contact("c@x")
    qtbot.waitUntil(lambda: len(told(window)) == 1)
    assert "Carnet d’adresses.vcf" in told(window)[0]
    assert "14 novembre 2017" in told(window)[0]


@pytest.mark.parametrize("uid", [MALINES, SAMRI])
def test_the_starter_collection_has_its_own_sources(qtbot: QtBot, window: MainWindow, uid: str):
    content = window.content
    (content.open_event if uid == MALINES else content.open_contact)(uid)
    pane = content.calendar.pane if uid == MALINES else content.contacts.pane
    qtbot.waitUntil(lambda: bool(pane.findChildren(SourcesSection)))
    assert told(window) == []
