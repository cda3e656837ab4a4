"""What must not be told: marked wherever it may stand, and sought in everything that leaves."""

import re
from dataclasses import replace
from itertools import count

import pytest
from hostilevalues import leaving
from importkit import imported, written

from migdesk.dates import When
from migdesk.operations import exporting
from migdesk.records import Claim, Contact, Event, Source

MARK = re.compile("MARKED[0-9]+")
FOREIGN_EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
X-WR-CALDESC:{}
BEGIN:VEVENT
UID:event-own
DTSTAMP:20240101T000000Z
DTSTART;VALUE=DATE:20240425
SUMMARY:Public
ORGANIZER;CN={};SENT-BY="mailto:{}@example.org":mailto:{}@example.org
ATTENDEE;CN={};X-SHOE={}:mailto:{}@example.org
COMMENT:{}
X-ALT-DESC;FMTTYPE=text/html:<p>{}</p>
X-MICROSOFT-SKYPE:{}
ATTACH:file:///home/{}/plan.doc
ATTACH;FILENAME={};ENCODING=BASE64;VALUE=BINARY:AAAA
REQUEST-STATUS:2.0;{}
X-MIGDESK-NOTE:{}
BEGIN:VALARM
ACTION:EMAIL
DESCRIPTION:{}
ATTENDEE:mailto:{}@example.org
TRIGGER:-PT1H
END:VALARM
END:VEVENT
END:VCALENDAR
"""
FOREIGN_CARD = """BEGIN:VCARD
VERSION:4.0
UID:contact-own
FN:Public
EMAIL;X-SHOE={}:public@example.org
NOTE:{}
BDAY;X-SHOE={}:19700101
PHOTO:https://example.org/{}.png
RELATED;TYPE=child;VALUE=text:{}
X-SPOUSE:{}
KEY:https://example.org/{}
item1.X-ABLABEL:{}
X-MIGDESK-NOTE:{}
END:VCARD
"""


class Marks:
    """Texts that are all different."""

    def __init__(self):
        self.numbers = count(1)

    def __call__(self):
        return f"MARKED{next(self.numbers)}"

    def fill(self, text):
        return text.format(*(self() for _ in range(text.count("{}"))))


def provenance(mark):
    """A source may be named; what it says word by word, and who was believed, may not."""
    source = Source(key="s", title="Report", quotes=(mark(), mark()))
    claims = (
        Claim(field="title", value=mark(), source="s", quote=mark()),
        Claim(field="location", value=mark(), source=mark(), quote=mark(), inferred=True),
    )
    return {"sources": (source,), "claims": claims, "note": mark()}


@pytest.fixture
def marked(database, tmp_path):
    """A desk whose event and contact have their marks, now and in their history."""
    mark = Marks()
    foreign = (
        written(tmp_path, mark.fill(FOREIGN_EVENT)),
        written(tmp_path, mark.fill(FOREIGN_CARD), "card.vcf"),
    )
    imported(database, *foreign)
    for _ in range(2):
        with database.write("save") as store:
            event, contact = store.event("event-own"), store.contact("contact-own")
            assert isinstance(event, Event)
            assert isinstance(contact, Contact)
            store.save_event(replace(event, title=mark(), location=mark(), **provenance(mark)))
            past = {"role_from": When.of_edtf("1999-01"), "remark": mark()}
            store.save_contact(replace(contact, title=mark(), **past, **provenance(mark)))
    with database.write("save") as store:
        event, contact = store.event("event-own"), store.contact("contact-own")
        store.save_event(replace(event, title="Public", location="Here"))
        store.save_contact(replace(contact, title="Public"))
    database.marks = next(mark.numbers) - 1
    return database


def told(own):
    """Everything that leaves, but for the archive, which holds all there is."""
    yield from (item for item in own.files.items() if not item[0].startswith("archive"))
    yield from ((name, table.data) for name, table in own.tables.items())
    both = {f"text {name}": text for name, text in own.texts.items()}
    both |= {f"html {name}": text for name, text in own.htmls.items()}
    yield from ((name, text.encode()) for name, text in both.items())


def test_nothing_that_is_marked_leaves(marked):
    assert marked.marks >= 50
    with marked.read() as reader:
        own = leaving(reader, "own")
        stored = reader.unit_of_event("event-own").text + own.files["archive vcf"].decode()
        several = exporting.share_events(reader, ["event-own", "event-own"]).text
    assert len(set(MARK.findall(stored))) >= 35
    found = {name: MARK.findall(data.decode("latin-1")) for name, data in told(own)}
    assert {name for name, marks in found.items() if marks} == set()
    assert not MARK.search(several)
    assert "Public" in own.texts["sentence"]
