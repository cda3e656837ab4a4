"""Collections: what came in one go and may go in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migdesk.changes import Changes

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.store import Store


STARTER = "starter"
"""What the starter collection, and the operation that loads it, are called."""


def remove_starter(store: Store) -> Changes:
    """Removes the starter collection; what was changed or linked since stays."""
    for collection in store.collections():
        if collection.is_starter:
            store.remove_collection(collection.id)
    return store.changes
