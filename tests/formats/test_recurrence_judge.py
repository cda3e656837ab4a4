"""Another expander finds the same: zones, exceptions, additions and overrides together."""

from datetime import UTC, datetime, timedelta

import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.timezone import tzp

from migdesk.formats.recurrence import occurrences
from tests.formats.texts import component, crlf

ZONES = ("Europe/Paris", "America/New_York", "Asia/Kathmandu", "UTC")
RULES = (
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=DAILY;BYDAY=MO,WE,FR;COUNT=9",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
    "FREQ=WEEKLY;COUNT=5",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
    "FREQ=MONTHLY;BYMONTHDAY=31,-1",
    "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
    "FREQ=DAILY;UNTIL=20250601T120000Z",
)
WINDOW = datetime(2025, 3, 1, tzinfo=UTC), datetime(2025, 12, 1, tzinfo=UTC)


@st.composite
def calendars(draw):
    """A calendar of one event that begins in early 2025, and what happens to it."""
    zone = draw(st.sampled_from(ZONES))
    start = draw(st.datetimes(datetime(2025, 1, 1), datetime(2025, 4, 1))).replace(
        minute=30, microsecond=0
    )
    days = draw(st.lists(st.integers(1, 200), min_size=4, max_size=4, unique=True))
    out, moved, there, more = (
        f";TZID={zone}:{start + timedelta(after):%Y%m%dT%H%M%S}" for after in days
    )
    length = f"DURATION:{draw(st.sampled_from(['PT45M', 'PT30H', 'P1D']))}"
    stamp = "DTSTAMP:20250101T000000Z"
    master = component(
        "VEVENT",
        "UID:a",
        stamp,
        f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}",
        length,
        f"RRULE:{draw(st.sampled_from(RULES))}",
        f"EXDATE{out}",
        f"RDATE{more}",
    )
    changed = component(
        "VEVENT", "UID:a", stamp, f"RECURRENCE-ID{moved}", f"DTSTART{there}", length
    )
    body = master + changed * draw(st.booleans())
    return crlf("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN") + body + "END:VCALENDAR\r\n"


def theirs(text):
    tzp.use_zoneinfo()
    query = recurring_ical_events.of(Calendar.from_ical(text))
    return {event.start.astimezone(UTC) for event in query.between(*WINDOW)}


@given(calendars())
def test_recurring_ical_events_finds_the_same(text):
    ours = {start.astimezone(UTC) for start in occurrences(text.encode(), *WINDOW)}
    assert ours == theirs(text)
