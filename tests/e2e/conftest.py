"""The command line, run here as scripts run it."""

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from migdesk.__main__ import main

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs migdesk here, by default over the starter collection."""

    def running(*arguments: object, home: str = "home", env: Mapping[str, str] | None = None):
        environment = {"MIGDESK_HOME": str(tmp_path / home), "LANG": "C.UTF-8"}
        monkeypatch.delenv("MIGDESK_STARTER", raising=False)
        for name, value in {**environment, **(env or {})}.items():
            monkeypatch.setenv(name, value)
        if Path.cwd() != tmp_path:  # another user, whom a test becomes, may not enter it
            monkeypatch.chdir(tmp_path)
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        return subprocess.CompletedProcess(arguments, code, *capfd.readouterr())

    return running
