"""One window for one home: who is first, what is handed over, what else knocks at the socket."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from migdesk.errors import UserError
from migdesk.ui.singleinstance import SingleInstance

pytestmark = [pytest.mark.slow, pytest.mark.alone]

SENDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from migdesk.ui.singleinstance import SingleInstance
app = QCoreApplication([])
files = [Path(name) for name in sys.argv[2:]]
print(SingleInstance(Path(sys.argv[1])).hand_over(files, 10_000))
"""

WINDOW = """
import sys, time
from pathlib import Path
from migdesk import app, cli
from migdesk.ui import secondstart
from migdesk.ui.mainwindow import MainWindow

secondstart.PATIENCE_MS = 3_000

class Told(MainWindow):
    def __init__(self, desk):
        print("window", flush=True)
        time.sleep(float(sys.argv[2]))  # a slow disk, a slow machine
        super().__init__(desk)
        self.painted.connect(lambda: print("painted", flush=True))

    def open_files(self, paths):
        print("files", *map(repr, paths), flush=True)

app.MainWindow = Told
arguments = ["--home", sys.argv[1], *sys.argv[3:]]
sys.exit(cli.run(arguments, app.run, None))
"""


@pytest.fixture
def begin() -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Starts the program on a home; what still runs at the end of the test is ended."""
    running = []

    def start(home: Path, *files: Path, slow: float = 0) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", WINDOW, str(home), str(slow), *map(str, files)]
        pipe = subprocess.PIPE
        running.append(subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True))
        return running[-1]

    yield start
    for one in running:
        one.kill()
        one.communicate(timeout=20)


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def open_window(begin: Callable[..., "subprocess.Popen[str]"], home: Path) -> object:
    first = begin(home)
    assert [line(first), line(first)] == ["window", "painted"]
    return first


def start_second(home: Path, *files: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", SENDER, str(home), *files]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "é\n.ics"
    file.touch()
    return file


def test_a_second_start_while_the_first_still_starts_waits_for_it(begin, home, file):
    first = begin(home, slow=2)
    assert line(first) == "window"
    second = begin(home, file)
    out, _ = second.communicate(timeout=20)
    assert (out, second.returncode) == ("", 0)
    assert {line(first), line(first)} == {f"files {file!r}", "painted"}


def test_a_window_that_does_not_answer_is_told_in_one_sentence(begin, home):
    first = open_window(begin, home)
    first.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    second = begin(home)
    out, told = second.communicate(timeout=30)
    first.send_signal(signal.SIGCONT)
    assert (out, second.returncode) == ("", 1)
    assert told.startswith("migdesk: migdesk is already open, but it does not answer.")
    assert told.count("\n") == 1
    assert 2 < time.monotonic() - began < 15


def test_starts_at_one_moment_open_one_window(begin, home):
    several = [begin(home, slow=0.5) for _ in range(4)]
    end = time.monotonic() + 40
    while sum(one.poll() is None for one in several) > 1 and time.monotonic() < end:
        time.sleep(0.1)
    assert sorted(one.poll() or 0 for one in several if one.poll() is not None) == [0] * 3
    (first,) = (one for one in several if one.poll() is None)
    assert line(first) == "window"
    assert all("window" not in one.communicate()[0] for one in several if one is not first)


@pytest.mark.parametrize("frozen", [False, True])
def test_a_window_that_was_killed_keeps_nobody_out(begin, home, *, frozen: bool):
    first = open_window(begin, home)
    if frozen:
        first.send_signal(signal.SIGSTOP)
    first.kill()
    first.wait(timeout=20)
    open_window(begin, home)


def test_whoever_waits_takes_over_when_the_first_ends(begin, home):
    first = open_window(begin, home)
    first.send_signal(signal.SIGSTOP)
    second = begin(home)
    time.sleep(1.5)
    first.kill()
    assert line(second) == "window"


def test_two_homes_are_two_windows(begin, tmp_path):
    open_window(begin, tmp_path / "a")
    open_window(begin, tmp_path / "b")


@pytest.mark.usefixtures("qapp")
def test_a_second_start_hands_its_files_to_the_first(qtbot: QtBot, tmp_path: Path):
    first = SingleInstance(tmp_path)
    assert not first.hand_over([])
    with qtbot.waitSignal(first.files_came, timeout=20_000) as came:
        second = start_second(tmp_path, "/x/é.ics", "/y\n.vcf", os.fsdecode(b"/z\xe9.ics"))
    assert came.args == [[Path("/x/é.ics"), Path("/y\n.vcf"), Path(os.fsdecode(b"/z\xe9.ics"))]]
    assert second.communicate(timeout=20)[0] == "True\n"
    first.close()


def test_a_lock_in_a_folder_that_takes_no_file_keeps_nobody_out(qapp: QApplication, tmp_path: Path):
    (tmp_path / "file").touch()
    assert not SingleInstance(tmp_path / "file", qapp).hand_over([])


@pytest.mark.usefixtures("qapp")
def test_a_first_one_that_does_not_answer_is_waited_for_and_told(tmp_path: Path):
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert not first.hand_over([])
    first._server.close()
    with pytest.raises(UserError, match="already-open"):
        second.hand_over([], patience=300)
    first.close()
    assert not second.hand_over([], patience=300)
    second.close()


@pytest.mark.parametrize(
    "octets",
    [
        b"\n",
        bytes(range(256)) * 4 + b"\n",
        b'{"a": 1}\n',
        b"[1, null]\n",
        b'["relative.ics"]\n',
        b'["/a\\u0000b"]\n',
        b'["/\\ud800"]\n',
        b"[" * 100_000 + b"\n",
        b"9" * 100_000 + b"\n",
        b'["/half',
        b"x" * 20_000_000,
        b"",
    ],
    ids=lambda octets: octets[:9].decode("latin-1"),
)
def test_what_no_start_sent_is_dropped_and_the_next_start_is_heard(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, octets: bytes
):
    first = SingleInstance(tmp_path, qapp)
    assert not first.hand_over([])
    stranger = QLocalSocket()
    stranger.connectToServer(first._name)
    with qtbot.assertNotEmitted(first.files_came), qtbot.waitSignal(first.ignored) as ignored:
        stranger.write(octets)
        if not octets.endswith(b"\n") and len(octets) < 1_000:
            stranger.flush()
            stranger.disconnectFromServer()
    assert ignored.args[0] <= len(octets)
    again = QLocalSocket()
    again.connectToServer(first._name)
    with qtbot.waitSignal(first.files_came) as came:
        again.write(json.dumps(["/x.ics"]).encode() + b"\n")
    assert came.args == [[Path("/x.ics")]]
    first.close()


def test_whoever_says_nothing_is_let_go(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("migdesk.ui.singleinstance._SILENCE_MS", 100)
    first = SingleInstance(tmp_path, qapp)
    assert not first.hand_over([])
    silent = QLocalSocket()
    with qtbot.waitSignal(silent.disconnected):
        silent.connectToServer(first._name)
    first.close()
