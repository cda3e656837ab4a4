"""Records that come back from another program: what sharing had added is cut off again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from migdesk.formats import share, sharecard, vcard, vevent
from migdesk.formats.component import Component, Unit
from migdesk.formats.span import plain
from migdesk.formats.timezones import converted
from migdesk.operations.exporting import UNKNOWN
from migdesk.operations.linked import LinkedContacts
from migdesk.operations.merging import merged
from migdesk.records import Contact, Event

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.stored import Stored

R = TypeVar("R", Event, Contact)
_OWN = "X-MIGDESK-"
_SHARED = "X-MIGDESK-EDTF"


def is_shared_form(stored: Unit, incoming: Unit, *, exported: bool) -> bool:
    """Whether ``incoming`` is without what only the archive has of ``stored``.

    ``exported`` is what its file says; another program that wrote it anew says nothing.
    """
    return (exported or _is_whole(stored.main)) and not _is_whole(incoming.main)


def _is_whole(component: Component) -> bool:
    lines = (child for child in component.children if not isinstance(child, Component))
    return any(line.name.startswith(_OWN) and line.name != _SHARED for line in lines)


def event(
    linked: LinkedContacts,
    zones: Mapping[str, str],
    stored: Stored,
    incoming: Unit,
    before: Unit | None = None,
) -> Unit | None:
    """The stored event with what was changed elsewhere since it left; none without a change.

    ``zones`` are the VTIMEZONEs of its calendar, by TZID. If it had come back ``before``, what
    was changed since then counts. It may have left before it was changed here: what is as in
    the text last received was not touched elsewhere. What has no date can only have left whole.
    """

    def compared(own: Unit, earlier: Unit | None) -> tuple[Event, Event]:
        ours = replace(vevent.get(own), uid=stored.uid)
        changed = vevent.stamps(own).changed or UNKNOWN
        left = share.event(own, ours, linked.of(ours), zones=zones, changed=changed)
        then = vevent.get(left.unit) if left else ours
        old, new = (
            _cut(_with_when(_with_dropped(event, then), then), then, ours)
            for event in (vevent.get(earlier) if earlier else then, vevent.get(incoming))
        )
        return old, new

    mine, received = stored.unit, stored.last_received
    old, new = compared(mine, before)
    if received and not before:
        new = _untouched(old, new, compared(received, None))
    ours = replace(vevent.get(mine), uid=stored.uid)
    result = merged(ours, old, new)
    own = vevent.get(mine).uid or stored.uid  # what came under a UID keeps it
    return None if result == ours else vevent.put(mine, replace(result, uid=own))


def _untouched(old: R, new: R, earlier: tuple[R, R]) -> R:
    """``new`` without what is the same as it left ``earlier``, when that was another value."""
    names = (field.name for field in fields(new))
    same = [name for name in names if getattr(earlier[0], name) == getattr(earlier[1], name)]
    return replace(new, **{name: getattr(old, name) for name in same})


def _with_dropped(now: R, then: R) -> R:
    """``now`` with the fields that came back empty.

    Far more often a program does not know them than a person has emptied them.
    """
    empty = type(now)()
    names = (field.name for field in fields(now))
    dropped = [name for name in names if getattr(now, name) == getattr(empty, name)]
    return replace(now, **{name: getattr(then, name) for name in dropped})


def _with_when(now: Event, then: Event) -> Event:
    """``now`` with the date that left, if it is the same in fewer words or another zone."""
    if not now.when or not then.when or now.when.timed != then.when.timed:
        return now
    ends = [converted(end.first, now.time_zone, then.time_zone) for end in plain(now.when).ends]
    if ends != [end.first for end in plain(then.when).ends]:
        return now
    return replace(now, when=then.when, time_zone=then.time_zone)


def _cut(shared: Event, then: Event, ours: Event) -> Event:
    """``shared`` without title mark and derived lines; contacts are other records' business."""
    mark = then.title.removesuffix(ours.title)
    derived = set(then.description.split("\n")) - {"", *ours.description.split("\n")}
    kept = [line for line in shared.description.split("\n") if line not in derived]
    return replace(
        shared,
        uid=ours.uid,
        title=shared.title.removeprefix(mark),
        description="\n".join(kept).strip("\n"),
        participations=(),
    )


def contact(stored: Stored, incoming: Unit, before: Unit | None = None) -> Unit | None:
    """The stored contact with what was changed elsewhere since its card left, or came before.

    It may have left before it was changed here, as an event may.
    """
    version = incoming.main.value("VERSION").strip()
    written = version if version in sharecard.VERSIONS else sharecard.VERSIONS[0]

    def compared(own: Unit, earlier: Unit | None) -> tuple[Contact, Contact]:
        changed = vcard.stamps(own).changed or UNKNOWN
        then = vcard.get(sharecard.card(vcard.get(own), written, changed))
        old = _with_dropped(vcard.get(earlier), then) if earlier else then
        return old, _with_dropped(vcard.get(incoming), then)

    mine, received = stored.unit, stored.last_received
    old, new = compared(mine, before)
    if received and not before:
        new = _untouched(old, new, compared(received, None))
    ours = vcard.get(mine)
    both = merged(ours, old, new)
    return None if both == ours else vcard.put(mine, both)
