"""What the calendar is told besides its events: busy days, whom an invitation names."""

from datetime import date

from eventsamples import summary

from migdesk.formats import vevent
from migdesk.formats.component import parse_unit
from migdesk.ui.calendar.calendarrows import busy_days
from migdesk.ui.calendar.eventpanewords import invited_words

INVITED = """BEGIN:VEVENT
UID:m@x
DTSTART;VALUE=DATE:20171120
SUMMARY:Point
ORGANIZER;CN=Ana Ruiz:mailto:ana@example.org
ATTENDEE;CN="Bo; Li":MAILTO:bo@example.org
ATTENDEE:mailto:cy@example.org
ATTENDEE;CN=dee@example.org:mailto:dee@example.org
END:VEVENT
"""


def test_every_day_of_an_event_counts_unless_the_day_is_not_known():
    events = [
        summary("2017-11-16/2017-11-17"),
        summary("2017-11-17T09:00/2017-11-17T10:00"),
        summary("2017-11"),
        summary("2017-06/2018-12~"),
        summary("2017-01-01/2017-12-31"),
        summary(""),
    ]
    assert busy_days(events) == {date(2017, 11, 16): 1, date(2017, 11, 17): 2}


def test_who_was_invited_is_told_by_name_and_address():
    invited = vevent.invited(parse_unit(INVITED.replace("\n", "\r\n")))
    assert [invited_words(one) for one in invited] == [
        "Organiser: Ana Ruiz (ana@example.org)",
        "Bo; Li (bo@example.org)",
        "cy@example.org",
        "dee@example.org",
    ]
