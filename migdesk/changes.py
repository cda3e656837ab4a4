"""What an operation touched: the one thing every view listens to."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """UIDs of the records that were added, altered or removed.

    ``everything`` means that the set is not known (another process wrote, a backup was
    restored): views read again. ``operation`` is the journal number, or none when
    there is nothing to undo.
    """

    events: frozenset[str] = field(default_factory=frozenset)
    contacts: frozenset[str] = field(default_factory=frozenset)
    everything: bool = False
    operation: int | None = None

    def __bool__(self) -> bool:
        """Whether any view has a reason to look."""
        return self.everything or bool(self.events or self.contacts)

    def __or__(self, other: "Changes") -> "Changes":
        """Both together; the later operation number stands."""
        return Changes(
            self.events | other.events,
            self.contacts | other.contacts,
            self.everything or other.everything,
            self.operation if other.operation is None else other.operation,
        )
