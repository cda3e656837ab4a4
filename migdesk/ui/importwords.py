"""An import in words: how far it is, what it did, what undo calls it."""

from PySide6.QtCore import QLocale, QObject

from migdesk.operations.arrivals import Arrival
from migdesk.operations.importplan import EVENT, ImportPlan, PlannedItem
from migdesk.operations.watching import COMPARING, READING, WRITING, Watch
from migdesk.ui.incomingwords import title_of
from migdesk.ui.oneline import one_line

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

    def dropped(self, plan: ImportPlan) -> str:
        """What was to be done and was not, by name."""
        names = map(title_of, plan.dropped[:_NAMED])
        quoted = [self.tr("“{title}”").format(title=name) for name in names]
        if more := len(plan.dropped) - len(quoted):
            quoted.append(self.tr("%n more", "", more))
        return self.tr(
            "Not imported, because something was changed here meanwhile: {titles}. "
            "Open the file again to decide anew."
        ).format(titles=QLocale().createSeparatedList(quoted))

    def nothing(self, plan: ImportPlan) -> str:
        """Nothing was done, and why."""
        if plan.dropped:
            return self.tr("Nothing was imported.")
        count = len(plan.unchanged)
        if count:
            return self.tr("Nothing new: %n record(s) already here, unchanged.", "", count)
        if plan.kept:
            return self.tr("Nothing new: all of it is already here.")
        return self.tr("There is nothing to import in it.")

    def operation(self, arrival: Arrival) -> str:
        """What undo calls an import: a few files by name, many by number."""
        names = ", ".join(map(one_line, arrival.files))
        if names:
            return self.tr("Import of {files}").format(files=names)
        if arrival.count:
            return self.tr("Import of %n file(s)", "", arrival.count)
        return self.tr("Import")
