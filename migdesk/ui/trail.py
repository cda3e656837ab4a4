"""The way back and forward, as in a browser."""

from typing import Generic, TypeVar

T = TypeVar("T")

_LONGEST = 50


class Trail(Generic[T]):
    """Where somebody has been; a step aside forgets what was ahead."""

    def __init__(self, here: T) -> None:
        self._steps = [here]
        self._place = 0

    def go(self, here: T) -> None:
        """Be somewhere; the same place again is no step."""
        if here != self.here:
            self._steps = [*self._steps[: self._place + 1], here][-_LONGEST:]
            self._place = len(self._steps) - 1

    def amend(self, here: T) -> None:
        """Be where one is in another way, as with something else selected; no step."""
        self._steps[self._place] = here

    @property
    def here(self) -> T:
        """The place that one is at."""
        return self._steps[self._place]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether this one was come back to."""
        return self._place < len(self._steps) - 1

    def back(self) -> T | None:
        """The place before, or none."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> T | None:
        """The place after, or none."""
        return self._step(1) if self.can_go_forward else None

    def _step(self, by: int) -> T:
        self._place += by
        return self.here
