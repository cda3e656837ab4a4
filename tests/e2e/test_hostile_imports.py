"""What must not be taken is refused on the command line, by exit code and with a line."""

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

REFUSED = "rejected with clear error naming line"


@pytest.fixture(scope="module")
def refused(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The files that the manifest wants rejected; one of them is made here."""
    folder, made = shared / "hostile", tmp_path_factory.mktemp("hostile")
    subprocess.run([sys.executable, folder / "gen.py", made], check=True, capture_output=True)
    with (folder / "MANIFEST.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        (folder if row["stored"] == "file" else made) / row["file"]
        for row in rows
        if row["expected"] == REFUSED
    ]


@pytest.mark.slow
def test_what_must_be_refused_ends_with_two_and_is_named_with_its_line(run, refused):
    assert len(refused) > 8
    for path in refused:
        result = run("import", path, env={"MIGDESK_STARTER": "0"})
        assert result.returncode == 2, path.name
        assert "kept" not in result.stdout + result.stderr, path.name
        assert re.search(rf"{path.name}:\d+: ", result.stderr), path.name
    assert run("list", "events", "--json", env={"MIGDESK_STARTER": "0"}).stdout == "[]\n"
