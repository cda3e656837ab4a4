"""True updates from where an event came: what they leave out is taken out here too."""

import re

import pytest
from importkit import EVENT, counts, imported, text_of, written

from migdesk.formats import share

ALARM = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT5M\nEND:VALARM\n"
SAID = "CLASS:PUBLIC\nSTATUS:CONFIRMED\nTRANSP:OPAQUE\n"
"""All that sharing adds to an event, which many programs write themselves."""


def later(text):
    return text.replace("20240101", "20240202").replace("END:VEVENT", "SEQUENCE:1\nEND:VEVENT")


def event(more):
    return re.sub("X-UNKNOWN.*\n", more, EVENT)


@pytest.mark.parametrize("gone", [ALARM, "COMMENT:c\n", "ATTENDEE:mailto:a@example.org\n"])
@pytest.mark.parametrize("new", ["SUMMARY:First\n", "SUMMARY:Second\n"])
def test_what_sharing_would_leave_out_is_taken_out_by_the_program_it_came_from(
    database, tmp_path, gone, new
):
    whole = event(SAID + gone)
    less = later(whole.replace(gone, "").replace("SUMMARY:First\n", new))
    imported(database, written(tmp_path, whole))
    assert counts(imported(database, written(tmp_path, less))) == (0, 1, 0)
    assert gone.split("\n")[0] not in text_of(database)
    assert new.strip() in text_of(database)
    assert counts(imported(database, written(tmp_path, less))) == (0, 0, 1)
    imported(database, written(tmp_path, whole))
    assert gone.split("\n")[0] not in text_of(database)


def test_a_description_of_its_own_is_no_sign_of_a_shared_file(database, tmp_path):
    whole = event(f"{SAID}URL:https://example.org/\n{ALARM}")
    less = later(whole.replace(ALARM, "").replace("URL:https://example.org/", "DESCRIPTION:New"))
    imported(database, written(tmp_path, whole))
    assert counts(imported(database, written(tmp_path, less))) == (0, 1, 0)
    stored = text_of(database)
    assert "URL:" not in stored
    assert "BEGIN:VALARM" not in stored


def test_an_invitation_under_its_own_uid_never_left_from_here(database, tmp_path):
    """What leaves of one has another UID; so even another program's is an update."""
    invited = event(f"{SAID}ORGANIZER:mailto:a@example.org\n{ALARM}")
    less = later(
        re.sub("ORGANIZER.*\n", "", invited).replace(ALARM, "").replace("//test", "//more")
    )
    imported(database, written(tmp_path, invited))
    assert counts(imported(database, written(tmp_path, less))) == (0, 1, 0)
    assert "BEGIN:VALARM" not in text_of(database)


def test_properties_in_another_order_are_no_news(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    before = text_of(database)
    head, said = EVENT.split("SUMMARY:First\n")
    turned = "\nSUMMARY:First\nDTSTAMP".join(head.split("\nDTSTAMP")) + said
    assert counts(imported(database, written(tmp_path, turned))) == (0, 0, 1)
    assert text_of(database) == before


@pytest.mark.parametrize("gone", ["LOCATION:There\n", "DESCRIPTION:Bring it\n", ALARM])
def test_what_another_desk_takes_out_of_its_own_event_is_taken_out_here(database, tmp_path, gone):
    """It raises SEQUENCE, which no desk does that only had received the event."""
    whole = event(SAID + gone).replace("-//test//EN", share.PRODID)
    imported(database, written(tmp_path, whole))
    assert counts(imported(database, written(tmp_path, later(whole.replace(gone, ""))))) == (
        0,
        1,
        0,
    )
    assert gone.split("\n")[0] not in text_of(database)
    imported(database, written(tmp_path, whole))
    assert gone.split("\n")[0] not in text_of(database)
