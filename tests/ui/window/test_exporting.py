"""The everyday export: one key, a sensible name, a toast; failures are told, nothing is spoilt."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot
from windowkit import MALINES, SAMRI, Chosen, Press, toasted

from migdesk.formats.share import Loss
from migdesk.operations.exporting import SharedFile
from migdesk.ui.desk import Desk
from migdesk.ui.exportwords import ExportWords
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
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    chosen.target = tmp_path / "sent.ics"
    window.content.calendar.select(MALINES)
    press("export")
    qtbot.waitUntil(lambda: bool(toasted(window)))
    qtbot.mouseClick(window.content.toast._action, Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]


def test_a_folder_that_nothing_opens_is_named(
    qtbot: QtBot,
    window: MainWindow,
    press: Press,
    chosen: Chosen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    chosen.target = tmp_path / "sent.ics"
    window.content.calendar.select(MALINES)
    press("export")
    qtbot.waitUntil(lambda: bool(toasted(window)))
    qtbot.mouseClick(window.content.toast._action, Qt.MouseButton.LeftButton)
    assert str(tmp_path) in window.content.banner.accessibleName()


def test_a_place_that_takes_nothing_is_exchanged_in_one_click(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen, tmp_path: Path
):
    chosen.target = tmp_path / "gone" / "sent.ics"
    window.content.calendar.select(MALINES)
    press("export")
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.accessibleName().startswith("The folder ")
    assert banner._action.text() == "Choose another place…"
    chosen.target = tmp_path / "sent.ics"
    qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(toasted(window)))
    assert not banner.isVisible()
    assert chosen.target.read_bytes().count(b"BEGIN:VEVENT") == 1


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
    assert banner.accessibleName() == "1 event left out: the day is not known."
    assert chosen.target.read_bytes().count(b"BEGIN:VEVENT") == 1
    qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: chosen.target.read_bytes().count(b"BEGIN:VEVENT") == 2)
    assert not banner.isVisible()


def test_the_agenda_stays_where_it_was_read_when_all_of_it_is_exported(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen, tmp_path: Path
):
    agenda, chosen.target = window.content.calendar.agenda, tmp_path / "all.ics"
    place = agenda._tree.verticalScrollBar()
    qtbot.keyClick(agenda._tree, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    before = place.value()
    press("export")
    qtbot.waitUntil(lambda: bool(toasted(window)))
    qtbot.waitUntil(window.content.banner.isVisible)
    assert len(window.content.events()) == 17
    assert place.value() == before


@pytest.fixture
def sent(chosen: Chosen, tmp_path: Path) -> Path:
    """Where the user saves."""
    chosen.target = tmp_path / "sent.ics"
    return chosen.target


def uids_of(window: MainWindow, **wanted: object) -> list[str]:
    """Events of the starter collection whose summaries hold these values."""
    events = window.content.calendar._events.values()
    return [e.uid for e in events if all(getattr(e, k) == v for k, v in wanted.items())]


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2013-06", "whole month, 1–30 June 2013"),
        ("2026", "whole year, 1 January – 31 December 2026"),
        ("2017-06/2018-12~", "all days possible, 1 June 2017 – 31 December 2018"),
        ("2017-11-16/2017-11-17", ""),
    ],
)
def test_one_approximate_date_is_told_as_the_file_has_it(
    qtbot: QtBot, window: MainWindow, press: Press, sent: Path, edtf: str, told: str
):
    window.content.calendar.select(*uids_of(window, edtf=edtf))
    press("export")
    qtbot.waitUntil(lambda: bool(toasted(window)))
    saved = f"sent.ics saved in {sent.parent.name}"
    as_what = f"Saved in {sent.parent.name}: {told}, marked as approximate"
    assert toasted(window) == (as_what if told else saved)
    assert ("Date approximative" in sent.read_text()) is bool(told)


def test_several_approximate_dates_are_told_by_their_number(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen, tmp_path: Path
):
    chosen.target = tmp_path / "sent.ics"
    vague = uids_of(window, precision="month")
    assert len(vague) > 1
    window.content.calendar.agenda._choose([MALINES, *vague])
    press("export")
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    saved = f"{len(vague) + 1} events saved in {tmp_path.name}."
    marked = f"{len(vague)} of them on all days that are possible, so marked."
    qtbot.waitUntil(lambda: toasted(window) == f"{saved} {marked}")


def test_an_event_without_a_date_is_not_exported_and_the_reason_is_told(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen
):
    window.content.calendar.select(*uids_of(window, edtf=""))
    press("export")
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.accessibleName() == (
        "This event has no date yet, so a calendar cannot hold it. Nothing was written. "
        "Copy it as a sentence instead, or export it once its date is known."
    )
    assert chosen.proposed is None
    assert banner._action.text() == "Copy the event"
    window.content.calendar.select(None)
    qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: toasted(window) == "Event copied as a sentence")


def test_of_several_those_without_a_date_are_told(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen, tmp_path: Path
):
    chosen.target = tmp_path / "several.ics"
    window.content.calendar.agenda._choose([MALINES, *uids_of(window, edtf="")])
    press("export")
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.accessibleName() == "1 event left out: without a date no calendar can hold it."
    assert banner._action.isHidden()
    assert chosen.target.exists()


def test_what_is_known_to_the_year_is_not_offered_in_vain(
    qtbot: QtBot, window: MainWindow, press: Press, chosen: Chosen
):
    years = uids_of(window, precision="year")
    assert len(years) > 1
    window.content.calendar.agenda._choose(years)
    press("export")
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.accessibleName() == (
        f"Nothing was written. {len(years)} events left out: only the year is known. "
        "Export such an event alone to have it all the same."
    )
    assert banner._action.isHidden()
    assert chosen.proposed is None


def test_an_event_that_is_gone_meanwhile_is_told_so(window: MainWindow):
    window.commands.exporter._ask(["gone"], SharedFile(b"", 0, ""))
    assert window.content.banner.accessibleName() == (
        "Nothing was written: this is no longer there. Look at what is selected, then try again."
    )


def test_events_marked_as_private_are_told_when_they_stay(window: MainWindow):
    words = ExportWords(window)
    assert "left out: marked as private." in words.left_out(SharedFile(b"x", 1, "", private=("a",)))
    told = words.left_out(SharedFile(b"", 0, "", private=("a", "b")))
    assert told.startswith("Nothing was written. 2 event")


def test_what_a_file_lacks_is_told_in_words(window: MainWindow, tmp_path: Path):
    """A name with braces is no template."""
    words, path = ExportWords(window), tmp_path / "{file}.vcf"
    lost = tuple(Loss("1", "share-property", name) for name in ("BDAY", "PHOTO"))
    saved = f"{{file}}.vcf saved in {tmp_path.name}"
    told = words.saved(SharedFile(b"x", 1, "", losses=lost), path)
    assert told == f"{saved}, without: birthday and photo"
    more = (*lost, *lost, Loss("1", "share-zone", "Mars"), Loss("1", "share-property", "KEY"))
    told = words.saved(SharedFile(b"x", 1, "", losses=more), path)
    assert told == f"{saved}, without: birthday, photo and 2 more"
    assert words.saved(SharedFile(b"x", 1, ""), path) == f"{{file}}.vcf saved in {tmp_path.name}"


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
    qtbot: QtBot, window: MainWindow, desk: Desk, press: Press, chosen: Chosen, tmp_path: Path
):
    chosen.target = tmp_path / "gone" / "sent.ics"
    window.content.calendar.select(MALINES)
    press("export")
    banner = window.content.banner
    qtbot.waitUntil(banner.isVisible)
    assert str(tmp_path / "gone") in banner.accessibleName()
    assert desk.settings.now.last_folder == ""
    assert not toasted(window)
    qtbot.mouseClick(banner._close, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_what_was_left_out_is_told_where_it_was_exported_and_there_only(
    qtbot: QtBot, window: MainWindow, press: Press
):
    press("calendar")
    window.content.banner.show_message("2 events left out")
    press("contacts")
    assert not window.content.banner.isVisible()
    window._desk.settings.change(text_scale=1.1)
    before = window.content
    qtbot.waitUntil(lambda: window.content is not before)
    assert not window.content.banner.isVisible()
    qtbot.waitUntil(lambda: window.content.calendar.is_filled)
    press("calendar")
    qtbot.waitUntil(window.content.banner.isVisible)
    assert window.content.banner.accessibleName() == "2 events left out"
