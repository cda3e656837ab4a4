"""The programs that files are written for: what each keeps, and what it does not show."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """A program to write for.

    ``leaves_out`` are properties that would harm or annoy there, ``ignores`` those that it
    drops without a word; both are said before writing. ``busy_status`` asks for the property
    by which Outlook shows free and tentative time ([MS-OXCICAL] X-MICROSOFT-CDO-BUSYSTATUS).
    """

    name: str
    leaves_out: frozenset[str] = frozenset()
    ignores: frozenset[str] = frozenset()
    busy_status: bool = False


TARGETS: Mapping[str, Target] = {
    target.name: target
    for target in (
        Target("standard"),
        Target(
            "outlook",
            ignores=frozenset({"URL", "CONTACT", "CONFERENCE", "ATTACH"}),
            busy_status=True,
        ),
        Target("google", ignores=frozenset({"CATEGORIES", "CONTACT", "URL", "ATTACH"})),
        Target("apple", ignores=frozenset({"CATEGORIES", "CONTACT"})),
    )
}
"""By the name that the command line and the export dialog use."""
