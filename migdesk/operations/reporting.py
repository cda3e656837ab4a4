"""What an import did, in words and numbers, for the command line."""

from collections import Counter
from collections.abc import Iterator

from migdesk import messages
from migdesk.formats.stream import NOTE
from migdesk.operations.importplan import FileProblem, ImportPlan

_SOME_UNREAD, _ALL_UNREAD = 1, 2
_FEW = 10


def summary(plan: ImportPlan) -> str:
    """One line: how many are new, updated, unchanged, older, and kept without being shown."""
    counted = (
        (len(plan.new), "added"),
        (len(plan.changed), "updated"),
        (len(plan.unchanged), "unchanged"),
        (len(plan.older), "older, left as it is"),
        (plan.kept, "kept but not shown"),
    )
    return ", ".join(f"{count} {what}" for count, what in counted if count) or "nothing read"


def counts(plan: ImportPlan) -> dict[str, object]:
    """The same for scripts, with every problem."""
    return {
        "added": len(plan.new),
        "updated": len(plan.changed),
        "unchanged": len(plan.unchanged),
        "older": len(plan.older),
        "kept": plan.kept,
        "problems": [
            {
                "file": found.path,
                "line": found.problem.line,
                "severity": found.problem.severity,
                "id": found.problem.id,
                "reason": _reason(found),
            }
            for found in plan.problems
        ],
    }


def problem_lines(plan: ImportPlan) -> Iterator[str]:
    """Each problem with its file and line; of the same note on one file only the first few."""
    seen: Counter[tuple[str, str]] = Counter()
    for found in plan.problems:
        kind = (found.path, found.problem.id)
        seen[kind] += found.problem.severity == NOTE
        if seen[kind] <= _FEW:
            yield f"{_place(found)}: {_reason(found)}"
    for (path, id_), count in seen.items():
        if count > _FEW:
            last = next(p for p in reversed(plan.problems) if (p.path, p.problem.id) == (path, id_))
            more = count - _FEW
            yield f"{path}: and {more} more like this, the last in line {last.problem.line}"


def _place(found: FileProblem) -> str:
    return f"{found.path}:{found.problem.line}" if found.problem.line else found.path


def _reason(found: FileProblem) -> str:
    return messages.worded(found.problem.id, found.problem.parameters)


def exit_code(plan: ImportPlan) -> int:
    """0: all was read; 1: something was left out or altered; 2: nothing could be read."""
    if plan.is_empty:
        return _ALL_UNREAD
    odd = any(found.problem.severity != NOTE for found in plan.problems)
    return _SOME_UNREAD if odd else 0
