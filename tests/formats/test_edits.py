"""One edit changes one line, in its place; a removed line takes its own label and no other."""

from dataclasses import replace
from pathlib import Path

import pytest

from migdesk.formats import vcard as card_lens
from migdesk.formats import vevent as event_lens
from migdesk.formats.component import parse_unit
from migdesk.records import Contact, Document, Email, Event, Link, Phone
from tests.formats.texts import lines_of, vcard, vevent

GROUPED = (Path(__file__).parents[1] / "data" / "grouped.vcard3").read_bytes().decode()


def edit_event(lines, **changes):
    unit = vevent(*lines)
    return lines_of(event_lens.put(unit, replace(event_lens.get(unit), **changes)))


def edit_card(lines, version="4.0", **changes):
    unit = vcard(*lines, version=version)
    return lines_of(card_lens.put(unit, replace(card_lens.get(unit), **changes)))


def edit_grouped(**changes):
    unit = parse_unit(GROUPED)
    changed = card_lens.put(unit, replace(card_lens.get(unit), **changes)).text
    before, after = GROUPED.split("\r\n"), changed.split("\r\n")
    return [x for x in before if x not in after], [x for x in after if x not in before]


def test_a_changed_value_keeps_its_line_with_group_and_foreign_parameters():
    lines = ["X-BEFORE:1", "item1.Title;X-Q=1;LANGUAGE=fr:Chef", "item1.X-ABLabel:x", "X-AFTER:2"]
    assert edit_card(lines, title="Cheffe") == [
        "X-BEFORE:1",
        "item1.Title;X-Q=1;LANGUAGE=fr:Cheffe",
        "item1.X-ABLabel:x",
        "X-AFTER:2",
    ]


def test_a_new_line_goes_behind_the_last_of_its_kind():
    lines = ["EMAIL:a@x", "TEL:1", "EMAIL:b@x", "X:1"]
    emails = tuple(Email(address=f"{name}@x") for name in "abc")
    assert edit_card(lines, emails=emails) == [*lines[:3], "EMAIL:c@x", "X:1"]


def test_a_new_line_of_a_new_kind_goes_behind_the_last_property():
    unit = parse_unit(
        "BEGIN:VEVENT\r\nUID:1\r\nBEGIN:VALARM\r\nEND:VALARM\r\nX:1\r\nEND:VEVENT\r\n"
    )
    changed = event_lens.put(unit, Event(uid="1", location="Genève"))
    assert lines_of(changed) == ["UID:1", "LOCATION:Genève", "BEGIN:VALARM", "END:VALARM", "X:1"]


def test_a_new_line_never_follows_a_loose_soft_break():
    """Else every reader would take it for the rest of the line before."""
    lines = ["TEL:1", "NOTE;ENCODING=QUOTED-PRINTABLE:a="]
    changed = edit_card(lines, version="2.1", emails=(Email(address="a@x"),))
    assert changed == ["TEL:1", "EMAIL;INTERNET:a@x", "NOTE;ENCODING=QUOTED-PRINTABLE:a="]


@pytest.mark.parametrize(
    ("kept", "gone"),
    [
        ((0, 2), ["item2.EMAIL;type=INTERNET:two@example.org", "item2.X-ABLabel:Ancienne adresse"]),
        ((0, 1), ["item3.EMAIL;type=INTERNET:one@example.org"]),
        (
            (1,),
            [
                "item1.EMAIL;type=INTERNET:one@example.org",
                "item3.EMAIL;type=INTERNET:one@example.org",
            ],
        ),
    ],
)
def test_a_removed_line_takes_its_own_label_along(kept, gone):
    """item1 also labels a phone, item3 a claim of ours: their labels stay."""
    emails = card_lens.get(parse_unit(GROUPED)).emails
    assert edit_grouped(emails=tuple(emails[index] for index in kept)) == (gone, [])


def test_two_owned_lines_in_one_group_lose_their_label_together():
    lines = ["item1.EMAIL:a@x", "item1.TEL:1", "item1.X-ABLabel:x"]
    assert edit_card(lines, emails=()) == lines[1:]
    assert edit_card(lines, emails=(), phones=()) == []


def test_reordered_values_take_their_lines_along():
    lines = ["EMAIL;X-P=1:a@x", "X:1", "EMAIL;X-P=2:b@x"]
    emails = (Email(address="b@x"), Email(address="a@x"))
    assert edit_card(lines, emails=emails) == [lines[2], "X:1", lines[0]]


def test_equal_values_keep_a_line_each():
    lines = ["EMAIL;X-P=1:a@x", "EMAIL;X-P=2:a@x"]
    assert edit_card(lines, emails=(Email(address="a@x"),)) == lines[:1]
    assert edit_card(lines, emails=(Email(address="a@x"),) * 3) == [*lines, "EMAIL:a@x"]


def test_a_property_that_stands_twice_is_its_first_line():
    lines = ["SUMMARY:one", "SUMMARY:two"]
    assert event_lens.get(vevent(*lines)).title == "one"
    assert edit_event(lines, title="new") == ["SUMMARY:new", "SUMMARY:two"]
    assert edit_event(lines, title="") == []


