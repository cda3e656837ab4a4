"""The start of the program itself, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("sqlalchemy", "alembic", "icalendar", "vobject", "recurring_ical_events")

WATCHED = f"""
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from migdesk import app
from migdesk.ui.mainwindow import MainWindow


class Watched(MainWindow):
    def paintEvent(self, event):
        if not self._is_painted:
            print("at the first paint:", *(name for name in {HEAVY} if name in sys.modules))
        super().paintEvent(event)

    def watch(self):
        self._watch = QTimer(self, interval=20)
        self._watch.timeout.connect(self._look)
        self._watch.start()

    def _look(self):
        if self.content.calendar.is_filled:
            print("events:", len(self.content.calendar._events))
            print("later:", "sqlalchemy" in sys.modules)
            self.close()


def made(desk):
    window = Watched(desk)
    window.watch()
    return window


app.MainWindow = made
sys.exit(app.run(Path(sys.argv[1]), []))
"""


def run(home: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", WATCHED, str(home)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.slow
def test_what_takes_long_to_import_waits_for_the_first_paint(tmp_path: Path):
    done = run(tmp_path / "home", MIGDESK_STARTER="")
    assert done.stdout.split("\n")[:3] == ["at the first paint:", "events: 17", "later: True"]
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_a_second_start_is_as_the_first_and_loads_nothing_again(tmp_path: Path):
    run(tmp_path, MIGDESK_STARTER="0")
    done = run(tmp_path, MIGDESK_STARTER="")
    assert "events: 17" in done.stdout  # nothing was ever done here: still the first day
    assert "events: 17" in run(tmp_path, MIGDESK_STARTER="").stdout
    assert (tmp_path / "migdesk.db").stat().st_mode & 0o777 == 0o600


def toured(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "migdesk", "--home", str(folder / "home")]
    return subprocess.run(
        [*command, "tour", str(folder)], capture_output=True, text=True, timeout=300, check=False
    )


@pytest.mark.slow
def test_the_tour_shows_the_whole_window(tmp_path: Path):
    others = tmp_path / "others.ics"
    others.write_text("of somebody else")
    done = toured(tmp_path)
    assert done.returncode == 0, done.stderr
    assert others.read_text() == "of somebody else"
    assert "propagateSizeHints" not in done.stderr
    named = {Path(line).name for line in done.stdout.split("\n") if line}
    looks = {f"{theme}-{tongue}.png" for theme in ("light", "dark") for tongue in ("fr", "en")}
    pages = {f"{page}-{look}" for page in ("month", "agenda", "contacts") for look in looks}
    assert named >= pages | {"card.vcf", "card.txt", "card.html"}
    assert any(name.endswith(".ics") for name in named)
    assert all((tmp_path / name).stat().st_size for name in named)
    assert not (tmp_path / "home" / "migdesk.db").exists()


@pytest.mark.slow
def test_a_tour_onto_a_full_disk_says_so(tmp_path: Path):
    (tmp_path / "agenda-light-fr.png").symlink_to("/dev/full")
    done = toured(tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("migdesk: The disk is full.")
    assert done.stderr.count("\n") == 1
