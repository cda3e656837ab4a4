"""What leaves and what stays: records made ready to be shared, and why others are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from migdesk.db.summaries import EventSummary
from migdesk.formats import share, sharecard, vcard, vevent
from migdesk.formats.component import Unit
from migdesk.formats.privacy import is_private
from migdesk.formats.share import Loss, Shared
from migdesk.formats.target import TARGETS, Target
from migdesk.operations.linked import LinkedContacts
from migdesk.operations.watching import Watch
from migdesk.records import Contact, Stage

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""When a record was changed that does not say so: the same at every export."""


@dataclass(frozen=True, slots=True)
class LeavingEvents:
    """Events that are ready, and those that stay behind, by the reason.

    ``left_out`` have too coarse a date, ``undated`` none; ``private`` are the titles of those
    marked so, ``cancelled`` were not wanted. ``people`` are the UIDs of the contacts that the
    ready ones name.
    """

    ready: tuple[tuple[EventSummary, Shared], ...] = ()
    left_out: tuple[EventSummary, ...] = ()
    undated: tuple[EventSummary, ...] = ()
    private: tuple[str, ...] = ()
    cancelled: tuple[EventSummary, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeavingContacts:
    """Contacts that are ready, each with its stored text and its card; ``private`` ones stay."""

    ready: tuple[tuple[Contact, Unit, Unit], ...] = ()
    private: tuple[str, ...] = ()
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Going:
    """How events go: for whom, and which of those that are asked about.

    ``alone`` sends one that was meant by itself, whatever its date and its mark.
    """

    target: Target = field(default_factory=lambda: TARGETS["standard"])
    approximate: bool = False
    cancelled: bool = True
    alone: bool = False

    def takes(self, summary: EventSummary) -> bool:
        """Whether the date of an event is precise enough to leave (mapping.md §3)."""
        if self.alone:
            return True
        return summary.precision != "year" and (self.approximate or not summary.coarse)


def events(
    reader: Reader, summaries: Sequence[EventSummary], how: Going, watch: Watch | None = None
) -> LeavingEvents:
    """The events ready to leave; a single one that is meant ``alone`` always does.

    CancelledError if the ``watch`` says so.
    """
    wanted = [s for s in summaries if how.cancelled or s.stage is not Stage.CANCELLED]
    chosen = [s for s in wanted if how.takes(s)]
    people: dict[str, None] = {}
    ready = list((watch or Watch()).over(_shared(reader, chosen, how, people)))
    dated = {summary.id for summary in chosen if summary.first_day}
    return LeavingEvents(
        ready=tuple((own, one) for own, one in ready if one),
        left_out=tuple(s for s in wanted if s.first_day and s.id not in dated),
        undated=tuple(s for s in wanted if not s.first_day),
        private=tuple(own.title for own, one in ready if own.first_day and not one),
        cancelled=tuple(s for s in summaries if s not in wanted) if not how.cancelled else (),
        people=tuple(people),
    )


def _shared(
    reader: Reader, chosen: Sequence[EventSummary], how: Going, people: dict[str, None]
) -> Iterator[tuple[EventSummary, Shared | None]]:
    """The events, each ready to leave; none for one that has no date, or is private."""
    linked = LinkedContacts(reader)
    zones = cache(reader.timezones)
    found = reader.stored_by_uid("event", [summary.uid for summary in chosen])
    for summary in chosen:
        own = found[summary.uid]
        unit = own.unit
        if is_private(unit) and not how.alone:
            yield summary, None
            continue
        event = replace(vevent.get(unit), uid=own.uid)
        borrowed = linked.of(event)
        one = share.event(
            unit,
            event,
            borrowed,
            zones=zones(own.place),
            changed=vevent.stamps(unit).changed or UNKNOWN,
            target=how.target,
        )
        if one:
            people |= dict.fromkeys(borrowed.contacts)
            kept = (Loss(event.uid, "share-contact", name) for name in borrowed.withheld)
            one = replace(one, losses=(*one.losses, *kept))
        yield summary, one


def contacts(
    reader: Reader,
    uids: Sequence[str],
    version: str,
    *,
    alone: bool = False,
    watch: Watch | None = None,
) -> LeavingContacts:
    """The contacts as cards of ``version``; of several, one marked as private stays.

    CancelledError if the ``watch`` says so.
    """
    ready: list[tuple[Contact, Unit, Unit]] = []
    private: list[str] = []
    losses: list[Loss] = []
    for uid in (watch or Watch()).over(uids):
        found = reader.stored_contact(uid)
        if not found:
            continue
        unit = found.unit
        contact = replace(vcard.get(unit), uid=found.uid)
        if is_private(unit) and not alone:
            private.append(contact.display_name)
            continue
        changed = vcard.stamps(unit).changed or UNKNOWN
        card = sharecard.card(contact, version, changed, sharecard.mark(unit))
        ready.append((contact, unit, card))
        losses += sharecard.losses(contact, version, unit)
    return LeavingContacts(tuple(ready), tuple(private), tuple(losses))