def test_tags_may_stand_in_several_lines_and_the_unchanged_ones_stay():
    lines = ["CATEGORIES;X=1:a,b", "LOCATION:x", "CATEGORIES:c"]
    assert event_lens.get(vevent(*lines)).tags == ("a", "b", "c")
    assert edit_event(lines, tags=("a", "b", "d")) == [*lines[:2], "CATEGORIES:d"]
    assert edit_event(lines, tags=("a", "b")) == lines[:2]
    assert edit_event(lines, tags=("a", "c")) == ["CATEGORIES;X=1:a,c", "LOCATION:x"]
    assert edit_event(lines, tags=()) == ["LOCATION:x"]
    assert edit_event(["CATEGORIES:a,,b"], tags=("a", "b", "c")) == [
        "CATEGORIES:a,,b",
        "CATEGORIES:c",
    ]


def test_only_our_own_relations_are_ours():
    lines = [
        *("RELATED-TO;RELTYPE=CHILD:c", "RELATED-TO;RELTYPE=parent;X=1:p", "RELATED-TO:q"),
        *("REFID:theirs", "REFID:migdesk:series:IDM"),
    ]
    event = event_lens.get(vevent(*lines))
    assert (event.parent, event.series) == ("p", "IDM")
    assert edit_event(lines, parent="new", series="CUF") == [
        *("RELATED-TO;RELTYPE=CHILD:c", "RELATED-TO;RELTYPE=PARENT;X=1:new", "RELATED-TO:q"),
        *("REFID:theirs", "REFID:migdesk:series:CUF"),
    ]
    assert edit_event(lines, parent="", series="") == ["RELATED-TO;RELTYPE=CHILD:c", "REFID:theirs"]


def test_files_inside_the_calendar_are_not_ours():
    lines = ["ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA", "ATTACH;FMTTYPE=text/html:http://x/"]
    (document,) = event_lens.get(vevent(*lines)).documents
    assert (document.url, document.media_type) == ("http://x/", "text/html")
    assert edit_event(lines, documents=()) == lines[:1]


def test_a_document_that_loses_its_address_is_written_as_one_without():
    lines = ["ATTACH;FMTTYPE=text/html:http://x/", "X:1"]
    changed = edit_event(lines, documents=(Document(title="Report"),))
    assert changed == ["X-MIGDESK-DOCUMENT:Report", "X:1"]


def test_the_rule_stays_when_the_date_changes():
    lines = ["DTSTART;VALUE=DATE:20250106", "RRULE:FREQ=WEEKLY", "EXDATE;VALUE=DATE:20250113"]
    other = event_lens.get(vevent("DTSTART;VALUE=DATE:20250107")).when
    assert edit_event(lines, when=other) == [
        *("DTSTART;VALUE=DATE:20250107", *lines[1:], "DTEND;VALUE=DATE:20250108"),
    ]


def test_uris_are_written_as_they_are():
    url = "http://example.org/?a=1;b=2,c"
    assert edit_event([], url=url) == [f"URL:{url}"]
    for version in ("2.1", "3.0", "4.0"):
        assert edit_card([], version=version, links=(Link(url=url),)) == [f"URL:{url}"]
    escaped = card_lens.get(vcard("URL:http://example.org/a\\,b", version="3.0")).links
    assert escaped == (Link(url="http://example.org/a,b"),)


@pytest.mark.parametrize(
    ("version", "line"),
    [
        ("2.1", "TEL;WORK;VOICE;PREF:+41227179468"),
        ("3.0", "TEL;TYPE=WORK,VOICE,PREF:+41227179468"),
        ("4.0", 'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+41227179468'),
    ],
)
def test_each_version_has_its_way_to_say_the_type(version, line):
    phone = Phone(number="+41227179468", types=("work", "voice"), preferred=True)
    assert edit_card([], version=version, phones=(phone,)) == [line]
    assert card_lens.get(vcard(line, version=version)).phones == (phone,)


def test_a_card_of_version_21_takes_quoted_printable_for_what_ascii_cannot_hold():
    changed = edit_card(
        ["TITLE;X-Q=1:Chef"], version="2.1", title="Chef·fe", family="Lévy", given="E"
    )
    assert changed == [
        "TITLE;X-Q=1;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Chef=C2=B7fe",
        "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:L=C3=A9vy;E;;;",
    ]
    assert edit_card(changed[:1], version="2.1", title="Chef") == ["TITLE;X-Q=1:Chef"]


def test_a_changed_quoted_printable_line_keeps_its_other_bare_words():
    for encoding in ("QUOTED-PRINTABLE", "quoted-printable", "Encoding=Quoted-Printable"):
        lines = [f"ORG;WORK;{encoding};X-Q=1:A"]
        assert edit_card(lines, version="2.1", organisation="B=20") == ["ORG;WORK;X-Q=1:B=20"]


def test_a_new_record_is_put_into_an_empty_component():
    assert lines_of(card_lens.skeleton(Contact(name="Ann"))) == ["FN:Ann"]
    assert event_lens.skeleton(Event(title="x")).main.name == "VTODO"
    dated = event_lens.get(vevent("DTSTART:20250101"))
    assert event_lens.skeleton(dated).main.name == "VEVENT"
