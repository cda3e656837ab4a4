"""Where the records of an import go: the calendars of its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from migdesk.formats.component import Unit
from migdesk.formats.foreignzone import same
from migdesk.formats.stream import SourceCalendar
from migdesk.formats.timezones import zone
from migdesk.operations.importplan import EVENT, ImportPlan, PlannedItem

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.store import Store


class Zones:
    """The time zones of calendars that are here, where only their file defines them."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._here: dict[int, Mapping[str, str]] = {}

    def differ(self, calendar: int, unit: Unit, came: SourceCalendar) -> bool:
        """Whether a zone that the unit names is another one here than in the calendar it is in."""
        theirs = {tzid: text for tzid, text in came.timezones if not zone(tzid)}
        named = unit.tzids & theirs.keys() if theirs else ()
        if named and calendar not in self._here:
            self._here[calendar] = self._reader.timezones(calendar)
        here = self._here.get(calendar, {})
        return any(not same(here.get(tzid, ""), theirs[tzid]) for tzid in named)


class Homes:
    """The homes of what a plan brings, made when first needed."""

    def __init__(self, store: Store, plan: ImportPlan, collection: int) -> None:
        self._store = store
        self._plan = plan
        self._collection = collection
        self._calendars: dict[tuple[tuple[int, int], int], int] = {}
        self._zones = Zones(store)

    def grouped(self, items: Sequence[PlannedItem]) -> dict[tuple[str, int], list[PlannedItem]]:
        """The items by kind and place, in the order of the files."""
        groups: dict[tuple[str, int], list[PlannedItem]] = {}
        for item in items:
            place = self._collection
            if item.kind == EVENT:
                place = self._calendar(item.calendar, self._collection)
            groups.setdefault((item.kind, place), []).append(item)
        return groups

    def new_home(self, item: PlannedItem) -> int | None:
        """The calendar that a changed event moves to, when its own lacks a zone that it names.

        Nothing else moves.
        """
        if item.kind != EVENT:
            return None
        home = item.dated or (None if item.into else item.calendar)
        if not home or not item.stored:
            return None
        came = self._plan.files[home[0]].reading.calendars[home[1]]
        if not self._zones.differ(item.stored.place, item.unit, came):
            return None
        return self._calendar(home, self._store.collection_of(item.stored.place))

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
