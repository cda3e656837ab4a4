"""What is worth knowing about the files of an import, and what harms nobody."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from migdesk.formats.stream import ALTERED, LOST, NOTE
from migdesk.operations.importplan import FileProblem, ImportPlan
from migdesk.ui.findingwords import FindingWords, is_harmless

TOLD = 100
"""How many of each kind are told: more than that nobody reads."""


class Remark(NamedTuple):
    """A heading and its lines; ``rest`` is a sentence on those that are not told."""

    heading: str
    lines: Sequence[str]
    rest: str = ""


class Remarks(QObject):
    """Sentences in the window's language; an object, since only objects count in plurals."""

    def __init__(self, plan: ImportPlan) -> None:
        super().__init__()
        self._plan = plan
        self._several = len(plan.files) > 1

    def worth_knowing(self) -> list[Remark]:
        """What was read otherwise than it stands, and what is to be said of what was read."""
        altered, notes = self._told(ALTERED), self._told(NOTE)
        notes += FindingWords().unusual(self._plan)
        found = (
            self._remark(self.tr("Read, though not as it stands"), altered),
            self._remark(self.tr("Worth knowing"), notes),
        )
        return [remark for remark in found if remark.lines]

    def technical(self) -> list[Remark]:
        """What is of no use to anybody but who made the file."""
        own = [problem for problem in self._plan.problems if is_harmless(problem.problem)]
        told = list(FindingWords().problems(own, several=self._several, technical=True))
        return [self._remark(self.tr("Technical details, harmless"), told)] if told else []

    def _told(self, severity: str) -> list[str]:
        return list(FindingWords().problems(list(self._own(severity)), several=self._several))

    def _own(self, severity: str) -> Iterator[FileProblem]:
        for own in self._plan.problems:
            if own.problem.severity == severity != LOST and not is_harmless(own.problem):
                yield own

    def _remark(self, heading: str, told: Sequence[str]) -> Remark:
        more = len(told) - TOLD
        rest = self.tr("… and %n more", "", more) if more > 0 else ""
        return Remark(heading, told[:TOLD], rest)
