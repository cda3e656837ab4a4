"""Figures, no verdicts: what the everyday acts cost on a desk of ten thousand events.

`make bench` prints the median of some runs in milliseconds, and the slowest.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from statistics import median
from time import perf_counter

import pytest

from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.operations import cards, exporting, history, importing, planning

EVENTS, RUNS = 10_000, 9
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
CITIES = ("Malines", "Genève", "Marrakech", "Montréal", "Nantes")
PERSON = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:person\r\nFN:Cécile Example\r\n"
    "EMAIL:cecile@example.org\r\nORG:OIM\r\nEND:VCARD\r\n"
)


def _event(number: int) -> str:
    day = date(1995, 1, 1) + timedelta(days=number)
    city = CITIES[number % len(CITIES)]
    return (
        f"BEGIN:VEVENT\r\nUID:event-{number}\r\nDTSTAMP:20260101T000000Z\r\n"
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\nSUMMARY:Atelier {number} des villes, {city}\r\n"
        f"LOCATION:{city}\r\nREFID:Série {number % 40}\r\nEND:VEVENT\r\n"
    )


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bench")
    calendar = folder / "events.ics"
    text = "".join(map(_event, range(EVENTS)))
    calendar.write_text(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n{text}END:VCALENDAR\r\n",
        encoding="utf-8",
        newline="",
    )
    people = folder / "people.vcf"
    people.write_text(PERSON, encoding="utf-8", newline="")
    database = Database.open(folder / "home", clock=lambda: NOW)
    _report(f"import {EVENTS} events", [_time(partial(_import, database, [calendar, people]))])
    yield database
    database.close()


def test_month(desk):
    _measure(desk, "events of one month", lambda reader: reader.events(_NOVEMBER))


def test_everything(desk):
    _measure(desk, "every event", lambda reader: reader.events())


def test_counts(desk):
    _measure(desk, "series with their counts", lambda reader: reader.counts("series", Filter()))


def test_search(desk):
    _measure(desk, "search for “geneve atel”", lambda reader: reader.search("geneve atel"))


def test_export(desk):
    uids = [f"event-{number}" for number in range(500)]
    _measure(desk, "500 events as a file", lambda reader: exporting.share_events(reader, uids))


def test_card(desk):
    _measure(desk, "a card to copy", lambda reader: cards.card(reader, "person", "fr"))


def test_undo_and_redo_of_the_import(desk):
    for name, turn in (("undo", history.undo), ("redo", history.redo)):
        _report(f"{name} of the import", [_time(partial(_write, desk, turn))])


_NOVEMBER = Filter(since=date(2017, 11, 1), until=date(2017, 11, 30))


def _import(database, paths):
    with database.write("import") as store:
        importing.apply(store, planning.plan(store, planning.read_files(paths)))


def _write(database, operation):
    with database.write("bench") as store:
        operation(store)


def _read(database, question):
    with database.read() as reader:
        question(reader)


def _measure(database, name, question):
    _report(name, [_time(partial(_read, database, question)) for _ in range(RUNS)])


def _time(work: Callable[[], None]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def _report(name: str, times: list[float]) -> None:
    print(f"\n{name:32} {median(times):9.1f} ms   slowest {max(times):9.1f} ms", end="")  # noqa: T201 -- the figures are the purpose
