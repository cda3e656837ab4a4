"""The checks that nobody here wrote: another lexer, a comparison of files, two validators."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

Errors = Callable[[bytes], list[str]]


@pytest.fixture(scope="session")
def checks(shared: Path) -> Iterator[Callable[[str], ModuleType]]:
    """Imports a module of the shared folder by its name."""
    folder = str(shared / "check")
    sys.path.insert(0, folder)
    yield importlib.import_module
    sys.path.remove(folder)


@pytest.fixture(scope="session")
def ics_errors(checks: Callable[[str], ModuleType]) -> Errors:
    """What is wrong with a calendar file (RFC 5545, 7986, 9073)."""
    return validator(checks, "validate_ics")


@pytest.fixture(scope="session")
def vcf_errors(checks: Callable[[str], ModuleType]) -> Errors:
    """What is wrong with a card file (RFC 2426, 6350)."""
    return validator(checks, "validate_vcf")


def validator(checks: Callable[[str], ModuleType], name: str) -> Errors:
    """A check of the shared folder as a function from a file to its errors."""
    check, report_class = checks(name).check, checks("rfc_common").Report

    def errors(data: bytes) -> list[str]:
        report = report_class()
        check(data, report)
        return [
            f"{code} line {line}: {text}" for kind, code, line, text in report.items if kind == "E"
        ]

    return errors
