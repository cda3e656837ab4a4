"""An export in words: what the file holds, what it does not, and why."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QObject

from migdesk.dates import When
from migdesk.dates.wording import words_of
from migdesk.db.summaries import EventSummary
from migdesk.operations.exporting import SharedFile
from migdesk.ui.losswords import LossWords
from migdesk.ui.oneline import one_line


class ExportWords(QObject):
    """Sentences in the window's language; an object, since only objects count in plurals."""

    def saved(self, shared: SharedFile, path: Path) -> str:
        """Where the file is, which days it gives to approximate dates, and what it lacks."""
        said = self._where(shared, path)
        if not shared.losses:
            return said
        lacking = self.tr("{saved}, without: {what}")
        return lacking.format(saved=said.rstrip("."), what=LossWords().listed(shared.losses))

    def written(self, paths: Sequence[Path]) -> str:
        """Where one file or several are."""
        folder = one_line(paths[0].parent.name or str(paths[0].parent))
        if len(paths) > 1:
            return self.tr("%n file(s) saved in {folder}", "", len(paths)).format(folder=folder)
        words = self.tr("{file} saved in {folder}")
        return words.format(file=one_line(paths[0].name), folder=folder)

    def _where(self, shared: SharedFile, path: Path) -> str:
        file, folder = one_line(path.name), one_line(path.parent.name or str(path.parent))
        if not shared.approximate:
            return self.tr("{file} saved in {folder}").format(file=file, folder=folder)
        if shared.count == 1:
            what = self._days(shared.approximate[0])
            return self.tr("Saved in {folder}: {what}").format(folder=folder, what=what)
        saved = self.tr("%n event(s) saved in {folder}.", "", shared.count).format(folder=folder)
        vague = len(shared.approximate)
        marked = self.tr("%n of them on all days that are possible, so marked.", "", vague)
        return f"{saved} {marked}"

    def left_out(self, shared: SharedFile) -> str:
        """What the file does not hold and why, empty when it holds all that was asked for."""
        if not (shared.count or shared.left_out or shared.undated or shared.private):
            return self.tr(
                "Nothing was written: this is no longer there. "
                "Look at what is selected, then try again."
            )
        parts = [] if shared.count else [self.tr("Nothing was written.")]
        years = [event for event in shared.left_out if event.precision == "year"]
        count = len(shared.left_out) - len(years)
        if count:
            parts.append(self.tr("%n event(s) left out: the day is not known.", "", count))
        if years:
            parts.append(self._only_the_year(years))
        if shared.undated:
            parts.append(self._undated(shared.undated))
        if shared.private:
            parts.append(self.kept_private(shared))
        return " ".join(parts) if len(parts) > (not shared.count) else ""

    def no_date(self) -> str:
        """Why the one event that was asked for cannot be exported, and what can be done."""
        return self.tr(
            "This event has no date yet, so a calendar cannot hold it. Nothing was written. "
            "Copy it as a sentence instead, or export it once its date is known."
        )

    def _days(self, event: EventSummary) -> str:
        first, last = event.first_day, event.last_day
        if first is None or last is None:
            return event.title
        if event.precision == "year" and first.year == last.year:
            words = self.tr("whole year, {days}, marked as approximate")
        elif event.precision == "month" and (first.year, first.month) == (last.year, last.month):
            words = self.tr("whole month, {days}, marked as approximate")
        else:
            words = self.tr("all days possible, {days}, marked as approximate")
        return words.format(days=words_of(When.of_days(first, last), QLocale().name()[:2]))

    def _only_the_year(self, events: Sequence[EventSummary]) -> str:
        return self.tr(
            "%n event(s) left out: only the year is known. "
            "Export such an event alone to have it all the same.",
            "",
            len(events),
        )

    def _undated(self, events: Sequence[EventSummary]) -> str:
        return self.tr(
            "%n event(s) left out: without a date no calendar can hold it.", "", len(events)
        )

    def kept_private(self, shared: SharedFile) -> str:
        """What is marked so that only a person who means this one hands it on."""
        return self.tr(
            "%n event(s) left out: marked as private. "
            "Export such an event alone to have it all the same.",
            "",
            len(shared.private),
        )


def includable(shared: SharedFile) -> bool:
    """Whether something was left out that goes along when approximate dates are asked for."""
    return any(event.precision != "year" for event in shared.left_out)
