"""The command line where terminals, arguments, folders and memory are not as one wishes."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from migdesk import terminal

pytestmark = pytest.mark.slow  # each is a process of its own

MALINES = "34858988-54f0-5939-a264-379ffe78bee5"
STEERING = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:steering
DTSTART:20240101T100000Z
SUMMARY:red \u202egpj.exe, l\u2019\u00e9t\u00e9\u00a0!
END:VEVENT
END:VCALENDAR
"""
STOPPED = """
import os, signal, sys
from migdesk.__main__ import main

signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGINT))
signal.setitimer(signal.ITIMER_REAL, float(sys.argv[1]))
sys.exit(main(sys.argv[2:]))
"""
"""Somebody who types Ctrl+C after a while."""

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs migdesk over the starter collection; its output stays octets."""

    def running(*arguments: str | bytes | Path, **options: object):
        environment = {**os.environ, "MIGDESK_HOME": str(tmp_path / "home"), "LANG": "C.UTF-8"}
        environment.pop("MIGDESK_STARTER", None)
        environment.update(options.pop("env", {}))
        command = [sys.executable, "-m", "migdesk", *arguments]
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        return subprocess.run(command, env=environment, cwd=tmp_path, check=False, **options)

    return running


def said(result: subprocess.CompletedProcess[bytes]) -> str:
    """The one line of a failure."""
    line = result.stderr.decode()
    assert result.returncode
    assert line.count("\n") == 1
    assert "fault of migdesk" not in line
    return line


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["bogus"], "neither a command nor a file"),
        (["list"], "events, contacts See migdesk list --help"),
        (["list", "events", "--from", "blah"], "blah is not understood"),
        (["list", "events", "--bogus"], "See migdesk list --help"),
        (["export", "all.txt"], "neither .ics, .vcf nor .csv"),
        (["export", "all.ics", "--profile", "fax"], "fax"),
    ],
)
def test_a_command_that_is_misused_says_so_in_one_line(run, arguments, reason):
    result = run(*arguments)
    assert reason in said(result)
    assert result.returncode == 2


@pytest.mark.parametrize("arguments", [["show"], ["card"]])
def test_an_argument_that_is_no_text_is_searched_for_all_the_same(run, arguments):
    assert "Nothing matches" in said(run(*arguments, b"\xff"))


@pytest.mark.parametrize(
    "arguments",
    [["export", "n" * 300 + "/"], ["export", "n" * 300 + ".ics"], ["--home", "n" * 300, "check"]],
)
def test_a_name_that_is_too_long_is_called_that(run, arguments):
    assert "is too long" in said(run(*arguments))


def test_a_folder_that_is_a_file_is_called_that(run, tmp_path):
    (tmp_path / "file").touch()
    assert "is a file" in said(run("export", "file/"))
    assert "is a file" in said(run("tour", "file"))
    assert "is a file" in said(run("--home", "file", "check"))


def test_a_folder_that_the_system_takes_back_at_once_is_not_written_to(run):
    assert "may not write" in said(run("--home", "/proc/self/none", "check"))


def test_a_pipe_in_place_of_the_database_is_not_waited_for(run, tmp_path):
    (tmp_path / "home").mkdir()
    os.mkfifo(tmp_path / "home" / "migdesk.db")
    assert "is no file" in said(run("check", timeout=20))


@pytest.mark.parametrize("after", [0.001, 0.03, 0.1, 0.5, 1, 2])
def test_ctrl_c_ends_an_import_calmly_and_whole(run, tmp_path, after):
    event = "BEGIN:VEVENT\nUID:{}\nDTSTART:20240101T100000Z\nSUMMARY:e\nEND:VEVENT\n"
    events = "".join(event.format(number) for number in range(40_000))
    (tmp_path / "large.ics").write_text(f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n")
    environment = {**os.environ, "MIGDESK_HOME": str(tmp_path / "home"), "MIGDESK_STARTER": "0"}
    command = [sys.executable, "-c", STOPPED, str(after), "import", "large.ics"]
    result = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, check=False, timeout=60
    )
    assert b"Traceback" not in result.stderr
    assert result.returncode in {0, 130}
    assert not result.returncode or after < 1 or b"Stopped. " in result.stderr
    listed = run("list", "events", "--json", env={"MIGDESK_STARTER": "0"}).stdout
    assert len(json.loads(listed)) == (0 if result.returncode else 40_000)


def test_a_folder_in_place_of_the_database_is_called_so(run, tmp_path):
    (tmp_path / "home" / "migdesk.db").mkdir(parents=True)
    assert "is no file" in said(run("list", "events"))


@pytest.mark.parametrize(
    "command", [["list", "events"], ["show", MALINES], ["search", "villes"], ["card", "riallant"]]
)
def test_every_encoding_of_the_terminal_takes_everything(run, command):
    for encoding in ("ascii", "latin-1", "cp1252"):
        result = run(*command, env={"PYTHONIOENCODING": encoding})
        assert (result.returncode, result.stderr) == (0, b"")


def test_json_is_json_in_every_encoding(run):
    whole = json.loads(run("list", "events", "--json").stdout)
    for encoding in ("ascii", "latin-1"):
        result = run("list", "events", "--json", env={"PYTHONIOENCODING": encoding})
        assert json.loads(result.stdout.decode(encoding)) == whole


def test_a_file_cannot_steer_the_terminal(run, tmp_path):
    (tmp_path / "file.ics").write_text(STEERING, encoding="utf-8")
    run("import", "file.ics")
    for command in (["list", "events"], ["show", "steering"], ["search", "red"]):
        shown = run(*command).stdout.decode()
        assert "red \\u202egpj.exe, l\u2019\u00e9t\u00e9\u00a0!" in shown
    plain = run("show", "steering", "--json").stdout.decode()
    assert "\u202e" not in plain
    assert json.loads(plain)["title"].startswith("red \u202egpj")


def test_what_steers_is_shown_as_a_number():
    assert terminal.visible("a\x1b[31m\x9b\u2028b") == "a\\x1b[31m\\x9b\\u2028b"
    assert (
        terminal.visible("l\u2019\u00e9t\u00e9\u00a0\u202f!\n\t")
        == "l\u2019\u00e9t\u00e9\u00a0\u202f!\n\t"
    )


def test_output_that_finds_no_room_is_a_failure(run):
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full")
    for command in (["list", "events", "--json"], ["card", "riallant"]):
        with Path("/dev/full").open("wb") as full:
            assert "could not be written to its end" in said(run(*command, stdout=full))


@pytest.mark.parametrize("command", [["list", "events", "--json"], ["card", "riallant"]])
def test_nobody_has_to_listen(run, command):
    read, write = os.pipe()
    os.close(read)
    result = run(*command, stdout=write)
    os.close(write)
    assert result.stderr == b""


def test_too_little_memory_is_said_in_one_line(run, tmp_path):
    event = "BEGIN:VEVENT\nUID:{}\nDTSTART:20240101T100000Z\nEND:VEVENT\n"
    events = "".join(event.format(number) for number in range(60_000))
    (tmp_path / "large.ics").write_text(f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n")
    assert run("check").returncode == 0

    def short_of_memory() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (150 << 20, 150 << 20))

    result = run("import", "large.ics", preexec_fn=short_of_memory)
    assert "not enough memory" in said(result)
    assert run("check").returncode == 0


def test_every_option_is_explained(run):
    for command in (
        "list",
        "show",
        "search",
        "import",
        "export",
        "card",
        "check",
        "reindex",
        "tour",
    ):
        lines = run(command, "--help").stdout.decode().split("\n")
        options = [number for number, line in enumerate(lines) if line.startswith("  --")]
        for number in options:
            told = "  " in lines[number].strip()
            assert told or lines[number + 1].startswith(" " * 8), lines[number]
