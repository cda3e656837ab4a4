"""Import: what a plan says is written, in one transaction with one undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from migdesk.changes import Changes
from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.operations.choices import decided, decided_again
from migdesk.operations.homes import Homes, own_collection
from migdesk.operations.importplan import EVENT, ImportPlan, PlannedItem
from migdesk.operations.planning import plan as planned
from migdesk.operations.watching import WRITING, Watch

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.store import Store
    from migdesk.db.stored import Stored


def apply(
    store: Store, plan: ImportPlan, collection: int = 0, watch: Watch | None = None
) -> Changes:
    """Writes what the plan says; a plan without news writes nothing at all. CancelledError.

    Where nothing was decided, it is what is done by default. New records go into
    ``collection``, else into that of what people make and receive. What was written since the
    plan was made is not overwritten: it is planned anew.
    """
    watch = watch or Watch()
    plan = up_to_date(store, plan, watch)
    joining = [item for item in plan.items if item.into]
    if not (plan.has_others or any(item.is_written for item in plan.items)):
        return Changes()
    watch.begin(WRITING, len(plan.new) + len(plan.changed))
    homes = Homes(store, plan, collection or own_collection(store))
    homes.keep_others()
    for (kind, place), items in homes.grouped(plan.new).items():
        for step in watch.in_steps(items):
            store.add(kind, place, [item.unit for item in step], [item.came for item in step])
    _receive(store, homes, plan.changed, watch)
    _join(store, homes, joining)
    return store.changes


def _receive(store: Store, homes: Homes, items: Sequence[PlannedItem], watch: Watch) -> None:
    moves: dict[tuple[str, int | None], list[PlannedItem]] = {}
    for item in _records(items):
        moves.setdefault((item.kind, homes.new_home(item)), []).append(item)
    for (kind, place), moved in moves.items():
        for step in watch.in_steps(moved):
            store.receive(kind, _received(step, store.now), place)
    for item in items:
        if item.is_former and not item.into:
            store.receive_former(item.kind, item.uid, item.received)


def _join(store: Store, homes: Homes, items: Sequence[PlannedItem]) -> None:
    """Let the UIDs of what was merged lead to its record, which may have come just now."""
    ends = {(item.kind, item.into): item for item in items if not item.stored}
    for (kind, uid), item in ends.items():
        for new in store.stored_by_uid(kind, [uid]).values():
            lens = vevent if kind == EVENT else vcard
            stamped = lens.stamp_change(new.unit, item.unit, store.now, born_here=False)
            place = homes.new_home(replace(item, stored=new))
            store.receive(kind, [(new, stamped, None)], place)
    for item in items:
        store.join(item.kind, item.uid, item.came, item.received, item.into)


def _records(items: Iterable[PlannedItem]) -> list[PlannedItem]:
    """One item for each record that is changed, that of its own UID rather than of a former."""
    found: dict[tuple[str, int], PlannedItem] = {}
    for item in items:
        if item.stored:
            key = (item.kind, item.stored.id)
            found[key] = found.get(key, item) if item.is_former else item
    return list(found.values())


def up_to_date(store: Store, old: ImportPlan, watch: Watch) -> ImportPlan:
    """The plan as it is written, made anew if something was written since. CancelledError.

    Of one that was decided, what is no longer as it was then is not written.
    """
    if old.as_of != store.newest_operation():
        new = planned(store, old.files, watch)
        return decided(new) if old.decisions is None else decided_again(new, old.decisions)
    return decided(old) if old.decisions is None else old


def _received(
    items: Iterable[PlannedItem], now: datetime
) -> Iterator[tuple[Stored, Unit, Unit | None]]:
    for item in items:
        if item.stored:
            received = None if item.is_former else item.received
            yield item.stored, _stamped(item, item.stored, now), received


def _stamped(item: PlannedItem, stored: Stored, now: datetime) -> Unit:
    """The text of the file as it is, or, put together with ours, as a change made here."""
    lens = vevent if item.kind == EVENT else vcard
    ours, theirs = (lens.stamps(unit).sequence for unit in (stored.unit, item.received))
    if item.unit.text == stored.unit.text or (item.unit == item.received and ours <= theirs):
        return item.unit
    least = 0 if item.is_former else theirs
    unit: Unit = lens.stamp_change(
        stored.unit, item.unit, now, born_here=stored.born_here, least=least
    )
    return unit
