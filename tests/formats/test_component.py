"""Components and units: read from stored text, written back as they were."""

import pytest

from migdesk.formats.component import Component, Unit, boundary, logical_lines, parse_unit
from migdesk.formats.contentline import ContentLine
from tests.formats.texts import component, crlf, vevent

NESTED = component(
    "VEVENT", "UID:1", *component("VALARM", "ACTION:DISPLAY").split("\r\n")[:-1], "X:2"
)


def numbered(*lines):
    return list(logical_lines(crlf(*lines)))


def test_lines_are_numbered_by_their_first_physical_line():
    assert numbered("A:1", " 2", "B:3") == [(1, "A:1\r\n 2"), (3, "B:3")]


def test_blank_lines_are_left_out():
    assert numbered("", "A:1", "", "   ", "B:2", "") == [(2, "A:1"), (5, "B:2")]


def test_a_fold_behind_a_blank_line_continues_nothing():
    """Kept with its blank, it would continue the line before as soon as it is stored."""
    assert numbered("A:1", "", " lost fold") == [(1, "A:1"), (3, "lost fold")]
    text = crlf("BEGIN:VEVENT", "", " garbage", "END:VEVENT")
    unit = parse_unit(text)
    assert parse_unit(unit.text).text == unit.text == component("VEVENT", "garbage")


def test_soft_breaks_are_followed_only_in_quoted_printable():
    assert numbered("A;QUOTED-PRINTABLE:1=", "2", "B:3") == [
        (1, "A;QUOTED-PRINTABLE:1=\r\n2"),
        (3, "B:3"),
    ]
    assert len(numbered("PHOTO;BASE64:AA=", "B:3")) == 2


def test_an_unclosed_soft_break_never_swallows_the_end_of_a_card():
    assert numbered("A;QUOTED-PRINTABLE:1=", "end:VCARD")[1] == (2, "end:VCARD")


@pytest.mark.parametrize(
    ("raw", "edge"),
    [
        ("BEGIN:VEVENT", ("BEGIN", "VEVENT")),
        ("end:vevent ", ("END", "VEVENT")),
        ("BEGIN;X=1:VEVENT", ("BEGIN", "VEVENT")),
        ("BEGINNING:VEVENT", None),
        ("SUMMARY:BEGIN:VEVENT", None),
    ],
)
def test_only_begin_and_end_are_boundaries(raw, edge):
    assert boundary(ContentLine(raw)) == edge


def test_text_comes_back_byte_for_byte():
    text = crlf("begin:vevent", "Uid:1", "GARBAGE", " folded", "BEGIN:X", "END:X", "end:vevent ")
    assert parse_unit(text).text == text


def test_lines_and_components_stay_in_their_order():
    main = parse_unit(NESTED).main
    assert [type(child) for child in main.children] == [ContentLine, Component, ContentLine]
    assert main.components("VALARM")[0].value("ACTION") == "DISPLAY"
    assert main.components("VTODO") == ()


def test_lines_are_found_by_name_whatever_its_spelling():
    main = vevent("Summary:one", "SUMMARY:two", "URL:x").main
    assert main.value("SUMMARY") == "one"
    assert [line.value for line in main.lines("SUMMARY")] == ["one", "two"]
    assert [line.value for line in main.lines("URL", "SUMMARY")] == ["one", "two", "x"]
    assert main.first("NOTHING") is None
    assert main.value("NOTHING") == ""


def test_a_component_with_the_same_children_is_itself():
    main = vevent("A:1", "B:2").main
    assert main.with_children(list(main.children)) is main
    assert main.with_children(main.children[:1]) != main


@pytest.mark.parametrize(
    "text",
    [
        "",
        crlf("UID:1"),
        crlf("BEGIN:VEVENT", "UID:1"),
        crlf("BEGIN:VEVENT", "END:VTODO"),
        crlf("END:VEVENT"),
        component("VEVENT") + crlf("UID:1"),
    ],
)
def test_text_that_does_not_balance_is_no_unit(text):
    with pytest.raises(ValueError, match=r"balance|whole"):
        parse_unit(text)


def test_the_first_master_is_the_main_component():
    override = component("VEVENT", "RECURRENCE-ID:20250101T100000Z", "SUMMARY:override")
    masters = [component("VEVENT", f"SUMMARY:{name}") for name in ("master", "double")]
    assert parse_unit(override + "".join(masters)).main.value("SUMMARY") == "master"


def test_without_a_master_the_first_override_is_the_main_component():
    overrides = [
        component("VEVENT", f"RECURRENCE-ID:2025010{day}", f"SUMMARY:{day}") for day in (2, 1)
    ]
    assert parse_unit("".join(overrides)).main.value("SUMMARY") == "2"


def test_another_main_component_leaves_the_rest():
    text = component("VEVENT", "RECURRENCE-ID:1") + component("VEVENT", "UID:1")
    unit = parse_unit(text)
    changed = unit.with_main(Component("VEVENT", ()))
    assert changed.text == component("VEVENT", "RECURRENCE-ID:1") + component("VEVENT")
    assert unit == parse_unit(text) != changed


def test_a_hundred_thousand_lines_of_one_name_are_read_in_a_moment():
    lines = [ContentLine(f"EXDATE:{number}") for number in range(100_000)]
    assert len(Unit([Component("VEVENT", lines)]).main.lines("EXDATE")) == 100_000
