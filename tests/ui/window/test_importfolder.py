"""A folder is proposed again for importing only after something of it came in."""

from pathlib import Path

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from windowkit import Chosen, Press, toasted

from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.preview.importpreview import ImportPreview

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c@x\r\nFN:Claire Dumont\r\nN:Dumont;Claire\r\nEND:VCARD\r\n"
)


def summary(window: MainWindow) -> list[QDialog]:
    return [one for one in window.findChildren(ImportPreview) if one.isVisible()]


def test_what_cannot_be_read_leaves_no_folder(
    qtbot: QtBot, window: MainWindow, desk: Desk, chosen: Chosen, press: Press, tmp_path: Path
):
    chosen.files = [tmp_path / "gone.ics"]
    press("import")
    qtbot.waitUntil(lambda: bool(summary(window)) or window.content.banner.isVisible())
    assert desk.settings.now.last_folder == ""


def test_what_is_called_off_leaves_none_and_what_came_in_does(
    qtbot: QtBot, window: MainWindow, desk: Desk, chosen: Chosen, press: Press, tmp_path: Path
):
    chosen.files = [tmp_path / "claire.vcf"]
    chosen.files[0].write_bytes(CARD.encode())
    press("import")
    qtbot.waitUntil(lambda: bool(summary(window)))
    summary(window)[0].reject()
    assert desk.settings.now.last_folder == ""
    press("import")
    qtbot.waitUntil(lambda: bool(summary(window)))
    summary(window)[0].accept()
    qtbot.waitUntil(lambda: toasted(window).startswith("Added"))
    assert desk.settings.now.last_folder == str(tmp_path)
