"""Export: events and contacts as files for other programs, or as an archive."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from migdesk.db.summaries import EventSummary, Filter
from migdesk.formats import share, sharecard, sharefile, vcard, vevent
from migdesk.formats.component import Unit
from migdesk.formats.share import Loss, Meant, Shared
from migdesk.formats.target import TARGETS, Target
from migdesk.operations import files
from migdesk.operations.linked import LinkedContacts
from migdesk.records import Contact

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader

CALENDAR_NAME = "migdesk"
_FIRST_DATE = re.compile(r"\[?(\d{4}(-\d\d){0,2})")
UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""When a record was changed that does not say so: the same at every export."""


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file ready to be written, and what it does not hold.

    ``left_out`` are events whose date is too coarse, ``undated`` those without one,
    ``private`` the names of those marked so that only a person who means this one shares it;
    ``approximate`` are in the file, over all the days that their date can mean.
    ``file_name`` is a proposal. ``meant`` are the records themselves, to compare the file with.
    """

    data: bytes
    count: int
    file_name: str
    left_out: tuple[EventSummary, ...] = ()
    undated: tuple[EventSummary, ...] = ()
    private: tuple[str, ...] = ()
    approximate: tuple[EventSummary, ...] = ()
    losses: tuple[Loss, ...] = ()
    meant: tuple[Meant, ...] = ()

    @property
    def text(self) -> str:
        """What a calendar or a card is written as."""
        return self.data.decode()


def share_events(
    reader: Reader,
    uids: Sequence[str],
    *,
    target: str = "standard",
    approximate: bool = False,
    alone: bool | None = None,
    name: str = CALENDAR_NAME,
) -> SharedFile:
    """The events as one .ics file for ``target``.

    A single event always goes out; of several, those whose date is coarser than a day only
    if ``approximate``, those known to the year never (mapping.md §3), and those marked as
    private not. ``alone`` decides otherwise, for one of several files.
    """
    alone = len(uids) == 1 if alone is None else alone
    summaries = reader.events(Filter(uids=frozenset(uids))) if uids else []
    chosen = [s for s in summaries if alone or _goes_out(s, approximate=approximate)]
    ready = list(_shared(reader, chosen, TARGETS[target], with_private=alone))
    shared = [one for _, one in ready if one]
    gone = [own for own, one in ready if one]
    dated = {summary.id for summary in chosen if summary.first_day}
    return SharedFile(
        data="".join(sharefile.calendar(shared, name)).encode() if shared else b"",
        count=len(shared),
        file_name=_file_name(gone or chosen),
        left_out=tuple(s for s in summaries if s.first_day and s.id not in dated),
        undated=tuple(s for s in summaries if not s.first_day),
        private=tuple(own.title for own, one in ready if own.first_day and not one),
        approximate=tuple(s for s in gone if s.coarse),
        losses=tuple(loss for own in shared for loss in own.losses),
        meant=tuple(Meant(own.unit, own.zones) for own in shared),
    )


def _goes_out(summary: EventSummary, *, approximate: bool) -> bool:
    if summary.precision == "year":
        return False
    return approximate or not summary.coarse


def _shared(
    reader: Reader, chosen: Sequence[EventSummary], target: Target, *, with_private: bool
) -> Iterator[tuple[EventSummary, Shared | None]]:
    """The events, each ready to leave; none for one that has no date, or is private."""
    linked = LinkedContacts(reader)
    zones = cache(reader.timezones)
    found = reader.stored_by_uid("event", [summary.uid for summary in chosen])
    for summary in chosen:
        own = found[summary.uid]
        unit = own.unit
        if share.is_private(unit) and not with_private:
            yield summary, None
            continue
        event = replace(vevent.get(unit), uid=own.uid)
        one = share.event(
            unit,
            event,
            linked.of(event),
            zones=zones(own.place),
            changed=vevent.stamps(unit).changed or UNKNOWN,
            target=target,
        )
        yield summary, one


def _file_name(summaries: Sequence[EventSummary]) -> str:
    """Date, title and town of one event; the span of several."""
    days = [summary.first_day for summary in summaries if summary.first_day]
    if len(summaries) == 1:
        (one,) = summaries
        place = one.location.split(",")[0]
        title = one.short_title or one.title
        named = (title,) if files.slug(place) in files.slug(title) else (title, place)
        when = _FIRST_DATE.match(one.edtf)
        return "_".join(([when[1]] if when else []) + [f"{files.slug(*named)}.ics"])
    if not days:
        return f"{CALENDAR_NAME}.ics"
    return f"{CALENDAR_NAME}_{min(days):%Y-%m}_{max(days):%Y-%m}.ics"


def share_contacts(
    reader: Reader,
    uids: Sequence[str],
    *,
    version: str | None = None,
    target: str = "standard",
    alone: bool | None = None,
) -> SharedFile:
    """The contacts as one .vcf file; what is marked as private stays as it does of events.

    Without a ``version`` it is the one that ``target`` reads best.
    """
    version = version or TARGETS[target].cards
    with_private = len(uids) == 1 if alone is None else alone
    leaving: list[tuple[Contact, Unit]] = []
    private: list[str] = []
    for uid in uids:
        found = reader.stored_contact(uid)
        if not found:
            continue
        unit = found.unit
        contact = replace(vcard.get(unit), uid=found.uid)
        if with_private or not share.is_private(unit):
            leaving.append((contact, unit))
        else:
            private.append(contact.display_name)
    cards = tuple(
        sharecard.card(own, version, vcard.stamps(unit).changed or UNKNOWN, sharecard.mark(unit))
        for own, unit in leaving
    )
    losses = [loss for own, unit in leaving for loss in sharecard.losses(own, version, unit)]
    if len(cards) > 1 and TARGETS[target].one_card:
        losses.append(Loss("", "share-first-card", ""))
    only = leaving[0][0].display_name if len(leaving) == 1 else ""
    stem = files.slug(only) if only else f"{CALENDAR_NAME}-contacts"
    return SharedFile(
        data="".join(unit.text for unit in cards).encode(),
        count=len(cards),
        file_name=f"{stem}.vcf",
        private=tuple(private),
        losses=tuple(losses),
        meant=tuple(map(Meant, cards)),
    )


def save(path: Path, shared: SharedFile) -> int:
    """Writes a shared file; before it replaces another, other programs' readers read it back.

    They must find in it what was meant, in count, UIDs, names, dates and hours, or it is refused:
    UserError "export-not-confirmed".
    """
    from migdesk.formats import judge  # start-up: the two readers cost 60 ms

    return files.save(path, [shared.data], partial(judge.holds, meant=shared.meant))
