"""What ``pip install .`` gives away: a wheel that is whole without the checkout."""

import json
import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

import migdesk

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Installed:
    """An environment that has the wheel and, from ours, only the libraries."""

    bin: Path
    home: Path

    def run(self, program: str, *arguments: str) -> str:
        """Standard output, from a folder that is not the checkout."""
        environ = {**os.environ, "MIGDESK_HOME": str(self.home)}
        environ.pop("PYTHONPATH", None)
        done = subprocess.run(
            [self.bin / program, *arguments],
            cwd=self.bin,
            env=environ,
            check=False,
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
        return done.stdout


def pip(*arguments: str) -> None:
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
    subprocess.run([sys.executable, "-m", "pip", *quiet, *arguments], cwd=ROOT, check=True)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("install")
    pip("wheel", ".", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(folder))
    (wheel,) = folder.glob("migdesk-*.whl")
    venv.create(folder / "venv", with_pip=False)
    binaries = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip("--python", str(folder / "venv"), "install", "--no-deps", "--no-index", str(wheel))
    (site,) = (folder / "venv").glob("**/site-packages")
    # A folder named by a .pth file gives its packages, but its own .pth files are not read:
    # the editable install of the checkout stays out.
    ours = [p for p in sys.path if p.endswith("site-packages")]
    (site / "libraries.pth").write_text("\n".join(ours), encoding="utf-8")
    return Installed(binaries, folder / "home")


def test_the_package_comes_from_the_wheel(installed: Installed):
    where = installed.run("python", "-c", "import migdesk; print(migdesk.__file__)")
    assert Path(where.strip()).is_relative_to(installed.bin.parent)


def test_the_command_tells_its_version(installed: Installed):
    assert migdesk.__version__ in installed.run("migdesk", "--version")


def test_every_resource_travels(installed: Installed):
    code = "from migdesk import assets; print(assets.path())"
    there = Path(installed.run("python", "-c", code).strip())
    assert there.is_relative_to(installed.bin.parent)
    assert listing(there) == listing(ROOT / "resources")


def listing(folder: Path) -> list[str]:
    return sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file())


def test_a_new_home_has_the_starter_collection(installed: Installed):
    events = json.loads(installed.run("migdesk", "list", "events", "--json"))
    assert len(events) > 0
    assert {"uid", "title", "when"} <= events[0].keys()
