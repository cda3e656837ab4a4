"""No text of a record becomes a row, a cell or a formula of a table, whoever reads it."""

import csv
import io
import re
from datetime import UTC

import pytest
from cases import first_quick

from migdesk.formats import sharecard, vevent
from migdesk.formats.tables import writecontacts, writeevents
from migdesk.formats.tables.dialects import DIALECTS, Dialect, Written
from tests.formats.sharing import NOW, ready
from tests.formats.test_smuggling import CONTACT, EVENT, PAYLOADS, changed

HOSTILE = PAYLOADS | {
    "formula": '=HYPERLINK("https://e.example","x")',
    "DDE": "+cmd|' /C calc'!A0",
    "row": 'x"\r\n"=1","=2"\r\n',
    "cell": 'x","=1","',
    "other cell": 'x";"=1";@SUM(1)',
}
CONTROLS = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
FORMULA = re.compile(r"\s*(=|@|[+\-](?![0-9 ()./-]+$))")


def check(written: Written, dialect: Dialect, label: str) -> None:
    """A stranger finds one row, as wide as the headings, without a formula."""
    ansi = dialect.ansi and written.data[:1] != b"\xef"
    text = written.data.decode("cp1252" if ansi else "utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert len(rows) == 1, label
    assert len(rows[0]) == len(head), label
    assert not CONTROLS.search(text), label
    assert not [cell for cell in rows[0] if FORMULA.match(cell)], label


@pytest.mark.parametrize("dialect", first_quick(DIALECTS))
@pytest.mark.parametrize("payload", HOSTILE.values(), ids=HOSTILE)
def test_no_field_of_a_contact_smuggles_anything(payload, dialect):
    fields = [(label, own) for label, own, _ in changed(CONTACT, payload)]
    assert len(fields) >= 44
    for label, own in fields:
        check(writecontacts.contacts([sharecard.card(own, "3.0", NOW)], dialect), dialect, label)


@pytest.mark.parametrize("dialect", first_quick(DIALECTS))
@pytest.mark.parametrize("payload", HOSTILE.values(), ids=HOSTILE)
def test_no_field_of_an_event_smuggles_anything(payload, dialect):
    fields = [(label, own) for label, own, _ in changed(EVENT, payload)]
    assert len(fields) >= 44
    for label, own in fields:
        shared = ready(vevent.skeleton(own))
        check(writeevents.events([shared] if shared else [], dialect, UTC), dialect, label)
