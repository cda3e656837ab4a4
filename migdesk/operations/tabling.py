"""Tables: what would leave as calendars or cards, as rows for Outlook, Google or a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo

from migdesk.formats.share import Loss
from migdesk.formats.tables import writecontacts, writeevents
from migdesk.formats.tables.dialects import DIALECTS, Written
from migdesk.formats.target import TARGETS, Target
from migdesk.formats.values import V3
from migdesk.operations.exporting import SharedFile, cards_name, named, said, with_rest
from migdesk.operations.leaving import LeavingContacts, LeavingEvents

CARDS = V3
"""The version that cards are made ready in on their way into a table."""


def target(dialect: str) -> Target:
    """The target of events that go into a table, which says itself what it has no column for."""
    return replace(TARGETS[DIALECTS[dialect].program], ignores=frozenset())


def events(leaving: LeavingEvents, dialect: str, local: tzinfo | None) -> SharedFile:
    """Events, made ready for ``target(dialect)``, as one table.

    Its times are those of ``local``, none the system's zone.
    """
    gone, shared = [own for own, _ in leaving.ready], [one for _, one in leaving.ready]
    written = writeevents.events(shared, DIALECTS[dialect], local)
    kept = (loss for one in shared for loss in one.losses)
    return with_rest(said(_file(written, named(gone, ".csv"), kept), gone), leaving)


def contacts(leaving: LeavingContacts, dialect: str) -> SharedFile:
    """Contacts, made ready as cards of version ``CARDS``, as one table."""
    written = writecontacts.contacts([card for *_, card in leaving.ready], DIALECTS[dialect])
    file = _file(written, cards_name(leaving, ".csv"), leaving.losses)
    return replace(file, private=leaving.private)


def _file(written: Written, file_name: str, losses: Iterable[Loss]) -> SharedFile:
    return SharedFile(
        data=written.data if written.records else b"",
        count=written.records,
        file_name=file_name,
        losses=tuple(dict.fromkeys((*losses, *written.losses))),
        names=written.names,
    )
