"""A reader that believes nothing: what any program might take for a property or a component.

It knows neither our reader nor another's. A line ends at every sign that some program takes
for its end, and whatever does not look like a content line then is a find.
"""

import re
from collections import Counter

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Never in a file or on a clipboard; line ends and tabs are for each format to say."""

_CONTROLS_OF_RFC = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
"""What nobody sees, or what turns the direction of a text."""

_CONTENT_LINE = re.compile(
    r'([A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+(?:=(?:"[^"]*"|[^";:,]*)'
    r'(?:,(?:"[^"]*"|[^";:,]*))*)?)*):(.*)'
)


def properties(data: bytes, *, verbatim: bool = False) -> Counter[str]:
    """The names of everything in a file, each with the components it stands in.

    AssertionError for what is not exactly a file of content lines. ``verbatim`` files hold
    what RFC 5545 calls no control character: NEL and the separators of Unicode.
    """
    text = data.decode("utf-8")
    found = (_CONTROLS_OF_RFC if verbatim else CONTROLS).search(text)
    assert not found, f"control character {found[0]!r} in {text[: found.end() + 9][-80:]!r}"
    assert not re.search("\r(?!\n)|(?<!\r)\n", text), "a bare CR or LF"
    assert text.endswith("\r\n")
    physical = text[:-2].split("\r\n")
    ends = sum(line.upper().startswith(("BEGIN:", "END:")) for line in physical)
    names: Counter[str] = Counter()
    inside: list[str] = []
    for line in _logical(physical):
        match = _CONTENT_LINE.fullmatch(line)
        assert match, f"no content line: {line[:80]!r}"
        name, value = match[2].upper(), match[4]
        if name == "END":
            assert inside.pop() == value.upper(), f"END:{value}"
            continue
        names[".".join([*inside, name, *([value.upper()] if name == "BEGIN" else [])])] += 1
        if name == "BEGIN":
            inside.append(value.upper())
    assert not inside, f"not ended: {inside}"
    begun = sum(count for name, count in names.items() if "BEGIN" in name.split("."))
    assert ends == 2 * begun, "a line that looks like a component, for who knows no soft breaks"
    return names


def _logical(physical: list[str]) -> list[str]:
    """The lines unfolded, and those of quoted-printable joined at their soft breaks."""
    lines: list[str] = []
    for line in physical:
        if lines and line[:1] in {" ", "\t"}:
            lines[-1] += line[1:]
        elif lines and lines[-1].endswith("=") and _is_quoted_printable(lines[-1]):
            lines[-1] = lines[-1][:-1] + line
        else:
            lines.append(line)
    return lines


def _is_quoted_printable(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line.partition(":")[0].upper()
