"""Whole files: everything is read, kept, or named with its line."""

from time import process_time

import pytest

from migdesk.formats import stream, vcard, vevent
from migdesk.formats.stream import MAX_DEPTH, MAX_FILE, MAX_LINE, Problem, Reading
from tests.formats.texts import component, crlf

EVENT = component("VEVENT", "UID:1", "SUMMARY:One")
ZONE = component("VTIMEZONE", "TZID:Here")


def calendar(*parts: str) -> str:
    return crlf("BEGIN:VCALENDAR", "VERSION:2.0") + "".join(parts) + crlf("END:VCALENDAR")


def read(text: str) -> Reading:
    return stream.read(text.encode())


def told(reading: Reading) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.id, problem.severity) for problem in reading.problems]


def titles(reading: Reading) -> list[str]:
    units = (unit for own in reading.calendars for unit in own.units)
    return [vevent.get(unit).title for unit in units]


def test_a_calendar_is_taken_apart_and_put_together_again():
    text = calendar("X-WR-CALNAME:Mine\r\n", ZONE, EVENT, component("VJOURNAL", "UID:j"))
    reading = read(text)
    (found,) = reading.calendars
    assert found.wrapper == calendar("X-WR-CALNAME:Mine\r\n")
    assert found.timezones == (("Here", ZONE),)
    assert [unit.text for unit in found.units] == [EVENT]
    assert [other.name for other in found.others] == ["VJOURNAL"]
    assert "".join(stream.written(found)) == text
    assert told(reading) == []


def test_a_component_knows_the_line_where_it_begins():
    unit = read(calendar(EVENT, EVENT.replace("UID:1", "UID:2"))).calendars[0].units[1]
    assert unit.main.line == 7


def test_components_of_one_uid_are_one_unit_in_file_order():
    override = component("VEVENT", "UID:1", "RECURRENCE-ID:20250101")
    other = component("VEVENT", "UID:2")
    (found,) = read(calendar(override, other, EVENT)).calendars
    assert [unit.text for unit in found.units] == [override + EVENT, other]


def test_an_override_without_its_master_is_a_unit():
    override = component("VEVENT", "UID:1", "RECURRENCE-ID:20250101", "SUMMARY:Moved")
    assert titles(read(calendar(override))) == ["Moved"]


def test_components_of_one_uid_and_no_recurrence_id_are_all_kept():
    (found,) = read(calendar(EVENT, EVENT, EVENT)).calendars
    assert [unit.text for unit in found.units] == [EVENT * 3]


def test_an_event_and_a_to_do_of_one_uid_are_two_units():
    (found,) = read(calendar(EVENT, component("VTODO", "UID:1"))).calendars
    assert [unit.main.name for unit in found.units] == ["VEVENT", "VTODO"]


def test_components_without_a_uid_are_units_of_their_own():
    bare = component("VEVENT", "SUMMARY:x")
    (found,) = read(calendar(bare, bare)).calendars
    assert [unit.text for unit in found.units] == [bare, bare]


def test_a_time_zone_said_twice_is_kept_twice_and_the_first_counts():
    double = component("VTIMEZONE", "TZID:Here", "X:2")
    (found,) = read(calendar(ZONE, double, component("VTIMEZONE"))).calendars
    assert found.timezones == (("Here", ZONE),)
    assert [other.text for other in found.others] == [double, component("VTIMEZONE")]


def test_several_calendars_and_cards_in_one_file_are_all_read():
    card = component("VCARD", "VERSION:3.0", "FN:Ann")
    reading = read(calendar(EVENT) + card + calendar(EVENT) + card)
    assert [len(own.units) for own in reading.calendars] == [1, 1]
    assert [vcard.get(unit).name for unit in reading.cards] == ["Ann", "Ann"]


def test_components_without_a_calendar_around_them_are_read():
    reading = read(EVENT + component("VTODO", "UID:2"))
    (found,) = reading.calendars
    assert (found.wrapper, len(found.units)) == ("", 2)
    assert "".join(stream.written(found)) == EVENT + component("VTODO", "UID:2")


