"""What a row of the action table says."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

from migdesk.ui.commands import Commands


class Need(Enum):
    """What must be the case for an action to make sense."""

    UNDO = "there is something to take back"
    REDO = "there is something to do again"
    EVENT = "an event is selected"
    CONTACT = "a contact is selected"
    CALENDAR = "the calendar is shown"
    STARTER = "the starter collection is there"
    BACK = "there is a way back"
    FORWARD = "there is a way forward"


MISSING: Mapping[Need, str] = MappingProxyType(
    {
        Need.EVENT: str(QT_TRANSLATE_NOOP("Action", "Select an event first.")),
        Need.CONTACT: str(QT_TRANSLATE_NOOP("Action", "Select a contact first.")),
        Need.UNDO: str(QT_TRANSLATE_NOOP("Action", "There is nothing to undo.")),
        Need.REDO: str(QT_TRANSLATE_NOOP("Action", "There is nothing to do again.")),
    }
)
"""What is said to keys that were pressed in vain; of any other need, nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One action. ``place`` is its menu and the group there; ``needs`` are alternatives.

    On Windows, Ctrl+Alt is AltGr: there ``windows`` replaces ``keys``. An action that
    ``hides`` is not shown at all while what it needs is missing. The keys of any other then
    say what is ``MISSING``, or do nothing at all, whatever they would mean to the widget with
    the focus.
    """

    id: str
    place: tuple[str, int]
    words: str
    run: Callable[[Commands], object]
    keys: tuple[str, ...] = ()
    windows: tuple[str, ...] = ()
    icon: str = ""
    needs: frozenset[Need] = field(default_factory=frozenset)
    hides: bool = False

    def sequences(self, platform: str = sys.platform) -> list[QKeySequence]:
        """Its keys; the first one is shown."""
        windows = platform == "win32" and self.windows
        return [QKeySequence(keys) for keys in (self.windows if windows else self.keys)]
