"""Foreign and hostile files: what others found is found, nothing raises, nothing takes long."""

import os
import re
import subprocess
import sys
from datetime import datetime
from time import process_time
from zoneinfo import ZoneInfo

import pytest

from migdesk.formats import stream
from migdesk.formats.filezones import Zones
from migdesk.formats.recurrence import Series

ADAPTER = "migdesk.formats.recurrence:occurrences"
PARIS = ZoneInfo("Europe/Paris")
WINDOWS = [
    *((datetime(year, 1, 1), datetime(year + 1, 1, 1)) for year in (1970, 2017, 2026, 2100)),
    (datetime(2026, 3, 1, tzinfo=PARIS), datetime(2026, 4, 1, tzinfo=PARIS)),
]


def test_other_programs_expect_the_same(shared):
    """Figures of ``docs/decisions/recurrence.md``; what differs is told there."""
    command = [sys.executable, str(shared / "check" / "recur_check.py"), "--adapter", ADAPTER]
    path = os.pathsep.join(filter(None, sys.path))
    printed = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}
    ).stdout
    rules, windows = printed.rsplit("TOTAL", 1)[1].split("windows")
    assert int(re.search(r"'ok': (\d+)", rules)[1]) >= 470
    assert int(re.search(r"'ok': (\d+)", windows)[1]) >= 133
    assert "timeout" not in rules


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["corpora", "hostile"])
def test_every_file_is_told_in_time(shared, folder):
    suffixes = {".ics", ".vcs", ".ical"}
    for file in sorted(file for file in (shared / folder).rglob("*") if file.suffix in suffixes):
        for calendar in stream.read(file.read_bytes()).calendars:
            zones = Zones(dict(calendar.timezones))
            for unit in calendar.units:
                told = Series(unit, zones)
                for window in WINDOWS:
                    began = process_time()
                    for own in told.within(*window).occurrences:
                        assert own.when
                    assert process_time() - began < 0.5, (file, window)
