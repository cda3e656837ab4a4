"""Where the user has been in the window, step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from migdesk.ui.trail import Trail


@dataclass(frozen=True, slots=True)
class Here:
    """What the user looks at: a place, its view and the day in sight there, what is selected."""

    place: str
    view: str = ""
    day: date | None = None
    uid: str | None = None


class WayBack(QObject):
    """Watches where the user is, and leads back and forward.

    ``here`` tells what is shown, ``show`` shows it. Another place, view or record is a step;
    another day is the same place seen otherwise. ``walked`` says that the way is another.
    """

    walked = Signal()

    def __init__(
        self,
        here: Callable[[], Here],
        show: Callable[[Here], None],
        trail: Trail[Here] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._here, self._show = here, show
        self.trail = trail or Trail(here())
        self._passing = False

    def note(self) -> None:
        """See where the user is now."""
        if self._passing:
            return
        here, last = self._here(), self.trail.here
        same = (here.place, here.view) == (last.place, last.view)
        if same and here.uid in {None, last.uid}:
            self.trail.amend(replace(here, uid=last.uid))
        elif same and not last.uid and self.trail.can_go_back:
            self.trail.amend(here)  # who goes somewhere to choose something takes one step
        else:
            self.trail.go(here)
        self.walked.emit()

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """What happens within is one step, whatever is passed through."""
        self.note()
        outer, self._passing = self._passing, True
        try:
            yield
        finally:
            self._passing = outer
        self.note()

    def walk(self, *, forward: bool) -> None:
        """Go where the user was before, or after that; with nothing left, nothing happens."""
        with self.one_step():
            step = self.trail.forward() if forward else self.trail.back()
            if step is not None:
                self._show(step)
