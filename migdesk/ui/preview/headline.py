"""An import in one line, as the dialog is introduced to whoever only hears it."""

from PySide6.QtCore import QObject

from migdesk.formats.stream import LOST
from migdesk.operations.importplan import DUPLICATE, ImportPlan
from migdesk.ui.findingwords import is_harmless
from migdesk.ui.panes.words import joined


class Headline(QObject):
    """Sentences in the window's language; an object, since only objects count in plurals."""

    def __init__(self, plan: ImportPlan) -> None:
        super().__init__()
        self._plan = plan

    def words(self) -> str:
        """The whole, without what there is none of."""
        plan = self._plan
        if plan.is_empty:
            return self._nothing_read()
        new, changed, older, merged = map(len, (plan.new, plan.changed, plan.older, plan.merged))
        alike, here, kept = len(plan.of(DUPLICATE)), len(plan.unchanged), plan.kept
        told = [own.problem for own in plan.problems if not is_harmless(own.problem)]
        lost = sum(problem.severity == LOST for problem in told)
        remarks = len(told) - lost
        return joined(
            self.tr("%n new", "", new) if new else "",
            self.tr("%n changed", "", changed) if changed else "",
            self.tr("%n probable duplicate(s)", "", alike) if alike else "",
            self.tr("%n older, left as it is", "", older) if older else "",
            self.tr("%n in several versions, made one", "", merged) if merged else "",
            self.tr("%n already here", "", here) if here else "",
            self.tr("%n of another kind, kept unseen", "", kept) if kept else "",
            self.tr("%n not read", "", lost) if lost else "",
            self.tr("%n remark(s)", "", remarks) if remarks else "",
        )

    def _nothing_read(self) -> str:
        files = len(self._plan.files)
        if files > 1:
            return self.tr("None of the %n files could be read.", "", files)
        return self.tr("The file could not be read.")
