"""Taking back, and doing again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migdesk.changes import Changes
from migdesk.errors import UserError
from migdesk.operations.collections import STARTER

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.store import Store
    from migdesk.db.summaries import OperationSummary


def undoable(reader: Reader) -> OperationSummary | None:
    """What ``undo`` would take back: the last thing that somebody did.

    Nobody loaded the starter collection; who wants it gone has ``remove_starter``.
    """
    last = reader.last_operation()
    return None if last and last.label == STARTER else last


def undo(store: Store) -> Changes:
    """Takes the last operation back. UserError "nothing-to-undo", "changed-since"."""
    last = undoable(store)
    if not last:
        raise UserError("nothing-to-undo")
    store.undo(last.id)
    return store.changes


def redo(store: Store) -> Changes:
    """Does again what was taken back last. UserError "nothing-to-redo", "changed-since"."""
    undone = store.undone_operation()
    if not undone:
        raise UserError("nothing-to-redo")
    store.undo(undone.id)
    return store.changes
