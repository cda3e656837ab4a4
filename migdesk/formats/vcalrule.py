"""Rules of vCalendar 1.0 in the words of iCalendar, which took them over (RFC 5545 §3.3.10).

``W2 TU TH #27`` is every second Tuesday and Thursday, 27 times; ``MP1 1+ 1- FR #0`` the first
and the last Friday of each month for ever. A rule inside a rule stays what it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

_RULE = re.compile(r"([A-Z]{1,2})(\d{1,3})((?: [^ #]+)*?)(?: #(\d{1,9})| (\d{8}(?:T\d{6}Z?)?))?")
_FORMS: Mapping[str, tuple[str, str]] = {
    "D": ("DAILY", ""),
    "W": ("WEEKLY", "BYDAY"),
    "MP": ("MONTHLY", "BYDAY"),
    "MD": ("MONTHLY", "BYMONTHDAY"),
    "YM": ("YEARLY", "BYMONTH"),
    "YD": ("YEARLY", "BYYEARDAY"),
}
_LONGEST = 500
"""Characters of a rule: numbers times weekdays grow faster than the text."""
_UNSAID = "2"
"""How often, where a rule does not say."""


def modern(value: str) -> str:
    """The same rule for iCalendar, in upper case; nothing if it is none of vCalendar 1.0."""
    match = _RULE.fullmatch(value.strip().upper()) if len(value) <= _LONGEST else None
    if not match or match[1] not in _FORMS:
        return ""
    frequency, part = _FORMS[match[1]]
    words = [_signed(word) for word in match[3].split()]
    told = ",".join(_numbered(words) if match[1] == "MP" else words)
    times = match[4] or _UNSAID
    end = f"UNTIL={match[5]}" if match[5] else f"COUNT={times}" if int(times) else ""
    told = f"{part}={told}" if told else ""
    return ";".join(filter(None, (f"FREQ={frequency}", f"INTERVAL={match[2]}", told, end)))


def _signed(word: str) -> str:
    """A number as iCalendar writes it: its sign comes first, and LD is the last day."""
    if word == "LD":
        return "-1"
    return f"-{word[:-1]}" if word.endswith("-") else word.removesuffix("+")


def _numbered(words: Sequence[str]) -> Iterator[str]:
    """The weekdays, each with the numbers before it."""
    numbers: list[str] = []
    is_open = False
    for word in words:
        if word.isalpha():
            is_open = False
            yield from (number + word for number in numbers or [""])
        else:
            numbers = [*numbers, word] if is_open else [word]
            is_open = True
