"""The programs that files are written for: what each keeps, and what it does not show."""

from collections.abc import Mapping
from dataclasses import dataclass

from migdesk.formats.values import V3, V21


@dataclass(frozen=True, slots=True)
class Target:
    """A program to write for.

    ``leaves_out`` are properties that would harm or annoy there, ``ignores`` those that it
    drops without a word; both are said before writing. ``busy_status`` asks for the property
    by which Outlook shows free and tentative time ([MS-OXCICAL] X-MICROSOFT-CDO-BUSYSTATUS).
    ``cards`` is the version of vCard that it reads best; ``one_card`` says that it takes the
    first card of a file and no more.
    """

    name: str
    leaves_out: frozenset[str] = frozenset()
    ignores: frozenset[str] = frozenset()
    busy_status: bool = False
    cards: str = V3
    one_card: bool = False


TARGETS: Mapping[str, Target] = {
    target.name: target
    for target in (
        Target("standard"),
        Target(
            "outlook",
            ignores=frozenset({"URL", "CONTACT", "CONFERENCE", "ATTACH"}),
            busy_status=True,
            cards=V21,
            one_card=True,
        ),
        Target("google", ignores=frozenset({"CATEGORIES", "CONTACT", "URL", "ATTACH"})),
        Target("apple", ignores=frozenset({"CATEGORIES", "CONTACT"})),
    )
}
"""By the name that the command line and the export dialog use."""
