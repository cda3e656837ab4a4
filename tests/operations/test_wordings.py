"""Occurrences that a program names in a time where their series has days come back as they left."""

import pytest
from importkit import counts, imported, written

from migdesk.operations import exporting

SERIES = """BEGIN:VEVENT
UID:series
DTSTAMP:20240101T000000Z
DTSTART;VALUE=DATE:20240603
RRULE:FREQ=WEEKLY;COUNT=5
SUMMARY:Weekly
END:VEVENT
"""
MOVED = """BEGIN:VEVENT
UID:series
DTSTAMP:20240101T000000Z
RECURRENCE-ID:20240610T000000Z
DTSTART:20240611T130000Z
SUMMARY:Moved
END:VEVENT
"""
ALONE = MOVED.replace("DTSTART:20240611T130000Z", "DTSTART;VALUE=DATE:20240611")


@pytest.mark.parametrize("text", [SERIES + MOVED, ALONE])
@pytest.mark.parametrize("only_moved", [False, True])
def test_an_occurrence_named_in_a_time_does_not_come_back_twice(
    database, tmp_path, text, only_moved
):
    calendar = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n{text}END:VCALENDAR\n"
    imported(database, written(tmp_path, calendar))
    with database.read() as reader:
        before = reader.unit_of_event("series")
        sent = exporting.share_events(reader, ["series"]).text
    head, *sharing = sent.split("BEGIN:VEVENT")
    back = "BEGIN:VEVENT".join([head, *(sharing[-1:] if only_moved else sharing)])
    path = tmp_path / "back.ics"
    path.write_text(back, newline="")
    assert counts(imported(database, path)) == (0, 0, 1)
    with database.read() as reader:
        assert reader.unit_of_event("series") == before
    path.write_text(back.replace("SUMMARY:Moved", "SUMMARY:Again"), newline="")
    assert counts(imported(database, path)) == (0, 1, 0)
    with database.read() as reader:
        after = reader.unit_of_event("series")
    assert len(after.components) == len(before.components)
    assert "SUMMARY:Again" in after.text
