"""How long `make soak` tries each format."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--executions", type=int, default=2_000, help="inputs of each format")
    parser.addoption("--values", type=int, default=10_000, help="hostile values of all fields")
    parser.addoption("--seed", type=int, default=0, help="another seed, other inputs")
