"""Every foreign event and card that can be shared, as validators and other readers see it."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from migdesk.formats import judge, stream
from migdesk.formats.component import Unit
from migdesk.formats.target import TARGETS
from tests.formats.sharing import contact, ics, vcf

Errors = Callable[[bytes], list[str]]
NEVER = (
    b"METHOD",
    b"ORGANIZER",
    b"ATTENDEE",
    b"X-MIGDESK-NOTE",
    b"X-MIGDESK-SOURCE",
    b"X-MIGDESK-CLAIM",
)


@pytest.fixture(scope="module")
def units(shared: Path) -> list[tuple[str, Unit, dict[str, str]]]:
    """Every record of the foreign files, with the zones of its calendar."""
    found = []
    for file in sorted((shared / "corpora").rglob("*")):
        if file.suffix in {".ics", ".vcf", ".vcs"}:
            reading = stream.read(file.read_bytes())
            for calendar in reading.calendars:
                zones = dict(calendar.timezones)
                found += [(file.name, unit, zones) for unit in calendar.units]
            found += [(file.name, unit, {}) for unit in reading.cards]
    return found


def faults(data: bytes, errors: list[str]) -> list[str]:
    """What is wrong with a shared file."""
    names = {line.partition(b":")[0].partition(b";")[0].upper() for line in data.split(b"\r\n")}
    private = [name.decode() for name in NEVER if name in names]
    return errors + private + ["the readers differ"] * (not judge.agrees(data, 1))


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS)
def test_every_event_leaves_without_an_error(units, target, ics_errors: Errors):
    found, count = Counter(), 0
    for name, unit, zones in units:
        data = ics(unit, zones=zones, target=target) if unit.main.name != "VCARD" else b""
        count += bool(data)
        found.update((name, fault) for fault in faults(data, ics_errors(data)) if data)
    assert found == {}
    assert count >= 5_259


@pytest.mark.slow
@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_every_card_leaves_without_an_error(units, version, vcf_errors: Errors):
    found, count = Counter(), 0
    for name, unit, _ in units:
        if unit.main.name == "VCARD":
            data = vcf(contact(unit), version)
            count += 1
            found.update((name, fault) for fault in faults(data, vcf_errors(data)))
    assert found == {}
    assert count >= 1_259


def test_some_of_each_leave_without_an_error(units, ics_errors: Errors, vcf_errors: Errors):
    """Every twentieth: so that the check of every change sees them too."""
    found = Counter()
    for name, unit, zones in units[::20]:
        if unit.main.name == "VCARD":
            data, check = vcf(contact(unit)), vcf_errors
        else:
            data, check = ics(unit, zones=zones), ics_errors
        found.update((name, fault) for fault in faults(data, check(data)) if data)
    assert found == {}
