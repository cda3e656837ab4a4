"""What is done with each input: everything that the program would do with such a file."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from random import Random
from zoneinfo import ZoneInfo

from migdesk.dates import When
from migdesk.dates.reading import read_words
from migdesk.dates.wording import words_of
from migdesk.formats import doubts, recur, sharecard, sharefile, stream, vcard, vevent
from migdesk.formats.component import Component, Unit, parse_unit
from migdesk.formats.filezones import Zones
from migdesk.formats.recurrence import Series, occurrences
from migdesk.formats.share import Shared
from migdesk.formats.stream import Reading
from migdesk.formats.tables import reading as tables
from migdesk.formats.tables import writecontacts, writeevents
from migdesk.formats.tables.dialects import DIALECTS
from migdesk.formats.target import TARGETS
from tests.formats.sharing import NOW, contact, ready

_SINCE, _UNTIL = datetime(2024, 1, 1), datetime(2025, 1, 1)
_TODAY = date(2026, 1, 1)
_EVENT = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:{}\r\nRRULE:{}\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


def run_file(data: bytes, random: Random) -> None:
    """A calendar or cards: read, taken apart, put together, expanded, and shared."""
    _use(stream.read(data), random)


def run_table(data: bytes, random: Random) -> None:
    """A table, first as somebody sees it who says what its columns mean."""
    tables.preview(data)
    tables.preview(data, kind=random.choice(("contact", "event")))
    _use(tables.read(data, time_zone=random.choice(("", "Europe/Paris"))), random)


def run_date(data: bytes, _: Random) -> None:
    """A date, as EDTF and in words; ValueError says that it is none."""
    text = data.decode("utf-8", "surrogateescape")
    with suppress(ValueError):
        when = When.of_edtf(text)
        assert When.of_edtf(when.edtf) == when
        assert when.first_day <= when.last_day
        words_of(when, "fr")
    for language in ("fr", "en"):
        with suppress(ValueError):
            when = read_words(text, language=language, today=_TODAY)
            assert When.of_edtf(when.edtf) == when


def run_rule(data: bytes, random: Random) -> None:
    """A rule by itself, and within an event."""
    rule = data.decode("utf-8", "replace")
    recur.read(rule)
    recur.meaning(rule)
    found = recur.parts(rule)
    if found:
        assert recur.parts(recur.written(found, None)) == found
    start = random.choice(("20240101T100000", "20240229T000000Z", "19700101T000000"))
    event = _EVENT.format(start, rule).encode("utf-8", "replace")
    assert len(list(occurrences(event, _SINCE, _UNTIL))) <= 100_000


def _use(reading: Reading, random: Random) -> None:
    for calendar in reading.calendars:
        list(doubts.of_calendar(calendar))
        again = stream.read("".join(stream.written(calendar)).encode())
        assert [unit.text for own in again.calendars for unit in own.units] == [
            unit.text for unit in calendar.units
        ]
        _use_events(calendar.units, dict(calendar.timezones), random)
    for unit in reading.cards:
        _keeps(vcard, unit)
        list(doubts.of_unit(unit, "x", {}))
    _use_cards(reading.cards, random)


def _keeps(lens: object, unit: Unit) -> None:
    """GetPut, and PutGet through text (design, laws of the lens)."""
    record = lens.get(unit)
    assert lens.put(unit, record) is unit
    assert parse_unit(unit.text) == unit
    assert lens.get(parse_unit(lens.skeleton(record).text)) == record
    lens.stamps(unit)


def _use_events(units: tuple[Unit, ...], zones: Mapping[str, str], random: Random) -> None:
    known, target = Zones(zones), random.choice(sorted(TARGETS))
    leaving: list[Shared] = []
    for unit in units:
        _keeps(vevent, unit)
        list(doubts.of_unit(unit, vevent.get(unit).title, zones))
        Series(unit, known).within(_SINCE, _UNTIL)
        shared = ready(unit, zones=zones, target=target)
        leaving += [shared] if shared else []
    if leaving:
        again = stream.read("".join(sharefile.calendar(leaving, "Ours")).encode())
        assert not again.problems
        assert sum(len(own.units) for own in again.calendars) == len(
            {own.unit.main.value("UID") for own in leaving}
        )
        _stand_alone([unit.main for own in again.calendars for unit in own.units])
    dialect = DIALECTS[random.choice(sorted(DIALECTS))]
    writeevents.events(leaving, dialect, ZoneInfo(random.choice(("UTC", "Europe/Paris"))))


def _use_cards(units: tuple[Unit, ...], random: Random) -> None:
    version = random.choice(sharecard.VERSIONS)
    cards = [sharecard.card(contact(unit), version, NOW) for unit in units]
    again = stream.read("".join(unit.text for unit in cards).encode())
    assert not cards or not again.problems
    assert len(again.cards) == len(cards)
    _stand_alone([unit.main for unit in again.cards])
    writecontacts.contacts(cards, DIALECTS[random.choice(sorted(DIALECTS))])


def _stand_alone(components: list[Component]) -> None:
    """Nothing that leaves has a component inside, or says who was invited."""
    for own in components:
        assert not own.components()
        assert not own.lines("ORGANIZER", "ATTENDEE", "METHOD")


RUNS: Mapping[str, Callable[[bytes, Random], None]] = {
    **dict.fromkeys(("ics", "vcs", "vcf21", "vcf30", "vcf40"), run_file),
    "csv": run_table,
    "date": run_date,
    "rrule": run_rule,
}
