"""Export: events and contacts as files for other programs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from migdesk.db.summaries import EventSummary, Filter
from migdesk.formats import sharefile
from migdesk.formats.share import Loss, Meant, Shared
from migdesk.formats.target import TARGETS
from migdesk.operations import files, leaving
from migdesk.operations.leaving import Going, LeavingContacts, LeavingEvents
from migdesk.records import Stage

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader

CALENDAR_NAME = "migdesk"
_FIRST_DATE = re.compile(r"\[?(\d{4}(-\d\d){0,2})")
_SAID_IN_FRONT = frozenset({Stage.CANCELLED, Stage.POSTPONED})


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file ready to be written, and what it does not hold.

    ``left_out`` are events whose date is too coarse, ``undated`` those without one,
    ``cancelled`` were not wanted, ``private`` are the names of those marked so that only a
    person who means this one shares it; ``approximate`` are in the file, over all the days that
    their date can mean, ``in_front`` with what became of them before their title.
    ``file_name`` is a proposal. ``meant`` are the records themselves, of a table the ``names``
    in its rows, to compare the file with.
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
    names: tuple[str, ...] = ()
    cancelled: tuple[EventSummary, ...] = ()
    in_front: tuple[EventSummary, ...] = ()

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
    how = Going(TARGETS[target], approximate=approximate, alone=alone)
    return calendar(leaving.events(reader, summaries, how), name)


def calendar(events: LeavingEvents, name: str = CALENDAR_NAME) -> SharedFile:
    """What is ready as one .ics file, and word of what stays."""
    file = _calendar(events.ready, name)
    name_ = file.file_name if events.ready else named(events.undated, ".ics")
    return replace(with_rest(file, events), file_name=name_)


def calendars_apart(events: LeavingEvents) -> Iterator[SharedFile]:
    """Each event as a file of its own; a last one holds nothing but word of what stays."""
    for one in events.ready:
        yield _calendar([one], CALENDAR_NAME)
    yield with_rest(SharedFile(b"", 0, ""), events)


def _calendar(ready: Sequence[tuple[EventSummary, Shared]], name: str) -> SharedFile:
    gone, shared = [own for own, _ in ready], [one for _, one in ready]
    file = SharedFile(
        data="".join(sharefile.calendar(shared, name)).encode() if shared else b"",
        count=len(shared),
        file_name=named(gone, ".ics"),
        losses=tuple(loss for own in shared for loss in own.losses),
        meant=tuple(Meant(own.unit, own.zones, own.last) for own in shared),
    )
    return said(file, gone)


def said(file: SharedFile, gone: Sequence[EventSummary]) -> SharedFile:
    """``file`` with word of what it says of these events in front of their titles."""
    coarse = tuple(own for own in gone if own.coarse)
    in_front = tuple(own for own in gone if own.stage in _SAID_IN_FRONT)
    return replace(file, approximate=coarse, in_front=in_front)


def with_rest(file: SharedFile, events: LeavingEvents) -> SharedFile:
    """``file`` with word of the events that stay."""
    return replace(
        file,
        left_out=events.left_out,
        undated=events.undated,
        private=events.private,
        cancelled=events.cancelled,
    )


def named(summaries: Sequence[EventSummary], ending: str) -> str:
    """Date, title and town of one event; the span of several."""
    days = [summary.first_day for summary in summaries if summary.first_day]
    if len(summaries) == 1:
        (one,) = summaries
        place = one.location.split(",")[0]
        title = one.short_title or one.title
        words = (title,) if files.slug(place) in files.slug(title) else (title, place)
        when = _FIRST_DATE.match(one.edtf)
        return "_".join(([when[1]] if when else []) + [f"{files.slug(*words)}{ending}"])
    if not days:
        return f"{CALENDAR_NAME}{ending}"
    return f"{CALENDAR_NAME}_{min(days):%Y-%m}_{max(days):%Y-%m}{ending}"


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
    alone = len(uids) == 1 if alone is None else alone
    version = version or TARGETS[target].cards
    return cards(leaving.contacts(reader, uids, version, alone=alone), target)


def cards(contacts: LeavingContacts, target: str = "standard") -> SharedFile:
    """What is ready as one .vcf file, and word of what stays."""
    units = tuple(card for *_, card in contacts.ready)
    losses = contacts.losses
    if len(units) > 1 and TARGETS[target].one_card:
        losses += (Loss("", "share-first-card", ""),)
    return SharedFile(
        data="".join(unit.text for unit in units).encode(),
        count=len(units),
        file_name=cards_name(contacts, ".vcf"),
        private=contacts.private,
        losses=losses,
        meant=tuple(map(Meant, units)),
    )


def cards_apart(contacts: LeavingContacts) -> Iterator[SharedFile]:
    """Each card as a file of its own; a last one holds nothing but word of what stays."""
    for one in contacts.ready:
        yield cards(LeavingContacts((one,)))
    yield SharedFile(b"", 0, "", private=contacts.private, losses=contacts.losses)


def cards_name(contacts: LeavingContacts, ending: str) -> str:
    """The name of one contact; of several, what they are."""
    only = contacts.ready[0][0].display_name if len(contacts.ready) == 1 else ""
    return f"{files.slug(only) if only else f'{CALENDAR_NAME}-contacts'}{ending}"


def save(path: Path, shared: SharedFile) -> int:
    """Writes a shared file; before it replaces another, other programs' readers read it back.

    They must find in it what was meant, in count, UIDs, names, dates and hours, or it is refused:
    UserError "export-not-confirmed". A table is read back by its rows.
    """
    from migdesk.formats import judge  # start-up: the two readers cost 60 ms
    from migdesk.formats.tables import reread

    confirm = partial(judge.holds, meant=shared.meant)
    if shared.names:
        confirm = partial(reread.holds, names=shared.names)
    return files.save(path, [shared.data], confirm)