def test_a_line_that_is_no_content_line_is_kept_and_named():
    text = calendar(component("VEVENT", "UID:1", "GARBAGE LINE", "SUMMARY:One"))
    reading = read(text)
    assert "".join(stream.written(reading.calendars[0])) == text
    assert told(reading) == [(5, "line-not-understood", stream.ALTERED)]


def test_text_outside_is_named_once_for_each_stretch():
    reading = read(crlf("one", "two") + EVENT + crlf("three") + EVENT)
    assert titles(reading) == ["One"]
    assert told(reading) == [(1, "line-outside", stream.LOST), (7, "line-outside", stream.LOST)]


def test_lines_are_counted_as_an_editor_counts_them():
    reading = read(calendar(component("VEVENT", "UID:1", "SUMMARY:a", " fold", "", "GARBAGE")))
    assert told(reading) == [(8, "line-not-understood", stream.ALTERED)]


@pytest.mark.parametrize("text", ["", "\r\n\r\n", "\ufeff"])
def test_an_empty_file_is_called_empty(text):
    assert told(read(text)) == [(1, "file-empty", stream.LOST)]


def test_a_calendar_of_which_all_was_left_out_is_left_out_with_it():
    reading = read(calendar(EVENT.replace("END:VEVENT\r\n", "")))
    assert (reading.calendars, reading.left_out) == ((), 1)


def test_a_missing_end_costs_its_own_record_and_no_other():
    events = [component("VEVENT", f"UID:{n}", f"SUMMARY:{n}") for n in range(6)]
    for cut in (0, 2, 3):
        events[cut] = events[cut].replace("END:VEVENT\r\n", "")
    reading = read(calendar(*events))
    assert titles(reading) == ["1", "4", "5"]
    assert (reading.left_out, reading.records) == (3, 3)
    assert sorted(told(reading)) == [(line, "not-closed", stream.LOST) for line in (3, 10, 13)]
    (only,) = reading.calendars
    assert "SUMMARY" not in only.wrapper


def test_a_missing_end_costs_no_other_card():
    cards = [component("VCARD", "VERSION:3.0", f"FN:{n}") for n in range(3)]
    reading = read(cards[0].replace("END:VCARD\r\n", "") + cards[1] + cards[2])
    assert [vcard.get(unit).display_name for unit in reading.cards] == ["1", "2"]
    assert reading.left_out == 1


def test_an_end_of_another_name_costs_no_other_record():
    misspelt = component("VTIZNEMOE", "TZID:X").replace("END:VTIZNEMOE", "END:VTIMEZONE")
    reading = read(calendar(misspelt, EVENT))
    assert (titles(reading), reading.left_out) == (["One"], 1)


@pytest.mark.parametrize("inner", ["GARBAGE", "BEGIN:VALARM\r\nGARBAGE\r\nEND:VALARM"])
def test_an_odd_line_is_only_told_where_it_is_kept(inner):
    whole = component("VEVENT", "UID:1", inner)
    cut = component("VEVENT", "UID:2", inner).replace("END:VEVENT\r\n", "")
    assert [id_ for _, id_, _ in told(read(calendar(whole, cut)))] == [
        "line-not-understood",
        "not-closed",
    ]


@pytest.mark.parametrize(
    "text",
    ["<html>\n<body>404</body>\n</html>", "UID:1\r\n", '{"a": 1}', "\0" * 100],
)
def test_what_is_no_calendar_and_no_card_says_so_in_one_sentence(text):
    reading = read(text)
    assert told(reading) == [(1, "not-a-calendar", stream.LOST)]
    assert (reading.calendars, reading.cards) == ((), ())


def test_a_component_that_is_not_closed_is_left_out_and_the_others_stay():
    reading = read(calendar(EVENT, crlf("BEGIN:VEVENT", "UID:2", "SUMMARY:cut"), EVENT))
    assert told(reading) == [(7, "not-closed", stream.LOST)]
    assert titles(reading) == ["One"]
    assert reading.problems[0].parameters == {"component": "VEVENT"}


