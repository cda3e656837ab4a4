"""The real program on a virtual screen: real mouse and keys, the clipboard read from outside."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.alone]

WIDTH, HEIGHT = 1440, 900
PATIENCE = 20.0
TEXT_TYPES = {"text/plain", "text/html"}
CARD_TYPES = {"text/vcard", "text/x-vcard", "text/directory"}


class Screen:
    """A virtual screen with one migdesk on it, driven from outside."""

    def __init__(self, display: str, folder: Path) -> None:
        self._folder = folder
        self._environment = {
            **{name: value for name, value in os.environ.items() if name != "MIGDESK_STARTER"},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(folder),
            "LANG": "fr_FR.UTF-8",
            "LC_ALL": "fr_FR.UTF-8",
            "MIGDESK_HOME": str(folder / "home"),
        }
        self.program = subprocess.Popen(
            [sys.executable, "-m", "migdesk"], env=self._environment, stderr=subprocess.DEVNULL
        )
        self.window = wait_for(self._find)

    def do(self, *command: str) -> str:
        """One act of xdotool; what it printed."""
        return self._run("xdotool", *command).decode().strip()

    def press(self, keys: str) -> None:
        """Keys for the window; without a window manager, it has to be given them."""
        self.do("windowfocus", "--sync", self.window)
        self.do("key", keys)
        time.sleep(0.5)

    def click(self, x: float, y: float) -> None:
        """A click at a place, as parts of width and height."""
        self.do("mousemove", str(int(x * WIDTH)), str(int(y * HEIGHT)), "click", "1")
        time.sleep(0.5)

    def clipboard(self, kind: str) -> bytes:
        """What another program reads from the clipboard."""
        return self._run("xclip", "-selection", "clipboard", "-o", "-t", kind)

    def _find(self) -> str:
        found = self._run("xdotool", "search", "--onlyvisible", "--name", "migdesk")
        return found.decode().split("\n")[-2] if found else ""

    def _run(self, *command: str) -> bytes:
        done = subprocess.run(
            command, env=self._environment, capture_output=True, timeout=10, check=False
        )
        return done.stdout


def wait_for(condition: Callable[[], object], what: str = "it happens") -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := condition():
            return str(found)
        time.sleep(0.2)
    pytest.fail(f"not within {PATIENCE} s: {what}")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    for tool in ("Xvfb", "xdotool", "xclip"):
        if not shutil.which(tool):
            pytest.skip(f"{tool} is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        display = f":{number.readline().strip()}"
    opened = Screen(display, tmp_path)
    try:
        yield opened
    finally:
        for process in (opened.program, server):
            process.terminate()
            process.wait(timeout=10)


def test_an_event_is_clicked_and_exported_and_a_card_is_copied(screen, tmp_path):
    def exported() -> list[Path]:
        return list(tmp_path.rglob("*.ics"))

    def export() -> list[Path]:
        for height in (0.5, 0.55, 0.6):  # a heading takes no click, a row between them does
            screen.click(0.4, height)
        screen.press("ctrl+e")
        time.sleep(1)
        screen.do("key", "Return")
        time.sleep(1)
        return exported()

    wait_for(export, "a click and Ctrl+E write a file")
    (file,) = exported()
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"BEGIN:VEVENT" in file.read_bytes()

    def copy() -> bool:
        screen.press("ctrl+2")
        screen.click(0.3, 0.31)
        screen.press("ctrl+shift+c")
        return b"BEGIN:VCARD" in screen.clipboard("text/vcard")

    wait_for(copy, "a click and Ctrl+Shift+C copy a card")
    kinds = set(screen.clipboard("TARGETS").decode().split())
    assert kinds >= TEXT_TYPES | CARD_TYPES
    cards = {screen.clipboard(kind) for kind in CARD_TYPES}
    assert len(cards) == 1
    (card,) = cards
    assert card.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert card.endswith(b"END:VCARD\r\n")
    name = next(line for line in card.decode().split("\r\n") if line.startswith("FN:"))[3:]
    assert name in screen.clipboard("text/html").decode()
    assert name in screen.clipboard("UTF8_STRING").decode()
    assert screen.program.poll() is None
