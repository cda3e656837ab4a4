"""What of a record does not leave when it is shared."""

from collections.abc import Mapping
from types import MappingProxyType

from migdesk.messages.mark import QT_TRANSLATE_NOOP

LOSSES: Mapping[str, str] = MappingProxyType(
    {
        "share-property": QT_TRANSLATE_NOOP("Messages", "{subject} stays here"),
        "share-part": QT_TRANSLATE_NOOP("Messages", "{subject} parts stay here"),
        "share-ignored": QT_TRANSLATE_NOOP("Messages", "{subject} is not shown there"),
        "share-column": QT_TRANSLATE_NOOP("Messages", "{subject} has no column in a table"),
        "share-first-card": QT_TRANSLATE_NOOP(
            "Messages", "Outlook reads only the first card of a file; a folder gives one file each"
        ),
        "share-zone": QT_TRANSLATE_NOOP(
            "Messages", "the time zone {subject} is not known: the time is local everywhere"
        ),
        "share-override": QT_TRANSLATE_NOOP(
            "Messages", "the changed occurrence {subject} has no readable date and stays here"
        ),
    }
)
"""Templates by the id of a loss."""
