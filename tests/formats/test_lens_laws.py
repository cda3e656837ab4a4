"""The three laws of the lens, over every record that can be constructed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from migdesk.formats import vcard, vevent
from migdesk.formats.component import Component, Unit, parse_unit
from migdesk.formats.contentline import ContentLine
from migdesk.records import Contact, Event
from tests.strategies import card_texts, contacts, event_texts, events

DATA = Path(__file__).parents[1] / "data"


def _texts(*names: str) -> list[str]:
    return [(DATA / name).read_bytes().decode() for name in names]


EVENT_FILES = _texts(
    *("awkward.vevent", "recurring.vevent", "related.vevent", "todo.vevent", "dated.vtodo")
)
CARD_FILES = _texts(
    *("awkward.vcard3", "awkward.vcard4", "awkward.vcard21", "grouped.vcard3", "quoted.vcard21")
)
EVENTS = st.sampled_from(EVENT_FILES) | event_texts
CARDS = st.sampled_from(CARD_FILES) | card_texts


def _unit(text: str) -> Unit:
    try:
        return parse_unit(text)
    except ValueError:  # a fold took the END along
        reject()


def _put_get(lens: Any, unit: Unit, record: object) -> None:
    written = lens.put(unit, record)
    assert lens.get(parse_unit(written.text)) == record


def _foreign(lens: Any, unit: Unit) -> list[str]:
    """The lines that no row of the table owns, but for the labels of groups."""
    owned = {name for row in lens.TABLE for name in row.names}
    return [
        child.raw if isinstance(child, ContentLine) else child.text
        for child in unit.main.children
        if isinstance(child, Component)
        or (child.name not in owned and not (child.group and child.name.startswith("X-")))
    ]


@given(EVENTS)
def test_an_unchanged_event_changes_no_byte(text: str) -> None:
    unit = _unit(text)
    assert parse_unit(unit.text).text == unit.text
    assert vevent.put(unit, vevent.get(unit)) is unit


@given(CARDS)
def test_an_unchanged_card_changes_no_byte(text: str) -> None:
    unit = _unit(text)
    assert parse_unit(unit.text).text == unit.text
    assert vcard.put(unit, vcard.get(unit)) is unit


@pytest.mark.parametrize("text", [*EVENT_FILES, *CARD_FILES], ids=lambda text: text[6:40])
def test_a_file_is_kept_byte_for_byte(text: str) -> None:
    assert parse_unit(text).text == text


@given(EVENTS, events)
def test_a_changed_event_keeps_every_line_that_is_not_ours(text: str, event: Any) -> None:
    unit = _unit(text)
    changed = parse_unit(vevent.put(unit, event).text)
    assert _foreign(vevent, changed) == _foreign(vevent, unit)


@given(CARDS, contacts)
def test_a_changed_card_keeps_every_line_that_is_not_ours(text: str, contact: Any) -> None:
    unit = _unit(text)
    changed = parse_unit(vcard.put(unit, contact).text)
    assert _foreign(vcard, changed) == _foreign(vcard, unit)


@given(EVENTS, events)
def test_what_is_put_into_an_event_is_read_back(text: str, event: Any) -> None:
    _put_get(vevent, _unit(text), event)


@given(CARDS, contacts)
def test_what_is_put_into_a_card_is_read_back(text: str, contact: Any) -> None:
    _put_get(vcard, _unit(text), contact)


@given(events)
def test_a_new_event_is_read_back(event: Any) -> None:
    assert vevent.get(parse_unit(vevent.skeleton(event).text)) == event


@given(contacts)
def test_a_new_card_is_read_back(contact: Any) -> None:
    assert vcard.get(parse_unit(vcard.skeleton(contact).text)) == contact


@given(EVENTS, events, events)
def test_the_last_event_put_wins(text: str, one: Any, two: Any) -> None:
    _put_get(vevent, vevent.put(_unit(text), one), two)


@given(CARDS, contacts, contacts)
def test_the_last_card_put_wins(text: str, one: Any, two: Any) -> None:
    _put_get(vcard, vcard.put(_unit(text), one), two)


@pytest.mark.parametrize("skeleton", [vevent.skeleton, vcard.skeleton], ids=["event", "card"])
def test_lines_are_folded_at_75_octets(skeleton: Callable[[Any], Unit]) -> None:
    record = Event(title="é" * 300) if skeleton is vevent.skeleton else Contact(name="é" * 300)
    lines = skeleton(record).text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
