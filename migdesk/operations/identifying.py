"""Records without a UID: the same text is the same record, whatever its file is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from migdesk.operations.importplan import CONTACT, EVENT, Incoming

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader


class Names:
    """The UIDs that texts without one are known by: here, or in an earlier file."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._earlier: dict[tuple[str, str], list[str]] = {}

    def recognised(self, units: Sequence[Incoming]) -> list[Incoming]:
        """The units of one file, those without UID under the one that they are known by."""
        nameless = [own for own in units if not own.unit.main.value("UID")]
        self._look_up(nameless)
        named = {id(own): self._known(own) for own in nameless}
        for own in named.values():
            self._earlier.setdefault((own.kind, own.unit.text), []).append(own.uid)
        return [named.get(id(own), own) for own in units]

    def _look_up(self, nameless: Iterable[Incoming]) -> None:
        for kind in (EVENT, CONTACT):
            texts = {own.unit.text for own in nameless if own.kind == kind}
            for text, uids in self._reader.uids_of(kind, texts).items():
                self._earlier.setdefault((kind, text), []).extend(uids)

    def _known(self, own: Incoming) -> Incoming:
        uids = self._earlier.get((own.kind, own.unit.text), ())
        return own if own.uid in uids or not uids else replace(own, uid=uids[0])
