"""Whatever a record or a file holds, what is shared is valid and read alike by others."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, reject
from hypothesis import strategies as st

from migdesk.formats import judge, vevent
from migdesk.formats.component import parse_unit
from migdesk.formats.target import TARGETS
from tests.formats.sharing import contact, ics, vcf
from tests.strategies import card_texts, contacts, event_texts, events

Errors = Callable[[bytes], list[str]]


def _unit(text):
    try:
        return parse_unit(text)
    except ValueError:  # a fold took the END along
        reject()


def _is_sound(data: bytes, errors: Errors) -> bool:
    return not data or (errors(data) == [] and judge.agrees(data, 1))


@given(event=events, text=event_texts, target=st.sampled_from(sorted(TARGETS)))
def test_any_event_put_into_any_component_leaves_well(event, text, target, ics_errors: Errors):
    unit = vevent.put(_unit(text), replace(event, uid="made-1"))
    assert _is_sound(ics(unit, target=target), ics_errors)


@given(text=event_texts)
def test_any_component_leaves_well(text, ics_errors: Errors):
    unit = _unit(text)
    named = vevent.put(unit, replace(vevent.get(unit), uid="made-1"))
    assert _is_sound(ics(named), ics_errors)


@given(record=contacts, version=st.sampled_from(["3.0", "4.0"]))
def test_any_contact_leaves_well(record, version, vcf_errors: Errors):
    assert _is_sound(vcf(replace(record, uid="made-1"), version), vcf_errors)


@given(text=card_texts, version=st.sampled_from(["3.0", "4.0"]))
def test_any_card_leaves_well(text, version, vcf_errors: Errors):
    record = replace(contact(_unit(text)), uid="made-1")
    assert _is_sound(vcf(record, version), vcf_errors)
