"""What left from here and was written anew by another program: only its changes come in."""

import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import icalendar
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from importkit import EVENT, clock, counts, imported, written

from migdesk.db.database import Database
from migdesk.formats import vevent
from migdesk.formats.component import Unit, parse_unit
from migdesk.formats.occurrences import parts
from migdesk.formats.span import plain
from migdesk.formats.target import TARGETS
from migdesk.formats.timezones import converted
from migdesk.formats.timezones import zone as known_zone
from migdesk.operations import desk, exporting
from tests.strategies import events, examples, whens

pytestmark = pytest.mark.slow

BEGIN, END = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n", "END:VCALENDAR\n"
HERE = """BEGIN:VTIMEZONE
TZID:Here
BEGIN:STANDARD
DTSTART:19700101T000000
RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1
TZOFFSETFROM:+0130
TZOFFSETTO:+0130
END:STANDARD
END:VTIMEZONE
"""
ALARM = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT5M\nEND:VALARM\n"
LATER = re.compile("(LAST-MODIFIED|DTSTAMP):(1970|2024|2026)")
TARGET = st.sampled_from(sorted(TARGETS))
SETTINGS = examples()


def rewritten(text: str, *, in_order: bool = False, program: str = "-//Other//EN") -> str:
    """The file as icalendar writes it, under the name of another program."""
    calendar = icalendar.Calendar.from_ical(text)
    calendar["PRODID"] = program
    return calendar.to_ical(sorted=in_order).decode()


@dataclass
class Desk:
    """A desk that many examples use, each with an event of its own."""

    database: Database
    folder: Path
    numbers: Iterator[int]

    def take(self, text: str) -> tuple[int, int, int]:
        path = self.folder / "file.ics"
        path.write_bytes(text.encode())
        return counts(imported(self.database, path))

    def shared(self, uid: str, target: str = "standard") -> str:
        with self.database.read() as reader:
            return exporting.share_events(reader, [uid], target=target).text

    def unit(self, uid: str) -> Unit:
        with self.database.read() as reader:
            unit = reader.unit_of_event(uid)
        assert unit
        return unit


@pytest.fixture(scope="module")
def own() -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with desk.opened(folder / "home", clock, starter=False) as database:
            yield Desk(database, folder, count())


@SETTINGS
@given(event=events, target=TARGET, in_order=st.booleans())
def test_an_event_born_here_comes_back_as_it_left(own, event, target, in_order):
    uid = f"born-{next(own.numbers)}"
    with own.database.write("save") as store:
        store.save_event(replace(event, uid=uid, parent=""))
    text = own.shared(uid, target)
    before = own.unit(uid)
    assume(text)
    assert own.take(rewritten(text, in_order=in_order)) == (0, 0, 1)
    assert own.unit(uid) == before


@SETTINGS
@given(event=events, when=whens(), zone=st.sampled_from(["UTC", "Europe/Paris", "Asia/Tokyo"]))
def test_another_date_comes_in_without_a_precision_that_it_had(own, event, when, zone):
    """Its own property for the precision stays behind, as programs leave it that do not know it.

    In another zone at the same hour it still says what the standard properties say, and counts.
    """
    assume(event.when)
    uid = f"moved-{next(own.numbers)}"
    with own.database.write("save") as store:
        store.save_event(replace(event, uid=uid, parent=""))
    before = vevent.get(own.unit(uid))
    sent = LATER.sub(r"\1:2030", own.shared(uid))
    unit = parse_unit(sent[sent.index("BEGIN:VEVENT") : sent.rindex("END:VCALENDAR")])
    known = parse_unit(unit.text.replace("X-MIGDESK-EDTF", "X-OTHER"))
    day, time_zone = plain(when), zone if when.timed else ""
    assume(_instants(day, time_zone) != _instants(plain(before.when), before.time_zone))
    assume(known_zone(before.time_zone) or day != plain(before.when))  # what floats gets theirs
    moved = vevent.put(known, replace(vevent.get(known), when=day, time_zone=time_zone)).text
    text = f"{BEGIN}{END}".replace("\n", "\r\n").replace("END:", f"{moved}END:")
    own.take(rewritten(text.replace("X-OTHER", "X-MIGDESK-EDTF")))
    told = before.when if day == plain(before.when) else day
    assert vevent.get(own.unit(uid)) == replace(before, when=told, time_zone=time_zone)


def _instants(when, zone):
    return when.timed, [converted(end.first, zone, "UTC") for end in when.ends]


def dated(name: str, at: datetime, zone: str) -> str:
    if zone == "DATE":
        return f"{name};VALUE=DATE:{at:%Y%m%d}\n"
    known = f";TZID={zone}" if zone not in {"", "UTC"} else ""
    return f"{name}{known}:{at:%Y%m%dT%H%M%S}{'Z' if zone == 'UTC' else ''}\n"


