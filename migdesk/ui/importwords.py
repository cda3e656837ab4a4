"""An import in words: what it would do, what it did, what it could not read."""

from PySide6.QtCore import QLocale, QObject

from migdesk.operations.importplan import EVENT, FileProblem, ImportPlan, PlannedItem
from migdesk.operations.watching import COMPARING, READING, WRITING, Watch
from migdesk.ui.failures import worded


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
        if closing:
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

    def unchanged(self, count: int) -> str:
        """Nothing was done, and why."""
        if not count:
            return self.tr("There is nothing to import in it.")
        return self.tr("Nothing new: %n record(s) already here, unchanged.", "", count)

    def problem(self, found: FileProblem, *, several: bool) -> str:
        """Where something was not read as it stands, and why; the file is named among several."""
        problem = found.problem
        reason = worded(problem.id, problem.parameters)
        name = found.path.replace("\\", "/").rpartition("/")[2]
        if problem.line and several:
            place = self.tr("{file}, line {line}: {reason}")
        elif problem.line:
            place = self.tr("Line {line}: {reason}")
        else:
            place = self.tr("{file}: {reason}")
        return place.format(file=name, line=problem.line, reason=reason)


def unseen(plan: ImportPlan) -> int:
    """How many records there is no view for: journals, free times, bare time zones."""
    calendars = (calendar for file in plan.files for calendar in file.reading.calendars)
    return sum(len(calendar.others) for calendar in calendars)
