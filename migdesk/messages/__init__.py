"""The sentences of failures, findings and losses, by id.

English here; the window translates each template (context "Messages") before it fills it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from migdesk.messages.failures import FAILURES
from migdesk.messages.findings import FINDINGS
from migdesk.messages.losses import LOSSES

TEMPLATES: Mapping[str, str] = MappingProxyType({**FAILURES, **FINDINGS, **LOSSES})
"""Templates by id; their parameters stand in braces."""


def template(id: str) -> str:  # noqa: A002 - the field's word
    """The English template of a sentence. KeyError: an id without a sentence is a bug."""
    return TEMPLATES[id]


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its English noun: "1 event", "2 events"; ``many`` where an s is not enough."""
    return f"{count} {one if count == 1 else many or f'{one}s'}"


def worded(id: str, parameters: Mapping[str, str | int]) -> str:  # noqa: A002 - the field's word
    """The English sentence, filled."""
    return template(id).format(**parameters)
