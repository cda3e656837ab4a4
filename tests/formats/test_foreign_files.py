"""Files of 26 other programs: read, taken apart, put together, nothing lost."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from migdesk.formats import stream, vcard, vevent
from migdesk.formats.component import Unit, parse_unit
from migdesk.formats.stream import Reading

WELL_FORMED = 1136
"""Files of today in which another lexer finds no garbage and everything closed."""

Parsed = tuple[list[object], list[object], dict[str, str]]


@pytest.fixture(scope="module")
def files(shared: Path) -> dict[str, bytes]:
    folder = shared / "corpora"
    found = (file for file in folder.rglob("*") if file.suffix in {".ics", ".vcf", ".vcs"})
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(found)}


@pytest.fixture(scope="module")
def readings(files: dict[str, bytes]) -> dict[str, Reading]:
    return {name: stream.read(data) for name, data in files.items()}


@pytest.fixture(scope="module")
def well_formed(files: dict[str, bytes], checks: Callable[[str], ModuleType]) -> list[str]:
    def is_well_formed(data: bytes) -> bool:
        roots, garbage, _ = checks("contentline").parse(data)
        return bool(roots) and not garbage

    return [name for name, data in files.items() if is_well_formed(data)]


@pytest.fixture(scope="module")
def units(readings: dict[str, Reading]) -> list[tuple[str, ModuleType, Unit]]:
    events = [
        (name, vevent, unit)
        for name, reading in readings.items()
        for calendar in reading.calendars
        for unit in calendar.units
    ]
    return events + [
        (name, vcard, unit) for name, reading in readings.items() for unit in reading.cards
    ]


def whole(reading: Reading) -> bytes:
    calendars = ("".join(stream.written(calendar)) for calendar in reading.calendars)
    return ("".join(calendars) + "".join(unit.text for unit in reading.cards)).encode()


def test_there_are_as_many_well_formed_files_as_ever(well_formed):
    assert len(well_formed) >= WELL_FORMED


@pytest.mark.slow
def test_well_formed_files_are_put_together_as_they_were(files, readings, well_formed, checks):
    """Every property, parameter and raw value: not even spelling or order inside a line."""
    diff = checks("semantic_diff")

    class Strictly(diff.Opt):
        ignore = frozenset()
        strict = True

    changed = {
        name: differences
        for name in well_formed
        if (differences := diff.diff(files[name], whole(readings[name]), Strictly)[0])
    }
    assert changed == {}


def test_nothing_of_a_well_formed_file_is_lost(readings, well_formed):
    problems = [(name, problem) for name in well_formed for problem in readings[name].problems]
    assert [(name, own.id) for name, own in problems if own.severity == stream.LOST] == []


def test_reading_what_was_put_together_finds_the_same(readings, well_formed):
    for name in well_formed:
        again = stream.read(whole(readings[name]))
        assert again.cards == readings[name].cards, name
        for one, two in zip(readings[name].calendars, again.calendars, strict=True):
            assert (one.wrapper, one.timezones, one.units) == (
                two.wrapper,
                two.timezones,
                two.units,
            )


def test_every_unit_is_stored_byte_for_byte(units):
    assert [name for name, _, unit in units if parse_unit(unit.text) != unit] == []


def test_an_unchanged_record_changes_no_byte(units):
    changed = [name for name, lens, unit in units if lens.put(unit, lens.get(unit)) is not unit]
    assert changed == []


@pytest.mark.slow
def test_every_record_is_read_back_from_a_component_of_our_own(units):
    """What our writer makes of 6,718 foreign records, our reader understands."""
    changed = []
    for name, lens, unit in units:
        record = lens.get(unit)
        if lens.get(parse_unit(lens.skeleton(record).text)) != record:
            changed.append(name)
    assert len(units) >= 6_718
    assert changed == []
