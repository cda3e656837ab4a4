"""What every test may lean on: a fixed world, a home of its own, the shared data."""

import gc
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", TZ="Europe/Paris")
os.environ.pop("LANGUAGE", None)
if hasattr(time, "tzset"):
    time.tzset()

# The same examples in each run: a red one names what a change broke. To find others is for soak.
for name, examples in (("quick", 20), ("dev", 50), ("ci", 100)):
    settings.register_profile(name, max_examples=examples, deadline=None, derandomize=True)
settings.register_profile("soak", max_examples=5_000, deadline=None, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_collection_finish() -> None:
    """Thousands of tests live to the end: the collector of garbage need not look at them again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of foreign files and expected results that lies beside the project."""
    beside = Path(__file__).parents[2] / "shared"
    folder = Path(os.environ.get("MIGDESK_SHARED") or beside)
    if not folder.is_dir():
        pytest.skip(f"there is no {folder} (MIGDESK_SHARED names another)")
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty MIGDESK_HOME, without the starter collection."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("MIGDESK_HOME", str(folder))
    monkeypatch.setenv("MIGDESK_STARTER", "0")
    return folder


@pytest.fixture(scope="session", autouse=True)
def _never_a_real_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test may find, or change, what the person who runs it keeps."""
    os.environ["MIGDESK_HOME"] = str(tmp_path_factory.mktemp("home"))
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))


@pytest.fixture(scope="session", autouse=True)
def _clipboard_is_empty_at_exit() -> Iterator[None]:
    """Off screen, a QMimeData made in Python that outlives the interpreter crashes it."""
    yield
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() and QGuiApplication.platformName() == "offscreen":
        QGuiApplication.clipboard().clear()
