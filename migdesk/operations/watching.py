"""Long work that somebody watches: how far it is, and that it is not wanted any more."""

from collections.abc import Iterable, Iterator, Sequence
from threading import Event
from typing import TypeVar

T = TypeVar("T")

READING, COMPARING, WRITING = "reading", "comparing", "writing"
_STEP = 200


class CancelledError(Exception):
    """The work is not wanted any more; nothing of it is kept."""


class Watch:
    """What one thread works at and another looks at; numbers are of records.

    ``stage`` is READING, COMPARING or WRITING; each counts ``done`` from 0 up to ``of``.
    """

    def __init__(self) -> None:
        self.stage = READING
        self.done = 0
        self.of = 0
        self._unwanted = Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether the work is not wanted any more; it may still be under way."""
        return self._unwanted.is_set()

    def cancel(self) -> None:
        """Ask the work to end at its next step."""
        self._unwanted.set()

    def begin(self, stage: str, of: int = 0) -> None:
        """The next stage. CancelledError."""
        self.stage = stage
        self.at(0, of)

    def at(self, done: int, of: int) -> None:
        """How far it is. CancelledError."""
        self.done, self.of = done, of
        if self.is_cancelled:
            raise CancelledError

    def over(self, items: Iterable[T]) -> Iterator[T]:
        """The items, counted one by one. CancelledError."""
        for item in items:
            self.at(self.done + 1, self.of)
            yield item

    def in_steps(self, items: Sequence[T]) -> Iterator[Sequence[T]]:
        """The items, as many at a time as are written in a moment. CancelledError."""
        for start in range(0, len(items), _STEP):
            step = items[start : start + _STEP]
            self.at(self.done, self.of)
            yield step
            self.done += len(step)
