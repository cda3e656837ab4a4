"""Where the files of ``resources/`` are, in a checkout and in an installed copy."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

_FALLBACK = "en"


def path(*parts: str) -> Path:
    """A file of ``resources/``: beside the package in a checkout, inside it once installed."""
    return _root().joinpath(*parts)


@cache
def languages() -> frozenset[str]:
    """The languages that files can be written in, as two-letter codes (ISO 639-1)."""
    return frozenset(file.stem for file in path("words").glob("*.json"))


def words(language: str) -> Mapping[str, Any]:
    """The words of files in ``language``, a tag as read; English for one we do not have.

    A regional tag ("fr-CH") has the words of its language.
    """
    code = language.partition("-")[0].lower()
    return _read(code if code in languages() else _FALLBACK)


@cache
def _read(code: str) -> Mapping[str, Any]:
    text = path("words", f"{code}.json").read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))


@cache
def _root() -> Path:
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
