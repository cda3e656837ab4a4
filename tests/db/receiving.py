"""A file that comes from elsewhere, with all that a calendar can hold besides events."""

from migdesk.db.database import Database
from migdesk.formats import stream
from migdesk.formats.stream import SourceCalendar

FILE = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-OURS:1\r\n"
    "BEGIN:VTIMEZONE\r\nTZID:Ici\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VJOURNAL\r\nUID:j\r\nEND:VJOURNAL\r\n"
    "BEGIN:VEVENT\r\nUID:a\r\nsummary:Un\r\nDTSTART;TZID=Ici:20260301T090000\r\n"
    "X-ODD:kept\r\nEND:VEVENT\r\n"
    "BEGIN:VTODO\r\nUID:a\r\nSUMMARY:Même UID\r\nEND:VTODO\r\n"
    "END:VCALENDAR\r\n"
)


def read(text: str) -> SourceCalendar:
    return stream.read(text.encode()).calendars[0]


def imported(database: Database, text: str = FILE, name: str = "file.ics") -> list[str]:
    source = read(text)
    with database.write("import") as store:
        collection = store.add_collection(name)
        calendar = store.add_calendar(collection, source, name)
        return store.add("event", calendar, source.units)
