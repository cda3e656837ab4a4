"""A meeting of every Monday at nine in Paris, over the change of clocks of 25 October 2026.

One date is left out, one is moved to another day and place, one is cancelled.
"""

MEETING = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20260901T000000Z
DTSTART;TZID=Europe/Paris:20261005T090000
DTEND;TZID=Europe/Paris:20261005T100000
RRULE:FREQ=WEEKLY;COUNT=9
EXDATE;TZID=Europe/Paris:20261019T090000
SUMMARY:Point du lundi
LOCATION:Genève
END:VEVENT
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20260901T000000Z
RECURRENCE-ID;TZID=Europe/Paris:20261102T090000
DTSTART;TZID=Europe/Paris:20261103T140000
DTEND;TZID=Europe/Paris:20261103T153000
SUMMARY:Point du mardi
LOCATION:Nantes
END:VEVENT
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20260901T000000Z
RECURRENCE-ID;TZID=Europe/Paris:20261116T090000
DTSTART;TZID=Europe/Paris:20261116T090000
DTEND;TZID=Europe/Paris:20261116T100000
SUMMARY:Point du lundi
LOCATION:Genève
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
"""
UID = "weekly@example.org"
STARTS = (
    "2026-10-05T09:00",
    "2026-10-12T09:00",
    "2026-10-26T09:00",
    "2026-11-03T14:00",
    "2026-11-09T09:00",
    "2026-11-16T09:00",
    "2026-11-23T09:00",
    "2026-11-30T09:00",
)


def calendar(*lines: str, zones: str = "") -> str:
    """A file of one event that these lines describe; ``zones`` are VTIMEZONEs."""
    event = "".join(f"{line}\n" for line in ("UID:one@example.org", "SUMMARY:One", *lines))
    begin = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n"
    return f"{begin}{zones}BEGIN:VEVENT\n{event}END:VEVENT\nEND:VCALENDAR\n"
