"""An import in words: what it would do, what it did, what it could not read."""

from PySide6.QtCore import QCoreApplication, QLocale

from migdesk.operations.importplan import EVENT, FileProblem, ImportPlan, PlannedItem
from migdesk.ui.failures import worded

translate = QCoreApplication.translate


def counted(items: tuple[PlannedItem, ...]) -> str:
    """How many of which kind, as "12 events and 3 contacts"; what there is none of is left out."""
    events = sum(item.kind == EVENT for item in items)
    contacts = len(items) - events
    parts = [translate("Import", "%n event(s)", None, events)] if events else []
    parts += [translate("Import", "%n contact(s)", None, contacts)] if contacts else []
    return QLocale().createSeparatedList(parts)


def done_words(plan: ImportPlan) -> str:
    """What was done."""
    parts = []
    if plan.new:
        parts.append(translate("Import", "Added: {what}.").format(what=counted(plan.new)))
    if plan.changed:
        parts.append(translate("Import", "Updated: {what}.").format(what=counted(plan.changed)))
    if not parts:
        parts.append(translate("Import", "Kept, though there is no view for it yet."))
    return " ".join(parts)


def unchanged_words(count: int) -> str:
    """Nothing was done, and why."""
    if not count:
        return translate("Import", "There is nothing to import in it.")
    return translate("Import", "Nothing new: %n record(s) already here, unchanged.", None, count)


def problem_words(found: FileProblem, *, several: bool) -> str:
    """Where something was not read as it stands, and why; the file is named among several."""
    problem = found.problem
    reason = worded(problem.id, problem.parameters)
    name = found.path.replace("\\", "/").rpartition("/")[2]
    if problem.line and several:
        place = translate("Import", "{file}, line {line}: {reason}")
    elif problem.line:
        place = translate("Import", "Line {line}: {reason}")
    else:
        place = translate("Import", "{file}: {reason}")
    return place.format(file=name, line=problem.line, reason=reason)
