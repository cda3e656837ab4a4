"""The laws of stamping, over components as no program should write them."""

from datetime import UTC, datetime
from types import ModuleType

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit, parse_unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.stamps import HIGHEST
from tests.strategies import card_texts, event_texts, events, stamped_texts

STAMPS = frozenset({"DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE", "REV"})
EVENTS = event_texts | stamped_texts("VEVENT", "VTODO")
CARDS = card_texts | stamped_texts("VCARD\r\nVERSION:3.0", "VCARD\r\nVERSION:4.0")
MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC))
"""Moments to the second, as stamps say them."""
BOTH = st.tuples(st.just(vevent), EVENTS) | st.tuples(st.just(vcard), CARDS)


def unit_of(text: str) -> Unit:
    try:
        return parse_unit(text)
    except ValueError:  # a fold took the END along
        reject()


def others(unit: Unit) -> list[str]:
    """Everything but the stamps of the main component."""
    return [
        child.raw if isinstance(child, ContentLine) else child.text
        for child in unit.main.children
        if not isinstance(child, ContentLine) or child.name not in STAMPS
    ]


@given(BOTH, MOMENTS)
def test_a_stamp_is_read_back_and_a_second_one_changes_no_byte(
    own: tuple[ModuleType, str], now: datetime
) -> None:
    lens, text = own
    now = now.replace(microsecond=0)
    stamped = lens.stamp(unit_of(text), now)
    again = parse_unit(stamped.text)
    assert lens.stamps(again).changed == now
    assert lens.stamp(again, now).text == stamped.text


@given(BOTH, MOMENTS)
def test_a_stamp_touches_no_other_line_and_no_field(
    own: tuple[ModuleType, str], now: datetime
) -> None:
    lens, text = own
    unit = unit_of(text)
    stamped = lens.stamp(unit, now)
    assert others(parse_unit(stamped.text)) == others(unit)
    assert lens.get(stamped) == lens.get(unit)
    told = {unit.main.value("CREATED"), stamped.main.value("LAST-MODIFIED")}
    assert stamped.main.value("CREATED") in told


@given(BOTH, MOMENTS)
def test_what_was_stamped_is_sound_whatever_stood_there(
    own: tuple[ModuleType, str], now: datetime
) -> None:
    """UTC, so neither a zone nor another type beside it (RFC 5545 §3.8.7.2, RFC 6350 §6.7.4)."""
    lens, text = own
    main = lens.stamp(unit_of(text), now).main
    for name in ("REV",) if lens is vcard else ("DTSTAMP", "LAST-MODIFIED"):
        line = main.lines(name)[0]
        assert line.value == f"{now.year:04}{now:%m%dT%H%M%S}Z"
        assert not line.param("TZID") + line.param("VALUE") + line.param("ENCODING")


@given(EVENTS, EVENTS, MOMENTS, st.booleans(), st.integers(0, HIGHEST))
def test_the_sequence_never_falls(
    old: str, new: str, now: datetime, born_here: bool, least: int
) -> None:
    """Not by an edit, nor by an undo that brings an older text back."""
    before, after = unit_of(old), unit_of(new)
    stamped = vevent.stamp_change(before, after, now, born_here=born_here, least=least)
    sequence = vevent.stamps(parse_unit(stamped.text)).sequence
    assert sequence >= max(vevent.stamps(own).sequence for own in (before, after))
    assert sequence >= least


@given(EVENTS, events, MOMENTS)
def test_what_came_from_elsewhere_keeps_its_sequence(
    text: str, record: object, now: datetime
) -> None:
    unit = unit_of(text)
    changed = vevent.stamp_change(unit, vevent.put(unit, record), now, born_here=False)
    assert vevent.stamps(changed).sequence == vevent.stamps(unit).sequence


@given(EVENTS, MOMENTS)
def test_a_raise_is_one_step(text: str, now: datetime) -> None:
    unit = unit_of(text)
    raised = vevent.stamp(unit, now, raise_sequence=True)
    assert vevent.stamps(raised).sequence == min(vevent.stamps(unit).sequence + 1, HIGHEST)


@pytest.mark.parametrize(
    "line", ["DTSTAMP;TZID=Europe/Paris:20240101T100000", "DTSTAMP;VALUE=DATE:20240101"]
)
def test_a_stamp_of_another_type_becomes_one_in_utc(line: str) -> None:
    unit = parse_unit(f"BEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\n")
    stamped = vevent.stamp(unit, datetime(2026, 3, 4, tzinfo=UTC))
    assert stamped.main.lines("DTSTAMP")[0].raw == "DTSTAMP:20260304T000000Z"
