"""Typing in the list of contacts goes to a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migdesk.ui.contacts.typeahead import find, searchable

NAMES = (
    "Amina Sow",
    "Atelier IDM",
    "Claire Dumont",
    "Daniel Keller",
    "Élan vital",
    "Elke Vermeulen",
    "Mécanisme des maires",
)
ROWS = [searchable(name) for name in NAMES]


@pytest.mark.parametrize(
    ("typed", "current", "found"),
    [
        ("c", -1, "Claire Dumont"),
        ("dum", -1, "Claire Dumont"),
        ("d", -1, "Daniel Keller"),
        ("elan", -1, "Élan vital"),
        ("ÉL", 5, "Elke Vermeulen"),
        ("claire d", 0, "Claire Dumont"),
        ("mecanisme", -1, "Mécanisme des maires"),
        ("a", -1, "Amina Sow"),
        ("a", 0, "Atelier IDM"),
        ("aa", 1, "Amina Sow"),
        ("cl", 2, "Claire Dumont"),
    ],
)
def test_typing_goes_to_a_name(typed: str, current: int, found: str) -> None:
    row = find(ROWS, typed, current)
    assert row is not None
    assert NAMES[row] == found


@pytest.mark.parametrize("typed", ["x", "umont", " ", "", "-"])
def test_what_no_word_begins_with_goes_nowhere(typed: str) -> None:
    assert find(ROWS, typed, 2) is None


@given(st.lists(st.text(max_size=8)), st.text(max_size=3), st.integers(-1, 9))
def test_a_found_row_is_a_row(names: list[str], typed: str, current: int) -> None:
    row = find([searchable(name) for name in names], typed, min(current, len(names) - 1))
    assert row is None or 0 <= row < len(names)