@st.composite
def series(draw: st.DrawFn) -> tuple[str, Sequence[datetime]]:
    """A foreign series without its UID, and which of its occurrences were changed."""
    zone = draw(st.sampled_from(["", "UTC", "DATE", "Europe/Paris", "Here", "/x/1/Europe/Berlin"]))
    minutes = st.datetimes(datetime(2015, 1, 1), datetime(2030, 1, 1))
    start = draw(minutes).replace(second=0, microsecond=0)
    rule = draw(st.sampled_from(["FREQ=DAILY;COUNT=8", "count=8;freq=daily", "WKST=MO;FREQ=DAILY"]))
    days = [start + timedelta(days=number) for number in range(8)]
    left_out = draw(st.sets(st.sampled_from(days[1:]), max_size=2))
    changed = draw(st.sets(st.sampled_from([day for day in days if day not in left_out])))
    stamps = draw(st.sampled_from(["", "DTSTAMP:20240101T000000Z\nSEQUENCE:2\n"]))
    people = draw(st.sampled_from(["", "ORGANIZER:mailto:a@example.org\n"]))
    head = f"BEGIN:VEVENT\nUID:%s\n{stamps}{people}X-KEPT:1\n"
    text = head + dated("DTSTART", start, zone) + f"RRULE:{rule}\nSUMMARY:Weekly\n"
    text += "".join(dated("EXDATE", day, zone) for day in sorted(left_out))
    text += draw(st.sampled_from(["", ALARM])) + "END:VEVENT\n"
    for day in sorted(changed):
        other = day + timedelta(hours=draw(st.sampled_from([0, 2, 200])))
        text += head + dated("RECURRENCE-ID", day, zone) + dated("DTSTART", other, zone)
        text += draw(st.sampled_from(["", "STATUS:CANCELLED\n"])) + "SUMMARY:Other\nEND:VEVENT\n"
    return f"{BEGIN}{HERE}{text}{END}".replace("\n", "\r\n"), sorted(changed)


@SETTINGS
@given(given_series=series(), in_order=st.booleans())
def test_a_foreign_series_comes_back_as_it_left(own, given_series, in_order):
    uid = f"series-{next(own.numbers)}"
    assert own.take(given_series[0].replace("%s", uid)) == (1, 0, 0)
    before = own.unit(uid)
    assert own.take(rewritten(own.shared(uid), in_order=in_order)) == (0, 0, 1)
    assert own.unit(uid) == before


@SETTINGS
@given(given_series=series(), data=st.data(), alone=st.booleans())
def test_one_occurrence_that_was_changed_elsewhere_comes_in_alone(own, given_series, data, alone):
    text, changed = given_series
    assume(changed)
    uid = f"changed-{next(own.numbers)}"
    own.take(text.replace("%s", uid))
    before = parts(own.unit(uid))
    sent = LATER.sub(r"\1:2030", rewritten(own.shared(uid)).replace(END.replace("\n", "\r\n"), ""))
    pieces = sent.split("BEGIN:VEVENT")
    chosen = data.draw(st.integers(2, len(pieces) - 1))
    pieces[chosen] = pieces[chosen].replace("SUMMARY:Other", "SUMMARY:Changed")
    pieces = [pieces[0], pieces[chosen]] if alone else pieces
    back = "BEGIN:VEVENT".join(pieces) + END
    assert own.take(back) == (0, 1, 0)
    after = parts(own.unit(uid))
    news = [key for key in before if _event(before[key]) != _event(after[key])]
    assert list(after) == list(before)
    assert [replace(_event(before[key]), title="Changed") for key in news] == [
        _event(after[key]) for key in news
    ]
    assert len(news) == 1
    assert own.unit(uid).text.count("X-KEPT") == len(before)
    assert own.take(back) == (0, 0, 1)


def _event(part):
    return vevent.get(Unit([part]))


def test_a_foreign_event_changed_by_another_program_keeps_what_sharing_leaves_out(
    database, tmp_path
):
    imported(database, written(tmp_path, EVENT.replace("END:VEVENT\n", f"{ALARM}END:VEVENT\n")))
    with database.read() as reader:
        sent = exporting.share_events(reader, ["one@example.org"]).text
    path = tmp_path / "back.ics"
    path.write_text(LATER.sub(r"\1:2030", rewritten(sent)).replace("First", "Second"), newline="")
    assert counts(imported(database, path)) == (0, 1, 0)
    with database.read() as reader:
        text = reader.unit_of_event("one@example.org").text
    assert "SUMMARY:Second" in text
    assert "BEGIN:VALARM" in text
    assert "X-UNKNOWN" in text


def test_what_its_source_takes_out_of_an_event_is_taken_out_here(database, tmp_path):
    """The same properties less one, from where it came: that is no shared file."""
    whole = EVENT.replace("END:VEVENT\n", f"LOCATION:There\nCLASS:PUBLIC\n{ALARM}END:VEVENT\n")
    imported(database, written(tmp_path, whole))
    less = LATER.sub(r"\1:2030", whole.replace(ALARM, "").replace("LOCATION:There\n", ""))
    assert counts(imported(database, written(tmp_path, less))) == (0, 1, 0)
    with database.read() as reader:
        assert reader.event("one@example.org").location == ""
