"""What reading files found, in words for somebody who knows dates and names, not formats."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from migdesk import messages
from migdesk.formats.stream import NOTE, Problem
from migdesk.operations.importplan import EVENT, FileProblem, ImportPlan
from migdesk.ui.failures import filled
from migdesk.ui.oneline import one_line
from migdesk.ui.quoting import quoted

_NAMED = 5
_OURS = "PRODID:-//migdesk//"
_HARMLESS = frozenset(
    {
        "blank-lines",
        "card-version",
        "control-characters",
        "long-identifier",
        "many-parameters",
        "rule-withdrawn",
        "stray-cr",
        "uid-made",
        "zone-nameless",
    }
)
_OF_THE_FILE = frozenset(
    {
        "blank-lines",
        "calendar-cut",
        "column-kept",
        "column-left-out",
        "days-taken-first",
        "encoding-guessed",
        "file-empty",
        "file-of-office",
        "file-packed",
        "file-too-large",
        "method-asks",
        "method-cancels",
        "months-taken-first",
        "not-a-calendar",
        "not-a-table",
    }
)
_PLAIN: Mapping[str, str] = {
    "calendar-cut": str(
        QT_TRANSLATE_NOOP(
            "Finding", "the file is not complete, its end is missing; what is whole was read"
        )
    ),
    "charset-wrong": str(
        QT_TRANSLATE_NOOP("Finding", "letters of “{title}” may be wrong; look at it twice")
    ),
    "encoding-guessed": str(
        QT_TRANSLATE_NOOP(
            "Finding",
            "some accented letters were in an old encoding and were converted; look at the names",
        )
    ),
    "end-without-begin": str(
        QT_TRANSLATE_NOOP("Finding", "an entry that ends here is damaged and was left out")
    ),
    "file-is-folder": str(
        QT_TRANSLATE_NOOP(
            "Finding", "there is no calendar (.ics) and no card (.vcf) in this folder"
        )
    ),
    "nested-too-deep": str(
        QT_TRANSLATE_NOOP("Finding", "an entry that is here is damaged and was left out")
    ),
    "not-closed": str(
        QT_TRANSLATE_NOOP("Finding", "an entry that begins here is cut off and was left out")
    ),
}


def is_harmless(problem: Problem) -> bool:
    """Whether it is of no use to anybody but who made the file."""
    encoding = str(problem.parameters.get("encoding", ""))
    return problem.id in _HARMLESS or encoding.startswith("utf-16")


class FindingWords(QObject):
    """Sentences in the window's language; an object, since only objects count in plurals."""

    def problems(
        self, found: Sequence[FileProblem], *, several: bool, technical: bool = False
    ) -> Iterator[str]:
        """A line for each; of notes on one file, those of one kind together."""
        alike: dict[object, list[FileProblem]] = {}
        for number, own in enumerate(found):
            problem = own.problem
            joins = problem.severity == NOTE and "title" in problem.parameters
            key = (own.path, problem.id) if joins else number
            alike.setdefault(key, []).append(own)
        for group in alike.values():
            told = self._problem(group[0], several=several, technical=technical)
            yield told if len(group) == 1 else self._together(told, group)

    def unusual(self, plan: ImportPlan) -> Iterator[str]:
        """What of the files is no event and no contact: where it goes, or that it is not shown."""
        tasks = sum(
            item.kind == EVENT and _is_task(plan, item.calendar, item.unit.main.name)
            for item in plan.new + plan.changed
        )
        kinds = plan.kept_kinds
        journals, busy = kinds.pop("VJOURNAL", 0), kinds.pop("VFREEBUSY", 0)
        zones, rest = kinds.pop("VTIMEZONE", 0), kinds.total()
        told = (
            (tasks, self.tr("%n task(s): shown among the events", "", tasks)),
            (journals, self.tr("%n journal entries: kept, but not shown", "", journals)),
            (busy, self.tr("%n free or busy times: kept, but not shown", "", busy)),
            (zones, self.tr("%n time zones alone: kept, but not shown", "", zones)),
            (rest, self.tr("%n entries of another kind: kept, but not shown", "", rest)),
        )
        yield from self._repeating(plan)
        yield from (words for count, words in told if count)

    def _repeating(self, plan: ImportPlan) -> Iterator[str]:
        """Of each file, how many of its events happen more than once."""
        counts = Counter(
            item.calendar[0]
            for item in plan.new + plan.changed
            if any(item.unit.main.value(name) for name in ("RRULE", "RDATE"))
        )
        for number, count in sorted(counts.items()):
            words = self.tr("%n event(s) repeat: every date is shown", "", count)
            named = self.tr("{file}: {reason}") if len(plan.files) > 1 else "{reason}"
            yield named.format(file=_name(plan.files[number].path), reason=words)

    def reason(self, found: FileProblem, *, technical: bool = False) -> str:
        """Why something was not read as it stands."""
        plain = None if technical else _PLAIN.get(found.problem.id)
        template = plain or messages.template(found.problem.id)
        return filled("Finding" if plain else "Messages", template, found.problem.parameters)

    def place(self, found: FileProblem) -> str:
        """The file, and the line where it matters."""
        line = _line_of(found)
        words = self.tr("{file}, line {line}") if line else "{file}"
        return words.format(file=_name(found.path), line=line)

    def _problem(self, found: FileProblem, *, several: bool, technical: bool) -> str:
        """Where something was not read as it stands, and why; the file is named among several."""
        line, reason = _line_of(found), self.reason(found, technical=technical)
        if line and several:
            place = self.tr("{file}, line {line}: {reason}")
        elif line:
            place = self.tr("Line {line}: {reason}")
        else:
            place = self.tr("{file}: {reason}")
        return place.format(file=_name(found.path), line=line, reason=reason)

    def _together(self, first: str, group: Sequence[FileProblem]) -> str:
        """Several of one kind: what those without an identifier have, or the first and its like."""
        if group[0].problem.id == "uid-made":
            words = self.tr("%n entries without an identifier: {titles}", "", len(group))
            return words.format(titles=_titles(group))
        words = self.tr("{first}; the same of %n more: {titles}", "", len(group) - 1)
        return words.format(first=first, titles=_titles(group[1:]))


def _is_task(plan: ImportPlan, calendar: tuple[int, int], component: str) -> bool:
    """Whether it was a task to another program; our own files write undated events so."""
    file, position = calendar
    wrapper = plan.files[file].reading.calendars[position].wrapper
    return component == "VTODO" and _OURS not in wrapper


def _line_of(found: FileProblem) -> int:
    """The line to look at, none for what is about the whole file."""
    return 0 if found.problem.id in _OF_THE_FILE else found.problem.line


def _name(path: str) -> str:
    return one_line(path.replace("\\", "/").rstrip("/").rpartition("/")[2])


def _titles(group: Sequence[FileProblem]) -> str:
    """The first few by name; the number that stands before them counts the rest."""
    titles = (one_line(str(own.problem.parameters["title"])) for own in group[:_NAMED])
    more = ("…",) if len(group) > _NAMED else ()
    return ", ".join((*map(quoted, titles), *more))
