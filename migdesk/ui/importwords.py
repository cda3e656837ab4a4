"""An import in words: what it would do, what it did, what it could not read."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLocale, QObject

from migdesk.formats.stream import NOTE
from migdesk.operations.arrivals import Arrival
from migdesk.operations.importplan import EVENT, FileProblem, ImportPlan, PlannedItem
from migdesk.operations.watching import COMPARING, READING, WRITING, Watch
from migdesk.ui.failures import worded
from migdesk.ui.oneline import one_line
from migdesk.ui.quoting import quoted

_NAMED = 5


class ImportWords(QObject):
    """Sentences in the window's language; an object, since only objects count in plurals."""

    def counted(self, items: tuple[PlannedItem, ...]) -> str:
        """How many of which kind, as "12 events and 3 contacts"; without what there is none of."""
        events = sum(item.kind == EVENT for item in items)
        contacts = len(items) - events
        parts = [self.tr("%n event(s)", "", events)] if events else []
        parts += [self.tr("%n contact(s)", "", contacts)] if contacts else []
        return QLocale().createSeparatedList(parts)

    def progress(self, watch: Watch, *, closing: bool) -> str:
        """How far it is, and that the window only waits for it to close."""
        words = {
            READING: self.tr("Reading… {done} of {all}"),
            COMPARING: self.tr("Comparing… {done} of {all}"),
            WRITING: self.tr("Importing… {done} of {all}"),
        }[watch.stage]
        if not watch.of:
            words = self.tr("Working…")
        elif closing:
            words = self.tr("Importing… {done} of {all}, then migdesk closes")
        number = QLocale().toString
        return words.format(done=number(watch.done), all=number(watch.of))

    def cancelled(self) -> str:
        """That it was called off."""
        return self.tr("Import cancelled; nothing has changed.")

    def done(self, plan: ImportPlan) -> str:
        """What was done."""
        parts = []
        if plan.new:
            parts.append(self.tr("Added: {what}.").format(what=self.counted(plan.new)))
        if plan.changed:
            parts.append(self.tr("Updated: {what}.").format(what=self.counted(plan.changed)))
        return " ".join(parts) or self.tr("Kept, though there is no view for it yet.")

    def nothing(self, plan: ImportPlan) -> str:
        """Nothing was done, and why."""
        count = len(plan.unchanged)
        if not count:
            return self.tr("There is nothing to import in it.")
        return self.tr("Nothing new: %n record(s) already here, unchanged.", "", count)

    def operation(self, arrival: Arrival) -> str:
        """What undo calls an import: a few files by name, many by number."""
        names = ", ".join(map(one_line, arrival.files))
        if names:
            return self.tr("Import of {files}").format(files=names)
        if arrival.count:
            return self.tr("Import of %n file(s)", "", arrival.count)
        return self.tr("Import")

    def problems(self, found: Sequence[FileProblem], *, several: bool) -> Iterator[str]:
        """A line for each; of notes on one file, those of one kind together."""
        alike: dict[object, list[FileProblem]] = {}
        for number, own in enumerate(found):
            problem = own.problem
            joins = problem.severity == NOTE and "title" in problem.parameters
            key = (own.path, problem.id) if joins else number
            alike.setdefault(key, []).append(own)
        for group in alike.values():
            told = self.problem(group[0], several=several)
            yield told if len(group) == 1 else self._together(told, group)

    def problem(self, found: FileProblem, *, several: bool) -> str:
        """Where something was not read as it stands, and why; the file is named among several."""
        problem = found.problem
        reason = worded(problem.id, problem.parameters)
        name = one_line(found.path.replace("\\", "/").rpartition("/")[2])
        if problem.line and several:
            place = self.tr("{file}, line {line}: {reason}")
        elif problem.line:
            place = self.tr("Line {line}: {reason}")
        else:
            place = self.tr("{file}: {reason}")
        return place.format(file=name, line=problem.line, reason=reason)

    def _together(self, first: str, group: Sequence[FileProblem]) -> str:
        """Several of one kind: what those without an identifier have, or the first and its like."""
        if group[0].problem.id == "uid-made":
            words = self.tr("%n entries without an identifier: {titles}", "", len(group))
            return words.format(titles=_titles(group))
        words = self.tr("{first}; the same of %n more: {titles}", "", len(group) - 1)
        return words.format(first=first, titles=_titles(group[1:]))


def _titles(group: Sequence[FileProblem]) -> str:
    """The first few by name; the number that stands before them counts the rest."""
    titles = (one_line(str(own.problem.parameters["title"])) for own in group[:_NAMED])
    more = ("…",) if len(group) > _NAMED else ()
    return ", ".join((*map(quoted, titles), *more))
