"""Tables of cases of which every change sees the first few, and a whole run all."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest


def first_quick(cases: Mapping[str, Any] | Iterable[Any], quick: int = 1) -> list[Any]:
    """The cases as parameters, with their names; all but the first ``quick`` ones are slow."""
    named = cases.items() if isinstance(cases, Mapping) else ((None, case) for case in cases)
    return [
        pytest.param(case, id=name, marks=[pytest.mark.slow] * (number >= quick))
        for number, (name, case) in enumerate(named)
    ]
