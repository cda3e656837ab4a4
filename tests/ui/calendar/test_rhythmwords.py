"""How an event recurs and when that ends, by the clock of the place where it is."""

from zoneinfo import ZoneInfo

import pytest

from migdesk.dates import When
from migdesk.records import Event
from migdesk.ui.calendar.rhythmwords import Rhythm

WHEN = When.of_edtf("2017-11-20T09:30")


@pytest.mark.parametrize(
    ("rule", "zone", "words"),
    [
        ("", "", ""),
        ("FREQ=WEEKLY", "", "Repeats every week"),
        ("FREQ=WEEKLY;COUNT=4", "", "Repeats every week, 4 time"),
        ("FREQ=DAILY;UNTIL=20171231", "", "Repeats every day, until 31 December 2017"),
        ("FREQ=DAILY;UNTIL=20171231T230000Z", "Europe/Brussels", "Repeats every day, until 1 Jan"),
        ("FREQ=DAILY;UNTIL=20171231T233000Z", "UTC", "Repeats every day, until 1 January 2018"),
        ("FREQ=DAILY;UNTIL=20171231", "UTC", "Repeats every day, until 31 December 2017"),
        ("FREQ=MONTHLY;UNTIL=20171231T230000", "Europe/Brussels", "Repeats every month, until 31"),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "", "Repeats from Monday to Friday"),
        ("FREQ=WEEKLY;BYDAY=FR,MO,TU,WE,TH;COUNT=4", "", "Repeats from Monday to Friday, 4 time"),
        ("FREQ=DAILY;BYDAY=MO", "", "Repeats"),
        ("FREQ=DAILY;BYMONTH=7", "", "Repeats"),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=4", "", "Repeats"),
        ("FREQ=WEEKLY;COUNT=-4", "", "Repeats"),
    ],
)
def test_the_end_of_a_simple_rule_is_told(rule: str, zone: str, words: str):
    event = Event(uid="a", when=WHEN, recurrence=rule, time_zone=zone)
    told = Rhythm().words(event, "en", ZoneInfo("Europe/Paris"))
    assert told.startswith(words)
    assert bool(told) == bool(words)
    assert "," in words or told == words
