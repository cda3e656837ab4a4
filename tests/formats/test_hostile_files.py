"""Broken and malicious files: each finishes in the time of its manifest, none raises."""

import csv
import subprocess
import sys
import time
from pathlib import Path

import pytest

from migdesk.formats import stream, vcard, vevent
from migdesk.formats.component import parse_unit
from migdesk.formats.stream import Reading
from tests.formats.sharing import contact, ics, vcf

REFUSED = "rejected with clear error naming line"
AS_IT_IS = "imported losslessly"


@pytest.fixture(scope="module")
def manifest(shared: Path) -> dict[str, dict[str, str]]:
    with (shared / "hostile" / "MANIFEST.tsv").open(encoding="utf-8") as file:
        return {row["file"]: row for row in csv.DictReader(file, delimiter="\t")}


@pytest.fixture(scope="module")
def small(shared: Path, manifest: dict[str, dict[str, str]]) -> dict[str, bytes]:
    names = [name for name, row in manifest.items() if row["stored"] == "file"]
    return {name: (shared / "hostile" / name).read_bytes() for name in names}


@pytest.fixture(scope="module")
def readings(small: dict[str, bytes]) -> dict[str, Reading]:
    return {name: stream.read(data) for name, data in small.items()}


def everything(data: bytes) -> Reading:
    """Reads a file, its records, and writes those records for others."""
    reading = stream.read(data)
    for calendar in reading.calendars:
        for unit in calendar.units:
            assert vevent.put(unit, vevent.get(unit)) is unit
        for unit in calendar.units[:1_000]:
            ics(unit, zones=dict(calendar.timezones))
    for unit in reading.cards:
        assert vcard.put(unit, vcard.get(unit)) is unit
        assert vcf(contact(unit))
    return reading


def test_every_small_file_finishes_in_time(small, manifest):
    for name, data in small.items():
        started = time.process_time()
        everything(data)
        assert time.process_time() - started < float(manifest[name]["max_seconds"]), name


@pytest.mark.slow
def test_every_big_file_finishes_in_time(shared, manifest, tmp_path):
    generator = shared / "hostile" / "gen.py"
    subprocess.run([sys.executable, generator, tmp_path], check=True, capture_output=True)
    for name, row in manifest.items():
        if row["stored"] == "generated":
            data = (tmp_path / name).read_bytes()
            started = time.process_time()
            everything(data)
            assert time.process_time() - started < float(row["max_seconds"]), name


def test_what_must_be_refused_is_refused_with_a_line(readings, manifest):
    for name, reading in readings.items():
        if manifest[name]["expected"] == REFUSED:
            lost = [problem for problem in reading.problems if problem.severity == stream.LOST]
            assert lost, name
            assert all(problem.line > 0 for problem in lost)
            assert not any(calendar.units for calendar in reading.calendars), name


def test_what_is_well_is_read_without_a_loss(readings, manifest):
    for name, reading in readings.items():
        if manifest[name]["expected"] == AS_IT_IS:
            assert {p.severity for p in reading.problems} <= {stream.NOTE}, name
            assert reading.cards or any(calendar.units for calendar in reading.calendars), name


def test_every_record_is_read_back_from_what_is_stored(readings):
    for name, reading in readings.items():
        for unit in (unit for calendar in reading.calendars for unit in calendar.units):
            assert vevent.get(parse_unit(unit.text)) == vevent.get(unit), name
        for unit in reading.cards:
            assert vcard.get(parse_unit(unit.text)) == vcard.get(unit), name


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("p025_fold_inside_utf8.ics", "München café"),
        ("p054_latin1.ics", None),
        ("p055_utf16_bom.ics", None),
        ("p016_missing_end.ics", None),
        ("p088_begin_trailing_blank.ics", None),
    ],
)
def test_what_can_be_read_is_read(readings, name, title):
    (calendar,) = readings[name].calendars
    (unit,) = calendar.units
    read = vevent.get(unit).title
    assert read
    assert "\ufffd" not in read
    assert title in {None, read}


def test_a_lone_cr_makes_no_attendee(readings):
    (unit,) = readings["p060_bare_cr.ics"].calendars[0].units
    assert unit.main.lines("ATTENDEE") == ()


def test_escaped_line_feeds_make_no_component(readings):
    (unit,) = readings["p059_escaped_newline_legit.ics"].calendars[0].units
    assert unit.main.components() == ()
    assert len(vevent.get(unit).title.split("\n")) == 4
