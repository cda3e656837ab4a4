"""Small parts, each by itself: links, settings, the trail, failures."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from migdesk.errors import UserError
from migdesk.ui import links
from migdesk.ui.failures import Failures, report, worded
from migdesk.ui.settings import FILE_NAME, Settings, SettingsFile
from migdesk.ui.trail import Trail
from migdesk.ui.translation import customs, spoken


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("https://www.iom.int/idm?a=1#b", "https://www.iom.int/idm?a=1#b"),
        ("HTTP://example.org", "http://example.org"),
        ("mailto:asamri@iom.int", "mailto:asamri@iom.int"),
        ("mailto:a@b.int?attach=/etc/passwd&cc=x@y", "mailto:a@b.int"),
        ("tel:+41 22 717 94 68", "tel:+41227179468"),
        ("tel:+41227179468;ext=1;evil", "tel:+41227179468"),
    ],
)
def test_what_may_be_opened_is_rebuilt_from_what_is_allowed(address: str, opened: str):
    url = links.safe_url(address)
    assert url
    assert url.toString() == opened


@pytest.mark.parametrize(
    "address",
    [
        "",
        "file:///etc/passwd",
        "//server/share/x.exe",
        "\\\\server\\share",
        "javascript:alert(1)",
        "smb://server/x",
        "ms-msdt:/id",
        "https://",
        "https://iom.int@evil.example/",
        "http://user:secret@example.org",
        "data:text/html,x",
        "mailto:",
        "tel:",
        "www.iom.int",
        "https://exa mple.org",
    ],
)
def test_nothing_else_may_be_opened(address: str):
    assert links.safe_url(address) is None


@pytest.mark.parametrize(
    ("address", "host", "foreign"),
    [
        ("https://www.iom.int/x", "www.iom.int", False),
        ("https://іom.int/", "xn--om-goc.int", True),  # a Cyrillic i
        ("https://xn--om-goc.int/", "xn--om-goc.int", True),
        ("mailto:a@b.int", "a@b.int", False),
    ],
)
def test_the_real_host_is_told(address: str, host: str, *, foreign: bool):
    url = links.safe_url(address)
    assert url
    assert links.shown_host(url) == host
    assert links.is_foreign(url) is foreign


def test_settings_are_kept_and_told(qtbot: QtBot, tmp_path: Path):
    first = SettingsFile(tmp_path)
    assert first.now == Settings()
    with qtbot.waitSignal(first.changed) as told:
        first.change(theme="dark", text_scale=1.2, menu_bar=True, last_folder="/x", pane=True)
    assert told.args == [{"theme", "text_scale", "menu_bar", "last_folder"}]
    again = SettingsFile(tmp_path).now
    assert (again.theme, again.text_scale, again.menu_bar) == ("dark", 1.2, True)
    with qtbot.assertNotEmitted(first.changed):
        first.change(theme="dark")


def test_a_spoilt_settings_file_falls_back_field_by_field(tmp_path: Path):
    text = "[General]\ntext_scale=enormous\ntheme=plaid\nlanguage=fr\nmenu_bar=True\nnew=1\n"
    (tmp_path / FILE_NAME).write_text(text)
    assert SettingsFile(tmp_path).now == Settings(language="fr", menu_bar=True)


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("fr", "en_US", "fr"),
        ("system", "fr_CH", "fr"),
        ("system", "en_US", "en"),
        ("system", "de_DE", "en"),
        ("nonsense", "fr_FR", "fr"),
        ("system", "C", "en"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_system_s(choice: str, system: str, language: str):
    assert spoken(choice, QLocale(system)) == language


def test_customs_are_the_system_s_where_it_has_the_language():
    assert customs("fr", QLocale("fr_CH")).name() == "fr_CH"
    assert customs("en", QLocale("en_US")).name() == "en_US"
    assert customs("fr", QLocale("en_US")).name() == "fr_FR"
    assert customs("en", QLocale.c()).name() == "en_GB"


def test_the_trail_goes_back_and_forward_and_forgets_what_was_ahead():
    trail = Trail("a")
    trail.go("b")
    trail.go("b")
    trail.go("c")
    assert (trail.back(), trail.back(), trail.back()) == ("b", "a", None)
    assert trail.forward() == "b"
    trail.amend("B")
    trail.go("d")
    assert not trail.can_go_forward
    assert (trail.back(), trail.back()) == ("B", "a")


def raised() -> BaseException:
    try:
        try:
            json.loads("{secret}")
        except ValueError as error:
            raise KeyError("Claire Dumont") from error
    except KeyError as error:
        return error


def test_a_report_names_places_and_nobody():
    told = report(raised())
    assert "KeyError" in told
    assert "JSONDecodeError" in told
    assert "test_parts.py" in told
    assert "Claire" not in told
    assert "secret" not in told
    assert str(Path.home()) not in told


def test_a_bug_is_told_once_and_kept(qtbot: QtBot, tmp_path: Path):
    failures = Failures(tmp_path / "log")
    with qtbot.waitSignal(failures.broke):
        failures.take(raised())
    with qtbot.assertNotEmitted(failures.broke):
        failures.take(raised())
    assert (tmp_path / "log").read_text().count("KeyError") == 1
    assert (tmp_path / "log").stat().st_mode & 0o777 == 0o600


def test_a_user_error_is_a_sentence(qtbot: QtBot, tmp_path: Path):
    failures = Failures(tmp_path / "log")
    for _ in range(2):
        with qtbot.waitSignal(failures.told) as told:
            failures.take(UserError("disk-full", path="a {b}.ics"))
        assert "a {b}.ics" in told.args[0]
        assert told.args == [worded("disk-full", {"path": "a {b}.ics"})]
    assert not (tmp_path / "log").exists()
