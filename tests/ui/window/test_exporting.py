"""The everyday export: one key, a sensible name, a toast; failures are told, nothing is spoilt."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot
from windowkit import MALINES, SAMRI, Chosen, Press, toasted

from migdesk.ui.desk import Desk
from migdesk.ui.mainwindow import MainWindow


def test_one_event_by_one_key(
    qtbot: QtBot, window: MainWindow, desk: Desk, press: Press, chosen: Chosen, tmp_path: Path
):
    chosen.target = tmp_path / "sent.ics"
    window.content.calendar.select(MALINES)
    press("export")
    qtbot.waitUntil(lambda: bool(toasted(window)))
    assert chosen.proposed
    assert chosen.proposed.name == "2017-11-16_villes-et-migrants-malines.ics"
    text = chosen.target.read_bytes()
    assert text.startswith(b"BEGIN:VCALENDAR\r\n")
    assert text.count(b"BEGIN:VEVENT") == 1
    assert toasted(window) == f"sent.ics saved in {tmp_path.name}"
    assert desk.settings.now.last_folder == str(tmp_path)


def test_the_toast_opens_the_folder(
    qtbot: QtBot,
    window: MainWindow,
    press: Press,
    chosen: Chosen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    chosen.target = tmp_path / "sent.ics"
    window.content.calendar.select(MALINES)
    press("export")
    qtbot.waitUntil(lambda: bool(toasted(window)))
    qtbot.mouseClick(window.content.toast._action, Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]


def test_whoever_thinks_better_of_it_writes_nothing(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen
):
    window.content.calendar.select(MALINES)
    press("export")
    qtbot.waitUntil(lambda: chosen.proposed is not None)
    assert not toasted(window)


def test_approximate_dates_are_left_out_and_offered(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen, tmp_path: Path
):
    calendar, chosen.target = window.content.calendar, tmp_path / "several.ics"
    vague = [e.uid for e in calendar._events.values() if e.coarse and e.precision == "month"]
    calendar.agenda._choose([MALINES, vague[0]])
    press("export")
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.text() == "1 event left out: the day is not known."
    assert chosen.target.read_bytes().count(b"BEGIN:VEVENT") == 1
    qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: chosen.target.read_bytes().count(b"BEGIN:VEVENT") == 2)
    assert not banner.isVisible()


def test_a_contact_goes_as_a_card(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen, tmp_path: Path
):
    chosen.target = tmp_path / "samri.vcf"
    press("contacts")
    window.content.contacts.select(SAMRI)
    press("export-contact")
    qtbot.waitUntil(chosen.target.exists)
    assert chosen.proposed
    assert chosen.proposed.name == "azzouz-samri.vcf"
    assert chosen.target.read_bytes().startswith(b"BEGIN:VCARD\r\n")


def test_a_folder_that_is_gone_is_told_in_words(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen, tmp_path: Path
):
    chosen.target = tmp_path / "gone" / "sent.ics"
    window.content.calendar.select(MALINES)
    press("export")
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    assert str(tmp_path / "gone") in banner.text()
    assert not toasted(window)
    qtbot.mouseClick(banner._close, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
