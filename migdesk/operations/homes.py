"""Where the records of an import go: the calendars of its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from migdesk.formats.timezones import zone
from migdesk.operations.importplan import EVENT, ImportPlan, PlannedItem

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.store import Store


class Homes:
    """The homes of what a plan brings, made when first needed."""

    def __init__(self, store: Store, plan: ImportPlan, collection: int) -> None:
        self._store = store
        self._plan = plan
        self._collection = collection
        self._calendars: dict[tuple[tuple[int, int], int], int] = {}
        self._timezones: dict[int, Mapping[str, str]] = {}

    def grouped(
        self, items: Sequence[PlannedItem]
    ) -> dict[tuple[str, int, str], list[PlannedItem]]:
        """The items by kind, place and file name, in the order of the files."""
        groups: dict[tuple[str, int, str], list[PlannedItem]] = {}
        for item in items:
            name = self._plan.files[item.calendar[0]].name
            place = self._collection
            if item.kind == EVENT:
                place = self._calendar(item.calendar, self._collection)
            groups.setdefault((item.kind, place, name), []).append(item)
        return groups

    def new_home(self, item: PlannedItem) -> int | None:
        """The calendar that a changed event moves to, when its own lacks a zone that it names.

        Nothing else moves.
        """
        if item.kind != EVENT:
            return None
        number, position = item.calendar
        came = dict(self._plan.files[number].reading.calendars[position].timezones)
        named = [tzid for tzid in item.unit.tzids & came.keys() if not zone(tzid)]
        if not named or not item.stored:
            return None
        old = item.stored.place
        if old not in self._timezones:
            self._timezones[old] = self._store.timezones(old)
        if all(self._timezones[old].get(tzid) == came[tzid] for tzid in named):
            return None
        return self._calendar(item.calendar, self._store.collection_of(old))

    def keep_others(self) -> None:
        """Calendars that hold something besides records are kept for that alone."""
        for number, file in enumerate(self._plan.files):
            for position, calendar in enumerate(file.reading.calendars):
                if calendar.others or not calendar.units:
                    self._calendar((number, position), self._collection)

    def _calendar(self, came: tuple[int, int], collection: int) -> int:
        if (came, collection) not in self._calendars:
            file, position = self._plan.files[came[0]], came[1]
            source = file.reading.calendars[position]
            made = self._store.add_calendar(collection, source, file.name, position)
            self._calendars[came, collection] = made
        return self._calendars[came, collection]


def own_collection(store: Store) -> int:
    """The collection of what a person makes and receives; it has no name."""
    own = (c.id for c in store.collections() if not c.name and not c.is_starter)
    return next(own, 0) or store.add_collection("")
