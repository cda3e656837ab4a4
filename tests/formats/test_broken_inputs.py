"""A few of the inputs that `make soak` makes by the thousand, of each format."""

from random import Random

import pytest

from tests.soak.grammar import MAKERS
from tests.soak.mutating import mutated
from tests.soak.soak_formats import failure, samples
from tests.soak.targets import RUNS


@pytest.mark.slow
@pytest.mark.parametrize("name", RUNS)
def test_what_nobody_would_write_stops_nothing(name):
    known = samples(name)
    for number in range(200):
        random = Random(f"{name} {number}")  # noqa: S311 - the same at every run
        data = mutated(random, known) if number % 4 else MAKERS[name](random)
        assert failure(name, data, random) == "", data
