"""Three events of the starter collection, shared, rewritten by ical.js 2.2, and come back.

Of ``same`` nothing but PRODID and folds is another; in each of ``moved`` one event got a new
title, two other days, a later stamp and a higher SEQUENCE there.
"""

from pathlib import Path

import pytest
from importkit import counts, imported

from migdesk.operations import exporting

DATA = Path(__file__).parents[1] / "data" / "icaljs"
MONTH = "d956b27a-5d69-554c-8e35-5ecd0c022080"
DAYS = "34858988-54f0-5939-a264-379ffe78bee5"
DISPUTED = "4766cbdd-ad77-5fe1-81da-c7ea86ddd5df"
ALL = (MONTH, DAYS, DISPUTED)


def texts(database):
    with database.read() as reader:
        return {uid: reader.unit_of_event(uid).text for uid in ALL}


def test_what_was_only_rewritten_is_unchanged(filled):
    before = texts(filled)
    plan = imported(filled, DATA / "same.ics")
    assert counts(plan) == (0, 0, 3)
    assert (plan.older, plan.problems) == ((), ())
    assert texts(filled) == before


@pytest.mark.parametrize(
    ("name", "uid", "title"),
    [
        ("month", MONTH, "Grande conférence ministérielle sur la diaspora"),
        ("days", DAYS, "Grande conférence mondiale sur les villes et les migrants"),
        (
            "disputed",
            DISPUTED,
            "Grande adoption du Pacte mondial pour des migrations sûres, ordonnées et régulières",
        ),
    ],
)
def test_what_was_moved_there_is_moved_here_and_nothing_else(filled, name, uid, title):
    before = texts(filled)
    with filled.read() as reader:
        was = reader.event(uid)
    assert counts(imported(filled, DATA / f"moved-{name}.ics")) == (0, 1, 2)
    with filled.read() as reader:
        own = reader.event(uid)
        shared = exporting.share_events(reader, [uid], approximate=True).text
    assert (own.title, own.when.edtf) == (title, "2018-12-10/2018-12-11")
    assert own.description == was.description
    assert (own.sources, own.claims, own.note) == (was.sources, was.claims, was.note)
    assert {key: text for key, text in texts(filled).items() if key != uid} == {
        key: text for key, text in before.items() if key != uid
    }
    whole = shared.replace("\r\n ", "")
    assert f"SUMMARY;LANGUAGE=fr:{title.replace(',', chr(92) + ',')}\r\n" in whole
    assert "X-MIGDESK-EDTF" not in whole
    assert whole.count("Source :") == len(own.sources)
    assert counts(imported(filled, DATA / f"moved-{name}.ics")) == (0, 0, 3)
