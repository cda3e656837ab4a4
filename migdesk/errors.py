"""The failures that are said to a person, as ids with parameters."""

from collections.abc import Mapping
from types import MappingProxyType


class UserError(Exception):
    """Something the user can understand and act upon; never a bug.

    ``id`` names the sentence (see ``migdesk.messages``), ``parameters`` fill it. The window
    words it in its own language, the command line in English. Parameters are plain
    text and numbers, and hold no personal data but what the user just named.
    """

    def __init__(self, id: str, /, **parameters: str | int) -> None:  # noqa: A002 - the field's word
        super().__init__(id)
        self.id = id
        self.parameters: Mapping[str, str | int] = MappingProxyType(parameters)
