"""The command line, run here as scripts run it."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from migdesk.__main__ import main
from migdesk.operations import desk

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def first_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the starter collection, made once; each test begins with a copy."""
    home = tmp_path_factory.mktemp("first-day") / "home"
    desk.open_database(home, lambda: datetime.now(UTC), starter=True).close()
    return home


@pytest.fixture
def run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    first_day: Path,
) -> Run:
    """Runs migdesk here, over the starter collection unless another home is named."""

    def running(*arguments: object, home: str = "home", env: Mapping[str, str] | None = None):
        usual = home == first_day.name and "--home" not in arguments and not env
        if usual and not (tmp_path / home).exists():
            shutil.copytree(first_day, tmp_path / home)
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
