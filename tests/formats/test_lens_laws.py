"""The three laws of the lens, over every record that can be constructed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit, parse_unit
from tests.strategies import contacts, events

DATA = Path(__file__).parents[1] / "data"


def _texts(*names: str) -> list[str]:
    return [(DATA / name).read_bytes().decode() for name in names]


EVENTS = st.sampled_from(_texts("awkward.vevent", "recurring.vevent", "todo.vevent"))
CARDS = st.sampled_from(_texts("awkward.vcard3", "awkward.vcard4", "awkward.vcard21"))


def _put_get(lens: Any, unit: Unit, record: object) -> None:
    written = lens.put(unit, record)
    assert lens.get(parse_unit(written.text)) == record


@given(EVENTS)
def test_an_unchanged_event_changes_no_byte(text: str) -> None:
    unit = parse_unit(text)
    assert unit.text == text
    assert vevent.put(unit, vevent.get(unit)) is unit


@given(CARDS)
def test_an_unchanged_card_changes_no_byte(text: str) -> None:
    unit = parse_unit(text)
    assert unit.text == text
    assert vcard.put(unit, vcard.get(unit)) is unit


@given(EVENTS, events)
def test_what_is_put_into_an_event_is_read_back(text: str, event: Any) -> None:
    _put_get(vevent, parse_unit(text), event)


@given(CARDS, contacts)
def test_what_is_put_into_a_card_is_read_back(text: str, contact: Any) -> None:
    _put_get(vcard, parse_unit(text), contact)


@given(events)
def test_a_new_event_is_read_back(event: Any) -> None:
    assert vevent.get(parse_unit(vevent.skeleton(event).text)) == event


@given(contacts)
def test_a_new_card_is_read_back(contact: Any) -> None:
    assert vcard.get(parse_unit(vcard.skeleton(contact).text)) == contact


@given(EVENTS, events, events)
def test_the_last_event_put_wins(text: str, one: Any, two: Any) -> None:
    _put_get(vevent, vevent.put(parse_unit(text), one), two)


@given(CARDS, contacts, contacts)
def test_the_last_card_put_wins(text: str, one: Any, two: Any) -> None:
    _put_get(vcard, vcard.put(parse_unit(text), one), two)


@pytest.mark.parametrize("skeleton", [vevent.skeleton, vcard.skeleton], ids=["event", "card"])
def test_lines_are_folded_at_75_octets(skeleton: Callable[[Any], Unit]) -> None:
    from migdesk.records import Contact, Event

    record = Event(title="é" * 300) if skeleton is vevent.skeleton else Contact(name="é" * 300)
    lines = skeleton(record).text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