def test_a_calendar_that_stops_is_closed_for_its_writer():
    whole = calendar(EVENT, EVENT.replace("UID:1", "UID:2"))
    reading = read(whole[: whole.index("SUMMARY", whole.index("UID:2"))])
    assert told(reading) == [(1, "calendar-cut", stream.ALTERED), (7, "not-closed", stream.LOST)]
    assert titles(reading) == ["One"]
    assert "".join(stream.written(reading.calendars[0])) == calendar(EVENT)


def test_an_end_that_fits_nothing_spoils_only_its_record():
    reading = read(calendar(component("VEVENT", "UID:0", "END:VTODO", "SUMMARY:x"), EVENT))
    assert told(reading) == [(5, "end-without-begin", stream.LOST)]
    assert titles(reading) == ["One"]


def test_an_alarm_that_is_not_closed_spoils_its_event_too():
    reading = read(calendar(component("VEVENT", "UID:0", "BEGIN:VALARM", "X:1"), EVENT))
    assert told(reading) == [(5, "not-closed", stream.LOST)]
    assert titles(reading) == ["One"]


def test_an_end_alone_is_named():
    assert told(read(crlf("END:VEVENT"))) == [(1, "end-without-begin", stream.LOST)]


def test_components_inside_components_have_a_limit():
    deep = component("VCALENDAR", *["BEGIN:VEVENT"] * MAX_DEPTH, *["END:VEVENT"] * MAX_DEPTH)
    reading = read(deep + component("VCARD", "FN:Ann"))
    assert told(reading) == [(MAX_DEPTH + 1, "nested-too-deep", stream.LOST)]
    assert len(reading.cards) == 1
    allowed = component("VCALENDAR", *["BEGIN:VEVENT"] * 7, *["END:VEVENT"] * 7)
    assert told(read(allowed)) == []


def test_a_line_has_a_limit_and_its_record_is_left_out():
    long = component("VEVENT", "UID:0", "DESCRIPTION:" + "x" * MAX_LINE)
    reading = read(calendar(long, EVENT))
    assert reading.problems == (Problem(5, "line-too-long", stream.LOST, {"limit": 16}),)
    assert titles(reading) == ["One"]


def test_a_file_has_a_limit_and_is_refused_before_it_is_looked_at():
    assert stream.read(bytes(MAX_FILE + 1)) == stream.refused()
    assert stream.refused().problems == (Problem(1, "file-too-large", stream.LOST, {"limit": 512}),)


def test_another_encoding_is_noted():
    reading = stream.read(calendar(EVENT.replace("One", "Été")).encode("cp1252"))
    assert reading.encoding == "cp1252"
    assert titles(reading) == ["Été"]
    (problem,) = reading.problems
    assert (problem.id, problem.severity) == ("encoding-guessed", stream.NOTE)
    assert problem.parameters == {"encoding": "cp1252"}


def test_a_lone_cr_is_told_with_its_line():
    reading = read(calendar(EVENT.replace("One", "One\rATTENDEE:x")))
    assert told(reading) == [(5, "stray-cr", stream.ALTERED)]
    assert [line.name for line in reading.calendars[0].units[0].main.children] == ["UID", "SUMMARY"]


def test_problems_stand_in_the_order_of_the_file():
    reading = read("outside\r\n" + calendar(component("VEVENT", "x"), crlf("END:VALARM")) + "y")
    assert [problem.line for problem in reading.problems] == [1, 5, 7, 9]


def test_a_card_inside_a_card_is_kept_inside():
    agent = component("VCARD", "VERSION:2.1", *component("VCARD", "FN:Agent").split("\r\n")[:-1])
    reading = read(agent)
    assert [unit.text for unit in reading.cards] == [agent]


def test_calendars_in_calendars_are_neither_slow_nor_deep():
    depth = 20_000
    nested = read("BEGIN:VCALENDAR\r\n" * depth + "END:VCALENDAR\r\n" * depth)
    assert [problem.id for problem in nested.problems] == ["nested-too-deep"]
    started = process_time()
    read("BEGIN:VCALENDAR\r\n" * depth + "END:VEVENT\r\n" * depth)
    assert process_time() - started < 5
