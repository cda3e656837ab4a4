"""What an import will do, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from migdesk.formats.component import Unit
from migdesk.formats.stream import LOST, Problem, Reading
from migdesk.operations.layouts import Table
from migdesk.records import Contact, Event

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.stored import Stored

EVENT, CONTACT = "event", "contact"
NEW, CHANGED, UNCHANGED, OLDER = "new", "changed", "unchanged", "older"
MERGED, DUPLICATE, DECLINED = "merged", "duplicate", "declined"
CANCELLED, UPDATE, INVITATION, REPLY = "cancelled", "update", "invitation", "reply"
"""What an event in a message is (RFC 5546 §1.4), as ``PlannedItem.notice``."""
TITLE_AND_DATES, EMAIL = "title-and-dates", "email"
NAME_AND_ORGANISATION = "name-and-organisation"

Key = tuple[str, str, tuple[int, int]]
"""The kind, UID and calendar of an item: what tells it from the others of its plan."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that an unknown one probably is, as it stands or will after the import.

    ``why`` is TITLE_AND_DATES, EMAIL or NAME_AND_ORGANISATION; ``score`` says in per cent how
    alike the names are. It is here if it is ``stored``, else of the same import.
    """

    uid: str
    title: str
    why: str
    score: int
    unit: Unit = field(repr=False)
    stored: Stored | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A unit of a file, under the UID that it will be known by.

    ``exported`` tells whether the file says that migdesk wrote it to be shared. ``came`` is
    the UID that it came under, and as which of that UID. ``program`` is its calendar's PRODID,
    ``method`` its METHOD, ``record`` what it says.
    """

    kind: str
    uid: str
    title: str
    unit: Unit
    calendar: tuple[int, int]
    exported: bool = False
    came: tuple[str, int] = ("", 0)
    program: str = ""
    method: str = ""
    record: Event | Contact | None = None


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read. ``name`` is its name without folders, ``path`` as it was given.

    ``table`` is there if it is one, to show its columns and to read it in another layout.
    """

    name: str
    path: str
    reading: Reading
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class FileProblem:
    """Something in a file that was left out, altered, or is worth saying."""

    path: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One record of a file, and what importing it will do.

    ``unit`` is the text that will be stored, ``received`` the text of the file; ``stored``
    is the record that it changes, ``calendar`` its (file, position) in the plan. ``came`` is
    the UID that a new one comes under, and as which of that UID. ``beside`` is the calendar
    of the one of the same import that stands in its place. ``likely`` are the records that it
    probably is, the likeliest first. ``notice`` tells that it came as a message: CANCELLED,
    UPDATE, INVITATION or REPLY; ``method`` is the METHOD of its calendar. ``into`` is the UID
    of the record that it was decided to be, ``dated`` the calendar that its dates were then
    taken from.
    """

    kind: str
    uid: str
    title: str
    change: str
    unit: Unit
    received: Unit
    calendar: tuple[int, int]
    stored: Stored | None = None
    came: tuple[str, int] = ("", 0)
    beside: tuple[int, int] | None = None
    likely: tuple[Likely, ...] = ()
    notice: str = ""
    method: str = ""
    into: str = ""
    dated: tuple[int, int] | None = None

    @property
    def key(self) -> Key:
        """What tells it from the others of its plan, but for those that came as one."""
        return self.kind, self.uid, self.calendar

    @property
    def is_written(self) -> bool:
        """Whether importing it writes something, as it is planned or decided."""
        return self.change in {NEW, CHANGED} or bool(self.into)

    @property
    def is_former(self) -> bool:
        """Whether it came under the UID of a record that was merged into ``stored``."""
        return self.stored is not None and self.stored.uid != self.uid

    @property
    def is_aside(self) -> bool:
        """Whether it is not kept as it came: it was older, or became one with another."""
        return self.change == OLDER or (self.change == MERGED and not self.is_within)

    @property
    def is_within(self) -> bool:
        """Whether all of it stands as it came in what will be stored, perhaps beside more."""
        return set(self.unit.components).issuperset(self.received.components)

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """The (file, line) where each of its components begins."""
        return tuple((self.calendar[0], own.line) for own in self.received.components)


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody wants of an item: an action of ``choices``, and the sides of fields.

    ``into`` is the UID of the record to merge with, the likeliest if it is empty.
    """

    action: str
    fields: Mapping[str, str] = field(default_factory=dict)
    into: str = ""


Decisions = Mapping[Key, tuple[PlannedItem, Choice]]
"""What was decided of items, and how they were then."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import will do; nothing is written before ``apply``.

    ``as_of`` is the newest operation that it knows of. ``is_kept_already`` tells that what is
    kept without being shown came before, all of it. ``decisions`` are there once it was
    ``decided``: then its items are as they will be written. ``dropped`` was to be written, and
    is not, because something else was meanwhile.
    """

    files: tuple[ReadFile, ...]
    items: tuple[PlannedItem, ...]
    problems: tuple[FileProblem, ...]
    as_of: int = 0
    is_kept_already: bool = False
    decisions: Decisions | None = None
    dropped: tuple[PlannedItem, ...] = ()

    def of(self, change: str) -> tuple[PlannedItem, ...]:
        """The items with this change."""
        return tuple(item for item in self.items if item.change == change)

    @property
    def new(self) -> tuple[PlannedItem, ...]:
        """What will be added."""
        return self.of(NEW)

    @property
    def changed(self) -> tuple[PlannedItem, ...]:
        """What will be updated."""
        return self.of(CHANGED)

    @property
    def unchanged(self) -> tuple[PlannedItem, ...]:
        """What is already here, or says the same as another of this import."""
        return self.of(UNCHANGED)

    @property
    def older(self) -> tuple[PlannedItem, ...]:
        """What is older than what is here, or than another of this import; that stands."""
        return self.of(OLDER)

    @property
    def merged(self) -> tuple[PlannedItem, ...]:
        """What says something else than another of this import, and became one with it."""
        return self.of(MERGED)

    @property
    def duplicates(self) -> tuple[PlannedItem, ...]:
        """What is not known by its UID, but probably here; it is not written unless decided."""
        return self.of(DUPLICATE)

    @property
    def doubled(self) -> tuple[PlannedItem, ...]:
        """What is added beside the record that it probably is, as somebody decided."""
        decisions = self.decisions or {}
        return tuple(
            item
            for item in self.new
            if item.key in decisions and decisions[item.key][0].change == DUPLICATE
        )

    @property
    def declined(self) -> tuple[PlannedItem, ...]:
        """What is not written because somebody did not want it, or was not asked."""
        return self.of(DECLINED)

    @property
    def left_out(self) -> int:
        """How many records could not be read."""
        return sum(file.reading.left_out for file in self.files)

    @property
    def kept(self) -> int:
        """How much else the files hold (journals, free times, bare zones): kept, not shown."""
        return self.kept_kinds.total()

    @property
    def kept_anew(self) -> int:
        """The same, unless all of it came before."""
        return 0 if self.is_kept_already else self.kept

    @property
    def kept_kinds(self) -> Counter[str]:
        """The same by the names of the components; the zones of a calendar are one."""
        kinds: Counter[str] = Counter()
        for calendar in (own for file in self.files for own in file.reading.calendars):
            kinds.update(other.name for other in calendar.others)
            kinds["VTIMEZONE"] += bool(
                calendar.timezones and not calendar.units and not calendar.others
            )
        return +kinds

    @property
    def has_others(self) -> bool:
        """Whether calendars are kept for what is no record, be it nothing but their own lines."""
        calendars = (own for file in self.files for own in file.reading.calendars)
        return any(calendar.others or not calendar.units for calendar in calendars)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all could be read; a calendar without anything in it could."""
        lost = any(found.problem.severity == LOST for found in self.problems)
        return lost and not self.items and not self.kept
