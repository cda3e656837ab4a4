"""The words in which people write dates, and text reduced to what they mean.

Only the data of a language (``resources/words``, "dates") names its words. A meaning is
the name of its list there, in capitals, so that it cannot be taken for a word.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from migdesk import assets

_SHORTEST = 3
"""Letters that an abbreviation must have: "ma" could be mars, mai or mardi."""
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_SIGNS = _DASHES | {ord("\u2019"): "'", ord("&"): " & ", ord(","): " "}
_UNSEEN = {"Mn", "Cf"}
_REPLACED = {"NOON": "12 HOUR", "FILLERS": ""}
_HALF_DAY = re.compile(r"(?<![a-z])([ap])\. ?m(?![a-z])")
_POINT_OF_TIME = re.compile(r"(?<=[0-9])\.(?=[0-9]{2} ?[ap]m)")
_IDLE_POINT = re.compile(r"(?<![0-9])\.|\.(?![0-9])")
_REST = r"[a-z]+|[0-9]+|\S"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the words of one language mean in dates; all without accents, in lower case.

    ``months`` and ``weekdays`` hold every beginning of a name, with all the numbers that it can
    stand for (months from 1, Monday 0); ``remarks`` are the ends of a text that leave the
    very day open.
    """

    token: re.Pattern[str]
    meanings: Mapping[str, str]
    months: Mapping[str, frozenset[int]]
    weekdays: Mapping[str, frozenset[int]]
    remarks: tuple[str, ...]

    def symbols(self, text: str) -> list[str]:
        """The words, numbers and signs of plain ``text``, known words as their meanings."""
        tokens = self.token.findall(text)
        return " ".join(self.meanings.get(token, token) for token in tokens).split()

    def without_remark(self, text: str) -> tuple[str, bool]:
        """Plain ``text`` without "jour à préciser", and whether that stood at its end."""
        for remark in self.remarks:
            if text.endswith(remark):
                return text.removesuffix(remark).rstrip(" -"), True
        return text, False


def plain(text: str) -> str:
    """``text`` without accents, capitals, commas and idle points; dashes become hyphens."""
    apart = unicodedata.normalize("NFKD", text).casefold().translate(_SIGNS)
    seen = "".join(char for char in apart if unicodedata.category(char) not in _UNSEEN)
    timed = _POINT_OF_TIME.sub(":", _HALF_DAY.sub(r"\1m", seen))
    return " ".join(_IDLE_POINT.sub(" ", timed).split())


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of ``language``, of English for one we do not have."""
    words = assets.words(language)["dates"]
    lists = {name: [plain(word) for word in known] for name, known in words["reading"].items()}
    remarks = tuple(lists.pop("remarks"))
    meanings = {word: _meaning(name) for name, known in lists.items() for word in known}
    return Vocabulary(
        _token(meanings),
        meanings,
        _beginnings(words["months"], 1),
        _beginnings(words["weekdays"], 0),
        remarks,
    )


def _meaning(name: str) -> str:
    return _REPLACED.get(name.upper(), name.upper())


def _token(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    known = (re.escape(word) + "(?![a-z])" * word[-1].isalpha() for word in longest_first)
    return re.compile("|".join([*known, _REST]))


def _beginnings(names: Iterable[str], first: int) -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, name in enumerate(map(plain, names), first):
        for length in range(_SHORTEST, len(name) + 1):
            found[name[:length]] = found.get(name[:length], frozenset()) | {number}
    return found
