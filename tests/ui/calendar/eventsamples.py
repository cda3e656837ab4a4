"""Event summaries as the calendar's tests write them: a date in EDTF and a few words."""

from migdesk.dates import When
from migdesk.db.summaries import EventSummary
from migdesk.records import Stage


def summary(edtf: str, title: str = "", **fields: object) -> EventSummary:
    """An event on ``edtf`` ("" for none), its date also its title and UID."""
    when = When.of_edtf(edtf) if edtf else None
    start = when.start if when else None
    timed = start is not None and start.hour is not None
    values = {
        "id": 0,
        "uid": title or edtf or "undated",
        "title": title or edtf,
        "short_title": "",
        "edtf": edtf,
        "first_day": when.first_day if when else None,
        "last_day": when.last_day if when else None,
        "precision": when.precision if when else "",
        "start_minute": start.hour * 60 + start.minute if timed else None,
        "time_zone": "",
        "stage": Stage.NONE,
        "kind": "",
        "location": "",
        "series": "",
        "organisers": (),
        "colour": 0,
        "recurring": False,
    }
    return EventSummary(**values | fields)
