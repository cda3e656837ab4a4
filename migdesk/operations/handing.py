"""Records handed to another program: in words for people, and as a file for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from migdesk.db.summaries import parts_of
from migdesk.formats.privacy import is_private
from migdesk.operations import cards, exporting
from migdesk.operations.exporting import SharedFile

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader


@dataclass(frozen=True, slots=True)
class Handed:
    """``text`` and ``html`` are for people; ``shared`` is the file, and says what it lacks.

    ``name`` is that of the only record. Of several, one that is marked as private stays in
    every form.
    """

    name: str
    text: str
    html: str
    shared: SharedFile


def events(reader: Reader, keys: Sequence[str], language: str, zone: tzinfo | None) -> Handed:
    """Events, or occurrences of them, as sentences, a line each, and as one calendar.

    The calendar holds each event once, with all its occurrences. UserError "not-found".
    """
    uids = list(dict.fromkeys(parts_of(key)[0] for key in keys))
    going = uids if len(uids) == 1 else _public(reader, "event", uids)
    told = [cards.sentence(reader, k, language, zone) for k in keys if parts_of(k)[0] in going]
    return Handed(
        name=told[0].title if len(told) == 1 else "",
        text="\n".join(own.text for own in told),
        html="".join(own.html for own in told),
        shared=exporting.share_events(reader, uids),
    )


def private_events(reader: Reader, keys: Sequence[str]) -> list[str]:
    """The UIDs of those that stay when several events are handed on, in whatever form."""
    uids = list(dict.fromkeys(parts_of(key)[0] for key in keys))
    going = uids if len(uids) == 1 else _public(reader, "event", uids)
    return [uid for uid in uids if uid not in going]


def contacts(reader: Reader, uids: Sequence[str], language: str) -> Handed:
    """Contacts as cards, with an empty line between them, and as one file.

    UserError "not-found".
    """
    going = uids if len(uids) == 1 else _public(reader, "contact", uids)
    told = [cards.card(reader, uid, language) for uid in going]
    return Handed(
        name=told[0].name if len(told) == 1 else "",
        text="\n\n".join(own.text for own in told),
        html="".join(own.html for own in told),
        shared=exporting.share_contacts(reader, uids),
    )


def _public(reader: Reader, kind: str, uids: Sequence[str]) -> list[str]:
    found = reader.stored_by_uid(kind, uids)
    return [uid for uid in uids if uid in found and not is_private(found[uid].unit)]
