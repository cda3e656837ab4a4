"""What an import will do, group by group: headings, and the lines under each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from migdesk.formats.stream import ALTERED, LOST, NOTE
from migdesk.operations.differing import Difference, Differences, Records, key_of
from migdesk.operations.importplan import ImportPlan, PlannedItem
from migdesk.ui.changedwords import fields_words, value_lines
from migdesk.ui.findingwords import FindingWords, is_harmless
from migdesk.ui.importwords import ImportWords
from migdesk.ui.incomingwords import about, sign_of, title_of

LISTED = 100
"""How many records of each group are named."""


class Line(NamedTuple):
    """A record with its icon and what is to be said about it, or a sentence alone."""

    main: str
    notes: tuple[str, ...] = ()
    sign: str = ""


class Group(NamedTuple):
    """A heading and its lines; ``rest`` is a sentence on those that are not named."""

    heading: str
    lines: Sequence[Line]
    rest: str = ""
    is_folded: bool = False


class ImportGroups(QObject):
    """What is lost first, then what will be done; what harms nobody is folded away."""

    def __init__(self, plan: ImportPlan, changes: Differences, records: Records) -> None:
        super().__init__()
        self._plan, self._changes, self._records = plan, changes, records

    def groups(self) -> Iterator[Group]:
        """The groups that have something to say."""
        plan = self._plan
        found = (
            self._problems(self.tr("Not read"), LOST),
            self._items(self.tr("Changed: {what}"), plan.changed),
            self._items(self.tr("New: {what}"), plan.new),
            self._items(self.tr("Older, left as it is: {what}"), plan.older),
            self._items(self.tr("In several versions, made one: {what}"), plan.merged),
            self._problems(self.tr("Read, though not as it stands"), ALTERED),
            self._problems(self.tr("Worth knowing"), NOTE),
            self._harmless(),
        )
        return (group for group in found if group.lines)

    def _items(self, heading: str, items: tuple[PlannedItem, ...]) -> Group:
        lines = [self._line(item, alone=len(items) == 1) for item in items[:LISTED]]
        told = heading.format(what=ImportWords().counted(items)) if items else ""
        return Group(told, lines, self._rest(len(items)))

    def _line(self, item: PlannedItem, *, alone: bool) -> Line:
        """A new one with when, where or who it is; of one that is here, what changes."""
        changed: Sequence[Difference] = self._changes.get((item.kind, item.uid), ())
        if alone and changed:
            notes = tuple(value_lines(item.kind, changed))
        else:
            record = self._records.get(key_of(item))
            notes = (about(record) if record else "", fields_words(item.kind, changed))
        return Line(title_of(item), tuple(filter(None, notes)), sign_of(item))

    def _problems(self, heading: str, severity: str) -> Group:
        several = len(self._plan.files) > 1
        found = [
            own
            for own in self._plan.problems
            if own.problem.severity == severity and not is_harmless(own.problem)
        ]
        told = list(FindingWords().problems(found, several=several))
        if severity == NOTE:
            told += FindingWords().unusual(self._plan)
        return Group(heading, [Line(one) for one in told[:LISTED]], self._rest(len(told)))

    def _harmless(self) -> Group:
        found = [own for own in self._plan.problems if is_harmless(own.problem)]
        several = len(self._plan.files) > 1
        told = list(FindingWords().problems(found, several=several, technical=True))
        heading = self.tr("Technical details, harmless")
        lines = [Line(one) for one in told[:LISTED]]
        return Group(heading, lines, self._rest(len(told)), is_folded=True)

    def _rest(self, count: int) -> str:
        return self.tr("… and %n more", "", count - LISTED) if count > LISTED else ""
