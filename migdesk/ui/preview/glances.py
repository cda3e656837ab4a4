"""What rows say beside their titles: read out of the texts only once somebody looks at them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from migdesk.operations.glancing import Glance, glance
from migdesk.operations.importplan import PlannedItem
from migdesk.ui.tasks import Questions, Tasks

AT_ONCE = 40
"""How many rows a dialog that opens can show: these are looked at before."""

_MOST = 200


class Glances(QObject):
    """``arrived`` carries the places in the plan that something can be said of now."""

    arrived = Signal(list)

    def __init__(
        self,
        tasks: Tasks,
        items: Sequence[PlannedItem],
        zone: tzinfo | None,
        known: Mapping[int, Glance],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._items, self._zone = items, zone
        self._known: dict[int, Glance | None] = dict(known)
        self._wanted: dict[int, None] = {}
        self._questions = Questions(tasks, self)
        self._is_asking = False

    def of(self, place: int) -> Glance | None:
        """What can be said of an item; if nothing yet, it will be looked at, once."""
        if place not in self._known and place not in self._wanted:
            self._wanted[place] = None
            if not self._is_asking:
                self._is_asking = True
                QTimer.singleShot(0, self, self._ask)
        return self._known.get(place)

    def _ask(self) -> None:
        """Read of those that were looked at last: the rest may have scrolled away."""
        places = list(self._wanted)[-_MOST:]
        work = partial(glances, self._items, places, self._zone)
        lose = partial(self._take, dict.fromkeys(places))
        self._questions.ask("glances", lambda _: work(), self._take, lose)

    def _take(self, found: Mapping[int, Glance | None]) -> None:
        self._known |= found
        for place in found:
            self._wanted.pop(place, None)
        self._is_asking = bool(self._wanted)
        self.arrived.emit(list(found))
        if self._wanted:
            self._ask()


def glances(
    items: Sequence[PlannedItem], places: Iterable[int], zone: tzinfo | None
) -> dict[int, Glance]:
    """What can be said of these."""
    return {place: glance(items[place], zone) for place in places}
